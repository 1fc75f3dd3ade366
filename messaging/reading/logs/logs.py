"""Entries from statements: each exercise's sets, read against what was prescribed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from messaging.reading.logs.entries import last_skipped, merged_entries
from messaging.reading.logs.ergs import is_erg, may_be_erg, rower
from messaging.reading.logs.meanings import Undecided, undecided
from messaging.reading.logs.owners import as_prescribed, default_owner, expected_of, needs_owner, unit_told
from messaging.reading.names.exercises import Mention
from messaging.reading.names.parsed import Parsed
from messaging.reading.outings.cardio import Said, cardio_sets
from messaging.reading.outings.paces import ENDURANCE, Outing, discipline
from messaging.reading.sets.drafts import Draft, performed
from messaging.reading.sets.strength import strength_sets
from messaging.reading.statements.clauses import Clause, clauses
from messaging.reading.statements.skips import EXCEPT
from messaging.reading.statements.statements import Statement, statements
from messaging.reading.words.atoms import Atom, Figure
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.reading import Entry, PerformedSet, PrescribedItem, ReadingContext

_MOST_PRESCRIBED = 30
_DID = re.compile(
    r"\b(?:did|done|finished|completed|made it (?:through|thru)|got (?:through|thru|in|to)|managed|hit|knocked "
    r"out|only|just|through|went (?:for|on)|walked|ran|swam|rode|biked|cycled|rowed|jogged|hiked|went|also|added|"
    r"crushed|smashed|nailed|ended up|didn't skip|"
    r"(?:stop(?:ped)?|quit|leave|left|bail(?:ed)?|tapped out|ended|called it|go|gassed|dead) (?:right |just )?after)\b"
)
_IN_ITS_PLACE = re.compile(r"\binstead\b(?! of)")


@dataclass(frozen=True, slots=True)
class Sets:
    """``counted``: the places that say how many sets there were. ``unscaled``: lengths of a pool of unknown size."""

    drafts: Sequence[Draft] = ()
    counted: Sequence[Atom | Figure] = ()
    unscaled: Sequence[Figure] = ()


@dataclass(slots=True)
class Log:
    """``unowned`` have figures and no exercise, ``scaleless`` lengths and no pool, ``undecided`` a figure that may be
    either of two things; ``excepted``: everything else was done as prescribed."""

    parsed: Parsed
    entries: list[Entry] = field(default_factory=list)
    unowned: list[Statement] = field(default_factory=list)
    scaleless: list[Statement] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    excepted: bool = False
    clauses: Sequence[Clause] = ()
    statements: Sequence[Statement] = ()


def read_log(parsed: Parsed, context: ReadingContext, *, named_only: bool = False) -> Log:
    """Every exercise reported in a text from which requests and session figures were taken out. ``named_only``: figures
    count for exercises that the text names, and for no others."""
    said = clauses(parsed.atoms, parsed.mentions, parsed.text)
    log = Log(parsed, excepted=EXCEPT.search(parsed.text) is not None, clauses=said)
    log.statements = statements(said, parsed.atoms, parsed.text)
    for statement in log.statements:
        if statement.mention is not None or not named_only:
            _enter(statement, log, context)
    log.entries = merged_entries(log.entries)
    log.entries += last_skipped(log.entries, parsed, context.prescription)
    return log


def _enter(statement: Statement, log: Log, context: ReadingContext) -> None:
    named = rower(statement, context.prescription, log.parsed) or statement.mention
    owner = as_prescribed(named, context.prescription) if named else default_owner(statement, context)
    if owner is None:
        if needs_owner(statement):
            log.unowned.append(statement)
        return
    if statement.skip is not None:
        log.entries.append(_skipped(statement, owner, log.parsed))
        return
    if (either := _undecided(statement, owner, context, log.parsed)) is not None:
        log.undecided.append(either)
        log.entries.append(Entry(owner.name, evidence=(either.named,)))
        return
    entry, sets = entry_of(statement, owner, context, log)
    if sets.unscaled:
        log.scaleless.append(statement)
    if entry.sets or entry.instead_of or (statement.mention and _says_done(statement)):
        log.entries.append(entry)


def _undecided(statement: Statement, owner: Mention, context: ReadingContext, parsed: Parsed) -> Undecided | None:
    exercise = owner.exercise
    if owner.item is None or (exercise is not None and exercise.pattern in ENDURANCE):
        return None
    expected = expected_of(exercise, owner.item, context.load_unit)
    return undecided(statement, owner.item, expected, _named_by(owner, statement, parsed))


def _skipped(statement: Statement, owner: Mention, parsed: Parsed) -> Entry:
    words = statement.skip.words if statement.skip else None
    said = Evidence("skipped", span=parsed.plain.span(*words)) if words else Evidence("skipped", Provenance.DERIVED)
    return Entry(owner.name, skipped=True, evidence=(_named_by(owner, statement, parsed), said))


def entry_of(
    statement: Statement, owner: Mention, context: ReadingContext, log: Log, *, pool: float | None = None
) -> tuple[Entry, Sets]:
    """What the statement says if it is about this exercise. ``pool`` is the length of the pool, in metres."""
    said = Said(statement.figures, log.parsed.text)
    sets = _sets(said, owner, context, pool)
    name = owner.name
    if sets.drafts and may_be_erg(owner, sets.drafts[0].meters or 0.0):
        name = "Rowing"
        sets = _cardio(said, by_name(name), None, context, pool)
    done = performed(sets.drafts, log.parsed.plain)
    evidence = [_named_by(owner, statement, log.parsed)]
    spans = log.parsed.plain.span
    evidence += (Evidence("sets", span=spans(place.start, place.end)) for place in sets.counted)
    evidence += (Evidence("lengths", span=spans(place.start, place.end)) for place in sets.unscaled)
    bare = bool(done) and all(one.reps is None and one.seconds is None for one in done)
    if log.excepted and owner.item and statement.mention and bare:
        done = _as_prescribed(done[0], owner.item)
        evidence.append(Evidence("sets", Provenance.ASSUMED))
    instead, words = _instead(statement, owner, context, log.parsed)
    evidence += (words,) if words else ()
    return Entry(name, done, instead_of=instead, evidence=tuple(evidence)), sets


def _named_by(owner: Mention, statement: Statement, parsed: Parsed) -> Evidence:
    if statement.mention is None:
        return Evidence("exercise", Provenance.DERIVED)
    return Evidence("exercise", span=parsed.span(owner))


def _instead(
    statement: Statement, owner: Mention, context: ReadingContext, parsed: Parsed
) -> tuple[str | None, Evidence | None]:
    """What it replaced: the exercise named, or the only one prescribed ("walked instead")."""
    if statement.replaced is not None:
        return statement.replaced.name, Evidence("instead_of", span=parsed.span(statement.replaced))
    only = context.prescription.items if context.prescription else ()
    if statement.mention is None or owner.item is not None or len(only) != 1:
        return None, None
    if not _IN_ITS_PLACE.search(statement.words):
        return None, None
    return only[0].exercise, Evidence("instead_of", Provenance.DERIVED)


def _says_done(statement: Statement) -> bool:
    return not statement.has_figures and _DID.search(statement.words) is not None


def _as_prescribed(done: PerformedSet, item: PrescribedItem) -> tuple[PerformedSet, ...]:
    reps = int(item.reps) if item.reps and item.reps.isdigit() else None
    assumed = (Evidence("reps", Provenance.ASSUMED),) if reps else ()
    each = replace(done, reps=reps, evidence=(*done.evidence, *assumed))
    return (each,) * max(1, min(item.sets or 1, _MOST_PRESCRIBED))


def _sets(said: Said, owner: Mention, context: ReadingContext, pool: float | None) -> Sets:
    exercise = owner.exercise
    if exercise is not None and discipline(exercise) is not None:
        return _cardio(said, exercise, owner.item, context, pool)
    rows = exercise is not None and exercise.name == "Barbell Row" and owner.item is None
    if rows and is_erg(said.figures):
        return _cardio(said, by_name("Rowing"), None, context, pool)
    drafts, counted = strength_sets(said.figures, expected_of(exercise, owner.item, context.load_unit))
    return Sets(drafts, counted)


def _cardio(
    said: Said,
    exercise: Exercise,
    item: PrescribedItem | None,
    context: ReadingContext,
    pool: float | None,
) -> Sets:
    seconds, meters, sets = (item.seconds, item.meters, item.sets) if item else (None, None, None)
    pattern = discipline(exercise) or exercise.pattern
    done = cardio_sets(
        said, Outing(pattern, unit_told(said.figures, context.distance_unit), seconds, meters, pool, sets)
    )
    return Sets(done.sets, done.counted, done.unscaled)
