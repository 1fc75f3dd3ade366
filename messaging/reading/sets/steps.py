"""One exercise's figures taken one after another: what each adds to the sets, and what later ones are judged by."""

from typing import Any, NamedTuple

from messaging.reading.sets.pieces import Piece
from messaging.reading.sets.plausible import Scale, W, jump, uneven
from messaging.reading.sets.senses import Meaning, Meanings, Reading
from messaging.reading.words.atoms import Kind
from textcoach.domain.catalogue.exercise import LoadKind, Measure

_MOST_SETS = 30
# Members of an enumeration are slow to look up.
_NUMBER, _TIMES, _AGAIN, _AMEND, _EFFORT = Kind.NUMBER, Kind.TIMES, Meaning.AGAIN, Meaning.AMEND, Meaning.EFFORT
_PATTERNED = frozenset({Kind.PAIR, Kind.TIMES, Kind.AT, Kind.TRIPLE})
_MEASURED = frozenset({Kind.DURATION, Kind.CLOCK, Kind.DISTANCE, Kind.PLURAL})
_ONE_BY_ONE = frozenset({Kind.NUMBER, Kind.REPS})

Path = tuple[Reading, Any] | None
_Seen = tuple[tuple[Kind, Meanings], ...]
_Tail = tuple[_Seen, Path]


class State(NamedTuple):
    """``load`` is in hand, 0 when it is known to be none; ``soft`` when it was said after its sets. ``since`` sets came
    after it; ``idle`` loads wait for sets. ``announced`` sets were promised, and ``kept`` have come."""

    cost: float = 0.0
    load: float | None = None
    soft: bool = False
    since: int = 0
    fresh: int = 0
    sets: int = 0
    idle: int = 0
    announced: int = 0
    kept: int = 0
    unloaded: int = 0
    reps: float | None = None
    seen: _Seen = ()
    path: Any = None


def step(state: State, piece: Piece, reading: Reading, scale: Scale) -> State | None:
    """The state after one more piece, or None where the reading makes no sense there."""
    kind, meanings = piece.atom.kind, reading.meanings
    cost = state.cost + reading.cost
    seen = state.seen
    if kind in _PATTERNED and not (piece.glued and kind is _TIMES):
        seen, price = _again(seen, kind, reading)
        cost += price
    if reading.load and state.load:
        cost += jump(reading.load, state.load)
        cost += W.ahead if kind is _NUMBER and reading.load == state.load and not piece.preposed else 0.0
    tail = (seen, (reading, state.path))
    if reading.counted:
        return _with_sets(state, piece, reading, cost, tail)
    if reading.loads:
        return _with_load(state, piece, reading, cost, tail)
    if reading.sets is not None:
        return _with_count(state, reading, cost, tail)
    if _AMEND in meanings and not _made_by_count(state):
        return None
    if not meanings:
        return _with_measure(state, piece, cost, tail, scale)
    if meanings[0] is _EFFORT and state.load is None and _near(piece.atom.value, scale):
        cost += W.ahead * 2
    return state._replace(cost=cost, seen=seen, path=tail[1])


def _again(seen: _Seen, kind: Kind, reading: Reading) -> tuple[_Seen, float]:
    """The same notation means the same again, and then its form is not paid for again."""
    for form, known in seen:
        if form is kind:
            return seen, -reading.form if known == reading.meanings else W.changed
    return (*seen, (kind, reading.meanings)), 0.0


def _made_by_count(state: State) -> bool:
    """Whether the last sets are several alike: "4x5"."""
    path = state.path
    while path is not None:
        if path[0].counted or path[0].sets:
            return state.fresh > 1 and path[0].sets is not None
        path = path[1]
    return False


def _near(value: float, scale: Scale) -> bool:
    load = scale.expected.load
    return load is not None and 0.5 <= value / max(load, 0.1) <= 1.6


def _with_sets(state: State, piece: Piece, reading: Reading, cost: float, tail: _Tail) -> State | None:
    sets = reading.sets
    if sets is None and reading.counted == 1 and piece.atom.kind in _ONE_BY_ONE and state.reps is not None:
        cost += uneven(reading.reps or 0.0, state.reps)
    new = reading.counted * (1 if sets is None else min(sets, _MOST_SETS))
    if reading.loads:
        return State(
            cost + W.idle_load * state.idle, reading.load, False, 0, new, state.sets + new, 0,
            state.announced, state.kept + new, state.unloaded, None, *tail,
        )  # fmt: skip
    if piece.atom.kind is _TIMES and state.load is None:
        return None
    if state.idle > 1:
        new *= state.idle if reading.counted == 1 else 1
    since = state.since + new
    unloaded = state.unloaded + (new if state.load is None else 0)
    return State(
        cost, state.load, state.soft, since, new, state.sets + new, 0,
        state.announced, state.kept + new, unloaded, reading.reps, *tail,
    )  # fmt: skip


