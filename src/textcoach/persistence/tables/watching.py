"""What staff must see, and the ledger of calls to models."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.persistence.tables.base import Base

ALERT_IS_OPEN = text("closed_at IS NULL")


class AlertRow(Base):
    __tablename__ = "alert"
    __table_args__ = (
        Index(
            "uq_alert_open", "kind", "subject", unique=True, sqlite_where=ALERT_IS_OPEN, postgresql_where=ALERT_IS_OPEN
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    subject: Mapped[str]
    text: Mapped[str]
    opened_at: Mapped[datetime]
    athlete_id: Mapped[UUID | None] = mapped_column(ForeignKey("athlete.id"))
    closed_at: Mapped[datetime | None]


class ModelCallRow(Base):
    """Append-only."""

    __tablename__ = "model_call"
    __table_args__ = (Index(None, "athlete_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    agent: Mapped[str]
    model: Mapped[str]
    prompt_version: Mapped[str]
    tokens_in: Mapped[int | None]
    tokens_out: Mapped[int | None]
    milliseconds: Mapped[int]
    outcome: Mapped[str]
    at: Mapped[datetime]
    athlete_id: Mapped[UUID | None] = mapped_column(ForeignKey("athlete.id"))
