"""Texts about a whole session at once: circuits, every minute on the minute, everything but one."""

from dataclasses import dataclass, field
from random import Random

from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.reading import Entry, PerformedSet, PrescribedItem, SessionFacts

from .names import confusable, pick_name, plural
from .performances import LOADED, Athlete, Group, loads_of, pool
from .travel import clock


@dataclass(frozen=True, slots=True)
class Whole:
    """A text with the session it says and what was prescribed, None for nothing."""

    words: str
    entries: tuple[Entry, ...] = ()
    facts: SessionFacts = field(default_factory=SessionFacts)
    items: tuple[PrescribedItem, ...] | None = None


_CIRCUIT = ("Push-Up", "Burpee", "Sit-Up", "Pull-Up", "Mountain Climber", "Box Jump", "Jumping Jack", "Crunch", "V-Up")


def _some(rng: Random, count: int) -> list[Exercise]:
    return [by_name(name) for name in rng.sample(_CIRCUIT, count)]


def _counted(rng: Random, exercise: Exercise, reps: int) -> str:
    name = plural(exercise.name.lower().replace("-", rng.choice(("-", " "))))
    return f"{reps} {name}"


def rounds_listed(rng: Random, athlete: Athlete) -> Whole:
    """The text lists the exercises, so they are expanded: one set a round."""
    rounds = rng.randint(2, 8)
    each = [(exercise, rng.randint(4, 25)) for exercise in _some(rng, rng.randint(2, 4))]
    listed = ", ".join(_counted(rng, exercise, reps) for exercise, reps in each)
    entries = tuple(Entry(exercise.name, (PerformedSet(reps=reps),) * rounds) for exercise, reps in each)
    words = rng.choice(
        (f"{rounds} rounds: {listed}", f"{rounds} rounds of {listed}", f"did {rounds} rounds of {listed}")
    )
    items = tuple(PrescribedItem(exercise.name, reps=str(reps)) for exercise, reps in each)
    return Whole(words, entries, SessionFacts(rounds=rounds), items)


def rounds_in(rng: Random, athlete: Athlete) -> Whole:
    rounds, seconds = rng.randint(2, 12), rng.randint(480, 2400)
    items = tuple(PrescribedItem(exercise.name, reps="10") for exercise in _some(rng, 3))
    done = rng.random() < 0.5
    words = f"{rounds} rounds in {clock(seconds)}"
    if done:
        words = rng.choice((f"done, {words}", f"{words}, done", f"done! {words}"))
    return Whole(words, (), SessionFacts("full" if done else None, seconds=float(seconds), rounds=rounds), items)


def amrap(rng: Random, athlete: Athlete) -> Whole:
    """Full rounds count; what was begun of the next one does not."""
    rounds, minutes = rng.randint(3, 14), rng.choice((8, 10, 12, 15, 20))
    begun = rng.choice(("", "", f" + {rng.randint(1, 15)}", f" + {rng.randint(2, 15)} reps"))
    words = rng.choice((f"amrap {minutes}: {rounds} rounds{begun}", f"{minutes} min amrap, {rounds} rounds{begun}"))
    items = tuple(PrescribedItem(exercise.name, reps="10") for exercise in _some(rng, 3))
    return Whole(words, (), SessionFacts(rounds=rounds), items)


def emom(rng: Random, athlete: Athlete) -> Whole:
    """One set a minute."""
    minutes, reps = rng.choice((6, 8, 10, 12, 15, 20)), rng.randint(3, 15)
    (exercise,) = _some(rng, 1)
    each = _counted(rng, exercise, reps)
    words = rng.choice(
        (f"emom {minutes}: {each}", f"emom {minutes} min, {each} every minute", f"{minutes} min emom: {each}")
    )
    return Whole(words, (Entry(exercise.name, (PerformedSet(reps=reps),) * minutes),), items=None)


