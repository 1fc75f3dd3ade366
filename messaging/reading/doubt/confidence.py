"""How sure a reading is: a plain function of what no stage could use.

Each thing that was left over multiplies the confidence by its share below, so that it falls with every one of them and
never rises. The remainder is where they stand in the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from messaging.reading.logs.logs import Log
from messaging.reading.names.parsed import Parsed
from messaging.reading.words.atoms import Atom, Kind
from messaging.reading.words.lexicon import FILLER, REMARKS
from textcoach.domain.evidence import Evidence, Span
from textcoach.domain.reading import Intent, PerformedSet, Reading

SURE = 0.75
"""Below it a model is asked: one figure of a report unread is too much, as are two words beside figures; a misspelt
name, one odd word, a figure in small talk or an assumed value alone are not."""
UNREAD_NOTATION = 0.65
UNREAD_FIGURE = 0.7
UNREAD_WORD = 0.87
GUESSED_NAME = 0.9
TALK = 0.9
ASSUMED = 0.95
WORDS_ONLY = 0.5
"""A text that means nothing to the grammar and holds no figure."""

_NOTATION = frozenset({Kind.TRIPLE, Kind.PAIR, Kind.LIST, Kind.LOAD, Kind.ADDED, Kind.ASSISTED, Kind.SETS_OF})
# Words of a report, so that figures beside them are no small talk though nothing came of them.
_DID = re.compile(
    r"\b(?:did|done|finished|completed|managed|hit|walked|ran|swam|rode|biked|cycled|rowed|lifted|pressed|pulled)\b"
)
_REPORTS = frozenset({Intent.LOG, Intent.CORRECT})


def weighed(reading: Reading, whole: Parsed, log: Log | None, used: Sequence[Span], length: int) -> Reading:
    """With its remainder and its confidence. ``used`` are words that were understood and state no value; ``length`` is
    how much of the text was read."""
    covered = _mask(length, (*_spans(reading), *used))
    talk = _mask(length, _muted(log) if log else ())
    reports = not _REPORTS.isdisjoint(reading.intents)
    told = reports or _DID.search(whole.text) is not None
    left: list[Span] = []
    confidence = GUESSED_NAME ** _guesses(reading, log) * ASSUMED ** _assumed(reading)
    for place, atom in enumerate(whole.atoms):
        beside = reports and atom.kind is Kind.WORD and _tells(whole.atoms, place)
        if not (atom.figures or beside):
            continue
        span = whole.plain.span(atom.start, atom.end)
        if covered.find(1, span.start, span.end) >= 0:
            continue
        chatter = not told or talk.find(1, span.start, span.end) >= 0
        if not (beside and chatter):
            left.append(span)
            confidence *= UNREAD_WORD if beside else _share(atom, chatter=chatter)
    if reading.main is Intent.UNKNOWN:
        confidence = 0.0 if any(atom.figures for atom in whole.atoms) else WORDS_ONLY
    return replace(reading, confidence=round(confidence, 3), remainder=tuple(_merged(left)))


def beyond(reading: Reading, read: int, length: int) -> Reading:
    """Of a text whose characters from ``read`` on were not looked at."""
    remainder = (*reading.remainder, Span(read, length))
    return replace(reading, confidence=round(reading.confidence * UNREAD_NOTATION, 3), remainder=remainder)


def _share(atom: Atom, *, chatter: bool) -> float:
    if atom.kind in _NOTATION:
        return UNREAD_FIGURE if chatter else UNREAD_NOTATION
    return TALK if chatter else UNREAD_FIGURE


def _mask(length: int, spans: Iterable[Span]) -> bytearray:
    mask = bytearray(length)
    for span in spans:
        mask[span.start : span.end] = b"\x01" * (span.end - span.start)
    return mask


def _evidence(reading: Reading) -> Iterator[Evidence]:
    yield from reading.evidence
    yield from reading.session.evidence
    for pain in reading.session.pain:
        yield from pain.evidence
    before: PerformedSet | None = None
    for entry in reading.entries:
        yield from entry.evidence
        for done in entry.sets:
            if done is not before:
                yield from done.evidence
            before = done


def _spans(reading: Reading) -> Iterator[Span]:
    return (one.span for one in _evidence(reading) if one.span is not None)


def _assumed(reading: Reading) -> int:
    """Entries that hold an assumed value."""
    return sum(any(done.assumed for done in entry.sets) for entry in reading.entries)


def _guesses(reading: Reading, log: Log | None) -> int:
    told = {entry.exercise for entry in reading.entries}
    return sum(mention.guess and mention.name in told for mention in log.parsed.mentions) if log else 0


def _muted(log: Log) -> Iterator[Span]:
    return (
        log.parsed.plain.span(clause.start, clause.start + len(clause.text)) for clause in log.clauses if clause.muted
    )


def _tells(found: Sequence[Atom], place: int) -> bool:
    """Whether a word beside a figure may mean something: no filler, and no remark on how it went."""
    if found[place].text in FILLER or found[place].text in REMARKS:
        return False
    return any(0 <= at < len(found) and bool(found[at].figures) for at in (place - 1, place + 1))


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """What stands together, or a space apart, as one."""
    last: Span | None = None
    for span in spans:
        if last is not None and span.start <= last.end + 1:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
