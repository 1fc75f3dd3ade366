"""Random performances, each with what was prescribed for it: what a text will have to be read back to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from random import Random
from typing import Literal

from textcoach.domain.catalogue import EXERCISES
from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind, Measure, Pattern
from textcoach.domain.reading import DistanceUnit, Entry, LoadUnit, PerformedSet, PrescribedItem

LB_IN_KG = 0.45359237
Scale = Literal["rpe", "rir"]
Of = Literal["last", "all", "each"]


class Group(StrEnum):
    """Exercises that are written down in the same way."""

    BAR = "bar"
    HANDS = "hands"
    BELLS = "bells"
    MACHINE = "machine"
    FREE = "free"  # no load needed: push-ups, sit-ups
    BELT = "belt"  # the athlete's own weight, more with a belt, less with a machine's help
    HOLD = "hold"
    CARRY = "carry"
    TRAVEL = "travel"


LOADED = (Group.BAR, Group.HANDS, Group.BELLS, Group.MACHINE)
_OF: tuple[Of, ...] = ("last", "last", "all", "each")
_BELT = frozenset({"Pull-Up", "Chin-Up", "Dip", "Push-Up", "Neutral-Grip Pull-Up"})
_HELD = frozenset(
    {"Plank", "Side Plank", "Wall Sit", "Hollow Hold", "L-Sit", "Dead Hang", "Copenhagen Plank", "Single-Leg Balance"}
)
_TRAVEL = frozenset({"Run", "Walk", "Cycling", "Rowing", "Swimming"})
# Where the name says how a load counts, or the contract does not (whether a ball or a plate is held or added).
_LEFT_OUT = ("Assisted", "Bodyweight", "Negative", "Plate", "Ball", "Trap Bar Carry", "Stretch", "Mobility", "March")
_ISOLATION = frozenset(
    {
        Pattern.ELBOW_FLEXION,
        Pattern.ELBOW_EXTENSION,
        Pattern.CHEST_FLY,
        Pattern.SHOULDER_RAISE,
        Pattern.REAR_DELT,
        Pattern.CORE,
    }
)


@dataclass(frozen=True, slots=True)
class Athlete:
    load_unit: LoadUnit
    distance_unit: DistanceUnit
    today: date

    @classmethod
    def draw(cls, rng: Random) -> "Athlete":
        today = date(2026, 1, 1) + timedelta(days=rng.randrange(700))
        return cls("lb", "mi", today) if rng.random() < 0.5 else cls("kg", "km", today)


@dataclass(frozen=True, slots=True)
class Effort:
    """Stated once for the last set, once for all of them, or for each."""

    of: Of
    scale: Scale
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Trip:
    """As the athlete's watch shows it: a distance, ``seconds``, and ``pace`` in seconds for one ``unit``, or for 500
    m of rowing and 100 m of swimming."""

    value: float
    unit: Literal["mi", "km", "m", "yd"]
    seconds: float
    pace: int


@dataclass(frozen=True, slots=True)
class Performed:
    """``name`` is what the text calls the exercise, which depends on the session's others; empty where the
    prescription alone says it."""

    exercise: Exercise
    entry: Entry
    item: PrescribedItem | None = None
    effort: Effort | None = None
    name: str = ""
    trip: Trip | None = None

    @property
    def sets(self) -> tuple[PerformedSet, ...]:
        return self.entry.sets

    @property
    def reps(self) -> list[int]:
        return [done.reps or 0 for done in self.entry.sets]

    @property
    def first(self) -> PerformedSet:
        return self.entry.sets[0]


@lru_cache(maxsize=16)
def pool(group: Group) -> tuple[Exercise, ...]:
    return tuple(exercise for exercise in EXERCISES if _group(exercise) is group)


def _group(exercise: Exercise) -> Group | None:
    if any(word in exercise.name for word in _LEFT_OUT):
        return None
    if exercise.name in _HELD:
        return Group.HOLD
    if exercise.name in _BELT:
        return Group.BELT
    if exercise.name in _TRAVEL:
        return Group.TRAVEL
    if exercise.measure is Measure.METERS and exercise.load_kind is LoadKind.PER_HAND:
        return Group.CARRY
    if exercise.measure is not Measure.REPS:
        return None
    if exercise.load_kind is LoadKind.PER_HAND:
        return Group.BELLS if Kit.KETTLEBELL in exercise.kit else Group.HANDS
    if exercise.load_kind is LoadKind.TOTAL:
        return Group.MACHINE if exercise.kit & {Kit.MACHINE, Kit.CABLE, Kit.SMITH_MACHINE} else Group.BAR
    return Group.FREE


def loads_of(exercise: Exercise, unit: LoadUnit, kind: LoadKind | None = None) -> Sequence[float]:
    """The weights that one meets for this exercise, in the unit; ``kind`` where the exercise does not say which."""
    if kind in {LoadKind.ADDED, LoadKind.ASSISTED}:
        return range(5, 91, 5) if unit == "lb" else tuple(2.5 * number for number in range(1, 17))
    light = exercise.pattern in _ISOLATION
    if exercise.load_kind is LoadKind.TOTAL:
        least, most, step = (10.0, 60.0, 2.5) if light else (30.0, 170.0, 2.5)
    elif Kit.KETTLEBELL in exercise.kit:
        return (8, 12, 16, 20, 24, 28, 32) if unit == "kg" else (18, 26, 35, 44, 53, 62, 70)
    else:
        least, most, step = (4.0, 16.0, 1.0) if light else (12.0, 40.0, 2.0)
    if unit == "lb":
        least, most, step = round(least * 2.2, -1), round(most * 2.2, -1), 5.0
    return [least + step * number for number in range(int((most - least) / step) + 1)]


def reps_of(rng: Random, count: int, *, same: bool, least: int, most: int) -> tuple[int, list[int]]:
    """The prescribed reps and those of each set, which fall towards the end as they do."""
    wanted = rng.randint(max(3, least), min(15, most))
    if same:
        done = max(least, wanted - (rng.randint(0, 2) if rng.random() < 0.3 else 0))
        return wanted, [done] * count
    reps, left = [], min(most, wanted + rng.choice((0, 0, 0, 1)))
    for _ in range(count):
        reps.append(max(least, left))
        left -= rng.choice((0, 0, 0, 1, 1, 2))
    return wanted, reps


def _as_hard(done: PerformedSet, scale: Scale, value: float) -> PerformedSet:
    return replace(done, rpe=value) if scale == "rpe" else replace(done, rir=value)


def with_effort(
    rng: Random, performed: Performed, *, share: float, scales: Sequence[Scale] = ("rpe", "rir")
) -> Performed:
    """How hard it was, on a share of the performances."""
    if rng.random() > share:
        return performed
    count = len(performed.sets)
    scale = rng.choice(scales)
    of = rng.choice(_OF) if count > 1 else "last"
    hardest = rng.choice((7, 7.5, 8, 8.5, 9, 9.5, 10)) if scale == "rpe" else rng.randint(0, 4)
    each = [hardest] * count
    if of == "each":
        step = -1 if scale == "rpe" else 1
        each = [hardest + step * min(count - 1 - number, 2) for number in range(count)]
    stated = {count - 1} if of == "last" else set(range(count))
    sets = tuple(
        _as_hard(done, scale, float(each[number])) if number in stated else done
        for number, done in enumerate(performed.sets)
    )
    effort = Effort(of, scale, tuple(each) if of == "each" else (hardest,))
    return replace(performed, entry=replace(performed.entry, sets=sets), effort=effort)
