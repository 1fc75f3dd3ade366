"""Repositories and the transaction around them. Queries live behind these and nowhere else."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from typing import Protocol
from uuid import UUID

from textcoach.domain.alert import Alert, AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.capacity import DueTexts, QueuedTexts
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.history import PastSession
from textcoach.domain.job import JobFailure
from textcoach.domain.message import Attempt, Message, MessageKind
from textcoach.domain.plan import FitnessPlan, Hold, Microcycle
from textcoach.domain.slot import Slot, SlotKind
from textcoach.domain.workout import Performance, Workout
from textcoach.ports.agents import ModelCall
from textcoach.ports.books import SentText
from textcoach.ports.inbound import StatusReport
from textcoach.ports.watch import WatchRepository


class DuplicateError(Exception):
    """A row that must be unique exists already. ``what`` names it in words."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} exists already")
        self.what = what


class AthleteRepository(Protocol):
    def add(self, athlete: Athlete) -> None:
        """DuplicateError where the number is taken."""
        ...

    def get(self, athlete_id: UUID) -> Athlete:
        """KeyError where there is none."""
        ...

    def find(self, reference: str) -> Sequence[Athlete]:
        """Athletes whose id starts with, whose number is or whose name (any case) is ``reference``."""
        ...

    def by_number(self, number: str) -> Athlete | None: ...
    def of_ids(self, athlete_ids: Collection[UUID]) -> Sequence[Athlete]:
        """In no order, not locked."""
        ...

    def all(self) -> Sequence[Athlete]: ...
    def save(self, athlete: Athlete) -> None: ...

    def due(self, now: datetime, limit: int) -> Sequence[Athlete]:
        """Active athletes with ``next_send_at`` at or before ``now``, oldest first, locked for this transaction where
        the database can (rows another worker holds are passed over)."""
        ...

    def due_texts(self, until: datetime) -> Sequence[DueTexts]:
        """What ``due`` would find at ``until``, counted, in order of time."""
        ...


class PlanRepository(Protocol):
    def add(self, plan: FitnessPlan) -> None:
        """With its mesocycles and their microcycles."""
        ...

    def get(self, plan_id: UUID) -> FitnessPlan: ...
    def active_of(self, athlete_id: UUID) -> FitnessPlan | None: ...
    def of(self, athlete_id: UUID) -> Sequence[FitnessPlan]:
        """Newest first."""
        ...

    def save(self, plan: FitnessPlan) -> None:
        """State, dates and texts of the plan itself; its mesocycles stay as they are."""
        ...

    def add_microcycles(self, microcycles: Sequence[Microcycle]) -> None:
        """Weeks already there are left alone."""
        ...


class HoldRepository(Protocol):
    def add(self, hold: Hold) -> None: ...
    def save(self, hold: Hold) -> None: ...
    def of(self, athlete_id: UUID) -> Sequence[Hold]: ...


class WorkoutRepository(Protocol):
    def add_missing(self, workouts: Sequence[Workout]) -> None:
        """Inserts those whose (plan, week, session, copy) is free."""
        ...

    def get(self, workout_id: UUID) -> Workout: ...
    def of_session(self, plan_id: UUID, week: int, session: int) -> Workout | None:
        """The highest copy."""
        ...

    def of_plan(self, plan_id: UUID) -> Sequence[Workout]: ...
    def on_day(self, athlete_id: UUID, day: date) -> Sequence[Workout]: ...
    def last_texted(self, athlete_id: UUID, until: date, at: datetime) -> Workout | None:
        """The newest workout by day that was texted by an instant, on or before ``until``."""
        ...

    def unanswered(self, texted_before: datetime, limit: int) -> Sequence[Workout]:
        """Workouts still ``scheduled`` or ``in_progress`` that were texted before an instant."""
        ...

    def save(self, workout: Workout) -> None: ...

    def history(self, athlete_id: UUID, start: date, end: date) -> Sequence[PastSession]:
        """Workouts with a day in [start, end) and their performances, and unplanned work, oldest first."""
        ...


class PerformanceRepository(Protocol):
    def of_workout(self, workout_id: UUID) -> Performance | None:
        """The last revision."""
        ...

    def unplanned_on(self, athlete_id: UUID, day: date) -> Performance | None: ...

    def record(self, performance: Performance) -> None:
        """Appends ``performance.revision`` to the ledger of the performance with this id, making it where it is new.
        DuplicateError where that revision exists."""
        ...


