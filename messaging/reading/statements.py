"""Which figures belong to which exercise: a text as statements of one exercise each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from messaging.reading.atoms import Atom, Kind
from messaging.reading.exercises import Mention
from messaging.reading.lexicon import FILLER, MUTED

_MUTED = re.compile(MUTED)
QUESTION = re.compile(
    r"^\W*(?:(?:ok|hey|hi|so|and|but|btw|also|quick question|question|coach|um|hello|sorry|yo)\W+)*(?:what(?:'?s|"
    r" is| are)?|whats|how(?:'?s)?|hows|is|are|can|could|should|shall|do i|do you|do we|does|did i|why|when|"
    r"where|which|who|would|am i|will|was it|if i|any (?:tips|advice|idea|way|reason|good)|ok to|is it|tips for|"
    r"explain|remind me (?:what|how)|wondering|not sure (?:if|how|what)|got any|tell me|show me how)\b"
)
_SKIP = re.compile(
    r"\b(?:skip(?:ped|ping)?|no(?! (?:problem|prob|idea|belt|pain|issues?|way|longer))|didn'?t(?: get to| do| "
    r"get)?|did not|not do(?:ne|ing)?|left out|without|couldn'?t(?: do| get to| finish)?|could not|dropped|"
    r"missed out|missed|no time for|ran out of time for|"
    r"everything (?:but|except|bar|apart from|minus)|all (?:but|except)|except(?: for)?|apart from|minus(?! \d)|"
    r"bailed on|gave up on|cut|never got to|passed on|didnt|couldnt|wasn'?t able to do|not the|ohne|sin|sans|"
    r"other than|besides|aside from|nixed|ditched)\b"
)
_SKIP_AFTER = re.compile(
    r"^\W*(?:(?:i\s)?(?:not|didn'?t|did not|couldn'?t|could not)\s?(?:do|done|manage|happen\w*|get to|finish)?|"
    r"skipped|got skipped|left out|were skipped|was skipped|i skipped|i left out|i missed)\b"
)
EXCEPT = re.compile(
    r"\b(?:everything|all(?: of it)?|it all|the (?:whole thing|lot|rest)|done|finished|full (?:workout|session)|"
    r"completed|workout|whole workout)\b.{0,24}?\b(?:but|except(?: for)?|apart from|minus|bar|other than|besides|"
    r"aside from|without|excluding|save for)\b"
)
_INSTEAD = re.compile(
    r"\b(?:instead of|in place of|rather than|in lieu of|insted of|in stead of|statt|en vez de|replaced|"
    r"replacing|replaces)\W*(?:the\s|my\s|doing\s|doin\s)*$"
)
_SWAPPED = re.compile(
    r"\b(?:swapped|switched|replaced|subbed|traded|changed|exchanged)(?:\s(?:out|in))?\s(?:the\s|my\s)*$"
)
_SWAPPED_TO = re.compile(r"^\W*(?:for|with|to|out for|by|w/?)\W*(?:the\s|some\s|a\s)*$")
_STRONG = frozenset(
    {
        Kind.TRIPLE,
        Kind.PAIR,
        Kind.LIST,
        Kind.LOAD,
        Kind.ADDED,
        Kind.ASSISTED,
        Kind.RPE,
        Kind.RIR,
        Kind.FAILED,
        Kind.SETS_OF,
        Kind.EACH,
        Kind.EACH_SET,
        Kind.AT,
        Kind.LEFT,
        Kind.RIGHT,
        Kind.BODYWEIGHT,
        Kind.INTERVAL,
        Kind.PACE,
    }
)
_OWNED = _STRONG - {Kind.RPE, Kind.RIR, Kind.FAILED, Kind.EACH, Kind.EACH_SET, Kind.AT, Kind.BODYWEIGHT}
_PLAIN = frozenset({Kind.NUMBER, Kind.REPS, Kind.DISTANCE, Kind.CLOCK, Kind.DURATION})
_MARKS = frozenset({Kind.COMMA, Kind.BREAK, Kind.NOISE, Kind.WORD})
_JOINERS = frozenset({"then", "also", "but", "plus", "while", "though"})

Piece = Atom | Mention


@dataclass(slots=True)
class Statement:
    """Figures and what they are about; ``mention`` None when the text names no exercise for them."""

    mention: Mention | None
    figures: list[Atom]
    words: str
    skipped: bool = False
    replaced: Mention | None = None

    @property
    def has_figures(self) -> bool:
        return any(atom.kind not in _MARKS for atom in self.figures)


@dataclass(slots=True)
class _Chunk:
    pieces: list[Piece]
    text: str
    start: int
    muted: bool = False
    breaks: bool = False


def statements(found: Sequence[Atom], named: Sequence[Mention], text: str) -> list[Statement]:
    """Statements in the order of the text; questions, plans and hearsay state nothing."""
    out: list[Statement] = []
    skipping = False
    swapped: Mention | None = None
    for chunk in _chunks(found, named, text):
        if chunk.breaks:
            skipping = False
        if chunk.muted:
            continue
        own, swapped = _within(chunk, text, found, swapped)
        skipping = _mark_skips(chunk, own, text, found, skipping)
        if (
            not chunk.breaks
            and out
            and own
            and not own[0].has_figures
            and re.match(r"^\W*(?:and\b|&|,|§)?", chunk.text)
        ):
            own[0].words = f"{out[-1].words} {own[0].words}"
            ladder = [atom for atom in out[-1].figures if atom.kind is Kind.LIST and "-" in atom.text]
            if own[0].mention is not None and ladder and not own[0].skipped:
                own[0].figures = ladder
        for statement in own:
            if statement.mention is None and out and not _new_owner_needed(statement, out):
                if any(atom.kind is Kind.WORD and atom.text not in FILLER for atom in out[-1].figures):
                    out[-1].figures.append(Atom(Kind.COMMA, ",", chunk.start, chunk.start))
                out[-1].figures.extend(statement.figures)
                out[-1].words += " " + statement.words
            else:
                out.append(statement)
    return _forward(out)


def _new_owner_needed(statement: Statement, out: Sequence[Statement]) -> bool:
    if out[-1].mention is None:
        return False
    return out[-1].skipped or (not out[-1].has_figures and not _strongly(statement))


def _strongly(statement: Statement) -> bool:
    return any(atom.kind in _STRONG | _PLAIN for atom in statement.figures)


def _forward(found: list[Statement]) -> list[Statement]:
    """Figures that lead a text belong to the exercise that follows: "45x8, 95x3 then press 115 6/6"."""
    out: list[Statement] = []
    for statement in found:
        before = out[-1] if out else None
        if (
            before
            and before.mention is None
            and statement.mention is not None
            and before.has_figures
            and not statement.skipped
        ):
            statement.figures = before.figures + statement.figures
            out.pop()
        out.append(statement)
    return out


def _chunks(found: Sequence[Atom], named: Sequence[Mention], text: str) -> list[_Chunk]:
    starts = {mention.first: mention for mention in named}
    chunks: list[_Chunk] = []
    pieces: list[Piece] = []
    at = 0
    begin = 0
    fresh = True

    def close(end: int, breaks: bool) -> None:
        nonlocal pieces, begin, fresh
        if pieces:
            chunks.append(_Chunk(pieces, text[begin:end], begin, breaks=fresh))
            fresh = False
        pieces, begin = [], end
        fresh = fresh or breaks

    while at < len(found):
        if at in starts:
            pieces.append(starts[at])
            at = starts[at].last + 1
            continue
        atom = found[at]
        if atom.kind is Kind.BREAK:
            close(atom.end, True)
        elif (atom.kind is Kind.COMMA and atom.text in {",", "&", "("}) or (
            atom.kind is Kind.WORD and atom.text in _JOINERS and not _excepting(found, at)
        ):
            close(atom.start if atom.kind is Kind.WORD else atom.end, False)
        elif atom.kind is Kind.WORD and atom.text in {"and", "und", "y", "et"} and _splits(pieces, found, at, starts):
            close(atom.start, False)
        else:
            pieces.append(atom)
        at += 1
    close(len(text), True)
    _mute(chunks, text)
    return chunks


def _excepting(found: Sequence[Atom], at: int) -> bool:
    """ "everything but curls" is one statement."""
    return (
        at > 0
        and found[at].text == "but"
        and found[at - 1].text in {"everything", "all", "it", "workout", "anything", "lot"}
    )


def _splits(pieces: Sequence[Piece], found: Sequence[Atom], at: int, starts: dict[int, Mention]) -> bool:
    """ "and" parts two exercises, but joins the figures of one."""
    if not any(isinstance(piece, Mention) for piece in pieces):
        return False
    for ahead in range(at + 1, min(at + 8, len(found))):
        if ahead in starts:
            return True
        if found[ahead].kind in {Kind.BREAK, Kind.COMMA}:
            return False
    return False


def _mute(chunks: Sequence[_Chunk], text: str) -> None:
    asking = False
    for number, chunk in enumerate(chunks):
        if chunk.breaks:
            asking = False
        names = any(isinstance(piece, Mention) for piece in chunk.pieces)
        mark = re.search(r"[?\n]|[.!](?=\s|$)", text[chunk.start :])
        ends_asking = mark is not None and mark[0] == "?"
        if QUESTION.match(chunk.text) or (ends_asking and not names) or (ends_asking and chunk.breaks):
            asking = True
        muted = asking or _MUTED.search(chunk.text) is not None
        if not muted and number and chunks[number - 1].muted and not chunk.breaks and not names:
            muted = True
        chunk.muted = muted


def _within(
    chunk: _Chunk, text: str, found: Sequence[Atom], swapped: Mention | None
) -> tuple[list[Statement], Mention | None]:
    """The statements of one chunk. Figures follow their exercise, or lead it when the chunk starts with figures."""
    names = [piece for piece in chunk.pieces if isinstance(piece, Mention)]
    replaced: Mention | None = swapped
    doers: list[Mention] = []
    for number, name in enumerate(names):
        lead = text[chunk.start : found[name.first].start]
        tail = text[found[name.last].end : found[names[number + 1].first].start] if number + 1 < len(names) else ""
        if _INSTEAD.search(lead) or (_SWAPPED.search(lead) and (_SWAPPED_TO.search(tail) or number + 1 == len(names))):
            replaced = name
        else:
            doers.append(name)
    if len(names) == 2 and len(doers) == 1 and replaced and doers[0].item and not replaced.item:
        doers, replaced = [replaced], doers[0]
    if not doers:
        loose = [piece for piece in chunk.pieces if isinstance(piece, Atom)]
        return ([_loose(loose, chunk)] if any(a.kind not in _MARKS for a in loose) else []), replaced
    parts = _share(chunk, doers, replaced)
    out = [Statement(name, figures, chunk.text) for name, figures in parts]
    if replaced is not None:
        out[0].replaced = replaced
    return out, None


def _loose(pieces: Sequence[Atom], chunk: _Chunk) -> Statement:
    unknown = [atom for atom in pieces if atom.kind is Kind.WORD and atom.text not in FILLER]
    kinds = {atom.kind for atom in pieces}
    outing = Kind.DISTANCE in kinds and bool(kinds & {Kind.CLOCK, Kind.DURATION})
    kept = [atom for atom in pieces if not unknown or outing or atom.kind in _STRONG or atom.kind is Kind.WORD]
    return Statement(None, kept if any(atom.kind not in _MARKS for atom in kept) else [], chunk.text)


def _share(chunk: _Chunk, doers: Sequence[Mention], replaced: Mention | None) -> list[tuple[Mention, list[Atom]]]:
    parts: list[list[Atom]] = [[]]
    order: list[Mention] = []
    for piece in chunk.pieces:
        if isinstance(piece, Atom):
            parts[-1].append(piece)
        elif piece is not replaced and piece in doers:
            order.append(piece)
            parts.append([])
    leads = any(atom.kind not in _MARKS for atom in parts[0])
    if len(order) == 1:
        return [(order[0], parts[0] + parts[1] if leads else parts[1])]
    if not leads:
        return list(zip(order, parts[1:], strict=True))
    shared: list[list[Atom]] = [list(parts[0])]
    for part in parts[1:-1]:
        head, tail = _at_load(part)
        shared[-1].extend(head)
        shared.append(tail)
    shared[-1].extend(parts[-1])
    return list(zip(order, shared, strict=True))


def _at_load(part: Sequence[Atom]) -> tuple[list[Atom], list[Atom]]:
    if len(part) > 1 and part[0].text in {"at", "with", "w", "@", "w/"}:
        return list(part[:2]), list(part[2:])
    if part and part[0].kind is Kind.AT:
        return list(part[:1]), list(part[1:])
    return [], list(part)


def _mark_skips(chunk: _Chunk, own: Sequence[Statement], text: str, found: Sequence[Atom], skipping: bool) -> bool:
    """Marks skipped exercises; a list goes on being skipped ("skipped curls, rows and abs")."""
    active = skipping
    for statement in own:
        mention = statement.mention
        if mention is None:
            active = False
            continue
        lead = text[chunk.start : found[mention.first].start]
        tail = text[found[mention.last].end : chunk.start + len(chunk.text)]
        bare = not statement.has_figures
        said = list(_SKIP.finditer(lead))
        positive = re.search(
            r"\b(?:did|done|got|made|finished|hit|completed|only|just)\b(?!\s?(?:not|n't))",
            lead[said[-1].end() :] if said else lead,
        )
        skipped = bool(said) and not positive
        if bare and (skipped or _SKIP_AFTER.match(tail) or (active and not positive)):
            statement.skipped = True
            active = True
        elif positive or not bare:
            active = False
    return active
