"""/api/v1/athletes/…: all that is known of one person, for admins."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.services.desk.people import PeopleDesk
from textcoach.web.api.answers import answer
from textcoach.web.api.gate import needs, viewer
from textcoach.web.api.models.athletes import AthleteId
from textcoach.web.api.models.people import ErasureWish, ShownErasure, ShownExport

_TAG = Tag(name="personal data", description="What is known of one person.")
_ONE = "/athletes/<uuid:athlete_id>"


def add_people(api: APIBlueprint, desk: PeopleDesk) -> None:
    @api.get(f"{_ONE}/export", tags=[_TAG], responses={200: ShownExport})
    @needs(Scope.ADMIN)
    def export_athlete(path: AthleteId) -> Response:
        """Hand over everything that is known of an athlete."""
        return answer(ShownExport.of(desk.export(viewer(), path.athlete_id)))

    @api.post(f"{_ONE}/erase", tags=[_TAG], responses={200: ShownErasure})
    @needs(Scope.ADMIN)
    def erase_athlete(path: AthleteId, body: ErasureWish) -> Response:
        """Erase everything that is known of an athlete, for good; that it happened stays on record."""
        return answer(ShownErasure.of(desk.erase(viewer(), path.athlete_id, body.name)))
