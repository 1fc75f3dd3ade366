"""Fitness plans, their blocks and weeks, and holds."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.domain.plan import DayPlan, Emphasis, HoldReason, WeekTargets
from textcoach.domain.plan_summary import PlanSummary
from textcoach.domain.profile import Event, ProgramType
from textcoach.domain.revision import Revision
from textcoach.domain.states import PlanState
from textcoach.persistence.tables.base import Base
from textcoach.persistence.types import Choice, Stored

PLAN_IS_ACTIVE = text("state = 'active'")


class FitnessPlanRow(Base):
    __tablename__ = "fitness_plan"
    __table_args__ = (
        Index(
            "uq_fitness_plan_one_active",
            "athlete_id",
            unique=True,
            sqlite_where=PLAN_IS_ACTIVE,
            postgresql_where=PLAN_IS_ACTIVE,
        ),
        Index(None, "athlete_id", "created_at"),
        Index("ix_fitness_plan_looked_on", "looked_on", sqlite_where=PLAN_IS_ACTIVE, postgresql_where=PLAN_IS_ACTIVE),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    athlete_id: Mapped[UUID] = mapped_column(ForeignKey("athlete.id"))
    program: Mapped[ProgramType] = mapped_column(Choice(ProgramType))
    goal: Mapped[str]
    starts_on: Mapped[date]
    overview: Mapped[str]
    notes: Mapped[str]
    state: Mapped[PlanState] = mapped_column(Choice(PlanState))
    seed: Mapped[int] = mapped_column(BigInteger)
    created_at: Mapped[datetime]
    activated_at: Mapped[datetime | None]
    event: Mapped[Event | None] = mapped_column(Stored(Event))
    prompt: Mapped[str | None]
    completed_at: Mapped[datetime | None]
    summary: Mapped[PlanSummary | None] = mapped_column(Stored(PlanSummary))
    looked_on: Mapped[date | None]
    """The local date ahead of which the weeks' night last looked at it."""


class MesocycleRow(Base):
    __tablename__ = "mesocycle"
    __table_args__ = (UniqueConstraint("plan_id", "position"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("fitness_plan.id"))
    position: Mapped[int]
    first_week: Mapped[int]
    name: Mapped[str]
    phase: Mapped[str]
    weeks: Mapped[int]
    focus: Mapped[str]
    deload: Mapped[bool]
    emphasis: Mapped[Emphasis] = mapped_column(Choice(Emphasis))
    prompt: Mapped[str | None]


class MicrocycleRow(Base):
    __tablename__ = "microcycle"
    __table_args__ = (UniqueConstraint("plan_id", "week"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("fitness_plan.id"))
    mesocycle_id: Mapped[UUID] = mapped_column(ForeignKey("mesocycle.id"), index=True)
    week: Mapped[int]
    days: Mapped[tuple[DayPlan, ...]] = mapped_column(Stored(tuple[DayPlan, ...]))
    targets: Mapped[WeekTargets] = mapped_column(Stored(WeekTargets))
    deload: Mapped[bool]
    revision: Mapped[Revision | None] = mapped_column(Stored(Revision))


class HoldRow(Base):
    __tablename__ = "hold"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    athlete_id: Mapped[UUID] = mapped_column(ForeignKey("athlete.id"), index=True)
    reason: Mapped[HoldReason] = mapped_column(Choice(HoldReason))
    start: Mapped[date]
    until: Mapped[date | None]
