"""From readings to the record: several texts add up, a correction replaces what it names."""

from collections.abc import Sequence
from dataclasses import replace

from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.reading import Completed, Entry, Intent, Pain, PerformedSet, Reading, SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import WorkoutContent


def is_record(reading: Reading) -> bool:
    """Whether the reading says something about performed work. A pain or a mood alone does not."""
    said = {Intent.LOG, Intent.DONE, Intent.SKIP, Intent.CORRECT} & set(reading.intents)
    facts = reading.session
    return bool(said) and (
        bool(reading.entries)
        or facts.completed is not None
        or any(value is not None for value in (facts.rpe, facts.rir, facts.energy, facts.seconds, facts.rounds))
    )


def merge(entries: Sequence[Entry], session: SessionFacts, reading: Reading) -> tuple[tuple[Entry, ...], SessionFacts]:
    """The record so far with one more reading. Work that is told of after a skip takes the skip back."""
    merged = {entry.exercise: entry for entry in entries}
    for entry in map(without_spans, reading.entries):
        known = merged.get(entry.exercise)
        adds = known is not None and known.sets and entry.sets and Intent.CORRECT not in reading.intents
        if known is not None and adds:
            entry = replace(entry, sets=known.sets + entry.sets, instead_of=entry.instead_of or known.instead_of)
        merged[entry.exercise] = entry
    if session.completed == "none" and any(not entry.skipped for entry in reading.entries):
        session = replace(session, completed=None)
    return tuple(merged.values()), _merge_session(session, reading.session)


def filled_in(known: Sequence[Entry], asked: Sequence[Entry], told: Sequence[Entry]) -> tuple[Entry, ...]:
    """``told`` entries, each with the sets that are on record: in place of those that the text ``asked`` about put
    there, else behind them."""
    record = {entry.exercise: entry for entry in known}
    unclear = {entry.exercise: entry.sets for entry in asked}
    return tuple(
        replace(entry, sets=_in_place(record[entry.exercise].sets, unclear.get(entry.exercise, ()), entry.sets))
        if entry.exercise in record
        else entry
        for entry in told
    )


def _in_place(
    known: tuple[PerformedSet, ...], old: tuple[PerformedSet, ...], new: tuple[PerformedSet, ...]
) -> tuple[PerformedSet, ...]:
    for at in range(len(known) - len(old) + 1 if old else 0):
        if known[at : at + len(old)] == old:
            return known[:at] + new + known[at + len(old) :]
    return known + new


def without_spans(entry: Entry) -> Entry:
    """As a record keeps it: made of several texts, it has no text that a span could be of."""
    sets = tuple(replace(done, evidence=_unspanned(done.evidence)) for done in entry.sets)
    return replace(entry, sets=sets, evidence=_unspanned(entry.evidence))


def _unspanned(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """A value without evidence was stated."""
    return tuple(replace(one, span=None) for one in evidence if one.provenance is not Provenance.STATED)


_VALUES = ("reps", "load", "unit", "kind", "seconds", "meters", "rir", "rpe", "side")


def marked(entry: Entry, provenance: Provenance) -> Entry:
    """Every value of an entry with one provenance: what was confirmed or assumed as a whole."""
    return replace(
        entry,
        sets=tuple(_marked_set(done, provenance) for done in entry.sets),
        evidence=(Evidence("exercise", provenance),),
    )


def _marked_set(done: PerformedSet, provenance: Provenance) -> PerformedSet:
    said = (name for name in _VALUES if getattr(done, name) is not None)
    return replace(done, evidence=tuple(Evidence(name, provenance) for name in said))


def _merge_session(known: SessionFacts, new: SessionFacts) -> SessionFacts:
    return SessionFacts(
        evidence=(*_unspanned(known.evidence), *_unspanned(new.evidence)),
        completed=new.completed or known.completed,
        rpe=new.rpe if new.rpe is not None else known.rpe,
        rir=new.rir if new.rir is not None else known.rir,
        energy=new.energy if new.energy is not None else known.energy,
        seconds=new.seconds if new.seconds is not None else known.seconds,
        rounds=new.rounds if new.rounds is not None else known.rounds,
        day=new.day,
        pain=_merge_pain(known.pain, new.pain),
    )


def _merge_pain(known: tuple[Pain, ...], new: tuple[Pain, ...]) -> tuple[Pain, ...]:
    places = {(pain.area, pain.side): replace(pain, evidence=_unspanned(pain.evidence)) for pain in (*known, *new)}
    return tuple(places.values())


def state_after(
    now: WorkoutState, content: WorkoutContent | None, entries: Sequence[Entry], session: SessionFacts
) -> WorkoutState:
    """Words close a session; so do figures, once every prescribed exercise is accounted for."""
    if session.completed == "none":
        return WorkoutState.SKIPPED
    if session.completed is not None or now is WorkoutState.SKIPPED or _all_accounted(content, entries):
        return WorkoutState.COMPLETED
    return WorkoutState.IN_PROGRESS if now is WorkoutState.SCHEDULED else now


def in_full(content: WorkoutContent | None, entries: Sequence[Entry], session: SessionFacts) -> SessionFacts:
    """Figures for every prescribed exercise say that all of it was done, where nobody said so in words."""
    if session.completed is not None or not _all_accounted(content, entries):
        return session
    completed: Completed = "partial" if any(entry.skipped for entry in entries) else "full"
    evidence = (*session.evidence, Evidence("completed", Provenance.DERIVED))
    return replace(session, completed=completed, evidence=evidence)


def _all_accounted(content: WorkoutContent | None, entries: Sequence[Entry]) -> bool:
    return content is not None and bool(content.prescription().items) and not unaccounted(content, entries)


def unaccounted(content: WorkoutContent, entries: Sequence[Entry]) -> list[str]:
    """The prescribed exercises of which nothing is on record yet."""
    named = {name for entry in entries for name in (entry.exercise, entry.instead_of)}
    return [item.exercise for item in content.prescription().items if item.exercise not in named]
