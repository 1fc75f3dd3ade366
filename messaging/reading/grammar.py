"""The reply grammar: plain rules from words to facts, with no model and no guess."""

import re
import unicodedata
from dataclasses import replace
from datetime import date

from messaging.keywords import Keyword, asks_to_join, carrier_keyword, is_phone_noise
from messaging.reading import corrections, intents
from messaging.reading.atoms import Kind, atoms
from messaging.reading.cardio import ENDURANCE
from messaging.reading.dates import past_day
from messaging.reading.exercises import mentions
from messaging.reading.logs import Log, read_log
from messaging.reading.normalise import normalise
from messaging.reading.requests import read_request
from messaging.reading.session import Found, session_facts
from messaging.reading.support import supported
from messaging.reading.swaps import read_swap
from textcoach.domain.catalogue import index
from textcoach.domain.catalogue.names import key
from textcoach.domain.reading import Completed, Entry, Intent, Reading, ReadingContext, Request, SessionFacts

_CARRIER = {
    Keyword.STOP: Intent.STOP,
    Keyword.START: Intent.OPT_IN,
    Keyword.HELP: Intent.HELP,
    Keyword.JOIN: Intent.OPT_IN,
    Keyword.GO: Intent.OPT_IN,
}
_LONGEST = 2_000
_MOST_ROUNDS = 50
_RELATIVE = re.compile(
    r"\b(?:same (?:as|weights?|numbers?|thing|load|again)|as last (?:time|week)|(?:from|than|over|vs\.?) last "
    r"(?:time|week|session)|(?:more|less|up|down|heavier|lighter) (?:than|from|on) (?:last|everything|all|"
    r"before)|added \d+ to (?:everything|all|each)|same but)\b"
)
_CLAUSES = re.compile(
    r"(\n|[.!?]+(?=\s|$)|,\s|\sbut\s|\salso\s|\band (?=can|could|please|pls|text|send|move|i'm away|need))"
)
_CHANGING = frozenset({Intent.MOVE, Intent.AWAY, Intent.PAUSE})


class GrammarReader:
    """Reads replies by rules alone. Stateless."""

    def read(self, text: str, context: ReadingContext) -> Reading:
        """The reading of one text. Never raises on any text: what it cannot read is ``unknown``."""
        word = carrier_keyword(text)
        if word is not None:
            return Reading(intents=(_CARRIER[word],))
        if is_phone_noise(text):
            return Reading()
        plain, hostile = intents.without_hostile(normalise(text[:_LONGEST]))
        if not any(char.isalnum() for char in plain):
            emoji = any(unicodedata.category(char) == "So" for char in text) and not hostile
            return Reading(intents=(Intent.CHAT if emoji else Intent.UNKNOWN,))
        if intents.is_stop_sentence(plain):
            return Reading(intents=(Intent.STOP,))
        if corrections.corrects(plain) and (corrected := _corrected(plain, context)) is not None:
            return corrected
        reading = _read(plain, context)
        if hostile and reading.main in {Intent.CHAT, Intent.QUESTION}:
            return Reading()
        return reading

    def is_noise(self, text: str) -> bool:
        """Whether a phone wrote it: never a log, never answered."""
        return is_phone_noise(text)

    def joins(self, text: str) -> bool:
        """Whether the text asks to join and says nothing else, which is not yet consent."""
        return asks_to_join(text)

    def supports(self, text: str, reading: Reading) -> bool:
        """Whether every figure in the reading occurs in the text or derives from it."""
        return supported(text, reading)


def _read(text: str, context: ReadingContext) -> Reading:
    asked, log_text = _requested(text, context.today)
    found = session_facts(log_text, endurance=_endurance(context))
    relative = _RELATIVE.search(text) is not None and not intents.is_question(text)
    log = Log() if relative else read_log(found.rest, context)
    whole = atoms(text)
    named = mentions(whole, context.prescription, text)
    swap = read_swap(text, named, [whole[mention.first].start for mention in named])
    if swap is not None and not any(entry.sets for entry in log.entries):
        asked, log = (Intent.SWAP, swap), Log()
    idle = asked is None and not log.entries and not found.facts.pain
    if idle and _begins(text):
        return Reading(intents=(Intent.BEGIN,))
    if relative:
        return Reading(
            intents=(Intent.LOG,),
            session=_dated(found.facts, text, context.today),
            clarify="What sets and weights were they?",
        )
    return _assemble(text, context, asked, found, log)


