"""The figure in a goal, where the athlete's own words have one: a load of an exercise, or a distance."""

import re
from dataclasses import dataclass

from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.distance import METERS
from textcoach.domain.load import Load
from textcoach.domain.reading import LoadUnit
from textcoach.domain.strength import ESTIMABLE

_LEAST_LOAD, _MOST_LOAD = 20, 1_000
_LIFT = re.compile(
    r"\b(?P<name>[a-z][a-z' -]{0,40}?)[ :]+(?:of +|to +)?(?P<load>\d+(?:[.,]\d+)?) *(?P<unit>kg|kilos?|lbs?|pounds?)?"
    r"(?= *(?:$|[.,;:!)]|by\b|in\b|for (?:a|one|1|my)\b|and\b|at\b|x *1\b|1rm\b))"
)
_DISTANCE = re.compile(r"\b(?P<far>\d+(?:[.,]\d+)?) *(?P<unit>km?|kilometers?|kilometres?|mi|miles?)\b")
_RACES = (("half marathon", 21_097.5), ("half-marathon", 21_097.5), ("marathon", 42_195.0))
_RUNS = re.compile(r"\b(?:run|running|race|jog|\d+k)\b")


@dataclass(frozen=True, slots=True)
class LiftGoal:
    exercise: Exercise
    load: Load


@dataclass(frozen=True, slots=True)
class RunGoal:
    meters: float


def goal_in(words: str, unit: LoadUnit) -> LiftGoal | RunGoal | None:
    """The first that the words name clearly; ``unit`` holds where a load names none. A goal without such a figure is
    none."""
    said = " ".join(words.lower().split())
    for match in _LIFT.finditer(said):
        exercise, value = _lift(match["name"]), float(match["load"].replace(",", "."))
        if exercise is not None and _LEAST_LOAD <= value <= _MOST_LOAD:
            known = match["unit"]
            said_unit: LoadUnit = unit if known is None else "kg" if known.startswith("k") else "lb"
            return LiftGoal(exercise, Load(value, said_unit, exercise.load_kind))
    return _run(said)


def pinned(words: str, unit: LoadUnit) -> str:
    """The goal with the unit beside a load that names none, so that it means the same in whatever unit comes next."""
    for match in _LIFT.finditer(words.lower()):
        if match["unit"] is None and _lift(match["name"]) is not None:
            end = match.end("load")
            return f"{words[:end]} {unit}{words[end:]}"
    return words


def _lift(words: str) -> Exercise | None:
    """The longest end of the words that names a lift whose maximum can be estimated."""
    parts = words.split()[-4:]
    for start in range(len(parts)):
        exercise = resolve(" ".join(parts[start:]))
        if exercise is not None and exercise.load_kind in ESTIMABLE:
            return exercise
    return None


def _run(said: str) -> RunGoal | None:
    for race, meters in _RACES:
        if race in said:
            return RunGoal(meters)
    match = _DISTANCE.search(said)
    if match is None or not _RUNS.search(said):
        return None
    per_unit = METERS["mi"] if match["unit"].startswith("m") else METERS["km"]
    meters = float(match["far"].replace(",", ".")) * per_unit
    return RunGoal(meters) if meters >= METERS["km"] else None
