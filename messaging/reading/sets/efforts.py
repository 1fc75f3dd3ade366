"""How hard the sets were: repetitions left, perceived exertion, failure."""

import re

from messaging.reading.sets.drafts import Draft, Load
from messaging.reading.sets.tally import Tally
from messaging.reading.words.atoms import Atom, Figure, Kind
from textcoach.domain.catalogue.exercise import Measure

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
_TWICE = re.compile(r"twice|both")
_UNTIL = re.compile(r"to|till?|until|at")


def effort(tally: Tally, atom: Atom) -> None:
    """Of the last set, of each where several are given or it is said so, of the sets to come where none came yet."""
    if not tally.sets or tally.idle:
        tally.efforts.append(atom)
        return
    name, low = ("rir", 0) if atom.kind is Kind.RIR else ("rpe", 1)
    figures = [figure for figure in atom.figures if low <= figure.value <= 10]
    if not figures:
        return
    if tally.each_set and len(figures) == 1:
        figures *= len(tally.sets)
    for done, figure in zip(reversed(tally.sets), reversed(figures), strict=False):
        done.measure(name, figure.value, figure if len(atom.figures) > 1 else atom)
    tally.each_set = False


def late_efforts(tally: Tally) -> None:
    """Efforts that stood before their sets."""
    waiting, tally.efforts = tally.efforts, []
    for atom in waiting:
        effort(tally, atom)


def each_set(tally: Tally) -> None:
    """What was said of the last set, or is said next, holds for each."""
    last = tally.sets[-1] if tally.sets else None
    if last is None or (last.rir is None and last.rpe is None):
        tally.each_set = True
        return
    for done in tally.sets[:-1]:
        done.same_effort_as(last)


def failure(tally: Tally, atom: Atom) -> None:
    nth = int(atom.value) if atom.figures else next((n for word, n in _ORDINALS.items() if word in atom.text), 0)
    if nth > _MOST_REPS_FAILED:
        _missed_attempt(tally, atom)
    elif tally.idle and tally.load is not None and tally.load.value and not nth and not _UNTIL.search(atom.text):
        tally.add([_no_reps(atom)])
        if _TWICE.search(atom.text):
            tally.again(2)
    elif tally.sets:
        _fail(tally, tally.sets[-1], nth, atom)
    elif nth and tally.expected.measure is Measure.REPS:
        tally.add([Draft().count(nth - 1, atom)])
        tally.sets[-1].measure("rir", 0, atom)


def _fail(tally: Tally, last: Draft, nth: int, atom: Atom) -> None:
    if last.reps is not None and nth and last.reps >= nth:
        last.count(nth - 1, atom)
    elif last.reps and "last" in atom.text and not _fell_short(tally, last.reps):
        last.count(last.reps - 1, atom)
    for done in tally.sets if tally.each_set else (last,):
        done.measure("rir", 0, atom)
    tally.each_set = False


def _fell_short(tally: Tally, reps: int) -> bool:
    """Whether the missed repetition is already left out of the last set: "5, 5, 4, couldn't get the last one"."""
    before = tally.sets[-2].reps if len(tally.sets) > 1 else tally.expected.reps
    return before is not None and reps < before


def _missed_attempt(tally: Tally, atom: Atom) -> None:
    """ "missed 155": a load, not a repetition."""
    if tally.expected.takes_load:
        figure = Figure(atom.value, atom.start, atom.end)
        tally.hold(Load(figure, tally.expected.unit, tally.expected.kind))
        tally.idle = tally.idle[-1:]
        tally.add([_no_reps(atom)])


def _no_reps(atom: Atom) -> Draft:
    done = Draft().count(0, atom)
    done.measure("rir", 0, atom)
    return done
