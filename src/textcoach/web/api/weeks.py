"""/api/v1/plans/…/weeks: how a plan's weeks go, having one made, writing one by hand."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.domain.week_job import WeekJob
from textcoach.services.desk.weeks import WeekDesk
from textcoach.web.api.answers import all_of, answer, as_seen, tagged
from textcoach.web.api.gate import needs, viewer
from textcoach.web.api.models.base import Listing
from textcoach.web.api.models.plans import PlanId
from textcoach.web.api.models.weeks import (
    ShownPlanWeek,
    ShownProgress,
    ShownWeekJob,
    WeekId,
    WeekWish,
    WeekWritten,
)

_TAG = Tag(name="weeks", description="A plan's weeks. The texts never wait for one to be made: it stands as laid out.")
_ALL = "/plans/<uuid:plan_id>/weeks"
_ONE = f"{_ALL}/<int:week>"


def add_weeks(api: APIBlueprint, desk: WeekDesk) -> None:
    _looking(api, desk)
    _making(api, desk)


def _looking(api: APIBlueprint, desk: WeekDesk) -> None:
    @api.get(_ALL, tags=[_TAG], responses={200: Listing[ShownProgress]})
    @needs(Scope.READ)
    def list_weeks(path: PlanId) -> Response:
        """List how each week goes: how many workouts are completed and skipped, and which are open."""
        current, weeks = desk.progress(viewer(), path.plan_id)
        return all_of([ShownProgress.of(one, current) for one in weeks])

    @api.get(_ONE, tags=[_TAG], responses={200: ShownPlanWeek})
    @needs(Scope.READ)
    def show_week(path: WeekId) -> Response:
        """Show a week: its days, and what was changed about it and why. The ETag is what a PUT sends as If-Match."""
        return tagged(ShownPlanWeek.of(desk.show(viewer(), path.plan_id, path.week), path.week))

    @api.get(f"{_ONE}/job", tags=[_TAG], responses={200: ShownWeekJob})
    @needs(Scope.READ)
    def show_week_job(path: WeekId) -> Response:
        """Show how far the making of a week is."""
        return answer(ShownWeekJob.of(desk.job(viewer(), path.plan_id, path.week)))


def _making(api: APIBlueprint, desk: WeekDesk) -> None:
    @api.post(f"{_ONE}/generate", tags=[_TAG], responses={202: ShownWeekJob})
    @needs(Scope.WRITE)
    def generate_week(path: WeekId, body: WeekWish) -> Response:
        """Have a week revised from what was done, once each workout of the week before is completed or skipped."""
        return _under_way(desk.generate(viewer(), path.plan_id, path.week, override=body.override))

    @api.post(f"{_ONE}/job/retry", tags=[_TAG], responses={202: ShownWeekJob})
    @needs(Scope.WRITE)
    def retry_week_job(path: WeekId) -> Response:
        """Try again to make a week whose job failed."""
        return _under_way(desk.retry(viewer(), path.plan_id, path.week))

    @api.put(_ONE, tags=[_TAG], responses={200: ShownPlanWeek})
    @needs(Scope.WRITE)
    def write_week(path: WeekId, body: WeekWritten) -> Response:
        """Write a week by hand. Days whose workout is written or was sent stay as they are."""
        plan = desk.write(
            viewer(),
            path.plan_id,
            path.week,
            body.written(),
            lambda plan: as_seen(ShownPlanWeek.of(plan, path.week)),
            override=body.override,
        )
        return tagged(ShownPlanWeek.of(plan, path.week))


def _under_way(job: WeekJob) -> Response:
    return answer(ShownWeekJob.of(job), 202, f"/api/v1/plans/{job.plan_id}/weeks/{job.week}/job")
