"""Whether the workout is one for its day: a lift on a lifting day, a run on a running day."""

from textcoach.domain.catalogue import EXERCISES
from textcoach.domain.catalogue.exercise import Pattern
from textcoach.domain.limits.case import Case, Found, Situation, known
from textcoach.domain.plan import RUNNING, Focus
from textcoach.domain.suitability import usable

_PUSH = frozenset({Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH, Pattern.CHEST_FLY, Pattern.SHOULDER_RAISE})
_PULL = frozenset({Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL, Pattern.REAR_DELT})
_LOWER = frozenset(
    {Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.HIP_EXTENSION, Pattern.KNEE_EXTENSION, Pattern.KNEE_FLEXION}
)
_ARMS = frozenset({Pattern.ELBOW_FLEXION, Pattern.ELBOW_EXTENSION})
_RUN = frozenset({Pattern.RUN})
_CARDIO = frozenset({Pattern.CYCLE, Pattern.ROW_ERG, Pattern.SWIM, Pattern.CONDITIONING, Pattern.WALK})
WANTED: dict[Focus, frozenset[Pattern]] = {
    Focus.FULL_BODY: _PUSH | _PULL | _LOWER | {Pattern.OLYMPIC},
    Focus.UPPER: _PUSH | _PULL | _ARMS,
    Focus.LOWER: _LOWER | {Pattern.OLYMPIC},
    Focus.PUSH: _PUSH | {Pattern.ELBOW_EXTENSION},
    Focus.PULL: _PULL | {Pattern.ELBOW_FLEXION},
    **dict.fromkeys(RUNNING, _RUN),
}
"""The movements of which a day of this focus has one at least."""


def focus_words(situation: Situation) -> str:
    focus = situation.position.day.focus
    if focus is None or focus not in WANTED:
        return ""
    if focus in RUNNING:
        return "A run, or other cardio where the athlete can't run."
    return f"At least one lift for the day's focus ({focus.replace('_', ' ')}), prep and cooldown aside."


def focused(case: Case) -> Found:
    """What nothing in the catalogue can do for this athlete is not asked for."""
    focus = case.position.day.focus
    wanted = WANTED.get(focus) if focus is not None else None
    if focus is None or wanted is None:
        return
    trained = {exercise.pattern for item in case.working if (exercise := known(item.exercise)) is not None}
    if trained & wanted:
        return
    if focus in RUNNING and not _can_do(case, wanted):
        if not trained & _CARDIO and _can_do(case, _CARDIO):
            yield "no cardio", "cardio on a running day"
    elif _can_do(case, wanted):
        yield f"nothing for the day's focus, {focus.replace('_', ' ')}", "at least one item"


def _can_do(case: Case, patterns: frozenset[Pattern]) -> bool:
    return any(usable(exercise, case.athlete) for exercise in EXERCISES if exercise.pattern in patterns)
