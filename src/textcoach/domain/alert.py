"""Something that staff must see."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Alert:
    """Unique for (kind, subject) while open. ``text`` is one sentence without a number or an athlete's words."""

    id: UUID
    kind: str
    subject: str
    text: str
    opened_at: datetime
    athlete_id: UUID | None = None
    closed_at: datetime | None = None
