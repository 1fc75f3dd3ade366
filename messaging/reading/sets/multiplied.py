"""Notations of several figures in some order: AxB, AxBxC, "3 sets of 8", "3x40m".

The price beside each order is that of the notation alone; what the figures make of it is added.
"""

from collections.abc import Sequence

from messaging.reading.sets.pieces import Piece
from messaging.reading.sets.plausible import HOPELESS, SURE, Scale
from messaging.reading.sets.senses import AGAIN, BACK, LOAD, NOTHING, REPS, SETS, Meanings, Reading, read
from messaging.reading.words.atoms import Kind
from textcoach.domain.catalogue.exercise import LoadKind

_Orders = tuple[tuple[Meanings, float], ...]
_SETS_REPS, _REPS_SETS, _LOAD_REPS, _REPS_LOAD = (SETS, REPS), (REPS, SETS), (LOAD, REPS), (REPS, LOAD)
_HELD = (NOTHING, LOAD)
# AxB is sets x reps where A is at most 10, load x reps where it is at least 20; what is between is open.
_PAIRS: tuple[_Orders, _Orders, _Orders] = (
    ((_SETS_REPS, 0.0), (_REPS_SETS, 2.0), (_LOAD_REPS, 3.0), (_REPS_LOAD, 3.0)),
    ((_LOAD_REPS, 0.3), (_REPS_LOAD, 0.7), (_REPS_SETS, 1.0), (_SETS_REPS, 2.0)),
    ((_LOAD_REPS, 0.0), (_REPS_LOAD, 3.0), (_REPS_SETS, 5.0), (_SETS_REPS, 5.0)),
)
_SELDOM_LOADED: tuple[_Orders, _Orders, _Orders] = (*_PAIRS[:2], (*_PAIRS[2][:2], (_REPS_SETS, 2.0)))
_UNLOADED: tuple[_Orders, _Orders, _Orders] = (
    ((_SETS_REPS, 0.0), (_REPS_SETS, 2.0)),
    ((_REPS_SETS, 0.0), (_SETS_REPS, 2.0)),
    ((_REPS_SETS, 0.0), (_SETS_REPS, 4.0)),
)
# AxBxC is load x reps x sets; the last order is that of a list, "155 x8 x8" before another "x8".
_TRIPLES: _Orders = (
    ((LOAD, REPS, SETS), 0.0),
    ((SETS, REPS, LOAD), 1.5),
    ((REPS, SETS, LOAD), 2.0),
    ((SETS, LOAD, REPS), 2.5),
    ((LOAD, SETS, REPS), 3.0),
    ((REPS, LOAD, SETS), 4.0),
)
_LISTED: tuple[Meanings, float] = ((LOAD, REPS, REPS), 0.5)


def pair(piece: Piece, scale: Scale) -> list[Reading]:
    values, units = piece.atom.values, piece.atom.units
    if any(units):
        return [read(values, _LOAD_REPS if units[0] else _REPS_LOAD, scale, 0.0, bare=False)]
    expected = scale.expected
    zone = 2 if values[0] >= 20 or values[0] % 1 else 0 if values[0] <= 10 else 1
    orders = (
        _UNLOADED
        if not expected.takes_load
        else _SELDOM_LOADED
        if expected.kind is LoadKind.ADDED and not expected.load
        else _PAIRS
    )[zone]
    if zone == 2 and orders is _PAIRS[2] and values[1] < values[0] and scale.reps(values[1]) <= SURE:
        usual = read(values, _LOAD_REPS, scale, 0.0)
        if usual.cost < HOPELESS - SURE:
            return [usual]  # a warm-up, or a day far from the plan
    if values[0] == 2 and expected.kind is LoadKind.PER_HAND:
        orders = (*orders, (_HELD, 1.0))  # "2x30": one in each hand
    return _in_orders(values, orders, scale)


def triple(piece: Piece, scale: Scale) -> list[Reading]:
    values, units = piece.atom.values, piece.atom.units
    named = next((at for at, unit in enumerate(units) if unit), None)
    if named is None and not scale.expected.takes_load:
        return [read(values, (NOTHING, REPS, SETS), scale, 0.0)]
    orders = tuple(order for order in _TRIPLES if named is None or order[0][named] is LOAD)
    if piece.after is not None and piece.after.kind is Kind.TIMES and not named:
        orders = (*orders, _LISTED)
    return _in_orders(values, orders, scale, bare=named is None)


def _in_orders(values: Sequence[float], orders: _Orders, scale: Scale, *, bare: bool = True) -> list[Reading]:
    """The first order is the usual one. Others are looked at where it is not sure and they are not hopeless."""
    usual, form = orders[0]
    out = [read(values, usual, scale, form, bare=bare)]
    if out[0].cost <= SURE and (out[0].sets is None or scale.is_usual(out[0].sets)) and orders[-1] is not _LISTED:
        return out
    limit = min(HOPELESS, out[0].cost + HOPELESS)
    for meanings, form in orders[1:]:
        if form < limit:
            out.append(read(values, meanings, scale, form, bare=bare))
            limit = min(limit, out[-1].cost + HOPELESS)
    return out


def sets_of(piece: Piece, scale: Scale) -> list[Reading]:
    values = piece.atom.values
    out = [read(values, _SETS_REPS, scale, 0.0)]
    if scale.expected.takes_load:
        out += [read(values, (SETS, LOAD), scale, 1.0), read(values, (AGAIN, BACK), scale, 0.5)]
    return out


def interval(piece: Piece, scale: Scale) -> list[Reading]:
    """ "3x40m" and "3x45s" are sets, "5x80k" reps at a load."""
    count, amount = piece.atom.values
    if piece.atom.unit == "k" and scale.expected.takes_load:
        return [Reading(0.0, _REPS_LOAD, amount / 1000, 1, False, count, 1)]
    return [Reading(0.0, (SETS, NOTHING), reps=amount, counted=1, sets=int(count))]
