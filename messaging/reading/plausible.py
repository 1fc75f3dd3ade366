"""What an unlabelled figure can be: load, reps or sets, weighed against the prescription."""

from collections.abc import Sequence
from dataclasses import dataclass

from textcoach.domain.catalogue.exercise import LoadKind, Measure
from textcoach.domain.reading import LoadUnit

_LB_PER_KG = 2.2046226


@dataclass(frozen=True, slots=True)
class Expected:
    """What the prescription and the catalogue say of the exercise. ``load`` is in ``unit``."""

    takes_load: bool = True
    kind: LoadKind | None = LoadKind.TOTAL
    unit: LoadUnit = "lb"
    measure: Measure = Measure.REPS
    load: float | None = None
    sets: int | None = None
    reps: int | None = None


def near(value: float, expected: float | None, slack: float = 0.45) -> bool:
    return expected is not None and expected > 0 and abs(value - expected) <= slack * expected


def splits_load(numbers: Sequence[float], expected: Expected, *, loaded: bool) -> bool:
    """Whether the first of some bare numbers is the load of the others."""
    first, rest = numbers[0], numbers[1:]
    if loaded and not (rest and first >= 20 and first > 2 * max(rest)):
        return False
    if not rest:
        if expected.measure is not Measure.REPS or (expected.kind is LoadKind.ADDED and not expected.load):
            return False  # "50 pushups" is fifty reps
        return first > 30 or (near(first, expected.load, 0.3) and first > 15) or first != int(first)
    if expected.kind is LoadKind.ADDED:
        return first >= 25 and first >= 2 * max(rest)
    if first != int(first) or (first >= 2 * max(rest) and first >= 20) or (first >= 40 and first >= 1.4 * max(rest)):
        return True
    return (
        expected.load is not None
        and near(first, expected.load, 0.2)
        and (not near(first, expected.reps, 0.3) or expected.sets == len(rest))
    )


def order_of_three(
    values: Sequence[float], units: Sequence[str | None], expected: Expected
) -> tuple[float | None, float, int, str | None]:
    """Load, reps, sets and unit of AxBxC: load x reps x sets unless that is absurd."""
    a, b, c = values[:3]
    if units[2]:
        return c, b, int(a), units[2]
    if units[1]:
        return b, c, int(a), units[1]
    if units[0] or not expected.takes_load:
        return a, b, int(c), units[0]
    if c > 12 and a <= 12 and c > a:
        return c, b, int(a), None
    if b > 30 and a <= 12:
        return b, c, int(a), None
    if a <= 10 and near(c, expected.load, 0.4) and not near(a, expected.load, 0.4):
        return c, b, int(a), None
    return a, b, int(c), None


def order_of_two(
    values: Sequence[float],
    units: Sequence[str | None],
    expected: Expected,
    *,
    loaded: bool,
    current: float | None = None,
) -> tuple[float | None, float, int, str | None]:
    """Load, reps, sets and unit of AxB: sets x reps up to 10, load x reps from 20, in between what is plausible.

    ``current`` is the load already in hand.
    """
    a, b = values[:2]
    if units[0]:
        return a, b, 1, units[0]
    if units[1]:
        return b, a, 1, units[1]
    as_load = (a, b, 1, None)
    as_sets = (None, b, int(a), None)
    if not expected.takes_load:
        return (None, a, int(b), None) if a > 10 and b <= 10 else as_sets
    fits_reps = near(b, expected.reps, 0.2)
    planned = (a == expected.sets and fits_reps) or (loaded and (fits_reps or a == expected.sets))
    like_load = b == current or (near(b, expected.load, 0.35) and not near(a, expected.load, 0.3))
    if not planned and b >= 15 and a <= 30 and like_load:
        return b, a, 1, None
    if a != int(a) or a >= 20:
        return as_load
    if a <= 10:
        if loaded or not near(a, expected.load, 0.2) or near(a, expected.sets, 0.3):
            return as_sets if not (b > 40 and a <= 10) else (b, a, 1, None)
        return as_load
    if b >= 20:
        return b, a, 1, None
    if loaded:
        return (None, a, int(b), None) if b <= 10 and not near(b, expected.reps, 0.2) else as_sets
    if near(a, expected.load, 0.5):
        return as_load
    return (None, a, int(b), None) if near(a, expected.reps, 0.25) and b <= 10 else as_load