def _with_load(state: State, piece: Piece, reading: Reading, cost: float, tail: _Tail) -> State | None:
    if reading.sets is not None and reading.back:  # "5 reps, 4 sets 185"
        again = _with_count(state, reading, cost, tail)
        if again is None or state.load is not None:
            return None
        return again._replace(load=reading.load, soft=True, since=0)
    if reading.sets is not None:  # "3 sets of 135"
        return State(
            cost + W.idle_load * state.idle, reading.load, False, 0, state.fresh, state.sets, 1,
            reading.sets, 0, state.unloaded, None, *tail,
        )  # fmt: skip
    if not reading.back:
        idle = state.idle + reading.loads
        cost += W.ladder if state.idle else 0.0
        return State(
            cost, reading.load, False, 0, state.fresh, state.sets, idle,
            state.announced, state.kept, state.unloaded, None, *tail,
        )  # fmt: skip
    bound = state.since if state.load is None or state.soft else state.fresh
    if not state.since or state.idle or (state.load is not None and not state.soft and not piece.preposed):
        return None
    if reading.loads > 1 and reading.loads != bound:
        if bound != 1:
            return None
        more = reading.loads - 1  # "triples at 275, 285, 295"
        state = state._replace(sets=state.sets + more, kept=state.kept + more, unloaded=max(0, state.unloaded - 1))
    unloaded = state.unloaded - bound if state.load is None else state.unloaded
    return State(
        cost, reading.load, True, 0, state.fresh, state.sets, 0,
        state.announced, state.kept, max(0, unloaded), None, *tail,
    )  # fmt: skip


def _with_count(state: State, reading: Reading, cost: float, tail: _Tail) -> State | None:
    count = min(reading.sets or 0, _MOST_SETS)
    if reading.meanings[0] is _AGAIN:
        if not state.sets or state.idle or (state.announced and state.kept):
            return None
        if state.fresh != 1:
            return state._replace(cost=cost + (0.0 if state.fresh == count else W.apart), seen=tail[0], path=tail[1])
        more = count - 1
        unloaded = state.unloaded + (more if state.load is None else 0)
        return state._replace(
            cost=cost, since=state.since + more, fresh=count, sets=state.sets + more, unloaded=unloaded, seen=tail[0],
            path=tail[1],
        )  # fmt: skip
    settled, promised = _settled(state)
    return state._replace(cost=cost + promised, sets=settled, announced=count, kept=0, seen=tail[0], path=tail[1])


def _with_measure(state: State, piece: Piece, cost: float, tail: _Tail, scale: Scale) -> State:
    """Times, distances, failures and efforts, which mean one thing only."""
    kind = piece.atom.kind
    if kind is Kind.FAILED and state.idle:
        return state._replace(cost=cost, since=1, fresh=1, sets=state.sets + 1, idle=0, seen=tail[0], path=tail[1])
    if kind in _MEASURED and not (state.fresh and scale.expected.measure is Measure.REPS):
        new = state.announced or 1
        return state._replace(
            cost=cost, since=state.since + new, fresh=new, sets=state.sets + new, idle=0, announced=0, seen=tail[0],
            path=tail[1],
        )  # fmt: skip
    return state._replace(cost=cost, seen=tail[0], path=tail[1])


def _settled(state: State) -> tuple[int, float]:
    """Sets once those announced are made up of what was said, and the price of a promise nothing came of."""
    if not state.announced:
        return state.sets, 0.0
    if state.kept == 1:
        return state.sets + state.announced - 1, 0.0
    if state.kept:
        return state.sets, 0.0 if state.kept == state.announced else W.apart
    return (state.announced, 0.0) if not state.sets else (state.sets, W.idle_load)


def total(state: State, scale: Scale) -> float:
    sets, cost = _settled(state)
    if not sets:
        return state.cost + cost
    cost += scale.sets(sets) + (W.idle_load * state.idle if state.sets else 0.0)
    expected = scale.expected
    if expected.takes_load and state.unloaded:
        if state.unloaded < state.sets:
            cost += 0.0 if expected.kind is LoadKind.ADDED else W.unloaded
        elif expected.load:
            cost += W.no_load
    return state.cost + cost
