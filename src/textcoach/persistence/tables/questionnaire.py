"""What somebody who joined by text is asked before their first plan."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.domain.questionnaire import QuestionnaireState, Step
from textcoach.persistence.tables.base import Base
from textcoach.persistence.types import Choice, Stored

QUESTIONNAIRE_IS_PLANNING = text("state = 'planning'")


class QuestionnaireRow(Base):
    __tablename__ = "questionnaire"
    __table_args__ = (
        Index(
            "ix_questionnaire_planning",
            "started_at",
            sqlite_where=QUESTIONNAIRE_IS_PLANNING,
            postgresql_where=QUESTIONNAIRE_IS_PLANNING,
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    athlete_id: Mapped[UUID] = mapped_column(ForeignKey("athlete.id"), unique=True)
    state: Mapped[QuestionnaireState] = mapped_column(Choice(QuestionnaireState))
    started_at: Mapped[datetime]
    told: Mapped[tuple[Step, ...]] = mapped_column(Stored(tuple[Step, ...]))
    passed: Mapped[tuple[Step, ...]] = mapped_column(Stored(tuple[Step, ...]))
    misses: Mapped[int]
    for_staff: Mapped[bool]
    accepted: Mapped[bool]
    plan_id: Mapped[UUID | None] = mapped_column(ForeignKey("fitness_plan.id"))
    message_id: Mapped[UUID | None] = mapped_column(ForeignKey("message.id"))
    tries: Mapped[int]
    lease_until: Mapped[datetime | None]
