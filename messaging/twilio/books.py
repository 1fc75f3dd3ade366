"""Twilio's own list of messages: what it received for us and what became of what we sent."""

from collections.abc import Collection
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import quote

from messaging.twilio.client import Clients
from messaging.twilio.reports import report_of
from textcoach.ports.books import Books, SentText
from textcoach.ports.inbound import InboundText

_PAGE = 1000
_MOST = 1_000_000
"""Texts in one look; a list that doesn't end is no list."""
_FIELDS = (
    *("sid", "status", "direction", "to", "body", "error_code", "num_segments", "num_media"),
    *("price", "price_unit", "date_created", "date_sent", "messaging_service_sid"),
)


class TwilioBooks:
    """The ProviderBooks of Twilio. One instance serves many threads. ``timeout`` is in seconds, for each page."""

    def __init__(
        self, account_sid: str, auth_token: str, *, api_base_url: str | None = None, timeout: float = 10.0
    ) -> None:
        self._clients = Clients(account_sid, auth_token, api_base_url=api_base_url, timeout=timeout)

    def since(self, instant: datetime, *, to: Collection[str] | None = None) -> Books | None:
        import requests
        import urllib3
        from twilio.base.exceptions import TwilioException  # type: ignore[import-untyped]

        after = instant.astimezone(UTC)
        try:
            with self._clients.one() as client:
                lists = [{}] if to is None else [{"to": number} for number in to]
                listed = [
                    one
                    for only in lists
                    for one in client.messages.list(**only, date_sent_after=after, page_size=_PAGE, limit=_MOST)
                ]
        except (TwilioException, requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError):
            return None
        if len(listed) >= _MOST:
            return None
        listed.reverse()  # newest first, as each list comes
        listed.sort(key=lambda one: _instant(one.date_sent) or after)
        return Books(
            # One that is still being received has not all of its words yet.
            received=[_received(one) for one in listed if one.direction == "inbound" and one.status == "received"],
            sent=[_sent(one) for one in listed if str(one.direction).startswith("outbound")],
        )

    def sent(self, provider_id: str) -> SentText | None:
        import requests
        import urllib3
        from twilio.base.exceptions import TwilioException

        try:
            with self._clients.one() as client:
                return _sent(client.messages(quote(provider_id, safe="")).fetch())
        except (TwilioException, requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError):
            return None


# What is listed is a MessageInstance of Twilio's client, which is imported only when it is used.
def _received(listed: Any) -> InboundText:
    form = _form(listed)
    return InboundText(
        provider_id=str(listed.sid),
        sender=str(listed.from_),
        recipient=str(listed.to),
        body=form.get("body", ""),
        media_count=int(listed.num_media or 0),
        opt_out_type=None,
        form=form,
        sent_at=_instant(listed.date_sent) or _instant(listed.date_created),
    )


def _sent(listed: Any) -> SentText:
    code = None if listed.error_code is None else str(listed.error_code)
    price = _price(listed.price)
    return SentText(
        report=report_of(str(listed.sid), str(listed.status), code, _form(listed)),
        # A messaging service counts later and says 0 until then.
        segments=int(listed.num_segments or 0) or None,
        price=price,
        currency=str(listed.price_unit).upper() if price is not None and listed.price_unit else None,
    )


def _form(listed: Any) -> dict[str, str]:
    """As it was listed; no database column takes NUL."""
    found = {name: getattr(listed, name) for name in _FIELDS} | {"from": listed.from_}
    return {name: str(value).replace("\x00", "") for name, value in found.items() if value is not None}


def _price(stated: str | None) -> Decimal | None:
    """Twilio bills below zero."""
    try:
        price = Decimal(stated or "")
    except InvalidOperation:
        return None
    return abs(price) if price.is_finite() else None


def _instant(stated: object) -> datetime | None:
    return stated if isinstance(stated, datetime) else None
