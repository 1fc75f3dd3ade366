"""What a provider's answer, or the lack of one, means for a text.

By the provider's code first (messaging/twilio/codes.py), else by the HTTP status:

- 2xx with an id: accepted. 2xx that cannot be read: unknown.
- 429, or never connected: retry.
- 401 and 403: retry, and staff is told, so that a wrong token loses no text that can still be saved.
- any other coded 4xx: as the table says, else permanent. A 4xx without a code is not Twilio's own (a proxy's): nothing
  was sent, retry.
- 5xx, a redirect, a timeout or a reset while waiting for the answer: unknown.
"""

import json
import re
import ssl
from collections.abc import Iterator, Mapping
from typing import Any

from messaging.twilio.codes import CODES, answered
from textcoach.domain.alert import AlertKind
from textcoach.ports.sender import Accepted, Permanent, Retry, SendOutcome, Unknown

_REFUSED = "Twilio refuses our requests: check the account's id and token with `textcoach doctor`."
_BAD_ADDRESS = "The address of Twilio's API can't be used: see TEXTCOACH_TWILIO_API_BASE_URL."
_SECONDS = re.compile(r"\d{1,6}(\.\d+)?")


def of_answer(status: int, body: str, headers: Mapping[str, str]) -> SendOutcome:
    """The meaning of an HTTP answer to a send."""
    payload = _json_object(body)
    if 200 <= status < 300:
        return _accepted(payload)
    if not 400 <= status < 500:
        return Unknown(f"http-{status}")
    code = _whole(payload.get("code"))
    if status in (401, 403) and code not in CODES:
        return Retry(str(code or f"http-{status}"), reason=_REFUSED, alert=AlertKind.ACCOUNT)
    if status == 429 and code not in CODES:
        return Retry(str(code or f"http-{status}"), _retry_after(headers))
    if code is None:
        return Retry(f"http-{status}")
    return answered(code, _retry_after(headers) if status == 429 else None)


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
        return Retry("bad-address", reason=_BAD_ADDRESS, alert=AlertKind.ACCOUNT)
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
