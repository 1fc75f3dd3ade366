"""A day's text, down to the words: its workout, written where it wasn't yet, and its lines."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.workout import Author, Workout
from textcoach.ports.agents import MessageFacts, MessageWords
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.day_text import DayText
from textcoach.services.days import Days, Due, NotDue
from textcoach.services.links import NO_LINKS, Links
from textcoach.services.understudy import Role
from textcoach.services.workout_writing import NO_WORKOUT, WorkoutWriting

_WRITTEN = (
    *("content", "author", "basis", "prompt", "written_at", "written_in", "lease_until"),
    *("original", "modified_at", "modified_by"),
)
"""What writing changes of a workout."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a day asks for: a text (``body``), or the reason why there is none."""

    outcome: SlotOutcome
    reason: str | None = None
    workout: Workout | None = None
    body: str | None = None
    segments: int | None = None


@dataclass(frozen=True, slots=True)
class Ahead:
    """A day's workout with its content, and whether it was written just now; or the reason why there is none."""

    workout: Workout | None = None
    wrote: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Preparation:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    days: Days
    writing: WorkoutWriting
    message_role: Role[MessageFacts, MessageWords]
    composer: Composer
    checkpoint: Checkpoint
    max_segments: int
    links: Links = NO_LINKS

    def of_day(self, athlete: Athlete, day: date, *, store: bool = True) -> Prepared:
        """The text for one local date, the workout written (and stored) where it wasn't yet or is stale; nothing is
        queued."""
        due = self.days.due(athlete, day, store=store)
        if isinstance(due, NotDue):
            return Prepared(due.outcome, due.reason, due.workout)
        workout, _ = self._written(due, day, store=store)
        if workout.content is None:
            # The text says so, and the workout is called off when it is queued.
            text, reason = self._day_text.without_training(due.athlete, day), NO_WORKOUT
        else:
            text, reason = self._day_text.of(due.athlete, due.plan, due.position, workout, day), None
        return Prepared(SlotOutcome.SENT, reason, workout, text.text, text.segments)

    def write_ahead(self, athlete: Athlete, day: date) -> Ahead:
        """Writes and stores the workout of a local date, unless it is written and nothing has changed since."""
        return self._ahead(self.days.due(athlete, day, store=True), day)

    def write_unwritten(self, workout_id: UUID) -> None:
        """As ``write_ahead``, for the day of one workout, where that is still to be written."""
        found = self.days.due_of(workout_id)
        if found is not None:
            self._ahead(*found)

    def _ahead(self, due: Due | NotDue, day: date) -> Ahead:
        if isinstance(due, NotDue):
            return Ahead(reason=due.reason)
        workout, wrote = self._written(due, day, store=True, ahead=True)
        if workout.content is None:
            return Ahead(reason=NO_WORKOUT)
        return Ahead(workout, wrote)

    def _written(self, due: Due, day: date, *, store: bool, ahead: bool = False) -> tuple[Workout, bool]:
        """The workout with content, and whether that is new. ``ahead``: no text is made of it now."""
        workout = due.workout
        if not self.writing.is_stale(due.athlete, due.position, workout, due.history, day):
            return workout, False
        self.checkpoint.reached(Point.MORNING_WRITING)
        begun = self.clock.now()
        written = self.writing.write(due.athlete, due.plan, due.position, due.history, day)
        self.checkpoint.reached(Point.MORNING_WRITTEN)
        if written.content is None:
            return replace(workout, content=None), False
        now = self.clock.now()
        workout = replace(
            workout,
            content=written.content,
            author=written.author,
            basis=written.basis,
            prompt=written.prompt,
            written_at=now,
            written_in=max(0.0, (now - begun).total_seconds()),
            lease_until=None,
            original=None,
            modified_at=None,
            modified_by=None,
        )
        if store:
            # Where it was moved meanwhile, its row is without content; the text that is not sent then has one.
            stored = self._stored(workout, due.workout, ahead=ahead)
            workout = stored if stored.content is not None else replace(stored, content=written.content)
            self.checkpoint.reached(Point.MORNING_STORED)
        return workout, True

    def _stored(self, written: Workout, before: Workout, *, ahead: bool) -> Workout:
        """Only what was written: a reply may have changed the rest while a model was thinking, and staff that too. What
        was texted meanwhile stays, and of two who wrote at once the one who makes a text of it wins."""
        with self.unit_of_work() as uow:
            now = uow.workouts.get(written.id)
            if now.day != written.day or (_is_of_staff(now) and now.modified_at != before.modified_at):
                return now
            if now.texted_at != before.texted_at or (ahead and now.written_at != before.written_at):
                return now
            changed = {name: getattr(written, name) for name in _WRITTEN}
            workout = replace(now, **changed)
            uow.workouts.save(workout)
            uow.commit()
        return workout

    @property
    def _day_text(self) -> DayText:
        return DayText(self.unit_of_work, self.message_role, self.composer, self.links, self.max_segments)


def _is_of_staff(workout: Workout) -> bool:
    return workout.author is Author.STAFF and workout.content is not None
