"""The trail of who changed what."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.domain.audit import ActorKind
from textcoach.persistence.tables.base import Base
from textcoach.persistence.types import Choice

_ANYTHING = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


class AuditRow(Base):
    """Append-only. The athlete's id refers to nothing, so that the trail outlives an erasure."""

    __tablename__ = "audit"
    __table_args__ = (Index(None, "athlete_id", "at"), Index(None, "subject_id", "at"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor_kind: Mapped[ActorKind] = mapped_column(Choice(ActorKind))
    actor_name: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str]
    subject_id: Mapped[UUID]
    athlete_id: Mapped[UUID | None]
    before: Mapped[Any] = mapped_column(_ANYTHING, nullable=True)
    after: Mapped[Any] = mapped_column(_ANYTHING, nullable=True)