def _begins(text: str) -> bool:
    other = intents.DONE.search(text) or intents.SKIP.search(text) or intents.is_question(text)
    return intents.BEGIN.search(text) is not None and not other


def _requested(text: str, today: date) -> tuple[tuple[Intent, Request | None] | None, str]:
    """The request, and the text without the clauses that make one."""
    asked = read_request(text, today)
    if asked is None:
        return None, text
    parts = _CLAUSES.split(text)
    kept = [part if read_request(part, today) is None else " " for part in parts]
    rest = "".join(kept)
    return asked, rest if rest != text else " "


def _endurance(context: ReadingContext) -> bool:
    items = context.prescription.items if context.prescription else ()
    patterns = [own.pattern for item in items if (own := index().get(key(item.exercise)))]
    return len(patterns) == 1 and patterns[0] in ENDURANCE


def _marked(text: str, context: ReadingContext) -> str:
    """The text with each exercise as one mark, so that "finished bench" is told from "finished"."""
    found = atoms(text)
    for mention in reversed(mentions(found, context.prescription, text)):
        text = text[: found[mention.first].start] + "§" + text[found[mention.last].end :]
    return text


def _assemble(
    text: str, context: ReadingContext, asked: tuple[Intent, Request | None] | None, found: Found, log: Log
) -> Reading:
    marked = _marked(text, context)
    question = intents.is_question(text)
    request = asked[0] if asked else None
    skip = request not in _CHANGING and intents.SKIP.search(marked) is not None and not question
    entries = (
        tuple(replace(entry, instead_of=None) for entry in log.entries if not entry.skipped)
        if skip
        else tuple(log.entries)
    )
    completed = _completed(marked, context, log, skip=skip, question=question, request=request)
    facts = replace(found.facts, completed=completed)
    if not log.entries:
        facts = _with_effort(facts, found.rest)
    measured = any(value is not None for value in (facts.rounds, facts.seconds, facts.rpe, facts.rir))
    main = _main(log, facts, skip=skip, measured=measured, question=question)
    if not main:
        facts = replace(facts, completed=None, rounds=None, seconds=None, rpe=None, rir=None)
    else:
        facts = _dated(facts, text, context.today)
    settled = bool(main) or request is not None
    sleepy = found.sleep or facts.energy is not None or intents.SLEEP.search(text) is not None
    check_in = sleepy or (not settled and not facts.pain and intents.CHECK_IN.search(text) is not None)
    entries = _each_minute(entries, found.minutes, text)
    entries = _each_round(entries, facts.rounds, text)
    listed = intents.ordered(
        main,
        request,
        pain=bool(facts.pain),
        check_in=check_in and not (question and not settled and not facts.energy and not found.sleep),
        question=False,
    )
    if not listed or (question and request is None and not main and facts.pain):
        listed = (*listed, *_otherwise(text, question))
    elif question and main and request is None:
        listed = (*listed, *(i for i in _otherwise(text, True) if i is Intent.QUESTION))
    clarify = _clarify(log) if main or log.unowned else None
    if log.unowned and not main:
        listed = (Intent.LOG, *(i for i in listed if i not in {Intent.CHAT, Intent.UNKNOWN}))
    return Reading(intents=listed, entries=entries, session=facts, request=asked[1] if asked else None, clarify=clarify)


def _completed(
    marked: str, context: ReadingContext, log: Log, *, skip: bool, question: bool, request: Intent | None
) -> Completed | None:
    if skip:
        return "none"
    prescribed = {item.exercise for item in context.prescription.items} if context.prescription else set()
    if any(entry.skipped and entry.exercise in prescribed for entry in log.entries):
        return "partial"
    if log.excepted and any(entry.sets for entry in log.entries):
        return "full"
    if intents.PARTIAL.search(marked) and request is not Intent.ADJUST and not question:
        return "partial"
    if intents.SHARE.search(marked) and re.search(
        r"\b(?:did|done|got|finished|made|managed|completed|through)\b", marked
    ):
        return "partial"
    if intents.DONE.search(marked) and not question and request not in _CHANGING:
        return "full"
    return None


