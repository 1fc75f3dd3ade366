"""Notations of one figure, or of several that mean the same: numbers, lists, "@8", "x5", loads with a unit."""

from messaging.reading.sets.loads import is_handheld
from messaging.reading.sets.pieces import Piece
from messaging.reading.sets.plausible import ABSURD, HOPELESS, SURE, Scale, W
from messaging.reading.sets.senses import AGAIN, AMEND, BACK, DECIMAL, EFFORT, LOAD, NOTHING, REPS, SETS, Reading, read
from messaging.reading.words.atoms import Kind
from textcoach.domain.catalogue.exercise import Measure

_MOST_IMPLEMENTS = 2
_LEAST_TIMES_LOAD = 20
_MADE_OF_SETS = frozenset({Kind.PAIR, Kind.SETS_OF})
_HELD = frozenset({Kind.LOAD, Kind.PLURAL})
_COUNTED = frozenset({Kind.NUMBER, Kind.REPS, Kind.LIST, Kind.PAIR})
# Members of an enumeration are slow to look up.
_PLURAL, _SECONDS, _REPS = Kind.PLURAL, Measure.SECONDS, Measure.REPS
_MEASURED = frozenset({Kind.INTERVAL, Kind.DISTANCE, Kind.DURATION, Kind.CLOCK})
_SIDES = frozenset({Kind.LEFT, Kind.RIGHT})
_FRACTIONS = frozenset({5.0, 25.0, 75.0})


def number(piece: Piece, scale: Scale) -> list[Reading]:
    value = piece.atom.value
    implements = (
        value <= _MOST_IMPLEMENTS
        and piece.after is not None
        and piece.after.kind in _HELD
        and piece.joined
        and piece.after.text[0] != "@"
        and (piece.before is None or piece.before.kind not in _COUNTED)
    )
    nothing, used = _of_use(piece)
    beside = piece.beside and piece.before is not None and piece.before.kind in _MADE_OF_SETS
    sided = piece.before is None and piece.after is not None and piece.after.kind in _SIDES  # "28 L 12 12 R 12 11"
    against = piece.preposed or implements or piece.for_after or beside or sided
    measured = scale.expected.measure is not _REPS and any(
        near is not None and near.kind in _MEASURED for near in (piece.before, piece.after)
    )  # "2x50m 62"
    counted = scale.reps(value) + used + (W.against if against or measured else W.against / 2 if piece.heads else 0.0)
    price = ABSURD
    if scale.expected.takes_load:
        missed = piece.after is not None and piece.after.kind is Kind.FAILED  # "went for 265 and missed it"
        price = scale.load(value) + used + (W.against if piece.for_before and not missed else 0.0)
    if piece.final:
        return [Reading(counted + W.final, (REPS,), reps=value, counted=1), *_amended(piece, scale)]
    if counted <= SURE / 2 and price > HOPELESS - SURE:
        return [Reading(counted, (REPS,), reps=value, counted=1)]
    if price <= SURE and counted >= HOPELESS and piece.before is None and piece.leads:
        return [Reading(price, (LOAD,), value, 1)]
    out = [Reading(0.0 if implements else nothing, (NOTHING,))]
    out.append(Reading(counted, (REPS,), reps=value, counted=1))
    if price < HOPELESS + min(nothing, counted):
        out += _as_load(piece, value, price)
    return out


def _of_use(piece: Piece) -> tuple[float, float]:
    """What it costs to leave a bare number unread, and to read it."""
    if piece.far and not piece.preposed and not (piece.after is not None and piece.after.kind is Kind.FAILED):
        if piece.heads:
            return W.unread / 2, W.far / 6
        return 0.0, W.far / 3 if piece.for_after else W.far
    return (W.unread / 6 if piece.repeated and not piece.leads else W.unread), 0.0


def _as_load(piece: Piece, value: float, price: float) -> list[Reading]:
    """A load for what follows, or for what was said."""
    back = 0.0 if piece.preposed or piece.beside else 0.3
    back += W.apart if piece.apart and not piece.preposed else 0.0
    back += W.ahead * 2 if piece.for_after else 0.0
    ahead = 0.5 if piece.preposed else W.ahead if piece.beside else 0.0
    if piece.before is None:
        return [Reading(price, (LOAD,), value, 1)]
    return [Reading(price + ahead, (LOAD,), value, 1), Reading(price + back, (BACK,), value, 1, True)]


