"""The contract's JSON in and out. Data from outside is validated; errors are pydantic's ValidationError."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from textcoach.domain.catalogue.exercise import LoadKind
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
    Prescription,
    Reading,
    ReadingContext,
    Request,
    SessionFacts,
    SettingsRequest,
    SwapRequest,
)


class _Wire(BaseModel):
    model_config = ConfigDict(extra="ignore", populate_by_name=True, allow_inf_nan=False)


class _Set(_Wire):
    reps: int | None = None
    load: float | None = None
    unit: Literal["lb", "kg"] | None = None
    kind: LoadKind | None = None
    seconds: float | None = None
    meters: float | None = None
    rir: float | None = None
    rpe: float | None = None
    side: Literal["left", "right", "each"] | None = None


class _Entry(_Wire):
    exercise: str
    skipped: bool = False
    instead_of: str | None = None
    sets: list[_Set] = []


class _Pain(_Wire):
    area: str
    side: Literal["left", "right"] | None = None
    severity: int | None = None


class _Session(_Wire):
    completed: Literal["full", "partial", "none"] | None = None
    rpe: float | None = None
    rir: float | None = None
    energy: int | None = None
    seconds: float | None = None
    rounds: int | None = None
    day: int = 0
    pain: list[_Pain] = []


class _Move(_Wire):
    kind: Literal["move"]
    to: date | None = None


class _Swap(_Wire):
    kind: Literal["swap"]
    exercise: str | None = None


class _Adjust(_Wire):
    kind: Literal["adjust"]
    direction: Literal["shorter", "longer", "easier", "harder"] | None = None
    seconds: float | None = None


class _Away(_Wire):
    kind: Literal["away"]
    start: date | None = Field(default=None, alias="from")
    end: date | None = Field(default=None, alias="to")


class _Pause(_Wire):
    kind: Literal["pause"]
    until: date | None = None


class _Settings(_Wire):
    kind: Literal["settings"]
    setting: Literal["send_time", "units", "timezone", "equipment", "days", "name"] | None = None
    value: str | None = None


_Request = Annotated[_Move | _Swap | _Adjust | _Away | _Pause | _Settings, Field(discriminator="kind")]


class _Reading(_Wire):
    intents: list[Intent] = []
    entries: list[_Entry] = []
    session: _Session | None = None
    request: _Request | None = None
    clarify: str | None = None


class _Item(_Wire):
    exercise: str
    sets: int | None = None
    reps: str | int | None = None
    load: float | None = None
    unit: Literal["lb", "kg"] | None = None
    rir: float | None = None
    seconds: float | None = None
    meters: float | None = None


class _Workout(_Wire):
    theme: str | None = ""
    items: list[_Item] = []


class _Units(_Wire):
    load: Literal["lb", "kg"] = "kg"
    distance: Literal["mi", "km"] = "km"


class _Line(_Wire):
    text: str
    units: _Units = _Units()
    today: date
    workout: _Workout | None = None
    last: _Reading | None = None


_READING: TypeAdapter[_Reading] = TypeAdapter(_Reading)


def reading_from_json(data: object) -> Reading:
    return _to_reading(_READING.validate_python(data))


def context_from_json(data: object) -> tuple[str, ReadingContext]:
    """The text and its context from one line of the command's input."""
    line = _Line.model_validate(data)
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
        last=_to_reading(line.last) if line.last else None,
    )


def _to_reading(wire: _Reading) -> Reading:
    session = wire.session or _Session()
    return Reading(
        intents=tuple(wire.intents) or (Intent.UNKNOWN,),
        entries=tuple(
            Entry(e.exercise, tuple(PerformedSet(**s.model_dump()) for s in e.sets), e.skipped, e.instead_of)
            for e in wire.entries
        ),
        session=SessionFacts(
            **session.model_dump(exclude={"pain"}), pain=tuple(Pain(**p.model_dump()) for p in session.pain)
        ),
        request=_to_request(wire.request),
        clarify=wire.clarify,
    )


def _to_request(wire: _Move | _Swap | _Adjust | _Away | _Pause | _Settings | None) -> Request | None:
    match wire:
        case None:
            return None
        case _Move():
            return MoveRequest(wire.to)
        case _Swap():
            return SwapRequest(wire.exercise)
        case _Adjust():
            return AdjustRequest(wire.direction, wire.seconds)
        case _Away():
            return AwayRequest(wire.start, wire.end)
        case _Pause():
            return PauseRequest(wire.until)
        case _Settings():
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
            "pain": [{"area": p.area, "side": p.side, "severity": p.severity} for p in session.pain],
        },
        "request": request_to_json(reading.request),
        "clarify": reading.clarify,
    }


def _entry_json(entry: Entry) -> dict[str, Any]:
    return {
        "exercise": entry.exercise,
        "skipped": entry.skipped,
        "instead_of": entry.instead_of,
        "sets": [_set_json(done) for done in entry.sets],
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
    }


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
