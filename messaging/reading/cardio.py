"""Runs, rides, rows, swims and walks: distance, time and pace, where two give the third, and intervals."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from messaging.reading.atoms import Atom, Kind
from messaging.reading.units import METERS
from textcoach.domain.catalogue.exercise import Pattern
from textcoach.domain.reading import DistanceUnit, PerformedSet

ENDURANCE = frozenset({Pattern.RUN, Pattern.WALK, Pattern.CYCLE, Pattern.ROW_ERG, Pattern.SWIM})
_FASTEST = {Pattern.RUN: 6.9, Pattern.WALK: 3.4, Pattern.CYCLE: 22.0, Pattern.ROW_ERG: 6.6, Pattern.SWIM: 2.3}
_SLOWEST = {Pattern.RUN: 1.2, Pattern.WALK: 0.4, Pattern.CYCLE: 1.5, Pattern.ROW_ERG: 1.2, Pattern.SWIM: 0.25}
_TIMES = frozenset({Kind.CLOCK, Kind.DURATION})
_MOST = 60
_SHORTEST_OUTING = 300.0


@dataclass(frozen=True, slots=True)
class Outing:
    """What an endurance exercise is expected to be like. Distances in metres, times in seconds."""

    pattern: Pattern
    unit: DistanceUnit
    seconds: float | None = None
    meters: float | None = None


@dataclass(slots=True)
class _Tally:
    outing: Outing
    sets: list[PerformedSet] = field(default_factory=list)
    group: int = 0
    timed: int = 0
    clocked: set[int] = field(default_factory=set)
    scaleless: bool = False
    speed: float = 0.0


def cardio_sets(figures: Sequence[Atom], outing: Outing) -> tuple[tuple[PerformedSet, ...], bool]:
    """The sets in order, and whether a distance has no scale (pool lengths of unknown size)."""
    tally = _Tally(outing)
    kept = [atom for atom in figures if atom.kind is not Kind.COMMA]
    for at, atom in enumerate(kept):
        _take(tally, atom, kept, at)
    if tally.speed:
        _paced(tally, tally.speed)
    _close_group(tally)
    sets = tuple(_plausible(done, at in tally.clocked, outing) for at, done in enumerate(tally.sets))
    return sets[:_MOST], tally.scaleless


def _take(tally: _Tally, atom: Atom, kept: Sequence[Atom], at: int) -> None:
    kind = atom.kind
    if kind is Kind.INTERVAL or (kind is Kind.PAIR and atom.values[1] >= 50):
        amount = atom.values[1]
        each = PerformedSet(seconds=amount) if atom.unit == "time" else PerformedSet(meters=amount)
        _open_group(tally, int(atom.values[0]), each)
    elif kind is Kind.DISTANCE:
        _distance(tally, atom, kept, at)
    elif kind in _TIMES:
        _time(tally, atom, kept, at)
    elif kind is Kind.PACE:
        _paced(tally, 1 / _seconds_per_meter(tally.outing, atom) if atom.value else 0)
    elif kind is Kind.SPEED:
        _paced(tally, atom.value)
    elif kind in {Kind.NUMBER, Kind.LIST}:
        for value in atom.values:
            _bare(tally, value, kept, at)
    elif kind in {Kind.RPE, Kind.RIR} and tally.sets and atom.values and 0 <= atom.value <= 10:
        tally.sets[-1] = _with_effort(tally.sets[-1], kind, atom.value)
    elif kind is Kind.AT and 1 <= atom.value <= 10 and tally.sets:
        tally.sets[-1] = replace(tally.sets[-1], rpe=atom.value)


def _open_group(tally: _Tally, count: int, each: PerformedSet) -> None:
    _close_group(tally)
    count = max(1, min(count, _MOST))
    tally.group, tally.timed = count, 0
    tally.sets.extend([each] * count)


def _close_group(tally: _Tally) -> None:
    """A single time after intervals is the time of each, when a body can do it."""
    if tally.group > 1 and tally.timed == 1:
        first = len(tally.sets) - tally.group
        each = tally.sets[first]
        speed = each.meters / each.seconds if each.meters and each.seconds else None
        slow = speed is not None and speed < _SLOWEST[tally.outing.pattern]
        for at in range(first, len(tally.sets)):
            tally.sets[at] = replace(tally.sets[at], seconds=None if slow else each.seconds)
    tally.group = tally.timed = 0


def _distance(tally: _Tally, atom: Atom, kept: Sequence[Atom], at: int) -> None:
    if atom.unit == "m" and _means_minutes(tally.outing, atom):
        _time(tally, Atom(Kind.DURATION, atom.text, atom.start, atom.end, (atom.value * 60,)), kept, at)
        return
    if _pool(kept, at):
        return
    following = next((other.kind for other in kept[at + 1 :] if other.kind is not Kind.WORD), None)
    last = tally.sets[-1] if tally.sets else None
    if last and not tally.group and last.meters is None and last.seconds is not None and following not in _TIMES:
        tally.sets[-1] = replace(last, meters=atom.value)
        return
    _close_group(tally)
    tally.sets.append(PerformedSet(meters=atom.value))


def _means_minutes(outing: Outing, atom: Atom) -> bool:
    return outing.pattern is not Pattern.SWIM and 5 <= atom.value < 100 and atom.value % 5 == 0


def _pool(kept: Sequence[Atom], at: int) -> bool:
    return any(other.text == "pool" for other in kept[at + 1 : at + 2]) or (
        at >= 2
        and any(other.text in {"lengths", "laps", "length", "lap"} for other in kept[max(0, at - 4) : at])
        and kept[at].value in {15, 20, 22.86, 25, 33, 50, 400, 200}
    )


def _time(tally: _Tally, atom: Atom, kept: Sequence[Atom], at: int) -> None:
    if tally.group and tally.timed < tally.group:
        place = len(tally.sets) - tally.group + tally.timed
        if tally.sets[place].seconds is None:
            tally.sets[place] = replace(tally.sets[place], seconds=atom.value)
            tally.timed += 1
            return
    last = tally.sets[-1] if tally.sets else None
    if last and not tally.group and last.seconds is None and (last.meters is not None or not tally.scaleless):
        if atom.kind is Kind.CLOCK and _says_pace(tally.outing, last, atom, kept, at):
            _paced(tally, 1 / _seconds_per_meter(tally.outing, atom))
            return
        tally.sets[-1] = replace(last, seconds=atom.value)
    elif last and tally.scaleless and last.seconds is None:
        tally.sets[-1] = replace(last, seconds=atom.value)
    else:
        _close_group(tally)
        tally.sets.append(PerformedSet(seconds=atom.value))
    if atom.kind is Kind.CLOCK and atom.text.count(":") == 1:
        tally.clocked.add(len(tally.sets) - 1)


def _says_pace(outing: Outing, last: PerformedSet, atom: Atom, kept: Sequence[Atom], at: int) -> bool:
    """ "9.5mi @ 8:55": a time no body can do for the distance, or a pace after @, is a pace."""
    before = kept[at - 1].text if at else ""
    gap = before in {"@", "at", "avg", "averaging", "averaged", "around", "about"} or "@" in atom.text
    meters = last.meters or 0.0
    if not meters or atom.value <= 0:
        return False
    whole, paced = meters / atom.value, 1 / _seconds_per_meter(outing, atom)
    fits = _SLOWEST[outing.pattern] <= paced <= _FASTEST[outing.pattern]
    if whole > _FASTEST[outing.pattern]:
        hours = meters / (atom.value * 60)
        return fits and (gap or not _SLOWEST[outing.pattern] <= hours <= _FASTEST[outing.pattern])
    return fits and gap and meters > 1.5 * _per(outing)


def _per(outing: Outing) -> float:
    if outing.pattern is Pattern.ROW_ERG:
        return 500.0
    if outing.pattern is Pattern.SWIM:
        return 100.0
    return METERS["mi"] if outing.unit == "mi" else METERS["k"]


def _seconds_per_meter(outing: Outing, atom: Atom) -> float:
    return atom.value / _per(outing) if atom.unit == "pace" or atom.kind is Kind.CLOCK else atom.value


def _paced(tally: _Tally, speed: float) -> None:
    """Distance and speed give the time; time and speed give the distance."""
    if speed <= 0 or not tally.sets:
        tally.speed = speed
        return
    first = len(tally.sets) - max(1, tally.group)
    for at in range(first, len(tally.sets)):
        done = tally.sets[at]
        if done.seconds is None and done.meters is not None:
            tally.sets[at] = replace(done, seconds=round(done.meters / speed, 1), derived=("seconds",))
        elif done.meters is None and done.seconds is not None:
            tally.sets[at] = replace(done, meters=round(done.seconds * speed, 1), derived=("meters",))


def _bare(tally: _Tally, value: float, kept: Sequence[Atom], at: int) -> None:
    following = kept[at + 1] if at + 1 < len(kept) else None
    if following is not None and following.text in {"lengths", "laps", "length", "lap"}:
        size = next((other for other in kept[at + 2 : at + 7] if other.kind is Kind.DISTANCE), None)
        sized = size is not None and 15 <= size.value <= 400
        tally.scaleless = tally.scaleless or not sized
        tally.sets.append(PerformedSet(meters=value * size.value if sized and size else None))
    elif tally.group and tally.timed < tally.group and 10 <= value < 600:
        place = len(tally.sets) - tally.group + tally.timed
        tally.sets[place] = replace(tally.sets[place], seconds=value)
        tally.timed += 1
    elif following is not None and following.kind is Kind.WORD and following.text not in _AFTER_BARE:
        return
    else:
        _unlabelled(tally, value, any(other.kind in _TIMES | {Kind.PACE} for other in kept[at + 1 : at + 4]))


_AFTER_BARE = frozenset(
    [
        "easy",
        "flat",
        "in",
        "at",
        "steady",
        "total",
        "today",
        "this",
        "and",
        "then",
        "outside",
        "inside",
        "on",
        "with",
        "hard",
        "@",
        "for",
        "moderate",
        "slow",
        "relaxed",
        "k",
        "indoor",
        "zone",
    ]
)


def _unlabelled(tally: _Tally, value: float, timed_next: bool) -> None:
    """A bare figure is minutes for an easy run, a distance when a time goes with it or when it is small."""
    last = tally.sets[-1] if tally.sets else None
    scale = METERS["mi"] if tally.outing.unit == "mi" else METERS["k"]
    if tally.outing.pattern in {Pattern.ROW_ERG, Pattern.SWIM} and value >= 100:
        tally.sets.append(PerformedSet(meters=value))
    elif tally.outing.pattern in {Pattern.RUN, Pattern.WALK, Pattern.CYCLE} and (
        timed_next or value < 13 or (last and last.meters is None and value < 100) or value != int(value)
    ):
        if last and last.meters is None:
            tally.sets[-1] = replace(last, meters=value * scale)
        else:
            tally.sets.append(PerformedSet(meters=value * scale))
    elif last is not None and last.seconds is None and 5 <= value <= 600:
        tally.sets[-1] = replace(last, seconds=value * 60)
    elif last is None and 5 <= value <= 600:
        tally.sets.append(PerformedSet(seconds=value * 60))


def _plausible(done: PerformedSet, clocked: bool, outing: Outing) -> PerformedSet:
    """1:05 for 20 miles is an hour and five minutes, not a minute."""
    if not clocked or not done.seconds:
        return done
    if done.meters is None:
        near_plan = outing.seconds and abs(done.seconds * 60 - outing.seconds) < 0.6 * outing.seconds
        if outing.meters is None and (near_plan or done.seconds < _SHORTEST_OUTING):
            return replace(done, seconds=done.seconds * 60)
        return done
    limit = 10.5 if done.meters <= 400 and outing.pattern is Pattern.RUN else _FASTEST[outing.pattern]
    if done.meters / done.seconds > limit:
        return replace(done, seconds=done.seconds * 60)
    return done


def _with_effort(done: PerformedSet, kind: Kind, value: float) -> PerformedSet:
    return replace(done, rpe=value) if kind is Kind.RPE else replace(done, rir=value)
