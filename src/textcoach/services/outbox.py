"""The queue of texts to send: what is due is claimed with an attempt on record, its outcome is recorded after the call.

A batch at a time, because a transaction costs more than a row.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.gate import OF_TRAINING, Go, Never, Verdict, Wait, decide
from textcoach.domain.ids import new_id
from textcoach.domain.message import Attempt, AttemptOutcome, Message, MessageKind, MessageState, forward
from textcoach.domain.sending import BURST, Pool
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.sender import Accepted, OutboundText, Permanent, Retry, SendOutcome, Unknown
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.alerting import alert
from textcoach.services.pace import Pace
from textcoach.services.refusals import apply_refusal

FIRST_BACKOFF = 15.0
LONGEST_BACKOFF = 900.0
MANY_TRIES = 5
HELD_FOR = timedelta(minutes=2)
LOOKED_AT_AGAIN = timedelta(seconds=2)
HANDED_BACK = Retry("handed-back", after_seconds=0.0)
"""The call was never made."""
_PASSING = (AlertKind.SEND_RETRY, AlertKind.ACCOUNT, AlertKind.REGISTRATION)
_OPEN = frozenset({MessageState.SENDING, MessageState.UNKNOWN})
_WAIT_FOR_REPLIES = frozenset(
    {MessageKind.ANSWER, MessageKind.NUDGE, MessageKind.PAUSE_OFFER, MessageKind.RECAP, MessageKind.SUMMARY}
)


@dataclass(frozen=True, slots=True)
class Ready:
    """A text whose attempt is committed: it may be sent until ``message.lease_until``."""

    message: Message
    text: OutboundText
    attempt: Attempt


@dataclass(frozen=True, slots=True)
class Claim:
    """``again_in``: seconds until the sender may send more, where its pace alone holds it back."""

    ready: list[Ready] = field(default_factory=list)
    again_in: float | None = None


@dataclass(frozen=True, slots=True)
class Outbox:
    """``lease`` is how long a claimed text is this worker's."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    checkpoint: Checkpoint
    pool: Pool
    provider: str
    lease: timedelta

    def claim(self, sender: str, room: int) -> Claim:
        """Up to ``room`` texts of a sender, as far as its pace allows. Consent, quiet hours and deadlines are checked
        here, at the moment of sending; what may not go out is put back or closed."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            pace = Pace(uow, sender, self.pool.segments_a_second, now)
            due = pace.affordable(uow.messages.due_outbound(sender, now, min(room, pace.room)))
            if not due:
                waits = pace.wait if pace.room == 0 and uow.messages.due_outbound(sender, now, 1) else None
                return Claim(again_in=waits)
            ready = self._pass_gate(uow, sender, due, now)
            pace.spend(one.message for one in ready)
            self.checkpoint.reached(Point.DELIVER_CLAIMING)
            uow.commit()
        self.checkpoint.reached(Point.DELIVER_CLAIMED)
        # An empty batch whose texts were all put back or closed may hide others behind it.
        return Claim(ready, again_in=None if ready else 0.0)

    def _pass_gate(self, uow: UnitOfWork, sender: str, due: Sequence[Message], now: datetime) -> list[Ready]:
        judged = _judged(uow, due, now)
        ready = []
        for message, athlete, verdict in judged:
            match verdict:
                case Go(validity):
                    ready.append(self._attempt(sender, message, validity, now))
                case Wait(until):
                    uow.messages.save(replace(message, not_before=until))
                case Never():
                    uow.messages.save(_refused(uow, message, athlete, verdict, now))
        uow.attempts.add_all([one.attempt for one in ready])
        uow.messages.start_sending([one.message.id for one in ready], now + self.lease)
        return ready

    def _attempt(self, sender: str, message: Message, validity: int, now: datetime) -> Ready:
        attempt = Attempt(new_id(), message.id, message.tries + 1, now)
        text = OutboundText(sender, message.number, message.body, attempt.id, validity)
        claimed = replace(
            message, state=MessageState.SENDING, lease_until=now + self.lease, tries=message.tries + 1, sender=sender
        )
        return Ready(claimed, text, attempt)

    def record(self, outcomes: Sequence[tuple[Ready, SendOutcome]]) -> float | None:
        """Records what became of calls; the seconds until the first of those that are tried again, if any are."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            # Read again, attempts before messages as callbacks lock them: one may have come before the call's answer.
            attempts = {one.id: one for one in uow.attempts.of_ids([ready.attempt.id for ready, _ in outcomes])}
            messages = {one.id: one for one in uow.messages.of_ids([ready.message.id for ready, _ in outcomes])}
            settled = [
                self._settled(uow, attempts[ready.attempt.id], messages[ready.message.id], outcome, now)
                # By sender, whose rows refusals lock: two workers with two senders' answers could deadlock.
                for ready, outcome in sorted(outcomes, key=lambda one: one[0].text.sender)
            ]
            uow.attempts.save_all([attempt for attempt, _ in settled])
            uow.messages.save_all([message for _, message in settled])
            self.checkpoint.reached(Point.DELIVER_RECORDING)
            uow.commit()
        self.checkpoint.reached(Point.DELIVER_RECORDED)
        waits = [message.not_before - now for _, message in settled if _is_queued(message) and message.not_before]
        return min(waits).total_seconds() if waits else None

    def _settled(
        self, uow: UnitOfWork, attempt: Attempt, message: Message, outcome: SendOutcome, now: datetime
    ) -> tuple[Attempt, Message]:
        attempt = replace(attempt, ended_at=now)
        message = replace(message, provider=self.provider, lease_until=None)
        match outcome:
            case Accepted():
                if message.error is not None:
                    _over(uow, message.error, now)
                return _accepted(attempt, message, outcome)
            case Retry(code):
                if message.state in _OPEN:
                    message = self._again_later(uow, message, outcome, now)
                return replace(attempt, outcome=AttemptOutcome.RETRY, code=code), message
            case Permanent(code):
                message = replace(message, state=forward(message.state, MessageState.FAILED), error=code)
                apply_refusal(uow, message, outcome, now)
                return replace(attempt, outcome=AttemptOutcome.PERMANENT, code=code), message
            case Unknown(code):
                if attempt.outcome is AttemptOutcome.PENDING:
                    attempt = replace(attempt, outcome=AttemptOutcome.UNKNOWN, code=code)
                return attempt, unknown(message, code)

    def _again_later(self, uow: UnitOfWork, message: Message, refusal: Retry, now: datetime) -> Message:
        wait = refusal.after_seconds
        if wait is None:
            ceiling = min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** max(0, message.tries - 1))
            wait = random.uniform(ceiling / 2, ceiling)
        elif wait > 0 and message.sender is not None and self.pool.segments_a_second is not None:
            _pause(uow, message.sender, now + timedelta(seconds=wait))  # it refused the sender, not this text
        if refusal.alert is not None:
            uow.alerts.open(alert(refusal.alert, refusal.code, refusal.reason, now))
        elif message.tries == MANY_TRIES and refusal is not HANDED_BACK:
            text = f"The provider keeps refusing texts ({refusal.code}): see `textcoach doctor`."
            uow.alerts.open(alert(AlertKind.SEND_RETRY, refusal.code, text, now))
        not_before = now + timedelta(seconds=wait)
        return replace(message, state=MessageState.QUEUED, not_before=not_before, error=refusal.code)