def united(piece: Piece, scale: Scale) -> list[Reading]:
    """A figure that can only be a load, or the bodyweight or the bar in its place."""
    atom = piece.atom
    if not atom.figures:
        back = W.apart if piece.apart else 0.3
        return [Reading(0.0 if piece.leads else back + 0.1, (LOAD,), 0.0, 1), Reading(back, (BACK,), 0.0, 1, True)]
    counts_seconds = scale.expected.measure is _SECONDS or not scale.expected.takes_load
    if atom.kind is not _PLURAL:
        price = scale.load(atom.value, bare=False) / 4
        if atom.text[0] == "@" and not piece.apart and piece.before is not None and piece.before.kind in _COUNTED:
            return [Reading(price, (BACK,), atom.value, 1, True), Reading(price + W.against, (LOAD,), atom.value, 1)]
        return _as_load(piece, atom.value, price)
    if counts_seconds:
        return [Reading(0.0, ())]
    sixes = piece.for_before or piece.follows(Kind.SETS)  # "225 for sixes", "3 sets of 6s"
    out = _as_load(piece, atom.value, scale.load(atom.value, bare=False) / 4 + (W.against if sixes else 0.0))
    if not is_handheld(atom):
        out.append(read((atom.value,), (REPS,), scale, 0.0 if sixes else W.against / 2))
    return out


def listed(piece: Piece, scale: Scale) -> list[Reading]:
    """ "8/8/7" are repetitions, "175,8,8,7" a load and repetitions, "100/110/120" loads, "142,5" a decimal."""
    values = piece.atom.values
    size = len(values)
    out = [read(values, (REPS,) * size, scale, 0.0)]
    if piece.far:
        out.append(Reading(W.unread, (NOTHING,) * size))
    if not scale.expected.takes_load:
        return out
    slashed = "/" in piece.atom.text
    if slashed and out[0].cost <= SURE and not piece.far and scale.load(values[0]) > W.against:
        return out
    headed = W.against if slashed or len(set(values)) == 1 else 1.0 if ", " in piece.atom.text else 0.3
    out.append(read(values, (LOAD, *(REPS,) * (size - 1)), scale, headed))
    out.append(read(values, (LOAD,) * size, scale, W.ladder))
    out.append(read(values, (BACK,) * size, scale, W.ladder))
    if size == 2 and values[1] in _FRACTIONS and not slashed and scale.expected.unit == "kg":
        value = float(f"{values[0]:.0f}.{values[1]:.0f}")
        out.append(Reading(scale.load(value) + 0.3, (LOAD, DECIMAL), value, 1))
    return out


def at(piece: Piece, scale: Scale) -> list[Reading]:
    """ "@8" is an effort from 5 to 10, else a load; with light weights the prescription tells."""
    values = piece.atom.values
    size = len(values)
    efforts = all(5 <= value <= 10 for value in values)
    out = [Reading(0.0, (EFFORT,) * size)] if efforts else []
    if scale.expected.takes_load:
        form = W.ahead if efforts else 0.0
        out += [read(values, (BACK,) * size, scale, form), read(values, (LOAD,) * size, scale, form + 0.5)]
    return out or [Reading(0.0, (NOTHING,) * size)]


def times(piece: Piece, scale: Scale) -> list[Reading]:
    """ "x8" after a load are repetitions, "x3" after repetitions are sets, "3 sets x 5 reps x 225" ends with a load."""
    value = (piece.atom.value,)
    counts = "set" in piece.atom.text
    listed = piece.apart and not counts  # "27.5 kg x3, x2"
    out = [read(value, (AGAIN,), scale, W.against if listed else 0.0), read(value, (SETS,), scale, 2.0)]
    if not counts:
        out.append(read(value, (REPS,), scale, W.changed if piece.glued and piece.follows(Kind.TIMES) else 0.0))
        if scale.expected.takes_load and value[0] >= _LEAST_TIMES_LOAD:
            out.append(read(value, (BACK,), scale, W.against / 2))
    return out


def sets(piece: Piece, scale: Scale) -> list[Reading]:
    """ "3 sets" announces what follows, or counts what was said."""
    value = (piece.atom.value,)
    announced = 0.0 if piece.apart or piece.before is None else 1.5
    return [
        read(value, (SETS,), scale, announced),
        read(value, (AGAIN,), scale, 1.5 if piece.apart and piece.leads else 0.0),
    ]


def reps(piece: Piece, scale: Scale) -> list[Reading]:
    values = piece.atom.values
    out = [read(values, (REPS,) * len(values), scale, W.final if piece.final else 0.0)]
    return out + _amended(piece, scale) if piece.final and len(values) == 1 else out


def _amended(piece: Piece, scale: Scale) -> list[Reading]:
    """ "4x5, last set was 4"."""
    return [Reading(scale.reps(piece.atom.value), (AMEND,), reps=piece.atom.value)]


def measured(piece: Piece, scale: Scale) -> list[Reading]:
    """ "80k" is a load for an exercise that takes one."""
    expected = scale.expected
    if piece.atom.unit == "k" and expected.takes_load and expected.measure is not Measure.METERS:
        return _as_load(piece, piece.atom.value / 1000, 0.0)
    return [Reading(0.0, ())]
