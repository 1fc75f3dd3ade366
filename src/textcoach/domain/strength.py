"""Strength: the one-repetition maximum (1RM) estimated from a set, and the load a target asks for."""

import math
from collections.abc import Sequence

from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.history import Bout
from textcoach.domain.load import to_kg
from textcoach.domain.reading import LoadUnit, PerformedSet

RTS_CHART = (
    100.0, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85.0, 83.7, 82.4, 81.1, 79.9, 78.6,
    77.4, 76.2, 75.1, 73.9, 72.3, 70.7, 69.4, 68.0, 66.7, 65.3, 64.0, 62.6, 61.3, 59.9, 58.6,
)  # fmt: skip
ESTIMABLE = frozenset({LoadKind.TOTAL, LoadKind.PER_HAND})
"""Kinds of load a 1RM can be estimated from; the others would need the athlete's body mass."""


def epley(load: float, reps: float) -> float:
    """Epley 1985: load (1 + reps / 30); one rep is the maximum itself. ``reps`` include those in reserve."""
    return load if reps <= 1 else load * (1 + reps / 30)


def _chart_share(reps: float, rir: float) -> float | None:
    place = 2 * (rir + reps - 1)
    if place < 0 or place > len(RTS_CHART) - 1:
        return None
    low = int(place)
    high = min(low + 1, len(RTS_CHART) - 1)
    return (RTS_CHART[low] + (RTS_CHART[high] - RTS_CHART[low]) * (place - low)) / 100


def e1rm(load: float, reps: int, rir: float = 0.0) -> float:
    """The 1RM, in the unit of ``load``: Tuchscherer's RTS chart, P[2 ((10 - RPE) + (reps - 1))] with RPE = 10 - RIR,
    straight lines between its steps; Epley beyond the chart. Reps in reserve count as reps. ValueError under 1 rep."""
    if reps < 1:
        raise ValueError(f"a set of {reps} reps says nothing about a maximum")
    share = _chart_share(reps, rir)
    return load / share if share is not None else epley(load, reps + rir)


def brzycki(load: float, reps: float) -> float:
    """Brzycki 1993: 36 load / (37 - reps). ``reps`` include those in reserve. ValueError from 37 on."""
    if reps >= 37:
        raise ValueError(f"Brzycki's formula ends at 36 reps, not {reps:g}")
    return load * 36 / (37 - reps)


def shown(load: float, reps: int, rir: float = 0.0) -> float:
    """The 1RM that a set shows at least: ``e1rm``, but never less than fewer reps would have shown, because Epley
    begins a tenth below where the chart ends."""
    beyond = _chart_share(reps, rir) is None
    return max(e1rm(load, reps, rir), load / (RTS_CHART[-1] / 100)) if beyond else e1rm(load, reps, rir)


def load_for(maximum: float, reps: int, rir: float = 0.0) -> float:
    """The load, in the unit of ``maximum``, that leaves ``rir`` after ``reps``. Beyond the chart the lower of Epley
    and the chart's end, so that more reps never ask for more load."""
    share = _chart_share(max(reps, 1), rir)
    if share is None:
        share = min(RTS_CHART[-1] / 100, 1 / epley(1.0, reps + rir))
    return maximum * share


def reserve(done: PerformedSet) -> float | None:
    """Reps in reserve as stated, or from RPE (RIR = 10 - RPE); None where neither was said."""
    if done.rir is not None:
        return done.rir
    return None if done.rpe is None else max(0.0, 10 - done.rpe)


def stated_kg(exercise: Exercise, done: PerformedSet, unit: LoadUnit) -> float | None:
    """A set's load in kg, counted as the exercise counts it; None where it was not said or can't be compared.
    ``unit`` holds where the set names none."""
    kind = done.kind or exercise.load_kind
    if kind is LoadKind.BODYWEIGHT:
        return 0.0 if exercise.load_kind is LoadKind.ADDED else None
    if done.load is None:
        return None
    kilograms = to_kg(done.load, done.unit or unit)
    if kind is exercise.load_kind:
        return kilograms
    if (kind, exercise.load_kind) == (LoadKind.TOTAL, LoadKind.PER_HAND):
        return kilograms if exercise.unilateral else kilograms / 2
    return None


def best_e1rm(exercise: Exercise, bouts: Sequence[Bout], unit: LoadUnit, believed: float = math.inf) -> float | None:
    """The highest 1RM, kg, that the stated sets support; an unsaid reserve counts as none, which errs light, and a
    stated one for ``believed`` at most. None where nothing was said or the kind of load does not allow it."""
    if exercise.load_kind not in ESTIMABLE:
        return None
    found = [_set_e1rm(exercise, done, unit, believed) for bout in bouts if not bout.skipped for done in bout.sets]
    found += [_assumed_e1rm(bout) for bout in bouts if bout.as_prescribed]
    return max((value for value in found if value is not None), default=None)


def _set_e1rm(exercise: Exercise, done: PerformedSet, unit: LoadUnit, believed: float) -> float | None:
    kilograms = stated_kg(exercise, done, unit)
    if not kilograms or not done.reps:
        return None
    return shown(kilograms, done.reps, min(reserve(done) or 0.0, believed))


def _assumed_e1rm(bout: Bout) -> float | None:
    item = bout.prescribed
    if item is None or item.load is None or item.reps is None or item.load.kind not in ESTIMABLE:
        return None
    return shown(item.load.kg, item.reps.low)
