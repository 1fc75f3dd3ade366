"""Entries from statements: each exercise's sets, read against what was prescribed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from messaging.reading.atoms import Atom, Kind, atoms
from messaging.reading.cardio import ENDURANCE, Outing, cardio_sets
from messaging.reading.exercises import Mention, mentions
from messaging.reading.plausible import Expected
from messaging.reading.statements import EXCEPT, Statement, statements
from messaging.reading.strength import strength_sets
from textcoach.domain.catalogue import index
from textcoach.domain.catalogue.exercise import Exercise, LoadKind, Measure, Pattern
from textcoach.domain.catalogue.names import key
from textcoach.domain.reading import Entry, PerformedSet, PrescribedItem, ReadingContext

_LB_PER_KG = 2.2046226
_DISTANCES = frozenset({Kind.DISTANCE, Kind.PACE, Kind.SPEED, Kind.INTERVAL})
_TIMES = frozenset({Kind.CLOCK, Kind.DURATION})
_MARKS = frozenset(
    {
        Kind.WORD,
        Kind.COMMA,
        Kind.BREAK,
        Kind.NOISE,
        Kind.RPE,
        Kind.RIR,
        Kind.AT,
        Kind.EACH,
        Kind.EACH_SET,
        Kind.FAILED,
        Kind.BODYWEIGHT,
    }
)
_DID = re.compile(
    r"\b(?:did|done|finished|completed|made it (?:through|thru)|got (?:through|thru|in|to)|managed|hit|knocked "
    r"out|only|just|through|went (?:for|on)|walked|ran|swam|rode|biked|cycled|rowed|jogged|hiked|went|also|added|"
    r"crushed|smashed|nailed|ended up|didn't skip)\b"
)


@dataclass(slots=True)
class Log:
    entries: list[Entry] = field(default_factory=list)
    unowned: bool = False
    scaleless: bool = False
    excepted: bool = False
    named: list[Mention] = field(default_factory=list)
    found: list[Statement] = field(default_factory=list)


def expected_of(exercise: Exercise | None, item: PrescribedItem | None, context: ReadingContext) -> Expected:
    """The prescription's load in the athlete's own unit, so that an unlabelled figure can be weighed against it."""
    load = item.load if item else None
    if load is not None and item and item.unit and item.unit != context.load_unit:
        load = load * _LB_PER_KG if item.unit == "kg" else load / _LB_PER_KG
    digits = re.match(r"\d+", item.reps) if item and item.reps else None
    timed = item is not None and item.seconds is not None and item.reps is None
    return Expected(
        takes_load=exercise is None or exercise.takes_load,
        kind=exercise.load_kind
        if exercise and exercise.takes_load
        else LoadKind.TOTAL
        if exercise is None
        else LoadKind.ADDED,
        unit=context.load_unit,
        measure=Measure.SECONDS
        if timed
        else exercise.measure
        if exercise and not (item and item.reps)
        else Measure.REPS,
        load=load,
        sets=item.sets if item else None,
        reps=int(digits[0]) if digits else None,
    )


def read_log(text: str, context: ReadingContext) -> Log:
    """Every exercise reported in a normalised text from which requests and session figures were taken out."""
    found = atoms(text)
    named = mentions(found, context.prescription, text)
    log = Log(named=list(named), excepted=EXCEPT.search(text) is not None)
    log.found = statements(found, named, text)
    for statement in log.found:
        _enter(statement, log, context)
    log.entries = _merged(log.entries)
    return log


def _enter(statement: Statement, log: Log, context: ReadingContext) -> None:
    owner = statement.mention or _default(statement, context)
    if owner is None:
        log.unowned = log.unowned or _needs_owner(statement)
        return
    if statement.skipped:
        log.entries.append(Entry(owner.name, skipped=True))
        return
    sets = sets_of(statement, owner, context, log)
    exercise = owner.name
    if (
        sets
        and sets[0].meters
        and owner.exercise
        and owner.exercise.pattern is Pattern.HORIZONTAL_PULL
        and not owner.item
    ):
        exercise = "Rowing"
        sets = _cardio(statement.figures, index()[key("Rowing")], None, context, log)
    if (
        log.excepted
        and owner.item
        and statement.mention
        and sets
        and all(done.reps is None and done.seconds is None for done in sets)
    ):
        sets = _as_prescribed(sets[0], owner.item)
    instead = statement.replaced.name if statement.replaced else _only_other(statement, owner, context)
    if sets or instead or (statement.mention and _says_done(statement)):
        log.entries.append(Entry(exercise, tuple(sets), instead_of=instead))


def _only_other(statement: Statement, owner: Mention, context: ReadingContext) -> str | None:
    """ "walked instead" replaces the only exercise prescribed."""
    items = context.prescription.items if context.prescription else ()
    said = re.search(r"\binstead\b(?! of)", statement.words)
    return items[0].exercise if said and owner.item is None and statement.mention and len(items) == 1 else None


def _says_done(statement: Statement) -> bool:
    return _DID.search(statement.words) is not None and not statement.has_figures


def _as_prescribed(done: PerformedSet, item: PrescribedItem) -> Sequence[PerformedSet]:
    reps = int(item.reps) if item.reps and item.reps.isdigit() else None
    each = replace(done, reps=reps, assumed=("reps",) if reps else ())
    return (each,) * max(1, min(item.sets or 1, 30))


def sets_of(statement: Statement, owner: Mention, context: ReadingContext, log: Log) -> Sequence[PerformedSet]:
    exercise = owner.exercise
    if exercise is not None and exercise.pattern in ENDURANCE:
        return _cardio(statement.figures, exercise, owner.item, context, log)
    rows = exercise is not None and exercise.name == "Barbell Row" and owner.item is None
    if rows and _is_erg(statement.figures):
        return _cardio(statement.figures, index()[key("Rowing")], None, context, log)
    return strength_sets(statement.figures, expected_of(exercise, owner.item, context))


def _is_erg(figures: Sequence[Atom]) -> bool:
    kinds = {atom.kind for atom in figures}
    return bool(kinds & _DISTANCES) or (bool(kinds & _TIMES) and not kinds & {Kind.PAIR, Kind.TRIPLE, Kind.LIST})


def _cardio(
    figures: Sequence[Atom], exercise: Exercise, item: PrescribedItem | None, context: ReadingContext, log: Log
) -> Sequence[PerformedSet]:
    outing = Outing(
        exercise.pattern, context.distance_unit, item.seconds if item else None, item.meters if item else None
    )
    sets, scaleless = cardio_sets(figures, outing)
    log.scaleless = log.scaleless or scaleless
    return sets


def _default(statement: Statement, context: ReadingContext) -> Mention | None:
    """Who owns figures with no exercise named: the only one prescribed, or the only one they can be about."""
    if not any(atom.kind not in _MARKS for atom in statement.figures):
        return None
    items = context.prescription.items if context.prescription else ()
    kinds = {atom.kind for atom in statement.figures}
    if len(items) == 1:
        return _of(items[0])
    endurance = [item for item in items if (own := index().get(key(item.exercise))) and own.pattern in ENDURANCE]
    if kinds & _DISTANCES and (kinds & _TIMES or kinds & {Kind.PACE}):
        if len(endurance) == 1:
            return _of(endurance[0])
        return Mention("Run", -1, -1) if not endurance and _runnable(statement.figures) else None
    reported = [entry for entry in context.last.entries if not entry.skipped] if context.last else []
    exact = [item for item in items if item.load and any(_states(atom, item) for atom in statement.figures)]
    if len(exact) == 1:
        return _of(exact[0])
    if len(reported) == 1 and not exact:
        own_item = next((item for item in items if item.exercise == reported[0].exercise), None)
        return Mention(reported[0].exercise, -1, -1, own_item)
    return None


def _states(atom: Atom, item: PrescribedItem) -> bool:
    return atom.kind in {Kind.TRIPLE, Kind.PAIR, Kind.LOAD, Kind.AT} and any(
        value == item.load for value in atom.values
    )


def _of(item: PrescribedItem) -> Mention:
    return Mention(item.exercise, -1, -1, item)


def _runnable(figures: Sequence[Atom]) -> bool:
    meters = next((atom.value for atom in figures if atom.kind is Kind.DISTANCE), 0)
    seconds = next((atom.value for atom in figures if atom.kind in _TIMES), 0)
    return any(atom.kind is Kind.PACE for atom in figures) or (seconds > 0 and 1.9 <= meters / seconds <= 6.6)


def _needs_owner(statement: Statement) -> bool:
    kinds = {atom.kind for atom in statement.figures}
    return bool(kinds & {Kind.TRIPLE, Kind.PAIR, Kind.LOAD, Kind.SETS_OF, Kind.LIST, Kind.ADDED})


def _merged(entries: Sequence[Entry]) -> list[Entry]:
    """One entry per exercise, in the order first named; a skip gives way to sets."""
    out: dict[str, Entry] = {}
    for entry in entries:
        known = out.get(entry.exercise)
        if known is None:
            out[entry.exercise] = entry
        elif not entry.skipped:
            out[entry.exercise] = replace(
                known, sets=known.sets + entry.sets, skipped=False, instead_of=known.instead_of or entry.instead_of
            )
    return list(out.values())
