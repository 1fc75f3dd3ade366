"""Slots, messages, the attempts to send them and what the provider reported, our senders."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol
from uuid import UUID

from textcoach.domain.capacity import DueTexts, QueuedTexts
from textcoach.domain.message import Attempt, Message, MessageKind
from textcoach.domain.slot import Slot, SlotKind
from textcoach.domain.touch import Touch
from textcoach.ports.books import SentText
from textcoach.ports.inbound import StatusReport


class SlotRepository(Protocol):
    def claim(self, slot: Slot) -> bool:
        """Inserts; False where (athlete, day, kind) is taken."""
        ...

    def get(self, slot_id: UUID) -> Slot: ...
    def of_day(self, athlete_id: UUID, day: date) -> Sequence[Slot]: ...
    def days_since(self, athlete_id: UUID, kind: SlotKind, since: date) -> Collection[date]:
        """The dates from ``since`` on that have a slot of a kind."""
        ...

    def touches(self, athlete_id: UUID, since: date) -> Sequence[Touch]:
        """An athlete's slots from ``since`` on, and every offer of a pause, with what became of their texts; not
        locked."""
        ...

    def lease(self, slot_id: UUID, now: datetime, until: datetime) -> Slot | None:
        """Takes a pending slot whose lease is free by a conditional update; None where someone else has it. Counts
        ``tries``."""
        ...

    def of_message(self, message_id: UUID) -> Slot | None: ...

    def renew(self, slot: Slot, until: datetime | None) -> bool:
        """Moves the end of the lease that ``slot`` has, or ends it; False where it isn't that one any more."""
        ...

    def abandoned(self, now: datetime, ahead: timedelta, limit: int) -> Sequence[Slot]:
        """Pending slots whose lease is free, and whose text should be made (``ahead`` of its time) by now."""
        ...

    def pending_texts(self) -> Sequence[DueTexts]:
        """The slots whose text is still to be made, counted."""
        ...

    def save(self, slot: Slot) -> None: ...


