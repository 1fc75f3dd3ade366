"""Sets of loaded, bodyweight and timed exercises from the figures said about one exercise.

Each figure may mean several things. Which it means is chosen for all of them at once (``choosing``), by the notation,
by the prescription and by what people can do; here the sets are put together from the meanings.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from messaging.reading.sets.choosing import chosen
from messaging.reading.sets.drafts import Draft
from messaging.reading.sets.efforts import each_set, effort, failure, late_efforts
from messaging.reading.sets.loads import is_handheld, load_of
from messaging.reading.sets.pieces import Piece, pieces
from messaging.reading.sets.plausible import Expected, Scale
from messaging.reading.sets.senses import AGAIN, AMEND, BACK, DECIMAL, EFFORT, LOAD, REPS, SETS, Reading
from messaging.reading.sets.tally import Tally
from messaging.reading.words.atoms import Atom, Figure, Kind
from textcoach.domain.catalogue.exercise import LoadKind, Measure

_MOST = 200
_LONGEST_SET = 300.0
_KEEPS_SIDE = frozenset({Kind.NUMBER, Kind.LIST, Kind.PAIR, Kind.REPS, Kind.TIMES, Kind.RPE, Kind.RIR})


def strength_sets(figures: Sequence[Atom], expected: Expected) -> tuple[tuple[Draft, ...], tuple[Atom, ...]]:
    """The sets performed, in order, and the words that count them. A figure that cannot be placed is left out, never
    guessed."""
    found = pieces(figures)
    readings = chosen(found, Scale(expected))
    tally = Tally(expected)
    for at, (piece, reading) in enumerate(zip(found, readings, strict=True)):
        if tally.side in {"left", "right"} and piece.atom.kind not in _KEEPS_SIDE:
            tally.side = None
        if reading.meanings:
            _place(tally, piece.atom, reading, alone=reading.counted == 0 and _alone(found, readings, at))
        elif (take := _TAKES.get(piece.atom.kind)) is not None:
            take(tally, piece.atom)
        if tally.sets and not tally.idle and tally.efforts:
            late_efforts(tally)
    tally.close()
    late_efforts(tally)
    return tuple(tally.sets[:_MOST]), tuple(tally.counted)


def _alone(found: Sequence[Piece], readings: Sequence[Reading], at: int) -> bool:
    """Whether announced sets are all like the one that follows: "3 sets, 8 reps", but not "3 sets, 8, 8, 7"."""
    reading = readings[at]
    if not reading.meanings or SETS not in reading.meanings or reading.counted:
        return False
    made = 0
    for piece, later in zip(found[at + 1 :], readings[at + 1 :], strict=True):
        if later.sets is not None and not later.counted:
            break
        made += later.counted * (later.sets or 1) or piece.atom.kind in {Kind.DURATION, Kind.CLOCK, Kind.PLURAL}
    return made <= 1


def _place(tally: Tally, atom: Atom, reading: Reading, *, alone: bool) -> None:
    meanings = reading.meanings
    if meanings[0] is EFFORT:
        effort(tally, atom)
        return
    if meanings[0] is AMEND:
        tally.sets[-1].count(int(atom.value), atom.figures[0])
        return
    if DECIMAL in meanings:
        whole = Figure(reading.load or 0.0, atom.figures[0].start, atom.figures[-1].end)
        atom = replace(atom, figures=(whole,))
    bearing = (at for at, meaning in enumerate(meanings) if meaning is LOAD or meaning is BACK)
    loads = [load_of(atom, at, tally.expected) for at in bearing]
    if reading.back:
        tally.bind(loads)
        if reading.sets is not None:
            _count(tally, atom, reading, alone=alone)
        return
    if reading.counted and loads:
        tally.idle = []
    for load in loads:
        tally.hold(load)
    tally.paired = tally.paired if not loads else len(loads) > 1
    if reading.counted:
        _add(tally, atom, reading)
    elif reading.sets is not None:
        _count(tally, atom, reading, alone=alone)


def _add(tally: Tally, atom: Atom, reading: Reading) -> None:
    if atom.kind is Kind.INTERVAL and not reading.loads:
        done = Draft()
        done.measure("seconds" if atom.unit == "time" else "meters", atom.figures[1].value, atom.figures[1])
        tally.add([done], reading.sets or 1)
        return
    if atom.kind in {Kind.LEFT, Kind.RIGHT}:
        tally.side, tally.side_said = ("left" if atom.kind is Kind.LEFT else "right"), atom
    figures = [figure for figure, meaning in zip(atom.figures, reading.meanings, strict=True) if meaning is REPS]
    drafts = [tally.measured(figure) for figure in figures]
    tally.add(drafts, 1 if reading.sets is None else reading.sets)
    if figures[-1].value == 0:
        tally.sets[-1].measure("rir", 0, figures[-1])


def _count(tally: Tally, atom: Atom, reading: Reading, *, alone: bool) -> None:
    tally.counted.append(atom)
    if AGAIN in reading.meanings:
        tally.again(reading.sets or 1)
    elif alone:
        tally.announced = reading.sets or 0


def _each_side(tally: Tally, atom: Atom) -> None:
    several = len(tally.sets) > 1 or tally.announced > 1
    if atom.text == "each" and tally.expected.kind is LoadKind.TOTAL and several and not tally.expected.sided:
        # "3 sets of bench, 10 reps each", "2 left each": each set, because a bar has no sides.
        if tally.sets and (tally.sets[-1].rir is not None or tally.sets[-1].rpe is not None):
            each_set(tally)
        return
    for done in tally.sets:
        if done.side is None:
            done.on("each", atom)
    if not tally.sets:
        tally.side, tally.side_said = "each", atom


def _one_side(tally: Tally, atom: Atom) -> None:
    """ "L 60x10": the side of what follows."""
    tally.side, tally.side_said = ("left" if atom.kind is Kind.LEFT else "right"), atom


def _timed(tally: Tally, atom: Atom) -> None:
    """A set's time, unless it is as long as a session's."""
    if tally.expected.measure is Measure.REPS and atom.value > _LONGEST_SET:
        return
    tally.apply("seconds", atom.figures[0])


def _plural(tally: Tally, atom: Atom) -> None:
    """ "45s" of an exercise without weight: seconds, unless a hand holds them."""
    if is_handheld(atom):
        tally.hold(load_of(atom, 0, tally.expected))
    else:
        _timed(tally, atom)


_TAKES: Mapping[Kind, Callable[[Tally, Atom], None]] = {
    Kind.RPE: effort,
    Kind.RIR: effort,
    Kind.EACH_SET: lambda tally, _atom: each_set(tally),
    Kind.FAILED: failure,
    Kind.EACH: _each_side,
    Kind.LEFT: _one_side,
    Kind.RIGHT: _one_side,
    Kind.DURATION: _timed,
    Kind.CLOCK: _timed,
    Kind.PLURAL: _plural,
    Kind.DISTANCE: lambda tally, atom: tally.apply("meters", atom.figures[0]),
}
