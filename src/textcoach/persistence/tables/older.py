"""What became of an older service's rows; errands that are run once for each athlete; erasures."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.domain.audit import ActorKind
from textcoach.domain.errand import ErrandState
from textcoach.persistence.tables.base import Base
from textcoach.persistence.types import Choice, Stored


class ConversionRow(Base):
    """``source`` is the older table, ``source_id`` the row's id there ("*": all of a table that was removed),
    ``kept_in`` the table, or the file, that still has it. The ids of ours refer to nothing: a
    plan may be gone."""

    __tablename__ = "conversion"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    source: Mapped[str]
    source_id: Mapped[str]
    kept_in: Mapped[str | None]
    converted: Mapped[bool]
    notes: Mapped[str]
    athlete_id: Mapped[UUID | None] = mapped_column(index=True)
    plan_id: Mapped[UUID | None]


class ErrandRow(Base):
    __tablename__ = "errand"
    __table_args__ = (UniqueConstraint("name", "athlete_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    athlete_id: Mapped[UUID] = mapped_column(ForeignKey("athlete.id"), index=True)
    state: Mapped[ErrandState] = mapped_column(Choice(ErrandState))
    reason: Mapped[str]
    at: Mapped[datetime]


class ErasureRow(Base):
    """That all of a person was erased. ``athlete_id`` refers to nothing any more, and nothing else says who it was."""

    __tablename__ = "erasure"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor_kind: Mapped[ActorKind] = mapped_column(Choice(ActorKind))
    actor_name: Mapped[str]
    athlete_id: Mapped[UUID]
    rows: Mapped[dict[str, int]] = mapped_column(Stored(dict[str, int]))
