"""Notations for repeats of one distance or one time, one set each."""

from collections.abc import Callable
from random import Random

from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.reading import DistanceUnit, Entry, PerformedSet, PrescribedItem

from .notation import Draw, Write, drawn_by
from .pen import Pen
from .performances import Athlete, Group, Performed, Trip
from .travel import METERS, SPORTS, clock, distance

_FAMILY = "intervals"
_REPEATS = {"Run": (400, 800, 1000, 1200), "Rowing": (250, 500, 1000), "Swimming": (50, 100, 200)}


def _repeats(name: str, draw: Draw, only: frozenset[str] = frozenset(_REPEATS)) -> Callable[[Write], Write]:
    return drawn_by(_FAMILY, name, (Group.TRAVEL,), draw, place="within", only=only)


def _draw(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    return _drawn(rng, exercise, prescribed, rng.choice(_REPEATS[exercise.name]), spread=3)


def _draw_even(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    return _drawn(rng, exercise, prescribed, rng.choice(_REPEATS[exercise.name]), spread=0)


def _draw_400s(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    return _drawn(rng, exercise, True, 400, spread=3, fast=(200, 280))


def _drawn(
    rng: Random, exercise: Exercise, prescribed: bool, meters: int, *, spread: int, fast: tuple[int, int] | None = None
) -> Performed:
    count, per_km = rng.randint(3, 8), rng.randint(*(fast or SPORTS[exercise.name].pace))
    around = round(per_km * meters / 1000)
    sets = tuple(
        PerformedSet(seconds=float(around + rng.randint(-spread, spread)), meters=float(meters)) for _ in range(count)
    )
    item = PrescribedItem(exercise.name, sets=count, meters=float(meters)) if prescribed else None
    return Performed(exercise, Entry(exercise.name, sets), item, trip=Trip(float(meters), "m", 0.0, 0))


def _times(p: Performed, pen: Pen) -> str:
    return pen.pick(" ", ", ", " / ", ",").join(clock(done.seconds or 0) for done in p.sets if done.seconds)


def _verb(p: Performed, pen: Pen) -> str:
    return f"{pen.pick(*SPORTS[p.exercise.name].verbs)} " if p.name else ""


def _each(p: Performed, pen: Pen) -> str:
    """ "6x800": meters, as the prescription says; with the unit where there is none."""
    assert p.trip is not None
    meters = int(p.trip.value)
    shown = pen.pick(f"{meters}m", f"{meters} m", f"{meters}", f"{meters}") if p.item else f"{meters}m"
    shown = pen.pick("1k", "1km", shown) if meters == 1000 else shown
    return pen.times(sum(1 for done in p.sets if done.seconds), shown)


@_repeats("6x800 3:10 3:12 ...", _draw)
def _listed(p: Performed, pen: Pen) -> str:
    return f"{_verb(p, pen)}{_each(p, pen)}{pen.pick(' ', ': ', ' in ', ' - ')}{_times(p, pen)}"


@_repeats("6x800m @ 3:10", _draw_even)
def _even(p: Performed, pen: Pen) -> str:
    """One time for all. Behind "@" it could be a pace, or a swimmer's start, unless both are the same."""
    assert p.trip is not None
    same = (p.exercise.name, p.trip.value) in {("Run", 1000), ("Rowing", 500)}
    shown = clock(p.first.seconds or 0)
    after = pen.pick(f" @ {shown}", f" at {shown}", f" in {shown}") if same else f" in {shown}"
    return f"{_verb(p, pen)}{_each(p, pen)}{after}{pen.pick('', ' each')}"


@_repeats("800s: 3:10, 3:12, ...", _draw, frozenset({"Run"}))
def _plural(p: Performed, pen: Pen) -> str:
    assert p.trip is not None
    return f"{_verb(p, pen)}{int(p.trip.value)}s{pen.pick(': ', ' ', ' in ')}{_times(p, pen)}"


@_repeats("6x400: 92 93 95", _draw_400s, frozenset({"Run"}))
def _bare_seconds(p: Performed, pen: Pen) -> str:
    """Two figures each behind a prescribed 6 x 400 m: seconds."""
    shown = pen.pick(" ", ", ").join(str(int(done.seconds or 0)) for done in p.sets)
    return f"{_verb(p, pen)}{_each(p, pen)}{pen.pick(': ', ' ', ' in ')}{shown}"


def _with_warmup(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    drawn = _draw(rng, athlete, exercise, prescribed)
    easy = PerformedSet(meters=rng.choice((1, 2)) * METERS[athlete.distance_unit])
    sets = (easy, *drawn.sets, easy)
    return Performed(exercise, Entry(exercise.name, sets), drawn.item, trip=drawn.trip)


@_repeats("1 mi wu, 6x800 3:10 ..., 1 mi cd", _with_warmup, frozenset({"Run"}))
def _warmed_up(p: Performed, pen: Pen) -> str:
    """Warm-up and cool-down are sets as well, in order."""
    meters = p.first.meters or 0
    unit: DistanceUnit = "mi" if abs(meters % METERS["mi"]) < 1 else "km"
    easy = distance(Trip(round(meters / METERS[unit]), unit, 0, 0), pen)
    warm, cool = pen.pick("warm up|cool down", "wu|cd", "warmup|cooldown", "warm-up|cool-down").split("|")
    between = pen.pick(", ", ", then ", "\n")
    return between.join([f"{_verb(p, pen)}{easy} {warm}", f"{_each(p, pen)} {_times(p, pen)}", f"{easy} {cool}"])


def _timed(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    count, minutes = rng.randint(3, 10), rng.randint(1, 8)
    sets = (PerformedSet(seconds=60.0 * minutes),) * count
    item = PrescribedItem(exercise.name, sets=count, seconds=60.0 * minutes) if prescribed else None
    return Performed(exercise, Entry(exercise.name, sets), item, trip=Trip(0.0, "m", 60.0 * minutes, 0))


@_repeats("5x3 min", _timed, frozenset({"Run", "Cycling", "Rowing"}))
def _minutes(p: Performed, pen: Pen) -> str:
    verb = _verb(p, pen)
    minutes = int((p.first.seconds or 0) // 60)
    shown = f"{minutes}{pen.pick(' min', 'min', ' minutes' if minutes > 1 else ' minute')}"
    return f"{verb}{pen.times(len(p.sets), shown)}{pen.pick('', '', ' hard')}"
