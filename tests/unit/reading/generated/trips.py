"""Notations for runs, rides, rows, swims and walks that went on without a break."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.reading import Entry, PerformedSet, PrescribedItem

from . import spoken
from .notation import Draw, Write, drawn_by
from .pen import Pen
from .performances import Athlete, Group, Performed, Trip
from .travel import METERS, SPORTS, Says, clock, distance, draw_trip, pace, time

_FAMILY = "runs, rides, rows, swims and walks"
_ON_WATCH = frozenset({"Run", "Walk", "Cycling"})
_PACED = frozenset({"Run", "Walk", "Rowing", "Swimming"})


def _of(says: Says) -> Draw:
    def drawn(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
        return draw_trip(rng, athlete, exercise, prescribed, says)

    return drawn


def _trip(name: str, draw: Says | Draw, only: frozenset[str] | None = None) -> Callable[[Write], Write]:
    drawn = draw if callable(draw) else _of(draw)
    return drawn_by(_FAMILY, name, (Group.TRAVEL,), drawn, place="within", only=only)


def _parts(p: Performed, pen: Pen) -> tuple[Trip, str]:
    """The trip, and the verb with a space, or nothing where the prescription says what it was."""
    assert p.trip is not None
    return p.trip, f"{pen.pick(*SPORTS[p.exercise.name].verbs)} " if p.name else ""


@_trip("ran 6 mi in 48:30", "distance and time")
def _distance_time(p: Performed, pen: Pen) -> str:
    trip, verb = _parts(p, pen)
    return f"{verb}{distance(trip, pen)}{pen.pick(' in ', ' in ', ' ', ', ', ' - ')}{time(trip.seconds, pen)}"


@_trip("48:30 for 6 mi", "distance and time")
def _time_distance(p: Performed, pen: Pen) -> str:
    trip, verb = _parts(p, pen)
    return f"{verb}{time(trip.seconds, pen)}{pen.pick(' for ', ', ')}{distance(trip, pen)}"


@_trip("6 mi run in 48:30", "distance and time")
def _distance_noun_time(p: Performed, pen: Pen) -> str:
    trip, _ = _parts(p, pen)
    noun = SPORTS[p.exercise.name].noun
    return f"{distance(trip, pen)} {noun}{pen.pick(' in ', ' ', ', ')}{time(trip.seconds, pen)}"


@_trip("6mi @ 8:05/mi", "distance and pace", _PACED)
def _distance_pace(p: Performed, pen: Pen) -> str:
    trip, verb = _parts(p, pen)
    return f"{verb}{distance(trip, pen)}{pen.pick(' @ ', ' at ', ' ', ', ')}{pace(p, pen)}"


@_trip("6mi @ 8:05", "distance and pace", frozenset({"Run"}))
def _distance_bare_pace(p: Performed, pen: Pen) -> str:
    """For the unit of the distance beside it: 6 miles in 8:05 nobody runs."""
    trip, verb = _parts(p, pen)
    return f"{verb}{distance(trip, pen)} {pen.pick('@', 'at')} {clock(trip.pace)}{pen.pick('', ' pace')}"


@_trip("8:05 pace for 6 miles", "distance and pace", frozenset({"Run"}))
def _pace_distance(p: Performed, pen: Pen) -> str:
    trip, _ = _parts(p, pen)
    verb = pen.pick("ran ", "ran at ") if p.name else ""
    return f"{verb}{clock(trip.pace)} pace for {distance(trip, pen)}"


@_trip("45 min @ 5:00/km", "time and pace", _PACED)
def _time_pace(p: Performed, pen: Pen) -> str:
    trip, verb = _parts(p, pen)
    return f"{verb}{time(trip.seconds, pen)}{pen.pick(' @ ', ' at ')}{pace(p, pen)}"


@_trip("ran 6 miles", "distance")
def _distance_alone(p: Performed, pen: Pen) -> str:
    trip, verb = _parts(p, pen)
    return pen.pick(f"{verb}{distance(trip, pen)}", f"{distance(trip, pen)} {SPORTS[p.exercise.name].noun}")


def _whole_minutes(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    drawn = draw_trip(rng, athlete, exercise, prescribed, "time")
    assert drawn.trip is not None
    seconds = round(drawn.trip.seconds / 60) * 60.0
    sets = tuple(replace(done, seconds=seconds) for done in drawn.sets)
    return replace(drawn, entry=replace(drawn.entry, sets=sets), trip=replace(drawn.trip, seconds=seconds))


@_trip("ran 45 min", _whole_minutes)
def _time_alone(p: Performed, pen: Pen) -> str:
    """Whole minutes: a clock's 45:30 would be no less clear, but nobody writes it alone."""
    trip, verb = _parts(p, pen)
    noun = SPORTS[p.exercise.name].noun
    return pen.pick(f"{verb}{_minutes(trip, pen)}", f"{_minutes(trip, pen)} {noun}")


