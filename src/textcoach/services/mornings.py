"""The morning flow: who is due, what is due, the text."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from textcoach.domain.agenda import OPEN
from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date
from textcoach.domain.errors import ConflictError
from textcoach.domain.gate import quiet_until
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.schedule import WINDOW_OVER, deadline
from textcoach.domain.sending import Pool
from textcoach.domain.slot import Slot, SlotKind, SlotOutcome
from textcoach.domain.states import AthleteState, WorkoutState
from textcoach.domain.workout import Workout
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.alerting import alert
from textcoach.services.claiming import claim, short_senders, wait
from textcoach.services.days import PLAN_OVER, closed_already
from textcoach.services.holding import has_moved
from textcoach.services.leases import Leases
from textcoach.services.preparation import Preparation, Prepared
from textcoach.services.roster import find_athlete
from textcoach.services.senders import known_sender
from textcoach.services.withdrawal import morning_of

BATCH = 200
MORNING_PRIORITY = 5
_NEVER_WENT = frozenset({MessageState.EXPIRED, MessageState.FAILED, MessageState.SUPPRESSED})


@dataclass(frozen=True, slots=True)
class Mornings:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    preparation: Preparation
    doorbell: Doorbell
    checkpoint: Checkpoint
    leases: Leases
    pool: Pool
    ahead: timedelta

    def tick(self) -> int:
        """Claims every text that is due within ``ahead``, so that it is made when its minute comes: its slot is
        inserted and ``next_send_at`` moves in one transaction. Returns how many slots were claimed. Any number of
        clocks may tick at once."""
        soon = self.clock.now() + self.ahead
        short = short_senders(self.unit_of_work, self.pool, self.preparation.max_segments, soon)
        claimed = 0
        while True:
            now = self.clock.now()
            with self.unit_of_work() as uow:
                due = uow.athletes.due(now + self.ahead, BATCH)
                slots = [
                    slot for athlete in due for slot in claim(uow, athlete, self._need(short, athlete), now, self.ahead)
                ]
                if due:
                    self.checkpoint.reached(Point.MORNING_CLAIMING)
                uow.commit()
            if due:
                self.checkpoint.reached(Point.MORNING_CLAIMED)
            for slot in slots:
                if slot.outcome is SlotOutcome.PENDING:
                    self.doorbell.ring(Job.PREPARE, str(slot.id), delay=wait(slot, now, self.ahead))
            claimed += len(slots)
            if len(due) < BATCH:
                return claimed

    def _need(self, short: Mapping[str, timedelta], athlete: Athlete) -> timedelta | None:
        return short.get(self.pool.sticky(athlete.sender, athlete.id))

    def prepare(self, slot_id: UUID) -> None:
        """Does what a claimed slot still lacks, and leaves its outcome on record."""
        slot = self.leases.take(slot_id)
        if slot is None:
            return
        self.checkpoint.reached(Point.MORNING_LEASED)
        with self.leases.kept(slot):
            with self.unit_of_work() as uow:
                athlete = uow.athletes.get(slot.athlete_id)
            if self.clock.now() >= deadline(slot.due_at, athlete.zone):
                prepared = Prepared(SlotOutcome.SKIPPED, WINDOW_OVER)
            elif athlete.state is not AthleteState.ACTIVE:
                prepared = Prepared(SlotOutcome.SKIPPED, f"the athlete is {athlete.state.value}")
            else:
                prepared = self.preparation.of_day(athlete, slot.day)
            self.checkpoint.reached(Point.MORNING_WORDED)
            self._settle(slot, athlete, prepared)

    def send_now(self, reference: str, day: date | None, *, dry_run: bool) -> tuple[Athlete, Prepared]:
        """The text for ``day`` (default: the athlete's training date), queued at once, at most once a day; with
        ``dry_run`` nothing is stored or queued. ConflictError where that day has none."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = find_athlete(uow, reference)
            day = day or training_date(now, athlete.zone)
            known = morning_of(uow, athlete.id, day)
            sent = known is not None and _went(uow, known)
        if sent and not dry_run:
            raise ConflictError(_sent_already(athlete, day))
        opens = quiet_until(athlete, now)
        if opens is not None and not dry_run:
            local = opens.astimezone(ZoneInfo(athlete.zone))
            raise ConflictError(
                f"It is quiet hours where {athlete.name} is: send it after {local:%A %H:%M} {athlete.zone}."
            )
        prepared = self.preparation.of_day(athlete, day, store=not dry_run)
        if prepared.outcome is SlotOutcome.SKIPPED:
            raise ConflictError(f"There is no workout to send to {athlete.name} for {day}: {prepared.reason}.")
        if prepared.body is not None and not dry_run:
            slot = Slot(new_id(), athlete.id, day, SlotKind.MORNING, now, lease_until=now + self.leases.lease)
            with self.unit_of_work() as uow:
                if not uow.slots.claim(slot):
                    taken = morning_of(uow, athlete.id, day)
                    assert taken is not None  # noqa: S101 - the claim found it
                    slot = uow.slots.get(taken.id)
                    if _went(uow, slot):
                        raise ConflictError(_sent_already(athlete, day))
                    lease_until = now + self.leases.lease
                    slot = replace(
                        slot, outcome=SlotOutcome.PENDING, lease_until=lease_until, due_at=now, not_before=None
                    )
                    uow.slots.save(slot)
                uow.commit()
            self._settle(slot, athlete, prepared)
        return athlete, prepared

    def _settle(self, slot: Slot, athlete: Athlete, prepared: Prepared) -> None:
        now = self.clock.now()
        settled = replace(slot, outcome=prepared.outcome, reason=prepared.reason, lease_until=None)
        with self.unit_of_work() as uow:
            # Athletes before their slots, as who reschedules them locks them.
            sender = known_sender(uow, self.pool, athlete) if prepared.body is not None else None
            if uow.slots.get(slot.id).outcome is not SlotOutcome.PENDING:
                return
            rest = prepared.outcome is SlotOutcome.REST
            if has_moved(uow, slot, prepared.workout, rest=rest):
                uow.slots.save(replace(slot, lease_until=None))  # pending: the sweep rings for it
                uow.commit()
                return
            if prepared.workout is not None:
                settled = replace(settled, workout_id=prepared.workout.id)
            message = None
            if sender is not None and prepared.workout is not None:
                # Read again: a reply may have closed it while its text was being written.
                workout = uow.workouts.get(prepared.workout.id)
                if workout.state in OPEN:
                    message = morning_message(slot, athlete, prepared, sender, now)
                    uow.messages.add(message)
                    uow.workouts.save(_texted(workout, prepared, message.not_before))
                    settled = replace(settled, message_id=message.id)
                else:
                    settled = replace(settled, outcome=SlotOutcome.SKIPPED, reason=closed_already(workout))
            elif prepared.reason == PLAN_OVER:
                uow.alerts.open(alert(AlertKind.PLAN_OVER, str(athlete.id), "A plan is over.", now, athlete.id))
            uow.slots.save(settled)
            self.checkpoint.reached(Point.MORNING_QUEUING)
            uow.commit()
        self.checkpoint.reached(Point.MORNING_QUEUED)
        if message is not None and message.not_before is not None:
            self.doorbell.ring(Job.DELIVER, delay=max(0.0, (message.not_before - now).total_seconds()))


def _texted(workout: Workout, prepared: Prepared, at: datetime | None) -> Workout:
    """A text without training calls its workout off."""
    if prepared.workout is not None and prepared.workout.content is None:
        return replace(workout, state=WorkoutState.CANCELLED, reason=prepared.reason, content=None, author=None)
    return replace(workout, texted_at=at)


def morning_message(slot: Slot, athlete: Athlete, prepared: Prepared, sender: str, now: datetime) -> Message:
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
        sender=sender,
        priority=MORNING_PRIORITY,
        not_before=max(now, slot.not_before or slot.due_at),
        deliver_by=deadline(slot.due_at, athlete.zone),
        segments=prepared.segments,
    )


def _went(uow: UnitOfWork, slot: Slot) -> bool:
    """Whether its text went out or still will; one that certainly did not may be sent anew."""
    if slot.outcome is not SlotOutcome.SENT or slot.message_id is None:
        return False
    return uow.messages.get(slot.message_id).state not in _NEVER_WENT


def _sent_already(athlete: Athlete, day: date) -> str:
    return f"{athlete.name} was sent the workout of {day} already: see `textcoach phone`."
