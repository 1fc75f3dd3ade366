"""Repeats of one length: the time or the distance of each, from a list or from one figure for all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from messaging.reading.outings.outings import Telling, at_speed, speed_of
from messaging.reading.outings.paces import Outing
from messaging.reading.sets.drafts import Draft
from messaging.reading.words.atoms import Atom, Figure, Kind

MOST = 60
_MINUTES_AND_SECONDS = re.compile(r"(\d{1,2})\.([0-5]\d)")
_TIMES = frozenset({Kind.CLOCK, Kind.DURATION, Kind.NUMBER, Kind.LIST, Kind.PLURAL})
_SHORTEST, _LONGEST = 10, 600
_HARDER = 1.3
_AS_PACE = 2.5


@dataclass(slots=True)
class Group:
    """``count`` None when only a length is said ("the 400s"); ``name`` says whether ``amount`` is meters or seconds."""

    count: Figure | None = None
    name: str = ""
    amount: Figure | None = None
    said: list[Telling] = field(default_factory=list)


def takes(group: Group, atom: Atom) -> bool:
    """Whether the figure can tell how the repeats went."""
    if atom.kind in {Kind.PACE, Kind.SPEED}:
        return True
    if group.name == "meters":
        return atom.kind in _TIMES
    return atom.kind is Kind.DISTANCE or (atom.kind is Kind.NUMBER and atom.value != int(atom.value))


def repeats(group: Group, outing: Outing) -> list[Draft]:
    if group.amount is None:
        return _times_alone(group, outing)
    results = [one for one in group.said if one.atom.kind not in {Kind.PACE, Kind.SPEED}]
    values = _in_seconds(group, results, outing) if group.name == "meters" else _in_meters(results, outing)
    done = [_of_length(group.name, group.amount) for _ in range(_count(group, len(values), outing))]
    other = "seconds" if group.name == "meters" else "meters"
    if len(values) == 1 and len(done) > 1:
        _each(done, other, results[0], values[0], outing)
    else:
        for draft, value in zip(done, values, strict=False):
            draft.measure(other, value.value, value)
    for one in group.said:
        if one.atom.kind in {Kind.PACE, Kind.SPEED} and one.figure.value > 0:
            for draft in done:
                at_speed(draft, speed_of(one.atom, outing), one.figure)
    return done


def _times_alone(group: Group, outing: Outing) -> list[Draft]:
    """Results of repeats whose length is not said."""
    done = [Draft() for _ in _in_seconds(group, group.said, outing)]
    for draft, value in zip(done, _in_seconds(group, group.said, outing), strict=True):
        draft.measure("seconds", value.value, value)
    return done


def _count(group: Group, listed: int, outing: Outing) -> int:
    if group.count is not None:
        return max(1, min(int(group.count.value), MOST))
    return listed if listed > 1 else max(1, min(outing.sets or 1, MOST))


def _of_length(name: str, amount: Figure) -> Draft:
    done = Draft()
    done.measure(name, amount.value, amount)
    return done


def _each(done: Sequence[Draft], other: str, said: Telling, value: Figure, outing: Outing) -> None:
    """One figure for several repeats is that of each, or their pace; the time of all of them is none of either."""
    meters = done[0].meters or value.value
    seconds = done[0].seconds or value.value
    costs = {"each": _interval_cost(meters / seconds, meters, outing)}
    if said.atom.kind is Kind.CLOCK:
        costs["pace"] = _interval_cost(outing.per / value.value, meters, outing) + _AS_PACE
    best = min(costs, key=lambda name: costs[name])
    for draft in done:
        if best == "pace":
            at_speed(draft, outing.per / value.value, value)
        elif costs[best] != float("inf"):
            draft.measure(other, value.value, value)


def _interval_cost(speed: float, meters: float, outing: Outing) -> float:
    """Repeats are faster than a whole outing is."""
    cost = outing.speed_cost(speed, meters)
    return cost if cost == float("inf") else outing.speed_cost(max(outing.body.slowest, speed / _HARDER))


def _in_meters(results: Sequence[Telling], outing: Outing) -> list[Figure]:
    return [
        one.figure if one.atom.kind is Kind.DISTANCE else replace(one.figure, value=one.figure.value * outing.scale)
        for one in results
    ]


def _in_seconds(group: Group, results: Sequence[Telling], outing: Outing) -> list[Figure]:
    """Each result as a time. "3.10" is minutes and seconds where that many seconds are none for the length."""
    out: list[Figure] = []
    meters = group.amount.value if group.amount else 0.0
    for one in results:
        figure = one.figure
        dotted = _MINUTES_AND_SECONDS.fullmatch(one.atom.text) if one.atom.kind is Kind.NUMBER else None
        if dotted and not outing.can(meters / figure.value, meters):
            figure = Figure(int(dotted[1]) * 60.0 + int(dotted[2]), figure.start, figure.end)
        bare = one.atom.kind not in {Kind.CLOCK, Kind.DURATION}
        if figure.value > 0 and (not bare or _SHORTEST <= figure.value < _LONGEST):
            out.append(figure)
    return out
