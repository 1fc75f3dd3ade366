"""Questions that were asked back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from textcoach.domain.clarification import Clarification


class ClarificationRepository(Protocol):
    def add(self, clarification: Clarification) -> None:
        """DuplicateError where one is open for the athlete, or one was asked about the same text."""
        ...

    def get(self, clarification_id: UUID) -> Clarification: ...
    def save(self, clarification: Clarification) -> None: ...
    def open_of(self, athlete_id: UUID) -> Clarification | None:
        """Locked. It may have lapsed by now."""
        ...

    def lapsed(self, now: datetime, limit: int) -> Sequence[Clarification]:
        """Open ones that nobody answered in time, oldest first, not locked."""
        ...