def _pause(uow: UnitOfWork, sender: str, until: datetime) -> None:
    # Beyond it by the burst, which would let the sender begin that much earlier; a longer pause stays.
    free_at = until + BURST
    uow.senders.occupy(sender, max(free_at, uow.senders.free_at(sender) or free_at))


def _being_read(uow: UnitOfWork, due: Sequence[Message], now: datetime) -> frozenset[str]:
    """Numbers whose next text is stored and not acted on: the answer to their last one goes out with its answer, and
    what asks or recounts may be withdrawn by it."""
    answered = {one.number for one in due if one.kind in _WAIT_FOR_REPLIES}
    return uow.messages.unhandled_numbers(answered, now - HELD_FOR) if answered else frozenset()


def _judged(uow: UnitOfWork, due: Sequence[Message], now: datetime) -> list[tuple[Message, Athlete | None, Verdict]]:
    athletes = {one.id: one for one in uow.athletes.of_ids({one.athlete_id for one in due if one.athlete_id})}
    standings = uow.consents.standings({one.number for one in due})
    answered = uow.messages.times_of({one.reply_to for one in due if one.reply_to})
    held = _being_read(uow, due, now)
    stopped = uow.holds.held_for_safety({one.athlete_id for one in due if one.athlete_id and one.kind in OF_TRAINING})
    judged: list[tuple[Message, Athlete | None, Verdict]] = []
    for message in due:
        athlete = athletes.get(message.athlete_id) if message.athlete_id else None
        answered_at = answered.get(message.reply_to) if message.reply_to else None
        standing = standings.get(message.number)
        verdict = decide(message, athlete, standing, answered_at, now, held=message.athlete_id in stopped)
        if isinstance(verdict, Go) and message.kind in _WAIT_FOR_REPLIES and message.number in held:
            verdict = Wait(now + LOOKED_AT_AGAIN)
        judged.append((message, athlete, verdict))
    return judged


def _refused(uow: UnitOfWork, message: Message, athlete: Athlete | None, verdict: Never, now: datetime) -> Message:
    if verdict.state is MessageState.EXPIRED and message.kind is MessageKind.MORNING and athlete is not None:
        text = f"A morning text was not sent: {verdict.reason}."
        uow.alerts.open(alert(AlertKind.EXPIRED, str(message.id), text, now, athlete.id))
    return replace(message, state=verdict.state, error=verdict.reason)


def _accepted(attempt: Attempt, message: Message, outcome: Accepted) -> tuple[Attempt, Message]:
    state = forward(message.state, MessageState.DELIVERED if outcome.delivered else MessageState.ACCEPTED)
    error = message.error if state in {MessageState.FAILED, MessageState.UNDELIVERED} else None
    billed = outcome.segments if outcome.segments is not None else message.billed_segments
    attempt = replace(attempt, outcome=AttemptOutcome.ACCEPTED, provider_id=outcome.provider_id)
    return attempt, replace(message, state=state, provider_id=outcome.provider_id, billed_segments=billed, error=error)


def _over(uow: UnitOfWork, code: str, now: datetime) -> None:
    """A text that was refused for ``code`` went out after all: what staff was told of it is no longer so."""
    for kind in _PASSING:
        uow.alerts.close_about(kind, code, now)


def unknown(message: Message, code: str) -> Message:
    """A send whose answer was lost: never sent again blindly. A status callback, or a look at the provider's own list
    (services/resolution.py), brings its id home."""
    if forward(message.state, MessageState.UNKNOWN) is MessageState.UNKNOWN:
        return replace(message, state=MessageState.UNKNOWN, error=code, lease_until=None)
    return replace(message, lease_until=None)


def _is_queued(message: Message) -> bool:
    return message.state is MessageState.QUEUED
