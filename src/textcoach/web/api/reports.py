"""/api/v1/athletes/…: how they kept to the plan, and how much they trained."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.services.desk.reports import ReportDesk
from textcoach.web.api.answers import answer
from textcoach.web.api.gate import needs, viewer
from textcoach.web.api.models.athletes import AthleteId
from textcoach.web.api.models.reports import LastWeeks, ShownAdherenceReport, ShownLoadReport

_TAG = Tag(name="reports", description="How training went, from what was recorded.")
_ONE = "/athletes/<uuid:athlete_id>"


def add_reports(api: APIBlueprint, desk: ReportDesk) -> None:
    @api.get(f"{_ONE}/adherence", tags=[_TAG], responses={200: ShownAdherenceReport})
    @needs(Scope.READ)
    def show_adherence(path: AthleteId, query: LastWeeks) -> Response:
        """Show how an athlete kept to the plan: sessions done, and how much of what they asked for."""
        return answer(ShownAdherenceReport.of(desk.adherence(viewer(), path.athlete_id, query.weeks)))

    @api.get(f"{_ONE}/load", tags=[_TAG], responses={200: ShownLoadReport})
    @needs(Scope.READ)
    def show_load(path: AthleteId, query: LastWeeks) -> Response:
        """Show the training load by week. A session without RPE or minutes is named, never guessed."""
        return answer(ShownLoadReport.of(desk.load(viewer(), path.athlete_id, query.weeks)))
