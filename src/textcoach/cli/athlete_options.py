"""What `textcoach athletes` is told of an athlete, read or refused in one sentence."""

import re
from datetime import UTC, datetime, time
from math import isfinite
from typing import TYPE_CHECKING, cast

from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.errors import UserError
from textcoach.domain.load import Load
from textcoach.domain.profile import Injury, KnownLift, Place
from textcoach.domain.profile_facts import (
    FIRST_BIRTH_YEAR,
    LEAST_BODY_KG,
    LEAST_MINUTES,
    MOST_BODY_KG,
    MOST_LOAD,
    MOST_MINUTES,
    MOST_REPS,
    WEEKDAYS,
    area_of,
    exercise_of,
    place_name,
)

if TYPE_CHECKING:
    from textcoach.domain.reading import LoadUnit

_SIDES = ("left", "right")
_LOAD = re.compile(r"(\d+(?:\.\d+)?)\s*(kg|lb)?s?")


def words(text: str) -> list[str]:
    return [word.strip().lower().replace(" ", "_") for word in text.split(",") if word.strip()]


def kit_of(word: str) -> Kit:
    try:
        return Kit(word)
    except ValueError:
        raise UserError(f"'{word}' is no kit we know: use {', '.join(one.value for one in Kit)}.") from None


def weekday(word: str) -> int:
    if word[:3] not in WEEKDAYS:
        raise UserError(f"'{word}' is not a weekday: use mon, tue, wed, thu, fri, sat or sun.")
    return WEEKDAYS.index(word[:3])


def training_days(text: str) -> tuple[int, ...]:
    """0 (Monday) to 6, in order."""
    days = tuple(sorted({weekday(word) for word in words(text)}))
    if not days:
        raise UserError("An athlete needs at least one training day, such as --days mon,thu.")
    return days


def wall_time(text: str) -> time:
    try:
        return datetime.strptime(text, "%H:%M").replace(tzinfo=UTC).time()
    except ValueError:
        raise UserError(f"'{text}' is not a time: write it as 07:30.") from None


def lift_of(text: str, unit: "LoadUnit") -> KnownLift:
    name, _, figures = text.partition("=")
    load, _, reps = figures.lower().partition("x")
    exercise = exercise_of(name)
    found = _LOAD.fullmatch(load.strip())
    count = reps.strip()
    lift = None
    if found and count.isdecimal():
        given = Load(float(found[1]), cast("LoadUnit", found[2] or unit), exercise.load_kind)
        lift = KnownLift(exercise.name, given, int(count))
    if lift is None or not 0 <= lift.load.value <= MOST_LOAD or not 1 <= lift.reps <= MOST_REPS:
        raise UserError(f"'{text}' is no lift: write it as 'Barbell Bench Press=185x5'.")
    return lift


def meters(distance: float | None, unit: str) -> float | None:
    from textcoach.domain.distance import METERS

    if distance is None:
        return None
    if not isfinite(distance):
        raise UserError("A weekly distance is a number of kilometres or miles, such as --weekly-distance 20.")
    return distance * METERS[unit]


def birth_year(text: str) -> int:
    this_year = datetime.now(UTC).year
    if not text.isdecimal() or not FIRST_BIRTH_YEAR <= int(text) <= this_year:
        raise UserError(f"'{text}' is no year of birth: write it as 1988.")
    return int(text)


def bodyweight(text: str, unit: "LoadUnit") -> Load:
    found = _LOAD.fullmatch(text.strip().lower())
    load = Load(float(found[1]), cast("LoadUnit", found[2] or unit)) if found else None
    if load is None or not LEAST_BODY_KG <= load.kg <= MOST_BODY_KG:
        raise UserError(f"'{text}' is no bodyweight: write it as '82 kg' or '180 lb'.")
    return load


def tone(text: str) -> int:
    if not text.isdecimal() or int(text) > 100:
        raise UserError(f"'{text}' is no tone: use 0 (gentle) to 100 (drill sergeant).")
    return int(text)


def minutes_on(text: str) -> tuple[int, int]:
    """A weekday and its minutes, from "sat=90"."""
    day, _, figure = text.partition("=")
    figure = figure.strip()
    if not figure.isdecimal() or not LEAST_MINUTES <= int(figure) <= MOST_MINUTES:
        raise UserError(f"'{text}' is no session length: write it as sat=90, with {LEAST_MINUTES} to {MOST_MINUTES}.")
    return weekday(day.strip().lower()), int(figure)


def place_of(text: str) -> Place:
    """From "gym=barbell,rack,bench@mon,thu"; without days it holds only when it is said."""
    name, is_there, rest = text.partition("=")
    kit, has_days, days = rest.partition("@")
    if not is_there or (has_days and not words(days)):
        raise UserError(f"'{text}' is no place: write it as 'gym=barbell,rack,bench@mon,thu'.")
    return place(name, words(kit), words(days))


def place(name: str, kit: list[str], days: list[str]) -> Place:
    there = frozenset(kit_of(word) for word in kit)
    return Place(place_name(name), there, tuple(sorted({weekday(day) for day in days})))


def injury_of(text: str) -> Injury:
    """From "knee:left:5", "knee:left", "knee:5" or "knee"."""
    area, *rest = (part.strip().lower() for part in text.split(":"))
    side = rest.pop(0) if rest and rest[0] in _SIDES else None
    severity = rest.pop(0) if rest and rest[0].isdecimal() and 0 <= int(rest[0]) <= 10 else None
    if rest:
        raise UserError(f"'{text}' is no pain: write it as knee:left:5, the side and the severity (0 to 10) if known.")
    return Injury(area_of(area), side, None if severity is None else int(severity))
