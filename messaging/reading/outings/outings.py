"""One continuous outing: which of its figures are distance, time and pace, by what a body can do and what fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from messaging.reading.outings.paces import IMPOSSIBLE, Outing
from messaging.reading.sets.drafts import Draft
from messaging.reading.words.atoms import Atom, Figure, Kind
from messaging.reading.words.units import METERS
from textcoach.domain.catalogue.exercise import Pattern
from textcoach.domain.evidence import Provenance

_MOST_FIGURES = 4
_UNREAD = {Kind.DISTANCE: 3.0, Kind.DURATION: 3.0, Kind.CLOCK: 2.5, Kind.NUMBER: 2.2}
_UNREAD_PACE = 1.5
_HOURS, _PACE, _BARE_DISTANCE, _BARE_METERS, _M_IS_MINUTES = 0.5, 0.6, 0.8, 0.3, 0.2
_ANNOUNCED = 0.8
_AGREES, _DISAGREES, _ALONE = -1.0, 3.0, 3.0
_UNUSUAL = 2.0
_SAME = 0.08
# Races are known by their length whatever the athlete's own unit is.
_RACES = {26.2: "mi", 13.1: "mi", 42.2: "k", 42.195: "k", 21.1: "k"}
_LONGEST_HOURS = 12


class Role(StrEnum):
    """SPEED is in metres a second."""

    METERS = "meters"
    SECONDS = "seconds"
    SPEED = "speed"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a figure may say. ``bare``: it names no unit; ``sure``: its unit leaves no other meaning."""

    role: Role
    value: float
    figure: Figure
    cost: float = 0.0
    bare: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A figure of an outing. ``paced``: words before it announce a pace ("@ 8:55", "avg 5:10")."""

    atom: Atom
    figure: Figure
    paced: bool = False


def continuous(said: Sequence[Telling], outing: Outing) -> Draft | None:
    """The one set that the figures are likeliest to describe; None when they describe none."""
    figures = said[:_MOST_FIGURES]
    choices = [(*_meanings(one, outing), None) for one in figures]
    unread = [_UNREAD.get(one.atom.kind, _UNREAD_PACE) for one in figures]
    best: tuple[Meaning, ...] = ()
    least = IMPOSSIBLE
    for combination in product(*choices):
        read = tuple(one for one in combination if one is not None)
        left = sum(cost for one, cost in zip(combination, unread, strict=True) if one is None)
        cost = left + _cost(read, outing) if read else IMPOSSIBLE
        if cost < least:
            best, least = read, cost
    return _draft(best) if best else None


def _cost(read: Sequence[Meaning], outing: Outing) -> float:
    by_role = {one.role: one for one in read}
    if len(by_role) < len(read):
        return IMPOSSIBLE
    meters, seconds, speed = (by_role.get(role) for role in Role)
    cost = sum(one.cost for one in read)
    if meters is not None:
        cost += outing.meters_cost(meters.value) + (_BARE_DISTANCE if meters.bare and not (seconds or speed) else 0)
    if seconds is not None and (meters is None or seconds.bare):
        cost += outing.seconds_cost(seconds.value)
    if meters is not None and seconds is not None:
        done = meters.value / seconds.value
        apart = outing.speed_cost(done, meters.value)
        cost += _UNUSUAL if apart == IMPOSSIBLE and meters.sure and seconds.sure else apart
        if speed is not None:
            cost += _AGREES if abs(speed.value / done - 1) < _SAME else _DISAGREES
    elif speed is not None:
        cost += outing.speed_cost(speed.value) + (_ALONE if meters is None and seconds is None else 0)
    return cost


def _draft(read: Sequence[Meaning]) -> Draft | None:
    by_role = {one.role: one for one in read}
    meters, seconds, speed = (by_role.get(role) for role in Role)
    done = Draft()
    for name, one in (("meters", meters), ("seconds", seconds)):
        if one is not None:
            done.measure(name, one.value, one.figure)
    if speed is not None:
        at_speed(done, speed.value, speed.figure)
    return done if read and (meters or seconds) else None


def at_speed(done: Draft, speed: float, said: Figure) -> None:
    """Distance and speed give the time; time and speed give the distance."""
    if done.seconds is None and done.meters is not None:
        done.measure("seconds", round(done.meters / speed, 1), said, Provenance.DERIVED)
    elif done.meters is None and done.seconds is not None:
        done.measure("meters", round(done.seconds * speed, 1), said, Provenance.DERIVED)


def _meanings(one: Telling, outing: Outing) -> Iterator[Meaning]:
    atom, figure = one.atom, one.figure
    if figure.value <= 0:
        return
    match atom.kind:
        case Kind.DISTANCE:
            yield Meaning(Role.METERS, figure.value, figure, sure=atom.unit != "m")
            if atom.unit == "m" and outing.pattern is not Pattern.SWIM and 5 <= figure.value < 100:
                yield Meaning(Role.SECONDS, figure.value * 60, figure, _M_IS_MINUTES)
        case Kind.DURATION:
            yield Meaning(Role.SECONDS, figure.value, figure, sure=True)
        case Kind.CLOCK:
            yield from _of_clock(one, outing)
        case Kind.PACE | Kind.SPEED:
            yield Meaning(Role.SPEED, speed_of(atom, outing), figure)
        case _:
            yield from _of_number(one, outing)


def speed_of(atom: Atom, outing: Outing) -> float:
    """Metres a second, which a pace says in seconds a metre or in seconds of what a pace is told of."""
    if atom.kind is Kind.SPEED:
        return atom.value
    own = atom.unit == "pace" or atom.kind is Kind.CLOCK
    return outing.per / atom.value if own else 1 / atom.value


def _of_clock(one: Telling, outing: Outing) -> Iterator[Meaning]:
    figure, parts = one.figure, one.atom.text.strip("@ ").split(":")
    yield Meaning(Role.SECONDS, figure.value, figure, _ANNOUNCED if one.paced else 0.0)
    if len(parts) > 2:
        return
    if "." not in parts[1] and int(parts[0]) <= _LONGEST_HOURS:
        yield Meaning(Role.SECONDS, figure.value * 60, figure, _HOURS + (_ANNOUNCED if one.paced else 0.0))
    yield Meaning(Role.SPEED, outing.per / figure.value, figure, 0.0 if one.paced else _PACE)


def _of_number(one: Telling, outing: Outing) -> Iterator[Meaning]:
    """A bare figure is minutes for an easy run, a distance when a time goes with it or when it is small; behind "at" it
    may be a speed in the athlete's own unit."""
    figure, value = one.figure, one.figure.value
    if one.paced:
        yield Meaning(Role.SPEED, value * outing.scale / 3600, figure)
    if outing.body.per is not None and value >= 100:
        yield Meaning(Role.METERS, value, figure)
        return
    unit = _RACES.get(value)
    own = outing.body.per is None
    scale = METERS[unit] if unit else outing.scale if own else METERS["k"]
    yield Meaning(Role.METERS, value * scale, figure, 0.0 if own else _BARE_METERS, bare=unit is None)
    if value == int(value) and 5 <= value <= 600:
        yield Meaning(Role.SECONDS, value * 60, figure, 0.0, bare=True)
