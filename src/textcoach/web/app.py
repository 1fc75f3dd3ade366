"""The Flask application, made from what it is given."""

from typing import TYPE_CHECKING

import structlog
from flask import Flask, Response

from textcoach.ports.inbound import InboundProvider
from textcoach.web.errors import plain, register_errors
from textcoach.web.watch import Watch, watch_pages
from textcoach.web.webhooks import Receive, Report, webhooks
from textcoach.web.workout_pages import ShowWorkout, workout_pages

if TYPE_CHECKING:
    from textcoach.web.api.app import Api

_log = structlog.get_logger(__name__)
_MOST_BYTES = 64 * 1024
"""A request is at most this long: a text is 1,600 characters and a provider's form a few kilobytes."""


def create_app(
    *,
    inbound: InboundProvider | None,
    receive: Receive,
    report: Report,
    watch: Watch | None = None,
    show_workout: ShowWorkout | None = None,
    api: "Api | None" = None,
) -> Flask:
    """``receive`` and ``report`` store and return; what they raise becomes a 500, on which the provider tries again.
    Without ``inbound`` the webhooks are 404, without ``watch`` /readyz and /metrics are, without ``show_workout`` a
    workout's page is, without ``api`` /api is."""
    app = _made(api)
    app.config["MAX_CONTENT_LENGTH"] = _MOST_BYTES
    app.config["MAX_FORM_MEMORY_SIZE"] = _MOST_BYTES
    register_errors(app, _log)
    app.register_blueprint(webhooks(inbound, receive, report))
    if watch is not None:
        app.register_blueprint(watch_pages(watch))
    if show_workout is not None:
        app.register_blueprint(workout_pages(show_workout))

    # Not with a decorator: the API's description would name it.
    app.add_url_rule("/healthz", view_func=healthz)
    return app


def healthz() -> Response:
    return plain(200, "ok")


def _made(api: "Api | None") -> Flask:
    if api is None:
        return Flask("textcoach", static_folder=None)
    from textcoach.web.api.app import add_api, new_app

    app = new_app("textcoach")
    add_api(app, api)
    return app
