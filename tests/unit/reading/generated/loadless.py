"""Notations for sets with no load, with the athlete's own weight, more or less of it, for holds and for carries."""

from random import Random

from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.reading import Entry, PerformedSet, PrescribedItem, Side

from . import spoken
from .needs import Need
from .notation import drawn_by, lifted
from .pen import Pen
from .performances import LOADED, Athlete, Group, Performed, loads_of, with_effort

_REPS = "reps alone"
_OWN_WEIGHT = "with the athlete's own weight"
_HOLDS = "holds and carries"
_BODY = (Group.FREE, Group.BELT)
_YARD = 0.9144


@lifted(_REPS, "8/8/7", Need((*LOADED, *_BODY), load=None, sets=(3, 5)))
def _slashes(p: Performed, pen: Pen) -> str:
    return pen.reps(p.reps, ("/", "/", "-", " / "))


@lifted(_REPS, "8, 8, 7", Need(_BODY, load=None))
def _commas(p: Performed, pen: Pen) -> str:
    """Of exercises that are done without a load: a first figure cannot be one."""
    return pen.reps(p.reps, (",", ", ", " "))


@lifted(_REPS, "8, 8 and 7", Need((*LOADED, *_BODY), load=None, sets=(3, 5)))
def _and(p: Performed, pen: Pen) -> str:
    return pen.reps_in_words(p.reps)


@lifted(_REPS, "3x8", Need((*LOADED, *_BODY), load=None, same_reps=True))
def _sets_by_reps(p: Performed, pen: Pen) -> str:
    """At most five sets: sets x reps, as the contract reads a first figure up to 10."""
    return pen.times(len(p.sets), p.first.reps)


@lifted(_REPS, "3 sets of 8", Need((*LOADED, *_BODY), load=None, same_reps=True))
def _sets_of(p: Performed, pen: Pen) -> str:
    if pen.rng.random() < 0.3:
        return f"{spoken.under_hundred(len(p.sets))} sets of {spoken.under_hundred(p.first.reps or 0)}"
    return f"{len(p.sets)} sets of {p.first.reps}{pen.pick('', ' reps')}"


@lifted(_REPS, "15x3", Need(_BODY, load=None, same_reps=True, least_reps=11, as_prescribed=True))
def _reps_by_sets(p: Performed, pen: Pen) -> str:
    """Over 10, so no sets, and just what was prescribed of an exercise without a load."""
    return pen.times(p.first.reps, len(p.sets))


@lifted(_REPS, "20 burpees", Need((Group.FREE,), load=None, sets=(1, 1), sides=False), place="noun")
def _counted(p: Performed, pen: Pen) -> str:
    return pen.pick("", "did ") + str(p.first.reps)


@lifted(_REPS, "3 sets of 12 push ups", Need(_BODY, load=None, same_reps=True), place="noun")
def _counted_sets(p: Performed, pen: Pen) -> str:
    return f"{pen.pick('', 'did ')}{len(p.sets)} sets of {p.first.reps}"


@lifted(_OWN_WEIGHT, "bw 8/8/7", Need((Group.BELT,), load=None, kind=LoadKind.BODYWEIGHT, sets=(3, 5)))
def _bodyweight(p: Performed, pen: Pen) -> str:
    word, figures = pen.pick("bw", "bodyweight", "BW"), pen.reps(p.reps)
    return pen.pick(f"{word} {figures}", f"{figures} {word}", f"{figures} at {word}")


@lifted(_OWN_WEIGHT, "3x8 bodyweight", Need((Group.BELT,), load=None, kind=LoadKind.BODYWEIGHT, same_reps=True))
def _bodyweight_sets(p: Performed, pen: Pen) -> str:
    word, figures = pen.pick("bw", "bodyweight"), pen.times(len(p.sets), p.first.reps)
    return pen.pick(f"{word} {figures}", f"{figures} {word}", f"{figures} @ {word}")


@lifted(_OWN_WEIGHT, "+25 8/8/7", Need((Group.BELT,), kind=LoadKind.ADDED, sets=(3, 5)))
def _plus(p: Performed, pen: Pen) -> str:
    load = pen.load(p.first, bare=True)
    return f"{pen.pick('+', '+', 'bw+', 'bw + ', 'BW +')}{load} {pen.reps(p.reps)}"


@lifted(_OWN_WEIGHT, "3x8 +25", Need((Group.BELT,), kind=LoadKind.ADDED, same_reps=True))
def _sets_plus(p: Performed, pen: Pen) -> str:
    load = pen.load(p.first, bare=True)
    return f"{pen.times(len(p.sets), p.first.reps)} {pen.pick('+', '+', 'bw+', 'at +', '@ bw+')}{load}"


@lifted(_OWN_WEIGHT, "w/ a 25lb plate 8,8,7", Need((Group.BELT,), kind=LoadKind.ADDED, sets=(3, 5)))
def _plate(p: Performed, pen: Pen) -> str:
    """A plate and a vest are added weight, as the word itself is."""
    weight = pen.weight(p.first)
    figures = pen.reps(p.reps)
    return pen.pick(
        f"w/ a {weight} plate {figures}",
        f"with a {weight} vest {figures}",
        f"with {weight} added {figures}",
        f"{figures} with {weight} added",
        f"{figures} in a {weight} vest",
    )


