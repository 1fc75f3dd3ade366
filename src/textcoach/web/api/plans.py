"""/api/v1: an athlete's plans, and each by its id."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.services.desk.plans import PlanDesk
from textcoach.web.api.answers import all_of, answer
from textcoach.web.api.gate import needs, viewer
from textcoach.web.api.models.athletes import AthleteId
from textcoach.web.api.models.base import Listing
from textcoach.web.api.models.plans import PlanId, PlanNew, ShownPlan

_TAG = Tag(name="plans", description="Programmes of 1 to 52 weeks.")
_OF_ATHLETE = "/athletes/<uuid:athlete_id>/plans"
_ONE = "/plans/<uuid:plan_id>"


def add_plans(api: APIBlueprint, desk: PlanDesk) -> None:
    @api.get(_OF_ATHLETE, tags=[_TAG], responses={200: Listing[ShownPlan]})
    @needs(Scope.READ)
    def list_plans(path: AthleteId) -> Response:
        """List an athlete's plans, newest first."""
        return all_of([ShownPlan.of(one) for one in desk.of_athlete(viewer(), path.athlete_id)])

    @api.post(_OF_ATHLETE, tags=[_TAG], responses={201: ShownPlan})
    @needs(Scope.WRITE)
    def draft_plan(path: AthleteId, body: PlanNew) -> Response:
        """Write a draft plan, down to the first block's days; with a model it can take a minute."""
        made = desk.draft(viewer(), path.athlete_id, body.wishes())
        return answer(ShownPlan.of(made), 201, f"/api/v1/plans/{made.id}")

    @api.get(_ONE, tags=[_TAG], responses={200: ShownPlan})
    @needs(Scope.READ)
    def show_plan(path: PlanId) -> Response:
        """Show one plan."""
        return answer(ShownPlan.of(desk.show(viewer(), path.plan_id)))

    @api.post(f"{_ONE}/approve", tags=[_TAG], responses={200: ShownPlan})
    @needs(Scope.WRITE)
    def approve_plan(path: PlanId) -> Response:
        """Say that a draft is good; it waits until it is activated."""
        return answer(ShownPlan.of(desk.approve(viewer(), path.plan_id)))

    @api.post(f"{_ONE}/activate", tags=[_TAG], responses={200: ShownPlan})
    @needs(Scope.WRITE)
    def activate_plan(path: PlanId) -> Response:
        """Begin a plan, as with its athlete's activate."""
        return answer(ShownPlan.of(desk.activate(viewer(), path.plan_id)))

    @api.post(f"{_ONE}/archive", tags=[_TAG], responses={200: ShownPlan})
    @needs(Scope.WRITE)
    def archive_plan(path: PlanId) -> Response:
        """Put a plan away; an athlete on it gets no texts until another begins."""
        return answer(ShownPlan.of(desk.archive(viewer(), path.plan_id)))
