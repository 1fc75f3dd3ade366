"""From what the model wrote to the domain's reading, with the evidence that the text gives for it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from agents.reply.places import Places
from agents.reply.schema import (
    AdjustAnswer,
    AwayAnswer,
    EntryAnswer,
    MoveAnswer,
    PauseAnswer,
    ReplyAnswer,
    RequestAnswer,
    SetAnswer,
    SwapAnswer,
)
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.evidence import Evidence, Provenance, Span
from textcoach.domain.naming import canonical, named_at
from textcoach.domain.reading import (
    AdjustRequest,
    AwayRequest,
    Entry,
    Intent,
    MoveRequest,
    Pain,
    PauseRequest,
    PerformedSet,
    PrescribedItem,
    Reading,
    Request,
    SessionFacts,
    SettingsRequest,
    SwapRequest,
)
from textcoach.ports.conversation import ReplyFacts

SURE, LEAST_SURE = 0.95, 0.7
"""Confidence where the text says every figure as it is, and where it says none of them so."""
ASKING = 0.5


def reading_of(answer: ReplyAnswer, facts: ReplyFacts) -> Reading:
    """A question that the rules ask already stays theirs, because they know its answers."""
    places = Places(facts.text)
    entries = tuple(_entry(entry, facts, places) for entry in answer.entries)
    session = _session(answer, places)
    partial = facts.partial
    asks = answer.clarify is not None
    theirs = asks and partial.clarify is not None
    return Reading(
        intents=tuple(Intent(intent) for intent in answer.intents),
        entries=entries,
        session=session,
        request=_request(answer.request) if answer.request else None,
        clarify=partial.clarify if theirs else answer.clarify,
        choices=partial.choices if theirs else (),
        default=partial.default if theirs else None,
        confidence=ASKING if asks else _confidence(entries, session),
    )


def _entry(answer: EntryAnswer, facts: ReplyFacts, places: Places) -> Entry:
    items = facts.context.prescription.items if facts.context.prescription else ()
    own = [item.exercise for item in items]
    exercise = canonical(answer.exercise, own) or answer.exercise
    item = next((one for one in items if one.exercise == exercise), None)
    before = facts.context.last.entries if facts.context.last else ()
    known = [done for entry in before if entry.exercise == exercise for done in entry.sets]
    sets = tuple(_set(one, item, known, places) for one in answer.sets for _ in range(one.count))
    place = named_at(exercise, facts.text)
    evidence = Evidence("exercise", Provenance.STATED if place else Provenance.DERIVED, place)
    instead_of = answer.instead_of and (canonical(answer.instead_of, own) or answer.instead_of)
    return Entry(exercise, sets, answer.skipped, instead_of, (evidence,))


def _set(answer: SetAnswer, item: PrescribedItem | None, known: Sequence[PerformedSet], places: Places) -> PerformedSet:
    done = PerformedSet(
        reps=answer.reps,
        load=answer.load,
        unit=answer.unit,
        kind=LoadKind(answer.kind) if answer.kind else None,
        seconds=answer.seconds,
        meters=answer.meters,
        rir=answer.rir,
        rpe=answer.rpe,
        side=answer.side,
    )
    said = {
        "reps": None if answer.reps is None else places.number(answer.reps),
        "load": None if answer.load is None else places.number(answer.load),
        "seconds": None if answer.seconds is None else places.seconds(answer.seconds),
        "meters": None if answer.meters is None else places.meters(answer.meters),
        "rir": None if answer.rir is None else places.number(answer.rir),
        "rpe": None if answer.rpe is None else places.number(answer.rpe),
    }
    evidence = [_evidence(name, done, place, item, known) for name, place in said.items() if getattr(done, name)]
    return replace(done, evidence=tuple(one for one in evidence if one is not None))


def _evidence(
    name: str, done: PerformedSet, place: Span | None, item: PrescribedItem | None, known: Sequence[PerformedSet]
) -> Evidence | None:
    """None where an earlier text stated it."""
    if place is not None:
        return Evidence(name, Provenance.STATED, place)
    if any(getattr(one, name) == getattr(done, name) for one in known):
        return None
    asked = item is not None and name == "reps" and item.reps == str(done.reps)
    return Evidence(name, Provenance.ASSUMED if asked else Provenance.DERIVED)


def _session(answer: ReplyAnswer, places: Places) -> SessionFacts:
    figures = {"rpe": answer.rpe, "rir": answer.rir, "energy": answer.energy, "rounds": answer.rounds}
    said = {name: places.number(value) for name, value in figures.items() if value}
    if answer.seconds:
        said["seconds"] = places.seconds(answer.seconds)
    return SessionFacts(
        completed=answer.completed,
        rpe=answer.rpe,
        rir=answer.rir,
        energy=answer.energy,
        seconds=answer.seconds,
        rounds=answer.rounds,
        day=answer.day,
        pain=tuple(
            Pain(one.area.lower(), one.side, one.severity, _where(places.words(one.area))) for one in answer.pain
        ),
        evidence=tuple(
            Evidence(name, Provenance.STATED if place else Provenance.DERIVED, place) for name, place in said.items()
        ),
    )


def _where(place: Span | None) -> tuple[Evidence, ...]:
    return (Evidence("area", Provenance.STATED, place),) if place else ()


def _request(answer: RequestAnswer) -> Request:
    match answer:
        case MoveAnswer():
            return MoveRequest(answer.to)
        case SwapAnswer():
            return SwapRequest(answer.exercise)
        case AdjustAnswer():
            return AdjustRequest(answer.direction, answer.seconds)
        case AwayAnswer():
            return AwayRequest(answer.start, answer.end)
        case PauseAnswer():
            return PauseRequest(answer.until)
        case _:
            return SettingsRequest(answer.setting, answer.value)


def _confidence(entries: Iterable[Entry], session: SessionFacts) -> float:
    found = [one for entry in entries for done in entry.sets for one in done.evidence]
    found += session.evidence
    literal = sum(one.span is not None for one in found) / len(found) if found else 1.0
    return round(LEAST_SURE + (SURE - LEAST_SURE) * literal, 2)
