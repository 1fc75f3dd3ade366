"""Which figures belong to which exercise: a text as statements of one exercise each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from messaging.reading.names.exercises import Mention
from messaging.reading.statements.clauses import MARKS, Clause
from messaging.reading.statements.shares import PLAIN, STRONG, loose, share, tells_outing
from messaging.reading.statements.skips import Skip, replaced_by, skip_of
from messaging.reading.words.atoms import Atom, Kind
from messaging.reading.words.lexicon import FILLER

_TELLING = STRONG | PLAIN | {Kind.NO_LOAD, Kind.TIMES, Kind.PLURAL, Kind.SETS}
_INSTEAD = re.compile(r"\binstead\b(?! of)")
_STOP = re.compile(r"[.!?]\s")
# So many characters back do words count for an exercise of the same list.
_REACH = 400


@dataclass(slots=True)
class Statement:
    """Figures and what they are about; ``mention`` None when the text names no exercise for them."""

    mention: Mention | None
    figures: list[Atom]
    words: str
    skip: Skip | None = None
    replaced: Mention | None = None

    @property
    def has_figures(self) -> bool:
        return any(atom.kind not in MARKS for atom in self.figures)


def statements(said: Sequence[Clause], found: Sequence[Atom], text: str) -> list[Statement]:
    """Statements in the order of the text; questions, plans and hearsay state nothing."""
    out: list[Statement] = []
    skipping = False
    swapped: Mention | None = None
    outing = tells_outing(found)
    for clause in said:
        skipping = skipping and not clause.first and not clause.text.startswith("then")
        if clause.muted:
            continue
        own, swapped = _of_clause(clause, text, found, swapped, outing=outing)
        for statement in own:
            statement.skip, skipping = _skipped(clause, statement, text, found, skipping)
        if out and own and not clause.first:
            _continue(out[-1], own[0], found)
        for statement in own:
            _append(out, statement, clause)
    return _traded(_forward(out, found, text))


def _traded(stated: list[Statement]) -> list[Statement]:
    """What could not be done gives way to what was done in its place: "no bench free so push ups 4x20 instead"."""
    out: list[Statement] = []
    for statement in stated:
        before = out[-1] if out else None
        own = statement.mention
        if (
            before is not None
            and before.skip is not None
            and own is not None
            and own.item is None
            and statement.skip is None
            and statement.replaced is None
            and _INSTEAD.search(statement.words)
        ):
            statement.replaced = before.mention
            out.pop()
        out.append(statement)
    return out


def _skipped(
    clause: Clause, statement: Statement, text: str, found: Sequence[Atom], skipping: bool
) -> tuple[Skip | None, bool]:
    if statement.mention is None:
        return None, False
    return skip_of(clause, statement.mention, found, text, bare=not statement.has_figures, skipping=skipping)


def _continue(before: Statement, own: Statement, found: Sequence[Atom]) -> None:
    """An exercise without figures has the words before it too. It shares a ladder with the one before or behind it
    ("21-15-9 thrusters, burpees", "thrusters and pull ups 21-15-9")."""
    if own.has_figures:
        if before.mention is not None and not before.has_figures and before.skip is None and own.mention is not None:
            before.figures = before.figures + _ladder(own)
        return
    own.words = f"{before.words[-_REACH:]} {own.words}"
    name = found[before.mention.first].start if before.mention else -1
    ladder = [atom for atom in _ladder(before) if atom.end <= name]
    if own.mention is not None and own.skip is None and ladder:
        own.figures = ladder


def _ladder(statement: Statement) -> list[Atom]:
    return [atom for atom in statement.figures if atom.kind is Kind.LIST and "-" in atom.text and _steps_down(atom)]


def _steps_down(atom: Atom) -> bool:
    return len({one - two for one, two in pairwise(atom.values)}) == 1 and atom.values[0] > atom.values[1]


def _append(out: list[Statement], statement: Statement, clause: Clause) -> None:
    if statement.mention is not None or not out or _new_owner_needed(statement, out[-1]):
        out.append(statement)
        return
    last = out[-1]
    if any(atom.kind is Kind.WORD and atom.text not in FILLER for atom in last.figures):
        last.figures.append(Atom(Kind.COMMA, ",", clause.start, clause.start))
    last.figures.extend(statement.figures)
    last.words += " " + statement.words


def _new_owner_needed(statement: Statement, last: Statement) -> bool:
    if last.mention is None:
        return False
    telling = any(atom.kind in _TELLING for atom in statement.figures)
    return last.skip is not None or (not last.has_figures and not telling)


def _forward(stated: Sequence[Statement], found: Sequence[Atom], text: str) -> list[Statement]:
    """Figures that lead a text belong to the exercise that follows: "45x8, 95x3 then press 115 6/6"."""
    out: list[Statement] = []
    for statement in stated:
        before = out[-1] if out else None
        leads = before is not None and before.mention is None and before.has_figures
        if (
            before is not None
            and leads
            and statement.mention is not None
            and statement.skip is None
            and not _STOP.search(text, before.figures[-1].end, found[statement.mention.first].start)
        ):
            statement.figures = before.figures + statement.figures
            out.pop()
        out.append(statement)
    return out


def _of_clause(
    clause: Clause, text: str, found: Sequence[Atom], swapped: Mention | None, *, outing: bool
) -> tuple[list[Statement], Mention | None]:
    """The statements of one clause. Figures follow their exercise, or lead it when the clause starts with figures."""
    doers, replaced = replaced_by(clause, found, text, swapped)
    if not doers:
        kept = loose(clause, outing=outing)
        return ([] if kept is None else [Statement(None, kept, clause.text)]), replaced
    doers = [doer for at, doer in enumerate(doers) if doer.name not in {other.name for other in doers[:at]}]
    out = [Statement(name, figures, clause.text) for name, figures in share(clause, doers, replaced)]
    out[0].replaced = replaced
    return out, None
