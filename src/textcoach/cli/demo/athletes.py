"""The demo's two athletes, and how they answer: from the workout they were sent, in words of their own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Kit, LoadKind, Pattern
from textcoach.domain.distance import METERS, time_words
from textcoach.domain.load import Load, round_to_kit
from textcoach.domain.profile import Experience, KnownLift, Profile, ProgramType
from textcoach.domain.workout import Item, ItemType, WorkoutContent
from textcoach.services.roster import NewAthlete

Answer = Callable[[Athlete, WorkoutContent], list[str]]

_WORK = {ItemType.COMPOUND, ItemType.SECONDARY, ItemType.ACCESSORY, ItemType.CORE, ItemType.CARDIO}
_NICKNAMES = {
    "Barbell Bench Press": "bench",
    "Barbell Back Squat": "squat",
    "Overhead Press": "ohp",
    "Romanian Deadlift": "rdl",
    "Barbell Row": "bb row",
    "Dumbbell Bench Press": "db bench",
    "Lat Pulldown": "pulldown",
}
_FIRST_PICKS = {LoadKind.TOTAL: 50.0, LoadKind.PER_HAND: 25.0}
"""Pounds Sam takes where the coach leaves the load open, 45 more for legs."""
_LEGS = {Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.HIP_EXTENSION}


@dataclass(frozen=True, slots=True)
class DemoAthlete:
    """``answers`` are taken in turn, one a workout; each is the texts sent at ``answers_at`` local time."""

    new: NewAthlete
    answers: tuple[Answer, ...]
    answers_at: time


def _lift(name: str, load: float, reps: int) -> KnownLift:
    return KnownLift(name, Load(load, "lb", by_name(name).load_kind), reps)


def _sets(item: Item, reps: list[int], effort: str) -> str:
    """ "bench 185 8/8/7 2 left", with a load of Sam's own where none was given."""
    name = _NICKNAMES.get(item.exercise, item.exercise.lower())
    exercise = by_name(item.exercise)
    load = item.load
    if load is None and exercise.load_kind in _FIRST_PICKS:
        pick = _FIRST_PICKS[exercise.load_kind] + (45 if exercise.pattern in _LEGS else 0)
        load = Load(round_to_kit(pick, exercise, "lb"), "lb", exercise.load_kind)
    figure = "" if load is None else f" {'bw+' if load.kind is LoadKind.ADDED else ''}{load.value:g}"
    return f"{name}{figure} {'/'.join(map(str, reps))}{effort}"


def _log(content: WorkoutContent, main: Callable[[Item], tuple[list[int], str]]) -> list[str]:
    parts = []
    for item in content.items:
        if item.type not in _WORK:
            continue
        if item.reps is None:
            seconds = f"{item.seconds:g}" if item.seconds else f"{item.minutes or 10:g} min"
            parts.append(f"{item.exercise.lower()} " + " ".join([seconds] * item.sets))
        elif item.type is ItemType.COMPOUND:
            reps, effort = main(item)
            parts.append(_sets(item, reps, effort))
        else:
            parts.append(_sets(item, [item.reps.high] * item.sets, ""))
    return [", ".join(parts)]


def _all_of_it(_: Athlete, content: WorkoutContent) -> list[str]:
    return _log(content, lambda item: ([item.reps.high if item.reps else 8] * item.sets, f" {item.rir or 2:g} left"))


def _short_of_it(_: Athlete, content: WorkoutContent) -> list[str]:
    def fading(item: Item) -> tuple[list[int], str]:
        low = item.reps.low if item.reps else 8
        return [max(1, low - index // 2) for index in range(item.sets)], " rir 0"

    return _log(content, fading)


def _skip(_: Athlete, __: WorkoutContent) -> list[str]:
    return ["cant make it today, kid is sick"]


def _and_asks(answer: Answer, request: str) -> Answer:
    return lambda athlete, content: [*answer(athlete, content), request]


def _run(pace: float, words: str, share: float = 1.0) -> Answer:
    """``pace`` in seconds a kilometre; ``share`` of the prescribed distance."""

    def answer(_: Athlete, content: WorkoutContent) -> list[str]:
        item = next(item for item in content.items if item.type is ItemType.CARDIO)
        meters = item.meters * item.sets if item.meters else (item.minutes or 30) * 60 / pace * 1000
        kilometers = round(meters * share / METERS["km"], 1)
        return [f"ran {kilometers:g} km in {time_words(kilometers * pace)}, {words}"]

    return answer


def _consent(name: str) -> str:
    return f"{name} is made up; nothing is really sent"


SAM = DemoAthlete(
    NewAthlete(
        name="Sam",
        number="+12125550142",
        zone="America/New_York",
        send_at=time(8),
        load_unit="lb",
        distance_unit="mi",
        profile=Profile(
            goal="bench 225",
            program=ProgramType.STRENGTH,
            experience=Experience.INTERMEDIATE,
            kit=frozenset({Kit.BARBELL, Kit.RACK, Kit.BENCH, Kit.DUMBBELL, Kit.CABLE, Kit.MACHINE, Kit.PULLUP_BAR}),
            weekdays=(0, 2, 4),
            minutes=60,
            lifts=(
                _lift("Barbell Bench Press", 185, 5),
                _lift("Barbell Back Squat", 245, 5),
                _lift("Deadlift", 295, 5),
                _lift("Overhead Press", 105, 6),
                _lift("Barbell Row", 145, 8),
            ),
        ),
        consent=_consent("Sam"),
    ),
    (_all_of_it, _skip, _and_asks(_all_of_it, "how was my week?"), _short_of_it, _all_of_it),
    time(18, 20),
)
LENA = DemoAthlete(
    NewAthlete(
        name="Lena",
        number="+4915155501420",
        zone="Europe/Berlin",
        send_at=time(8, 30),
        load_unit="kg",
        distance_unit="km",
        profile=Profile(
            goal="10 km without walking",
            program=ProgramType.ENDURANCE,
            experience=Experience.BEGINNER,
            weekdays=(1, 3, 5, 6),
            minutes=70,
            weekly_meters=22_000,
        ),
        consent=_consent("Lena"),
    ),
    (
        _run(372, "felt easy rpe 4"),
        _run(365, "rpe 5"),
        _run(380, "really hard, rpe 9"),
        _run(390, "legs tired", 0.7),
        _and_asks(_run(368, "rpe 4 good one"), "away thursday to saturday, visiting family"),
    ),
    time(12, 40),
)
