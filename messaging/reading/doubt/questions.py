"""The one short question about a text that cannot be read without guessing, and the answers it may have."""

from collections.abc import Sequence
from dataclasses import dataclass

from messaging.reading.logs.entries import merged_entries
from messaging.reading.logs.logs import Log, entry_of
from messaging.reading.logs.owners import DISTANCES, TIMES, default_owner, expected_of, named
from messaging.reading.outings.paces import ENDURANCE
from messaging.reading.sets.plausible import Expected
from messaging.reading.statements.clauses import MARKS
from messaging.reading.statements.statements import Statement
from messaging.reading.words.atoms import Kind
from messaging.reading.words.units import METERS
from textcoach.domain.catalogue import index
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.catalogue.names import key
from textcoach.domain.reading import Choice, Entry, PrescribedItem, ReadingContext

_LONGEST, _LONGEST_QUOTE, _MOST_CHOICES = 120, 24, 4
_POOLS = (("25m", "25 meter pool", 25.0), ("50m", "50 meter pool", 50.0), ("25yd", "25 yard pool", 25 * METERS["y"]))
_OF_LOADS = frozenset({Kind.TRIPLE, Kind.PAIR, Kind.LOAD})
# A first figure above this is no count of sets.
_MOST_SETS = 12
# How far off the prescribed load, as a share of it.
_CLEAR, _UNKNOWN, _NOT_ITS_OWN, _UNHEARD_OF = 0.15, 0.4, 0.6, 1.0
_OWN_WEIGHT = frozenset({LoadKind.ADDED, LoadKind.BODYWEIGHT})


@dataclass(frozen=True, slots=True)
class Question:
    """``default`` is the key of the choice that holds when nobody answers."""

    text: str
    choices: tuple[Choice, ...] = ()
    default: str | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What the text says if it is about ``item``. ``unlikeness`` is 0 where the load is the prescribed one."""

    item: PrescribedItem
    entries: tuple[Entry, ...]
    unlikeness: float


def question_of(log: Log, context: ReadingContext, original: str) -> Question | None:
    if log.unowned:
        return _whose(log, context, original)
    if log.undecided:
        return _which_meaning(log)
    return _which_pool(log, context) if log.scaleless else None


def _which_meaning(log: Log) -> Question:
    """The answer's entry has the set that the entry without one stands for."""
    either = log.undecided[0]
    plain = log.parsed.plain
    weight = Choice("W", "weight", (either.entry(plain, weight=True),))
    count = Choice(either.count[0].upper(), either.count, (either.entry(plain, weight=False),))
    return Question(f"Was {either.figure.value:g} the weight or {either.count}? W/{count.key}", (weight, count))


def _which_pool(log: Log, context: ReadingContext) -> Question:
    """The answer's entries stand in place of those that have no metres."""
    choices = tuple(Choice(key_, label, _in_pool(log, context, meters)) for key_, label, meters in _POOLS)
    return Question("How long is the pool: 25m, 50m or 25yd?", choices)


def _in_pool(log: Log, context: ReadingContext, meters: float) -> tuple[Entry, ...]:
    owned = ((statement, statement.mention or default_owner(statement, context)) for statement in log.scaleless)
    entries = [entry_of(statement, owner, context, log, pool=meters)[0] for statement, owner in owned if owner]
    return tuple(merged_entries(entries))


def _whose(log: Log, context: ReadingContext, original: str) -> Question:
    """The prescribed exercises that figures without an owner can be about, in the order of the workout."""
    text = f"Which exercise was {_quoted(log, original)}"
    candidates = _candidates(log, context)
    offered = _offered(candidates)
    if not offered:
        return Question(f"{text}?")
    choices = tuple(Choice(str(at), one.item.exercise, one.entries) for at, one in enumerate(offered, 1))
    return Question(_with_keys(text, choices), choices, _default(offered))


