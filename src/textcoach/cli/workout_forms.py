"""`textcoach workout draft|complete|revise`: what was done, from options or from a file."""

import json
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from textcoach.cli.app import LocalDate, in_line
from textcoach.cli.workout_choice import acting, actor, chosen, one_workout, told
from textcoach.domain.errors import UserError
from textcoach.domain.form_rows import ExerciseForm
from textcoach.domain.record_form import RecordForm

F = TypeVar("F", bound=Callable[..., Any])

_FORM = (
    click.option("--exercise", "-e", "exercises", multiple=True, help="As in 'bench press: 6, 6, 7, 6 @ 185 lb'."),
    click.option("--skipped", multiple=True, help="An exercise that was left out."),
    click.option("--minutes", type=float),
    click.option("--rir", type=float, help="Reps in reserve over the session, 0 to 5."),
    click.option("--rpe", type=float, help="Of the session, 1 to 10."),
    click.option("--energy", type=int, help="1 to 10."),
    click.option("--notes"),
    click.option("--observations"),
    click.option("--warm-up"),
    click.option("--cool-down"),
    click.option("--modifications"),
    click.option(
        "--form",
        "file",
        type=click.Path(path_type=Path),
        help="All of it as JSON or TOML, with what options can't say.",
    ),
    click.option("--done-on", type=LocalDate(), help="When it was done: up to 30 days ago."),
)


def _form_options(command: F) -> F:
    for option in reversed(_FORM):
        command = option(command)
    return command


@click.command()
@one_workout
@_form_options
@acting
def draft(athlete: str, day: date | None, part: str | None, by: str, done_on: date | None, **given: Any) -> None:
    """Keep what ATHLETE has done so far; the workout is in progress."""
    form = _form(given) or RecordForm()
    with in_line() as app:
        sheet = app.textcoach.workouts.log.save_draft(chosen(app, athlete, day, part), form, actor(by), done_on)
    click.echo(told(sheet.workout))


@click.command()
@one_workout
@_form_options
@acting
def complete(athlete: str, day: date | None, part: str | None, by: str, done_on: date | None, **given: Any) -> None:
    """Complete ATHLETE's workout: as told here, else as drafted, else as prescribed."""
    form = _form(given)
    with in_line() as app:
        sheet = app.textcoach.workouts.log.complete(chosen(app, athlete, day, part), form, actor(by), done_on)
    click.echo(told(sheet.workout))


@click.command()
@one_workout
@_form_options
@acting
def revise(athlete: str, day: date | None, part: str | None, by: str, done_on: date | None, **given: Any) -> None:
    """Put a whole new record in the place of a completed workout's; the old one stays in the ledger."""
    form = _form(given) or RecordForm()
    with in_line() as app:
        sheet = app.textcoach.workouts.log.revise(chosen(app, athlete, day, part), form, actor(by), done_on)
    revision = sheet.performance.revision if sheet.performance is not None else 0
    click.echo(f"{told(sheet.workout)}, revision {revision}")


def _form(given: dict[str, Any]) -> RecordForm | None:
    """None where nothing was said. UserError."""
    file, rows, skipped = given.pop("file"), given.pop("exercises"), given.pop("skipped")
    said = {name: value for name, value in given.items() if value is not None}
    exercises = [_row(words) for words in rows] + [{"exercise": name, "skipped": True} for name in skipped]
    if file is not None:
        if said or exercises:
            raise UserError("Give the form as a file or in options, not both.")
        return form_from(_read(file), str(file))
    if not said and not exercises:
        return None
    return form_from({**said, "exercises": exercises}, "The form")


def _row(words: str) -> dict[str, str]:
    """ "bench press: 6, 6, 7, 6 @ 185 lb"."""
    name, _, figures = words.partition(":")
    reps, _, weight = figures.partition("@")
    said = {"reps": reps.strip(), "weight": weight.strip()}
    return {"exercise": name.strip(), **{key: value for key, value in said.items() if value}}


def _read(path: Path) -> Any:
    try:
        text = path.read_text(encoding="utf-8")
        return tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    except OSError as error:
        raise UserError(f"{path} can't be read: {error.strerror or error}.") from None
    except ValueError:
        kind = "TOML" if path.suffix == ".toml" else "JSON"
        raise UserError(f"{path} is no {kind} file: see docs/coaching.md for an example.") from None


def form_from(data: Any, what: str) -> RecordForm:
    """UserError names the fields that can't be used."""
    from pydantic import TypeAdapter, ValidationError

    if not isinstance(data, dict):
        raise UserError(f"{what} can't be used: it is to have fields such as exercises and notes.")
    strange = _strange(data, RecordForm)
    rows = data.get("exercises")
    for at, row in enumerate(rows if isinstance(rows, list) else ()):
        if isinstance(row, dict):
            strange += [f"exercises[{at}].{name}" for name in _strange(row, ExerciseForm)]
    if strange:
        raise UserError(f"{what} can't be used: {', '.join(strange)} is no field of it.")
    try:
        return TypeAdapter(RecordForm).validate_python(data)
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()[:3])
        raise UserError(f"{what} can't be used: {told}.") from None


def _strange(data: dict[str, Any], kind: type) -> list[str]:
    return [str(name) for name in data if name not in kind.__dataclass_fields__]  # type: ignore[attr-defined]
