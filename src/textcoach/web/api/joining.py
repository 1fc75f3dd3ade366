"""/api/v1/athletes/…: what they were asked before their first plan, and letting who joined by text begin."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.services.desk.joining import JoiningDesk
from textcoach.web.api.answers import answer
from textcoach.web.api.gate import needs, viewer
from textcoach.web.api.models.athletes import AthleteId
from textcoach.web.api.models.joining import ShownQuestionnaire
from textcoach.web.api.models.plans import ShownPlan

_TAG = Tag(name="joining", description="From a prospect to who trains.")
_ONE = "/athletes/<uuid:athlete_id>"


def add_joining(api: APIBlueprint, desk: JoiningDesk) -> None:
    @api.get(f"{_ONE}/questionnaire", tags=[_TAG], responses={200: ShownQuestionnaire})
    @needs(Scope.READ)
    def show_questionnaire(path: AthleteId) -> Response:
        """Show what is known of an athlete, where the answers are, and which questions are open by text."""
        return answer(ShownQuestionnaire.of(*desk.questionnaire(viewer(), path.athlete_id)))

    @api.post(f"{_ONE}/approve", tags=[_TAG], responses={200: ShownPlan})
    @needs(Scope.WRITE)
    def approve_athlete(path: AthleteId) -> Response:
        """Let the plan of an athlete who joined by text begin: they are told by text."""
        return answer(ShownPlan.of(desk.approve(viewer(), path.athlete_id)))
