"""How hard the sets were: repetitions left, perceived exertion, failure."""

import re
from dataclasses import replace

from messaging.reading.atoms import Atom, Kind
from messaging.reading.tally import Load, Tally, with_figure
from textcoach.domain.catalogue.exercise import Measure
from textcoach.domain.reading import PerformedSet

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
_MOST_REPS_FAILED = 30


def effort(tally: Tally, atom: Atom) -> None:
    if not tally.sets:
        if tally.load is not None:
            tally.add(PerformedSet())
        else:
            return
    figure = "rir" if atom.kind is Kind.RIR else "rpe"
    low, high = (0, 10) if figure == "rir" else (1, 10)
    if atom.values and low <= atom.value <= high:
        tally.sets[-1] = with_figure(tally.sets[-1], figure, atom.value)


def failure(tally: Tally, atom: Atom) -> None:
    nth = int(atom.value) if atom.values else next((n for word, n in _ORDINALS.items() if word in atom.text), 0)
    if nth > _MOST_REPS_FAILED:
        if tally.expected.takes_load:
            tally.set_load(Load(atom.value, tally.expected.unit, tally.expected.kind))
            tally.add(PerformedSet(reps=0, rir=0))
        return
    if tally.sets and not tally.since_load and tally.load is not None and tally.load.value and not nth:
        tally.add(PerformedSet(reps=0, rir=0))
        return
    if not tally.sets:
        if nth and tally.expected.measure is Measure.REPS and nth <= 50:
            tally.add(PerformedSet(reps=nth - 1))
        elif tally.load is not None and not re.search(r"to|till?|until|at", atom.text):
            tally.add(PerformedSet(reps=0))
        else:
            return
    last = tally.sets[-1]
    if last.reps is not None and nth and last.reps >= nth:
        last = replace(last, reps=nth - 1)
    elif last.reps and "last" in atom.text:
        last = replace(last, reps=last.reps - 1)
    tally.sets[-1] = replace(last, rir=0)
