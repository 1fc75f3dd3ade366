"""When a workout is, in staff's hands: on another day, or once more as a copy."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from textcoach.domain.agenda import Agenda
from textcoach.domain.audit import Actor
from textcoach.domain.errors import ConflictError, FieldError
from textcoach.domain.ids import new_id
from textcoach.domain.moving import Blocked, Moved, Obstacle, move
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Author, Workout
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.holding import agenda_of
from textcoach.services.requests.moving import first_day, settle
from textcoach.services.staff_texts import StaffTexts
from textcoach.services.trail import left_by, made_by
from textcoach.services.withdrawal import reopen_morning
from textcoach.services.workout_desk import OnDesk, on_desk

_TWO_WEEKS = timedelta(days=14)
_RUN = frozenset({WorkoutState.COMPLETED, WorkoutState.SKIPPED, WorkoutState.CANCELLED})
_WHY_NOT = {
    Obstacle.OVER: "no text can be made for it any more",
    Obstacle.BEFORE_START: "the plan begins later",
    Obstacle.AFTER_END: "the plan is over by then",
    Obstacle.HELD: "the plan is on hold then",
    Obstacle.NOT_LAID_OUT: "that week is not laid out yet",
    Obstacle.HAD: "there was a workout already that day",
    Obstacle.FULL: "that week has no day left for the workout that is there",
}


@dataclass(frozen=True, slots=True)
class Redated:
    """``other`` gave way to it. ``told``: the athlete knew of it and gets a text about the change."""

    workout: Workout
    other: Workout | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class WorkoutDates:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    doorbell: Doorbell
    texts: StaffTexts

    def move(self, workout_id: UUID, to: date, by: Actor, tag: str | None = None) -> Redated:
        """To the athlete's local date ``to``, as an athlete's own request does it: what is there goes to the next free
        day of its week. FieldError where it can't be, with the days that would do."""
        with self.unit_of_work() as uow:
            desk = on_desk(uow, workout_id, self.clock.now(), tag)
            if desk.workout.state is not WorkoutState.SCHEDULED:
                state = desk.workout.state.value.replace("_", " ")
                raise ConflictError(f"The workout is {state}: only one that is still scheduled can be moved.")
            if to == desk.workout.day:
                raise ConflictError(f"The workout is on {to} already.")
            done = _placed(desk, desk.workout, to)
            workout = uow.workouts.get(workout_id)
            left_by(uow, by, desk.now, "workout moved", desk.workout, workout)
            told = self.texts.moved(desk, workout)
            uow.commit()
        if told:
            self.doorbell.ring(Job.DELIVER)
        return Redated(workout, done.other, told)

    def copy(self, workout_id: UUID, day: date | None, by: Actor, tag: str | None = None) -> Redated:
        """The same once more, as staff's own, on ``day`` (None: the next free one within two weeks)."""
        with self.unit_of_work() as uow:
            desk = on_desk(uow, workout_id, self.clock.now(), tag)
            source = desk.workout
            if source.state not in _RUN:
                state = source.state.value.replace("_", " ")
                raise ConflictError(f"The workout is {state}: it can be run again once it is over.")
            last = uow.workouts.of_session(source.plan_id, source.week, source.session)
            number = (last.copy if last is not None else source.copy) + 1
            again = Workout(
                new_id(), source.plan_id, source.athlete_id, source.week, source.session, None, source.theme
            )
            again = replace(again, copy=number)
            if source.content is not None:
                again = replace(again, content=source.content, author=Author.STAFF, written_at=desk.now)
            uow.workouts.add_missing([again])
            done = _placed(desk, again, day)
            stored = uow.workouts.get(again.id)
            made_by(uow, by, desk.now, f"workout copied from {source.id}", stored)
            uow.commit()
        return Redated(stored, done.other)


def _placed(desk: OnDesk, workout: Workout, to: date | None) -> Moved:
    """Put on its day and stored, with what gives way; its text is made that morning, or at once."""
    uow = desk.uow
    plans = agenda_of(uow, desk.athlete, desk.today)
    if plans is None or plans.plan.id != workout.plan_id:
        raise ConflictError("The workout's plan is not the active one: activate that plan first.")
    first = first_day(uow, desk.athlete, desk.today, desk.now)
    to = to or _next_free(plans, first)
    done = move(plans, workout, to, first)
    if isinstance(done, Blocked):
        raise _refused(done, to)
    settle(uow, plans, done)
    if to == desk.today:
        reopen_morning(uow, desk.athlete, to, desk.now)
    return done


def _next_free(plans: Agenda, first: date) -> date:
    free = plans.free_days(first, first + _TWO_WEEKS)
    if not free:
        raise ConflictError("There is no free day within two weeks: say which day it is to have.")
    return free[0]


def _refused(done: Blocked, to: date) -> FieldError:
    days = " or ".join(map(str, done.free[:3])) or "a free day of the plan"
    return FieldError("day", f"{to} can't be, because {_WHY_NOT[done.why]}", days)
