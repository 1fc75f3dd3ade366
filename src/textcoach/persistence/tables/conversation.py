"""Questions that were asked back."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.domain.clarification import ClarificationState
from textcoach.domain.reading import Choice as Answer
from textcoach.persistence.tables.base import Base
from textcoach.persistence.types import Choice, Stored

CLARIFICATION_IS_OPEN = text("state = 'open'")


class ClarificationRow(Base):
    __tablename__ = "clarification"
    __table_args__ = (
        Index(
            "uq_clarification_open",
            "athlete_id",
            unique=True,
            sqlite_where=CLARIFICATION_IS_OPEN,
            postgresql_where=CLARIFICATION_IS_OPEN,
        ),
        Index(
            "ix_clarification_open",
            "asked_at",
            sqlite_where=CLARIFICATION_IS_OPEN,
            postgresql_where=CLARIFICATION_IS_OPEN,
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    athlete_id: Mapped[UUID] = mapped_column(ForeignKey("athlete.id"))
    message_id: Mapped[UUID] = mapped_column(ForeignKey("message.id"), unique=True)
    workout_id: Mapped[UUID | None] = mapped_column(ForeignKey("workout.id"))
    day: Mapped[date]
    question: Mapped[str]
    choices: Mapped[tuple[Answer, ...]] = mapped_column(Stored(tuple[Answer, ...]))
    default: Mapped[str | None]
    asked_at: Mapped[datetime]
    state: Mapped[ClarificationState] = mapped_column(Choice(ClarificationState))
    settled_at: Mapped[datetime | None]
    answer_id: Mapped[UUID | None] = mapped_column(ForeignKey("message.id"))
