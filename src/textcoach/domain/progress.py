"""How a week goes: how much of it is done, and its best sets. Only what an athlete stated counts as a figure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise, LoadKind, Pattern
from textcoach.domain.history import PastSession
from textcoach.domain.plan import Hold
from textcoach.domain.reading import LoadUnit, PerformedSet
from textcoach.domain.states import NO_REPLY, WorkoutState
from textcoach.domain.strength import ESTIMABLE, e1rm, reserve, stated_kg

WEEK = timedelta(days=7)
MAIN = frozenset(
    {
        *(Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.OLYMPIC),
        *(Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH, Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL),
    }
)
_OPEN = frozenset({WorkoutState.SCHEDULED, WorkoutState.IN_PROGRESS})
_BETTER = 1.005


@dataclass(frozen=True, slots=True)
class Week:
    """Sessions from Monday to Sunday: ``to_go`` from today on, ``unanswered`` before it. ``extra`` were not asked for
    and count with none of the others."""

    done: int = 0
    skipped: int = 0
    unanswered: int = 0
    to_go: int = 0
    extra: int = 0

    @property
    def planned(self) -> int:
        return self.done + self.skipped + self.unanswered + self.to_go


@dataclass(frozen=True, slots=True)
class Best:
    """The best set of an exercise in a week; ``record``: better than those of the weeks before, of which there are
    some."""

    exercise: Exercise
    done: PerformedSet
    record: bool


@dataclass(frozen=True, slots=True)
class SetDone:
    day: date
    exercise: Exercise
    done: PerformedSet


def week_of(
    history: Sequence[PastSession], holds: Sequence[Hold], today: date, monday: date, ahead: Collection[date] = ()
) -> Week:
    """The week that begins on ``monday``. ``ahead`` are dates from ``today`` on that have a session, done or not."""
    found = {"done": 0, "skipped": 0, "unanswered": 0, "extra": 0}
    to_go = {day for day in ahead if monday <= day < monday + WEEK}
    closed: set[date] = set()
    for past in history:
        outcome = _outcome(past, today) if monday <= past.day < monday + WEEK else None
        if outcome == "to_go":
            to_go.add(past.day)
        elif outcome is not None and not (outcome == "unanswered" and any(hold.covers(past.day) for hold in holds)):
            found[outcome] += 1
            closed |= {past.day} if past.state is not None else set()
    return Week(to_go=len(to_go - closed), **found)


def _outcome(past: PastSession, today: date) -> str | None:
    """None where nothing was asked for: it was cancelled, or not written. A hold leaves such sessions behind, with the
    dates that they would have had."""
    if past.state is None:
        return "extra" if past.performance is not None else None
    if past.state is WorkoutState.COMPLETED or (past.state is WorkoutState.IN_PROGRESS and past.performance):
        return "done"
    if past.state is WorkoutState.SKIPPED:
        return "unanswered" if past.reason == NO_REPLY else "skipped"
    if past.state not in _OPEN or past.content is None:
        return None
    return "to_go" if past.day >= today else "unanswered"


def best_sets(history: Sequence[PastSession], unit: LoadUnit, monday: date) -> list[Best]:
    """Of each exercise that has figures to compare: records first, then the main lifts."""
    found = [one for one in sets_done(history) if one.day < monday + WEEK]
    bests = []
    for exercise in dict.fromkeys(one.exercise for one in found if one.day >= monday):
        sets = [one for one in found if one.exercise == exercise]
        with_reserve = reserve_is_known(sets)
        worths = [(worth(exercise, one.done, unit, with_reserve=with_reserve), one) for one in sets]
        value, top = max((pair for pair in worths if pair[1].day >= monday), key=lambda pair: pair[0])
        before = max((earlier for earlier, one in worths if one.day < monday), default=0.0)
        if value:
            bests.append(Best(exercise, top.done, record=0 < before * _BETTER < value))
    return sorted(bests, key=lambda best: (not best.record, best.exercise.pattern not in MAIN))


def sets_done(history: Sequence[PastSession]) -> list[SetDone]:
    found = []
    for past in history:
        for entry in past.performance.entries if past.performance else ():
            try:
                exercise = by_name(entry.exercise)
            except KeyError:
                continue
            found += [SetDone(past.day, exercise, done) for done in entry.sets if not entry.skipped]
    return found


def reserve_is_known(sets: Sequence[SetDone]) -> bool:
    """Only then does it count: a reserve that is said in one week and not in the other would look like a gain."""
    return all(reserve(one.done) is not None for one in sets if one.done.reps)


def worth(exercise: Exercise, done: PerformedSet, unit: LoadUnit, *, with_reserve: bool) -> float:
    """A figure that sets of one exercise compare by, the estimated maximum in kg where there is one; 0 where there is
    none."""
    if not done.reps:
        return 0.0
    kilograms = stated_kg(exercise, done, unit)
    if exercise.load_kind in ESTIMABLE:
        left = reserve(done) or 0.0
        return e1rm(kilograms, done.reps, left if with_reserve else 0.0) if kilograms else 0.0
    if exercise.load_kind is LoadKind.BODYWEIGHT and done.load is None:
        return float(done.reps)
    # Without the athlete's own mass: more load first, then more reps.
    return (kilograms or 0.0) + done.reps / 100 if exercise.load_kind is LoadKind.ADDED else 0.0
