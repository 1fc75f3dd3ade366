"""A reading put into the contract's form: names, order of intents, units. What it says stays what it says."""

from collections.abc import Sequence
from dataclasses import replace

from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.naming import canonical
from textcoach.domain.reading import (
    AdjustRequest,
    AwayRequest,
    Completed,
    Entry,
    Intent,
    LoadUnit,
    MoveRequest,
    PauseRequest,
    PerformedSet,
    Reading,
    ReadingContext,
    Request,
    SessionFacts,
    SettingsRequest,
    SwapRequest,
)

UNSAID: dict[Intent, Request] = {
    Intent.MOVE: MoveRequest(),
    Intent.SWAP: SwapRequest(),
    Intent.ADJUST: AdjustRequest(),
    Intent.AWAY: AwayRequest(),
    Intent.PAUSE: PauseRequest(),
    Intent.SETTINGS: SettingsRequest(),
}
"""Each request with no part of it said."""

_FIRST = (Intent.LOG, Intent.DONE, Intent.CORRECT)
_RANK = {
    **dict.fromkeys(_FIRST, 0),
    Intent.SKIP: 1,
    **dict.fromkeys((Intent.BEGIN, *UNSAID, Intent.RESUME, Intent.TODAY), 2),
    Intent.PAIN: 3,
}
_ALONE = frozenset({Intent.CHAT, Intent.UNKNOWN})


def prescribed_names(context: ReadingContext) -> tuple[str, ...]:
    return tuple(item.exercise for item in context.prescription.items) if context.prescription else ()


def ordered(intents: Sequence[Intent]) -> tuple[Intent, ...]:
    """Each once: what was done first, then the request, the pain, the rest. Chat stands only alone."""
    once = sorted(dict.fromkeys(intents), key=lambda intent: _RANK.get(intent, 4))
    return tuple(intent for intent in once if len(once) == 1 or intent not in _ALONE) or (Intent.UNKNOWN,)


def tidied(reading: Reading, context: ReadingContext) -> Reading | None:
    """None where an exercise is neither prescribed nor in the catalogue."""
    own = prescribed_names(context)
    named = [(entry, canonical(entry.exercise, own), _replaced(entry, own)) for entry in reading.entries]
    if any(name is None or (entry.instead_of and not instead) for entry, name, instead in named):
        return None
    entries = tuple(
        replace(entry, exercise=name, instead_of=instead, sets=_sets(entry.sets, name, context.load_unit))
        for entry, name, instead in named
        if name is not None
    )
    request = reading.request
    if isinstance(request, SwapRequest) and request.exercise is not None:
        swapped = canonical(request.exercise, own)
        if swapped is None:
            return None
        request = replace(request, exercise=swapped)
    intents = ordered((*reading.intents, Intent.PAIN) if reading.session.pain else reading.intents)
    if request is None:
        request = next((UNSAID[intent] for intent in intents if intent in UNSAID), None)
    session = replace(reading.session, completed=_completed(reading.session, intents, entries, own))
    return replace(reading, intents=intents, entries=entries, session=session, request=request)


def _replaced(entry: Entry, own: Sequence[str]) -> str | None:
    return canonical(entry.instead_of, own) if entry.instead_of else None


def _sets(sets: Sequence[PerformedSet], exercise: str, unit: LoadUnit) -> tuple[PerformedSet, ...]:
    return tuple(_set(done, exercise, unit) for done in sets)


def _set(done: PerformedSet, exercise: str, unit: LoadUnit) -> PerformedSet:
    if done.load is None:
        kind = done.kind if done.kind is LoadKind.BODYWEIGHT else None
        return replace(done, unit=None, kind=kind)
    known = resolve(exercise)
    usual = known.load_kind if known and known.takes_load else LoadKind.TOTAL
    return replace(done, unit=done.unit or unit, kind=done.kind or usual)


def _completed(
    session: SessionFacts, intents: Sequence[Intent], entries: Sequence[Entry], own: Sequence[str]
) -> Completed | None:
    """What the intents imply where nothing was said: a skip is none of it, done is all of it, and a prescribed exercise
    left out makes it part of it."""
    if session.completed is None and Intent.SKIP in intents:
        return "none"
    if session.completed in {None, "full"} and any(entry.skipped and entry.exercise in own for entry in entries):
        return "partial"
    if session.completed is None and Intent.DONE in intents:
        return "full"
    return session.completed
