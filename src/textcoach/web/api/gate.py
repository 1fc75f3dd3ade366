"""Who may come in: the token, what its scope allows, how often, and with what kind of body."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import current_app, g, request
from werkzeug.exceptions import BadRequest

from textcoach.domain.staff import Scope, Viewer
from textcoach.web.problems import RefusedError

F = TypeVar("F", bound=Callable[..., Any])
_NEEDS = "needed_scope"
_WITH_BODY = ("POST", "PUT", "PATCH")


def needs(scope: Scope) -> Callable[[F], F]:
    """What a route's caller needs; a route that says nothing lets nobody in."""

    def mark(view: F) -> F:
        setattr(view, _NEEDS, scope)
        return view

    return mark


def needed(endpoint: str | None) -> Scope | None:
    return getattr(current_app.view_functions.get(endpoint or ""), _NEEDS, None)


def identify(known: Callable[[str], Viewer | None]) -> None:
    """Before the rate is counted, which is each token's own."""
    scheme, _, shown = request.headers.get("Authorization", "").partition(" ")
    g.viewer = known(shown.strip()) if scheme.lower() == "bearer" and shown.strip() else None


def whose_rate() -> str:
    found: Viewer | None = g.get("viewer")
    return str(found.token.id) if found is not None else f"address {request.remote_addr}"


def admit() -> None:
    found: Viewer | None = g.viewer
    if found is None:
        raise RefusedError(401)
    scope = needed(request.endpoint)
    if scope is None or not found.may(scope):
        needs_one = f"This needs a token with the scope {scope}." if scope else None
        raise RefusedError(403, needs_one)
    if request.method in _WITH_BODY:
        _check_body()


def viewer() -> Viewer:
    """Who asks; for routes, which nobody else reaches."""
    found: Viewer = g.viewer
    return found


def _check_body() -> None:
    if not request.get_data():
        return
    if not request.is_json:
        raise RefusedError(415)
    try:
        request.get_json()
    except (BadRequest, RecursionError):
        raise RefusedError(400) from None
