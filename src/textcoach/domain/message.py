"""A message, in or out, and the attempts to send it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from textcoach.domain.reading import Reading


class Direction(StrEnum):
    IN = "in"
    OUT = "out"


class MessageKind(StrEnum):
    """What a message is for. Inbound texts are REPLY until they are read."""

    MORNING = "morning"
    NUDGE = "nudge"
    PAUSE_OFFER = "pause_offer"
    RECAP = "recap"
    ANSWER = "answer"
    CONSENT = "consent"
    JOIN_HINT = "join_hint"
    DISCLOSURE = "disclosure"
    SAFETY = "safety"
    STAFF = "staff"
    SUMMARY = "summary"
    REPLY = "reply"


class MessageState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    SENT = "sent"
    DELIVERED = "delivered"
    UNKNOWN = "unknown"
    FAILED = "failed"
    UNDELIVERED = "undelivered"
    EXPIRED = "expired"
    SUPPRESSED = "suppressed"
    RECEIVED = "received"


# Higher wins: a delivery state only moves forward, whatever order callbacks come in. A callback outranks UNKNOWN,
# because it proves that the provider took the text, and so it does for one that had expired while nobody knew.
_RANK = {
    MessageState.QUEUED: 0,
    MessageState.SENDING: 1,
    MessageState.UNKNOWN: 2,
    MessageState.EXPIRED: 2,
    MessageState.ACCEPTED: 3,
    MessageState.SENT: 4,
    MessageState.FAILED: 5,
    MessageState.UNDELIVERED: 5,
    MessageState.DELIVERED: 6,
    MessageState.SUPPRESSED: 7,
    MessageState.RECEIVED: 7,
}


def forward(now: MessageState, reported: MessageState) -> MessageState:
    """The state after a report: the further one. A final state of the same rank stays as it was first reported."""
    return reported if _RANK[reported] > _RANK[now] else now


@dataclass(frozen=True, slots=True)
class Message:
    """One text. ``number`` is the athlete's, E.164. Instants are UTC.

    ``sender`` is our number or messaging service: whose text it is, or to which it came.

    Outbound: ``not_before`` is the next moment a send may be tried, ``deliver_by`` the moment after which it is worth
    nothing, ``priority`` 1 the most urgent; ``reply_to`` the inbound text it answers; ``price_micros`` millionths of
    ``currency`` (ISO 4217) that the provider billed; ``asked_at`` when the provider was last asked what became of it.
    Inbound: ``handled_at`` is null until the text was read and acted on; ``opt_out_type`` is stop, start or help where
    the provider acted on the word itself; ``original`` is the provider's request, kept whole.
    """

    id: UUID
    direction: Direction
    kind: MessageKind
    number: str
    body: str
    state: MessageState
    created_at: datetime
    athlete_id: UUID | None = None
    workout_id: UUID | None = None
    reply_to: UUID | None = None
    sender: str | None = None
    provider: str | None = None
    provider_id: str | None = None
    priority: int = 5
    not_before: datetime | None = None
    deliver_by: datetime | None = None
    lease_until: datetime | None = None
    segments: int | None = None
    billed_segments: int | None = None
    price_micros: int | None = None
    currency: str | None = None
    asked_at: datetime | None = None
    error: str | None = None
    handled_at: datetime | None = None
    tries: int = 0
    reading: Reading | None = None
    media_count: int = 0
    opt_out_type: str | None = None
    original: dict[str, str] = field(default_factory=dict)


class AttemptOutcome(StrEnum):
    PENDING = "pending"
    ACCEPTED = "accepted"
    RETRY = "retry"
    PERMANENT = "permanent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One call to the provider, committed before the call is made. ``looks``: how often the provider was asked for a
    text whose answer was lost, and had none."""

    id: UUID
    message_id: UUID
    number: int
    started_at: datetime
    outcome: AttemptOutcome = AttemptOutcome.PENDING
    code: str | None = None
    provider_id: str | None = None
    ended_at: datetime | None = None
    looks: int = 0
