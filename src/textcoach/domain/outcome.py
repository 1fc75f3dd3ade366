"""How a bout went against what was asked: the judgement that progression acts on."""

import math
from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.history import Bout
from textcoach.domain.load import Load, from_kg, round_to_kit
from textcoach.domain.reading import LoadUnit, PerformedSet
from textcoach.domain.strength import reserve, stated_kg
from textcoach.domain.workout import Item, Reps

_WARM_UP_SHARE = 0.9


class Verdict(StrEnum):
    """``TOP``: every set at the top of the range with the reserve asked for. ``SAID_DONE``: no figures. ``STRUGGLED``:
    short on two sets, or nothing left where some was asked for. ``MISSED``: far off."""

    TOP = "top"
    WITHIN = "within"
    SAID_DONE = "said_done"
    STRUGGLED = "struggled"
    MISSED = "missed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Outcome:
    """``load`` is the working load in the athlete's unit, None where none was used or said; ``working`` the sets
    without warm-ups; ``left`` the least reserve that was said; ``spare`` how far that was above the one asked for;
    ``full``: every set was done at the top of the range."""

    bout: Bout
    verdict: Verdict
    load: Load | None
    asked: Item
    working: tuple[PerformedSet, ...] = ()
    left: float | None = None
    spare: float = 0.0
    full: bool = False

    @property
    def day(self) -> date:
        return self.bout.day

    @property
    def succeeded(self) -> bool:
        return self.verdict in {Verdict.TOP, Verdict.WITHIN, Verdict.SAID_DONE}

    def in_hand(self, wanted: float, believed: float) -> float | None:
        """Reps beyond the top of the range that the weakest set still had with ``wanted`` left in reserve; below 0
        where it fell short. None where the sets say nothing of it, or some were left out or below the range. A
        reserve counts for ``believed`` at most."""
        reps = self.asked.reps
        counts = [done.reps for done in self.working if done.reps is not None]
        if reps is None or len(counts) < self.asked.sets or min(counts) < reps.low:
            return None
        return min(counts) - reps.high + (0.0 if self.left is None else min(self.left, believed) - wanted)


def asked_reserve(item: Item) -> float | None:
    """Reps in reserve as asked for, or from RPE (RIR = 10 - RPE); None where neither was."""
    if item.rir is not None:
        return item.rir
    return None if item.rpe is None else max(0.0, 10 - item.rpe)


def judge(exercise: Exercise, bout: Bout, target: Item, unit: LoadUnit) -> Outcome:
    """The outcome of one bout against its own prescription, or against ``target`` where it was unplanned."""
    asked = bout.prescribed or target
    if bout.skipped:
        return Outcome(bout, Verdict.SKIPPED, asked.load and in_unit(exercise, asked.load, unit), asked)
    if not bout.sets:
        verdict = Verdict.SAID_DONE if bout.as_prescribed else Verdict.SKIPPED
        return Outcome(bout, verdict, asked.load and in_unit(exercise, asked.load, unit), asked)
    working, load = _working(exercise, bout, unit)
    least = min((left for done in working if (left := reserve(done)) is not None), default=None)
    wanted = asked_reserve(asked)
    spare = 0.0 if least is None or wanted is None else least - wanted
    verdict = _verdict(working, asked, least)
    return Outcome(bout, verdict, load, asked, tuple(working), least, spare, _full(working, asked))


def in_unit(exercise: Exercise, load: Load, unit: LoadUnit) -> Load:
    """The load itself where the unit is the athlete's already: what was stated stays as stated. Converted loads are
    rounded down to kit."""
    return load if load.unit == unit else _converted(exercise, load.kg, unit, load.kind)


def _converted(exercise: Exercise, kilograms: float, unit: LoadUnit, kind: LoadKind) -> Load:
    return Load(round_to_kit(from_kg(kilograms, unit), exercise, unit), unit, kind)


def _working(exercise: Exercise, bout: Bout, unit: LoadUnit) -> tuple[list[PerformedSet], Load | None]:
    """The sets without the warm-ups, and the load that most of them had."""
    known = [(done, stated_kg(exercise, done, unit)) for done in bout.sets]
    loads = [kilograms for _, kilograms in known if kilograms is not None]
    if not loads:
        load = bout.prescribed.load if bout.prescribed else None
        return list(bout.sets), in_unit(exercise, load, unit) if load else None
    counts = Counter(loads)
    working = max(counts, key=lambda kilograms: (counts[kilograms], kilograms))
    helped = exercise.load_kind is LoadKind.ASSISTED
    sets = [done for done, kg in known if kg is None or helped or kg >= working * _WARM_UP_SHARE]
    if exercise.load_kind is LoadKind.ADDED and working == 0:
        return sets, None
    return sets, _as_stated(exercise, known, working, unit)


def _as_stated(
    exercise: Exercise, known: list[tuple[PerformedSet, float | None]], working: float, unit: LoadUnit
) -> Load:
    for done, kilograms in known:
        same_kind = (done.kind or exercise.load_kind) is exercise.load_kind
        if kilograms == working and same_kind and (done.unit or unit) == unit and done.load is not None:
            return Load(done.load, unit, exercise.load_kind)
    return _converted(exercise, working, unit, exercise.load_kind)


def _count(done: PerformedSet, asked: Item) -> float | None:
    if asked.reps is not None:
        return done.reps
    if asked.seconds is not None:
        return done.seconds
    return done.reps if asked.meters is None else done.meters


def _bounds(asked: Item) -> tuple[float, float] | None:
    if asked.reps is not None:
        return asked.reps.low, asked.reps.high
    amount = asked.meters if asked.seconds is None else asked.seconds
    return None if amount is None else (amount, amount)


def _verdict(sets: list[PerformedSet], asked: Item, least: float | None) -> Verdict:
    bounds = _bounds(asked)
    counts = [count for done in sets if (count := _count(done, asked)) is not None]
    if bounds is None or not counts:
        return Verdict.WITHIN
    low, _ = bounds
    short = sum(count < low for count in counts)
    if sum(counts) / len(counts) < 0.6 * low or len(sets) * 2 < asked.sets:
        return Verdict.MISSED
    wanted = asked_reserve(asked)
    spent = least is not None and least <= 0.5 and (wanted or 0) >= 1.5
    if spent or short >= min(2, asked.sets):
        return Verdict.STRUGGLED
    enough = least is None or wanted is None or least >= math.floor(wanted)
    return Verdict.TOP if enough and _full(sets, asked) else Verdict.WITHIN


def _full(sets: list[PerformedSet], asked: Item) -> bool:
    bounds = _bounds(asked)
    counts = [count for done in sets if (count := _count(done, asked)) is not None]
    return bounds is not None and len(counts) >= asked.sets and min(counts, default=0) >= bounds[1]


def same_target(one: Reps | None, other: Reps | None) -> bool:
    """Whether both ask for the same reps: a range that was stretched upwards, until the next load is in reach, is still
    the same."""
    return one is None or other is None or (one.low == other.low and (one.high > one.low) == (other.high > other.low))
