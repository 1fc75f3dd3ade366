"""Generated cases: a performance, a text that says it, and the reading that the text must give back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.reading import Entry, Intent, PrescribedItem, Prescription, Reading, ReadingContext

from . import hands, intervals, lifts, loadless, noise, trips
from .circuits import WHOLE, Whole
from .facts import Said, session
from .names import confusable, pick_name
from .needs import Need, draw
from .notation import NOTATIONS, Notation
from .pen import Pen
from .performances import LOADED, Athlete, Group, Performed
from .writing import begins_with_its_name, clause

_SEED = 20260310
_TRIES = 12
_SKIPPED = "skipped curls"
_SKIPS = ("skipped {}", "skipped the {}", "no {}", "didn't do {}", "didnt get to {}", "left out the {}", "{} skipped")
_MODULES = (hands, intervals, lifts, loadless, trips)  # importing them registers their notations
_ANY = Need((*LOADED, Group.FREE), load=None, same_reps=True)
_BY_NAME = {notation.name: notation for notation in NOTATIONS}


@dataclass(frozen=True, slots=True)
class Part:
    """One exercise of a text: the notation it is in, its words, and what they say."""

    notation: str
    words: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Case:
    """``notation`` is the one that the text was made for; other exercises in it are in any."""

    notation: str
    number: int
    text: str
    context: ReadingContext
    expected: Reading
    parts: tuple[Part, ...] = ()


def notations() -> dict[str, list[str]]:
    """The names of all, by family."""
    found: dict[str, list[str]] = {}
    for notation in NOTATIONS:
        found.setdefault(notation.family, []).append(notation.name)
    return {**found, "whole sessions": [*WHOLE, _SKIPPED]}


def cases(total: int, family: str | None = None) -> Iterator[Case]:
    """``total`` texts over all notations in turn, always the same ones; those of one family, where it is named."""
    every = [(of, name) for of, names in notations().items() for name in names]
    for number in range(total):
        of, name = every[number % len(every)]
        if family in {None, of}:
            yield case(name, number)


def case(name: str, number: int) -> Case:
    """The text with this number in this notation, whatever was generated before."""
    rng = Random(f"{_SEED} {name} {number}")
    athlete = Athlete.draw(rng)
    return _whole(rng, name, number, athlete) if name in WHOLE else _of_parts(rng, name, number, athlete)


def _whole(rng: Random, name: str, number: int, athlete: Athlete) -> Case:
    whole: Whole = WHOLE[name](rng, athlete)
    said = session(rng, athlete.today, lifted=False, skipped=True)
    facts = replace(whole.facts, pain=said.facts.pain, energy=said.facts.energy, day=said.facts.day)
    if said.facts.rpe is not None:
        facts = replace(facts, rpe=said.facts.rpe)
    text = noise.mangled(rng, noise.surrounded(rng, said.before, whole.words, said.after))
    expected = Reading((Intent.LOG, *said.intents), whole.entries, facts)
    parts = tuple(Part(name, whole.words, entry) for entry in whole.entries)
    return Case(name, number, text, _context(athlete, whole.items), expected, parts)


def _of_parts(rng: Random, name: str, number: int, athlete: Athlete) -> Case:
    written = _notations(rng, name)
    pen = Pen.draw(rng, athlete.load_unit)
    written, chosen = _exercises(rng, athlete, written)
    done, others = _performed(rng, athlete, written, chosen, skips=name == _SKIPPED)
    done = _named(rng, done, others)
    skipped = others[:1] if name == _SKIPPED or rng.random() < 0.15 else []
    words = [clause(performed, notation, pen) for performed, notation in zip(done, written, strict=True)]
    parts = [
        Part(notation.name, said, performed.entry)
        for performed, notation, said in zip(done, written, words, strict=True)
    ]
    clauses = [(said, begins_with_its_name(notation, said)) for notation, said in zip(written, words, strict=True)]
    for performed in skipped:
        said = rng.choice(_SKIPS).format(performed.name)
        entry = Entry(performed.exercise.name, skipped=True)
        parts.append(Part(_SKIPPED, said, entry))
        clauses.append((said, False))
    rng.shuffle(clauses)
    travels = any(notation.groups == (Group.TRAVEL,) for notation in written)
    told = session(rng, athlete.today, lifted=not travels, skipped=bool(skipped))
    text = noise.surrounded(rng, told.before, noise.joined(rng, clauses), told.after)
    items = [performed.item for performed in (*done, *others) if performed.item]
    rng.shuffle(items)
    return Case(
        name,
        number,
        noise.mangled(rng, text),
        _context(athlete, tuple(items) or None),
        _expected(told, tuple(part.entry for part in parts)),
        tuple(parts),
    )


def _notations(rng: Random, name: str) -> list[Notation]:
    """The lead's, and those of up to four more exercises."""
    count = rng.choices((1, 2, 3, 4, 5), (45, 22, 17, 10, 6))[0]
    mixed = [rng.choice(NOTATIONS) for _ in range(count)]
    return [_BY_NAME[name], *mixed[1:]] if name in _BY_NAME else mixed


