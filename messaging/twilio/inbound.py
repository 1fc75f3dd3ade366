"""What Twilio posts to us: texts and the state of texts."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from messaging.twilio.reports import report_of
from textcoach.ports.inbound import Form, InboundText, MalformedInboundError, StatusReport

if TYPE_CHECKING:
    from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

_COUNT = re.compile(r"[0-9]{1,3}")


_SIGNATURE = "x-twilio-signature"
_SETTINGS = "x-twilio-webhooks-signature-settings"


class TwilioInbound:
    """The InboundProvider for Twilio. Requests are signed with the account's token, or with a shared key where they say
    so: ``webhook_secret`` is its secret. What has no secret, or no public URL, never verifies."""

    def __init__(self, auth_token: str | None, public_url: str | None, webhook_secret: str | None = None) -> None:
        from twilio.request_validator import RequestValidator

        self._by_token = RequestValidator(auth_token) if auth_token else None
        self._by_shared_key = RequestValidator(webhook_secret) if webhook_secret else None
        self._public_url = public_url.rstrip("/") if public_url else None

    def verify(self, path: str, headers: Mapping[str, str], form: Form) -> bool:
        """The signature is over the URL and the sorted form: HMAC-SHA1 keyed by the account's token, or HMAC-SHA256
        keyed by the shared key's secret where the settings header names it."""
        given = {name.lower(): value for name, value in headers.items()}
        signature = given.get(_SIGNATURE)
        if not self._public_url or not signature or not path.startswith("/"):
            return False
        validator, algorithm = self._validator(given.get(_SETTINGS, ""))
        if validator is None:
            return False
        return bool(validator.validate(self._public_url + path, dict(form), signature, algorithm))

    def _validator(self, settings: str) -> "tuple[RequestValidator | None, str]":
        """A shared key never signs with SHA-1, nor the token with SHA-256: no mixture is let in."""
        from twilio.request_validator import HMAC_SHA1, HMAC_SHA256, get_signature_algorithm

        algorithm = get_signature_algorithm(settings)
        if algorithm == HMAC_SHA256:
            return self._by_shared_key, algorithm
        claims_key = any(part.partition("=")[0].strip() == "key" for part in settings.split(","))
        return (self._by_token if algorithm == HMAC_SHA1 and not claims_key else None), HMAC_SHA1

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
        return report_of(
            _required(form, "MessageSid", "SmsSid"),
            _required(form, "MessageStatus", "SmsStatus"),
            form.get("ErrorCode", "").strip() or None,
            form,
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
