"""A text as clauses: runs of atoms and exercises between marks and joining words. Some state nothing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from messaging.reading.names.exercises import Mention
from messaging.reading.statements.others import is_of_others
from messaging.reading.words.atoms import Atom, Kind
from messaging.reading.words.lexicon import MUTED

MUTED_TALK = re.compile(MUTED)
"""Plans, wishes and hearsay."""
_IT = r"(?:i|you|u|we|it|this|that|they|these|those|he|she|there|my|the|your)"
QUESTION = re.compile(
    r"^\W*(?:(?:ok|okay|hey|hi|so|and|but|btw|also|quick question|question|coach|um|hello|sorry|yo|lol|haha|one more "
    r"thing|plus|then|or|well|just|quick one)\W+)*(?:what(?:'?s|"
    r" is| are)?|whats|how(?:'?s)?|hows|is|are|can(?!'?t\b)|could(?!n)|should(?!n| be| have|'ve)|shall|does(?!n)|why|"
    r"when(?:'?s)?(?= (?:do|does|is|are|should|can|will|would|did|the|my)\b|\W*$)|"
    rf"where|which|who|(?:do|would|will|were|has|am) {_IT}|(?:did|was|have|had) (?:i|you|u|we|they)|was (?:it|that)|"
    r"any (?:tips|advice|idea|way|reason|good|chance|suggestions?|thoughts)|ok to|okay to|is it|tips for|"
    r"explain|remind me (?:what|how)|wondering|curious|not sure (?:if|how|what|why|whether)|got any|tell me|show me "
    r"how|mind if|if i|thoughts on|help (?:me )?with)\b"
)
_END = re.compile(r"[?\n]|[.!](?=\s|$)")
MARKS = frozenset({Kind.COMMA, Kind.BREAK, Kind.NOISE, Kind.WORD})
_PARTING = frozenset({",", "&", "("})
_JOINERS = frozenset({"then", "also", "but", "plus", "while", "though"})
_AND = frozenset({"and", "und", "y", "et"})
_WHOLE = frozenset({"everything", "all", "it", "workout", "anything", "lot"})
_LOOK_AHEAD = 8
_LISTED = frozenset({Kind.NUMBER, Kind.LIST})
_OWN = frozenset({Kind.PLURAL, Kind.LOAD, Kind.PAIR, Kind.TRIPLE, Kind.LIST, Kind.SETS_OF, Kind.ADDED})

Piece = Atom | Mention


@dataclass(slots=True)
class Clause:
    """``first``: it follows a mark that ends a sentence. ``muted``: a question, a plan or hearsay, so that its figures
    are talk."""

    pieces: list[Piece]
    text: str
    start: int
    muted: bool = False
    first: bool = False

    @property
    def names(self) -> list[Mention]:
        return [piece for piece in self.pieces if isinstance(piece, Mention)]


def clauses(found: Sequence[Atom], named: Sequence[Mention], text: str) -> list[Clause]:
    out = _split(found, {mention.first: mention for mention in named}, text)
    _mute(out, text)
    return out


def _split(found: Sequence[Atom], starts: Mapping[int, Mention], text: str) -> list[Clause]:
    out: list[Clause] = []
    pieces: list[Piece] = []
    begin = at = 0
    fresh, named = True, False
    while at < len(found):
        mention = starts.get(at)
        if mention is not None:
            pieces.append(mention)
            named = True
            at = mention.last + 1
            continue
        atom = found[at]
        at += 1
        if not _parts(found, at - 1, starts, named=named):
            pieces.append(atom)
            continue
        end = atom.start if atom.kind is Kind.WORD else atom.end
        if pieces:
            out.append(Clause(pieces, text[begin:end], begin, first=fresh))
            fresh = False
        pieces, begin, named = [], end, False
        fresh = fresh or atom.kind is Kind.BREAK
    if pieces:
        out.append(Clause(pieces, text[begin:], begin, first=fresh))
    return out


def _parts(found: Sequence[Atom], at: int, starts: Mapping[int, Mention], *, named: bool) -> bool:
    """Whether a clause ends here. ``named``: it names an exercise."""
    atom = found[at]
    if atom.kind is Kind.BREAK:
        return True
    if atom.kind is Kind.COMMA:
        return atom.text in _PARTING and not _lists_on(found, at)
    if atom.kind is not Kind.WORD or (_joins(atom) and _lists_on(found, at)):
        return False
    if atom.text in _JOINERS:
        # "everything but curls" is one clause.
        return not (atom.text == "but" and at > 0 and found[at - 1].text in _WHOLE)
    return named and atom.text in _AND and _splits(found, at, starts)


def _lists_on(found: Sequence[Atom], at: int) -> bool:
    """Whether it joins the last of several figures to those before, and their exercise follows ("8, 8 then 7 on the
    bench")."""
    before = next((atom for atom in reversed(found[max(0, at - 2) : at]) if not _joins(atom)), None)
    after = [atom for atom in found[at + 1 : at + 5] if not _joins(atom) and atom.kind is not Kind.EACH][:2]
    if before is None or before.kind not in _LISTED or len(after) < 2 or after[0].kind not in _LISTED:
        return False
    return after[1].kind is Kind.WORD and after[1].text == "on"


def _joins(atom: Atom) -> bool:
    return atom.text in _PARTING or atom.text in _JOINERS or atom.text in _AND


def _splits(found: Sequence[Atom], at: int, starts: Mapping[int, Mention]) -> bool:
    """ "and" parts two exercises, but joins the figures of one."""
    for ahead in range(at + 1, min(at + _LOOK_AHEAD, len(found))):
        if ahead in starts:
            return not _goes_on(found, at, starts[ahead])
        if found[ahead].kind in {Kind.BREAK, Kind.COMMA}:
            return False
    return False


def _goes_on(found: Sequence[Atom], at: int, name: Mention) -> bool:
    """Whether "and" joins the last of several numbers, because the name after it has figures of its own: "ten nine and
    eight lateral raises 15s"."""
    if not 0 < at < len(found) - 1 or name.last + 1 >= len(found):
        return False
    listed = found[at + 1].kind is Kind.NUMBER and found[at - 1].kind in {Kind.NUMBER, Kind.LIST}
    return listed and found[name.last + 1].kind in _OWN


def _mute(found: Sequence[Clause], text: str) -> None:
    asking = before = False
    mutable, marked = MUTED_TALK.search(text) is not None, "?" in text
    for at, clause in enumerate(found):
        asking = asking and not clause.first
        names = bool(clause.names)
        whole = marked and (not names or clause.first) and _ends_asking(clause, text)
        if QUESTION.match(clause.text) or (whole and not _asks_later(found, at)):
            asking = True
        muted = (
            asking
            or (mutable and MUTED_TALK.search(clause.text) is not None)
            or is_of_others(clause.pieces, clause.text, text)
        )
        clause.muted = muted or (before and not clause.first and not names)
        before = clause.muted


def _asks_later(found: Sequence[Clause], at: int) -> bool:
    """Whether the question of this sentence only begins with a later clause ("225x5x3, should i go up?")."""
    for later in found[at + 1 : at + 1 + _LOOK_AHEAD]:
        if later.first:
            return False
        if QUESTION.match(later.text):
            return True
    return False


def _ends_asking(clause: Clause, text: str) -> bool:
    mark = _END.search(text, clause.start)
    return mark is not None and mark[0] == "?"