def _minutes(trip: Trip, pen: Pen) -> str:
    minutes = round(trip.seconds / 60)
    return f"{minutes}{pen.pick(' min', 'min', ' minutes', ' mins')}"


def _own_unit(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    while True:
        drawn = draw_trip(rng, athlete, exercise, prescribed, "distance and time")
        if drawn.trip is not None and drawn.trip.unit == athlete.distance_unit and drawn.trip.seconds >= 600:
            return drawn


@_trip("ran 6 in 48:30", _own_unit, frozenset({"Run", "Cycling"}))
def _no_unit(p: Performed, pen: Pen) -> str:
    """The figure before "in" and a time on the clock is a distance, in the athlete's own unit."""
    trip, _ = _parts(p, pen)
    return f"{'ran' if p.exercise.name == 'Run' else 'rode'} {pen.number(trip.value)} in {clock(trip.seconds)}"


def _at_speed(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    drawn = draw_trip(rng, athlete, exercise, prescribed, "time")
    assert drawn.trip is not None
    seconds = round(drawn.trip.seconds / 300) * 300.0 or 600.0
    per_hour = round(3600 / drawn.trip.pace, 1)
    done = PerformedSet(
        seconds=seconds, meters=seconds / 3600 * per_hour * METERS[drawn.trip.unit], rpe=drawn.first.rpe
    )
    trip = replace(drawn.trip, value=per_hour, seconds=seconds)
    return replace(drawn, entry=Entry(exercise.name, (done,)), trip=trip)


@_trip("30 min at 6 mph", _at_speed, _ON_WATCH)
def _speed(p: Performed, pen: Pen) -> str:
    trip, verb = _parts(p, pen)
    unit = "mph" if trip.unit == "mi" else pen.pick("km/h", "kmh", "kph")
    return f"{verb}{time(trip.seconds, pen)} {pen.pick('at', '@')} {pen.number(trip.value)} {unit}"


def _long(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    unit, running = athlete.distance_unit, exercise.name == "Run"
    value = float(rng.randint(*((13, 20) if unit == "mi" else (20, 34)) if running else (30, 90)))
    per = (rng.randint(480, 620) if running else rng.randint(190, 280)) * (1 if unit == "mi" else 0.62)
    seconds = round(value * per / 60) * 60.0
    done = PerformedSet(seconds=seconds, meters=value * METERS[unit])
    item = PrescribedItem(exercise.name, sets=1, meters=value * METERS[unit]) if prescribed else None
    return Performed(exercise, Entry(exercise.name, (done,)), item, trip=Trip(value, unit, seconds, round(per)))


@_trip("18 mi in 2:42", _long, frozenset({"Run", "Cycling"}))
def _hours(p: Performed, pen: Pen) -> str:
    """18 miles in under three minutes are impossible: hours and minutes. Under an hour it is m:ss on every clock."""
    trip, verb = _parts(p, pen)
    hours, minutes = divmod(round(trip.seconds / 60), 60)
    shown = f"{hours}:{minutes:02d}" if hours else f"{minutes} min"
    return f"{verb}{distance(trip, pen)}{pen.pick(' in ', ' ', ', ')}{shown}"


@_trip("6.02 mi | 48:44 | 8:06 /mi", "distance and time", _ON_WATCH)
def _watch(p: Performed, pen: Pen) -> str:
    """All three, as a watch shares them; the pace is what the other two give."""
    trip, verb = _parts(p, pen)
    shown = f"{clock(trip.seconds / trip.value)} /{trip.unit}"
    return f"{verb}{pen.number(trip.value)} {trip.unit} | {clock(trip.seconds)} | {shown}"


def _sayable(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    unit = athlete.distance_unit
    minutes, value = 60, 0.0
    while not 10 <= minutes < 60:
        value = rng.randint(2, 14) / 2
        minutes = round(value * METERS[unit] / 1000 * rng.randint(*SPORTS[exercise.name].pace) / 60)
    done = PerformedSet(seconds=60.0 * minutes, meters=value * METERS[unit])
    item = PrescribedItem(exercise.name, sets=1, meters=5000.0) if prescribed else None
    trip = Trip(value, unit, 60.0 * minutes, 0)
    return Performed(exercise, Entry(exercise.name, (done,)), item, trip=trip)


@_trip("ran three and a half miles in thirty one minutes", _sayable, frozenset({"Run", "Walk"}))
def _dictated(p: Performed, pen: Pen) -> str:
    trip, _ = _parts(p, pen)
    verb = "ran" if p.exercise.name == "Run" else "walked"
    whole = spoken.under_hundred(int(trip.value)) + (" and a half" if trip.value % 1 else "")
    unit = "miles" if trip.unit == "mi" else "kilometers"
    return f"{verb} {whole} {unit} in {spoken.under_hundred(int(trip.seconds) // 60)} minutes"
