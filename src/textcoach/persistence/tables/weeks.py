"""Jobs that make a plan's next week."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.domain.audit import ActorKind
from textcoach.domain.week_job import WeekJobState, WeekStep
from textcoach.persistence.tables.base import Base
from textcoach.persistence.types import Choice

WEEK_JOB_IS_OPEN = text("state IN ('pending', 'processing')")


class WeekJobRow(Base):
    __tablename__ = "week_job"
    __table_args__ = (
        UniqueConstraint("plan_id", "week"),
        Index("ix_week_job_open", "requested_at", sqlite_where=WEEK_JOB_IS_OPEN, postgresql_where=WEEK_JOB_IS_OPEN),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("fitness_plan.id"))
    athlete_id: Mapped[UUID] = mapped_column(ForeignKey("athlete.id"), index=True)
    week: Mapped[int]
    requested_at: Mapped[datetime]
    requested_kind: Mapped[ActorKind] = mapped_column(Choice(ActorKind))
    requested_by: Mapped[str]
    override: Mapped[bool]
    state: Mapped[WeekJobState] = mapped_column(Choice(WeekJobState))
    step: Mapped[WeekStep] = mapped_column(Choice(WeekStep))
    error: Mapped[str | None]
    tries: Mapped[int]
    lease_until: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
