"""A workout as a page to train from: all of it, with what a text has no space for. No name, no number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from textcoach.domain.calendar import training_date
from textcoach.domain.duration import session_seconds
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Workout
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.holding import safety_hold
from textcoach.services.links import workout_linked
from textcoach.services.page_blocks import PageBlock, page_blocks
from textcoach.services.workout_text import day_words, why_words

OPEN_FOR = timedelta(days=7)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WorkoutPage:
    day: str
    theme: str
    minutes: int
    blocks: Sequence[PageBlock]
    notes: str
    whys: Sequence[str]


@dataclass(frozen=True, slots=True)
class Notice:
    """Why there is no workout to see."""

    kind: Literal["over", "held", "called off"]
    words: str


@dataclass(frozen=True, slots=True)
class WorkoutPages:
    """``reading`` opens units of work that can't write."""

    reading: UnitOfWorkFactory
    clock: Clock

    def show(self, token: str) -> WorkoutPage | Notice | None:
        """The workout as it is now; None for a token that we did not make."""
        with self.reading() as uow:
            workout_id = workout_linked(uow, token)
            if workout_id is None:
                return None
            try:
                workout = uow.workouts.get(workout_id)
            except KeyError:
                return None
            return self._page(uow, workout)

    def _page(self, uow: UnitOfWork, workout: Workout) -> WorkoutPage | Notice | None:
        content, day = workout.content, workout.day
        if content is None or day is None:
            return None
        athlete = uow.athletes.get(workout.athlete_id)
        if training_date(self.clock.now(), athlete.zone) - day > OPEN_FOR:
            words = f"This page was for {day_words(day)} and is closed now. For today's workout, text: today"
            return Notice("over", words)
        if safety_hold(uow, athlete.id) is not None:
            return Notice("held", "Training waits until your coach has talked with you.")
        if workout.state is WorkoutState.CANCELLED:
            return Notice("called off", f"The workout of {day_words(day)} was called off.")
        return WorkoutPage(
            day=_long(day),
            theme=content.theme,
            minutes=max(5, round(session_seconds(content) / 300) * 5),
            blocks=page_blocks(content, athlete),
            notes=content.notes,
            whys=[why_words(change) for change in content.changes],
        )


def _long(day: date) -> str:
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