@lifted(_OWN_WEIGHT, "40 assist 3x8", Need((Group.BELT,), kind=LoadKind.ASSISTED, least_load=10, same_reps=True))
def _assisted_sets(p: Performed, pen: Pen) -> str:
    load = pen.load(p.first, bare=True)
    figures = pen.times(len(p.sets), p.first.reps)
    word = pen.pick("assist", "assisted", "assistance")
    return pen.pick(f"{load} {word} {figures}", f"{figures} with {load} {word}", f"{figures} {load} {word}")


@lifted(_OWN_WEIGHT, "-40 8/8/7", Need((Group.BELT,), kind=LoadKind.ASSISTED, sets=(3, 5), least_load=10))
def _minus(p: Performed, pen: Pen) -> str:
    """The minus stands close to its figure, as a dash between words does not."""
    return f"-{pen.load(p.first, bare=True)} {pen.reps(p.reps, ('/', ' ', ', '))}"


def _draw_hold(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    return _held(rng, exercise, prescribed, rng.choice((2, 3, 3, 4)), same=False, whole=5)


def _draw_same_hold(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    return _held(rng, exercise, prescribed, rng.choice((2, 3, 3, 4)), same=True, whole=5)


def _held(rng: Random, exercise: Exercise, prescribed: bool, count: int, *, same: bool, whole: int) -> Performed:
    asked = rng.randrange(20, 95, whole)
    seconds = [asked if same else max(15, asked - rng.choice((0, 0, 5, 5, 10)) * number) for number in range(count)]
    side: Side | None = "each" if exercise.unilateral and rng.random() < 0.5 else None
    sets = tuple(PerformedSet(seconds=float(time), side=side) for time in seconds)
    item = PrescribedItem(exercise.name, sets=count, seconds=float(asked)) if prescribed else None
    return with_effort(rng, Performed(exercise, Entry(exercise.name, sets), item), share=0.1, scales=("rpe",))


def _seconds(p: Performed) -> list[int]:
    return [int(done.seconds or 0) for done in p.sets]


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


@drawn_by(_HOLDS, "60 45 40", (Group.HOLD,), _draw_hold)
def _hold_list(p: Performed, pen: Pen) -> str:
    """Bare figures of a hold are seconds."""
    return pen.reps(_seconds(p), ("/", " ", ", ", ","))


@drawn_by(_HOLDS, "60s, 45s, 40s", (Group.HOLD,), _draw_hold)
def _hold_seconds(p: Performed, pen: Pen) -> str:
    unit = pen.pick("s", "s", " sec", "sec", " seconds")
    return pen.pick(", ", " ", "/").join(f"{time}{unit}" for time in _seconds(p))


@drawn_by(_HOLDS, "3x45s", (Group.HOLD,), _draw_same_hold)
def _hold_sets(p: Performed, pen: Pen) -> str:
    time = f"{_seconds(p)[0]}{pen.pick('s', 's', ' sec', ' secs', 'sec', ' seconds')}"
    count = len(p.sets)
    return pen.pick(pen.times(count, time), f"{time} x{count}", f"{time} x {count}", f"{count} sets of {time}")


@drawn_by(_HOLDS, "1:10, 0:45", (Group.HOLD,), _draw_hold)
def _hold_clock(p: Performed, pen: Pen) -> str:
    return pen.pick(", ", " ", " / ").join(_clock(time) for time in _seconds(p))


@drawn_by(_HOLDS, "1 min, 45 sec", (Group.HOLD,), _draw_hold)
def _hold_words(p: Performed, pen: Pen) -> str:
    shown = [
        f"{pen.pick('1', 'one', 'a')} min{pen.pick('', 'ute')}" if time == 60 else f"{time} sec{pen.pick('', 's')}"
        for time in _seconds(p)
    ]
    between = pen.pick(", ", ", ", " and ")
    # "1 min and 45 sec" is one time.
    return (", " if 60 in _seconds(p) else between).join(shown)


def _draw_carry(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
    load, count = float(rng.choice(loads_of(exercise, athlete.load_unit))), rng.randint(2, 5)
    far = rng.choice((20, 25, 30, 40, 50)) * 1.0
    done = PerformedSet(load=load, unit=athlete.load_unit, kind=LoadKind.PER_HAND, meters=far)
    item = PrescribedItem(exercise.name, sets=count, load=load, unit=athlete.load_unit, meters=far)
    return Performed(exercise, Entry(exercise.name, (done,) * count), item if prescribed else None)


@drawn_by(_HOLDS, "24kg 3x40m", (Group.CARRY,), _draw_carry)
def _carried(p: Performed, pen: Pen) -> str:
    load = pen.load(p.first)
    figures = pen.times(len(p.sets), f"{int(p.first.meters or 0)}{pen.pick('m', 'm', ' m', ' meters')}")
    return pen.pick(f"{load} {figures}", f"{figures} {load}", f"{figures} @ {load}", f"{figures} with {load}")
