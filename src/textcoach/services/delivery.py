"""Sending what is queued: an attempt is on record before the call, its outcome after it."""

import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from textcoach.domain.athlete import Athlete
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.gate import Go, Never, Wait, decide
from textcoach.domain.ids import new_id
from textcoach.domain.message import Attempt, AttemptOutcome, Message, MessageKind, MessageState, forward
from textcoach.domain.states import AthleteState
from textcoach.ports.checkpoint import Checkpoint
from textcoach.ports.clock import Clock
from textcoach.ports.sender import Accepted, Effect, OutboundText, Permanent, Retry, Sender, SendOutcome, Unknown
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.alerting import alert

LEASE = timedelta(minutes=2)
BATCH = 32
SIDE_BY_SIDE = 8
FIRST_BACKOFF = 15.0
LONGEST_BACKOFF = 900.0


@dataclass(frozen=True, slots=True)
class _Ready:
    message: Message
    text: OutboundText
    attempt: Attempt


@dataclass(frozen=True, slots=True)
class Delivery:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    sender: Sender
    checkpoint: Checkpoint

    def deliver_due(self) -> int:
        """Sends every message that is due, some side by side; returns how many calls were made."""
        calls = 0
        while True:
            now = self.clock.now()
            with self.unit_of_work() as uow:
                batch = uow.messages.claim_outbound(now, now + LEASE, BATCH)
                uow.commit()
            if not batch:
                return calls
            self.checkpoint.reached("deliver.claimed")
            calls += sum(self._send_side_by_side(batch))

    def _send_side_by_side(self, batch: Sequence[Message]) -> list[bool]:
        if len(batch) == 1:
            return [self._send(batch[0])]
        with ThreadPoolExecutor(min(SIDE_BY_SIDE, len(batch))) as pool:
            return list(pool.map(self._send, batch))

    def _send(self, message: Message) -> bool:
        ready = self._open_attempt(message)
        if ready is None:
            return False
        self.checkpoint.reached("deliver.attempted")
        outcome = self.sender.send(ready.text)
        self.checkpoint.reached("deliver.called")
        with self.unit_of_work() as uow:
            _record(uow, ready, outcome, self.sender.provider, self.clock.now())
            uow.commit()
        return True

    def _open_attempt(self, claimed: Message) -> _Ready | None:
        """The gate, at the moment of sending; then the attempt's row, committed before the call."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            message = uow.messages.get(claimed.id)
            if message.state is not MessageState.SENDING or message.lease_until != claimed.lease_until:
                return None  # the lease ran out and someone else has it
            athlete = uow.athletes.get(message.athlete_id) if message.athlete_id else None
            verdict = decide(message, athlete, uow.consents.standing(message.number), _answered_at(uow, message), now)
            if isinstance(verdict, Go):
                number = len(uow.attempts.of_message(message.id)) + 1
                attempt = Attempt(new_id(), message.id, number, now)
                uow.attempts.add(attempt)
                uow.commit()
                text = OutboundText(message.number, message.body, attempt.id, verdict.validity)
                return _Ready(message, text, attempt)
            if isinstance(verdict, Wait):
                message = replace(message, state=MessageState.QUEUED, not_before=verdict.until, lease_until=None)
            else:
                message = _refused(uow, message, athlete, verdict, now)
            uow.messages.save(message)
            uow.commit()
        return None


def _answered_at(uow: UnitOfWork, message: Message) -> datetime | None:
    return uow.messages.get(message.reply_to).created_at if message.reply_to else None


def _refused(uow: UnitOfWork, message: Message, athlete: Athlete | None, verdict: Never, now: datetime) -> Message:
    if verdict.state is MessageState.EXPIRED and message.kind is MessageKind.MORNING and athlete is not None:
        text = f"A morning text was not sent: {verdict.reason}."
        uow.alerts.open(alert("expired", str(message.id), text, now, athlete.id))
    return replace(message, state=verdict.state, error=verdict.reason, lease_until=None)


def _record(uow: UnitOfWork, ready: _Ready, outcome: SendOutcome, provider: str, now: datetime) -> None:
    # Read again, in the order in which callbacks lock them: one may have come before the call's own answer.
    attempt = replace(uow.attempts.get(ready.attempt.id) or ready.attempt, ended_at=now)
    message = replace(uow.messages.get(ready.message.id), provider=provider, lease_until=None)
    match outcome:
        case Accepted(provider_id, segments, delivered):
            attempt = replace(attempt, outcome=AttemptOutcome.ACCEPTED, provider_id=provider_id)
            state = forward(message.state, MessageState.DELIVERED if delivered else MessageState.ACCEPTED)
            billed = segments if segments is not None else message.billed_segments
            error = message.error if state in {MessageState.FAILED, MessageState.UNDELIVERED} else None
            message = replace(message, state=state, provider_id=provider_id, billed_segments=billed, error=error)
        case Retry(code, after_seconds):
            attempt = replace(attempt, outcome=AttemptOutcome.RETRY, code=code)
            message = _again_later(uow, message, code, after_seconds, now)
        case Permanent(code, reason, effect):
            attempt = replace(attempt, outcome=AttemptOutcome.PERMANENT, code=code)
            message = replace(message, state=forward(message.state, MessageState.FAILED), error=code)
            _refused_for_good(uow, message, code, reason, effect, now)
        case Unknown(code):
            if attempt.outcome is AttemptOutcome.PENDING:
                attempt = replace(attempt, outcome=AttemptOutcome.UNKNOWN, code=code)
            message = unknown(message, code)
    uow.attempts.save(attempt)
    uow.messages.save(message)


def unknown(message: Message, code: str) -> Message:
    """A send whose answer was lost: never sent again blindly. A status callback, or a look at the provider's own list
    (services/resolution.py), brings its id home."""
    if forward(message.state, MessageState.UNKNOWN) is MessageState.UNKNOWN:
        return replace(message, state=MessageState.UNKNOWN, error=code, lease_until=None)
    return replace(message, lease_until=None)


def _again_later(uow: UnitOfWork, message: Message, code: str, after: float | None, now: datetime) -> Message:
    ceiling = min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** max(0, message.tries - 1))
    wait = after if after is not None else random.uniform(ceiling / 2, ceiling)
    not_before = now + timedelta(seconds=wait)
    if message.tries == 5:
        text = f"The provider keeps refusing texts ({code}): see `textcoach doctor`."
        uow.alerts.open(alert("send_retry", code, text, now))
    return replace(message, state=MessageState.QUEUED, not_before=not_before, error=code)


def _refused_for_good(uow: UnitOfWork, message: Message, code: str, reason: str, effect: Effect, now: datetime) -> None:
    if effect is Effect.OPTED_OUT:
        uow.consents.add(Consent(new_id(), message.number, ConsentKind.OPTED_OUT, "provider", code, now))
    if effect is Effect.UNREACHABLE and message.athlete_id is not None:
        athlete = uow.athletes.get(message.athlete_id)
        if athlete.state is AthleteState.ACTIVE:
            uow.athletes.save(replace(athlete, state=AthleteState.INACTIVE, next_send_at=None))
            reason += " The athlete is inactive now and gets no more texts."
    uow.alerts.open(alert("send_failed", f"{message.athlete_id or message.id}:{code}", reason, now, message.athlete_id))
