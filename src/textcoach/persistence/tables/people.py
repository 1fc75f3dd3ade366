"""Athletes and what their numbers consented to."""

from datetime import datetime, time
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from textcoach.domain.consent import ConsentKind
from textcoach.domain.profile import Profile
from textcoach.domain.states import AthleteState
from textcoach.persistence.tables.base import Base
from textcoach.persistence.types import Choice, Stored


class AthleteRow(Base):
    """``name_folded`` is the name case-folded: the databases disagree about the case of letters beyond ASCII.
    ``coach_id`` is a staff person's, of whom none is ever deleted; SQLite adds no foreign key to a table that is there.
    """

    __tablename__ = "athlete"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_folded: Mapped[str] = mapped_column(index=True)
    number: Mapped[str] = mapped_column(unique=True)
    zone: Mapped[str]
    send_at: Mapped[time]
    load_unit: Mapped[str]
    distance_unit: Mapped[str]
    profile: Mapped[Profile] = mapped_column(Stored(Profile))
    state: Mapped[AthleteState] = mapped_column(Choice(AthleteState))
    created_at: Mapped[datetime]
    next_send_at: Mapped[datetime | None] = mapped_column(index=True)
    early_consent_at: Mapped[datetime | None]
    sender: Mapped[str | None]
    evening_at: Mapped[time]
    nudges: Mapped[bool]
    recaps: Mapped[bool]
    next_evening_at: Mapped[datetime | None] = mapped_column(index=True)
    coach_id: Mapped[UUID | None] = mapped_column(index=True)


class ConsentRow(Base):
    """Append-only."""

    __tablename__ = "consent"
    __table_args__ = (Index(None, "number", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    kind: Mapped[ConsentKind] = mapped_column(Choice(ConsentKind))
    source: Mapped[str]
    words: Mapped[str]
    at: Mapped[datetime]
