"""What Twilio posts to us: texts and the state of texts."""

import re
from collections.abc import Mapping

from textcoach.domain.message import MessageState
from textcoach.ports.inbound import Form, InboundText, MalformedInboundError, StatusReport

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
_COUNT = re.compile(r"[0-9]{1,3}")


class TwilioInbound:
    """The InboundProvider for Twilio. Without a token or a public URL nothing verifies."""

    def __init__(self, auth_token: str | None, public_url: str | None) -> None:
        self._auth_token = auth_token
        self._public_url = public_url.rstrip("/") if public_url else None

    def verify(self, path: str, headers: Mapping[str, str], form: Form) -> bool:
        """The signature is HMAC-SHA1, keyed by the account's token, over the URL and the sorted form."""
        signature = _header(headers, "X-Twilio-Signature")
        if not self._auth_token or not self._public_url or not signature or not path.startswith("/"):
            return False
        from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

        return bool(RequestValidator(self._auth_token).validate(self._public_url + path, dict(form), signature))

    def parse(self, form: Form) -> InboundText:
        form = _storable(form)
        return InboundText(
            provider_id=_required(form, "MessageSid", "SmsMessageSid"),
            sender=_required(form, "From"),
            recipient=_required(form, "To"),
            body=form.get("Body", ""),
            media_count=_media_count(form),
            opt_out_type=form.get("OptOutType", "").strip().lower() or None,
            form=form,
        )

    def parse_status(self, form: Form) -> StatusReport:
        form = _storable(form)
        raw_state = _required(form, "MessageStatus", "SmsStatus").lower()
        return StatusReport(
            provider_id=_required(form, "MessageSid", "SmsSid"),
            state=_STATES.get(raw_state),
            raw_state=raw_state,
            code=form.get("ErrorCode", "").strip() or None,
            form=form,
        )


def _storable(form: Form) -> dict[str, str]:
    """No database column takes NUL; a text that cannot be stored would be delivered again for ever."""
    return {name: value.replace("\x00", "") for name, value in form.items()}


def _required(form: Form, *names: str) -> str:
    for name in names:
        value = form.get(name, "").strip()
        if value:
            return value
    raise MalformedInboundError(f"the provider's request has no {names[0]}")


def _media_count(form: Form) -> int:
    stated = form.get("NumMedia", "").strip() or "0"
    if not _COUNT.fullmatch(stated):
        raise MalformedInboundError("the provider's request has a NumMedia that is not a number")
    return int(stated)


def _header(headers: Mapping[str, str], name: str) -> str | None:
    return next((value for key, value in headers.items() if key.lower() == name.lower()), None)
