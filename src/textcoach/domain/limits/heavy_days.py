"""Heavy work of one movement, and the days it then needs."""

from collections.abc import Iterator, Sequence
from datetime import date

from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Exercise, Pattern
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.history import PastSession
from textcoach.domain.limits.case import Case, Found, Situation, known
from textcoach.domain.reading import Entry, PerformedSet
from textcoach.domain.states import WorkoutState
from textcoach.domain.strength import load_for, reserve
from textcoach.domain.workout import Item

MOVEMENTS = frozenset(
    {
        Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH,
        Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL,
    }
)  # fmt: skip
_NOT_DONE = frozenset({WorkoutState.SKIPPED, WorkoutState.CANCELLED})


def share_of_maximum(item: Item) -> float | None:
    """Per cent of the 1RM that the item asks for, from its reps and reserve (an unsaid reserve counts as none); None
    where it is not counted in reps."""
    if item.percent_1rm is not None:
        return item.percent_1rm
    if item.reps is None:
        return None
    rir = item.rir if item.rir is not None else 0.0 if item.rpe is None else max(0.0, 10 - item.rpe)
    return load_for(100.0, item.reps.low, rir)


def is_heavy(item: Item, exercise: Exercise, rules: CoachingRules) -> bool:
    """Whether the item is a movement's heavy work, of which a day counts."""
    share = share_of_maximum(item) if exercise.takes_load and exercise.pattern in MOVEMENTS else None
    return share is not None and share >= rules.heavy_percent


def heavy_before(history: Sequence[PastSession], day: date, rules: CoachingRules) -> frozenset[Pattern]:
    """The movements that were heavy within the days before ``day`` (the athlete's local date) that they need."""
    recent = [past for past in history if 0 < (day - past.day).days <= rules.heavy_rest_days]
    return frozenset(pattern for past in recent for pattern in _heavy_in(past, rules))


def _heavy_in(past: PastSession, rules: CoachingRules) -> Iterator[Pattern]:
    items = past.content.items if past.content is not None else ()
    if past.performance is not None and past.performance.entries:
        for entry in past.performance.entries:
            exercise = resolve(entry.exercise)
            asked = next((item for item in items if item.exercise == entry.exercise), None)
            if exercise is not None and not entry.skipped and _was_heavy(entry, asked, exercise, rules):
                yield exercise.pattern
        return
    if past.state in _NOT_DONE:
        return
    for item in items:
        exercise = known(item.exercise)
        if exercise is not None and is_heavy(item, exercise, rules):
            yield exercise.pattern


def _was_heavy(entry: Entry, asked: Item | None, exercise: Exercise, rules: CoachingRules) -> bool:
    """By what was said of the sets; where no reserve was, by what had been asked for."""
    if exercise.pattern not in MOVEMENTS or not exercise.takes_load:
        return False
    told = [done for done in entry.sets if done.reps and (asked is None or reserve(done) is not None)]
    if told:
        return any(_share(done) >= rules.heavy_percent for done in told)
    return asked is not None and is_heavy(asked, exercise, rules)


def _share(done: PerformedSet) -> float:
    return load_for(100.0, done.reps or 1, reserve(done) or 0.0)


def heavy_words(situation: Situation) -> str:
    patterns = heavy_before(situation.history, situation.day, situation.rules)
    if not patterns:
        return ""
    names = ", ".join(sorted(pattern.replace("_", " ") for pattern in patterns))
    return f"Was heavy lately, so under {situation.rules.heavy_percent:g} % of 1RM by reps and RIR today: {names}."


def heavy_days(case: Case) -> Found:
    before = heavy_before(case.history, case.day, case.rules)
    for item in case.working:
        exercise = known(item.exercise)
        if exercise is not None and exercise.pattern in before and is_heavy(item, exercise, case.rules):
            share = share_of_maximum(item) or 0.0
            what = exercise.pattern.replace("_", " ")
            yield (
                f"{item.exercise} at {share:.0f} % of 1RM, {what} heavy again",
                f"under {case.rules.heavy_percent:g} %",
            )
