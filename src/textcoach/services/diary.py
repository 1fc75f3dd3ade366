"""Looking things up for people: a day's workout with its record, a conversation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date
from textcoach.domain.errors import UserError
from textcoach.domain.message import Message
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Performance, Workout
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.roster import find_athlete


@dataclass(frozen=True, slots=True)
class DiaryPage:
    athlete: Athlete
    day: date
    workout: Workout
    performance: Performance | None


@dataclass(frozen=True, slots=True)
class Diary:
    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def page(self, reference: str, day: date | None) -> DiaryPage:
        """The workout of ``day`` (default: the athlete's training date); UserError where there is none."""
        with self.unit_of_work() as uow:
            athlete = find_athlete(uow, reference)
            day = day or training_date(self.clock.now(), athlete.zone)
            workouts = [one for one in uow.workouts.on_day(athlete.id, day) if one.state is not WorkoutState.CANCELLED]
            if not workouts:
                raise UserError(f"{athlete.name} has no workout on {day}: it is a rest day or not in the plan.")
            workout = workouts[-1]
            return DiaryPage(athlete, day, workout, uow.performances.of_workout(workout.id))

    def conversation(self, reference: str, limit: int) -> tuple[Athlete, Sequence[Message]]:
        """The newest ``limit`` texts, oldest first."""
        with self.unit_of_work() as uow:
            athlete = find_athlete(uow, reference)
            return athlete, uow.messages.conversation(athlete.number, limit)
