"""/api/v1/previews: a season before anybody trains by it."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.services.desk.previews import PreviewDesk
from textcoach.web.api.answers import answer
from textcoach.web.api.gate import needs
from textcoach.web.api.models.previews import Preview, PreviewWish

_TAG = Tag(name="previews", description="Seasons that are about nobody. Nothing is stored.")


def add_previews(api: APIBlueprint, desk: PreviewDesk) -> None:
    @api.post("/previews", tags=[_TAG], responses={200: Preview})
    @needs(Scope.READ)
    def preview_season(body: PreviewWish) -> Response:
        """Show a whole season for a profile, as plain rules write it: themes, workouts, weekly volume."""
        return answer(Preview.of(desk.season(body.wish(desk.clock.now().date()))))
