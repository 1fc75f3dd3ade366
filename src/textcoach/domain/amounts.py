"""How much of an exercise: sets, reps, load, reserve, volume and the maximum that it shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.load import Load
from textcoach.domain.outcome import asked_reserve
from textcoach.domain.reading import Entry, LoadUnit, PerformedSet
from textcoach.domain.strength import ESTIMABLE, reserve, shown, stated_kg
from textcoach.domain.workout import Item

_WARM_UP_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Amounts:
    """In all sets together; the least that was asked for where that was a range. ``load`` is the heaviest, as stated;
    ``rir`` the mean of what was said; ``volume`` kg lifted (both hands); ``maximum`` the best estimated 1RM, kg."""

    sets: int
    reps: int | None = None
    seconds: float | None = None
    meters: float | None = None
    load: Load | None = None
    rir: float | None = None
    volume: float | None = None
    maximum: float | None = None


def asked_amounts(exercise: str, items: Iterable[tuple[Item, int]]) -> Amounts:
    """``items`` with the rounds of their blocks."""
    known = resolve(exercise)
    parts = [_asked(known, item, item.sets * rounds) for item, rounds in items]
    return _together(parts)


def _asked(exercise: Exercise | None, item: Item, sets: int) -> Amounts:
    reps = item.reps.low * sets if item.reps is not None else None
    seconds = item.minutes * 60 if item.minutes is not None else item.seconds
    rir = asked_reserve(item)
    kilograms = item.load.kg if item.load is not None else None
    return Amounts(
        sets,
        reps,
        None if seconds is None else seconds * sets,
        None if item.meters is None else item.meters * sets,
        item.load,
        rir,
        _volume(exercise, kilograms, reps),
        _maximum(exercise, kilograms, item.reps.low if item.reps is not None else None, rir),
    )


def done_amounts(entry: Entry, unit: LoadUnit, asked: int | None = None) -> Amounts:
    """``unit`` holds where a set names none. Of more sets than were ``asked`` for, the light ones were to warm up."""
    known = resolve(entry.exercise)
    parts = [_done(known, one, unit) for one in entry.sets]
    loads = [one.load.kg for one in parts if one.load is not None]
    if asked is None or known is None or known.load_kind not in ESTIMABLE or not loads:
        return _together(parts)
    light = [one for one in parts if one.load is not None and one.load.kg < max(loads) * _WARM_UP_SHARE]
    for one in sorted(light, key=lambda part: part.load.kg if part.load else 0.0)[: max(0, len(parts) - asked)]:
        parts.remove(one)
    return _together(parts)


def _done(exercise: Exercise | None, done: PerformedSet, unit: LoadUnit) -> Amounts:
    kilograms = stated_kg(exercise, done, unit) if exercise is not None else None
    kind = done.kind or (exercise.load_kind if exercise is not None else LoadKind.TOTAL)
    load = Load(done.load, done.unit or unit, kind) if done.load is not None else None
    return Amounts(
        1,
        done.reps,
        done.seconds,
        done.meters,
        load,
        reserve(done),
        _volume(exercise, kilograms, done.reps),
        _maximum(exercise, kilograms, done.reps, reserve(done)),
    )


def _volume(exercise: Exercise | None, kilograms: float | None, reps: int | None) -> float | None:
    """None where the load is not all that was lifted: help, or the athlete's own mass."""
    if exercise is None or exercise.load_kind not in ESTIMABLE or kilograms is None or reps is None:
        return None
    hands = 2 if exercise.load_kind is LoadKind.PER_HAND and not exercise.unilateral else 1
    return kilograms * reps * hands


def _maximum(exercise: Exercise | None, kilograms: float | None, reps: int | None, rir: float | None) -> float | None:
    if exercise is None or exercise.load_kind not in ESTIMABLE or not kilograms or not reps:
        return None
    return shown(kilograms, reps, rir or 0.0)


def _together(parts: Sequence[Amounts]) -> Amounts:
    loads = [one.load for one in parts if one.load is not None]
    reserves = [(one.rir, one.sets) for one in parts if one.rir is not None]
    counted = sum(sets for _, sets in reserves)
    reps = [one.reps for one in parts if one.reps is not None]
    return Amounts(
        sum(one.sets for one in parts),
        sum(reps) if reps else None,
        _sum(one.seconds for one in parts),
        _sum(one.meters for one in parts),
        max(loads, key=lambda load: load.kg, default=None),
        sum(rir * sets for rir, sets in reserves) / counted if counted else None,
        _sum(one.volume for one in parts),
        max((one.maximum for one in parts if one.maximum is not None), default=None),
    )


def _sum(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def share_of(done: Amounts, asked: Amounts, *, other: bool = False) -> float:
    """Of what was asked for: distance, else time, else kg lifted, else reps, else sets: the first that both have.
    ``other``: of another exercise, whose load says nothing about this one's."""
    figures = [(done.meters, asked.meters), (done.seconds, asked.seconds)]
    figures += [] if other else [(done.volume, asked.volume)]
    figures += [(done.reps, asked.reps), (done.sets, asked.sets)]
    return next((did / want for did, want in figures if did is not None and want), 1.0)
