"""Staff, their tokens, and answers kept for posts that come twice."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.domain.staff import Scope, StaffRole
from textcoach.persistence.tables.base import Base
from textcoach.persistence.types import Choice


class StaffRow(Base):
    """``name_folded`` is the name case-folded."""

    __tablename__ = "staff"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_folded: Mapped[str] = mapped_column(unique=True)
    role: Mapped[StaffRole] = mapped_column(Choice(StaffRole))
    created_at: Mapped[datetime]


class TokenRow(Base):
    """The token itself is nowhere: only its digest is."""

    __tablename__ = "token"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    name: Mapped[str]
    scope: Mapped[Scope] = mapped_column(Choice(Scope))
    prefix: Mapped[str]
    digest: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]


class KeptAnswerRow(Base):
    """What a post with an ``Idempotency-Key`` was answered; ``status`` is null while the first one is at work."""

    __tablename__ = "kept_answer"

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]
    begun_at: Mapped[datetime] = mapped_column(index=True)
    status: Mapped[int | None]
    content_type: Mapped[str | None]
    location: Mapped[str | None]
    etag: Mapped[str | None]
    body: Mapped[str | None]
