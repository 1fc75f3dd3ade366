"""What each stage of the reader made of a text, as data to be shown."""

from dataclasses import dataclass, field

from messaging.reading.logs.logs import Log
from messaging.reading.names.parsed import Parsed
from messaging.reading.pipeline import Examination, Route, examine
from messaging.reading.statements.statements import Statement
from messaging.reading.words.atoms import Atom
from messaging.reading.words.plain import Plain
from textcoach.domain.evidence import Evidence, Span
from textcoach.domain.reading import Reading, ReadingContext, SessionFacts


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the text as it came, and what a stage took them for."""

    label: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Trace:
    """Stages that the text's ``route`` did not reach are empty. ``left`` is what requests and session facts leave for
    the log; ``statements`` tells which figures belong to which exercise, "" where none is named. ``values`` are all
    figures and words of the reading with where they come from."""

    text: str
    route: Route
    reading: Reading
    normalised: str = ""
    atoms: tuple[Piece, ...] = ()
    mentions: tuple[Piece, ...] = ()
    requested: tuple[Evidence, ...] = ()
    facts: SessionFacts = field(default_factory=SessionFacts)
    left: str = ""
    clauses: tuple[Piece, ...] = ()
    statements: tuple[tuple[str, tuple[Piece, ...]], ...] = ()
    values: tuple[tuple[str, Evidence], ...] = ()


def trace(text: str, context: ReadingContext) -> Trace:
    """The stages as the reader itself goes through them. Never raises on any text."""
    found = examine(text, context)
    return Trace(
        text=text,
        route=found.route,
        reading=found.reading,
        normalised=found.plain.text if found.plain else "",
        atoms=_atoms(found.whole, text) if found.whole else (),
        mentions=_mentions(found.whole, text) if found.whole else (),
        requested=found.asked.evidence if found.asked else (),
        facts=found.found.facts if found.found else SessionFacts(),
        left=found.found.rest.text if found.found else "",
        clauses=_clauses(found.log, text) if found.log else (),
        statements=_statements(found.log, text) if found.log else (),
        values=tuple(_values(found)),
    )


def _piece(label: str, plain: Plain, start: int, end: int, text: str) -> Piece:
    span = plain.span(start, end)
    return Piece(label, span.of(text), span)


def _atoms(whole: Parsed, text: str) -> tuple[Piece, ...]:
    return tuple(_of_atom(atom, whole.plain, text) for atom in whole.atoms)


def _of_atom(atom: Atom, plain: Plain, text: str) -> Piece:
    return _piece(atom.kind.value, plain, atom.start, atom.end, text)


def _mentions(whole: Parsed, text: str) -> tuple[Piece, ...]:
    return tuple(
        _piece(mention.name, whole.plain, whole.starts(mention), whole.ends(mention), text)
        for mention in whole.mentions
    )


def _clauses(log: Log, text: str) -> tuple[Piece, ...]:
    return tuple(
        _piece(
            "talk" if clause.muted else "said",
            log.parsed.plain,
            clause.start,
            clause.start + len(clause.text),
            text,
        )
        for clause in log.clauses
    )


def _statements(log: Log, text: str) -> tuple[tuple[str, tuple[Piece, ...]], ...]:
    return tuple((_owner(statement), _figures(statement, log.parsed.plain, text)) for statement in log.statements)


def _owner(statement: Statement) -> str:
    return statement.mention.name if statement.mention else ""


def _figures(statement: Statement, plain: Plain, text: str) -> tuple[Piece, ...]:
    return tuple(_of_atom(atom, plain, text) for atom in statement.figures if atom.figures)


def _values(found: Examination) -> list[tuple[str, Evidence]]:
    """Each value's path ("Squat, set 2, reps") and its evidence."""
    reading = found.reading
    out = [("reading", one) for one in reading.evidence]
    out += [("session", one) for one in reading.session.evidence]
    out += [(f"pain in the {pain.area}", one) for pain in reading.session.pain for one in pain.evidence]
    for entry in reading.entries:
        out += [(entry.exercise, one) for one in entry.evidence]
        for number, done in enumerate(entry.sets, 1):
            out += [(f"{entry.exercise}, set {number}", one) for one in done.evidence]
    return out
