"""Idempotency-Key: a post that comes twice is done once and gets the first one's answer."""

import re
from hashlib import sha256

from flask import Response, g, request

from textcoach.ports.repositories.staff import Answer
from textcoach.services.repeats import Repeats
from textcoach.web.api.gate import viewer
from textcoach.web.problems import RefusedError

HEADER = "Idempotency-Key"
PATTERN = r"^[!-~]{1,200}$"
_KEY = re.compile(PATTERN)
_EXAMPLE = "7f0c1f9e-2f4b-4a9e-9a63-2f1f6f7a1c55"


def recall(repeats: Repeats) -> Response | None:
    """The first one's answer, where there is one. ConflictError as Repeats.begin."""
    key = request.headers.get(HEADER)
    if request.method != "POST" or key is None:
        return None
    if not _KEY.fullmatch(key):
        wrong = {"field": HEADER, "problem": "it isn't 1 to 200 visible ASCII characters", "example": _EXAMPLE}
        raise RefusedError(422, f"{HEADER} can't be used: send 1 to 200 visible ASCII characters.", errors=[wrong])
    known = repeats.begin(viewer().staff.id, key, _fingerprint())
    if known is None:
        g.repeat_key = key
        return None
    return _again(known)


def keep(repeats: Repeats, response: Response) -> Response:
    """A failure of ours is no answer: the next try does it."""
    key = g.pop("repeat_key", None)
    if key is None:
        return response
    staff_id = viewer().staff.id
    if response.status_code >= 500:
        repeats.forget(staff_id, key)
        return response
    said = response.headers
    answer = Answer(
        response.status_code,
        response.get_data(as_text=True),
        response.content_type or "application/json",
        said.get("Location"),
        said.get("ETag"),
    )
    repeats.keep(staff_id, key, answer)
    return response


def _fingerprint() -> str:
    whole = b"\n".join((request.method.encode(), request.full_path.encode(), request.get_data()))
    return sha256(whole).hexdigest()


def _again(known: Answer) -> Response:
    response = Response(known.body, status=known.status, content_type=known.content_type)
    for name, value in (("Location", known.location), ("ETag", known.etag)):
        if value is not None:
            response.headers[name] = value
    response.headers["Idempotent-Replayed"] = "true"
    return response
