"""/api/v1: what happened on each day, for who runs the service."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.services.figures import DailyFigures
from textcoach.web.api.answers import all_of
from textcoach.web.api.gate import needs
from textcoach.web.api.models.base import Listing
from textcoach.web.api.models.figures import FigureDays, ShownFigures

_TAG = Tag(name="figures", description="The service by day, for admins: nobody is named.")


def add_figures(api: APIBlueprint, figures: DailyFigures) -> None:
    @api.get("/figures", tags=[_TAG], responses={200: Listing[ShownFigures]})
    @needs(Scope.ADMIN)
    def list_figures(query: FigureDays) -> Response:
        """List what happened by day: writing, model, delivery, sessions, replies; oldest first, 92 days at most."""
        return all_of([ShownFigures.of(one) for one in figures.of(query.from_, query.to)])
