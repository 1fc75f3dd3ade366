"""The shape of a mesocycle's weeks as the model writes them."""

from pydantic import BaseModel, ConfigDict, Field

from agents.words import SafeWords
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.plan import DayLoad, Focus


class DayAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    theme: SafeWords = Field(min_length=1, max_length=80)
    focus: Focus | None
    load: DayLoad
    km: float | None = Field(default=None, gt=0, le=100)
    notes: SafeWords = Field(default="", max_length=240)


class MuscleSets(BaseModel):
    model_config = ConfigDict(extra="forbid")

    muscle: Muscle
    sets: int = Field(ge=0, le=30)


class WeekAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    days: list[DayAnswer] = Field(min_length=7, max_length=7)
    hard_sets: list[MuscleSets] = Field(default_factory=list, max_length=16)
    rir: float | None = Field(default=None, ge=0, le=10)
    percent: float | None = Field(default=None, ge=30, le=100)


class MesocycleWeeks(BaseModel):
    """The weeks of one mesocycle, in order."""

    model_config = ConfigDict(extra="forbid")

    weeks: list[WeekAnswer] = Field(min_length=1, max_length=52)
