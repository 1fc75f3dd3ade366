"""What was found in a text as one reading: its intents in order, and the facts that go with them."""

import re
from dataclasses import dataclass, replace
from datetime import date

from messaging.reading.days.dates import past_day
from messaging.reading.doubt.questions import question_of
from messaging.reading.logs.logs import Log
from messaging.reading.meaning import intents
from messaging.reading.meaning.completion import Completion, completion
from messaging.reading.names.parsed import Parsed
from messaging.reading.requests.asking import Asked
from messaging.reading.session.session import Found
from messaging.reading.statements.clauses import MUTED_TALK
from messaging.reading.words.atoms import Kind
from messaging.reading.words.plain import Plain
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.reading import Entry, Intent, Reading, ReadingContext, SessionFacts

_MOST_ROUNDS = 50
_EFFORTS = frozenset({Kind.RPE, Kind.RIR})
_TURNS = re.compile(r"\b(?:alternat\w+|odd|even)\b")
_ROUNDS_OF = re.compile(
    r"\b(?:rounds?|rds)\s?(?:\+\s?\d+\s?)?(?:for time\s?|each\s?|done\s?)?(?:of\b|:|-|x\b|\n|,(?=\s?\d+\s?[a-z]))"
    r"|\bx\s?\d{1,2}\s?(?:rounds?|rds)\b|\bamrap\b"
)
_AHEAD = re.compile(r"\b(?:can'?t|cannot|won'?t|gonna|going to|will|i'll)\b")


@dataclass(frozen=True, slots=True)
class Parts:
    """All that was found in one text. ``original`` is the text as it came; ``whole`` all of it in plain words."""

    original: str
    whole: Parsed
    context: ReadingContext
    asked: Asked | None
    found: Found
    log: Log

    @property
    def text(self) -> str:
        return self.whole.text


def assembled(parts: Parts) -> Reading:
    question = intents.is_question(parts.text)
    asked = parts.asked.intent if parts.asked else None
    done = completion(marked(parts.whole), parts.context.prescription, parts.log, question=question, request=asked)
    facts, main = _facts(parts, done, question)
    listed = _listed(parts, facts, main, question)
    problem = question_of(parts.log, parts.context, parts.original) if main or parts.log.unowned else None
    return Reading(
        intents=listed,
        entries=_entries(parts, facts, skip=done.skip),
        session=facts,
        request=parts.asked.request if parts.asked else None,
        clarify=problem.text if problem else None,
        choices=problem.choices if problem else (),
        default=problem.default if problem else None,
        evidence=parts.asked.evidence if parts.asked else (),
    )


def marked(whole: Parsed) -> Plain:
    """The text with each exercise as one mark."""
    return whole.plain.put((whole.starts(mention), whole.ends(mention), "§") for mention in whole.mentions)


def dated(facts: SessionFacts, plain: Plain, today: date) -> SessionFacts:
    day, match = past_day(plain.text, today)
    if match is None:
        return facts
    return replace(facts, day=day, evidence=(*facts.evidence, Evidence("day", span=plain.of_match(match))))


def _reported(log: Log) -> Plain:
    """What is said of work: a day in a question, a plan or a request is not the day of the work."""
    muted = [clause for clause in log.clauses if clause.muted]
    plain = log.parsed.plain
    return plain.put((one.start, one.start + len(one.text), " " * len(one.text)) for one in muted) if muted else plain


def _facts(parts: Parts, done: Completion, question: bool) -> tuple[SessionFacts, list[Intent]]:
    facts = parts.found.facts
    if done.value is not None:
        facts = replace(facts, completed=done.value, evidence=facts.evidence + done.evidence)
    if not parts.log.entries:
        facts = _with_effort(facts, parts.log.parsed)
    measured = any(value is not None for value in (facts.rounds, facts.seconds, facts.rpe, facts.rir))
    main = _main(parts.log, facts, skip=done.skip, measured=measured and not question)
    if main:
        ahead = done.skip and _AHEAD.search(parts.text) is not None
        return (facts if ahead else dated(facts, _reported(parts.log), parts.context.today)), main
    kept = tuple(one for one in facts.evidence if one.field == "energy")
    return SessionFacts(energy=facts.energy, pain=facts.pain, evidence=kept), main


