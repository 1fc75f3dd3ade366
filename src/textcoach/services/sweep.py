"""The sweep, several times a minute: rings for rows that nobody worked on, and closes what the days have closed."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

import structlog

from textcoach.domain.alert import AlertKind
from textcoach.domain.calendar import training_date
from textcoach.domain.clarification import Clarification, ClarificationState
from textcoach.domain.message import Attempt, AttemptOutcome, MessageState
from textcoach.domain.sending import Pool
from textcoach.domain.slot import Slot, SlotKind
from textcoach.domain.states import NO_REPLY, WORKOUT_MOVES, WorkoutState, check_move
from textcoach.domain.workout import Workout
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.alerting import alert
from textcoach.services.clarifying import lapse
from textcoach.services.outbox import unknown
from textcoach.services.resolution import LOOKED_FOR

BATCH = 500
RING_EVERY = 30
RING_EVERY_UNTRIED = 300
"""Seconds between two rings for the same slot."""
RUNG_FOR_AFTER = timedelta(seconds=20)
LEASE_RAN_OUT = "lease ran out"
WORRYING_TRIES = 3
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Sweep:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    doorbell: Doorbell
    pool: Pool
    ahead: timedelta

    def run(self) -> None:
        now = self.clock.now()
        with self.unit_of_work() as uow:
            slots = uow.slots.abandoned(now, self.ahead, BATCH)
            replies = uow.messages.unhandled(now, BATCH)
            unplanned = uow.questionnaires.unplanned(now, BATCH)
            for slot in slots:
                _worry(uow, f"{slot.kind.value.replace('_', ' ')} text", slot.id, slot.tries, slot.athlete_id, now)
            for reply in replies:
                _worry(uow, "reply", reply.id, reply.tries, reply.athlete_id, now)
            for one in unplanned:
                _worry(uow, "plan of somebody who joined", one.id, one.tries, one.athlete_id, now)
            uow.commit()
        for slot in slots:
            _ring_for(self.doorbell, slot, now, self.ahead)
        for one in unplanned:
            self.doorbell.ring(Job.JOIN, str(one.id), attempt=int(now.timestamp()) // RING_EVERY)
        if replies:
            self.doorbell.ring(Job.REPLY)
        self._settle_stuck_sends()
        with self.unit_of_work() as uow:
            uow.messages.readdress(self.pool.senders, self.pool.senders[0])
            due = uow.messages.has_due_outbound(now)
            lost = uow.messages.unknown(now - LOOKED_FOR, 1)
            uow.commit()
        if due:
            self.doorbell.ring(Job.DELIVER)
        if lost:
            self.doorbell.ring(Job.RESOLVE)
        self.close_unanswered()
        self._lapse_questions()

    def _settle_stuck_sends(self) -> None:
        """A lease ran out: with an attempt on record nobody knows whether the text went out; without, nothing did."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            for stuck in uow.messages.stuck_sending(now, BATCH):
                open_attempts = [one for one in uow.attempts.of_message(stuck.id) if one.ended_at is None]
                # Attempts before their message, as callbacks lock them: the other way round the two could deadlock.
                locked = [uow.attempts.get(one.id) or one for one in open_attempts]
                message = uow.messages.get(stuck.id)
                if message.state is not MessageState.SENDING:
                    continue  # a callback was quicker
                if locked:
                    for attempt in locked:
                        uow.attempts.save(_lost(attempt, now))
                    uow.messages.save(unknown(message, LEASE_RAN_OUT))
                else:
                    uow.messages.save(replace(message, state=MessageState.QUEUED, lease_until=None, not_before=now))
            uow.commit()

    def close_unanswered(self) -> int:
        """A workout that nobody answered is skipped once its training date has rolled twice; one that was begun or
        logged is completed once the date has rolled. Returns how many were closed."""
        now = self.clock.now()
        closed = 0
        with self.unit_of_work() as uow:
            for unanswered in uow.workouts.unanswered(now - timedelta(hours=12), BATCH):
                workout = uow.workouts.get(unanswered.id)
                if workout.state is not unanswered.state:
                    continue  # a reply was quicker
                state = self._closing_state(uow, workout)
                if state is None:
                    continue
                reason = NO_REPLY if state is WorkoutState.SKIPPED else workout.reason
                check_move(WORKOUT_MOVES, "workout", workout.state, state)
                uow.workouts.save(replace(workout, state=state, reason=reason))
                closed += 1
            uow.commit()
        return closed

    def _lapse_questions(self) -> None:
        """Questions that nobody answered in time; one that can't be settled holds up no other."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            lapsed = uow.clarifications.lapsed(now, BATCH)
        for question in lapsed:
            try:
                self._lapse(question, now)
            except Exception as error:
                _log.error("question not settled", question=str(question.id), error=type(error).__name__)
                self._tell(question, now)

    def _tell(self, question: Clarification, now: datetime) -> None:
        text = "A question that nobody answered can't be closed and is tried again: the log says why."
        with self.unit_of_work() as uow:
            uow.alerts.open(alert(AlertKind.STUCK, str(question.id), text, now, question.athlete_id))
            uow.commit()

    def _lapse(self, question: Clarification, now: datetime) -> None:
        with self.unit_of_work() as uow:
            # Athletes before what is theirs, as who acts on a reply locks them.
            athlete = uow.athletes.get(question.athlete_id)
            if uow.clarifications.get(question.id).state is ClarificationState.OPEN:
                lapse(uow, athlete, question, now)
            uow.commit()

    def _closing_state(self, uow: UnitOfWork, workout: Workout) -> WorkoutState | None:
        if workout.day is None:
            return None
        # Not locked: who acts on a reply locks the athlete before the workout.
        (athlete,) = uow.athletes.of_ids([workout.athlete_id])
        days_over = (training_date(self.clock.now(), athlete.zone) - workout.day).days
        if uow.performances.of_workout(workout.id) is not None:
            return WorkoutState.COMPLETED if days_over >= 1 else None
        return WorkoutState.SKIPPED if days_over >= 2 else None


def _ring_for(doorbell: Doorbell, slot: Slot, now: datetime, ahead: timedelta) -> None:
    """A ring's id is used once for ever. One that nobody took up yet mostly waits its turn in the queue."""
    every = RING_EVERY if slot.tries else RING_EVERY_UNTRIED
    rung_at = (slot.not_before or slot.due_at) - (ahead if slot.kind is SlotKind.MORNING else timedelta(0))
    if slot.tries or now >= rung_at + RUNG_FOR_AFTER:
        doorbell.ring(Job.PREPARE, str(slot.id), attempt=int(now.timestamp()) // every)


def _lost(attempt: Attempt, now: datetime) -> Attempt:
    return replace(attempt, outcome=AttemptOutcome.UNKNOWN, code=LEASE_RAN_OUT, ended_at=now)


def _worry(uow: UnitOfWork, what: str, row_id: UUID, tries: int, athlete_id: UUID | None, now: datetime) -> None:
    if tries >= WORRYING_TRIES:
        text = f"A {what} failed {tries} times and is tried again: the log says why."
        uow.alerts.open(alert(AlertKind.STUCK, str(row_id), text, now, athlete_id))
