"""The trail of who changed what."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from textcoach.domain.audit import AuditEntry


class AuditRepository(Protocol):
    def add(self, entry: AuditEntry) -> None: ...
    def of_subject(self, subject_id: UUID) -> Sequence[AuditEntry]:
        """Oldest first."""
        ...

    def of_athlete(self, athlete_id: UUID, limit: int) -> Sequence[AuditEntry]:
        """Newest first."""
        ...
