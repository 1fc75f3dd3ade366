"""GET /w/<token>: a workout on a phone, for whoever holds its signed link."""

import secrets
from collections.abc import Callable

from flask import Blueprint, Response, render_template

from textcoach.services.workout_page import Notice, WorkoutPage
from textcoach.web.errors import plain

ShowWorkout = Callable[[str], WorkoutPage | Notice | None]
_STATUS = {"over": 410, "held": 200, "called off": 200}
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def workout_pages(show: ShowWorkout) -> Blueprint:
    """A token that we did not make is an unknown address."""
    blueprint = Blueprint("workouts", __name__, template_folder="templates")

    @blueprint.get("/w/<token>")
    def workout(token: str) -> Response:
        found = show(token)
        if found is None:
            return plain(404, "Not Found")
        nonce = secrets.token_urlsafe(16)
        if isinstance(found, Notice):
            response = Response(render_template("notice.html", notice=found, nonce=nonce), _STATUS[found.kind])
        else:
            response = Response(render_template("workout.html", page=found, nonce=nonce))
        response.headers.update(_HEADERS)
        response.headers["Content-Security-Policy"] = (
            f"default-src 'none'; style-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; "
            "frame-ancestors 'none'"
        )
        return response

    return blueprint
