"""What goes out: JSON, with a tag where it can be edited."""

from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from flask import Response, request
from pydantic import SerializeAsAny

from textcoach.domain.errors import StaleError
from textcoach.services.desk.seeing import Page
from textcoach.web.api.models.base import Listing, Shown
from textcoach.web.problems import RefusedError

T = TypeVar("T")
S = TypeVar("S", bound=Shown)


def answer(shown: Shown, status: int = 200, location: str | None = None) -> Response:
    response = Response(shown.model_dump_json(), status=status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    if location is not None:
        response.headers["Location"] = location
    return response


def tagged(shown: Shown, status: int = 200, location: str | None = None) -> Response:
    response = answer(shown, status, location)
    response.set_etag(_tag(shown))
    return response


def listing(page: Page[T], show: Callable[[T], S]) -> Response:
    return answer(Listing[SerializeAsAny[Shown]](items=[show(one) for one in page.items], next=page.next))


def all_of(items: list[S]) -> Response:
    return answer(Listing[SerializeAsAny[Shown]](items=[*items], next=None))


def as_seen(shown: Shown) -> None:
    """StaleError where it isn't as the caller saw it, who says so with If-Match."""
    if not request.if_match:
        raise RefusedError(428)
    if not request.if_match.contains(_tag(shown)):
        raise StaleError("It has changed since you read it: read it again and send its new ETag as If-Match.")


def _tag(shown: Shown) -> str:
    return sha256(shown.model_dump_json().encode()).hexdigest()[:32]
