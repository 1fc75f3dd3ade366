"""The stages of reading in their order, each on what the ones before it left."""

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

from messaging.keywords import Keyword, carrier_keyword, is_phone_noise
from messaging.reading.doubt.confidence import beyond, weighed
from messaging.reading.logs.logs import Log, read_log
from messaging.reading.logs.owners import is_one_outing
from messaging.reading.logs.relative import RELATIVE, without_relative
from messaging.reading.meaning import corrections, intents
from messaging.reading.meaning.assembly import Parts, assembled, dated
from messaging.reading.meaning.completion_words import done_in
from messaging.reading.meaning.correction_words import corrects
from messaging.reading.meaning.stopping import stop_sentence
from messaging.reading.names.names import names_of
from messaging.reading.names.parsed import Parsed, parse
from messaging.reading.requests.asking import Asked, requested
from messaging.reading.session.session import Found, session_facts
from messaging.reading.statements.foreign_words import without_hostile, without_quotes
from messaging.reading.statements.others import without_others
from messaging.reading.words.normalise import normalise
from messaging.reading.words.plain import Plain
from messaging.reading.words.skip_words import skip_in
from textcoach.domain.evidence import Evidence, Span
from textcoach.domain.reading import Intent, Reading, ReadingContext, SessionFacts, SwapRequest

_CARRIER = {
    Keyword.STOP: Intent.STOP,
    Keyword.START: Intent.OPT_IN,
    Keyword.HELP: Intent.HELP,
    Keyword.JOIN: Intent.OPT_IN,
    Keyword.GO: Intent.OPT_IN,
}
LONGEST = 2_000
"""Characters that are read; more than the 1,600 that a text can have. What follows them is remainder."""


class Route(StrEnum):
    """Which of the ways through the stages a text took."""

    KEYWORD = "carrier keyword"
    PHONE = "phone noise"
    WORDLESS = "no words"
    STOP = "stop sentence"
    CORRECTION = "correction"
    BEGINNING = "beginning"
    RELATIVE = "relative load"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Examination:
    """Each stage's result, as far as the text's route went. ``plain`` is without instructions to the machine; ``found``
    and ``log`` come from what requests left of it; ``used`` are words that a correction takes back."""

    text: str
    route: Route
    reading: Reading
    plain: Plain | None = None
    whole: Parsed | None = None
    asked: Asked | None = None
    found: Found | None = None
    log: Log | None = None
    used: tuple[Span, ...] = ()


def examine(text: str, context: ReadingContext) -> Examination:
    """Never raises on any text."""
    word = carrier_keyword(text)
    if word is not None:
        return Examination(text, Route.KEYWORD, Reading((_CARRIER[word],), evidence=(_intent(_edges(text)),)))
    if is_phone_noise(text):
        return Examination(text, Route.PHONE, Reading())
    plain, hostile = without_hostile(normalise(text[:LONGEST]))
    if not any(char.isalnum() for char in plain.text):
        emoji = any(unicodedata.category(char) == "So" for char in text) and not hostile
        return Examination(text, Route.WORDLESS, Reading((Intent.CHAT if emoji else Intent.UNKNOWN,)), plain)
    if (stop := stop_sentence(plain.text)) is not None:
        reading = Reading((Intent.STOP,), evidence=(_intent(plain.of_match(stop)),))
        return Examination(text, Route.STOP, reading, plain)
    plain = without_others(without_quotes(plain))
    found = _corrected(text, plain, context) if corrects(plain.text, reported=context.last is not None) else None
    found = found or _replied(text, plain, context)
    if hostile and found.reading.main in {Intent.CHAT, Intent.QUESTION}:
        return replace(found, reading=Reading())
    return found


def _weighed(text: str, reading: Reading, whole: Parsed, log: Log, used: tuple[Span, ...]) -> Reading:
    read = min(len(text), LONGEST)
    reading = weighed(reading, whole, log, used, read)
    return beyond(reading, read, len(text)) if read < len(text) else reading


