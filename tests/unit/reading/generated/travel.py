"""Runs, rides, rows, swims and walks: drawing them, and how their distances, times and paces are written."""

from dataclasses import dataclass
from random import Random
from typing import Literal

from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.reading import Entry, PerformedSet, PrescribedItem

from .pen import Pen
from .performances import Athlete, Performed, Trip, with_effort

METERS = {"mi": 1609.344, "km": 1000.0, "m": 1.0, "yd": 0.9144}
Says = Literal["distance and time", "distance and pace", "time and pace", "distance", "time"]


@dataclass(frozen=True, slots=True)
class Sport:
    """``pace`` is from fast to slow in seconds a kilometre, ``far`` from short to long in kilometres."""

    verbs: tuple[str, ...]
    noun: str
    pace: tuple[int, int]
    far: tuple[int, int]
    split: int | None = None


SPORTS = {
    "Run": Sport(("ran", "run", "jogged", "ran"), "run", (270, 420), (3, 16)),
    "Walk": Sport(("walked", "walk"), "walk", (570, 780), (2, 8)),
    "Cycling": Sport(("rode", "biked", "cycled", "bike", "ride"), "ride", (110, 190), (10, 70)),
    "Rowing": Sport(("rowed", "erg", "rowed"), "row", (220, 300), (1, 10), split=500),
    "Swimming": Sport(("swam", "swim"), "swim", (1000, 1500), (1, 3), split=100),
}


def draw_trip(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool, says: Says) -> Performed:
    """The third value follows from the two that are said, so it is what they give."""
    trip = _trip(rng, athlete, exercise)
    meters, seconds = trip.value * METERS[trip.unit], trip.seconds
    per = METERS[trip.unit] if (split := SPORTS[exercise.name].split) is None else float(split)
    if says == "distance and pace":
        seconds = trip.pace * meters / per
    elif says == "time and pace":
        seconds = round(seconds / 300) * 300.0 or 300.0
        meters = seconds / trip.pace * per
    done = PerformedSet(seconds=None if says == "distance" else seconds, meters=None if says == "time" else meters)
    trip = Trip(trip.value, trip.unit, seconds, trip.pace)
    far = rng.random() < 0.6
    item = PrescribedItem(
        exercise.name,
        sets=1,
        meters=float(round(meters)) if far else None,
        seconds=None if far else 60.0 * (seconds // 60),
    )
    drawn = Performed(exercise, Entry(exercise.name, (done,)), item if prescribed else None, trip=trip)
    return with_effort(rng, drawn, share=0.15, scales=("rpe",))


def _trip(rng: Random, athlete: Athlete, exercise: Exercise) -> Trip:
    sport = SPORTS[exercise.name]
    if sport.split is not None:
        yards = exercise.name == "Swimming" and athlete.distance_unit == "mi" and rng.random() < 0.5
        unit: Literal["mi", "km", "m", "yd"] = "yd" if yards else "m"
        value = float(rng.randrange(sport.far[0] * 1000, sport.far[1] * 1000 + 1, 100 if sport.split == 100 else 500))
        per_km = rng.randint(*sport.pace)
        return Trip(value, unit, float(round(value * METERS[unit] / 1000 * per_km)), round(per_km * sport.split / 1000))
    unit = athlete.distance_unit if rng.random() < 0.85 else "km"
    kilometres = rng.uniform(*sport.far)
    value = round(kilometres * 1000 / METERS[unit], rng.choice((0, 1, 1))) or 1.0
    pace = round(rng.randint(*sport.pace) * METERS[unit] / 1000)
    seconds = pace * value + rng.randint(-3, 3)
    if rng.random() < 0.3:
        seconds = max(1, round(seconds / 60)) * 60
    return Trip(value, unit, float(round(seconds)), pace)


def distance(trip: Trip, pen: Pen) -> str:
    shown = pen.number(trip.value)
    if trip.unit == "mi":
        return shown + pen.pick(" mi", "mi", " miles" if trip.value != 1 else " mile", " mi")
    if trip.unit == "yd":
        return shown + pen.pick(" yd", "yd", " yards", " yds")
    if trip.unit == "m":
        thousands = pen.number(trip.value / 1000) if trip.value % 500 == 0 else None
        return pen.pick(f"{shown}m", f"{shown} m", f"{shown} meters", f"{thousands}k" if thousands else f"{shown}m")
    return pen.number(trip.value, unit_follows=True) + pen.pick("k", "km", " km", " km", " k")


def clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def time(seconds: float, pen: Pen) -> str:
    """On the clock, or in words; whole minutes mostly in words."""
    minutes, rest = divmod(round(seconds), 60)
    hours, beyond = divmod(minutes, 60)
    if rest:
        words = f"{minutes} min {rest} sec" if not hours else clock(seconds)
        return pen.pick(clock(seconds), clock(seconds), clock(seconds), words)
    if hours and beyond:
        return pen.pick(
            clock(seconds), f"{hours}h {beyond}m", f"{hours}h{beyond:02d}", f"{hours} hr {beyond} min", f"{minutes} min"
        )
    if hours:
        return pen.pick(clock(seconds), f"{hours} hour{'s' if hours > 1 else ''}", f"{minutes} min")
    return pen.pick(clock(seconds), f"{minutes} min", f"{minutes} minutes", f"{minutes}min", f"{minutes} mins")


def pace(performed: Performed, pen: Pen) -> str:
    """With what it is for; "pace" alone, as a watch has it, is for the unit of the distance beside it."""
    trip, split = performed.trip, SPORTS[performed.exercise.name].split
    assert trip is not None
    shown = clock(trip.pace)
    if split is not None:
        return pen.pick(f"{shown}/{split}m", f"{shown} /{split}m", f"{shown} per {split}m")
    unit = pen.pick("mi", "mile") if trip.unit == "mi" else "km"
    return pen.pick(
        f"{shown}/{unit}", f"{shown}/{unit}", f"{shown} /{unit}", f"{shown} per {unit}", f"{shown} min/{unit}"
    )
