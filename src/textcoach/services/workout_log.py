"""Workouts and their records in staff's hands: begun, logged, completed, corrected, skipped, called off.

Every call takes the workout's id and who acts; ``tag`` and ``revision`` are what they saw of the workout and of its
record (0: none yet), and StaleError says that it is something else by now. A state that can't follow is an
IllegalMoveError, what somebody else did first a ConflictError.
"""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from textcoach.domain.audit import Actor
from textcoach.domain.errors import ConflictError, FieldError
from textcoach.domain.record_form import Record, RecordForm, closed
from textcoach.domain.states import WORKOUT_MOVES, IllegalMoveError, WorkoutState, check_move
from textcoach.domain.workout import Performance, Workout
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.record_keeping import (
    as_skipped,
    checked_day,
    day_done,
    known_record,
    next_revision,
    says_the_same,
    told,
)
from textcoach.services.staff_texts import StaffTexts
from textcoach.services.trail import left_by, recorded_by
from textcoach.services.withdrawal import withdraw_evening
from textcoach.services.workout_desk import OnDesk, on_desk
from textcoach.services.workout_lists import Sheet, sheet_of

BY_STAFF = "staff told of the day meanwhile"
LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class WorkoutLog:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    doorbell: Doorbell
    texts: StaffTexts

    def start(self, workout_id: UUID, by: Actor, tag: str | None = None) -> Sheet:
        with self.unit_of_work() as uow:
            desk = on_desk(uow, workout_id, self.clock.now(), tag)
            _not_again(desk, WorkoutState.IN_PROGRESS)
            state = check_move(WORKOUT_MOVES, "workout", desk.workout.state, WorkoutState.IN_PROGRESS)
            # Without a day nothing would ever close it.
            begun = replace(desk.workout, state=state, day=desk.workout.day or desk.today)
            sheet = _saved(desk, by, "workout started", begun)
            uow.commit()
            return sheet

    def save_draft(
        self, workout_id: UUID, form: RecordForm, by: Actor, day: date | None = None, revision: int | None = None
    ) -> Sheet:
        """What was done so far, in place of what was on record; the workout is in progress."""
        with self.unit_of_work() as uow:
            desk = on_desk(uow, workout_id, self.clock.now())
            known = known_record(desk, revision)
            state = check_move(WORKOUT_MOVES, "workout", desk.workout.state, WorkoutState.IN_PROGRESS)
            record = told(desk, form, known)
            sheet = _keep(desk, by, "workout drafted", record, known, state, day_done(desk, day))
            uow.commit()
            return sheet

    def complete(
        self,
        workout_id: UUID,
        form: RecordForm | None,
        by: Actor,
        day: date | None = None,
        revision: int | None = None,
    ) -> Sheet:
        """``form`` None: the draft, or all as prescribed. ``day`` is when it was done (the athlete's local date), up to
        30 days ago; the workout gets that date. A skipped one is corrected."""
        with self.unit_of_work() as uow:
            desk = on_desk(uow, workout_id, self.clock.now())
            _not_again(desk, WorkoutState.COMPLETED)
            known = known_record(desk, revision)
            state = check_move(WORKOUT_MOVES, "workout", desk.workout.state, WorkoutState.COMPLETED)
            record = closed(told(desk, form, known), desk.workout.content)
            sheet = _keep(desk, by, "workout completed", record, known, state, day_done(desk, day))
            uow.commit()
            return sheet

    def revise(
        self, workout_id: UUID, form: RecordForm, by: Actor, day: date | None = None, revision: int | None = None
    ) -> Sheet:
        """The record of a completed workout as it should be, as a new revision; the one before stays in the ledger."""
        with self.unit_of_work() as uow:
            desk = on_desk(uow, workout_id, self.clock.now())
            known = known_record(desk, revision)
            if desk.workout.state is not WorkoutState.COMPLETED or known is None:
                raise ConflictError(
                    f"The workout is {desk.workout.state.value} and has no finished record to correct: complete it."
                )
            record = closed(told(desk, form, known), desk.workout.content)
            done_on = known.day if day is None else checked_day(desk, day)
            sheet = _keep(desk, by, "performance edited", record, known, desk.workout.state, done_on)
            uow.commit()
            return sheet

    def skip(self, workout_id: UUID, reason: str, by: Actor, tag: str | None = None) -> Sheet:
        return self._close(workout_id, WorkoutState.SKIPPED, reason, by, tag)

    def cancel(self, workout_id: UUID, reason: str, by: Actor, tag: str | None = None) -> Sheet:
        """What was logged of it stays on record."""
        return self._close(workout_id, WorkoutState.CANCELLED, reason, by, tag)

    def _close(self, workout_id: UUID, state: WorkoutState, reason: str, by: Actor, tag: str | None) -> Sheet:
        if not reason.strip():
            raise FieldError("reason", "it is empty", '"travelling"')
        with self.unit_of_work() as uow:
            desk = on_desk(uow, workout_id, self.clock.now(), tag)
            _not_again(desk, state)
            if desk.workout.state is WorkoutState.COMPLETED and state is WorkoutState.SKIPPED:
                # Drawn for what an athlete says later, who then takes the record back with it.
                why = "A workout that is completed can't become skipped by staff: correct its record instead."
                raise IllegalMoveError(why, desk.workout.state.value, state.value)
            check_move(WORKOUT_MOVES, "workout", desk.workout.state, state)
            known = uow.performances.of_workout(workout_id)
            if known is not None and state is WorkoutState.SKIPPED:
                uow.performances.record(as_skipped(desk, by, known))
            words = " ".join(reason.split())[:LONGEST_REASON]
            sheet = _saved(desk, by, f"workout {state.value}", replace(desk.workout, state=state, reason=words))
            queued = state is WorkoutState.CANCELLED and self.texts.cancelled(desk)
            uow.commit()
        if queued:
            self.doorbell.ring(Job.DELIVER)
        return sheet


def _keep(
    desk: OnDesk,
    by: Actor,
    action: str,
    record: Record,
    known: Performance | None,
    state: WorkoutState,
    day: date,
) -> Sheet:
    """The workout gets the day on which it was done."""
    new = next_revision(desk, by, record, known, day)
    if known is None or not says_the_same(new, known):
        desk.uow.performances.record(new)
        recorded_by(desk.uow, by, desk.now, action, known, new)
    was = desk.workout.day
    planned = desk.workout.planned_on or (was if was != day else None)
    reason = desk.workout.reason if state is desk.workout.state else None
    return _saved(desk, by, action, replace(desk.workout, state=state, day=day, planned_on=planned, reason=reason))


def _saved(desk: OnDesk, by: Actor, action: str, workout: Workout) -> Sheet:
    if workout != desk.workout:
        left_by(desk.uow, by, desk.now, action, desk.workout, workout)
    desk.uow.workouts.save(workout)
    withdraw_evening(desk.uow, desk.athlete, BY_STAFF)
    return sheet_of(desk.uow, desk.athlete, workout)


def _not_again(desk: OnDesk, state: WorkoutState) -> None:
    if desk.workout.state is state:
        words = state.value.replace("_", " ")
        raise ConflictError(f"The workout is {words} already, since somebody else was quicker or you did it before.")