class MessageRepository(Protocol):
    def add(self, message: Message) -> None:
        """DuplicateError where the provider id is known."""
        ...

    def add_received(self, message: Message) -> UUID | None:
        """Inserts an inbound message; where its provider id is known already, the id of that one."""
        ...

    def get(self, message_id: UUID) -> Message: ...
    def by_provider_id(self, provider_id: str) -> Message | None: ...
    def save(self, message: Message) -> None: ...

    def conversation(self, number: str, limit: int) -> Sequence[Message]:
        """The newest ``limit`` messages with a number, oldest first."""
        ...

    def page(self, number: str, before: UUID, limit: int) -> Sequence[Message]:
        """Messages with a number whose id is below ``before``, newest first; not locked."""
        ...

    def read_since(self, since: datetime, after: UUID | None, limit: int) -> Sequence[Message]:
        """Inbound texts of athletes that came since an instant and were read, in order of id, which is that of time;
        those behind ``after``."""
        ...

    def heard(self, number: str, limit: int) -> Sequence[tuple[datetime, str]]:
        """When the newest inbound texts from a number came, and what they say, newest first."""
        ...

    def mornings_said(self, number: str, besides: UUID, limit: int) -> Sequence[str]:
        """What the newest morning texts to a number said, newest first, but for those of one workout and those that
        were withdrawn."""
        ...

    def sent_since(self, number: str, kind: str, since: datetime) -> bool:
        """Whether an outbound message of a kind was made for a number since an instant."""
        ...

    def claim_inbound(self, now: datetime, until: datetime, limit: int) -> Sequence[Message]:
        """Takes unhandled inbound messages whose lease is free, oldest first: lease ``until``, ``tries`` counted."""
        ...

    def unhandled(self, now: datetime, limit: int) -> Sequence[Message]:
        """Inbound messages not handled whose lease is free, oldest first."""
        ...

    def has_older_unhandled(self, message: Message, *, tried_below: int) -> bool:
        """Whether an earlier text from the same number, tried less often than that, waits to be handled."""
        ...

    def unhandled_numbers(self, numbers: Collection[str], since: datetime) -> frozenset[str]:
        """Those of ``numbers`` from which a text that came since an instant waits to be handled."""
        ...

    def waiting(self, number: str, kind: MessageKind) -> Message | None:
        """The newest text of a kind to a number that is queued and was never tried, locked; one that is being claimed
        at this moment is passed over."""
        ...

    def due_outbound(self, sender: str, now: datetime, limit: int) -> Sequence[Message]:
        """Queued messages of a sender whose ``not_before`` has come, most urgent and oldest first, locked; those that
        another worker holds are passed over."""
        ...

    def start_sending(self, message_ids: Collection[UUID], until: datetime) -> None:
        """State ``sending``, lease ``until``, ``tries`` counted."""
        ...

    def times_of(self, message_ids: Collection[UUID]) -> Mapping[UUID, datetime]:
        """When messages were made, not locked."""
        ...

    def has_due_outbound(self, now: datetime) -> bool: ...
    def queued_texts(self) -> Sequence[QueuedTexts]:
        """What is queued to be sent, counted; a text of unknown length is one segment."""
        ...

    def mean_segments(self, kind: MessageKind, limit: int) -> float | None:
        """Of the newest ``limit`` outbound messages of a kind; None where there are none."""
        ...

    def readdress(self, senders: Collection[str], to: str) -> int:
        """Gives queued messages whose sender is none of ``senders`` to ``to``; returns how many."""
        ...

    def of_ids(self, message_ids: Collection[UUID]) -> Sequence[Message]:
        """In no order, locked."""
        ...

    def save_all(self, messages: Sequence[Message]) -> None:
        """As ``save``, in one go."""
        ...

    def unknown(self, since: datetime, limit: int) -> Sequence[Message]:
        """Messages ``unknown`` that were made since an instant, oldest first."""
        ...

    def stuck_sending(self, now: datetime, limit: int) -> Sequence[Message]:
        """Messages ``sending`` whose lease ran out."""
        ...

    def of_provider_ids(self, provider_ids: Collection[str]) -> Sequence[Message]:
        """In no order, not locked."""
        ...

    def first_undecided(self, sent_since: datetime) -> datetime | None:
        """When the oldest text went out of those, sent since an instant, that have no final state."""
        ...

    def ask_about(
        self, made: tuple[datetime, datetime], asked_before: datetime, now: datetime, limit: int
    ) -> list[str]:
        """The provider's ids of texts without a final state, made in a span (its end is not in it), that were not asked
        about since ``asked_before``; they count as asked about ``now``."""
        ...

    def store_bills(self, bills: Sequence[SentText]) -> None:
        """The segments and the price of texts of ours, by the provider's id; what a bill leaves open stays."""
        ...


class AttemptRepository(Protocol):
    def add(self, attempt: Attempt) -> None: ...
    def get(self, attempt_id: UUID) -> Attempt | None: ...
    def of_message(self, message_id: UUID) -> Sequence[Attempt]: ...
    def of_ids(self, attempt_ids: Collection[UUID]) -> Sequence[Attempt]:
        """In no order, locked."""
        ...

    def add_all(self, attempts: Sequence[Attempt]) -> None: ...
    def save(self, attempt: Attempt) -> None: ...
    def save_all(self, attempts: Sequence[Attempt]) -> None: ...


class StatusRepository(Protocol):
    def add(self, report: StatusReport, attempt_id: UUID | None, at: datetime) -> None:
        """Appends a callback as it came."""
        ...


class SenderRepository(Protocol):
    """The token buckets of our senders."""

    def free_at(self, sender: str) -> datetime | None:
        """When what it sent already is off its hands; None where it never sent. Locked, so that workers take turns."""
        ...

    def occupy(self, sender: str, until: datetime) -> None: ...
