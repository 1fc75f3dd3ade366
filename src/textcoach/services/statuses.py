"""What the provider reports of our texts: kept as it comes; a message's state only moves forward."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from textcoach.domain.alert import AlertKind
from textcoach.domain.message import Attempt, AttemptOutcome, Message, MessageState, forward
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.inbound import StatusReport
from textcoach.ports.sender import Effect, Permanent
from textcoach.ports.unit_of_work import DuplicateError, UnitOfWork, UnitOfWorkFactory
from textcoach.services.refusals import about, apply_refusal

_NO_CODE = "none"
_GIVEN_UP = frozenset({MessageState.FAILED, MessageState.UNDELIVERED})


@dataclass(frozen=True, slots=True)
class Statuses:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    checkpoint: Checkpoint

    def report(self, attempt_id: UUID, report: StatusReport) -> None:
        """A status callback. Kept even where the attempt is unknown. The attempt's id in the callback's path brings the
        provider's id home for a send whose own answer was lost."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            attempt = uow.attempts.get(attempt_id)
            uow.statuses.add(report, attempt.id if attempt else None, now)
            if attempt is not None:
                _bring_home(uow, attempt, report, now)
                _apply(uow, uow.messages.get(attempt.message_id), report, now)
            self.checkpoint.reached(Point.STATUS_STORING)
            uow.commit()
        self.checkpoint.reached(Point.STATUS_STORED)

    def observe(self, provider_id: str, report: StatusReport) -> bool:
        """A state that was read in the provider's books; kept only where it says something new, and whether it did."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            message = uow.messages.by_provider_id(provider_id)
            if message is None or not says_something_new(message, report):
                return False
            uow.statuses.add(report, None, now)
            _apply(uow, message, report, now)
            self.checkpoint.reached(Point.STATUS_STORING)
            uow.commit()
        self.checkpoint.reached(Point.STATUS_STORED)
        return True


def says_something_new(message: Message, report: StatusReport) -> bool:
    """Whether the state moves, or a text that didn't arrive gets another code."""
    return _after(message, report) is not message.state or _has_new_code(message, report)


def _after(message: Message, report: StatusReport) -> MessageState:
    # A state that nobody has heard of still proves that the provider took the text.
    return forward(message.state, report.state or MessageState.ACCEPTED)


def _has_new_code(message: Message, report: StatusReport) -> bool:
    return report.code not in (None, message.error) and _after(message, report) is not MessageState.DELIVERED


def _bring_home(uow: UnitOfWork, attempt: Attempt, report: StatusReport, now: datetime) -> None:
    if attempt.outcome in {AttemptOutcome.PENDING, AttemptOutcome.UNKNOWN}:
        ended = attempt.ended_at or now
        home = replace(attempt, outcome=AttemptOutcome.ACCEPTED, provider_id=report.provider_id, ended_at=ended)
        uow.attempts.save(home)


def _apply(uow: UnitOfWork, message: Message, report: StatusReport, now: datetime) -> None:
    """``message`` is locked; attempts are locked before their message, here as everywhere."""
    state = _after(message, report)
    moved = state is not message.state
    new_code = _has_new_code(message, report)
    if message.state is MessageState.UNKNOWN and moved:
        uow.alerts.close_about(AlertKind.SEND_UNKNOWN, str(message.id), now)
    if state is MessageState.DELIVERED and message.error is not None:
        uow.alerts.close_about(AlertKind.UNDELIVERED, about(message, message.error), now)
    after = replace(message, state=state, error=_error(message, state, report))
    _save(uow, replace(after, provider_id=message.provider_id or report.provider_id), after)
    if new_code or (moved and state in _GIVEN_UP):
        _refuse(uow, message, state, report.refusal, now)


def _error(message: Message, state: MessageState, report: StatusReport) -> str | None:
    if state is MessageState.DELIVERED:
        return None
    lost_no_more = message.state is MessageState.UNKNOWN and state is not MessageState.UNKNOWN
    return report.code or (None if lost_no_more else message.error)


def _save(uow: UnitOfWork, message: Message, without_id: Message) -> None:
    try:
        uow.messages.save(message)
    except DuplicateError:
        # Two texts alike were lost, and a look at the books gave this one's id to its twin.
        uow.messages.save(without_id)


def _refuse(uow: UnitOfWork, message: Message, state: MessageState, refusal: Permanent | None, now: datetime) -> None:
    if refusal is None and state in _GIVEN_UP:
        refusal = Permanent(_NO_CODE, "A text was not delivered, and nobody says why.", alert=AlertKind.UNDELIVERED)
    if refusal is not None and (state in _GIVEN_UP or refusal.effect is not Effect.NONE):
        apply_refusal(uow, message, refusal, now)
