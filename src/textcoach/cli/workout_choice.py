"""Which workout a command is about, and who acts."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

import click

from textcoach.cli.app import LocalDate
from textcoach.domain.audit import OPERATOR, Actor
from textcoach.domain.workout import Workout

if TYPE_CHECKING:
    from textcoach.cli.app import InLine

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.argument("athlete"),
    click.option("--date", "day", type=LocalDate(), help="The athlete's local date (default: today)."),
    click.option("--id", "part", help="The workout's id, its beginning or its end, in place of a date."),
)
acting = click.option("--by", default=OPERATOR.name, show_default=True, help="Who does it, for the trail.")


def one_workout(command: F) -> F:
    """ATHLETE, --date and --id."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def chosen(app: "InLine", athlete: str, day: date | None, part: str | None) -> UUID:
    return app.textcoach.workouts.lists.named(athlete, day, part)


def actor(name: str) -> Actor:
    return Actor.staff(name.strip() or OPERATOR.name)


def told(workout: Workout) -> str:
    """ "Full body, heavy, Mon 2 Mar: completed"."""
    from textcoach.services.workout_text import day_words

    day = day_words(workout.day) if workout.day is not None else "without a date"
    return f"{workout.theme.theme}, {day}: {workout.state.value.replace('_', ' ')}"
