"""How much of the session was done, by the athlete's words."""

import re
from dataclasses import dataclass

from messaging.reading.logs.logs import Log
from messaging.reading.meaning.completion_words import PARTIAL, SHARE, done_in
from messaging.reading.words.plain import Plain
from messaging.reading.words.skip_words import skip_in
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.reading import Completed, Intent, Prescription

CHANGING = frozenset({Intent.MOVE, Intent.AWAY, Intent.PAUSE})
"""Requests beside which nothing was skipped or done: the session is still to come."""
_DID = re.compile(r"\b(?:did|done|got|finished|made|managed|completed|through|hit|knocked|do)\b")
_ABOUT = re.compile(
    r"^\W*(?:(?:i'?d say|only|just|about|maybe|like|roughly|around|well|ok|okay|yeah|yea|so|probably|almost|nearly|a "
    r"bit over|over|coach|hey|hi|eh|meh)\W+)*$"
)


@dataclass(frozen=True, slots=True)
class Completion:
    """``value`` null when not said. ``skip``: the athlete did not train, or won't."""

    value: Completed | None = None
    evidence: tuple[Evidence, ...] = ()
    skip: bool = False


def completion(
    marked: Plain, prescription: Prescription | None, log: Log, *, question: bool, request: Intent | None
) -> Completion:
    """``marked`` has one mark for each exercise named, so that "finished bench" is told from "finished"."""
    text = marked.text
    changing = request in CHANGING
    prescribed = {item.exercise for item in prescription.items} if prescription else set()
    trained = any(entry.sets and entry.exercise in prescribed for entry in log.entries)
    if not changing and not question and not trained and (skip := skip_in(text)):
        return Completion("none", _said(marked, skip), skip=True)
    if any(entry.skipped and entry.exercise in prescribed for entry in log.entries):
        return Completion("partial", (Evidence("completed", Provenance.DERIVED),))
    if log.excepted and any(entry.sets for entry in log.entries):
        return Completion("full", (Evidence("completed", Provenance.DERIVED),))
    share = SHARE.search(text)
    if request is not Intent.ADJUST and not question and (partial := PARTIAL.search(text)):
        return Completion("partial", _said(marked, partial, share))
    if share and _reports(text, share):
        return Completion("partial", _said(marked, share))
    if not question and not changing and (done := done_in(text)):
        return Completion("full", _said(marked, done))
    return Completion()


def _reports(text: str, share: re.Match[str]) -> bool:
    return _DID.search(text) is not None or _ABOUT.match(text[: share.start()]) is not None


def _said(marked: Plain, *matches: re.Match[str] | None) -> tuple[Evidence, ...]:
    return tuple(Evidence("completed", span=marked.of_match(match)) for match in matches if match)
