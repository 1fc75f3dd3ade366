"""The legs of an outing: a warm-up, repeats, a cool-down or one continuous stretch, told apart by the words between
figures."""

from collections.abc import Sequence
from dataclasses import replace

from messaging.reading.outings.intervals import Group, takes
from messaging.reading.outings.leg_words import (
    EDGES,
    KIND_OF_LEG,
    LENGTHS,
    PACED,
    PART_OF,
    POOL,
    SPLITS,
    STOPS,
    THEN,
    bare,
    edge_after,
    is_difference,
)
from messaging.reading.outings.openings import MOST_REPEATS, counts_plural, gives_amount, group_of
from messaging.reading.outings.outings import Telling
from messaging.reading.outings.paces import Outing
from messaging.reading.outings.walk import Leg, Walk
from messaging.reading.words.atoms import Atom, Figure, Kind
from textcoach.domain.catalogue.exercise import Pattern

_MEASURED = frozenset({Kind.DISTANCE, Kind.DURATION, Kind.CLOCK, Kind.PACE, Kind.SPEED, Kind.NUMBER, Kind.LIST})
_OPENING = frozenset({Kind.INTERVAL, Kind.PAIR, Kind.PLURAL, Kind.REPS, Kind.SETS, Kind.SETS_OF, Kind.TIMES})
_EFFORTS = frozenset({Kind.RPE, Kind.RIR, Kind.AT})
_READ = _MEASURED | _OPENING | _EFFORTS
_TIMED = frozenset({Kind.CLOCK, Kind.DURATION})
_PACING = frozenset({Kind.PACE, Kind.SPEED, Kind.CLOCK})
_POOLS = frozenset({15, 20, 25, 33, 33.3, 50})
_YARD_POOLS = frozenset({round(size * 0.9144, 2) for size in (20, 25, 33, 50)})
_REACH = 60
_WORST_EFFORT = 10


def legs(figures: Sequence[Atom], text: str, outing: Outing) -> list[Leg]:
    kept = [atom for atom in figures if atom.kind in _READ and atom.figures]
    swum = next((atom.end for atom in kept if LENGTHS.match(text, atom.end)), len(text))
    pools = [atom for atom in kept if _is_pool(atom, text, swum)]
    kept = [atom for atom in kept if not _is_pool(atom, text, swum)] if pools else kept
    walk = Walk(text, outing, pools[0].value if pools else outing.pool, [Leg()])
    for at, atom in enumerate(kept):
        start = kept[at - 1].end if at else max(0, atom.start - _REACH)
        lead = text[max(start, atom.start - _REACH) : atom.start]
        end = kept[at + 1].start if at + 1 < len(kept) else len(text)
        tail = text[atom.end : min(end, atom.end + _REACH)]
        following = kept[at + 1] if at + 1 < len(kept) else None
        if following is not None and counts_plural(atom, following, tail):
            walk.open(edge=False)
            walk.leg.group = Group(atom.figures[0])
            continue
        _take(walk, atom, lead, tail)
    return [_results(leg, outing) for leg in walk.legs if not leg.empty]


def _results(leg: Leg, outing: Outing) -> Leg:
    """Several times and no distance, where repeats were prescribed, are those of the repeats."""
    times = [one for one in leg.said if one.atom.kind in {Kind.CLOCK, Kind.NUMBER, Kind.DURATION}]
    if leg.group is None and (outing.sets or 1) > 1 and len(times) > 1 and len(times) == len(leg.said):
        return replace(leg, group=Group(said=leg.said), said=[])
    return leg


def _is_pool(atom: Atom, text: str, swum: int) -> bool:
    """Whether a distance is that of the pool, not of the swim. From ``swum`` on lengths have been counted."""
    if atom.kind is not Kind.DISTANCE:
        return False
    if POOL.match(text, atom.end):
        return True
    sized = atom.value in _POOLS or round(atom.value, 2) in _YARD_POOLS
    return sized and swum <= atom.start


def _take(walk: Walk, atom: Atom, lead: str, tail: str) -> None:
    if atom.kind is Kind.AT and atom.value > _WORST_EFFORT:
        atom = replace(atom, kind=Kind.NUMBER)
    elif atom.kind in _EFFORTS:
        _effort(walk, atom)
        return
    _part(walk, atom, lead, tail)
    if walk.skipping or SPLITS.search(lead) or is_difference(atom, lead, tail):
        walk.skipping = walk.skipping or SPLITS.search(lead) is not None
        return
    if _opens(walk, atom, tail):
        return
    group = walk.leg.group
    if group is not None:
        _of_group(walk, group, atom, lead, tail)
    elif atom.kind is Kind.LIST:
        if walk.leg.empty and (walk.outing.sets or 1) > 1 and bare(lead, tail) and len(atom.figures) > 2:
            walk.leg.group = Group(said=[Telling(atom, figure) for figure in atom.figures])
    elif atom.kind in _MEASURED:
        _of_stretch(walk, atom, lead, tail)
    if edge_after(tail):
        walk.leg.edge = True


