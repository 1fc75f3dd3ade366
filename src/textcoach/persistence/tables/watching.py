"""What staff must see, what failed, when things were done last, and the ledger of calls to models."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.domain.alert import AlertKind
from textcoach.persistence.tables.base import Base
from textcoach.persistence.types import Choice

ALERT_IS_OPEN = text("closed_at IS NULL")


class AlertRow(Base):
    __tablename__ = "alert"
    __table_args__ = (
        Index(
            "uq_alert_open", "kind", "subject", unique=True, sqlite_where=ALERT_IS_OPEN, postgresql_where=ALERT_IS_OPEN
        ),
        Index(None, "opened_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[AlertKind] = mapped_column(Choice(AlertKind))
    subject: Mapped[str]
    text: Mapped[str]
    opened_at: Mapped[datetime]
    athlete_id: Mapped[UUID | None] = mapped_column(ForeignKey("athlete.id"))
    closed_at: Mapped[datetime | None]
    posted_at: Mapped[datetime | None]


class JobFailureRow(Base):
    """One row a job that failed and has not succeeded since."""

    __tablename__ = "job_failure"
    __table_args__ = (UniqueConstraint("job", "key"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    job: Mapped[str]
    key: Mapped[str]
    error: Mapped[str]
    place: Mapped[str]
    times: Mapped[int]
    first_at: Mapped[datetime]
    last_at: Mapped[datetime]


class MomentRow(Base):
    """When something was done last: the clock's tick, a look into the provider's books."""

    __tablename__ = "moment"

    name: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class ModelCallRow(Base):
    """Append-only."""

    __tablename__ = "model_call"
    __table_args__ = (Index(None, "athlete_id", "at"), Index(None, "at"))

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
