"""Prescribed against actual, for staff: one workout, and an athlete's weeks."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from textcoach.domain.adherence import Adherence, adherence, within
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import monday_of, training_date
from textcoach.domain.comparison import SessionComparison, compare
from textcoach.domain.workout import Performance, Workout
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.roster import find_athlete
from textcoach.services.workout_desk import found_workout

_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Compared:
    athlete: Athlete
    workout: Workout
    performance: Performance | None
    comparison: SessionComparison


@dataclass(frozen=True, slots=True)
class AdherenceReport:
    """``weeks``, oldest first, by their Mondays; the last is the one of ``today`` (local)."""

    athlete: Athlete
    today: date
    whole: Adherence
    weeks: tuple[tuple[date, Adherence], ...]


@dataclass(frozen=True, slots=True)
class Comparing:
    """``reading`` opens units of work that can't write."""

    reading: UnitOfWorkFactory
    clock: Clock

    def workout(self, workout_id: UUID) -> Compared:
        """NotFoundError."""
        with self.reading() as uow:
            workout = found_workout(uow, workout_id)
            (athlete,) = uow.athletes.of_ids([workout.athlete_id])
            done = uow.performances.of_workout(workout_id)
        return Compared(athlete, workout, done, compare(workout, done, athlete.load_unit))

    def adherence(self, reference: str, weeks: int) -> AdherenceReport:
        """The last ``weeks`` weeks with this one, by the days on which workouts were planned; UnknownAthleteError."""
        with self.reading() as uow:
            athlete = find_athlete(uow, reference)
            today = training_date(self.clock.now(), athlete.zone)
            end = monday_of(today) + _WEEK
            start = end - weeks * _WEEK
            # What was planned in these weeks may have been moved out of them.
            found = uow.workouts.with_records(athlete.id, start - 4 * _WEEK, end + 4 * _WEEK)
            holds = uow.holds.of(athlete.id)
        whole = within(adherence(found, holds, today, athlete.load_unit), start, end)
        mondays = [start + number * _WEEK for number in range(weeks)]
        return AdherenceReport(
            athlete, today, whole, tuple((monday, within(whole, monday, monday + _WEEK)) for monday in mondays)
        )
