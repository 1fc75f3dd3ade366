"""/api/v1: alerts and jobs."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.services.desk.alerts import AlertDesk
from textcoach.services.desk.jobs import JobDesk
from textcoach.web.api.answers import answer, listing
from textcoach.web.api.gate import needs, viewer
from textcoach.web.api.models.base import Listing, Paging
from textcoach.web.api.models.watching import AlertId, JobId, JobPaging, ShownAlert, ShownJob

_ALERTS = Tag(name="alerts", description="What staff must see. Those about the service itself are the admins'.")
_JOBS = Tag(name="jobs", description="Work that waits, runs or failed. What is about no athlete is the admins'.")


def add_alerts(api: APIBlueprint, desk: AlertDesk) -> None:
    @api.get("/alerts", tags=[_ALERTS], responses={200: Listing[ShownAlert]})
    @needs(Scope.READ)
    def list_alerts(query: Paging) -> Response:
        """List the open alerts, oldest first."""
        return listing(desk.page(viewer(), query.cursor, query.limit), ShownAlert.of)

    @api.post("/alerts/<uuid:alert_id>/acknowledge", tags=[_ALERTS], responses={200: ShownAlert})
    @needs(Scope.WRITE)
    def acknowledge_alert(path: AlertId) -> Response:
        """Close an alert; it opens anew if the trouble comes back."""
        return answer(ShownAlert.of(desk.acknowledge(viewer(), path.alert_id)))


def add_jobs(api: APIBlueprint, desk: JobDesk) -> None:
    @api.get("/jobs", tags=[_JOBS], responses={200: Listing[ShownJob]})
    @needs(Scope.READ)
    def list_jobs(query: JobPaging) -> Response:
        """List open work, oldest first."""
        states = (query.state,) if query.state else ()
        return listing(desk.page(viewer(), states, query.cursor, query.limit), ShownJob.of)

    @api.get("/jobs/<uuid:job_id>", tags=[_JOBS], responses={200: ShownJob})
    @needs(Scope.READ)
    def show_job(path: JobId) -> Response:
        """Show one row's work."""
        return answer(ShownJob.of(desk.show(viewer(), path.job_id).work))

    @api.post("/jobs/<uuid:job_id>/retry", tags=[_JOBS], responses={202: ShownJob})
    @needs(Scope.WRITE)
    def retry_job(path: JobId) -> Response:
        """Make it due now; it is answered as it was before."""
        return answer(ShownJob.of(desk.retry(viewer(), path.job_id)), 202)
