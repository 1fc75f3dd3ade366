"""One text that is due, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class SlotKind(StrEnum):
    MORNING = "morning"
    NUDGE = "nudge"
    PAUSE_OFFER = "pause_offer"
    RECAP = "recap"


EVENINGS = frozenset({SlotKind.NUDGE, SlotKind.PAUSE_OFFER, SlotKind.RECAP})
"""Of these an athlete gets at most one a date."""


class SlotOutcome(StrEnum):
    """PENDING until the text is queued or a reason not to send one is on record."""

    PENDING = "pending"
    SENT = "sent"
    REST = "rest"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Slot:
    """Unique for (athlete, local ``day``, kind). ``reason`` says why a slot was skipped; ``not_before`` is
    later than ``due_at`` where the morning is spread because its sender is short of capacity."""

    id: UUID
    athlete_id: UUID
    day: date
    kind: SlotKind
    due_at: datetime
    not_before: datetime | None = None
    outcome: SlotOutcome = SlotOutcome.PENDING
    reason: str | None = None
    message_id: UUID | None = None
    workout_id: UUID | None = None
    lease_until: datetime | None = None
    tries: int = 0
