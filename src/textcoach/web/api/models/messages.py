"""Texts as JSON."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.services.preparation import Prepared
from textcoach.web.api.models.base import Day, Given, Shown, Texted
from textcoach.web.api.models.body import Body


class MessageId(Given):
    message_id: UUID


class Said(Body):
    text: Texted = Field(
        min_length=1, max_length=1600, description="What the athlete writes.", examples=["bench 185 8/8/7"]
    )


class SendNow(Body):
    day: Day | None = Field(
        default=None, description="The athlete's local date; without one, today.", examples=["2026-03-09"]
    )
    dry_run: bool = Field(default=False, description="Only show the text; nothing is stored or sent.", examples=[True])


class ShownMessage(Shown):
    """``price_micros`` are millionths of ``currency``; ``error`` is a code or a reason, where it did not go out."""

    id: UUID
    athlete_id: UUID | None
    workout_id: UUID | None
    reply_to: UUID | None
    direction: Direction
    kind: MessageKind
    state: MessageState
    body: str
    created_at: datetime
    not_before: datetime | None
    deliver_by: datetime | None
    handled_at: datetime | None
    segments: int | None
    billed_segments: int | None
    price_micros: int | None
    currency: str | None
    error: str | None

    @classmethod
    def of(cls, message: Message) -> "ShownMessage":
        return cls(**{name: getattr(message, name) for name in cls.model_fields})


class SentNow(Shown):
    """``body`` is null on a day of rest, when nothing is sent. What is queued goes out within a minute."""

    outcome: str
    reason: str | None
    workout_id: UUID | None
    body: str | None
    segments: int | None

    @classmethod
    def of(cls, prepared: Prepared) -> "SentNow":
        return cls(
            outcome=prepared.outcome.value,
            reason=prepared.reason,
            workout_id=prepared.workout.id if prepared.workout else None,
            body=prepared.body,
            segments=prepared.segments,
        )
