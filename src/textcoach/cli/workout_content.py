"""`textcoach workout edit`: what is to be done, from a file."""

import sys
from datetime import date
from pathlib import Path

import click

from textcoach.cli.app import in_line
from textcoach.cli.workout_choice import acting, actor, chosen, one_workout, told
from textcoach.domain.errors import UserError
from textcoach.domain.workout import WorkoutContent


@click.command()
@one_workout
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@acting
def edit(athlete: str, day: date | None, part: str | None, file: Path, by: str) -> None:
    """Change what ATHLETE's workout asks for, before it is begun.

    FILE (- for standard input) is its content as JSON, as `textcoach workout show --json` prints it under "workout",
    "content". It has to keep within the limits. Who had its text already gets the changed workout in one text.
    """
    content = _content(file)
    with in_line() as app:
        edited = app.textcoach.workouts.edits.edit(chosen(app, athlete, day, part), content, actor(by))
        app.work()
    click.echo(f"{told(edited.workout)}, changed by {edited.workout.modified_by}")


def _content(file: Path) -> WorkoutContent:
    from pydantic import TypeAdapter, ValidationError

    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
        return TypeAdapter(WorkoutContent).validate_json(text)
    except OSError as error:
        raise UserError(f"{file} can't be read: {error.strerror or error}.") from None
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, one['loc'])) or 'all'}: {one['msg']}" for one in error.errors()[:3])
        raise UserError(f"{file} is no workout: {wrong}.") from None
    except UnicodeDecodeError:
        raise UserError(f"{file} can't be read: save it as UTF-8.") from None
