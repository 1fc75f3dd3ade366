"""The morning flow: who is due, what is due, the text."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import (
    local_instant,
    next_send,
    training_date,
)
from textcoach.domain.contact import LATEST
from textcoach.domain.errors import UserError
from textcoach.domain.gate import quiet_until
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.slot import Slot, SlotKind, SlotOutcome
from textcoach.domain.states import AthleteState
from textcoach.ports.checkpoint import Checkpoint
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import DUE, Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.alerting import alert
from textcoach.services.preparation import OPEN, PLAN_OVER, Preparation, Prepared, closed_already
from textcoach.services.roster import find_athlete

CATCH_UP = timedelta(hours=4)
LEASE = timedelta(minutes=3)
BATCH = 200
MORNING_PRIORITY = 5


@dataclass(frozen=True, slots=True)
class Mornings:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    preparation: Preparation
    doorbell: Doorbell
    checkpoint: Checkpoint

    def tick(self) -> int:
        """Claims every text that is due: its slot is inserted and ``next_send_at`` moves in one transaction. Returns
        how many slots were claimed. Any number of clocks may tick at once."""
        claimed: list[Slot] = []
        while True:
            with self.unit_of_work() as uow:
                due = uow.athletes.due(self.clock.now(), BATCH)
                slots = [slot for athlete in due if (slot := _claim(uow, athlete)) is not None]
                uow.commit()
            self.checkpoint.reached("morning.claimed")
            for slot in slots:
                self.doorbell.ring(Job.PREPARE, str(slot.id))
            claimed += slots
            if len(due) < BATCH:
                return len(claimed)

    def prepare(self, slot_id: UUID) -> None:
        """Does what a claimed slot still lacks, and leaves its outcome on record."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            slot = uow.slots.lease(slot_id, now, now + LEASE)
            uow.commit()
        if slot is None:
            return
        with self.unit_of_work() as uow:
            athlete = uow.athletes.get(slot.athlete_id)
        if now > slot.due_at + CATCH_UP:
            prepared = Prepared(SlotOutcome.SKIPPED, "its window was over before the service could send it")
        elif athlete.state is not AthleteState.ACTIVE:
            prepared = Prepared(SlotOutcome.SKIPPED, f"the athlete is {athlete.state.value}")
        else:
            prepared = self.preparation.of_day(athlete, slot.day)
        self.checkpoint.reached("morning.written")
        self._settle(slot, athlete, prepared)

    def send_now(self, reference: str, day: date | None, *, dry_run: bool) -> tuple[Athlete, Prepared]:
        """The text for ``day`` (default: the athlete's training date), queued at once, at most once a day; with
        ``dry_run`` nothing is stored or queued. UserError where that day has none."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = find_athlete(uow, reference)
            day = day or training_date(now, athlete.zone)
            known = [slot for slot in uow.slots.of_day(athlete.id, day) if slot.outcome is SlotOutcome.SENT]
        if known and not dry_run:
            raise UserError(_sent_already(athlete, day))
        opens = quiet_until(athlete, now)
        if opens is not None and not dry_run:
            local = opens.astimezone(ZoneInfo(athlete.zone))
            raise UserError(
                f"It is quiet hours where {athlete.name} is: send it after {local:%A %H:%M} {athlete.zone}."
            )
        prepared = self.preparation.of_day(athlete, day, store=not dry_run)
        if prepared.outcome is SlotOutcome.SKIPPED:
            raise UserError(f"There is no workout to send to {athlete.name} for {day}: {prepared.reason}.")
        if prepared.body is not None and not dry_run:
            slot = Slot(new_id(), athlete.id, day, SlotKind.MORNING, now, lease_until=now + LEASE)
            with self.unit_of_work() as uow:
                if not uow.slots.claim(slot):
                    slot = uow.slots.get(uow.slots.of_day(athlete.id, day)[0].id)
                    if slot.outcome is SlotOutcome.SENT:
                        raise UserError(_sent_already(athlete, day))
                    slot = replace(slot, outcome=SlotOutcome.PENDING, lease_until=now + LEASE, due_at=now)
                    uow.slots.save(slot)
                uow.commit()
            self._settle(slot, athlete, prepared)
        return athlete, prepared

    def _settle(self, slot: Slot, athlete: Athlete, prepared: Prepared) -> None:
        now = self.clock.now()
        settled = replace(slot, outcome=prepared.outcome, reason=prepared.reason, lease_until=None)
        with self.unit_of_work() as uow:
            if uow.slots.get(slot.id).outcome is not SlotOutcome.PENDING:
                return
            if prepared.workout is not None:
                settled = replace(settled, workout_id=prepared.workout.id)
            if prepared.body is not None and prepared.workout is not None:
                # Read again: a reply may have closed it while its text was being written.
                workout = uow.workouts.get(prepared.workout.id)
                if workout.state in OPEN:
                    message = morning_message(athlete, prepared, now, deadline(slot, athlete))
                    uow.messages.add(message)
                    uow.workouts.save(replace(workout, texted_at=now))
                    settled = replace(settled, message_id=message.id)
                else:
                    settled = replace(settled, outcome=SlotOutcome.SKIPPED, reason=closed_already(workout))
            elif prepared.reason == PLAN_OVER:
                uow.alerts.open(alert("plan_over", str(athlete.id), "A plan is over.", now, athlete.id))
            uow.slots.save(settled)
            uow.commit()
        self.checkpoint.reached("morning.queued")
        if settled.message_id is not None:
            self.doorbell.ring(Job.DELIVER, DUE)


def _claim(uow: UnitOfWork, athlete: Athlete) -> Slot | None:
    assert athlete.next_send_at is not None  # noqa: S101 - the query asks for it
    due_at = athlete.next_send_at
    slot = Slot(new_id(), athlete.id, training_date(due_at, athlete.zone), SlotKind.MORNING, due_at)
    claimed = uow.slots.claim(slot)
    uow.athletes.save(replace(athlete, next_send_at=next_send(due_at, athlete.send_at, athlete.zone)))
    return slot if claimed else None


def deadline(slot: Slot, athlete: Athlete) -> datetime:
    """After the catch-up window, or 21:00 local, a morning text is worth nothing."""
    return min(slot.due_at + CATCH_UP, local_instant(training_date(slot.due_at, athlete.zone), LATEST, athlete.zone))


def morning_message(athlete: Athlete, prepared: Prepared, now: datetime, deliver_by: datetime) -> Message:
    assert prepared.body is not None and prepared.workout is not None  # noqa: S101, PT018 - the caller looked
    return Message(
        id=new_id(),
        direction=Direction.OUT,
        kind=MessageKind.MORNING,
        number=athlete.number,
        body=prepared.body,
        state=MessageState.QUEUED,
        created_at=now,
        athlete_id=athlete.id,
        workout_id=prepared.workout.id,
        priority=MORNING_PRIORITY,
        not_before=now,
        deliver_by=deliver_by,
        segments=prepared.segments,
    )


def _sent_already(athlete: Athlete, day: date) -> str:
    return f"{athlete.name} was sent the workout of {day} already: see `textcoach phone`."
