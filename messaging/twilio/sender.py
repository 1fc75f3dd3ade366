"""Sending one text through Twilio."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from urllib.parse import quote

from messaging.twilio.client import Clients
from messaging.twilio.outcomes import of_answer, of_failure
from textcoach.ports.inbound import attempt_path
from textcoach.ports.sender import Accepted, OutboundText, SendOutcome

_LISTED = 50
_CLOCKS_APART = timedelta(minutes=1)
"""How far the provider's clock may be behind ours."""


class TwilioSender:
    """The Sender for Twilio. One instance serves many threads.

    ``public_url`` is where the provider can reach us; without it no status callback is asked for. ``timeout`` is in
    seconds. Raises ValueError for one that is not positive.
    """

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        public_url: str | None = None,
        api_base_url: str | None = None,
        timeout: float = 10.0,
    ) -> None:
        self._public_url = public_url.rstrip("/") if public_url else None
        self._path = f"2010-04-01/Accounts/{quote(account_sid, safe='')}/Messages.json"
        self._clients = Clients(account_sid, auth_token, api_base_url=api_base_url, timeout=timeout)

    @property
    def provider(self) -> str:
        return "twilio"

    def send(self, text: OutboundText) -> SendOutcome:
        import requests
        import urllib3

        try:
            # Not messages.create: its exception leaves out the headers, and Retry-After is one.
            with self._clients.one() as client:
                answer = client.api.request("POST", self._path, data=self._form(text))
            body = answer.text
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            return of_failure(error)
        return of_answer(answer.status_code, body, answer.headers or {})

    def find(self, to: str, body: str, since: datetime, /) -> Sequence[Accepted] | None:
        import requests
        import urllib3
        from twilio.base.exceptions import TwilioException  # type: ignore[import-untyped]

        try:
            # Not by date sent: a text that still waits at the provider has none.
            with self._clients.one() as client:
                known = client.messages.list(to=to, limit=_LISTED)
        except (TwilioException, requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError):
            return None
        earliest = since - _CLOCKS_APART
        return [
            Accepted(str(one.sid), int(one.num_segments or 0) or None)
            for one in known
            if str(one.direction).startswith("outbound")
            and one.body == body
            and one.date_created is not None
            and one.date_created >= earliest
        ]

    def _form(self, text: OutboundText) -> dict[str, object]:
        form: dict[str, object] = {
            "To": text.to,
            "MessagingServiceSid" if text.sender.startswith("MG") else "From": text.sender,
            "Body": text.body,
            "ValidityPeriod": text.validity_seconds,
        }
        if self._public_url is not None:
            form["StatusCallback"] = self._public_url + attempt_path(text.attempt_id)
        return form
