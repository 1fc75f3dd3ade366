"""Repositories and the transaction around them. Queries live behind these and nowhere else."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from textcoach.domain.alert import Alert
from textcoach.domain.athlete import Athlete
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.history import PastSession
from textcoach.domain.message import Attempt, Message
from textcoach.domain.plan import FitnessPlan, Hold, Microcycle
from textcoach.domain.slot import Slot
from textcoach.domain.workout import Performance, Workout
from textcoach.ports.agents import ModelCall
from textcoach.ports.inbound import StatusReport


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
    def all(self) -> Sequence[Athlete]: ...
    def save(self, athlete: Athlete) -> None: ...

    def due(self, now: datetime, limit: int) -> Sequence[Athlete]:
        """Active athletes with ``next_send_at`` at or before ``now``, oldest first, locked for this transaction where
        the database can (rows another worker holds are passed over)."""
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
    def last_texted(self, athlete_id: UUID, until: date) -> Workout | None:
        """The newest workout by day that was texted, on or before ``until``."""
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

    def lease(self, slot_id: UUID, now: datetime, until: datetime) -> Slot | None:
        """Takes a pending slot whose lease is free by a conditional update; None where someone else has it. Counts
        ``tries``."""
        ...

    def abandoned(self, now: datetime, limit: int) -> Sequence[Slot]:
        """Pending slots whose lease is free."""
        ...

    def save(self, slot: Slot) -> None: ...


class MessageRepository(Protocol):
    def add(self, message: Message) -> None:
        """DuplicateError where the provider id is known."""
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

    def lease_inbound(self, message_id: UUID, now: datetime, until: datetime) -> Message | None:
        """Takes an unhandled inbound message whose lease is free, and counts ``tries``; None otherwise."""
        ...

    def unhandled(self, now: datetime, limit: int) -> Sequence[Message]:
        """Inbound messages not handled whose lease is free, oldest first."""
        ...

    def claim_outbound(self, now: datetime, until: datetime, limit: int) -> Sequence[Message]:
        """Takes queued messages whose ``not_before`` has come, most urgent and oldest first: state ``sending``, lease
        ``until``, ``tries`` counted."""
        ...

    def has_due_outbound(self, now: datetime) -> bool: ...

    def unknown(self, since: datetime, limit: int) -> Sequence[Message]:
        """Messages ``unknown`` that were made since an instant, oldest first."""
        ...

    def stuck_sending(self, now: datetime, limit: int) -> Sequence[Message]:
        """Messages ``sending`` whose lease ran out."""
        ...


class AttemptRepository(Protocol):
    def add(self, attempt: Attempt) -> None: ...
    def get(self, attempt_id: UUID) -> Attempt | None: ...
    def of_message(self, message_id: UUID) -> Sequence[Attempt]: ...
    def save(self, attempt: Attempt) -> None: ...


class StatusRepository(Protocol):
    def add(self, report: StatusReport, attempt_id: UUID | None, at: datetime) -> None:
        """Appends a callback as it came."""
        ...


class ConsentRepository(Protocol):
    def add(self, consent: Consent) -> None: ...
    def standing(self, number: str) -> ConsentKind | None:
        """The last of OPTED_IN and OPTED_OUT for a number; None where it never said."""
        ...


class AlertRepository(Protocol):
    def open(self, alert: Alert) -> None:
        """Does nothing where (kind, subject) is open already."""
        ...

    def all_open(self) -> Sequence[Alert]: ...
    def close(self, alert_id: UUID, at: datetime) -> None: ...


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

    def commit(self) -> None: ...


UnitOfWorkFactory = Callable[[], AbstractContextManager[UnitOfWork]]
