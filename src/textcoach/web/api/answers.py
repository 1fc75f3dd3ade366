"""What goes out: JSON, with a tag where it can be edited."""

import re
from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from flask import Response, request
from pydantic import SerializeAsAny

from textcoach.domain.errors import StaleError
from textcoach.services.desk.seeing import Page
from textcoach.web.api.models.base import Listing, Shown
from textcoach.web.problems import RefusedError

ETAGS = r'^(W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*$'
_ETAGS = re.compile(ETAGS)
T = TypeVar("T")
S = TypeVar("S", bound=Shown)


def answer(shown: Shown, status: int = 200, location: str | None = None) -> Response:
    response = Response(shown.model_dump_json(), status=status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    if location is not None:
        response.headers["Location"] = location
    return response


def tagged(shown: Shown, status: int = 200, location: str | None = None, *, read_as: Shown | None = None) -> Response:
    """``read_as``: what reading it shows, where the answer holds more."""
    response = answer(shown, status, location)
    response.set_etag(_tag(read_as or shown))
    return response


def listing(page: Page[T], show: Callable[[T], S]) -> Response:
    return answer(Listing[SerializeAsAny[Shown]](items=[show(one) for one in page.items], next=page.next))


def all_of(items: list[S]) -> Response:
    return answer(Listing[SerializeAsAny[Shown]](items=[*items], next=None))


def as_seen(shown: Shown) -> None:
    """StaleError where it isn't as the caller saw it, who says so with If-Match."""
    seen_something()
    if not request.if_match.contains(_tag(shown)):
        raise StaleError("It has changed since you read it: read it again and send its new ETag as If-Match.")


def seen_something() -> None:
    """Whatever it was: an edit without If-Match is refused also where nothing is there yet."""
    said = request.headers.get("If-Match")
    if said is None:
        raise RefusedError(428)
    if said != "*" and not _ETAGS.fullmatch(said):
        wrong = {"field": "If-Match", "problem": "it is neither * nor an ETag in its quotes", "example": '"7f0c"'}
        raise RefusedError(422, "If-Match can't be used: send the ETag as it came, in its quotes.", errors=[wrong])


def if_said(show: Callable[[T], Shown]) -> Callable[[T], None] | None:
    """``as_seen`` for a caller who says what they saw; None for one who doesn't, where that is their choice."""
    return (lambda thing: as_seen(show(thing))) if "If-Match" in request.headers else None


def _tag(shown: Shown) -> str:
    return sha256(shown.model_dump_json().encode()).hexdigest()[:32]
