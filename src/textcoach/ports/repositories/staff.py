"""Staff, their tokens, and answers kept for posts that come twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from textcoach.domain.staff import Staff, Token


@dataclass(frozen=True, slots=True)
class Answer:
    """What a post was answered with."""

    status: int
    body: str
    content_type: str
    location: str | None = None
    etag: str | None = None


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """``fingerprint`` tells posts with the same key apart; ``answer`` is None while the first is at work."""

    fingerprint: str
    begun_at: datetime
    answer: Answer | None


class StaffRepository(Protocol):
    def add(self, staff: Staff) -> None:
        """DuplicateError where the name is taken, in whatever case."""
        ...

    def all(self) -> Sequence[Staff]:
        """By name."""
        ...

    def of_id(self, staff_id: UUID) -> Staff | None: ...
    def named(self, name: str) -> Staff | None:
        """In whatever case."""
        ...


class TokenRepository(Protocol):
    def add(self, token: Token) -> None: ...
    def all(self) -> Sequence[Token]:
        """Newest first."""
        ...

    def by_digest(self, digest: str) -> tuple[Token, Staff] | None: ...
    def revoke(self, token_id: UUID, at: datetime) -> None: ...
    def used(self, token_id: UUID, at: datetime) -> None: ...


class KeptAnswerRepository(Protocol):
    def begin(self, staff_id: UUID, key: str, fingerprint: str, at: datetime) -> bool:
        """False where this person's key is taken."""
        ...

    def of(self, staff_id: UUID, key: str) -> KeptAnswer | None: ...
    def take_over(self, staff_id: UUID, key: str, begun_at: datetime, at: datetime) -> bool:
        """Begins again what was begun at ``begun_at`` and never answered; False where somebody else did already."""
        ...

    def keep(self, staff_id: UUID, key: str, answer: Answer) -> None: ...
    def forget(self, staff_id: UUID, key: str) -> None: ...
    def forget_before(self, at: datetime) -> None: ...
