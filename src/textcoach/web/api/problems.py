"""From what went wrong to a problem document that names the field, what is wrong with it and an example."""

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel, ValidationError

from textcoach.domain.errors import ConflictError, FieldError, NotFoundError, StaleError, UserError
from textcoach.domain.states import IllegalMoveError
from textcoach.web.api.models.base import Given, Shown
from textcoach.web.problems import RefusedError, problem

_VALUE_ERROR = "Value error, "
_STATUS: Sequence[tuple[type[UserError], int]] = (
    (NotFoundError, 404),
    (StaleError, 412),
    (ConflictError, 409),
    (IllegalMoveError, 409),
)


class FieldProblem(Shown):
    """``field`` as in ``profile.minutes``, empty for the whole request."""

    field: str
    problem: str
    example: Any = None


class Problem(Shown):
    """RFC 9457. ``errors`` with a status of 422; ``from_state`` and ``to_state`` for a move that is not allowed."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldProblem] | None = None
    from_state: str | None = None
    to_state: str | None = None


def register_problems(api: APIBlueprint) -> None:
    api.register_error_handler(UserError, of_user_error)
    api.register_error_handler(RefusedError, lambda error: problem(error.status, error.detail, **error.more))


def of_user_error(error: UserError) -> Response:
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 422)
    more: dict[str, Any] = {}
    if isinstance(error, IllegalMoveError):
        more = {"from_state": error.now, "to_state": error.then}
    elif status == 422:
        named = error if isinstance(error, FieldError) else None
        field, wrong, example = (named.field, named.problem, named.example) if named else ("", str(error), None)
        more = {"errors": [{"field": field, "problem": wrong, "example": example}]}
    return problem(status, str(error), **more)


def of_validation(error: ValidationError) -> Response:
    model = _model_called(error.title)
    errors = [
        {
            "field": ".".join(str(part) for part in one["loc"]),
            "problem": one["msg"].removeprefix(_VALUE_ERROR),
            "example": _example(model, one["loc"]),
        }
        for one in error.errors(include_url=False, include_context=False, include_input=False)
    ]
    named = "; ".join(f"{one['field'] or 'the body'}: {one['problem'].rstrip('.')}" for one in errors)
    return problem(422, f"It can't be used: {named}.", errors=errors)


def _model_called(title: str) -> type[BaseModel] | None:
    return next((model for model in _below(Given) if model.__name__ == title), None)


def _below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in model.__subclasses__():
        yield one
        yield from _below(one)


def _example(model: type[BaseModel] | None, loc: Sequence[int | str]) -> Any:
    """That of the innermost field with one."""
    found = None
    for part in loc:
        field = model.model_fields.get(str(part)) if model is not None else None
        if field is None:
            continue
        alone = field.json_schema_extra.get("example") if isinstance(field.json_schema_extra, dict) else None
        found = field.examples[0] if field.examples else alone or found
        model = next(_models_in(field.annotation), None)
    return found


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for one in get_args(annotation):
        yield from _models_in(one)
