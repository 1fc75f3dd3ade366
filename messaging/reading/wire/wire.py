"""The contract's JSON in and out. Data from outside is validated; errors are pydantic's ValidationError.

Beside the contract's keys stand ``evidence`` (of a reading, its session, each pain, entry and set: field, provenance,
and span as [start, end) or null), ``confidence``, ``remainder``, ``choices`` and ``default``.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from messaging.reading.wire.wire_models import (
    AdjustWire,
    AwayWire,
    EntryWire,
    EvidenceWire,
    LineWire,
    MoveWire,
    PainWire,
    PauseWire,
    ReadingWire,
    RequestWire,
    SessionWire,
    SettingsWire,
    SetWire,
    SwapWire,
)
from textcoach.domain.evidence import Evidence, Span
from textcoach.domain.reading import (
    AdjustRequest,
    AwayRequest,
    Choice,
    Entry,
    Intent,
    MoveRequest,
    Pain,
    PauseRequest,
    PerformedSet,
    PrescribedItem,
    Prescription,
    Reading,
    ReadingContext,
    Request,
    SessionFacts,
    SettingsRequest,
    SwapRequest,
)


def reading_from_json(data: object) -> Reading:
    return _reading(ReadingWire.model_validate(data))


def context_from_json(data: object) -> tuple[str, ReadingContext]:
    """The text and its context from one line of the command's input."""
    line = LineWire.model_validate(data)
    workout = line.workout
    items = tuple(
        PrescribedItem(**{**item.model_dump(), "reps": None if item.reps is None else str(item.reps)})
        for item in (workout.items if workout else ())
    )
    return line.text, ReadingContext(
        load_unit=line.units.load,
        distance_unit=line.units.distance,
        today=line.today,
        prescription=Prescription(workout.theme or "", items) if workout else None,
        last=_reading(line.last) if line.last else None,
    )


def _reading(wire: ReadingWire) -> Reading:
    return Reading(
        intents=tuple(wire.intents) or (Intent.UNKNOWN,),
        entries=tuple(_entry(entry) for entry in wire.entries),
        session=_session(wire.session or SessionWire()),
        request=_request(wire.request),
        clarify=wire.clarify,
        choices=tuple(
            Choice(one.key, one.label, tuple(_entry(entry) for entry in one.entries)) for one in wire.choices
        ),
        default=wire.default,
        confidence=wire.confidence,
        remainder=tuple(Span(*span) for span in wire.remainder),
        evidence=_evidence(wire.evidence),
    )


def _session(wire: SessionWire) -> SessionFacts:
    said = wire.model_dump(exclude={"pain", "evidence"})
    return SessionFacts(**said, pain=tuple(_pain(pain) for pain in wire.pain), evidence=_evidence(wire.evidence))


def _pain(wire: PainWire) -> Pain:
    return Pain(wire.area, wire.side, wire.severity, _evidence(wire.evidence))


def _entry(wire: EntryWire) -> Entry:
    sets = tuple(_set(done) for done in wire.sets)
    return Entry(wire.exercise, sets, wire.skipped, wire.instead_of, _evidence(wire.evidence))


def _set(wire: SetWire) -> PerformedSet:
    return PerformedSet(**wire.model_dump(exclude={"evidence"}), evidence=_evidence(wire.evidence))


def _evidence(wires: Iterable[EvidenceWire]) -> tuple[Evidence, ...]:
    return tuple(Evidence(one.field, one.provenance, Span(*one.span) if one.span else None) for one in wires)


def _request(wire: RequestWire | None) -> Request | None:
    match wire:
        case None:
            return None
        case MoveWire():
            return MoveRequest(wire.to)
        case SwapWire():
            return SwapRequest(wire.exercise)
        case AdjustWire():
            return AdjustRequest(wire.direction, wire.seconds)
        case AwayWire():
            return AwayRequest(wire.start, wire.end)
        case PauseWire():
            return PauseRequest(wire.until)
        case SettingsWire():
            return SettingsRequest(wire.setting, wire.value)


def reading_to_json(reading: Reading) -> dict[str, Any]:
    """Every key of the contract is present; unsaid ones are null. Whole numbers are written as integers."""
    session = reading.session
    return {
        "intents": [str(intent) for intent in reading.intents],
        "entries": [_entry_json(entry) for entry in reading.entries],
        "session": {
            "completed": session.completed,
            "rpe": _plain(session.rpe),
            "rir": _plain(session.rir),
            "energy": session.energy,
            "seconds": _plain(session.seconds),
            "rounds": session.rounds,
            "day": session.day,
            "pain": [_pain_json(pain) for pain in session.pain],
            "evidence": _evidence_json(session.evidence),
        },
        "request": request_to_json(reading.request),
        "clarify": reading.clarify,
        "choices": [
            {"key": one.key, "label": one.label, "entries": [_entry_json(entry) for entry in one.entries]}
            for one in reading.choices
        ],
        "default": reading.default,
        "confidence": reading.confidence,
        "remainder": [[span.start, span.end] for span in reading.remainder],
        "evidence": _evidence_json(reading.evidence),
    }


def _pain_json(pain: Pain) -> dict[str, Any]:
    evidence = _evidence_json(pain.evidence)
    return {"area": pain.area, "side": pain.side, "severity": pain.severity, "evidence": evidence}


def _entry_json(entry: Entry) -> dict[str, Any]:
    return {
        "exercise": entry.exercise,
        "skipped": entry.skipped,
        "instead_of": entry.instead_of,
        "sets": [_set_json(done) for done in entry.sets],
        "evidence": _evidence_json(entry.evidence),
    }


def _set_json(done: PerformedSet) -> dict[str, Any]:
    return {
        "reps": done.reps,
        "load": _plain(done.load),
        "unit": done.unit,
        "kind": str(done.kind) if done.kind else None,
        "seconds": _plain(done.seconds),
        "meters": _plain(done.meters),
        "rir": _plain(done.rir),
        "rpe": _plain(done.rpe),
        "side": done.side,
        "evidence": _evidence_json(done.evidence),
    }


def _evidence_json(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [
        {
            "field": one.field,
            "provenance": str(one.provenance),
            "span": [one.span.start, one.span.end] if one.span else None,
        }
        for one in evidence
    ]


def request_to_json(request: Request | None) -> dict[str, Any] | None:
    match request:
        case None:
            return None
        case MoveRequest():
            return {"kind": "move", "to": _day(request.to)}
        case SwapRequest():
            return {"kind": "swap", "exercise": request.exercise}
        case AdjustRequest():
            return {"kind": "adjust", "direction": request.direction, "seconds": _plain(request.seconds)}
        case AwayRequest():
            return {"kind": "away", "from": _day(request.start), "to": _day(request.end)}
        case PauseRequest():
            return {"kind": "pause", "until": _day(request.until)}
        case SettingsRequest():
            return {"kind": "settings", "setting": request.setting, "value": request.value}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _plain(value: float | None) -> float | int | None:
    if value is None:
        return None
    rounded = round(value, 1) if value != int(value) and value > 1000 else round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded
