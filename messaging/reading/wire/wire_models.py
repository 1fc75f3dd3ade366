"""The contract's JSON as it comes from outside. Keys that nobody knows are ignored."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.evidence import Provenance
from textcoach.domain.reading import Intent


class _Wire(BaseModel):
    model_config = ConfigDict(extra="ignore", populate_by_name=True, allow_inf_nan=False)


class EvidenceWire(_Wire):
    field: str
    provenance: Provenance = Provenance.STATED
    span: tuple[int, int] | None = None


class SetWire(_Wire):
    reps: int | None = None
    load: float | None = None
    unit: Literal["lb", "kg"] | None = None
    kind: LoadKind | None = None
    seconds: float | None = None
    meters: float | None = None
    rir: float | None = None
    rpe: float | None = None
    side: Literal["left", "right", "each"] | None = None
    evidence: list[EvidenceWire] = []


class EntryWire(_Wire):
    exercise: str
    skipped: bool = False
    instead_of: str | None = None
    sets: list[SetWire] = []
    evidence: list[EvidenceWire] = []


class PainWire(_Wire):
    area: str
    side: Literal["left", "right"] | None = None
    severity: int | None = None
    evidence: list[EvidenceWire] = []


class SessionWire(_Wire):
    completed: Literal["full", "partial", "none"] | None = None
    rpe: float | None = None
    rir: float | None = None
    energy: int | None = None
    seconds: float | None = None
    rounds: int | None = None
    day: int = 0
    pain: list[PainWire] = []
    evidence: list[EvidenceWire] = []


class MoveWire(_Wire):
    kind: Literal["move"]
    to: date | None = None


class SwapWire(_Wire):
    kind: Literal["swap"]
    exercise: str | None = None


class AdjustWire(_Wire):
    kind: Literal["adjust"]
    direction: Literal["shorter", "longer", "easier", "harder"] | None = None
    seconds: float | None = None


class AwayWire(_Wire):
    kind: Literal["away"]
    start: date | None = Field(default=None, alias="from")
    end: date | None = Field(default=None, alias="to")


class PauseWire(_Wire):
    kind: Literal["pause"]
    until: date | None = None


class SettingsWire(_Wire):
    kind: Literal["settings"]
    setting: Literal["send_time", "units", "timezone", "equipment", "days", "name"] | None = None
    value: str | None = None


RequestWire = Annotated[
    MoveWire | SwapWire | AdjustWire | AwayWire | PauseWire | SettingsWire, Field(discriminator="kind")
]


class ChoiceWire(_Wire):
    key: str
    label: str
    entries: list[EntryWire] = []


class ReadingWire(_Wire):
    intents: list[Intent] = []
    entries: list[EntryWire] = []
    session: SessionWire | None = None
    request: RequestWire | None = None
    clarify: str | None = None
    choices: list[ChoiceWire] = []
    default: str | None = None
    confidence: float = Field(default=1.0, ge=0, le=1)
    remainder: list[tuple[int, int]] = []
    evidence: list[EvidenceWire] = []


class ItemWire(_Wire):
    exercise: str
    sets: int | None = None
    reps: str | int | None = None
    load: float | None = None
    unit: Literal["lb", "kg"] | None = None
    rir: float | None = None
    seconds: float | None = None
    meters: float | None = None


class WorkoutWire(_Wire):
    theme: str | None = ""
    items: list[ItemWire] = []


class UnitsWire(_Wire):
    load: Literal["lb", "kg"] = "kg"
    distance: Literal["mi", "km"] = "km"


class LineWire(_Wire):
    text: str
    units: UnitsWire = UnitsWire()
    today: date
    workout: WorkoutWire | None = None
    last: ReadingWire | None = None
