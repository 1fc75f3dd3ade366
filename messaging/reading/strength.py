"""Sets of loaded, bodyweight and timed exercises from the figures said about one exercise."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from messaging.reading.atoms import Atom, Kind
from messaging.reading.lexicon import FILLER
from messaging.reading.plausible import Expected, order_of_three, order_of_two, splits_load
from textcoach.domain.catalogue.exercise import LoadKind, Measure
from textcoach.domain.reading import LoadUnit, PerformedSet, Side

_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_MOST_SETS = 30
_MOST_REPS_FAILED = 30
_BEFORE_LOAD = frozenset({"at", "with", "w", "using", "mit"})
_LIGHTEST = 5.0


@dataclass(frozen=True, slots=True)
class Load:
    value: float | None = None
    unit: LoadUnit | None = None
    kind: LoadKind | None = None


@dataclass(slots=True)
class _Tally:
    """What has been gathered so far while reading left to right."""

    expected: Expected
    sets: list[PerformedSet] = field(default_factory=list)
    load: Load | None = None
    since_load: int = 0
    count: int | None = None
    numbers: list[float] = field(default_factory=list)
    fresh: int = 0
    pending_side: Side | None = None


def strength_sets(figures: Sequence[Atom], expected: Expected) -> tuple[PerformedSet, ...]:
    """The sets performed, in order. A figure that cannot be placed is left out, never guessed."""
    tally = _Tally(expected)
    unbroken = True
    for at, atom in enumerate(figures):
        if atom.kind is Kind.WORD:
            unbroken = unbroken and atom.text in FILLER
            if atom.text == "for" and len(tally.numbers) == 1 and tally.numbers[0] >= 12 and expected.takes_load:
                _set_load(tally, Load(tally.numbers.pop(), expected.unit, expected.kind))
            continue
        if atom.kind is Kind.NUMBER:
            if unbroken or (at and figures[at - 1].text in _BEFORE_LOAD):
                _number(tally, atom, figures[at - 1] if at else None)
            continue
        _flush(tally, atom)
        _take(tally, atom)
        unbroken = True
    _flush(tally)
    _close(tally)
    return tuple(tally.sets[:200])


def _number(tally: _Tally, atom: Atom, before: Atom | None) -> None:
    if before is not None and before.kind is Kind.WORD and before.text in _BEFORE_LOAD:
        _flush(tally)
        if tally.expected.takes_load:
            _set_load(tally, Load(atom.value, tally.expected.unit, tally.expected.kind))
            return
    tally.numbers.append(atom.value)


def _flush(tally: _Tally, before: Atom | None = None) -> None:
    """Bare numbers that stood together: a load and its reps, or reps alone."""
    numbers, tally.numbers = tally.numbers, []
    if not numbers:
        return
    expected = tally.expected
    leads = before is not None and before.kind in {Kind.LIST, Kind.PAIR, Kind.SETS_OF} and len(numbers) == 1
    if expected.takes_load and (
        splits_load(numbers, expected, loaded=tally.load is not None) or (leads and numbers[0] >= _LIGHTEST)
    ):
        _set_load(tally, Load(numbers[0], expected.unit, expected.kind))
        numbers = numbers[1:]
    if numbers:
        _reps(tally, numbers)


def _take(tally: _Tally, atom: Atom) -> None:
    kind = atom.kind
    if kind in {Kind.TRIPLE, Kind.PAIR, Kind.INTERVAL}:
        _multiplied(tally, atom)
    elif kind is Kind.LIST:
        _list(tally, atom)
    elif kind is Kind.SETS_OF:
        _repeat(tally, int(atom.values[0]), atom.values[1])
    elif kind in {Kind.SETS, Kind.TIMES}:
        _times(tally, atom)
    elif kind is Kind.REPS:
        _reps(tally, [atom.value])
    elif kind in {
        Kind.LOAD,
        Kind.PLURAL,
        Kind.ADDED,
        Kind.ASSISTED,
        Kind.BODYWEIGHT,
        Kind.NO_LOAD,
        Kind.AT,
        Kind.DISTANCE,
    }:
        _loading(tally, atom)
    elif kind in {Kind.RPE, Kind.RIR}:
        _effort(tally, atom)
    elif kind is Kind.EACH_SET:
        _spread(tally)
    elif kind is Kind.FAILED:
        _failure(tally, atom)
    elif kind is Kind.EACH:
        _each_side(tally, atom)
    elif kind in {Kind.LEFT, Kind.RIGHT}:
        _add(tally, _measured(tally, atom.value, side="left" if kind is Kind.LEFT else "right"))
    elif kind in {Kind.DURATION, Kind.CLOCK}:
        _timed(tally, atom)


def _each_side(tally: _Tally, atom: Atom) -> None:
    if atom.text == "each" and tally.expected.kind is LoadKind.TOTAL and len(tally.sets) > 1:
        return  # "3 sets of bench, 10 reps each": each set, because a bar has no sides
    tally.sets = [replace(done, side=done.side or "each") for done in tally.sets]
    if not tally.sets:
        tally.pending_side = "each"


def _multiplied(tally: _Tally, atom: Atom) -> None:
    expected = tally.expected
    units = (*atom.units, None, None, None)
    if atom.kind is Kind.INTERVAL:
        if atom.unit == "k" and expected.takes_load:
            _set_load(tally, Load(atom.values[1] / 1000, "kg", expected.kind))
            _reps(tally, [atom.values[0]])
        else:
            figure = "seconds" if atom.unit == "time" else "meters"
            _repeat_set(tally, int(atom.values[0]), _with_figure(PerformedSet(), figure, atom.values[1]))
        return
    if atom.kind is Kind.TRIPLE:
        load, reps, count, unit = order_of_three(atom.values, units, expected)
    else:
        load, reps, count, unit = order_of_two(
            atom.values,
            units,
            expected,
            loaded=tally.load is not None,
            current=tally.load.value if tally.load else None,
        )
    if load is not None and not expected.takes_load:
        load, reps, count = None, atom.values[1], int(atom.values[0]) if atom.kind is Kind.PAIR else count
    if load is not None:
        _set_load(tally, Load(load, _unit(unit) or expected.unit, expected.kind))
    if reps == 0:
        _add(tally, replace(_loaded(tally, PerformedSet(reps=0)), rir=0))
    else:
        _repeat(tally, count, reps)


def _list(tally: _Tally, atom: Atom) -> None:
    numbers = list(atom.values)
    expected = tally.expected
    if (
        tally.sets
        and tally.fresh == 1
        and tally.load is not None
        and tally.load.value
        and len(tally.sets) >= 1
        and atom.text[0] in "/,"
    ):
        _reps(tally, numbers)
        return
    if expected.takes_load and "/" not in atom.text and splits_load(numbers, expected, loaded=tally.load is not None):
        _set_load(tally, Load(numbers[0], expected.unit, expected.kind))
        numbers = numbers[1:]
    _reps(tally, numbers)


def _times(tally: _Tally, atom: Atom) -> None:
    """ "x2" or "2 sets" repeats the last set, or counts the reps or sets still to come."""
    if tally.sets and tally.fresh == 1 and (atom.kind is Kind.TIMES or tally.count is None):
        if (
            atom.kind is Kind.TIMES
            and "set" not in atom.text
            and tally.load
            and tally.sets[-1].reps is None
            and tally.sets[-1].seconds is None
            and tally.sets[-1].meters is None
        ):
            tally.sets[-1] = replace(tally.sets[-1], reps=int(atom.value))
            return
        last = tally.sets[-1]
        for _ in range(min(int(atom.value), _MOST_SETS) - 1):
            tally.sets.append(last)
            tally.since_load += 1
        tally.fresh = int(atom.value)
    elif atom.kind is Kind.TIMES and tally.load is not None:
        _reps(tally, [atom.value])
    else:
        tally.count = int(atom.value)


def _loading(tally: _Tally, atom: Atom) -> None:
    expected = tally.expected
    kind = atom.kind
    if kind is Kind.DISTANCE:
        if atom.unit == "k" and expected.takes_load and expected.measure is not Measure.METERS:
            _set_load(tally, Load(atom.value / 1000, "kg", expected.kind))
        else:
            _apply(tally, "meters", atom.value)
    elif kind is Kind.AT:
        near = expected.load is not None and 0.5 <= atom.value / max(expected.load, 0.1) <= 1.6
        if 5 <= atom.value <= 10 and not (near and tally.load is None):
            _effort(tally, atom)
        elif expected.takes_load:
            _set_load(tally, Load(atom.value, expected.unit, expected.kind))
    elif kind is Kind.BODYWEIGHT:
        _set_load(tally, Load(None, None, LoadKind.BODYWEIGHT))
    elif kind is Kind.NO_LOAD:
        _set_load(tally, Load())
    elif (
        kind is Kind.PLURAL
        and (expected.measure is Measure.SECONDS or (not expected.takes_load and "s" in atom.text))
        and not re.search(r"db|kb|bell|hand", atom.text)
    ):
        _apply(tally, "seconds", atom.value)
    else:
        forced = {Kind.ADDED: LoadKind.ADDED, Kind.ASSISTED: LoadKind.ASSISTED}.get(kind)
        if kind is Kind.ADDED and expected.kind in {LoadKind.TOTAL, LoadKind.PER_HAND} and "vest" not in atom.text:
            forced = expected.kind
        if re.search(r"db|dumbbell|kb|kettle|bell|hand", atom.text) and forced is None:
            forced = LoadKind.PER_HAND
        _set_load(tally, Load(atom.value, _unit(atom.unit) or expected.unit, forced or expected.kind))


def _set_load(tally: _Tally, load: Load) -> None:
    """A load counts for the sets before it that have none, else for those that follow."""
    bare = tally.since_load and tally.load is None
    if bare:
        tally.sets = [_with(done, load) if done.load is None and done.kind is None else done for done in tally.sets]
    tally.load = load
    tally.since_load = 0


def _with(done: PerformedSet, load: Load) -> PerformedSet:
    return replace(done, load=load.value, unit=load.unit if load.value is not None else None, kind=load.kind)


def _loaded(tally: _Tally, done: PerformedSet) -> PerformedSet:
    return _with(done, tally.load) if tally.load is not None else done


def _measured(tally: _Tally, value: float, *, side: Side | None = None) -> PerformedSet:
    if tally.expected.measure is Measure.SECONDS:
        return PerformedSet(seconds=value, side=side)
    if tally.expected.measure is Measure.METERS:
        return PerformedSet(meters=value, side=side)
    return PerformedSet(reps=int(value), side=side)


def _add(tally: _Tally, done: PerformedSet) -> None:
    tally.sets.append(_loaded(tally, replace(done, side=done.side or tally.pending_side)))
    tally.since_load += 1
    tally.fresh = 1


def _reps(tally: _Tally, numbers: Sequence[float]) -> None:
    if len(numbers) == 1 and tally.count:
        _repeat(tally, tally.count, numbers[0])
        tally.count = None
        return
    tally.count = None
    for number in numbers:
        _add(tally, _measured(tally, number))
    tally.fresh = len(numbers)


def _repeat(tally: _Tally, count: int, value: float) -> None:
    _repeat_set(tally, count, _measured(tally, value))


def _repeat_set(tally: _Tally, count: int, done: PerformedSet) -> None:
    for _ in range(max(1, min(count, _MOST_SETS))):
        _add(tally, done)
    tally.fresh = max(1, count)


def _apply(tally: _Tally, figure: str, value: float) -> None:
    """Seconds or metres: of the sets just counted when they have none, else a set of their own."""
    blank = [at for at in range(len(tally.sets) - tally.fresh, len(tally.sets)) if at >= 0]
    if (
        blank
        and tally.fresh
        and all(getattr(tally.sets[at], figure) is None for at in blank)
        and tally.expected.measure is Measure.REPS
    ):
        for at in blank:
            tally.sets[at] = _with_figure(tally.sets[at], figure, value)
        return
    _repeat_set(tally, tally.count or 1, _with_figure(PerformedSet(), figure, value))
    tally.count = None


def _timed(tally: _Tally, atom: Atom) -> None:
    _apply(tally, "seconds", atom.value)


def _effort(tally: _Tally, atom: Atom) -> None:
    if not tally.sets:
        if tally.load is not None:
            _add(tally, PerformedSet())
        else:
            return
    figure = "rir" if atom.kind is Kind.RIR else "rpe"
    low, high = (0, 10) if figure == "rir" else (1, 10)
    if atom.values and low <= atom.value <= high:
        tally.sets[-1] = _with_figure(tally.sets[-1], figure, atom.value)


def _spread(tally: _Tally) -> None:
    if tally.sets:
        last = tally.sets[-1]
        tally.sets = [replace(done, rir=last.rir, rpe=last.rpe) for done in tally.sets]


def _failure(tally: _Tally, atom: Atom) -> None:
    nth = int(atom.value) if atom.values else next((n for word, n in _ORDINALS.items() if word in atom.text), 0)
    if nth > _MOST_REPS_FAILED:
        if tally.expected.takes_load:
            _set_load(tally, Load(atom.value, tally.expected.unit, tally.expected.kind))
            _add(tally, PerformedSet(reps=0, rir=0))
        return
    if tally.sets and not tally.since_load and tally.load is not None and tally.load.value and not nth:
        _add(tally, PerformedSet(reps=0, rir=0))
        return
    if not tally.sets:
        if nth and tally.expected.measure is Measure.REPS and nth <= 50:
            _add(tally, PerformedSet(reps=nth - 1))
        elif tally.load is not None and not re.search(r"to|till?|until|at", atom.text):
            _add(tally, PerformedSet(reps=0))
        else:
            return
    last = tally.sets[-1]
    if last.reps is not None and nth and last.reps >= nth:
        last = replace(last, reps=nth - 1)
    elif last.reps and "last" in atom.text:
        last = replace(last, reps=last.reps - 1)
    tally.sets[-1] = replace(last, rir=0)


def _close(tally: _Tally) -> None:
    """Sets counted or a load named with nothing else said."""
    if tally.count and not tally.sets:
        _repeat_set(tally, tally.count, PerformedSet(side=tally.pending_side))
    elif tally.load is not None and not tally.sets and (tally.load.value is not None or tally.load.kind):
        _add(tally, PerformedSet())


def _unit(unit: str | None) -> LoadUnit | None:
    return "kg" if unit == "kg" else "lb" if unit == "lb" else None


def _with_figure(done: PerformedSet, figure: str, value: float) -> PerformedSet:
    match figure:
        case "seconds":
            return replace(done, seconds=value)
        case "meters":
            return replace(done, meters=value)
        case "rir":
            return replace(done, rir=value)
        case _:
            return replace(done, rpe=value)