def _exercises(rng: Random, athlete: Athlete, written: list[Notation]) -> tuple[list[Notation], list[Exercise]]:
    """One for each notation; a notation goes whose exercises could all be taken for another."""
    kept: list[Notation] = []
    chosen: list[Exercise] = []
    for notation in written:
        exercise = _another(rng, athlete, notation, chosen)
        if exercise is not None:
            kept.append(notation)
            chosen.append(exercise)
    return kept, chosen


def _performed(
    rng: Random, athlete: Athlete, written: list[Notation], chosen: list[Exercise], *, skips: bool
) -> tuple[list[Performed], list[Performed]]:
    """What was done, and what else was prescribed: nothing, where nothing was prescribed at all."""
    planned = skips or rng.random() < 0.88
    done = [
        notation.draw(rng, athlete, exercise, notation.prescribed or (planned and (not at or rng.random() < 0.88)))
        for at, (notation, exercise) in enumerate(zip(written, chosen, strict=True))
    ]
    if not any(performed.item for performed in done) and not skips:
        return done, []
    others: list[Performed] = []
    for _ in range(rng.choice((0, 0, 1, 2, 3)) or int(skips)):
        exercise = _another(rng, athlete, _BY_NAME["3x8"], [*chosen, *(other.exercise for other in others)])
        if exercise is not None:
            others.append(draw(rng, _ANY, athlete, exercise, prescribed=True))
    return done, others


def _another(rng: Random, athlete: Athlete, notation: Notation, chosen: list[Exercise]) -> Exercise | None:
    """An exercise for the notation that nobody takes for one of the others."""
    tried = (notation.exercise(rng, athlete) for _ in range(_TRIES))
    return next((exercise for exercise in tried if not confusable(exercise, chosen)), None)


def _named(rng: Random, done: list[Performed], others: list[Performed]) -> list[Performed]:
    """Each with the name that the text has for it; those in ``others`` get theirs in place. A run that is all that was
    prescribed and done needs none."""
    everyone = [performed.exercise for performed in (*done, *others)]
    alone = len(everyone) == 1 and done[0].item is not None and done[0].trip is not None and rng.random() < 0.5

    def name_of(performed: Performed) -> str:
        rest = [exercise for exercise in everyone if exercise is not performed.exercise]
        return pick_name(rng, performed.exercise, rest, prescribed=performed.item is not None)

    others[:] = [replace(performed, name=name_of(performed)) for performed in others]
    return [replace(performed, name="" if alone else name_of(performed)) for performed in done]


def _context(athlete: Athlete, items: tuple[PrescribedItem, ...] | None) -> ReadingContext:
    prescription = Prescription("Today", items) if items else None
    return ReadingContext(athlete.load_unit, athlete.distance_unit, athlete.today, prescription)


def _expected(told: Said, entries: tuple[Entry, ...]) -> Reading:
    facts = told.facts
    if any(entry.skipped for entry in entries):
        facts = replace(facts, completed="partial")
    return Reading((Intent.LOG, *told.intents), entries, facts)
