"""How likely an unlabelled figure is a load, repetitions or a number of sets, beside the prescription.

Everything here is a cost: 0 is what one would expect, 1 is unusual, 3 is hard to believe, 8 is out of the question.
Costs add up, so that they may be thought of as logarithms of odds.
"""

from dataclasses import dataclass
from math import log

from textcoach.domain.catalogue.exercise import LoadKind, Measure
from textcoach.domain.reading import LoadUnit

ABSURD = 8.0
SURE = 0.6
"""A reading at most so dear, of a notation that usually means just that, is taken without looking at others."""
HOPELESS = 5.0
"""Dearer than another reading by this much, a reading is not looked at."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the prescription and the catalogue say of the exercise. ``load`` is in ``unit``; ``sided``: each side does
    its sets."""

    takes_load: bool = True
    kind: LoadKind | None = LoadKind.TOTAL
    unit: LoadUnit = "lb"
    measure: Measure = Measure.REPS
    load: float | None = None
    sets: int | None = None
    reps: int | None = None
    sided: bool = False


@dataclass(frozen=True, slots=True)
class Weights:
    """The price of what is unlikely. A distance is the logarithm of a ratio: 0.7 is twice or half."""

    # Loads, by distance from the prescribed one. Ramps, drops and good days are common, so the price stops rising.
    load_free: float = 0.12
    load_off: float = 2.0
    load_off_most: float = 5.0
    load_doubled: float = 1.0
    load_light: float = 0.8  # nothing prescribed, and lighter than people load it (``_LIGHT``)
    load_unasked: float = 2.0  # a bare number for an exercise that is mostly done without weight
    load_unprescribed: float = 1.0  # and is prescribed without
    load_odd: float = 0.6  # no plate or dumbbell makes it
    load_like_reps: float = 0.3  # the very number of repetitions prescribed
    # Repetitions: fewer than prescribed happens oftener than more.
    reps_free: float = 0.35
    reps_more: float = 1.5
    reps_fewer: float = 1.2
    reps_many: float = 1.0  # over 30, when nothing is prescribed; twice that over 60
    reps_inhuman: float = 4.0
    reps_uneven: float = 2.0  # beyond the distance ``reps_even`` from the set before
    reps_even: float = 0.5
    jump: float = 1.5  # beyond thrice the load of the set before, or a third of it
    # Sets: leaving some out happens oftener than adding some.
    sets_more: float = 1.5
    sets_fewer: float = 0.8
    sets_usual: int = 6  # when nothing is prescribed
    sets_many: float = 3.0  # over 10, and again for each doubling
    # Structure.
    changed: float = 2.0  # the same notation with another meaning than before
    idle_load: float = 4.0  # a load that no set is done with
    ladder: float = 0.5  # one load after another, for sets still to be said
    unloaded: float = 0.5  # some sets with a load and some without
    no_load: float = 0.4  # no set has a load though one is prescribed
    unread: float = 4.0  # a bare number that means nothing
    far: float = 3.0  # a bare number after words that are about something else
    final: float = 1.0  # "last set 4" after sets that are already complete, for one more set
    against: float = 3.0  # the preposition says otherwise ("at 8" for repetitions)
    apart: float = 0.7  # a load after a comma, for what stands before the comma
    ahead: float = 1.0  # a load beside figures of sets, for sets still to be said


W = Weights()

_LIGHT: dict[LoadKind | None, tuple[float, float]] = {LoadKind.TOTAL: (10.0, 20.0), LoadKind.PER_HAND: (2.0, 4.0)}
_HEAVIEST = {"lb": 1_250.0, "kg": 560.0}
_MOST_REPS, _MOST_REPS_BARE, _LONGEST_HOLD = 100, 1_000, 900


class Scale:
    """Prices figures of one exercise."""

    def __init__(self, expected: Expected) -> None:
        self.expected = expected
        self._loads: dict[tuple[float, bool], float] = {}
        self._counts: dict[float, float] = {}
        self._load = log(expected.load) if expected.load and expected.load > 0 else None
        self._reps = log(expected.reps) if expected.reps else None
        self._sets = log(expected.sets) if expected.sets else None

    def load(self, value: float, *, bare: bool = True) -> float:
        """``bare``: the figure has no unit or mark that says it is a load."""
        price = self._loads.get((value, bare))
        if price is None:
            price = self._loads[value, bare] = self._load_price(value, bare=bare)
        return price

    def reps(self, value: float) -> float:
        price = self._counts.get(value)
        if price is None:
            price = self._counts[value] = self._reps_price(value)
        return price

    def _load_price(self, value: float, *, bare: bool) -> float:
        if value <= 0:
            return ABSURD
        cost = ABSURD if value > _HEAVIEST[self.expected.unit] else 0.0
        if self._load is not None:
            off = log(value) - self._load
            cost += min(W.load_off_most, W.load_off * max(0.0, abs(off) - W.load_free))
            cost += W.load_doubled if off > 0.7 else 0.0
        elif bare:
            least, light = _LIGHT.get(self.expected.kind, (2.0, 4.0))
            cost += W.against if value < least else W.load_light if value < light else 0.0
            if self.expected.kind is LoadKind.ADDED or self.expected.measure is not Measure.REPS:
                cost += W.load_unasked + (W.load_unprescribed if self._sets is not None else 0.0)
        cost += W.load_like_reps if bare and value == self.expected.reps else 0.0
        return cost + (W.load_odd if value % 2.5 and value % 2 and value != self.expected.load else 0.0)

    def _reps_price(self, value: float) -> float:
        if value % 1:
            return ABSURD
        if self.expected.measure is not Measure.REPS:
            return 0.0 if 5 <= value <= _LONGEST_HOLD else W.against
        if value > _MOST_REPS:
            weighted = self.expected.takes_load and self.expected.kind is not LoadKind.ADDED
            return ABSURD if weighted or value > _MOST_REPS_BARE else W.reps_inhuman
        if self._reps is None or not value:
            return W.reps_many * 2 if value > 60 else W.reps_many if value > 30 else 0.0
        off = log(value) - self._reps
        return (W.reps_more if off > 0 else W.reps_fewer) * max(0.0, abs(off) - W.reps_free)

    def is_usual(self, count: float) -> bool:
        """Whether so many sets surprise nobody."""
        return 0 < count <= (self.expected.sets or W.sets_usual - 1) + 1

    def sets(self, count: int) -> float:
        if count <= 0:
            return ABSURD
        cost = W.sets_many * log(count / 10) / 0.7 + W.sets_many if count > 10 else 0.0
        if self._sets is not None:
            off = log(count) - self._sets
            return cost + (W.sets_more * off if off > 0 else -W.sets_fewer * off)
        return cost + max(0.0, log(count / W.sets_usual))


def jump(load: float, before: float) -> float:
    """What a change of load from one set to the next costs."""
    return W.jump * max(0.0, abs(log(load / before)) - 1.1) if load > 0 and before > 0 else 0.0


def uneven(reps: float, before: float) -> float:
    """What a jump of repetitions from one set to the next costs."""
    if reps <= 0 or before <= 0:
        return 0.0
    return W.reps_uneven * max(0.0, abs(log(reps / before)) - W.reps_even)


def near(value: float, expected: float | None, slack: float = 0.45) -> bool:
    return expected is not None and expected > 0 and abs(value - expected) <= slack * expected
