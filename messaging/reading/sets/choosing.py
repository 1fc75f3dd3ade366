"""The reading of all the figures of one exercise that makes the most of them: a search over the readings of each.

No step costs less than nothing, so that the first state to reach the end, when states are taken up in the order of what
they cost at least, is the best. Only so many are taken up at each piece: the work is linear in their number.
"""

from collections.abc import Sequence
from heapq import heappop, heappush
from operator import itemgetter

from messaging.reading.sets.pieces import Piece
from messaging.reading.sets.plausible import Scale
from messaging.reading.sets.readings import readings
from messaging.reading.sets.senses import Reading
from messaging.reading.sets.steps import Path, State, step, total

_WIDTH = 5
_cost = itemgetter(0)


def chosen(found: Sequence[Piece], scale: Scale) -> list[Reading]:
    """One reading for each piece: the cheapest of all, or of those that are looked at."""
    choices = [readings(piece, scale) for piece in found]
    if all(len(choice) == 1 for choice in choices):
        return [choice[0] for choice in choices]
    best = _cheapest(found, choices, scale)
    return [min(choice, key=_cost) for choice in choices] if best is None else _readings_of(best.path)


def _cheapest(found: Sequence[Piece], choices: Sequence[Sequence[Reading]], scale: Scale) -> State | None:
    """The cheapest way through all the pieces. States are taken up in the order of what they cost at least."""
    size = len(found)
    least = _least_ahead(choices)
    looked = [0] * size
    waiting: list[tuple[float, int, int, State]] = [(least[0], 0, 0, State())]
    tries = 0
    while waiting:
        _, ahead, _, state = heappop(waiting)
        at = -ahead
        if at == size:
            return state
        looked[at] += 1
        if looked[at] > _WIDTH:
            continue
        piece = found[at]
        for reading in choices[at]:
            new = step(state, piece, reading, scale)
            if new is not None:
                tries += 1
                cost = new.cost + least[at + 1] if at + 1 < size else total(new, scale)
                heappush(waiting, (cost, ahead - 1, tries, new))
    return None


def _least_ahead(choices: Sequence[Sequence[Reading]]) -> list[float]:
    """What the pieces from each place on cost at least."""
    least = [0.0]
    for choice in reversed(choices):
        least.append(least[-1] + min([reading.cost - reading.form for reading in choice]))
    return least[::-1]


def _readings_of(path: Path) -> list[Reading]:
    out: list[Reading] = []
    while path is not None:
        out.append(path[0])
        path = path[1]
    return out[::-1]
