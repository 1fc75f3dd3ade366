"""One workout in staff's hands: locked in the order in which everybody locks, and its waiting texts called back."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date
from textcoach.domain.errors import NotFoundError, StaleError
from textcoach.domain.message import MessageKind
from textcoach.domain.workout import Workout
from textcoach.domain.workout_tag import tag_of
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.withdrawal import withdraw_morning

_WRITING = ("content", "author", "basis", "prompt", "written_at")


@dataclass(frozen=True, slots=True)
class OnDesk:
    """Everything is locked until the end of the transaction. ``today`` is the athlete's training date."""

    uow: UnitOfWork
    athlete: Athlete
    workout: Workout
    now: datetime

    @property
    def today(self) -> date:
        return training_date(self.now, self.athlete.zone)


def on_desk(uow: UnitOfWork, workout_id: UUID, now: datetime, tag: str | None = None) -> OnDesk:
    """NotFoundError where there is no such workout; StaleError where it is no longer what somebody read as ``tag``.

    A morning text that waits for its minute is made anew: what is done here changes this workout or what the next one
    is made from. The workout keeps what was written for it.
    """
    found = found_workout(uow, workout_id)
    # Athletes before their slots, and those before workouts, as everybody locks them.
    athlete = uow.athletes.get(found.athlete_id)
    before = uow.workouts.find(workout_id) or found
    waiting = uow.messages.waiting(athlete.number, MessageKind.MORNING)
    withdraw_morning(uow, athlete, now, although_due=waiting is not None and waiting.workout_id == workout_id)
    workout = uow.workouts.get(workout_id)
    if before.content is not None and workout.content is None:
        workout = replace(workout, **{name: getattr(before, name) for name in _WRITING})
    if tag is not None and tag_of(workout) != tag:
        raise StaleError("The workout has changed since you read it: look at it again, then make your change.")
    return OnDesk(uow, athlete, workout, now)


def found_workout(uow: UnitOfWork, workout_id: UUID) -> Workout:
    """Not locked. NotFoundError."""
    found = uow.workouts.find(workout_id)
    if found is None:
        raise NotFoundError(f"There is no workout with the id {workout_id}: list them to see which there are.")
    return found
