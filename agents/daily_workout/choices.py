"""The exercises worth offering the model for a day: right for the focus, doable with the kit, sparing what hurts."""

from collections.abc import Collection

from agents.daily_workout.mobility import GROUPS
from agents.daily_workout.picking import first_of_each_kind, of_pattern
from agents.daily_workout.templates import cooldown_names, prep_names
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise, Pattern
from textcoach.domain.pain import stressed
from textcoach.domain.plan import Focus
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.staples import GENTLE, is_staple, order
from textcoach.domain.suitability import disliked, liked, named, usable

_LOWER = "squat hinge lunge hip_extension knee_flexion knee_extension calf"
_PUSH = "horizontal_push vertical_push shoulder_raise elbow_extension"
_PULL = "horizontal_pull vertical_pull rear_delt elbow_flexion"
_RUN = "run walk cycle"
_PATTERNS = {
    Focus.FULL_BODY: "squat hinge lunge horizontal_push vertical_push horizontal_pull vertical_pull",
    Focus.UPPER: "horizontal_push vertical_push horizontal_pull vertical_pull shoulder_raise rear_delt elbow_flexion "
    "elbow_extension",
    Focus.LOWER: _LOWER,
    Focus.PUSH: _PUSH,
    Focus.PULL: _PULL,
    Focus.EASY_RUN: _RUN,
    Focus.LONG_RUN: _RUN,
    Focus.TEMPO_RUN: _RUN,
    Focus.INTERVALS: f"{_RUN} row_erg",
    Focus.REPETITIONS: _RUN,
    Focus.RACE: _RUN,
    Focus.CONDITIONING: "conditioning row_erg cycle carry squat hinge",
    Focus.MOBILITY: "walk",
}
_MOST_A_PATTERN = 3


def choices(focus: Focus, athlete: Athlete, painful: Collection[str]) -> dict[str, list[str]]:
    """Canonical names by movement (what the athlete knows and likes, then staples, the best of each kind), and the
    drills that go with them."""
    found: dict[str, list[str]] = {}
    for name in (*_PATTERNS[focus].split(), Pattern.CORE.value):
        fitting = [one for one in of_pattern(Pattern(name)) if _suits(one, athlete, painful)]
        best = first_of_each_kind(sorted(fitting, key=lambda one: _rank(one, athlete)))
        if best:
            found[name] = [one.name for one in best[:_MOST_A_PATTERN]]
    drills = [name for name in _drills(focus) if _suits(by_name(name), athlete, painful)]
    return {**found, Pattern.MOBILITY.value: drills} if drills else found


def _drills(focus: Focus) -> tuple[str, ...]:
    if focus is Focus.MOBILITY:
        return tuple(name for group in GROUPS for name in group[:_MOST_A_PATTERN])
    return (*prep_names(focus), *cooldown_names(focus))


def _suits(exercise: Exercise, athlete: Athlete, painful: Collection[str]) -> bool:
    return usable(exercise, athlete) and not stressed(exercise, painful)


def _rank(exercise: Exercise, athlete: Athlete) -> tuple[bool | int, ...]:
    """Lower is better."""
    profile = athlete.profile
    learning = profile.experience is Experience.BEGINNER or profile.program is ProgramType.REHAB
    return (
        disliked(exercise, athlete),
        not (named(exercise, athlete) or liked(exercise, athlete)),
        learning and exercise.name not in GENTLE,
        not is_staple(exercise),
        not exercise.kit,
        order(exercise),
    )
