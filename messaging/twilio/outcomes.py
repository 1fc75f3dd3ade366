"""What a provider's answer, or the lack of one, means for a text.

By the provider's code first, else by the HTTP status:

- 2xx with an id: accepted. 2xx that cannot be read: unknown.
- 429, or never connected: retry.
- 401, 403 and codes that blame our own account or sender: retry, with the code for staff's alert, so that a wrong
  token or an unregistered number loses no text that staff can still save.
- any other coded 4xx: permanent. A 4xx without a code is not Twilio's own (a proxy's): nothing was sent, retry.
- 5xx, a redirect, a timeout or a reset while waiting for the answer: unknown.
"""

import json
import re
import ssl
from collections.abc import Iterator, Mapping
from typing import Any

from textcoach.ports.sender import Accepted, Effect, Permanent, Retry, SendOutcome, Unknown

# Nothing is wrong with the text or its number: our account, our sender, or the moment.
_RETRIED = {
    10001: "the account is not active",
    20003: "the account id or token is wrong",
    20005: "the account is not active",
    20404: "the account or the messaging service does not exist",
    20429: "too many requests",
    21212: "our own number is not valid",
    21603: "our own number is missing",
    21606: "our own number cannot send this",
    21611: "our own number's queue is full",
    21659: "our own number is not the account's",
    21701: "the messaging service does not exist",
    21703: "the messaging service has no number",
    30001: "the provider's queue is full",
    30002: "the account is suspended",
    30034: "our own number is not registered with the carriers",
    30610: "the provider keeps quiet hours of its own",
}
_PERMANENT = {
    21211: ("The phone number is not a valid one.", Effect.UNREACHABLE),
    21408: ("The account may not text this number's country: allow it in the provider's settings.", Effect.NONE),
    21602: ("The text was empty.", Effect.NONE),
    21604: ("The text had no phone number to go to.", Effect.UNREACHABLE),
    21608: ("A trial account only texts numbers that were verified with the provider.", Effect.NONE),
    21610: ("The athlete opted out with the carrier's own STOP.", Effect.OPTED_OUT),
    21612: ("This number cannot be reached from ours.", Effect.UNREACHABLE),
    21614: ("The phone number is not a mobile one.", Effect.UNREACHABLE),
    21617: ("The text was over 1,600 characters.", Effect.NONE),
    30003: ("The phone is off or out of reach.", Effect.NONE),
    30004: ("The carrier or the athlete blocked the text.", Effect.NONE),
    30005: ("The phone number is unknown or no longer in service.", Effect.UNREACHABLE),
    30006: ("The phone number is a landline or its carrier takes no texts.", Effect.UNREACHABLE),
    30007: ("The text was filtered as unwanted by the carrier or the provider.", Effect.NONE),
    30008: ("The carrier did not deliver the text and gave no reason.", Effect.NONE),
    30036: ("The text was not delivered before its validity ran out.", Effect.NONE),
}
BY_CODE: Mapping[int, SendOutcome] = {code: Retry(str(code)) for code in _RETRIED} | {
    code: Permanent(str(code), reason, effect) for code, (reason, effect) in _PERMANENT.items()
}
_SECONDS = re.compile(r"\d{1,6}(\.\d+)?")


def of_answer(status: int, body: str, headers: Mapping[str, str]) -> SendOutcome:
    """The meaning of an HTTP answer to a send."""
    payload = _json_object(body)
    if 200 <= status < 300:
        return _accepted(payload)
    if not 400 <= status < 500:
        return Unknown(f"http-{status}")
    code = _whole(payload.get("code"))
    if status == 429:
        return Retry(str(code or f"http-{status}"), _retry_after(headers))
    if code is None or (status in (401, 403) and code not in BY_CODE):
        return Retry(str(code or f"http-{status}"))
    return BY_CODE.get(code, Permanent(str(code), f"The provider refused the text with code {code}."))


def of_failure(error: Exception) -> SendOutcome:
    """The meaning of a call that got no answer."""
    import requests

    unsendable = (
        requests.exceptions.InvalidSchema,
        requests.exceptions.InvalidURL,
        requests.exceptions.MissingSchema,
        requests.exceptions.InvalidHeader,
    )
    if isinstance(error, UnicodeEncodeError):
        return Permanent("unencodable", "The text holds characters that cannot be sent.")
    if isinstance(error, unsendable):
        return Retry("bad-address")
    if _never_connected(error):
        return Retry("not-connected")
    return Unknown("timeout" if isinstance(error, requests.exceptions.Timeout) else "no-answer")


def _accepted(payload: Mapping[str, Any]) -> SendOutcome:
    sid = payload.get("sid")
    if not isinstance(sid, str) or not sid:
        return Unknown("unreadable-answer")
    # A messaging service counts later and says 0 now.
    return Accepted(sid, segments=_whole(payload.get("num_segments")) or None)


def _never_connected(error: Exception) -> bool:
    """Whether nothing can have left: the connection, the proxy's tunnel or the certificate failed."""
    import requests
    import urllib3

    if isinstance(error, (requests.exceptions.ConnectTimeout, requests.exceptions.ProxyError)):
        return True
    causes = (urllib3.exceptions.NewConnectionError, ssl.SSLCertVerificationError)
    return any(isinstance(cause, causes) for cause in _causes(error))


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and what it wraps, in arguments or as ``reason``."""
    pending, seen = [error], set[int]()
    while pending:
        current = pending.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        wrapped = [getattr(current, "reason", None), *current.args]
        pending.extend(each for each in wrapped if isinstance(each, BaseException))


def _json_object(body: str) -> dict[str, Any]:
    try:
        payload = json.loads(body)
    except ValueError:
        return {}
    return payload if isinstance(payload, dict) else {}


def _whole(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds; the HTTP date form of the header is left to our own backoff."""
    value = next((value for name, value in headers.items() if name.lower() == "retry-after"), "").strip()
    return float(value) if _SECONDS.fullmatch(value) else None
