"""Keeping in touch: who has an evening text due, which one, and its words."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from textcoach.domain.account import Account
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import next_send, training_date
from textcoach.domain.consent import ConsentKind
from textcoach.domain.history import RECENT
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.schedule import WINDOW_OVER, deadline
from textcoach.domain.sending import Pool
from textcoach.domain.slot import Slot, SlotKind, SlotOutcome
from textcoach.domain.states import AthleteState, WorkoutState
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, FittedText, Line
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.evenings import due_in_plan, evening_of, without
from textcoach.services.holding import agenda_of
from textcoach.services.leases import Leases
from textcoach.services.progress_text import recap_lines
from textcoach.services.senders import known_sender
from textcoach.services.withdrawal import ANSWERED

BATCH = 100
EVENING_PRIORITY = 6
NUDGES = ("nudge_how", "nudge_hi", "nudge_word", "nudge_time", "nudge_evening")
"""Templates: another one each day, and each athlete begins with another."""
NOT_DUE = "there was nothing left to ask"
NOTHING_TO_TELL = "there was nothing to tell of the week"
_SEGMENTS = {SlotKind.NUDGE: 1, SlotKind.PAUSE_OFFER: 1, SlotKind.RECAP: 2}
_KINDS = {
    SlotKind.NUDGE: MessageKind.NUDGE,
    SlotKind.PAUSE_OFFER: MessageKind.PAUSE_OFFER,
    SlotKind.RECAP: MessageKind.RECAP,
}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class KeepingInTouch:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    reader: Reader
    composer: Composer
    doorbell: Doorbell
    checkpoint: Checkpoint
    leases: Leases
    pool: Pool

    def tick(self) -> int:
        """Claims every evening that is due: a slot of the kind that is due then, if any is, is inserted and
        ``next_evening_at`` moves in one transaction. Returns how many slots were claimed. Any number of clocks may tick
        at once."""
        claimed = 0
        while True:
            now = self.clock.now()
            with self.unit_of_work() as uow:
                due = uow.athletes.due_evenings(now, BATCH)
                slots = [slot for athlete in due for slot in self._claim(uow, athlete, now)]
                if due:
                    self.checkpoint.reached(Point.EVENING_CLAIMING)
                uow.commit()
            if due:
                self.checkpoint.reached(Point.EVENING_CLAIMED)
            for slot in slots:
                if slot.outcome is SlotOutcome.PENDING:
                    self.doorbell.ring(Job.PREPARE, str(slot.id))
            claimed += len(slots)
            if len(due) < BATCH:
                return claimed

    def prepare(self, slot_id: UUID) -> None:
        """Words and queues the text of a claimed slot where it is still due, and leaves its outcome on record."""
        slot = self.leases.take(slot_id)
        if slot is None:
            return
        self.checkpoint.reached(Point.EVENING_LEASED)
        now = self.clock.now()
        with self.unit_of_work() as uow:
            # Athletes before their slots, as who reschedules them locks them.
            athlete = uow.athletes.get(slot.athlete_id)
            slot = uow.slots.get(slot.id)
            if slot.outcome is not SlotOutcome.PENDING:
                return
            reason = self._reason_not_to(uow, athlete, slot, now)
            fitted = None if reason else self._worded(uow, athlete, slot)
            if fitted is None:
                settled = replace(slot, outcome=SlotOutcome.SKIPPED, reason=reason or NOTHING_TO_TELL)
            else:
                message = self._message(uow, athlete, slot, fitted, now)
                settled = replace(slot, outcome=SlotOutcome.SENT, message_id=message.id)
            uow.slots.save(replace(settled, lease_until=None))
            self.checkpoint.reached(Point.EVENING_QUEUING)
            uow.commit()
        self.checkpoint.reached(Point.EVENING_QUEUED)
        if fitted is not None:
            self.doorbell.ring(Job.DELIVER)

    def _claim(self, uow: UnitOfWork, athlete: Athlete, now: datetime) -> list[Slot]:
        """Several after days of downtime: what would have been due on those evenings is on record and not sent."""
        slots = []
        due_at = athlete.next_evening_at
        while due_at is not None and due_at <= now:
            day = training_date(due_at, athlete.zone)
            evening = evening_of(uow, self.reader, athlete, day, due_at)
            kind = None if evening.taken else due_in_plan(uow, athlete, evening)
            if kind is not None:
                slot = Slot(new_id(), athlete.id, day, kind, due_at)
                if now >= deadline(due_at, athlete.zone):
                    slot = replace(slot, outcome=SlotOutcome.SKIPPED, reason=WINDOW_OVER)
                if uow.slots.claim(slot):
                    slots.append(slot)
            due_at = next_send(due_at, athlete.evening_at, athlete.zone)
        uow.athletes.save(replace(athlete, next_evening_at=due_at))
        return slots

    def _reason_not_to(self, uow: UnitOfWork, athlete: Athlete, slot: Slot, now: datetime) -> str | None:
        if now >= deadline(slot.due_at, athlete.zone):
            return WINDOW_OVER
        if athlete.state is not AthleteState.ACTIVE:
            return f"the athlete is {athlete.state.value}"
        if uow.consents.standing(athlete.number) is not ConsentKind.OPTED_IN:
            return "the number opted out"
        evening = without(evening_of(uow, self.reader, athlete, slot.day, slot.due_at), slot)
        if due_in_plan(uow, athlete, evening) is slot.kind:
            return None
        wrote = evening.heard_at is not None and training_date(evening.heard_at, athlete.zone) >= slot.day
        return ANSWERED if wrote else NOT_DUE

    def _worded(self, uow: UnitOfWork, athlete: Athlete, slot: Slot) -> FittedText | None:
        """None where there is nothing to tell."""
        match slot.kind:
            case SlotKind.NUDGE:
                lines = self._nudge(uow, athlete, slot.day)
            case SlotKind.PAUSE_OFFER:
                lines = [Line(self.composer.template("pause_offer", first_name=athlete.first_name))]
            case _:
                lines = recap_lines(account_of(uow, athlete, slot.day))
        return self.composer.fit(lines, _SEGMENTS[slot.kind]) if lines else None

    def _nudge(self, uow: UnitOfWork, athlete: Athlete, day: date) -> list[Line]:
        asked = [one for one in uow.workouts.on_day(athlete.id, day) if one.state is WorkoutState.SCHEDULED]
        theme = next((one.content.theme for one in asked if one.content is not None), None)
        if theme is None:
            return []
        template = NUDGES[(athlete.id.int + day.toordinal()) % len(NUDGES)]
        brief = self.composer.template("nudge_brief", first_name=athlete.first_name)
        return [Line(self.composer.template(template, first_name=athlete.first_name, theme=theme), short=brief)]

    def _message(self, uow: UnitOfWork, athlete: Athlete, slot: Slot, fitted: FittedText, now: datetime) -> Message:
        message = Message(
            id=new_id(),
            direction=Direction.OUT,
            kind=_KINDS[slot.kind],
            number=athlete.number,
            body=fitted.text,
            state=MessageState.QUEUED,
            created_at=now,
            athlete_id=athlete.id,
            sender=known_sender(uow, self.pool, athlete),
            priority=EVENING_PRIORITY,
            not_before=now,
            deliver_by=deadline(slot.due_at, athlete.zone),
            segments=fitted.segments,
        )
        uow.messages.add(message)
        return message


def account_of(uow: UnitOfWork, athlete: Athlete, today: date) -> Account:
    history = uow.workouts.history(athlete.id, today - RECENT, today + _DAY)
    plans = agenda_of(uow, athlete, today)
    if plans is None:
        return Account(athlete, None, (), history, today)
    return Account(athlete, plans.plan, plans.holds, history, today, plans.coming)
