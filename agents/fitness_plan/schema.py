"""The shape of a fitness plan as the model writes it."""

from pydantic import BaseModel, ConfigDict, Field

from agents.words import SafeWords
from textcoach.domain.plan import Emphasis


class MesocycleAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: SafeWords = Field(min_length=1, max_length=40)
    phase: SafeWords = Field(min_length=1, max_length=450)
    weeks: int = Field(ge=1, le=12)
    focus: SafeWords = Field(min_length=1, max_length=80)
    emphasis: Emphasis
    deload: bool


class PlanAnswer(BaseModel):
    """A fitness plan as mesocycles in order."""

    model_config = ConfigDict(extra="forbid")

    overview: SafeWords = Field(min_length=1, max_length=900)
    mesocycles: list[MesocycleAnswer] = Field(min_length=1, max_length=16)
