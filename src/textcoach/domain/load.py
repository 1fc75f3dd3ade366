"""Loads as stated, with kilograms derived beside them."""

import math
from dataclasses import dataclass

from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind
from textcoach.domain.reading import LoadUnit

KG_PER_LB = 0.45359237
_BARS: dict[Kit, tuple[float, float]] = {
    Kit.BARBELL: (20.0, 45.0),
    Kit.TRAP_BAR: (20.0, 45.0),
    Kit.EZ_BAR: (10.0, 25.0),
}
"""What the empty bar weighs in most gyms, in kg and in pounds."""


def to_kg(value: float, unit: LoadUnit) -> float:
    return value * KG_PER_LB if unit == "lb" else value


def from_kg(kilograms: float, unit: LoadUnit) -> float:
    return kilograms / KG_PER_LB if unit == "lb" else kilograms


@dataclass(frozen=True, slots=True)
class Load:
    """A load as stated: 185 lb stays 185 lb. BODYWEIGHT has value 0."""

    value: float
    unit: LoadUnit
    kind: LoadKind = LoadKind.TOTAL

    @property
    def kg(self) -> float:
        return to_kg(self.value, self.unit)

    def words(self) -> str:
        """As an athlete reads it: "185 lb", "30 lb each", "bodyweight + 10 kg"."""
        figure = f"{self.value:g} {self.unit}"
        match self.kind:
            case LoadKind.BODYWEIGHT:
                return "bodyweight"
            case LoadKind.PER_HAND:
                return f"{figure} each"
            case LoadKind.ADDED:
                return f"bodyweight + {figure}"
            case LoadKind.ASSISTED:
                return f"{figure} of help"
            case LoadKind.TOTAL:
                return figure


def step(exercise: Exercise, unit: LoadUnit) -> float:
    """The smallest change of load the exercise's kit allows, in ``unit``; 0 where it takes no load."""
    return exercise.step_lb if unit == "lb" else exercise.step_kg


def lightest(exercise: Exercise, unit: LoadUnit) -> float:
    """The least that the exercise can be done with, in ``unit``: the empty bar of a barbell lift, else one step."""
    bar = next((weights for kit, weights in _BARS.items() if kit in exercise.kit), None)
    if bar is None or exercise.load_kind is not LoadKind.TOTAL or Kit.LANDMINE in exercise.kit:
        return step(exercise, unit)
    return bar[1] if unit == "lb" else bar[0]


def round_to_kit(value: float, exercise: Exercise, unit: LoadUnit) -> float:
    """``value`` rounded down to what the kit can do (down, because too light is the safe error), at least one step."""
    smallest = step(exercise, unit)
    if smallest <= 0:
        return 0.0
    return max(smallest, math.floor(value / smallest + 1e-9) * smallest)
