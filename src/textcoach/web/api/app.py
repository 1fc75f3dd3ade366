"""The API as part of the web application."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from flask import Response, request
from flask_limiter import Limiter
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.info import Info
from flask_openapi3.models.parameter import Parameter
from flask_openapi3.models.path_item import PathItem
from flask_openapi3.openapi import OpenAPI

from textcoach.services.desk.desk import Desk
from textcoach.web.api.athletes import add_athletes
from textcoach.web.api.docs import docs_pages
from textcoach.web.api.gate import admit, identify, whose_rate
from textcoach.web.api.messages import add_messages
from textcoach.web.api.plans import add_plans
from textcoach.web.api.problems import Problem, of_validation, register_problems
from textcoach.web.api.repeating import HEADER, PATTERN, keep, recall
from textcoach.web.api.watching import add_alerts, add_jobs
from textcoach.web.problems import MIMETYPE

PREFIX = "/api/v1"
_SECURITY: dict[str, Any] = {"token": {"type": "http", "scheme": "bearer"}}
_REFUSALS = {
    400: "The body isn't JSON",
    401: "No token that holds",
    403: "The token doesn't allow it",
    404: "It isn't there, or isn't yours",
    409: "A move that is not allowed, or somebody was quicker",
    412: "It has changed since it was read",
    413: "The body is too large",
    415: "The body isn't called JSON",
    422: "A field can't be used",
    428: "If-Match is missing",
    429: "Too many requests",
}


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
    api = APIBlueprint("api", __name__, url_prefix=PREFIX, abp_security=[{"token": []}], abp_responses=_refusals())
    register_problems(api)
    add_athletes(api, desk.athletes, desk.clock)
    add_plans(api, desk.plans)
    add_messages(api, desk.messages)
    add_alerts(api, desk.alerts)
    add_jobs(api, desk.jobs)
    _guard(app, api, given)
    app.register_api(api)
    for path in app.paths.values():
        _describe_headers(path)
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


def _refusals() -> dict[str | int | HTTPStatus, Any]:
    body = {MIMETYPE: {"schema": {"$ref": f"#/components/schemas/{Problem.__name__}"}}}
    return {str(status): {"description": words, "content": body} for status, words in _REFUSALS.items()}


def _describe_headers(path: PathItem) -> None:
    if path.post is not None:
        words = "With the same key, the same request is done once and gets the first one's answer for 24 hours."
        path.post.parameters = [
            *(path.post.parameters or []),
            _header(HEADER, words, {"type": "string", "pattern": PATTERN}, required=False),
        ]
    if path.patch is not None:
        path.patch.parameters = [
            *(path.patch.parameters or []),
            _header("If-Match", "The ETag that it was read with.", {"type": "string"}, required=True),
        ]


def _header(name: str, words: str, schema: dict[str, str], *, required: bool) -> Parameter:
    return Parameter.model_validate(
        {"name": name, "in": "header", "description": words, "required": required, "schema": schema}
    )
