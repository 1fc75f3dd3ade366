"""From readings to the record: several texts add up, a correction replaces what it names."""

from collections.abc import Sequence
from dataclasses import replace

from textcoach.domain.reading import Entry, Intent, Pain, Reading, SessionFacts
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
    for entry in reading.entries:
        known = merged.get(entry.exercise)
        adds = known is not None and known.sets and entry.sets and Intent.CORRECT not in reading.intents
        if known is not None and adds:
            entry = replace(entry, sets=known.sets + entry.sets, instead_of=entry.instead_of or known.instead_of)
        merged[entry.exercise] = entry
    if session.completed == "none" and any(not entry.skipped for entry in reading.entries):
        session = replace(session, completed=None)
    return tuple(merged.values()), _merge_session(session, reading.session)


def _merge_session(known: SessionFacts, new: SessionFacts) -> SessionFacts:
    return SessionFacts(
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
    places = {(pain.area, pain.side): pain for pain in (*known, *new)}
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


def _all_accounted(content: WorkoutContent | None, entries: Sequence[Entry]) -> bool:
    if content is None:
        return False
    named = {name for entry in entries for name in (entry.exercise, entry.instead_of)}
    items = content.prescription().items
    return bool(items) and all(item.exercise in named for item in items)
