"""What a texting provider tells us: texts from athletes and the state of texts we sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from textcoach.domain.message import MessageState
from textcoach.ports.sender import Permanent

Form = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class InboundText:
    """A text as the provider delivered it. ``form`` is the original, kept whole. ``opt_out_type`` is the provider's
    own STOP/START/HELP verdict in lower case, where it already acted on one. ``sent_at`` (UTC) is when the provider
    got it, where it says so."""

    provider_id: str
    sender: str
    recipient: str
    body: str
    media_count: int
    opt_out_type: str | None
    form: dict[str, str]
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StatusReport:
    """``refusal`` is what ``code`` means for a text that failed, as it would in the answer to a send."""

    provider_id: str
    state: MessageState | None
    raw_state: str
    code: str | None
    form: dict[str, str]
    refusal: Permanent | None = None


class MalformedInboundError(ValueError):
    """The provider's request lacks what a text or a status must have."""


class InboundProvider(Protocol):
    def verify(self, path: str, headers: Mapping[str, str], form: Form) -> bool:
        """Whether the request is the provider's own. ``path`` (with query) is joined to the configured public base
        URL; the request's own host is never trusted."""
        ...

    def parse(self, form: Form) -> InboundText:
        """Raises MalformedInboundError."""
        ...

    def parse_status(self, form: Form) -> StatusReport:
        """Raises MalformedInboundError."""
        ...


def attempt_path(attempt_id: UUID) -> str:
    """Where a status callback for one attempt arrives: the attempt's own id brings an unknown send home."""
    return f"/webhooks/twilio/status/{attempt_id}"
