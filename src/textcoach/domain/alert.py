"""Something that staff must see."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class AlertKind(StrEnum):
    """What each means and what to do is in docs/operations.md."""

    ACCOUNT = "account"
    AGENT_UNAVAILABLE = "agent_unavailable"
    ATHLETE_ASKS = "athlete_asks"
    BOOKS_UNREADABLE = "books_unreadable"
    CAPACITY = "capacity"
    EXPIRED = "expired"
    FILTERED = "filtered"
    GUARDRAIL = "guardrail"
    JOINED = "joined"
    MODEL_BUDGET = "model_budget"
    MODEL_DOWN = "model_down"
    OPTED_OUT = "opted_out"
    PAIN = "pain"
    PLAN_OVER = "plan_over"
    REGISTRATION = "registration"
    SAFETY = "safety"
    SEND_FAILED = "send_failed"
    SEND_RETRY = "send_retry"
    SEND_UNKNOWN = "send_unknown"
    STUCK = "stuck"
    UNDELIVERED = "undelivered"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Alert:
    """Unique for (kind, subject) while open. ``text`` is one sentence without a number or an athlete's words.
    ``posted_at``: when staff's webhook took it."""

    id: UUID
    kind: AlertKind
    subject: str
    text: str
    opened_at: datetime
    athlete_id: UUID | None = None
    closed_at: datetime | None = None
    posted_at: datetime | None = None
