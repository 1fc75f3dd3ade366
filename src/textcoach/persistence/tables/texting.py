"""Messages, the attempts to send them, what the provider reported, slots, and our senders."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.domain.message import AttemptOutcome, Direction, MessageKind, MessageState
from textcoach.domain.reading import Reading
from textcoach.domain.slot import SlotKind, SlotOutcome
from textcoach.persistence.tables.base import Base
from textcoach.persistence.types import Choice, Stored
from textcoach.persistence.upgrades import evidence_of_sets

# Literal text, because SQLite matches a partial index only to a query that spells its condition out.
MESSAGE_IS_UNHANDLED = text("direction = 'in' AND handled_at IS NULL")
MESSAGE_IS_QUEUED = text("state = 'queued'")
SLOT_IS_PENDING = text("outcome = 'pending'")


class MessageRow(Base):
    __tablename__ = "message"
    __table_args__ = (
        Index(None, "state", "created_at"),
        Index(
            "ix_message_queued",
            "sender",
            "priority",
            "created_at",
            sqlite_where=MESSAGE_IS_QUEUED,
            postgresql_where=MESSAGE_IS_QUEUED,
        ),
        Index(None, "number", "created_at"),
        Index(
            "ix_message_unhandled",
            "created_at",
            sqlite_where=MESSAGE_IS_UNHANDLED,
            postgresql_where=MESSAGE_IS_UNHANDLED,
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    direction: Mapped[Direction] = mapped_column(Choice(Direction))
    kind: Mapped[MessageKind] = mapped_column(Choice(MessageKind))
    number: Mapped[str]
    body: Mapped[str]
    state: Mapped[MessageState] = mapped_column(Choice(MessageState))
    created_at: Mapped[datetime]
    athlete_id: Mapped[UUID | None] = mapped_column(ForeignKey("athlete.id"), index=True)
    workout_id: Mapped[UUID | None] = mapped_column(ForeignKey("workout.id"))
    reply_to: Mapped[UUID | None] = mapped_column(ForeignKey("message.id"), index=True)
    sender: Mapped[str | None]
    provider: Mapped[str | None]
    provider_id: Mapped[str | None] = mapped_column(unique=True)
    priority: Mapped[int]
    not_before: Mapped[datetime | None]
    deliver_by: Mapped[datetime | None]
    lease_until: Mapped[datetime | None]
    segments: Mapped[int | None]
    billed_segments: Mapped[int | None]
    price_micros: Mapped[int | None]
    currency: Mapped[str | None]
    asked_at: Mapped[datetime | None]
    error: Mapped[str | None]
    handled_at: Mapped[datetime | None]
    tries: Mapped[int]
    reading: Mapped[Reading | None] = mapped_column(Stored(Reading, (evidence_of_sets,)))
    media_count: Mapped[int]
    opt_out_type: Mapped[str | None]
    original: Mapped[dict[str, str]] = mapped_column(Stored(dict[str, str]))


class AttemptRow(Base):
    __tablename__ = "attempt"
    __table_args__ = (UniqueConstraint("message_id", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    message_id: Mapped[UUID] = mapped_column(ForeignKey("message.id"))
    number: Mapped[int]
    started_at: Mapped[datetime]
    outcome: Mapped[AttemptOutcome] = mapped_column(Choice(AttemptOutcome))
    code: Mapped[str | None]
    provider_id: Mapped[str | None]
    ended_at: Mapped[datetime | None]
    looks: Mapped[int]


class StatusReportRow(Base):
    """Append-only. ``attempt_id`` came from outside, so it needn't name an attempt of ours."""

    __tablename__ = "status_report"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    attempt_id: Mapped[UUID | None] = mapped_column(index=True)
    provider_id: Mapped[str] = mapped_column(index=True)
    state: Mapped[MessageState | None] = mapped_column(Choice(MessageState))
    raw_state: Mapped[str]
    code: Mapped[str | None]
    form: Mapped[dict[str, str]] = mapped_column(Stored(dict[str, str]))
    at: Mapped[datetime]


class SlotRow(Base):
    __tablename__ = "slot"
    __table_args__ = (
        UniqueConstraint("athlete_id", "day", "kind"),
        Index("ix_slot_pending", "due_at", sqlite_where=SLOT_IS_PENDING, postgresql_where=SLOT_IS_PENDING),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    athlete_id: Mapped[UUID] = mapped_column(ForeignKey("athlete.id"))
    day: Mapped[date]
    kind: Mapped[SlotKind] = mapped_column(Choice(SlotKind))
    due_at: Mapped[datetime]
    not_before: Mapped[datetime | None]
    outcome: Mapped[SlotOutcome] = mapped_column(Choice(SlotOutcome))
    reason: Mapped[str | None]
    message_id: Mapped[UUID | None] = mapped_column(ForeignKey("message.id"))
    workout_id: Mapped[UUID | None] = mapped_column(ForeignKey("workout.id"))
    lease_until: Mapped[datetime | None]
    tries: Mapped[int]


class SenderRow(Base):
    """The token bucket of one of our senders: ``free_at`` is when what it sent already is off its hands."""

    __tablename__ = "sender"

    name: Mapped[str] = mapped_column(primary_key=True)
    free_at: Mapped[datetime]
