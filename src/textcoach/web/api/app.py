"""The API as part of the web application."""

from dataclasses import dataclass
from typing import Any

from flask import Response, request
from flask_limiter import Limiter
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.info import Info
from flask_openapi3.openapi import OpenAPI

from textcoach.services.desk.desk import Desk
from textcoach.web.api.athletes import add_athletes
from textcoach.web.api.description import PREFIX, describe, operation_id, refusals
from textcoach.web.api.docs import docs_pages
from textcoach.web.api.figures import add_figures
from textcoach.web.api.gate import admit, identify, whose_rate
from textcoach.web.api.joining import add_joining
from textcoach.web.api.messages import add_messages
from textcoach.web.api.people import add_people
from textcoach.web.api.plans import add_plans
from textcoach.web.api.previews import add_previews
from textcoach.web.api.problems import Problem, of_validation, register_problems
from textcoach.web.api.records import add_records
from textcoach.web.api.repeating import keep, recall
from textcoach.web.api.reports import add_reports
from textcoach.web.api.staff import add_staff
from textcoach.web.api.watching import add_alerts, add_jobs
from textcoach.web.api.weeks import add_weeks
from textcoach.web.api.workouts import add_workouts

_SECURITY: dict[str, Any] = {"token": {"type": "http", "scheme": "bearer"}}


@dataclass(frozen=True, slots=True)
class Api:
    """``per_minute`` requests are let through for each token, in this process."""

    desk: Desk
    per_minute: int


def new_app(name: str) -> OpenAPI:
    return OpenAPI(
        name,
        info=Info(title="textcoach", version="1"),
        security_schemes=_SECURITY,
        validation_error_model=Problem,
        validation_error_callback=of_validation,
        doc_ui=False,
        static_folder=None,
    )


def add_api(app: OpenAPI, given: Api) -> None:
    desk = given.desk
    api = APIBlueprint(
        "api",
        __name__,
        url_prefix=PREFIX,
        abp_security=[{"token": []}],
        abp_responses=refusals(),
        operation_id_callback=operation_id,
    )
    register_problems(api)
    add_athletes(api, desk.athletes, desk.clock)
    add_joining(api, desk.joining)
    add_reports(api, desk.reports)
    add_staff(api, desk.staffing)
    add_people(api, desk.people)
    add_plans(api, desk.plans)
    add_previews(api, desk.previews)
    add_weeks(api, desk.weeks)
    add_workouts(api, desk.workouts)
    add_records(api, desk.records)
    add_messages(api, desk.messages)
    add_alerts(api, desk.alerts)
    add_jobs(api, desk.jobs)
    add_figures(api, desk.figures)
    _guard(app, api, given)
    app.register_api(api)
    describe(app)
    app.register_blueprint(docs_pages(app))


def _guard(app: OpenAPI, api: APIBlueprint, given: Api) -> None:
    """In this order: whose token it is, how often it came, what it may, whether it was done already."""
    limiter = Limiter(
        whose_rate,
        storage_uri="memory://",
        strategy="moving-window",
        headers_enabled=True,
        retry_after="delta-seconds",
    )

    @app.before_request
    def before() -> None:
        if request.blueprint == api.name:
            identify(given.desk.tokens.viewer)

    limiter.init_app(app)
    limiter.shared_limit(f"{given.per_minute} per minute", scope=api.name)(api)
    api.before_request(admit)
    api.before_request(lambda: recall(given.desk.repeats))

    @api.after_request
    def after(response: Response) -> Response:
        return keep(given.desk.repeats, response)
