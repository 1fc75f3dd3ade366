"""How well the days went by plan: on time, shifted, missed, unplanned; by sessions and by dose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from textcoach.domain.comparison import compare
from textcoach.domain.plan import Hold
from textcoach.domain.reading import LoadUnit
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Performance, Workout

Recorded = tuple[Workout | None, Performance | None]


class Fate(StrEnum):
    """``SHIFTED``: done on another day than planned. ``OPEN``: its day is not over. ``HELD`` (its day was in a hold)
    and ``CANCELLED`` were not due."""

    ON_TIME = "on time"
    SHIFTED = "shifted"
    MISSED = "missed"
    OPEN = "open"
    HELD = "held"
    CANCELLED = "cancelled"
    UNPLANNED = "unplanned"


_DUE = frozenset({Fate.ON_TIME, Fate.SHIFTED, Fate.MISSED})


@dataclass(frozen=True, slots=True)
class Attended:
    """One session. ``day`` is the planned one, ``done_on`` when it was done; ``dose`` 0 to 1, None where nothing was
    prescribed."""

    day: date
    fate: Fate
    theme: str | None
    workout_id: UUID | None
    done_on: date | None
    dose: float | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Adherence:
    sessions: tuple[Attended, ...]

    def count(self, *fates: Fate) -> int:
        return sum(one.fate in fates for one in self.sessions)

    @property
    def due(self) -> int:
        return self.count(*_DUE)

    @property
    def completion(self) -> float | None:
        """Of the sessions that were due, 0 to 1; None where none was."""
        return self.count(Fate.ON_TIME, Fate.SHIFTED) / self.due if self.due else None

    @property
    def dose(self) -> float | None:
        """Of what the sessions that were due asked for, 0 to 1; a missed one is 0. None where none can be told."""
        doses = [0.0 if one.fate is Fate.MISSED else one.dose for one in self.sessions if one.fate in _DUE]
        known = [dose for dose in doses if dose is not None]
        return sum(known) / len(known) if known else None


def adherence(found: Iterable[Recorded], holds: Sequence[Hold], today: date, unit: LoadUnit) -> Adherence:
    """``today`` is the athlete's training date."""
    sessions = (_attended(workout, done, holds, today, unit) for workout, done in found)
    return Adherence(tuple(sorted((one for one in sessions if one is not None), key=lambda one: one.day)))


def within(whole: Adherence, start: date, end: date) -> Adherence:
    """The sessions planned in [start, end)."""
    return Adherence(tuple(one for one in whole.sessions if start <= one.day < end))


def _attended(
    workout: Workout | None, done: Performance | None, holds: Sequence[Hold], today: date, unit: LoadUnit
) -> Attended | None:
    if workout is None:
        if done is None or done.session.completed == "none":
            return None
        return Attended(done.day, Fate.UNPLANNED, None, None, done.day, None)
    planned = workout.planned_on or workout.day
    if planned is None:
        return None
    fate = _fate(workout, done, holds, today)
    was_done = fate in {Fate.ON_TIME, Fate.SHIFTED}
    dose = compare(workout, done, unit).dose if was_done else None
    return Attended(
        planned, fate, workout.theme.theme, workout.id, workout.day if was_done else None, dose, workout.reason
    )


def _fate(workout: Workout, done: Performance | None, holds: Sequence[Hold], today: date) -> Fate:
    day = workout.day
    assert day is not None  # noqa: S101 - what was planned has one
    if workout.state is WorkoutState.CANCELLED:
        return Fate.CANCELLED
    # What was begun and logged counts: it is closed as completed when its day is over.
    logged = workout.state is WorkoutState.IN_PROGRESS and done is not None
    if workout.state is WorkoutState.COMPLETED or (logged and day < today):
        return Fate.SHIFTED if workout.shifted else Fate.ON_TIME
    if workout.state is WorkoutState.SKIPPED:
        return Fate.MISSED
    if any(hold.covers(day) for hold in holds):
        return Fate.HELD
    return Fate.MISSED if day < today else Fate.OPEN
