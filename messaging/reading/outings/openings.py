"""How repeats begin: a figure that says how many there are, how long they are, or both."""

from dataclasses import replace

from messaging.reading.outings.intervals import Group
from messaging.reading.outings.leg_words import OF_REPEATS, REPEATED
from messaging.reading.outings.paces import Outing
from messaging.reading.words.atoms import Atom, Kind

_TIMED = frozenset({Kind.CLOCK, Kind.DURATION})
MOST_REPEATS = 60


def group_of(outing: Outing, atom: Atom, tail: str) -> Group | None:
    match atom.kind:
        case Kind.INTERVAL:
            count, amount = atom.figures
            return Group(count, "seconds" if atom.unit == "time" else "meters", amount)
        case Kind.PAIR | Kind.SETS_OF:
            return _of_pair(outing, atom)
        case Kind.PLURAL:
            length = atom.figures[0]
            return Group(None, "meters", length) if length.value >= 100 and length.value % 50 == 0 else None
        case Kind.REPS | Kind.SETS:
            return Group(atom.figures[0]) if 2 <= atom.value <= MOST_REPEATS else None
        case Kind.DISTANCE | Kind.NUMBER if REPEATED.match(tail) and (atom.kind is Kind.DISTANCE or atom.value >= 100):
            return _repeated(outing, atom)
        case Kind.NUMBER if _counts(atom.value, tail):
            return Group(atom.figures[0])
    return None


def _of_pair(outing: Outing, atom: Atom) -> Group | None:
    """ "6x400" and "400 x 6". A small second figure is seconds where seconds were prescribed."""
    count, amount = sorted(atom.figures, key=lambda figure: figure.value)
    if count.value > MOST_REPEATS or count.value < 1:
        return None
    if outing.seconds and outing.sets and outing.sets > 1 and abs(amount.value - outing.seconds) < 0.2 * outing.seconds:
        return Group(count, "seconds", amount)
    return Group(count, "meters", amount) if amount.value >= 50 else None


def _repeated(outing: Outing, atom: Atom) -> Group:
    """ "800 repeats", and "6 mile repeats", which are six of a mile."""
    figure = atom.figures[0]
    times = figure.value / outing.scale
    if atom.kind is Kind.DISTANCE and 2 <= times <= MOST_REPEATS and abs(times - round(times)) < 0.01:
        return Group(replace(figure, value=round(times)), "meters", replace(figure, value=outing.scale))
    return Group(None, "meters", figure)


def _counts(value: float, tail: str) -> bool:
    if not (value == int(value) and 2 <= value <= MOST_REPEATS):
        return False
    return OF_REPEATS.match(tail) is not None


def counts_plural(atom: Atom, following: Atom, tail: str) -> bool:
    """ "6 400s"."""
    length = following.kind is Kind.PLURAL and following.value >= 100 and following.value % 50 == 0
    return length and atom.kind is Kind.NUMBER and not tail.strip(" x") and 1 <= atom.value <= MOST_REPEATS


def gives_amount(group: Group, atom: Atom) -> bool:
    figure = atom.figures[0]
    if atom.kind is Kind.DISTANCE or (atom.kind in {Kind.NUMBER, Kind.PLURAL} and figure.value % 50 == 0):
        group.name, group.amount = "meters", figure
    elif atom.kind in _TIMED or atom.kind is Kind.PLURAL:
        group.name, group.amount = "seconds", figure
    return group.amount is not None
