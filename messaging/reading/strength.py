"""Sets of loaded, bodyweight and timed exercises from the figures said about one exercise."""

import re
from collections.abc import Sequence
from dataclasses import replace

from messaging.reading.atoms import Atom, Kind
from messaging.reading.efforts import effort, failure
from messaging.reading.lexicon import FILLER
from messaging.reading.plausible import Expected, order_of_three, order_of_two, splits_load
from messaging.reading.tally import Load, Tally, with_figure
from textcoach.domain.catalogue.exercise import LoadKind, Measure
from textcoach.domain.reading import LoadUnit, PerformedSet

_MOST_SETS = 30
_BEFORE_LOAD = frozenset({"at", "with", "w", "using", "mit"})
_LIGHTEST = 5.0


def strength_sets(figures: Sequence[Atom], expected: Expected) -> tuple[PerformedSet, ...]:
    """The sets performed, in order. A figure that cannot be placed is left out, never guessed."""
    tally = Tally(expected)
    unbroken = True
    for at, atom in enumerate(figures):
        if atom.kind is Kind.WORD:
            unbroken = unbroken and atom.text in FILLER
            if atom.text == "for" and len(tally.numbers) == 1 and tally.numbers[0] >= 12 and expected.takes_load:
                tally.set_load(Load(tally.numbers.pop(), expected.unit, expected.kind))
            continue
        if atom.kind is Kind.NUMBER:
            if unbroken or (at and figures[at - 1].text in _BEFORE_LOAD):
                _number(tally, atom, figures[at - 1] if at else None)
            continue
        _flush(tally, atom)
        _take(tally, atom)
        unbroken = True
    _flush(tally)
    tally.close()
    return tuple(tally.sets[:200])


def _number(tally: Tally, atom: Atom, before: Atom | None) -> None:
    if before is not None and before.kind is Kind.WORD and before.text in _BEFORE_LOAD:
        _flush(tally)
        if tally.expected.takes_load:
            tally.set_load(Load(atom.value, tally.expected.unit, tally.expected.kind))
            return
    tally.numbers.append(atom.value)


def _flush(tally: Tally, before: Atom | None = None) -> None:
    """Bare numbers that stood together: a load and its reps, or reps alone."""
    numbers, tally.numbers = tally.numbers, []
    if not numbers:
        return
    expected = tally.expected
    leads = before is not None and before.kind in {Kind.LIST, Kind.PAIR, Kind.SETS_OF} and len(numbers) == 1
    if expected.takes_load and (
        splits_load(numbers, expected, loaded=tally.load is not None) or (leads and numbers[0] >= _LIGHTEST)
    ):
        tally.set_load(Load(numbers[0], expected.unit, expected.kind))
        numbers = numbers[1:]
    if numbers:
        tally.reps(numbers)


def _take(tally: Tally, atom: Atom) -> None:
    kind = atom.kind
    if kind in {Kind.TRIPLE, Kind.PAIR, Kind.INTERVAL}:
        _multiplied(tally, atom)
    elif kind is Kind.LIST:
        _list(tally, atom)
    elif kind is Kind.SETS_OF:
        tally.repeat(int(atom.values[0]), atom.values[1])
    elif kind in {Kind.SETS, Kind.TIMES}:
        _times(tally, atom)
    elif kind is Kind.REPS:
        tally.reps([atom.value])
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
        effort(tally, atom)
    elif kind is Kind.EACH_SET:
        tally.spread()
    elif kind is Kind.FAILED:
        failure(tally, atom)
    elif kind is Kind.EACH:
        _each_side(tally, atom)
    elif kind in {Kind.LEFT, Kind.RIGHT}:
        tally.add(tally.measured(atom.value, side="left" if kind is Kind.LEFT else "right"))
    elif kind in {Kind.DURATION, Kind.CLOCK}:
        _timed(tally, atom)


def _each_side(tally: Tally, atom: Atom) -> None:
    if atom.text == "each" and tally.expected.kind is LoadKind.TOTAL and len(tally.sets) > 1:
        return  # "3 sets of bench, 10 reps each": each set, because a bar has no sides
    tally.sets = [replace(done, side=done.side or "each") for done in tally.sets]
    if not tally.sets:
        tally.pending_side = "each"


def _multiplied(tally: Tally, atom: Atom) -> None:
    expected = tally.expected
    units = (*atom.units, None, None, None)
    if atom.kind is Kind.INTERVAL:
        if atom.unit == "k" and expected.takes_load:
            tally.set_load(Load(atom.values[1] / 1000, "kg", expected.kind))
            tally.reps([atom.values[0]])
        else:
            figure = "seconds" if atom.unit == "time" else "meters"
            tally.repeat_set(int(atom.values[0]), with_figure(PerformedSet(), figure, atom.values[1]))
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
        tally.set_load(Load(load, _unit(unit) or expected.unit, expected.kind))
    if reps == 0:
        tally.add(replace(tally.loaded(PerformedSet(reps=0)), rir=0))
    else:
        tally.repeat(count, reps)


def _list(tally: Tally, atom: Atom) -> None:
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
        tally.reps(numbers)
        return
    if expected.takes_load and "/" not in atom.text and splits_load(numbers, expected, loaded=tally.load is not None):
        tally.set_load(Load(numbers[0], expected.unit, expected.kind))
        numbers = numbers[1:]
    tally.reps(numbers)


def _times(tally: Tally, atom: Atom) -> None:
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
        tally.reps([atom.value])
    else:
        tally.count = int(atom.value)


def _loading(tally: Tally, atom: Atom) -> None:
    expected = tally.expected
    kind = atom.kind
    if kind is Kind.DISTANCE:
        if atom.unit == "k" and expected.takes_load and expected.measure is not Measure.METERS:
            tally.set_load(Load(atom.value / 1000, "kg", expected.kind))
        else:
            tally.apply("meters", atom.value)
    elif kind is Kind.AT:
        near = expected.load is not None and 0.5 <= atom.value / max(expected.load, 0.1) <= 1.6
        if 5 <= atom.value <= 10 and not (near and tally.load is None):
            effort(tally, atom)
        elif expected.takes_load:
            tally.set_load(Load(atom.value, expected.unit, expected.kind))
    elif kind is Kind.BODYWEIGHT:
        tally.set_load(Load(None, None, LoadKind.BODYWEIGHT))
    elif kind is Kind.NO_LOAD:
        tally.set_load(Load())
    elif (
        kind is Kind.PLURAL
        and (expected.measure is Measure.SECONDS or (not expected.takes_load and "s" in atom.text))
        and not re.search(r"db|kb|bell|hand", atom.text)
    ):
        tally.apply("seconds", atom.value)
    else:
        forced = {Kind.ADDED: LoadKind.ADDED, Kind.ASSISTED: LoadKind.ASSISTED}.get(kind)
        if kind is Kind.ADDED and expected.kind in {LoadKind.TOTAL, LoadKind.PER_HAND} and "vest" not in atom.text:
            forced = expected.kind
        if re.search(r"db|dumbbell|kb|kettle|bell|hand", atom.text) and forced is None:
            forced = LoadKind.PER_HAND
        tally.set_load(Load(atom.value, _unit(atom.unit) or expected.unit, forced or expected.kind))


def _timed(tally: Tally, atom: Atom) -> None:
    tally.apply("seconds", atom.value)


def _unit(unit: str | None) -> LoadUnit | None:
    return "kg" if unit == "kg" else "lb" if unit == "lb" else None