def _offered(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Those that are near their prescribed load, and two at least."""
    ranked = sorted(candidates, key=lambda one: one.unlikeness)[:_MOST_CHOICES]
    limit = max([_NOT_ITS_OWN, *(one.unlikeness for one in ranked[:2])])
    return [one for one in candidates if one in ranked and one.unlikeness <= limit]


def _candidates(log: Log, context: ReadingContext) -> list[_Candidate]:
    items = context.prescription.items if context.prescription else ()
    told = {entry.exercise for entry in log.entries}
    found: list[_Candidate] = []
    for item in items:
        expected = expected_of(index().get(key(item.exercise)), item, context.load_unit)
        if item.exercise in told or not all(_possible(one, item, expected) for one in log.unowned):
            continue
        entries = [entry_of(statement, named(item), context, log)[0] for statement in log.unowned]
        said = merged_entries([entry for entry in entries if entry.sets])
        if said:
            found.append(_Candidate(item, tuple(said), _unlikeness(said, expected)))
    return found


def _possible(statement: Statement, item: PrescribedItem, expected: Expected) -> bool:
    """A run has a distance or a time, and what takes no load has none."""
    exercise = index().get(key(item.exercise))
    kinds = {atom.kind for atom in statement.figures}
    if exercise is not None and exercise.pattern in ENDURANCE:
        return bool(kinds & (DISTANCES | TIMES))
    loads = (atom for atom in statement.figures if atom.kind in _OF_LOADS)
    return expected.takes_load or not any(atom.kind is Kind.LOAD or atom.value > _MOST_SETS for atom in loads)


def _unlikeness(entries: Sequence[Entry], expected: Expected) -> float:
    sets = [done for entry in entries for done in entry.sets]
    loads = [done.load for done in sets if done.load is not None]
    if loads and expected.load:
        return min(abs(load - expected.load) / expected.load for load in loads)
    if loads and expected.kind in _OWN_WEIGHT:
        return _UNHEARD_OF  # a bare load is no vest
    reps = [done.reps for done in sets if done.reps is not None]
    if reps and expected.reps and not (loads or expected.load):
        return min(_UNKNOWN, abs(max(reps) - expected.reps) / expected.reps)
    return _UNKNOWN


def _default(offered: Sequence[_Candidate]) -> str | None:
    """The most plausible one, where it is clear of the others."""
    ranked = sorted(range(len(offered)), key=lambda at: offered[at].unlikeness)
    best = offered[ranked[0]].unlikeness
    rival = offered[ranked[1]].unlikeness if len(ranked) > 1 else 1.0
    return str(ranked[0] + 1) if best <= _UNKNOWN and rival - best > max(_CLEAR, best) else None


def _quoted(log: Log, original: str) -> str:
    """The athlete's own words for the figures."""
    figures = [atom for atom in log.unowned[0].figures if atom.kind not in MARKS]
    words = " ".join(log.parsed.plain.span(figures[0].start, figures[-1].end).of(original).split())
    if len(words) > _LONGEST_QUOTE:
        words = " ".join(log.parsed.plain.span(figures[0].start, figures[0].end).of(original).split())
    return words[:_LONGEST_QUOTE]


def _with_keys(text: str, choices: Sequence[Choice]) -> str:
    labels = [choice.label for choice in choices]
    room = (_LONGEST - len(f"{text}: ?")) // len(choices) - len("1 , ")
    if sum(map(len, labels)) > room * len(choices):
        labels = [_short(label, room) for label in labels]
    listed = ", ".join(f"{choice.key} {label}" for choice, label in zip(choices, labels, strict=True))
    return f"{text}: {listed}?"


def _short(label: str, room: int) -> str:
    """The last words of a name tell it best: "Incline Barbell Bench Press" is a "Bench Press"."""
    words = label.split()
    while len(words) > 1 and len(" ".join(words)) > room:
        words.pop(0)
    return " ".join(words)[:room]
