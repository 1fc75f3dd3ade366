"""Races run and to be run, read or refused in one sentence."""

import re
from datetime import date

from textcoach.cli.app import LocalDate
from textcoach.domain.errors import UserError
from textcoach.domain.profile import Event, RaceResult
from textcoach.domain.profile_facts import FASTEST, LEAST_RACE, LONGEST_EVENT_NAME, MOST_RACE, SLOWEST

_DISTANCE = re.compile(r"(\d+(?:\.\d+)?)\s*(km?|mi|miles?|m)")
_UNIT_METERS = {"k": 1000.0, "km": 1000.0, "m": 1.0, "mi": 1609.344, "mile": 1609.344, "miles": 1609.344}
_NAMED_METERS = {"mile": 1609.344, "half": 21_097.5, "half marathon": 21_097.5, "marathon": 42_195.0}
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})")


def day_of(text: str) -> date:
    return LocalDate().convert(text.strip(), None, None)


def distance_of(text: str) -> float:
    """Metres, from "5k", "half", "42.2 km", "3 mi" or "1500 m"."""
    plain = text.strip().lower()
    found = _DISTANCE.fullmatch(plain)
    meters = float(found[1]) * _UNIT_METERS[found[2]] if found else _NAMED_METERS.get(plain)
    if meters is None or not LEAST_RACE <= meters <= MOST_RACE:
        raise UserError(f"'{text}' is no race distance: write it as 5k, 10 mi, half or marathon.")
    return meters


def race_of(text: str) -> RaceResult:
    """From "5k=20:00@2026-10-01", the date where it is known."""
    distance, is_there, rest = text.partition("=")
    clock, has_day, day = rest.partition("@")
    if not is_there:
        raise UserError(f"'{text}' is no race result: write it as '5k=20:00@2026-10-01'.")
    return race(distance, clock, day_of(day) if has_day else None)


def race(distance: str, clock: str, day: date | None) -> RaceResult:
    meters = distance_of(distance)
    found = _CLOCK.fullmatch(clock.strip())
    seconds = (
        sum(int(part or 0) * unit for part, unit in zip(found.groups(), (3600, 60, 1), strict=True)) if found else 0
    )
    if not FASTEST <= seconds / (meters / 1000) <= SLOWEST:
        raise UserError(f"'{clock.strip()}' is no time for {distance.strip()}: write it as 20:00 or 1:35:10.")
    return RaceResult(meters, float(seconds), day)


def event_of(text: str) -> Event:
    """From "City Marathon=2027-04-11@42.2km", the distance where it is a run."""
    name, is_there, rest = text.rpartition("=")
    day, has_distance, distance = rest.partition("@")
    if not is_there:
        raise UserError(f"'{text}' is no event: write it as 'City Marathon=2027-04-11@42.2km'.")
    return event(name, day_of(day), distance if has_distance else None)


def event(name: str, day: date, distance: str | None) -> Event:
    called = " ".join(name.split())
    if not called or len(called) > LONGEST_EVENT_NAME:
        raise UserError(f"An event needs a name of at most {LONGEST_EVENT_NAME} characters.")
    return Event(called, day, None if distance is None else distance_of(distance))
