"""From what went wrong to a problem document that names the field, what is wrong with it and an example."""

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from textcoach.domain.errors import ConflictError, FieldError, NotFoundError, StaleError, UserError
from textcoach.domain.states import IllegalMoveError
from textcoach.domain.weeks import WeekIsOpenError
from textcoach.services.weeks import WeekLimitError
from textcoach.services.workout_edits import LimitError
from textcoach.web.api.models.base import Given, Shown
from textcoach.web.api.models.weeks import ShownOpen
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
    """RFC 9457. ``errors`` with a status of 422; ``from_state`` and ``to_state`` for a move that is not allowed,
    ``open`` for a week that can't be made while these workouts are."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldProblem] | None = None
    from_state: str | None = None
    to_state: str | None = None
    open: list[ShownOpen] | None = None


def register_problems(api: APIBlueprint) -> None:
    api.register_error_handler(UserError, of_user_error)
    api.register_error_handler(RefusedError, lambda error: problem(error.status, error.detail, **error.more))


def of_user_error(error: UserError) -> Response:
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 422)
    more: dict[str, Any] = {}
    if isinstance(error, IllegalMoveError):
        more = {"from_state": error.now, "to_state": error.then}
    elif isinstance(error, WeekIsOpenError):
        more = {"open": [one.model_dump(mode="json") for one in ShownOpen.all_of(error.open)]}
    elif status == 422:
        more = {"errors": [one.model_dump() for one in _wrong_with(error)]}
    return problem(status, str(error), **more)


def _wrong_with(error: UserError) -> Iterator[FieldProblem]:
    match error:
        case FieldError():
            # "exercises[0].reps", as the command line has it.
            field = error.field.replace("[", ".").replace("]", "")
            yield FieldProblem(field=field, problem=error.problem, example=error.example)
        case LimitError():
            for one in error.breaches:
                yield FieldProblem(field="content", problem=f"{one.rule}: {one.found}", example=one.limit)
        case WeekLimitError():
            for one in error.breaches:
                wrong = f"Week {error.week} breaks a limit of this athlete's: {one.rule}: {one.found}"
                yield FieldProblem(field="days", problem=wrong, example=one.limit)
        case _:
            yield FieldProblem(field="", problem=str(error))


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
        field = _field(model, str(part)) if model is not None else None
        if field is None:
            continue
        alone = field.json_schema_extra.get("example") if isinstance(field.json_schema_extra, dict) else None
        found = field.examples[0] if field.examples else alone or found
        model = next(_models_in(field.annotation), None)
    return found


def _field(model: type[BaseModel], called: str) -> FieldInfo | None:
    """By its name in a request."""
    return next((one for name, one in model.model_fields.items() if called == (one.alias or name)), None)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for one in get_args(annotation):
        yield from _models_in(one)