def _with_effort(facts: SessionFacts, text: str) -> SessionFacts:
    """An effort beside no exercise is the session's."""
    for atom in atoms(text):
        if atom.kind is Kind.RPE and atom.values and 1 <= atom.value <= 10 and facts.rpe is None:
            facts = replace(facts, rpe=atom.value)
        elif atom.kind is Kind.RIR and atom.values and atom.value <= 10 and facts.rir is None:
            facts = replace(facts, rir=atom.value)
    return facts


def _each_minute(entries: tuple[Entry, ...], minutes: int | None, text: str) -> tuple[Entry, ...]:
    """EMOM: one set a minute, shared out when exercises alternate."""
    if not minutes:
        return entries
    turns = len(entries) if re.search(r"\b(?:alternat\w+|odd|even)\b", text) else 1
    return tuple(
        replace(entry, sets=entry.sets * max(1, minutes // turns)) if len(entry.sets) == 1 else entry
        for entry in entries
    )


def _each_round(entries: tuple[Entry, ...], rounds: int | None, text: str) -> tuple[Entry, ...]:
    """A circuit whose text lists its exercises is done once a round."""
    listed = re.search(r"\brounds?\s?(?:of\b|:|-|x\b)", text)
    if not rounds or not listed or rounds > _MOST_ROUNDS or any(len(entry.sets) != 1 for entry in entries):
        return entries
    return tuple(replace(entry, sets=entry.sets * rounds) for entry in entries)


def _main(log: Log, facts: SessionFacts, *, skip: bool, measured: bool, question: bool) -> list[Intent]:
    if skip:
        return [Intent.LOG, Intent.SKIP] if any(entry.sets for entry in log.entries) else [Intent.SKIP]
    if log.entries or facts.completed == "partial" or (measured and not question):
        return [Intent.LOG]
    return [Intent.DONE] if facts.completed == "full" else []


def _otherwise(text: str, question: bool) -> tuple[Intent, ...]:
    """What a text is that reports nothing and asks for no change."""
    if intents.PROGRESS.search(text):
        return (Intent.PROGRESS,)
    if intents.TODAY.search(text):
        return (Intent.TODAY,)
    if question:
        return (Intent.QUESTION,)
    return (Intent.CHAT,) if intents.CHAT.search(text) else (Intent.UNKNOWN,)


def _dated(facts: SessionFacts, text: str, today: date) -> SessionFacts:
    return replace(facts, day=past_day(text, today))


def _clarify(log: Log) -> str | None:
    if log.unowned:
        return "Which exercise was that?"
    return "How long is the pool?" if log.scaleless else None


def _corrected(text: str, context: ReadingContext) -> Reading | None:
    """A correction of what was reported, or None when the text turns out to be something else."""
    last = context.last
    rest = corrections.without_old(text)
    day = past_day(text, context.today)
    ordinal, rest = corrections.take_ordinal(rest)
    found = session_facts(rest, endurance=_endurance(context))
    log = read_log(found.rest, context)
    stated = log.entries or log.unowned or found.facts != SessionFacts() or day
    if last is None:
        whole = tuple(
            entry for entry in log.entries if entry.sets and all(done.reps or done.seconds for done in entry.sets)
        )
        if not stated or intents.is_question(text):
            return None
        return Reading(intents=(Intent.CORRECT,), entries=whole, clarify="Which report was wrong?")
    if not stated:
        return None
    entries = tuple(corrections.merged(log, last, ordinal))
    pain = (Intent.PAIN,) if found.facts.pain else ()
    return Reading(
        intents=(Intent.CORRECT, *pain),
        entries=entries,
        session=replace(found.facts, day=day),
        clarify="Which exercise was that?" if log.unowned and not entries else None,
    )
