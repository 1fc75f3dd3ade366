"""The shape of a revised week as the model writes it."""

from pydantic import BaseModel, ConfigDict, Field

from agents.mesocycle.schema import DayAnswer, MuscleSets
from agents.words import SafeWords


class AdjustmentAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    what: SafeWords = Field(min_length=1, max_length=160)
    why: SafeWords = Field(min_length=1, max_length=240)


class WeekRevision(BaseModel):
    """The next week, whole, and what was changed about it."""

    model_config = ConfigDict(extra="forbid")

    reasoning: SafeWords = Field(min_length=1, max_length=600)
    days: list[DayAnswer] = Field(min_length=7, max_length=7)
    hard_sets: list[MuscleSets] = Field(default_factory=list, max_length=16)
    rir: float | None = Field(default=None, ge=0, le=10)
    percent: float | None = Field(default=None, ge=30, le=100)
    adjustments: list[AdjustmentAnswer] = Field(default_factory=list, max_length=10)
