"""What staff must see, what failed, when things were done last, calls to models."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from textcoach.domain.alert import Alert, AlertKind
from textcoach.domain.job import JobFailure
from textcoach.ports.agents import ModelCall


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
    def tokens_since(self, at: datetime) -> Mapping[UUID | None, int]:
        """In and out together, by athlete."""
        ...

    def of(self, athlete_id: UUID) -> Sequence[ModelCall]: ...
