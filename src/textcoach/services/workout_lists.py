"""Workouts looked up by staff: by plan, week and state, by day or id, and one with its record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date
from textcoach.domain.errors import NotFoundError
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Performance, Workout
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.roster import find_athlete
from textcoach.services.workout_desk import found_workout


@dataclass(frozen=True, slots=True)
class Sheet:
    """A workout and every revision of its record, oldest first."""

    athlete: Athlete
    workout: Workout
    ledger: Sequence[Performance] = ()

    @property
    def performance(self) -> Performance | None:
        return self.ledger[-1] if self.ledger else None


@dataclass(frozen=True, slots=True)
class WorkoutLists:
    """``reading`` opens units of work that can't write."""

    reading: UnitOfWorkFactory
    clock: Clock

    def sheet(self, workout_id: UUID) -> Sheet:
        """NotFoundError."""
        with self.reading() as uow:
            workout = found_workout(uow, workout_id)
            (athlete,) = uow.athletes.of_ids([workout.athlete_id])
            return sheet_of(uow, athlete, workout)

    def of_plan(self, plan_id: UUID, week: int | None = None, state: WorkoutState | None = None) -> Sequence[Workout]:
        """In the plan's order."""
        with self.reading() as uow:
            found = uow.workouts.of_plan(plan_id)
        return [one for one in found if week in {None, one.week} and state in {None, one.state}]

    def named(self, reference: str, day: date | None, part: str | None = None) -> UUID:
        """The id of an athlete's workout: the one whose id begins or ends with ``part``, else that of ``day`` (default:
        their training date). NotFoundError."""
        with self.reading() as uow:
            athlete = find_athlete(uow, reference)
            day = day or training_date(self.clock.now(), athlete.zone)
            if part is None:
                here = uow.workouts.on_day(athlete.id, day)
                found = [one for one in here if one.state is not WorkoutState.CANCELLED][-1:] or here[-1:]
            else:
                theirs = (one for plan in uow.plans.of(athlete.id) for one in uow.workouts.of_plan(plan.id))
                found = [one for one in theirs if str(one.id).startswith(part) or str(one.id).endswith(part)]
        if len(found) != 1:
            several = f"{len(found)} workouts" if found else "no workout"
            what = f"on {day}" if part is None else f"with '{part}' in its id"
            raise NotFoundError(f"{athlete.name} has {several} {what}: see `textcoach workout list`.")
        return found[0].id


def sheet_of(uow: UnitOfWork, athlete: Athlete, workout: Workout) -> Sheet:
    known = uow.performances.of_workout(workout.id)
    return Sheet(athlete, workout, uow.performances.ledger(known.id) if known is not None else ())
