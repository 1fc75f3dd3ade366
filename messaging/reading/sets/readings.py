"""Everything that one piece can mean."""

from collections.abc import Callable, Mapping
from operator import itemgetter

from messaging.reading.sets import multiplied, single
from messaging.reading.sets.pieces import Piece
from messaging.reading.sets.plausible import ABSURD, HOPELESS, Scale
from messaging.reading.sets.senses import NOTHING, Reading
from messaging.reading.words.atoms import Kind

_UNITED = (Kind.LOAD, Kind.PLURAL, Kind.ADDED, Kind.ASSISTED, Kind.BODYWEIGHT, Kind.NO_LOAD)
_READERS: Mapping[Kind, Callable[[Piece, Scale], list[Reading]]] = {
    Kind.PAIR: multiplied.pair,
    Kind.TRIPLE: multiplied.triple,
    Kind.SETS_OF: multiplied.sets_of,
    Kind.INTERVAL: multiplied.interval,
    Kind.NUMBER: single.number,
    Kind.LIST: single.listed,
    Kind.AT: single.at,
    Kind.TIMES: single.times,
    Kind.SETS: single.sets,
    Kind.REPS: single.reps,
    Kind.LEFT: single.reps,
    Kind.RIGHT: single.reps,
    Kind.DISTANCE: single.measured,
    **dict.fromkeys(_UNITED, single.united),
}
_cost = itemgetter(0)
_PLAIN = [Reading(0.0, ())]


def readings(piece: Piece, scale: Scale) -> list[Reading]:
    """The readings of one piece, without those that are hopeless beside another. What is absurd means nothing."""
    make = _READERS.get(piece.atom.kind)
    if make is None:
        return _PLAIN
    found = make(piece, scale)
    least = min(found, key=_cost)[0]
    if least >= ABSURD:
        return [Reading(0.0, (NOTHING,) * len(piece.atom.figures))]
    limit = least + HOPELESS
    return [reading for reading in found if reading[0] < limit]
