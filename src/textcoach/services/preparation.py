"""A day's text, down to the words: where the day stands in the plan, its workout, its lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from textcoach.domain.agenda import OPEN, chosen, place_of, waits
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import AfterEnd, BeforeStart, NotLaidOut, OnHold, PlanDay, Position, walk
from textcoach.domain.history import History
from textcoach.domain.plan import FitnessPlan, Hold
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.workout import Author, Workout
from textcoach.ports.agents import MessageFacts, MessageWords
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.day_text import DayText
from textcoach.services.links import NO_LINKS, Links
from textcoach.services.planning import Planning
from textcoach.services.understudy import Role
from textcoach.services.workout_writing import NO_WORKOUT, WorkoutWriting

PLAN_OVER = "the plan is over"
_WEEK = timedelta(weeks=1)
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
class _Due:
    """A workout that is open on its day. ``athlete`` has the kit and the minutes of that day."""

    athlete: Athlete
    plan: FitnessPlan
    position: PlanDay
    workout: Workout
    history: History


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a day stands, as it was at one moment. ``led`` is the session that the walk leads to, ``workout`` the day's
    own."""

    plan: FitnessPlan
    holds: Sequence[Hold]
    position: Position
    history: History
    led: Workout | None = None
    workout: Workout | None = None


@dataclass(frozen=True, slots=True)
class Preparation:
    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    planning: Planning
    writing: WorkoutWriting
    message_role: Role[MessageFacts, MessageWords]
    composer: Composer
    checkpoint: Checkpoint
    max_segments: int
    links: Links = NO_LINKS

    def of_day(self, athlete: Athlete, day: date, *, store: bool = True) -> Prepared:
        """The text for one local date, the workout written (and stored) where it wasn't yet or is stale; nothing is
        queued."""
        due = self._due(athlete, day, store=store)
        if isinstance(due, Prepared):
            return due
        workout, _ = self._written(due, day, store=store)
        if workout.content is None:
            # The text says so, and the workout is called off when it is queued.
            text, reason = self._day_text.without_training(due.athlete, day), NO_WORKOUT
        else:
            text, reason = self._day_text.of(due.athlete, due.plan, due.position, workout, day), None
        return Prepared(SlotOutcome.SENT, reason, workout, text.text, text.segments)

    def write_ahead(self, athlete: Athlete, day: date) -> Ahead:
        """Writes and stores the workout of a local date, unless it is written and nothing has changed since."""
        due = self._due(athlete, day, store=True)
        if isinstance(due, Prepared):
            return Ahead(reason=due.reason)
        workout, wrote = self._written(due, day, store=True, ahead=True)
        if workout.content is None:
            return Ahead(reason=NO_WORKOUT)
        return Ahead(workout, wrote)

    def _due(self, athlete: Athlete, day: date, *, store: bool) -> _Due | Prepared:
        now = self._standing(athlete, day)
        if now is not None and store and self._lays_out(athlete, now, day):
            now = self._standing(athlete, day)
        if now is None:
            return Prepared(SlotOutcome.SKIPPED, "there is no active plan")
        if not isinstance(now.position, PlanDay):
            return Prepared(SlotOutcome.SKIPPED, _why_not(now.position))
        workout = now.workout
        if workout is not None and workout.day != day:
            workout = self._dated(now.plan, now.position, day) if store else replace(workout, day=day)
        if workout is None:
            return Prepared(SlotOutcome.REST, _moved_away(now.led, day))
        if workout.state not in OPEN:
            return Prepared(SlotOutcome.SKIPPED, closed_already(workout), workout)
        position = place_of(now.plan, workout) or now.position
        return _Due(athlete.on(day), now.plan, position, workout, now.history)

    def _written(self, due: _Due, day: date, *, store: bool, ahead: bool = False) -> tuple[Workout, bool]:
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

    def _standing(self, athlete: Athlete, day: date) -> _Standing | None:
        """None where there is no active plan."""
        with self.reading() as uow:
            plan = uow.plans.active_of(athlete.id)
            if plan is None:
                return None
            holds = uow.holds.of(athlete.id)
            now = _Standing(plan, holds, walk(plan, holds, day), History(uow.workouts.recent(athlete.id, day)))
            if not isinstance(now.position, PlanDay):
                return now
            led, workout = _workout_of(uow, plan, now.position, day)
            return replace(now, led=led, workout=workout)

    def _lays_out(self, athlete: Athlete, now: _Standing, day: date) -> bool:
        """Whether a block had to be laid out: the day's own, and a week ahead too, for the recap tells of the next week
        and a workout can be moved into it."""
        plan = now.plan
        for wanted in (day, day + _WEEK):
            position = walk(plan, now.holds, wanted)
            if isinstance(position, NotLaidOut):
                plan = self.planning.lay_out_mesocycle(athlete, plan, position.mesocycle)
        return plan is not now.plan

    def _dated(self, plan: FitnessPlan, position: PlanDay, day: date) -> Workout | None:
        """The day's workout, which has this date from now on."""
        with self.unit_of_work() as uow:
            _, workout = _workout_of(uow, plan, position, day)
            if workout is not None and workout.day != day:
                workout = replace(uow.workouts.get(workout.id), day=day)
                uow.workouts.save(workout)
                uow.commit()
            return workout

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


def _workout_of(
    uow: UnitOfWork, plan: FitnessPlan, position: PlanDay, day: date
) -> tuple[Workout | None, Workout | None]:
    """The session that the walk leads to, and the day's workout, which may have another date still."""
    led = uow.workouts.of_session(plan.id, position.week, position.session) if position.session else None
    dated = [workout for workout in uow.workouts.on_day(plan.athlete_id, day) if workout.plan_id == plan.id]
    return led, chosen(led, dated, day)


def _why_not(position: Position) -> str:
    match position:
        case BeforeStart(starts_on):
            return f"the plan starts on {starts_on}"
        case AfterEnd():
            return PLAN_OVER
        case OnHold(hold):
            return f"on hold: {hold.reason.value}"
        case _:
            return "the week is not laid out"


def _moved_away(led: Workout | None, day: date) -> str | None:
    if led is None or led.day is None or not waits(led):
        return None
    return f"its workout was moved to {led.day}" if led.day > day else None


def closed_already(workout: Workout) -> str:
    return f"the workout is {workout.state.value} already"


def _is_of_staff(workout: Workout) -> bool:
    return workout.author is Author.STAFF and workout.content is not None
