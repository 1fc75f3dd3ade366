"""What the description of the API says besides each route's own: refusals, headers, links, whole schemas."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from flask_openapi3.models.example import Example
from flask_openapi3.models.parameter import Parameter
from flask_openapi3.models.path_item import PathItem
from flask_openapi3.openapi import OpenAPI
from pydantic import BaseModel

from textcoach.web.api.answers import ETAGS
from textcoach.web.api.links import add_links
from textcoach.web.api.models.base import Given, Shown
from textcoach.web.api.problems import Problem
from textcoach.web.api.repeating import HEADER, PATTERN
from textcoach.web.problems import MIMETYPE

PREFIX = "/api/v1"
_ASSIGNED = f"{PREFIX}/athletes/{{athlete_id}}/coach"
"""Whatever it was before: what is put there needs no If-Match."""
_WORKOUT = f"{PREFIX}/workouts/"
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
_BY_THE_SERVER = {400: "The request isn't HTTP", 414: "The address is too long", 431: "A header is too long"}
"""Before the application hears of them, so in HTML."""
_REF = "#/components/schemas/{model}"


def refusals() -> dict[str | int | HTTPStatus, Any]:
    """Of every route."""
    html = {"text/html": {"schema": {"type": "string"}}}
    body = {MIMETYPE: {"schema": {"$ref": _REF.format(model=Problem.__name__)}}}
    found: dict[str | int | HTTPStatus, Any] = {
        str(status): {"description": words, "content": dict(body)} for status, words in _REFUSALS.items()
    }
    for status, words in _BY_THE_SERVER.items():
        one = found.setdefault(str(status), {"description": words, "content": {}})
        one["content"] |= html
    return found


def describe(app: OpenAPI) -> None:
    """Once its routes are there."""
    for uri, path in app.paths.items():
        _describe_headers(path, puts_edit=uri != _ASSIGNED)
        if path.post is not None and uri.startswith(_WORKOUT):
            words = "The ETag that the workout was read with, for who wants to be told that it has changed since."
            path.post.parameters = [*(path.post.parameters or []), _if_match(words, required=False)]
    add_links(app.paths, PREFIX)


def document(app: OpenAPI) -> dict[str, Any]:
    """Made when it is asked for: it takes a moment."""
    found: dict[str, Any] = app.api_doc
    _make_whole(found["components"]["schemas"])
    return found


def operation_id(*, name: str, path: str, method: str) -> str:  # noqa: ARG001 - flask-openapi3 names what it gives
    """That of the function, which no other route has."""
    return name


def _describe_headers(path: PathItem, *, puts_edit: bool) -> None:
    if path.post is not None:
        words = "With the same key, the same request is done once and gets the first one's answer for 24 hours."
        path.post.parameters = [
            *(path.post.parameters or []),
            _header(HEADER, words, {"type": "string", "pattern": PATTERN}, required=False),
        ]
    for edit in (path.patch, path.put if puts_edit else None):
        if edit is not None:
            words = "The ETag that it was read with."
            edit.parameters = [*(edit.parameters or []), _if_match(words, required=True)]


def _if_match(words: str, *, required: bool) -> Parameter:
    whatever, tags = {"type": "string", "const": "*"}, {"type": "string", "pattern": ETAGS}
    found = _header("If-Match", words, {"anyOf": [whatever, tags]}, required=required)
    found.examples = {"as it was read": Example(value='"7f0c1f9e2f4b4a9e"'), "whatever it is": Example(value="*")}
    return found


def _header(name: str, words: str, schema: dict[str, Any], *, required: bool) -> Parameter:
    return Parameter.model_validate(
        {"name": name, "in": "header", "description": words, "required": required, "schema": schema}
    )


def _make_whole(schemas: dict[str, Any]) -> None:
    """flask-openapi3 drops what OpenAPI 3.0 had no word for: examples, propertyNames, if and then."""
    for model in (*_below(Given), *_below(Shown)):
        if model.__name__ in schemas:
            shown = issubclass(model, Shown)
            schema = model.model_json_schema(ref_template=_REF, mode="serialization" if shown else "validation")
            schemas |= {model.__name__: schema, **schema.pop("$defs", {})}


def _below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in model.__subclasses__():
        yield one
        yield from _below(one)
