"""A reading as the model writes it: the contract's, with the session's facts at the top so that little nests."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from agents.words import Words

_MOST_SETS = 60

IntentName = Literal[
    "log", "done", "skip", "begin", "correct", "move", "swap", "adjust", "away", "pain", "question", "check_in",
    "today", "progress", "pause", "resume", "settings", "chat", "unknown",
]  # fmt: skip
"""Without the carrier's words: those are never a model's to hear."""


def _unsaid(value: object) -> object:
    return None if value == "" else value


Name = Annotated[Words, Field(min_length=1, max_length=60)]
Area = Annotated[Words, Field(min_length=1, max_length=30)]
LoadUnitName = Annotated[Literal["lb", "kg"] | None, BeforeValidator(_unsaid)]
KindName = Annotated[
    Literal["total", "per_hand", "added", "assisted", "bodyweight"] | None, BeforeValidator(_unsaid)
]  # fmt: skip
SetSide = Annotated[Literal["left", "right", "each"] | None, BeforeValidator(_unsaid)]
PainSide = Annotated[Literal["left", "right"] | None, BeforeValidator(_unsaid)]
Day = Annotated[date | None, BeforeValidator(_unsaid)]


class SetAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    count: int = Field(default=1, ge=1, le=_MOST_SETS)
    reps: int | None = Field(default=None, ge=0, le=1000)
    load: float | None = Field(default=None, gt=0, le=1500)
    unit: LoadUnitName = None
    kind: KindName = None
    seconds: float | None = Field(default=None, gt=0, le=86_400)
    meters: float | None = Field(default=None, gt=0, le=400_000)
    rir: float | None = Field(default=None, ge=0, le=10)
    rpe: float | None = Field(default=None, ge=1, le=10)
    side: SetSide = None


class EntryAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    exercise: Name
    sets: list[SetAnswer] = Field(default_factory=list, max_length=40)
    skipped: bool = False
    instead_of: Annotated[Words | None, BeforeValidator(_unsaid)] = Field(default=None, max_length=60)

    @model_validator(mode="after")
    def _adds_up(self) -> "EntryAnswer":
        if self.skipped and self.sets:
            raise ValueError("what was skipped has no sets")
        if sum(one.count for one in self.sets) > _MOST_SETS:
            raise ValueError(f"more than {_MOST_SETS} sets of one exercise")
        return self


class PainAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    area: Area
    side: PainSide = None
    severity: int | None = Field(default=None, ge=0, le=10)


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class MoveAnswer(_Request):
    kind: Literal["move"]
    to: Day = None


class SwapAnswer(_Request):
    kind: Literal["swap"]
    exercise: Annotated[Words | None, BeforeValidator(_unsaid)] = Field(default=None, max_length=60)


class AdjustAnswer(_Request):
    kind: Literal["adjust"]
    direction: Literal["shorter", "longer", "easier", "harder"] | None = None
    seconds: float | None = Field(default=None, gt=0, le=43_200)


class AwayAnswer(_Request):
    kind: Literal["away"]
    start: Day = None
    end: Day = None


class PauseAnswer(_Request):
    kind: Literal["pause"]
    until: Day = None


class SettingsAnswer(_Request):
    kind: Literal["settings"]
    setting: Literal["send_time", "units", "timezone", "equipment", "days", "name"]
    value: Annotated[Words | None, BeforeValidator(_unsaid)] = Field(default=None, max_length=200)


RequestAnswer = MoveAnswer | SwapAnswer | AdjustAnswer | AwayAnswer | PauseAnswer | SettingsAnswer


class ReplyAnswer(BaseModel):
    """What one text says; null for all that it does not say."""

    model_config = ConfigDict(extra="forbid")

    intents: list[IntentName] = Field(min_length=1, max_length=4)
    entries: list[EntryAnswer] = Field(default_factory=list, max_length=20)
    completed: Annotated[Literal["full", "partial", "none"] | None, BeforeValidator(_unsaid)] = None
    rpe: float | None = Field(default=None, ge=1, le=10)
    rir: float | None = Field(default=None, ge=0, le=10)
    energy: int | None = Field(default=None, ge=1, le=10)
    seconds: float | None = Field(default=None, gt=0, le=43_200)
    rounds: int | None = Field(default=None, ge=1, le=200)
    day: int = Field(default=0, ge=-14, le=0)
    pain: list[PainAnswer] = Field(default_factory=list, max_length=6)
    request: RequestAnswer | None = None
    clarify: Annotated[Words | None, BeforeValidator(_unsaid)] = Field(default=None, max_length=120)