def _effort(walk: Walk, atom: Atom) -> None:
    low = 0 if atom.kind is Kind.RIR else 1
    if low <= atom.value <= 10 and not walk.leg.empty:
        walk.leg.effort = ("rir" if atom.kind is Kind.RIR else "rpe", Figure(atom.value, atom.start, atom.end))


def _part(walk: Walk, atom: Atom, lead: str, tail: str) -> None:
    """Opens another leg where the words say so, and knows where a remark on a part of one ends."""
    if walk.skipping and STOPS.search(lead):
        walk.skipping = False
    stop = max((mark.end() for mark in STOPS.finditer(lead)), default=0)
    paces_leg = bool(walk.leg.said) and not stop and atom.kind in _PACING and not walk.leg.has(*_TIMED)
    if not paces_leg and (EDGES.search(lead, stop) or edge_after(tail)):
        walk.open(edge=True)
    elif THEN.search(lead) or (walk.leg.edge and stop and atom.kind not in _PACING):
        walk.open()
    if not walk.leg.empty and PART_OF.search(lead):
        walk.skipping = True


def _opens(walk: Walk, atom: Atom, tail: str) -> bool:
    """Whether the figure begins repeats, or says how many or how long they are."""
    group = walk.leg.group
    if group is not None and group.amount is None and gives_amount(group, atom):
        return True
    if atom.kind is Kind.TIMES:
        return _again(walk, atom)
    opened = group_of(walk.outing, atom, tail)
    if opened is None:
        return False
    if group is not None and group.amount is None and opened.count is None:
        group.name, group.amount = opened.name, opened.amount
        return True
    walk.open(edge=walk.leg.edge and walk.leg.empty)
    walk.leg.group = opened
    return True


def _again(walk: Walk, atom: Atom) -> bool:
    """ "800m x 4": what was just said, several times."""
    last = walk.leg.said[-1] if walk.leg.said else None
    if last is None or not 2 <= atom.value <= MOST_REPEATS or last.atom.kind not in {Kind.DISTANCE, Kind.DURATION}:
        return True
    walk.leg.said.pop()
    walk.open()
    walk.leg.group = Group(atom.figures[0], "meters" if last.atom.kind is Kind.DISTANCE else "seconds", last.figure)
    return True


def _of_group(walk: Walk, group: Group, atom: Atom, lead: str, tail: str) -> None:
    if group.amount is not None and takes(group, atom):
        group.said += (Telling(atom, figure, PACED.search(lead) is not None) for figure in atom.figures)
    elif atom.kind is Kind.DISTANCE and group.name == "meters" and group.amount and "total" not in lead + tail:
        walk.open()
        _of_stretch(walk, atom, lead, tail)


def _of_stretch(walk: Walk, atom: Atom, lead: str, tail: str) -> None:
    leg = walk.leg
    if atom.kind is Kind.NUMBER:
        if LENGTHS.match(walk.text, atom.end):
            _swum(walk, atom)
            return
        if not bare(lead, tail):
            return
        if leg.said and leg.has(Kind.DISTANCE) and leg.has(*_TIMED):
            return
    if atom.kind is Kind.DISTANCE and leg.has(Kind.DISTANCE):
        _next_stretch(walk, lead)
    elif atom.kind is Kind.DURATION and leg.has(*_TIMED):
        if leg.has(Kind.DISTANCE) and not KIND_OF_LEG.search(lead + tail):
            return
        walk.open()
    walk.leg.said.append(Telling(atom, atom.figures[0], PACED.search(lead) is not None or "@" in atom.text))


def _next_stretch(walk: Walk, lead: str) -> None:
    """A second distance begins another leg; a time that stood right before it goes along ("27:10 3 mi, 18:20 2 mi")."""
    times = [one for one in walk.leg.said if one.atom.kind in _TIMED]
    last = walk.leg.said[-1]
    moves = len(times) > 1 and last.atom.kind in _TIMED and not STOPS.search(lead)
    if moves:
        walk.leg.said.pop()
    walk.open()
    if moves:
        walk.leg.said.append(last)


def _swum(walk: Walk, atom: Atom) -> None:
    mark = LENGTHS.match(walk.text, atom.end)
    figure = replace(atom.figures[0], end=mark.end() if mark else atom.end)
    if walk.pool is not None:
        meters = replace(figure, value=figure.value * walk.pool)
        walk.leg.said.append(Telling(replace(atom, kind=Kind.DISTANCE, figures=(meters,), units=("distance",)), meters))
    elif walk.outing.pattern is Pattern.SWIM:
        walk.leg.lengths = figure
