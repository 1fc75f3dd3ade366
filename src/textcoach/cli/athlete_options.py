"""What `textcoach athletes` is told of an athlete, read or refused in one sentence."""

from datetime import UTC, datetime, time
from math import isfinite
from typing import TYPE_CHECKING

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.errors import UserError
from textcoach.domain.load import Load
from textcoach.domain.profile import KnownLift

if TYPE_CHECKING:
    from textcoach.domain.reading import LoadUnit

_MOST_LOAD, _MOST_REPS = 2_000, 100
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


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
    from textcoach.domain.catalogue import resolve

    name, _, figures = text.partition("=")
    load, _, reps = figures.lower().partition("x")
    exercise = resolve(name.strip())
    if exercise is None:
        raise UserError(f"'{name.strip()}' is no exercise in the catalogue.")
    try:
        lift = KnownLift(exercise.name, Load(float(load), unit, exercise.load_kind), int(reps))
    except ValueError:
        lift = None
    if lift is None or not 0 <= lift.load.value <= _MOST_LOAD or not 1 <= lift.reps <= _MOST_REPS:
        raise UserError(f"'{text}' is no lift: write it as 'Barbell Bench Press=185x5'.")
    return lift


def meters(distance: float | None, unit: str) -> float | None:
    from textcoach.domain.distance import METERS

    if distance is None:
        return None
    if not isfinite(distance):
        raise UserError("A weekly distance is a number of kilometres or miles, such as --weekly-distance 20.")
    return distance * METERS[unit]


def athlete_json(athlete: Athlete) -> dict[str, object]:
    profile = athlete.profile
    return {
        "id": str(athlete.id),
        "name": athlete.name,
        "number": athlete.number,
        "zone": athlete.zone,
        "send_at": f"{athlete.send_at:%H:%M}",
        "next_send_at": athlete.next_send_at.isoformat() if athlete.next_send_at else None,
        "evening_at": f"{athlete.evening_at:%H:%M}",
        "nudges": athlete.nudges,
        "recaps": athlete.recaps,
        "state": athlete.state.value,
        "units": {"load": athlete.load_unit, "distance": athlete.distance_unit},
        "program": profile.program.value,
        "experience": profile.experience.value,
        "goal": profile.goal,
        "days": [WEEKDAYS[day] for day in profile.weekdays],
        "minutes": profile.minutes,
        "kit": sorted(profile.kit),
        "painful": sorted(profile.painful_areas()),
    }


def evening_words(athlete: Athlete) -> str:
    """ "18:30: nudges, recaps"."""
    wanted = [word for word, is_on in (("nudges", athlete.nudges), ("recaps", athlete.recaps)) if is_on]
    return f"{athlete.evening_at:%H:%M}: {', '.join(wanted)}" if wanted else "no texts"


def local_next(athlete: Athlete) -> str:
    if athlete.next_send_at is None:
        return "none (no active plan)"
    from zoneinfo import ZoneInfo

    return f"{athlete.next_send_at.astimezone(ZoneInfo(athlete.zone)):%a %d %b %H:%M}"