def _with_effort(facts: SessionFacts, parsed: Parsed) -> SessionFacts:
    """An effort beside no exercise is the session's."""
    for atom in parsed.atoms:
        if atom.kind not in _EFFORTS or not atom.figures or atom.value > 10:
            continue
        said = (*facts.evidence, Evidence(atom.kind.value, span=parsed.plain.span(atom.start, atom.end)))
        if atom.kind is Kind.RPE and atom.value >= 1 and facts.rpe is None:
            facts = replace(facts, rpe=atom.value, evidence=said)
        elif atom.kind is Kind.RIR and facts.rir is None:
            facts = replace(facts, rir=atom.value, evidence=said)
    return facts


def _main(log: Log, facts: SessionFacts, *, skip: bool, measured: bool) -> list[Intent]:
    if skip:
        return [Intent.LOG, Intent.SKIP] if any(entry.sets for entry in log.entries) else [Intent.SKIP]
    if log.entries or facts.completed == "partial" or measured:
        return [Intent.LOG]
    return [Intent.DONE] if facts.completed == "full" else []


def _entries(parts: Parts, facts: SessionFacts, *, skip: bool) -> tuple[Entry, ...]:
    entries = tuple(parts.log.entries)
    if skip:
        entries = tuple(replace(entry, instead_of=None) for entry in entries if not entry.skipped)
    if parts.found.minutes:
        # EMOM: one set a minute, shared out when exercises alternate.
        turns = len(entries) if _TURNS.search(parts.text) else 1
        times = max(1, parts.found.minutes // max(1, turns))
        entries = tuple(_repeated(entry, times) if len(entry.sets) == 1 else entry for entry in entries)
    rounds = facts.rounds or 0
    if 0 < rounds <= _MOST_ROUNDS and all(len(entry.sets) == 1 for entry in entries) and _ROUNDS_OF.search(parts.text):
        # A circuit whose text lists its exercises is done once a round.
        entries = tuple(_repeated(entry, rounds) for entry in entries)
    return entries


def _repeated(entry: Entry, times: int) -> Entry:
    return replace(entry, sets=entry.sets * times, evidence=(*entry.evidence, Evidence("sets", Provenance.DERIVED)))


def _listed(parts: Parts, facts: SessionFacts, main: list[Intent], question: bool) -> tuple[Intent, ...]:
    text, request = parts.text, parts.asked.intent if parts.asked else None
    settled = bool(main) or request is not None
    rated = parts.found.sleep or facts.energy is not None
    feels = intents.SLEEP.search(text) is not None
    check_in = (
        rated or feels or (not settled and not facts.pain and intents.CHECK_IN.search(text) is not None)
    ) and not (question and not settled and not rated)
    listed = intents.ordered(main, request, pain=bool(facts.pain), check_in=check_in)
    if not listed or (question and not settled and facts.pain):
        listed = (*listed, *_otherwise(text, question))
    elif question and main and request is None:
        listed = (*listed, *(one for one in _otherwise(text, True) if one is Intent.QUESTION))
    if parts.log.unowned and not main:
        listed = (Intent.LOG, *(one for one in listed if one not in {Intent.CHAT, Intent.UNKNOWN}))
    return listed


def _otherwise(text: str, question: bool) -> tuple[Intent, ...]:
    """What a text is that reports nothing and asks for no change."""
    if intents.PROGRESS.search(text):
        return (Intent.PROGRESS,)
    if intents.TODAY.search(text):
        return (Intent.TODAY,)
    if question:
        return (Intent.QUESTION,)
    return (Intent.CHAT,) if intents.CHAT.search(text) or MUTED_TALK.search(text) else (Intent.UNKNOWN,)
