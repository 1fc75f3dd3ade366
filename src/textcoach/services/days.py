"""Where a day stands in an athlete's plan: the workout that is due on it, or why there is none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from textcoach.domain.agenda import OPEN, chosen, place_of, waits
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import AfterEnd, BeforeStart, NotLaidOut, OnHold, PlanDay, Position, walk
from textcoach.domain.history import History
from textcoach.domain.plan import FitnessPlan, Hold
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.workout import Workout
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.planning import Planning

PLAN_OVER = "the plan is over"
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class NotDue:
    outcome: SlotOutcome
    reason: str | None = None
    workout: Workout | None = None


@dataclass(frozen=True, slots=True)
class Due:
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
class Days:
    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    planning: Planning

    def due(self, athlete: Athlete, day: date, *, store: bool) -> Due | NotDue:
        """What ``day`` (local) asks for. ``store``: what has to be laid out or dated for it is."""
        return self._due(athlete, day, self._standing(athlete, day), store=store)

    def due_of(self, workout_id: UUID) -> tuple[Due | NotDue, date] | None:
        """What the day of a workout asks for, and that day; None where the workout needs no writing any more."""
        with self.reading() as uow:
            workout = uow.workouts.get(workout_id)
            if workout.content is not None or workout.state not in OPEN or workout.day is None:
                return None
            athlete = uow.athletes.get(workout.athlete_id)
            now = _standing(uow, athlete, workout.day)
        return self._due(athlete, workout.day, now, store=True), workout.day

    def _due(self, athlete: Athlete, day: date, now: _Standing | None, *, store: bool) -> Due | NotDue:
        if now is not None and store and self._lays_out(athlete, now, day):
            now = self._standing(athlete, day)
        if now is None:
            return NotDue(SlotOutcome.SKIPPED, "there is no active plan")
        if not isinstance(now.position, PlanDay):
            return NotDue(SlotOutcome.SKIPPED, _why_not(now.position))
        workout = now.workout
        if workout is not None and workout.day != day:
            workout = self._dated(now.plan, now.position, day) if store else replace(workout, day=day)
        if workout is None:
            return NotDue(SlotOutcome.REST, _moved_away(now.led, day))
        if workout.state not in OPEN:
            return NotDue(SlotOutcome.SKIPPED, closed_already(workout), workout)
        position = place_of(now.plan, workout) or now.position
        return Due(athlete.on(day), now.plan, position, workout, now.history)

    def _standing(self, athlete: Athlete, day: date) -> _Standing | None:
        with self.reading() as uow:
            return _standing(uow, athlete, day)

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


def _standing(uow: UnitOfWork, athlete: Athlete, day: date) -> _Standing | None:
    """None where there is no active plan."""
    plan = uow.plans.active_of(athlete.id)
    if plan is None:
        return None
    holds = uow.holds.of(athlete.id)
    now = _Standing(plan, holds, walk(plan, holds, day), History(uow.workouts.recent(athlete.id, day)))
    if not isinstance(now.position, PlanDay):
        return now
    led, workout = _workout_of(uow, plan, now.position, day)
    return replace(now, led=led, workout=workout)


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
