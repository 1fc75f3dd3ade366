"""The books of the loopback Twilio: every text it took or received, listed and fetched as the real one does."""

import re
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from messaging.segments import count

PRICE = 0.0079
_FILTERS = {"To", "From", "DateSent", "DateSent>", "DateSent<", "PageSize", "Page", "PageToken"}
_FIELDS = {"To", "From", "MessagingServiceSid", "Body", "StatusCallback", "ValidityPeriod"}
_E164 = re.compile(r"\+[1-9]\d{7,14}")
_OURS = re.compile(r"\+[1-9]\d{7,14}|\d{5,6}")
_SERVICE = re.compile(r"MG[0-9a-f]{32}")
_WITH_A_DATE_SENT = {"sent", "delivered", "undelivered", "failed", "received"}
_SERVICES_NUMBER = "+15005550100"


class UnknownFilterError(ValueError):
    """A list was asked for in a way that the real one does not know."""


def refusal(form: dict[str, str]) -> int | None:
    """The code with which the real one refuses such a send by itself."""
    rules: tuple[tuple[Callable[[], object], int], ...] = (
        (lambda: form.keys() - _FIELDS, 20001),
        (lambda: not form.get("To"), 21604),
        (lambda: not _E164.fullmatch(form["To"]), 21211),
        (lambda: not form.get("From") and not form.get("MessagingServiceSid"), 21603),
        (lambda: "From" in form and not _OURS.fullmatch(form["From"]), 21212),
        (lambda: form["To"] == form.get("From"), 21266),
        (lambda: not _SERVICE.fullmatch(form.get("MessagingServiceSid", "MG" + "0" * 32)), 21701),
        (lambda: not form.get("Body"), 21602),
        (lambda: len(form["Body"]) > 1600, 21617),
        (lambda: not re.fullmatch(r"[1-9]\d{0,4}", form.get("ValidityPeriod", "1")), 21624),
        (lambda: int(form.get("ValidityPeriod", "1")) > 36000, 21624),
        (lambda: not re.match(r"https?://[^/_]+(/|$)", form.get("StatusCallback", "http://a/")), 21609),
    )
    return next((code for is_wrong, code in rules if is_wrong()), None)


class Books:
    """Texts oldest first, in both directions. ``now`` dates them (UTC)."""

    def __init__(self, account_sid: str, now: Callable[[], datetime]) -> None:
        self._account_sid = account_sid
        self._now = now
        self._messages: dict[str, dict[str, Any]] = {}
        self._lock = threading.RLock()

    def take(self, form: dict[str, str]) -> dict[str, Any]:
        """A text to an athlete."""
        by_service = "MessagingServiceSid" in form
        return self._book(
            "SM",
            form["To"],
            form.get("From"),
            form["Body"],
            messaging_service_sid=form.get("MessagingServiceSid"),
            status="accepted" if by_service else "queued",
            direction="outbound-api",
            num_segments="0" if by_service else str(count(form["Body"]).segments),
            status_callback=form.get("StatusCallback"),
        )

    def receive(self, from_: str, to: str, body: str, media: int = 0) -> dict[str, Any]:
        """A text from an athlete."""
        return self._book(
            "MM" if media else "SM",
            to,
            from_,
            body,
            status="received",
            direction="inbound",
            num_segments=str(count(body).segments),
            num_media=str(media),
            date_sent=self._stamp(),
        )

    def move(self, sid: str, status: str, code: int | None = None) -> dict[str, Any]:
        """What a carrier did to a text. It is billed, and dated, once it was sent."""
        with self._lock:
            message = self._messages[sid]
            message |= {"status": status, "error_code": code, "date_updated": self._stamp()}
            if status in _WITH_A_DATE_SENT and message["date_sent"] is None:
                segments = count(message["body"]).segments
                message |= {"date_sent": self._stamp(), "num_segments": str(segments), "price_unit": "USD"}
                message |= {"price": f"-{PRICE * segments:.5f}", "from": message["from"] or _SERVICES_NUMBER}
            return dict(message)

    def all(self, *, inbound: bool) -> list[dict[str, Any]]:
        with self._lock:
            return [dict(one) for one in self._messages.values() if (one["direction"] == "inbound") is inbound]

    def get(self, sid: str) -> dict[str, Any] | None:
        with self._lock:
            found = self._messages.get(sid)
            return None if found is None else dict(found)

    def page(self, filters: dict[str, str]) -> dict[str, Any]:
        """Newest first, with the way to the next page. UnknownFilterError."""
        if filters.keys() - _FILTERS:
            raise UnknownFilterError
        size = int(filters.get("PageSize", "50"))
        if not 1 <= size <= 1000:
            raise UnknownFilterError
        with self._lock:
            found = [dict(one) for one in reversed(self._messages.values()) if _matches(one, filters)]
        last = filters.get("PageToken", "").removeprefix("PA")
        start = next((at + 1 for at, one in enumerate(found) if one["sid"] == last), 0)
        shown, number = found[start : start + size], int(filters.get("Page", "0"))
        uri = None
        if len(found) > start + size:
            more = filters | {"Page": str(number + 1), "PageToken": "PA" + shown[-1]["sid"]}
            uri = f"/2010-04-01/Accounts/{self._account_sid}/Messages.json?{urlencode(more)}"
        return {"messages": shown, "page": number, "page_size": size, "next_page_uri": uri}

    def _book(self, prefix: str, to: str, from_: str | None, body: str, **more: Any) -> dict[str, Any]:
        stamp, sid = self._stamp(), prefix + uuid4().hex
        message = {
            "sid": sid,
            "account_sid": self._account_sid,
            "messaging_service_sid": None,
            "to": to,
            "from": from_,
            "body": body,
            "num_media": "0",
            "date_created": stamp,
            "date_updated": stamp,
            "date_sent": None,
            "price": None,
            "price_unit": "USD",
            "error_code": None,
            "error_message": None,
            "uri": f"/2010-04-01/Accounts/{self._account_sid}/Messages/{sid}.json",
            **more,
        }
        with self._lock:
            self._messages[sid] = message
        return dict(message)

    def _stamp(self) -> str:
        return format_datetime(self._now().astimezone(UTC))


def _matches(message: dict[str, Any], filters: dict[str, str]) -> bool:
    if filters.get("To", message["to"]) != message["to"] or filters.get("From", message["from"]) != message["from"]:
        return False
    if not filters.keys() & {"DateSent", "DateSent>", "DateSent<"}:
        return True
    if message["date_sent"] is None:
        return False  # one that still waits has not been sent at any time
    sent = datetime.strptime(message["date_sent"], "%a, %d %b %Y %H:%M:%S %z")
    after, before = _instant(filters.get("DateSent>")), _instant(filters.get("DateSent<"))
    on = _instant(filters.get("DateSent"))
    return (
        (after is None or sent >= after)
        and (before is None or sent <= before)
        and (on is None or on <= sent < on + timedelta(days=1))
    )


def _instant(stated: str | None) -> datetime | None:
    """UnknownFilterError for what is neither a date nor an instant in UTC."""
    if stated is None:
        return None
    form = "%Y-%m-%d" if len(stated) == 10 else "%Y-%m-%dT%H:%M:%SZ"
    try:
        return datetime.strptime(stated, form).replace(tzinfo=UTC)
    except ValueError:
        raise UnknownFilterError from None
