"""Problem documents (RFC 9457): what an API's caller sees of a failure."""

import json
from collections.abc import Mapping
from typing import Any

from flask import Response

MIMETYPE = "application/problem+json"
PREFIX = "/api/"
_KINDS = {
    400: ("malformed", "The request can't be read", "Send well-formed JSON."),
    401: ("unauthorized", "No token that holds", "Send a token that holds, as `Authorization: Bearer tc_…`."),
    403: ("forbidden", "Not with this token", "Ask an admin for a token that allows it."),
    404: ("not-found", "Not there", "There is nothing at this address, or it isn't yours."),
    405: ("method", "Not with this method", "Use one of the methods that the Allow header names."),
    406: ("not-acceptable", "Not in that form", "The API answers in JSON."),
    409: ("conflict", "It is otherwise already", "Look at it as it is now."),
    412: ("stale", "It has changed since", "Read it again and send the ETag that comes with it as If-Match."),
    413: ("too-large", "Too large", "Send less at once."),
    415: ("media-type", "Not JSON", "Send `Content-Type: application/json`."),
    422: ("invalid", "It can't be used", "Mend what is named."),
    428: ("unconditional", "If-Match is missing", "Read it first and send the ETag that comes with it as If-Match."),
    429: ("rate", "Too many requests", "Wait as long as Retry-After says."),
    500: ("failed", "It failed here", "Try again; if it fails again, tell whoever runs the service."),
    503: ("unavailable", "Not now", "Try again in a minute."),
}
_OTHER = ("refused", "It was refused", "Look at the description of the API: /api/docs.")


class RefusedError(Exception):
    """A request that is refused before any service is asked."""

    def __init__(self, status: int, detail: str | None = None, **more: Any) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.more = more


def problem(status: int, detail: str | None = None, headers: Mapping[str, str] | None = None, **more: Any) -> Response:
    """``detail`` is a sentence that says what to do; ``more`` are further members."""
    slug, title, usual = _KINDS.get(status, _OTHER)
    document = {
        "type": f"urn:textcoach:problem:{slug}",
        "title": title,
        "status": status,
        "detail": detail or usual,
        **more,
    }
    response = Response(json.dumps(document, ensure_ascii=False), status=status, mimetype=MIMETYPE)
    response.headers.update(headers or {})
    if status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response