def _replied(text: str, plain: Plain, context: ReadingContext) -> Examination:
    whole = parse(plain, context.prescription)
    asked, rest = requested(whole, names_of(context.prescription), context.today)
    found = session_facts(
        rest,
        endurance=is_one_outing(context.prescription),
        named=bool(whole.mentions),
        planned=_is_planned(context),
    )
    relative = RELATIVE.search(plain.text)
    if relative is not None and intents.is_question(plain.text):
        relative = None
    rest = without_relative(found.rest) if relative else found.rest
    parsed = whole if rest is plain else parse(rest, context.prescription)
    log = read_log(parsed, context, named_only=relative is not None)
    if asked is not None and isinstance(asked.request, SwapRequest):
        log = _beside_swap(log, asked.request)
    route, reading = _route(Parts(text, whole, context, asked, found, log), relative)
    reading = _weighed(text, reading, whole, log, found.used)
    return Examination(text, route, reading, plain, whole, asked, found, log)


def _beside_swap(log: Log, request: SwapRequest) -> Log:
    """What is to be replaced was not done, and what has no sets beside it is talk."""
    kept = [
        entry
        for entry in log.entries
        if entry.exercise != request.exercise or any(done.reps is not None for done in entry.sets)
    ]
    if not any(entry.sets for entry in kept):
        return Log(log.parsed)
    log.entries = kept
    return log


def _route(parts: Parts, relative: re.Match[str] | None) -> tuple[Route, Reading]:
    plain = parts.whole.plain
    idle = parts.asked is None and not parts.log.entries and not parts.found.facts.pain
    if idle and (begins := _begins(plain.text)) is not None:
        return Route.BEGINNING, Reading((Intent.BEGIN,), evidence=(_intent(plain.of_match(begins)),))
    if relative is not None:
        facts = dated(parts.found.facts, plain, parts.context.today)
        return Route.RELATIVE, Reading(
            (Intent.LOG, Intent.PAIN) if facts.pain else (Intent.LOG,),
            tuple(parts.log.entries),
            facts,
            clarify="What sets and weights were they?",
            evidence=(_intent(plain.of_match(relative)),),
        )
    return Route.REPLY, assembled(parts)


def _is_planned(context: ReadingContext) -> bool:
    return context.prescription is not None and len(context.prescription.items) > 1


def _begins(text: str) -> re.Match[str] | None:
    begins = intents.BEGIN.search(text)
    if begins is None or done_in(text) or skip_in(text) or intents.is_question(text):
        return None
    return begins


def _corrected(text: str, plain: Plain, context: ReadingContext) -> Examination | None:
    """A correction of what was reported, or None when the text turns out to be something else."""
    last = context.last
    corrected = corrections.taken_apart(plain)
    found = session_facts(corrected.rest, endurance=is_one_outing(context.prescription))
    log = read_log(parse(found.rest, context.prescription), context)
    facts = dated(found.facts, corrected.rest, context.today)
    said = bool(log.entries or log.unowned or corrected.exchange or corrected.unit) or facts != SessionFacts()
    if not said and not any(char.isdecimal() for char in plain.text):
        return None
    if last is None and intents.is_question(plain.text):
        return None
    whole = parse(plain, context.prescription)
    used = corrected.used + found.used
    reading = _weighed(text, _correction(log, facts, last, corrected), whole, log, used)
    return Examination(text, Route.CORRECTION, reading, plain, whole, None, found, log, used)


def _correction(log: Log, facts: SessionFacts, last: Reading | None, corrected: corrections.Corrected) -> Reading:
    if last is None:
        whole = tuple(
            entry for entry in log.entries if entry.sets and all(done.reps or done.seconds for done in entry.sets)
        )
        return Reading((Intent.CORRECT,), entries=whole, clarify="Which report was wrong?")
    entries = tuple(corrections.merged(log, last, corrected))
    if any(entry.skipped for entry in entries) and facts.completed is None:
        facts = replace(facts, completed="partial")
    pain = (Intent.PAIN,) if facts.pain else ()
    unclear = not entries and (bool(log.unowned) or facts == SessionFacts())
    return Reading(
        intents=(Intent.CORRECT, *pain),
        entries=entries,
        session=facts,
        clarify="Which exercise was that?" if unclear else None,
    )


def _intent(span: Span) -> Evidence:
    return Evidence("intents", span=span)


def _edges(text: str) -> Span:
    bare = text.strip()
    start = text.find(bare)
    return Span(start, start + len(bare))
