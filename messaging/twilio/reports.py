"""Twilio's words for the state of a text, wherever they come from: a status callback or its own list."""

from messaging.twilio.codes import reported
from textcoach.domain.message import MessageState
from textcoach.ports.inbound import StatusReport

_STATES = {
    "queued": MessageState.ACCEPTED,
    "accepted": MessageState.ACCEPTED,
    "scheduled": MessageState.ACCEPTED,
    "sending": MessageState.ACCEPTED,
    "sent": MessageState.SENT,
    "delivered": MessageState.DELIVERED,
    "read": MessageState.DELIVERED,
    "failed": MessageState.FAILED,
    "canceled": MessageState.FAILED,
    "undelivered": MessageState.UNDELIVERED,
}
_GIVEN_UP = frozenset({MessageState.FAILED, MessageState.UNDELIVERED})


def report_of(provider_id: str, raw_state: str, code: str | None, form: dict[str, str]) -> StatusReport:
    raw_state = raw_state.lower()
    state = _STATES.get(raw_state)
    refusal = reported(code) if code and state in _GIVEN_UP else None
    return StatusReport(provider_id, state, raw_state, code, form, refusal)
