"""What a profile may say, whoever says it and in whatever form: figures in bounds, names that are known."""

# The catalogue takes a while to import, which a command's help need not wait for.
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from textcoach.domain.errors import UserError
from textcoach.domain.profile import Place

if TYPE_CHECKING:
    from textcoach.domain.catalogue.exercise import Exercise

LEAST_MINUTES, MOST_MINUTES = 15, 240
LEAST_BODY_KG, MOST_BODY_KG = 25, 400
MOST_LOAD, MOST_REPS = 2_000, 100
FIRST_BIRTH_YEAR = 1900
LEAST_RACE, MOST_RACE = 400.0, 250_000.0
FASTEST, SLOWEST = 100.0, 1_200.0
"""Seconds a kilometre of a race: faster than any record, slower than a walk."""
LONGEST_PLACE_NAME = 30
LONGEST_EVENT_NAME = 60
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def exercise_of(name: str) -> "Exercise":
    from textcoach.domain.catalogue import resolve

    exercise = resolve(name.strip())
    if exercise is None:
        raise UserError(f"'{name.strip()}' is no exercise in the catalogue.")
    return exercise


def area_of(text: str) -> str:
    """The name by which workouts know a painful area."""
    from textcoach.domain.catalogue import EXERCISES
    from textcoach.domain.pain import stressed

    plain = " ".join(text.lower().replace("_", " ").split())
    for area in (plain, plain.removesuffix("s")):
        if any(stressed(exercise, {area}) for exercise in EXERCISES):
            return area
    joints = sorted({area for exercise in EXERCISES for area in exercise.stresses})
    raise UserError(f"'{text}' is no area that a workout could spare: name a joint or a muscle: {', '.join(joints)}.")


def place_name(text: str) -> str:
    called = " ".join(text.lower().split())
    if not called or len(called) > LONGEST_PLACE_NAME:
        raise UserError(f"'{text}' is no place's name: use one such as home, gym or travel.")
    return called


def check_together(fields: Mapping[str, Any]) -> None:
    """UserError where two things that were said contradict each other."""
    both = sorted(set(fields.get("likes", ())) & set(fields.get("dislikes", ())))
    if both:
        raise UserError(f"{both[0]} can't be both liked and disliked: leave one of them out.")
    places: Sequence[Place] = fields.get("places", ())
    for weekday, name in enumerate(WEEKDAYS):
        there = [place.name for place in places if weekday in place.weekdays]
        if len(there) > 1:
            raise UserError(f"{there[0]} and {there[1]} are both on {name}: a day has one place.")
    names = [place.name for place in places]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UserError(f"There are two places called {twice}: put their days together or give one another name.")
