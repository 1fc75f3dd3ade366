"""Notations for dumbbells and kettlebells, whose load is that of one, and for each side on its own."""

from random import Random

from textcoach.domain.catalogue import EXERCISES
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.reading import Entry, PerformedSet, PrescribedItem, Side

from .needs import Need
from .notation import drawn_by, lifted
from .pen import Pen
from .performances import Athlete, Group, Performed, loads_of

_FAMILY = "dumbbells and kettlebells"
_GROUPS = (Group.HANDS, Group.BELLS)
_SIDES: list[Side] = ["left", "right"]
_ONE_SIDED = frozenset(exercise.name for exercise in EXERCISES if exercise.unilateral)


@lifted(_FAMILY, "65s 10/10/8", Need(_GROUPS, sets=(3, 5), least_load=10, own_unit=True))
def _pair_of(p: Performed, pen: Pen) -> str:
    """In the athlete's own unit: nothing else is as heavy as its name in the plural."""
    return f"{pen.pick('', '', 'with the ', 'w/ ')}{pen.number(p.first.load or 0)}s {pen.reps(p.reps)}"


@lifted(_FAMILY, "3x10 w/ 65s", Need(_GROUPS, same_reps=True, least_load=10, own_unit=True, sides=False))
def _with_pair(p: Performed, pen: Pen) -> str:
    figures = pen.times(len(p.sets), p.first.reps)
    return f"{figures} {pen.pick('w/', 'with', 'with the')} {pen.number(p.first.load or 0)}s"


@lifted(_FAMILY, "with 50lb dbs 10/10/9", Need((Group.HANDS,), sets=(3, 5)))
def _dumbbells(p: Performed, pen: Pen) -> str:
    load = pen.weight(p.first)
    return f"{pen.pick('', 'with ', 'w/ ')}{load} {pen.pick('dbs', 'dumbbells', 'db')} {pen.reps(p.reps)}"


@lifted(_FAMILY, "3x10 with a 24kg bell", Need((Group.BELLS,), same_reps=True, sides=False))
def _kettlebell(p: Performed, pen: Pen) -> str:
    load = pen.weight(p.first)
    bell = pen.pick("kettlebell", "kb", "bell")
    return f"{pen.times(len(p.sets), p.first.reps)} {pen.pick('with a', 'w/ a', 'with the')} {load} {bell}"


def _drawn(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool, order: list[Side]) -> Performed:
    load, wanted = float(rng.choice(loads_of(exercise, athlete.load_unit))), rng.randint(5, 14)
    sets = tuple(
        PerformedSet(
            reps=wanted - rng.choice((0, 0, 0, 1, 2)),
            load=load,
            unit=athlete.load_unit,
            kind=exercise.load_kind,
            side=side,
        )
        for side in order
    )
    count = len(order) // 2
    item = PrescribedItem(exercise.name, count, str(wanted), load, athlete.load_unit) if prescribed else None
    return Performed(exercise, Entry(exercise.name, sets), item)


def _in_turn(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    return _drawn(rng, athlete, exercise, prescribed, _SIDES * rng.randint(1, 4))


def _side_by_side(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    count = rng.randint(3, 4)
    return _drawn(rng, athlete, exercise, prescribed, _SIDES[:1] * count + _SIDES[1:] * count)


def _with_load(p: Performed, pen: Pen, figures: str) -> str:
    load = pen.load(p.first)
    return pen.pick(f"{load} {figures}", f"{figures} w/ {load}", f"{figures} with {load}", f"{figures} @ {load}")


@drawn_by(_FAMILY, "L8 R8 L8 R7 w/ 14kg", _GROUPS, _in_turn, only=_ONE_SIDED)
def _alternating(p: Performed, pen: Pen) -> str:
    """In capitals: a small l before a figure would look like a one."""
    between = pen.pick(" ", ", ", "/")
    return _with_load(p, pen, between.join(f"{(done.side or '')[0].upper()}{done.reps}" for done in p.sets))


@drawn_by(_FAMILY, "14kg L 8/8/7 R 8/8/8", _GROUPS, _side_by_side, only=_ONE_SIDED)
def _one_then_other(p: Performed, pen: Pen) -> str:
    """ "20 left" would be an effort, so the load stands before a capital or last."""
    reps = [done.reps or 0 for done in p.sets]
    half, word = len(reps) // 2, pen.pick("L|R", "left|right", "L:|R:", "Left:|Right:").split("|")
    parts = pen.pick("/", " ", ",")
    left, right = (parts.join(map(str, side)) for side in (reps[:half], reps[half:]))
    figures = f"{word[0]} {left}{pen.pick(', ', ' ', ' / ')}{word[1]} {right}"
    load = pen.load(p.first)
    return (
        f"{load} {figures}"
        if word[0].startswith("L") and len(word[0]) < 3
        else f"{figures} {pen.pick('w/', '@')} {load}"
    )
