"""A service that lives through months in minutes: the clock steps from event to event, lives change at random, the
service and its provider fail, and at the end every local date of every athlete is accounted for."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from tests.fakes.service import BENCH_AND_ROW, SAM, ScriptedSender, ScriptedWriter, Service
from textcoach.domain.calendar import training_date
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.plan import Hold
from textcoach.domain.schedule import CATCH_UP, Schedule
from textcoach.domain.slot import EVENINGS, Slot, SlotKind, SlotOutcome
from textcoach.domain.states import AthleteState
from textcoach.persistence.tables import MESSAGE_IS_QUEUED, AthleteRow, MessageRow, SlotRow
from textcoach.ports.doorbell import DUE, Job
from textcoach.ports.sender import OutboundText, Retry, SendOutcome
from textcoach.services.days import PLAN_OVER
from textcoach.services.rescheduling import Changes

DAY, MINUTE, SECOND = timedelta(days=1), timedelta(minutes=1), timedelta(seconds=1)
SETTLED = timedelta(hours=52)
"""A date is calm where nothing changed for so long around its instant: zones are up to 26 hours apart."""
TEXTED = {MessageState.ACCEPTED, MessageState.SENT, MessageState.DELIVERED}
NOT_TEXTED = {MessageState.EXPIRED, MessageState.SUPPRESSED}


class Trouble(Enum):
    MOVE = "move"
    RETIME = "retime"
    LEAVE_OR_RETURN = "leave or return"
    WRITE = "write"
    SERVICE_DOWN = "service down"
    DIES_AFTER_CLAIMING = "dies after claiming"
    PROVIDER_DOWN = "provider down"


@dataclass(frozen=True, slots=True)
class Event:
    """``who`` is the number of an athlete; ``value`` a zone, a wall time or how long something is down."""

    at: datetime
    trouble: Trouble
    who: int = 0
    value: str | time | timedelta | None = None


class OutageSender(ScriptedSender):
    """Refuses while the provider is down, and notes when each text was taken."""

    def __init__(self) -> None:
        super().__init__()
        self.down_until: datetime | None = None
        self.now = datetime.min.replace(tzinfo=UTC)
        self.taken_at: list[tuple[datetime, OutboundText]] = []

    def send(self, text: OutboundText) -> SendOutcome:
        if self.down_until is not None and self.now < self.down_until:
            return Retry("503")
        self.taken_at.append((self.now, text))
        return super().send(text)


class DeafDoorbell:
    def ring(self, job: Job, key: str = DUE, *, attempt: int = 0, delay: float = 0.0) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Spell:
    """What held for an athlete from an instant on; ``schedule`` None: no texts."""

    since: datetime
    schedule: Schedule | None


@dataclass
class Year:
    service: Service
    sender: OutageSender
    numbers: list[str] = field(default_factory=list)
    first_days: list[date] = field(default_factory=list)
    weekdays: list[tuple[int, ...]] = field(default_factory=list)
    spells: list[list[Spell]] = field(default_factory=list)
    outages: list[tuple[datetime, datetime]] = field(default_factory=list)
    plan: range = range(0)
    """The ordinals of the dates that the plans were made for."""

    def enrol(self, monday: date, weeks: int, schedules: Sequence[tuple[Schedule, tuple[int, ...]]]) -> None:
        """Athletes with an active plan from ``monday`` on, on the Sunday before."""
        self.service.write_with(ScriptedWriter(BENCH_AND_ROW))
        self._set(datetime.combine(monday - DAY, time(12), ZoneInfo("UTC")))
        self.plan = range(monday.toordinal(), (monday + timedelta(weeks=weeks)).toordinal())
        for index, (schedule, weekdays) in enumerate(schedules):
            number = f"+1212555{index:04}"
            profile = replace(SAM.profile, weekdays=weekdays)
            new = replace(
                SAM, name=f"A{index}", number=number, zone=schedule.zone, send_at=schedule.send_at, profile=profile
            )
            self.service.textcoach.roster.add(new)
            self.service.textcoach.planning.create(number, monday, weeks)
            self.service.textcoach.planning.activate(number)
            due = self.service.athlete(number).next_send_at
            assert due is not None
            self.numbers.append(number)
            self.weekdays.append(weekdays)
            self.first_days.append(training_date(due, schedule.zone))
            self.spells.append([Spell(self.now, schedule)])

    def live(self, events: Sequence[Event], until: datetime) -> None:
        for event in sorted(events, key=lambda one: one.at):
            if event.at >= until:
                break
            self._advance(event.at)
            self._set(self.now + SECOND)  # so that what was sent before an event is not at the same instant
            self._happen(event)
            self._step()
        self._advance(until)

    @property
    def now(self) -> datetime:
        return self.service.clock.at

    def _set(self, at: datetime) -> None:
        self.service.clock.at = self.sender.now = at

    def _advance(self, to: datetime) -> None:
        """To ``to``, stopping wherever a clock's tick would find something to do."""
        while (at := self._next()) is not None and at <= to:
            self._set(max(at, self.now))
            self._step()
        self._set(max(to, self.now))

    def _next(self) -> datetime | None:
        queued = select(func.min(MessageRow.not_before)).where(MESSAGE_IS_QUEUED)
        due = [
            select(func.min(at)).where(AthleteRow.state == AthleteState.ACTIVE)
            for at in (AthleteRow.next_send_at, AthleteRow.next_evening_at)
        ]
        with self.service.textcoach.database.engine.connect() as connection:
            found = [connection.scalar(query) for query in (queued, *due)]
        return min((one for one in found if one is not None), default=None)

    def _step(self) -> None:
        self.service.textcoach.mornings.tick()
        self.service.textcoach.evenings.tick()
        self.service.doorbell.ring(Job.DELIVER)
        self.service.work()

    def _happen(self, event: Event) -> None:
        match event.trouble:
            case Trouble.MOVE | Trouble.RETIME:
                self._change(event)
            case Trouble.LEAVE_OR_RETURN:
                self._leave_or_return(event.who)
            case Trouble.WRITE:
                self._write(event.who)
            case Trouble.PROVIDER_DOWN:
                assert isinstance(event.value, timedelta)
                self.sender.down_until = self.now + event.value
                self.outages.append((self.now, self.sender.down_until))
            case _:
                assert isinstance(event.value, timedelta)
                self._go_down(event.value, claiming=event.trouble is Trouble.DIES_AFTER_CLAIMING)

    def _change(self, event: Event) -> None:
        changes = Changes(zone=event.value) if isinstance(event.value, str) else Changes(send_at=event.value)  # type: ignore[arg-type]
        done = self.service.textcoach.rescheduling.change(self.numbers[event.who], changes)
        if done.athlete.state is AthleteState.ACTIVE:
            self._began(event.who, Schedule(done.athlete.zone, done.athlete.send_at))

    def _leave_or_return(self, who: int) -> None:
        athlete = self.service.athlete(self.numbers[who])
        if athlete.state is AthleteState.ACTIVE:
            self.service.textcoach.rescheduling.deactivate(athlete.number)
            self._began(who, None)
        else:
            self.service.textcoach.rescheduling.activate(athlete.number)
            self._began(who, Schedule(athlete.zone, athlete.send_at))

    def _write(self, who: int) -> None:
        """Something that needs no answer."""
        number, at = self.numbers[who], self.now
        said = Message(
            new_id(), Direction.IN, MessageKind.REPLY, number, "ok", MessageState.RECEIVED, at, handled_at=at
        )
        self.service.change(lambda uow: uow.messages.add(said))

    def _began(self, who: int, schedule: Schedule | None) -> None:
        self.spells[who].append(Spell(self.now, schedule))

    def _go_down(self, how_long: timedelta, *, claiming: bool) -> None:
        """The clock goes on without the service. Where it claimed at the last moment, the rings are lost with it."""
        begun = self.now
        if claiming and (at := self._next()) is not None:
            self._set(max(at, self.now))
            replace(self.service.textcoach.mornings, doorbell=DeafDoorbell()).tick()
            replace(self.service.textcoach.evenings, doorbell=DeafDoorbell()).tick()
        self._set(self.now + how_long)
        self.outages.append((begun, self.now))
        self._step()
        self.service.textcoach.sweep.run()
        self.service.work()

    def account(self) -> "Account":
        """AssertionError where a date is texted twice, at the wrong minute or not at all without a reason."""
        found = Account()
        slots, messages = self._rows()
        texts = self._texts()
        for who, number in enumerate(self.numbers):
            athlete = self.service.athlete(number)
            with self.service.rows() as uow:
                holds = uow.holds.of(athlete.id)
            mornings = [slot for slot in slots[athlete.id] if slot.kind is SlotKind.MORNING]
            mine = {slot.day: slot for slot in mornings}
            assert len(mine) == len(mornings), "two slots for one date"
            last = training_date(self.now, athlete.zone) - DAY
            self._every_date_has_a_slot_or_a_hold(who, mine, holds, last)
            for slot in mine.values():
                self._slot_is_right(who, slot, messages, texts, found)
            evenings = [slot for slot in slots[athlete.id] if slot.kind in EVENINGS]
            found.evenings += self._evenings_are_right(who, evenings, messages, holds)
        return found

    def _evenings_are_right(
        self, who: int, evenings: Sequence[Slot], messages: dict[UUID, Message], holds: Sequence[Hold]
    ) -> int:
        """At most one a date, by day, neither on hold nor twice; returns how many texts were sent."""
        assert len({slot.day for slot in evenings}) == len(evenings), f"two evening slots for one date: {evenings}"
        texted = [slot for slot in evenings if slot.outcome is SlotOutcome.SENT]
        assert all(slot.outcome is SlotOutcome.SENT or slot.reason for slot in evenings)
        bodies: defaultdict[str, list[datetime]] = defaultdict(list)
        for at, text in self.sender.taken_at:
            if text.to == self.numbers[who]:
                bodies[text.body].append(at)
        for slot in texted:
            assert slot.message_id is not None
            message = messages[slot.message_id]
            assert message.deliver_by is not None
            sent = [at for at in bodies[message.body] if message.created_at <= at < message.deliver_by]
            assert len(sent) == (message.state in TEXTED), f"{message.state}, sent at {sent}: {slot}"
            assert not any(hold.covers(slot.day) for hold in holds if hold.start < slot.day), f"on hold: {slot}"
            for at in sent:
                self._was_in_its_window(who, slot, at)
        return sum(messages[slot.message_id].state in TEXTED for slot in texted if slot.message_id)

    def _every_date_has_a_slot_or_a_hold(
        self, who: int, mine: Collection[date], holds: Sequence[Hold], last: date
    ) -> None:
        day = self.first_days[who]
        while day <= last:
            assert day in mine or any(hold.covers(day) for hold in holds), f"nothing about {day}, athlete {who}"
            day += DAY

    def _slot_is_right(
        self,
        who: int,
        slot: Slot,
        messages: dict[UUID, Message],
        texts: dict[tuple[str, str], list[datetime]],
        found: "Account",
    ) -> None:
        where = f"athlete {who}, {slot}"
        sent = texts.pop((self.numbers[who], _label(slot.day)), [])
        assert len(sent) <= 1, f"texted twice: {where}"
        assert slot.outcome is not SlotOutcome.PENDING, where
        if slot.outcome is SlotOutcome.SKIPPED:
            assert slot.reason, where
        if slot.outcome is SlotOutcome.SENT:
            assert slot.message_id is not None, where
            message = messages[slot.message_id]
            assert (message.state in TEXTED and sent) or (message.state in NOT_TEXTED and message.error), where
        else:
            assert not sent, where
        for at in sent:
            self._was_in_its_window(who, slot, at)
        found.count(slot, sent)
        self._was_punctual_where_calm(who, slot, sent, found)

    def _was_in_its_window(self, who: int, slot: Slot, at: datetime) -> None:
        assert slot.due_at <= at < slot.due_at + CATCH_UP, f"too late: {slot} at {at}"
        schedule = self._schedule(who, at)
        if schedule is not None:  # a text that was queued when its athlete left may still go out
            local = at.astimezone(ZoneInfo(schedule.zone)).time()
            assert time(8) <= local < time(21), f"in quiet hours: {slot} at {local}"

    def _was_punctual_where_calm(self, who: int, slot: Slot, sent: list[datetime], found: "Account") -> None:
        if not self._is_calm(who, slot):
            return
        schedule = self._schedule(who, slot.due_at)
        assert schedule is not None
        assert slot.due_at == schedule.due(slot.day), f"at another minute than {schedule}: {slot}"
        found.calm += 1
        if slot.day.toordinal() < self.plan.start:
            assert slot.outcome is SlotOutcome.SKIPPED, slot
        elif slot.reason == PLAN_OVER:
            assert slot.day.toordinal() >= self.plan.stop, slot
        elif slot.day.weekday() in self.weekdays[who]:
            assert sent == [slot.due_at], f"calm, and not texted at its minute: {slot}"
        else:
            assert slot.outcome is SlotOutcome.REST, slot

    def _is_calm(self, who: int, slot: Slot) -> bool:
        begin, end = slot.due_at - SETTLED, slot.due_at + SETTLED
        changed = any(begin <= spell.since <= end for spell in self.spells[who][1:])
        down = any(start <= slot.due_at + MINUTE and slot.due_at <= stop for start, stop in self.outages)
        return not changed and not down

    def _schedule(self, who: int, at: datetime) -> Schedule | None:
        return next(spell.schedule for spell in reversed(self.spells[who]) if spell.since <= at)

    def _rows(self) -> tuple[dict[UUID, list[Slot]], dict[UUID, Message]]:
        slots: defaultdict[UUID, list[Slot]] = defaultdict(list)
        with self.service.textcoach.database.engine.connect() as connection:
            for row in connection.execute(select(SlotRow.__table__)).mappings():
                slots[row["athlete_id"]].append(Slot(**row))
            rows = connection.execute(select(MessageRow.__table__)).mappings()
            messages = {row["id"]: Message(**row) for row in rows}
        return slots, messages

    def _texts(self) -> dict[tuple[str, str], list[datetime]]:
        texts: defaultdict[tuple[str, str], list[datetime]] = defaultdict(list)
        for at, text in self.sender.taken_at:
            texts[text.to, text.body.partition(":")[0]].append(at)
        return texts


@dataclass
class Account:
    """``calm`` dates had nothing happen around them, and so the text had to come at its very minute."""

    slots: int = 0
    texts: int = 0
    rests: int = 0
    calm: int = 0
    evenings: int = 0
    reasons: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))

    def count(self, slot: Slot, sent: Sequence[datetime]) -> None:
        self.slots += 1
        self.texts += len(sent)
        self.rests += slot.outcome is SlotOutcome.REST
        if slot.outcome is SlotOutcome.SKIPPED and slot.reason:
            self.reasons[slot.reason.partition(" became ")[0]] += 1
        elif slot.outcome is SlotOutcome.SENT and not sent:
            self.reasons["expired"] += 1


def _label(day: date) -> str:
    """How a morning text begins: its date."""
    return f"{day:%a} {day.day} {day:%b}"
