"""What watching the service asks of its rows: counts, ages, and what still waits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from textcoach.domain.alert import AlertKind
from textcoach.domain.figures import TextCount, TextedCount, Writing
from textcoach.domain.message import Message
from textcoach.domain.slot import Slot


@dataclass(frozen=True, slots=True)
class ModelCallCount:
    agent: str
    outcome: str
    calls: int
    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The service at one moment. What is counted over time was made in the last 24 hours. Ages are in seconds;
    ``heartbeat_age`` is None where no clock ever ticked."""

    texts: Sequence[TextCount]
    failed_by_code: Mapping[str, int]
    inbound: int
    writing: Sequence[Writing]
    texted: Sequence[TextedCount]
    model_calls: Sequence[ModelCallCount]
    oldest_due_age: float
    replies_waiting: int
    slots_pending: int
    opened_alerts: Mapping[AlertKind, int]
    open_alerts: Mapping[AlertKind, int]
    failed_jobs: Mapping[str, int]
    heartbeat_age: float | None


class WatchRepository(Protocol):
    """Nothing here is locked."""

    def texts_since(self, since: datetime) -> Sequence[TextCount]:
        """Outbound texts made since an instant."""
        ...

    def failed_by_code_since(self, since: datetime) -> Mapping[str, int]:
        """Texts ``failed`` or ``undelivered`` that were made since an instant; ``none`` where there was no code."""
        ...

    def inbound_since(self, since: datetime) -> int: ...
    def model_calls_since(self, since: datetime) -> Sequence[ModelCallCount]: ...

    def oldest_due(self, now: datetime) -> datetime | None:
        """Since when the oldest text has been due that is still queued."""
        ...

    def replies_waiting(self) -> int: ...
    def slots_pending(self) -> int: ...
    def open_alerts(self) -> Mapping[AlertKind, int]: ...

    def failed_jobs(self) -> Mapping[str, int]:
        """Jobs that failed and have not succeeded since, by their kind."""
        ...

    def pending_slots(self, limit: int) -> Sequence[Slot]:
        """Oldest first."""
        ...

    def unhandled_texts(self, limit: int) -> Sequence[Message]:
        """Inbound texts that nobody has acted on, leased or not, oldest first."""
        ...

    def unsent_texts(self, lost_since: datetime, limit: int) -> Sequence[Message]:
        """Texts ``queued`` or ``sending``, and those made since an instant that are ``unknown`` or ``failed``, oldest
        first."""
        ...