def _prescribed(rng: Random, athlete: Athlete) -> list[PrescribedItem]:
    """Three to five exercises with fixed reps, none taken for another."""
    chosen: list[Exercise] = []
    wanted = rng.randint(3, 5)
    while len(chosen) < wanted:
        exercise = rng.choice(pool(rng.choice(LOADED)))
        if not confusable(exercise, chosen) and max(loads_of(exercise, athlete.load_unit)) >= 20:
            chosen.append(exercise)
    return [_item(rng, athlete, exercise) for exercise in chosen]


def _item(rng: Random, athlete: Athlete, exercise: Exercise) -> PrescribedItem:
    load = float(rng.choice([load for load in loads_of(exercise, athlete.load_unit) if load >= 20]))
    return PrescribedItem(exercise.name, rng.randint(2, 5), str(rng.randint(5, 15)), load, athlete.load_unit)


def _one_of(rng: Random, items: list[PrescribedItem]) -> tuple[PrescribedItem, str]:
    item = rng.choice(items)
    others = [by_name(other.exercise) for other in items if other is not item]
    return item, pick_name(rng, by_name(item.exercise), others, prescribed=True)


_ALL = (
    "done except",
    "did everything but",
    "all done except",
    "everything but",
    "did it all except for",
    "all of it except",
)


def all_but(rng: Random, athlete: Athlete) -> Whole:
    items = _prescribed(rng, athlete)
    item, name = _one_of(rng, items)
    words = f"{rng.choice(_ALL)}{rng.choice((' ', ' the '))}{name}"
    return Whole(words, (Entry(item.exercise, skipped=True),), SessionFacts("partial"), tuple(items))


def all_but_at(rng: Random, athlete: Athlete) -> Whole:
    """The prescribed sets and reps at another load."""
    items = _prescribed(rng, athlete)
    item, name = _one_of(rng, items)
    assert item.load is not None
    load = item.load - rng.choice((5.0, 10.0)) if item.load >= 40 else item.load + 5
    kind: LoadKind = by_name(item.exercise).load_kind
    done = PerformedSet(reps=int(item.reps or 0), load=load, unit=athlete.load_unit, kind=kind)
    shown = f"{int(load)}" if load == int(load) else f"{load}"
    words = f"did everything but {name} at {shown}{rng.choice(('', '', athlete.load_unit))}"
    return Whole(words, (Entry(item.exercise, (done,) * (item.sets or 0)),), SessionFacts("full"), tuple(items))


def instead(rng: Random, athlete: Athlete) -> Whole:
    """Another exercise in the place of a prescribed one."""
    items = _prescribed(rng, athlete)
    item, name = _one_of(rng, items)
    prescribed = [by_name(other.exercise) for other in items]
    done = rng.choice(pool(rng.choice((Group.BAR, Group.MACHINE))))
    while confusable(done, prescribed):
        done = rng.choice(pool(rng.choice((Group.BAR, Group.MACHINE))))
    load, sets, reps = float(rng.choice(loads_of(done, athlete.load_unit)[4:])), rng.randint(2, 5), rng.randint(3, 12)
    one = PerformedSet(reps=reps, load=load, unit=athlete.load_unit, kind=done.load_kind)
    figures = f"{load:g}{athlete.load_unit} {sets}x{reps}"
    words = rng.choice(
        (
            f"{done.name} {figures} instead of {name}",
            f"{done.name} instead of {name}, {figures}",
            f"did {done.name} instead of the {name}: {figures}",
        )
    )
    return Whole(words, (Entry(done.name, (one,) * sets, instead_of=item.exercise),), items=tuple(items))


WHOLE = {
    "3 rounds: 10 push ups, 15 sit ups": rounds_listed,
    "done, 5 rounds in 16:40": rounds_in,
    "amrap 20: 8 rounds + 3": amrap,
    "emom 8: 5 burpees": emom,
    "did everything but rows": all_but,
    "did everything but rows at 95": all_but_at,
    "rack pulls 315 3x5 instead of deadlifts": instead,
}