class SlotRepository(Protocol):
    def claim(self, slot: Slot) -> bool:
        """Inserts; False where (athlete, day, kind) is taken."""
        ...

    def get(self, slot_id: UUID) -> Slot: ...
    def of_day(self, athlete_id: UUID, day: date) -> Sequence[Slot]: ...
    def days_since(self, athlete_id: UUID, kind: SlotKind, since: date) -> Collection[date]:
        """The dates from ``since`` on that have a slot of a kind."""
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


class ConsentRepository(Protocol):
    def add(self, consent: Consent) -> None: ...
    def standing(self, number: str) -> ConsentKind | None:
        """The last of OPTED_IN and OPTED_OUT for a number; None where it never said."""
        ...

    def standings(self, numbers: Collection[str]) -> Mapping[str, ConsentKind]:
        """``standing`` of those that ever said."""
        ...

    def last(self, number: str, kind: ConsentKind) -> Consent | None: ...
    def count_since(self, number: str, kind: ConsentKind, since: datetime) -> int: ...


class AlertRepository(Protocol):
    def open(self, alert: Alert) -> None:
        """Does nothing where (kind, subject) is open already."""
        ...

    def all_open(self) -> Sequence[Alert]: ...
    def unposted(self, since: datetime, limit: int) -> Sequence[Alert]:
        """Opened since an instant and not taken by staff's webhook, oldest first."""
        ...

    def posted(self, alert_id: UUID, at: datetime) -> None:
        """Staff's webhook took it."""
        ...

    def close(self, alert_id: UUID, at: datetime) -> None: ...
    def close_about(self, kind: AlertKind, subject: str, at: datetime) -> None:
        """Does nothing where none is open."""
        ...


class SenderRepository(Protocol):
    """The token buckets of our senders."""

    def free_at(self, sender: str) -> datetime | None:
        """When what it sent already is off its hands; None where it never sent. Locked, so that workers take turns."""
        ...

    def occupy(self, sender: str, until: datetime) -> None: ...


class MomentRepository(Protocol):
    """When something was done last."""

    def at(self, name: str) -> datetime | None: ...
    def mark(self, name: str, at: datetime) -> None: ...
    def take(self, name: str, now: datetime, until: datetime) -> bool:
        """Takes a turn that nobody else can take before ``until``, or before the moment is marked; False where somebody
        has it."""
        ...


class JobFailureRepository(Protocol):
    def note(self, job: str, key: str, error: str, place: str, at: datetime) -> None:
        """Makes the row or counts one more failure of this job."""
        ...

    def forget(self, job: str, key: str) -> None:
        """The job succeeded since."""
        ...

    def all(self) -> Sequence[JobFailure]:
        """Oldest first."""
        ...


class ModelCallRepository(Protocol):
    def add(self, call: ModelCall) -> None: ...
    def of(self, athlete_id: UUID) -> Sequence[ModelCall]: ...


class UnitOfWork(Protocol):
    """One short transaction. Leaving the ``with`` block without ``commit()`` rolls back."""

    @property
    def athletes(self) -> AthleteRepository: ...
    @property
    def plans(self) -> PlanRepository: ...
    @property
    def holds(self) -> HoldRepository: ...
    @property
    def workouts(self) -> WorkoutRepository: ...
    @property
    def performances(self) -> PerformanceRepository: ...
    @property
    def slots(self) -> SlotRepository: ...
    @property
    def messages(self) -> MessageRepository: ...
    @property
    def attempts(self) -> AttemptRepository: ...
    @property
    def statuses(self) -> StatusRepository: ...
    @property
    def consents(self) -> ConsentRepository: ...
    @property
    def alerts(self) -> AlertRepository: ...
    @property
    def model_calls(self) -> ModelCallRepository: ...
    @property
    def senders(self) -> SenderRepository: ...
    @property
    def moments(self) -> MomentRepository: ...
    @property
    def failures(self) -> JobFailureRepository: ...
    @property
    def watch(self) -> WatchRepository: ...

    def commit(self) -> None: ...


UnitOfWorkFactory = Callable[[], AbstractContextManager[UnitOfWork]]
