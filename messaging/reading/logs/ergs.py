"""Rows on the machine, which have distances and times, told from rows with a bar."""

from collections.abc import Sequence
from dataclasses import replace

from messaging.reading.logs.owners import DISTANCES, TIMES
from messaging.reading.names.exercises import Mention
from messaging.reading.names.parsed import Parsed
from messaging.reading.statements.statements import Statement
from messaging.reading.words.atoms import Atom, Kind
from textcoach.domain.catalogue.exercise import Pattern
from textcoach.domain.catalogue.names import key
from textcoach.domain.reading import Prescription

_SHORTEST_ERG = 100
_COUNTS = frozenset({Kind.PAIR, Kind.TRIPLE, Kind.LIST})
_LIFTED = _COUNTS | {Kind.NUMBER, Kind.REPS, Kind.SETS_OF, Kind.PLURAL, Kind.LOAD, Kind.SETS}


def rower(statement: Statement, prescription: Prescription | None, parsed: Parsed) -> Mention | None:
    """ "30 min row" is no barbell row."""
    said = statement.mention
    if said is None or said.first < 0 or key(parsed.text[parsed.starts(said) : parsed.ends(said)]) != "row":
        return None
    kinds = {atom.kind for atom in statement.figures}
    if not kinds & (DISTANCES | TIMES) or kinds & _LIFTED:
        return None
    items = prescription.items if prescription else ()
    return replace(said, name="Rowing", item=next((item for item in items if item.exercise == "Rowing"), None))


def may_be_erg(owner: Mention, meters: float) -> bool:
    """No row of a weight is told in metres, and least of all in hundreds of them."""
    exercise = owner.exercise
    row = exercise is not None and exercise.pattern is Pattern.HORIZONTAL_PULL
    return row and meters >= (_SHORTEST_ERG if owner.item else 1)


def is_erg(figures: Sequence[Atom]) -> bool:
    kinds = {atom.kind for atom in figures}
    return bool(kinds & DISTANCES) or (bool(kinds & TIMES) and not kinds & _COUNTS)
