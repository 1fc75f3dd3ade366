"""Sends whose answer was lost: found at the provider, or sent once more, or told to staff. Never guessed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from textcoach.domain.alert import AlertKind
from textcoach.domain.message import Attempt, AttemptOutcome, Message, MessageState, forward
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.sender import Accepted, Sender
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.alerting import alert

BATCH = 50
LOOKED_FOR = timedelta(days=1)
EMPTY_LOOKS = 2
MOST_UNKNOWN_SENDS = 2


@dataclass(frozen=True, slots=True)
class Resolution:
    """``look_every``: how long the provider gets to list what it took, before each look."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    sender: Sender
    doorbell: Doorbell
    checkpoint: Checkpoint
    look_every: timedelta

    def run(self) -> int:
        """Looks for each text whose answer was lost, when its next look is due; returns how many looks were made."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            lost = [
                (message, attempt)
                for message in uow.messages.unknown(now - LOOKED_FOR, BATCH)
                if (attempt := _last(uow, message)) is not None and self._is_due(attempt, now)
            ]
        again = False
        for message, attempt in lost:
            self.checkpoint.reached(Point.RESOLVE_LOOKING)
            found = self.sender.find(message.number, message.body, attempt.started_at)
            self.checkpoint.reached(Point.RESOLVE_LOOKED)
            again = self._settle(message.id, attempt.id, found) or again
        if again:
            self.doorbell.ring(Job.DELIVER)
        return len(lost)

    def _is_due(self, attempt: Attempt, now: datetime) -> bool:
        """The last look was the second that was empty."""
        since = attempt.ended_at or attempt.started_at
        return attempt.looks < EMPTY_LOOKS and now >= since + self.look_every * (attempt.looks + 1)

    def _settle(self, message_id: UUID, attempt_id: UUID, found: Sequence[Accepted] | None) -> bool:
        """Whether the text is queued once more."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            attempt = uow.attempts.get(attempt_id)
            message = uow.messages.get(message_id)
            if attempt is None or message.state is not MessageState.UNKNOWN:
                return False  # a callback was quicker
            taken = next((one for one in found or () if uow.messages.by_provider_id(one.provider_id) is None), None)
            if taken is not None:
                _brought_home(uow, message, attempt, taken, now)
            elif found is None:
                _cannot_look(uow, message, now)
            else:
                message = _not_there(uow, message, attempt, now)
            self.checkpoint.reached(Point.RESOLVE_SETTLING)
            uow.commit()
        self.checkpoint.reached(Point.RESOLVE_SETTLED)
        return message.state is MessageState.QUEUED


def _last(uow: UnitOfWork, message: Message) -> Attempt | None:
    attempts = uow.attempts.of_message(message.id)
    return attempts[-1] if attempts else None


def _brought_home(uow: UnitOfWork, message: Message, attempt: Attempt, taken: Accepted, now: datetime) -> None:
    home = replace(attempt, outcome=AttemptOutcome.ACCEPTED, provider_id=taken.provider_id, ended_at=now)
    uow.attempts.save(home)
    uow.messages.save(
        replace(
            message,
            state=forward(message.state, MessageState.ACCEPTED),
            provider_id=taken.provider_id,
            billed_segments=taken.segments,
            error=None,
        )
    )


def _not_there(uow: UnitOfWork, message: Message, attempt: Attempt, now: datetime) -> Message:
    """After two empty looks the provider never took it: sent once more if its deadline allows, else told to staff."""
    attempt = replace(attempt, looks=attempt.looks + 1)
    uow.attempts.save(attempt)
    if attempt.looks < EMPTY_LOOKS:
        return message
    lost_before = sum(one.outcome is AttemptOutcome.UNKNOWN for one in uow.attempts.of_message(message.id))
    if _is_late(message, now):
        message = replace(message, state=MessageState.EXPIRED, error=f"{message.error}, then its deadline passed")
        _tell(uow, message, "A text was lost on its way to the provider and its deadline passed.", now)
    elif lost_before >= MOST_UNKNOWN_SENDS:
        _tell(uow, message, "A text was lost twice on its way to the provider and is not tried again.", now)
    else:
        message = replace(message, state=MessageState.QUEUED, not_before=now)
    uow.messages.save(message)
    return message


def _cannot_look(uow: UnitOfWork, message: Message, now: datetime) -> None:
    if _is_late(message, now):
        text = "Nobody knows whether a text went out, and the provider can't be asked: look at its log."
        _tell(uow, message, text, now)


def _is_late(message: Message, now: datetime) -> bool:
    return message.deliver_by is not None and now >= message.deliver_by


def _tell(uow: UnitOfWork, message: Message, text: str, now: datetime) -> None:
    uow.alerts.open(alert(AlertKind.SEND_UNKNOWN, str(message.id), text, now, message.athlete_id))
