"""A day's text, down to the words: where the day stands in the plan, its workout, its lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from textcoach.domain.agenda import OPEN, chosen, place_of, waits
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import AfterEnd, BeforeStart, NotLaidOut, OnHold, PlanDay, Position, walk
from textcoach.domain.plan import FitnessPlan, Hold
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.workout import Workout, WorkoutContent
from textcoach.ports.agents import MessageFacts, MessageWords
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.planning import Planning
from textcoach.services.understudy import Role
from textcoach.services.workout_text import workout_lines
from textcoach.services.workout_writing import HISTORY, WorkoutWriting

PLAN_OVER = "the plan is over"
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a day asks for: a text (``body``), or the reason why there is none."""

    outcome: SlotOutcome
    reason: str | None = None
    workout: Workout | None = None
    body: str | None = None
    segments: int | None = None


@dataclass(frozen=True, slots=True)
class Preparation:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    planning: Planning
    writing: WorkoutWriting
    message_role: Role[MessageFacts, MessageWords]
    composer: Composer
    checkpoint: Checkpoint
    max_segments: int

    def of_day(self, athlete: Athlete, day: date, *, store: bool = True) -> Prepared:
        """The text for one local date, the workout written (and stored) where it wasn't yet; nothing is queued."""
        with self.unit_of_work() as uow:
            plan = uow.plans.active_of(athlete.id)
            holds = uow.holds.of(athlete.id)
        if plan is None:
            return Prepared(SlotOutcome.SKIPPED, "there is no active plan")
        if store:
            # A week ahead too: the recap tells of the next week, and a workout can be moved into it.
            plan = self._laid_out(athlete, self._laid_out(athlete, plan, holds, day), holds, day + _WEEK)
        position = walk(plan, holds, day)
        if not isinstance(position, PlanDay):
            return Prepared(SlotOutcome.SKIPPED, _why_not(position))
        workout, led = self._workout(plan, position, day, store=store)
        if workout is None:
            return Prepared(SlotOutcome.REST, _moved_away(led, day))
        position = place_of(plan, workout) or position
        if workout.state not in OPEN:
            return Prepared(SlotOutcome.SKIPPED, closed_already(workout), workout)
        content = workout.content
        if content is None:
            self.checkpoint.reached(Point.MORNING_WRITING)
            content, author = self.writing.write(athlete, plan, position, day)
            self.checkpoint.reached(Point.MORNING_WRITTEN)
            workout = replace(workout, content=content, author=author, written_at=self.clock.now())
            if store:
                workout = self._stored(workout)
                self.checkpoint.reached(Point.MORNING_STORED)
        return self._texted(athlete, plan.seed, workout, content, day)

    def _laid_out(self, athlete: Athlete, plan: FitnessPlan, holds: Sequence[Hold], day: date) -> FitnessPlan:
        position = walk(plan, holds, day)
        if isinstance(position, NotLaidOut):
            return self.planning.lay_out_mesocycle(athlete, plan, position.mesocycle)
        return plan

    def _workout(
        self, plan: FitnessPlan, position: PlanDay, day: date, *, store: bool
    ) -> tuple[Workout | None, Workout | None]:
        """The day's workout, which then has this date, and the session that the walk leads to."""
        with self.unit_of_work() as uow:
            led = uow.workouts.of_session(plan.id, position.week, position.session) if position.session else None
            dated = [workout for workout in uow.workouts.on_day(plan.athlete_id, day) if workout.plan_id == plan.id]
            workout = chosen(led, dated, day)
            if workout is not None and workout.day != day and store:
                workout = replace(uow.workouts.get(workout.id), day=day)
                uow.workouts.save(workout)
                uow.commit()
            return workout and replace(workout, day=day), led

    def _stored(self, written: Workout) -> Workout:
        """Only what was written: a reply may have changed the rest while a model was thinking."""
        with self.unit_of_work() as uow:
            now = uow.workouts.get(written.id)
            if now.day != written.day:
                return now  # what was written is for another day
            workout = replace(now, content=written.content, author=written.author, written_at=written.written_at)
            uow.workouts.save(workout)
            uow.commit()
        return workout

    def _texted(self, athlete: Athlete, seed: int, workout: Workout, content: WorkoutContent, day: date) -> Prepared:
        with self.unit_of_work() as uow:
            recent = tuple(uow.workouts.history(athlete.id, day - HISTORY, day))
        words, _ = self.message_role.write(
            MessageFacts(athlete, day, content, workout.week, workout.session, seed, recent)
        )
        fitted = self.composer.fit(workout_lines(athlete, day, content, words), self.max_segments)
        return Prepared(SlotOutcome.SENT, None, workout, fitted.text, fitted.segments)


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
