"""The shape of a workout as the model writes it. Words may be a little longer than the prompt asks for: a few letters
are not worth another call."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from agents.words import Words
from textcoach.domain.workout import ItemType, Reps

_REPS = re.compile(r"\s*(\d{1,3})\s*(?:(?:-|–|to)\s*(\d{1,3})\s*)?")
_TEMPO = re.compile(r"[\dxX](?:-[\dxX]){2,3}")
_MOST_REPS = 200


def parse_reps(words: str) -> Reps:
    """ "8" or "8-10". Raises ValueError for anything else."""
    found = _REPS.fullmatch(words)
    if found is None:
        raise ValueError('reps are written like "8" or "8-10"')
    low = int(found[1])
    high = int(found[2] or low)
    if not 1 <= low <= high <= _MOST_REPS:
        raise ValueError(f"reps go from 1 to {_MOST_REPS}, the smaller number first")
    return Reps(low, high)


def _reps(words: str | None) -> str | None:
    return None if words is None else parse_reps(words).words()


def _tempo(words: str | None) -> str | None:
    if words is not None and not _TEMPO.fullmatch(words):
        raise ValueError('a tempo is written like "3-1-1"')
    return words


def _as_text(value: object) -> object:
    """A model gives a lone figure as a number now and then; empty text means that it has nothing to say."""
    if value == "":
        return None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


RepsText = Annotated[str | None, BeforeValidator(_as_text), AfterValidator(_reps)]
TempoText = Annotated[str | None, BeforeValidator(_as_text), AfterValidator(_tempo)]


class ModificationAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    condition: Words = Field(min_length=1, max_length=80)
    replacement: Words = Field(min_length=1, max_length=80)
    note: Words = Field(default="", max_length=200)


class ItemAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    type: ItemType
    exercise: Words = Field(min_length=1, max_length=80)
    sets: int = Field(ge=1, le=20)
    reps: RepsText = None
    seconds: float | None = Field(default=None, gt=0, le=3600)
    minutes: float | None = Field(default=None, gt=0, le=300)
    meters: float | None = Field(default=None, gt=0, le=100_000)
    rir: float | None = Field(default=None, ge=0, le=10)
    rpe: float | None = Field(default=None, ge=1, le=10)
    percent_1rm: float | None = Field(default=None, gt=0, le=100)
    load: float | None = Field(default=None, ge=0, le=1500)
    rest: int | None = Field(default=None, ge=0, le=900)
    tempo: TempoText = None
    note: Words = Field(default="", max_length=200)
    modifications: list[ModificationAnswer] = Field(default_factory=list, max_length=4)

    @model_validator(mode="after")
    def _is_measured(self) -> "ItemAnswer":
        if self.reps is None and self.seconds is None and self.minutes is None and self.meters is None:
            raise ValueError("neither reps nor a time nor a distance")
        return self


class BlockAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Words = Field(min_length=1, max_length=40)
    rounds: int = Field(default=1, ge=1, le=20)
    paired: bool = False
    items: list[ItemAnswer] = Field(min_length=1, max_length=12)


class WorkoutAnswer(BaseModel):
    """Today's workout as blocks of items."""

    model_config = ConfigDict(extra="forbid")

    theme: Words = Field(min_length=1, max_length=80)
    blocks: list[BlockAnswer] = Field(min_length=1, max_length=8)
    notes: Words = Field(default="", max_length=320)
