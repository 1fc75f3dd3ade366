"""Which figures of one clause are about which of its exercises, and which are about the work at all."""

from collections.abc import Sequence
from itertools import pairwise

from messaging.reading.names.exercises import Mention
from messaging.reading.statements.clauses import MARKS, Clause
from messaging.reading.words.atoms import Atom, Kind
from messaging.reading.words.lexicon import FILLER, GREETINGS, OF_OUTINGS

STRONG = frozenset(
    {
        Kind.TRIPLE,
        Kind.PAIR,
        Kind.LIST,
        Kind.LOAD,
        Kind.ADDED,
        Kind.ASSISTED,
        Kind.RPE,
        Kind.RIR,
        Kind.FAILED,
        Kind.SETS_OF,
        Kind.EACH,
        Kind.EACH_SET,
        Kind.AT,
        Kind.LEFT,
        Kind.RIGHT,
        Kind.BODYWEIGHT,
        Kind.INTERVAL,
        Kind.PACE,
        Kind.SPEED,
    }
)
PLAIN = frozenset({Kind.NUMBER, Kind.REPS, Kind.DISTANCE, Kind.CLOCK, Kind.DURATION})
_TIMES = frozenset({Kind.CLOCK, Kind.DURATION})
_FAR = frozenset({Kind.DISTANCE, Kind.INTERVAL})
_LONG = frozenset({Kind.PAIR, Kind.PLURAL})
_HOW_FAR = frozenset({Kind.DISTANCE, Kind.NUMBER, Kind.DURATION})
_HOW_FAST = frozenset({Kind.CLOCK, Kind.DURATION, Kind.PACE, Kind.SPEED, Kind.INTERVAL})
_MEASURES = frozenset({Kind.DISTANCE, Kind.CLOCK, Kind.DURATION, Kind.PACE, Kind.SPEED, Kind.INTERVAL})
_TOLD = frozenset({Kind.DISTANCE, Kind.CLOCK, Kind.PLURAL})
_SHORTEST_REPEAT = 100
_KNOWN = FILLER | OF_OUTINGS | GREETINGS
_AT_LOAD = frozenset({"at", "with", "w", "@", "w/"})


def tells_outing(found: Sequence[Atom]) -> bool:
    """Whether both a distance and a time are told, so that words beside them matter less."""
    far = any(atom.kind in _FAR or (atom.kind in _LONG and atom.values[-1] >= _SHORTEST_REPEAT) for atom in found)
    return far and any(atom.kind in _TIMES for atom in found)


def loose(clause: Clause, *, outing: bool) -> list[Atom] | None:
    """The figures of a clause that names no exercise, None when it has none at all."""
    pieces = [piece for piece in clause.pieces if isinstance(piece, Atom)]
    if all(atom.kind in MARKS for atom in pieces):
        return None
    beside = _TOLD if outing else frozenset[Kind]()
    kept: list[Atom] = []
    begin = 0
    for at, atom in enumerate(pieces):
        if atom.kind is Kind.COMMA and atom.text == "-":  # "26 minutes - right ankle sore"
            kept += _told(pieces[begin:at], beside)
            begin = at
    kept += _told(pieces[begin:], beside)
    return kept if any(atom.kind not in MARKS for atom in kept) else []


def _told(part: Sequence[Atom], beside: frozenset[Kind]) -> list[Atom]:
    """Words about something else leave the figures that can only be of work."""
    unknown = any(atom.kind is Kind.WORD and atom.text not in _KNOWN for atom in part)
    kinds = {atom.kind for atom in part}
    whole = not unknown or (bool(kinds & _HOW_FAR) and bool(kinds & _HOW_FAST) and len(kinds & _MEASURES) > 1)
    kept = [atom for atom in part if whole or atom.kind in STRONG or atom.kind is Kind.WORD or atom.kind in beside]
    if not whole and Kind.FAILED in kinds and Kind.NUMBER in kinds:
        figures = [atom for atom in part if atom.kind not in MARKS]
        missed = [one for one, two in pairwise(figures) if one.kind is Kind.NUMBER and two.kind is Kind.FAILED]
        kept = [atom for atom in part if atom in kept or atom in missed]  # "went for 265 and missed it"
    return kept


def share(clause: Clause, doers: Sequence[Mention], replaced: Mention | None) -> list[tuple[Mention, list[Atom]]]:
    """Each exercise of a clause with its figures, which follow it, or lead it when the clause starts with them."""
    parts: list[list[Atom]] = [[]]
    places = {doer.first for doer in doers}
    order: list[Mention] = []
    for piece in clause.pieces:
        if isinstance(piece, Atom):
            parts[-1].append(piece)
        elif piece is not replaced and piece.first in places:
            order.append(piece)
            parts.append([])
    parts[0] = _beside_name(parts[0])
    leads = any(atom.kind not in MARKS for atom in parts[0])
    if len(order) == 1:
        return [(order[0], parts[0] + parts[1] if leads else parts[1])]
    if not leads:
        return list(zip(order, parts[1:], strict=True))
    shared: list[list[Atom]] = [list(parts[0])]
    for part in parts[1:-1]:
        head, tail = _at_load(part)
        shared[-1].extend(head)
        shared.append(tail)
    shared[-1].extend(parts[-1])
    return list(zip(order, shared, strict=True))


def _beside_name(part: list[Atom]) -> list[Atom]:
    """Figures right before a name are about it, whatever the words before them are about: "odd minutes 15 swings"."""
    first = len(part)
    while first and (part[first - 1].kind is not Kind.WORD or part[first - 1].text in FILLER):
        first -= 1
    own, rest = part[first:], part[:first]
    beside = any(atom.kind in PLAIN for atom in own) and not any(atom.kind in STRONG for atom in rest)
    return own if beside else part


def _at_load(part: Sequence[Atom]) -> tuple[list[Atom], list[Atom]]:
    if len(part) > 1 and part[0].text in _AT_LOAD:
        return list(part[:2]), list(part[2:])
    if part and part[0].kind is Kind.AT:
        return list(part[:1]), list(part[1:])
    return [], list(part)
