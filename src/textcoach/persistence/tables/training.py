"""Workouts and the ledger of what was done."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.domain.details import NO_DETAILS, Details
from textcoach.domain.plan import DayPlan
from textcoach.domain.reading import Entry, SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Author, RecordSource, WorkoutContent
from textcoach.persistence.tables.base import Base
from textcoach.persistence.types import Choice, Stored
from textcoach.persistence.upgrades import details_of_records, evidence_of_sets

UNPLANNED = text("workout_id IS NULL")
WORKOUT_IS_UNWRITTEN = text("workout.content IS NULL AND workout.state = 'scheduled'")
_UNWRITTEN = text("content IS NULL AND state = 'scheduled'")
# Of all others: those that a day's figures count.
WORKOUT_COUNTS = text("(workout.content IS NOT NULL OR workout.state <> 'scheduled')")
_COUNTS = text("content IS NOT NULL OR state <> 'scheduled'")


@dataclass(frozen=True, slots=True)
class Done:
    """The facts of one revision, as stored."""

    entries: tuple[Entry, ...]
    session: SessionFacts
    details: Details = NO_DETAILS


class WorkoutRow(Base):
    __tablename__ = "workout"
    __table_args__ = (
        UniqueConstraint("plan_id", "week", "session", "copy"),
        Index(None, "athlete_id", "day"),
        Index(None, "state", "texted_at"),
        Index("ix_workout_unwritten", "day", sqlite_where=_UNWRITTEN, postgresql_where=_UNWRITTEN),
        Index("ix_workout_counts", "day", sqlite_where=_COUNTS, postgresql_where=_COUNTS),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("fitness_plan.id"))
    athlete_id: Mapped[UUID] = mapped_column(ForeignKey("athlete.id"))
    week: Mapped[int]
    session: Mapped[int]
    copy: Mapped[int]
    day: Mapped[date | None]
    theme: Mapped[DayPlan] = mapped_column(Stored(DayPlan))
    state: Mapped[WorkoutState] = mapped_column(Choice(WorkoutState))
    reason: Mapped[str | None]
    content: Mapped[WorkoutContent | None] = mapped_column(Stored(WorkoutContent))
    author: Mapped[Author | None] = mapped_column(Choice(Author))
    written_at: Mapped[datetime | None]
    texted_at: Mapped[datetime | None]
    basis: Mapped[str | None]
    prompt: Mapped[str | None]
    lease_until: Mapped[datetime | None]
    tries: Mapped[int]
    original: Mapped[WorkoutContent | None] = mapped_column(Stored(WorkoutContent))
    modified_at: Mapped[datetime | None]
    modified_by: Mapped[str | None]
    planned_on: Mapped[date | None]
    written_in: Mapped[float | None]


class PerformanceRow(Base):
    """``day`` is the last revision's."""

    __tablename__ = "performance"
    __table_args__ = (
        UniqueConstraint("workout_id"),
        Index(None, "athlete_id", "day"),
        Index(
            "uq_performance_unplanned",
            "athlete_id",
            "day",
            unique=True,
            sqlite_where=UNPLANNED,
            postgresql_where=UNPLANNED,
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    athlete_id: Mapped[UUID] = mapped_column(ForeignKey("athlete.id"))
    workout_id: Mapped[UUID | None] = mapped_column(ForeignKey("workout.id"))
    day: Mapped[date]


class PerformanceRevisionRow(Base):
    """Append-only."""

    __tablename__ = "performance_revision"
    __table_args__ = (UniqueConstraint("performance_id", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    performance_id: Mapped[UUID] = mapped_column(ForeignKey("performance.id"))
    number: Mapped[int]
    day: Mapped[date]
    done: Mapped[Done] = mapped_column(Stored(Done, (evidence_of_sets, details_of_records)))
    source: Mapped[RecordSource] = mapped_column(Choice(RecordSource))
    message_id: Mapped[UUID | None] = mapped_column(ForeignKey("message.id"), index=True)
    recorded_at: Mapped[datetime]
    by: Mapped[str | None]
