"""What a workout asks for, as it is given and as it is shown: what is shown can be given back."""

from functools import cache
from typing import Any

from pydantic import ConfigDict, Field, TypeAdapter, model_validator

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.limits.amounts import MOST_HOLD_SECONDS, MOST_REPS, MOST_REST, MOST_SETS
from textcoach.domain.profile_facts import exercise_of
from textcoach.domain.workout import ItemType, WorkoutContent
from textcoach.web.api.models.base import Given, Line, LoadUnit, Prose, Shown
from textcoach.web.api.models.profile import MOST_METERS, ExerciseName

_MOST_MINUTES, _SLOWEST_PACE = 600, 3600


class ItemLoadGiven(Given):
    """Without a ``kind``, as the exercise's load is counted: in all, per hand, added to the body."""

    value: float = Field(ge=0, le=2000, examples=[135])
    unit: LoadUnit = Field(examples=["lb"])
    kind: LoadKind | None = Field(default=None, examples=["total"])


class RepsGiven(Given):
    """A number is a range from itself to itself."""

    low: int = Field(ge=1, le=MOST_REPS, examples=[8])
    high: int = Field(ge=1, le=MOST_REPS, examples=[10])

    @model_validator(mode="after")
    def _in_order(self) -> "RepsGiven":
        if self.low > self.high:
            raise ValueError(f"{self.low} to {self.high} is no range: the lower one comes first")
        return self


class WarmUpSetGiven(Given):
    reps: int = Field(ge=1, le=MOST_REPS, examples=[5])
    load: ItemLoadGiven | None = None
    percent: float | None = Field(default=None, ge=0, le=100, examples=[60])


class ModificationGiven(Given):
    condition: Line = Field(min_length=1, max_length=120, examples=["if the knee hurts"])
    replacement: ExerciseName = Field(examples=["Leg Press"])
    note: Prose = Field(default="", max_length=300, examples=["same sets"])


class PaceGiven(Given):
    """Seconds a kilometre."""

    fast: float = Field(ge=60, le=_SLOWEST_PACE, examples=[300])
    slow: float = Field(ge=60, le=_SLOWEST_PACE, examples=[320])

    @model_validator(mode="after")
    def _in_order(self) -> "PaceGiven":
        if self.fast > self.slow:
            raise ValueError(f"{self.fast:g} to {self.slow:g} is no range: the lower one comes first")
        return self


class ItemGiven(Given):
    """One exercise: with reps, seconds or meters a set, or minutes. ``rest`` in seconds; ``rir`` 0 to 10, ``rpe`` 1 to
    10; ``tempo`` as "3-1-1" (lowering, pause, lifting)."""

    type: ItemType = Field(examples=["compound"])
    exercise: ExerciseName = Field(examples=["Barbell Bench Press"])
    sets: int = Field(default=1, ge=1, le=MOST_SETS, examples=[3])
    reps: RepsGiven | None = Field(default=None, examples=[{"low": 8, "high": 10}])
    seconds: float | None = Field(default=None, ge=1, le=MOST_HOLD_SECONDS, examples=[30])
    minutes: float | None = Field(default=None, gt=0, le=_MOST_MINUTES, examples=[20])
    meters: float | None = Field(default=None, gt=0, le=MOST_METERS, examples=[5000])
    rpe: float | None = Field(default=None, ge=1, le=10, examples=[7])
    rir: float | None = Field(default=None, ge=0, le=10, examples=[2])
    percent_1rm: float | None = Field(default=None, ge=0, le=100, examples=[75])
    load: ItemLoadGiven | None = Field(default=None, examples=[{"value": 135, "unit": "lb"}])
    rest: int | None = Field(default=None, ge=0, le=MOST_REST, examples=[120])
    tempo: Line | None = Field(default=None, min_length=1, max_length=20, examples=["3-1-1"])
    note: Prose = Field(default="", max_length=300, examples=["pause on the chest"])
    modifications: list[ModificationGiven] = Field(default=[], max_length=5)
    instead_of: ExerciseName | None = Field(default=None, examples=["Barbell Row"])
    pace: PaceGiven | None = None
    warmup: list[WarmUpSetGiven] = Field(default=[], max_length=10)


class BlockGiven(Given):
    """Items one after another, or in turn where ``rounds`` is more than 1; ``paired``: a superset."""

    name: Line = Field(min_length=1, max_length=60, examples=["Main"])
    items: list[ItemGiven] = Field(min_length=1, max_length=20)
    rounds: int = Field(default=1, ge=1, le=MOST_SETS, examples=[1])
    paired: bool = Field(default=False, examples=[False])


class ContentGiven(Given):
    """Within the limits that every workout keeps, whoever wrote it."""

    theme: Line = Field(min_length=1, max_length=80, examples=["Upper body, light"])
    blocks: list[BlockGiven] = Field(min_length=1, max_length=10)
    notes: Prose = Field(default="", max_length=1000, examples=["Easy today."])

    def content(self) -> WorkoutContent:
        given = self.model_dump()
        for block in given["blocks"]:
            for item in block["items"]:
                _counted(item)
        return _contents().validate_python(given)


def _counted(item: dict[str, Any]) -> None:
    kind = exercise_of(item["exercise"]).load_kind
    for holder in (item, *item["warmup"]):
        if holder["load"] is not None:
            holder["load"]["kind"] = holder["load"]["kind"] or kind


@cache
def _contents() -> TypeAdapter[WorkoutContent]:
    return TypeAdapter(WorkoutContent)


class FromDomain(Shown):
    """Made from a value of the domain with the same names."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


class ShownItemLoad(FromDomain):
    value: float
    unit: LoadUnit
    kind: LoadKind


class ShownReps(FromDomain):
    low: int
    high: int


class ShownWarmUpSet(FromDomain):
    reps: int
    load: ShownItemLoad | None
    percent: float | None


class ShownModification(FromDomain):
    condition: str
    replacement: str
    note: str


class ShownPace(FromDomain):
    fast: float
    slow: float


class ShownItem(FromDomain):
    type: ItemType
    exercise: str
    sets: int
    reps: ShownReps | None
    seconds: float | None
    minutes: float | None
    meters: float | None
    rpe: float | None
    rir: float | None
    percent_1rm: float | None
    load: ShownItemLoad | None
    rest: int | None
    tempo: str | None
    note: str
    modifications: list[ShownModification]
    instead_of: str | None
    pace: ShownPace | None
    warmup: list[ShownWarmUpSet]


class ShownBlock(FromDomain):
    name: str
    items: list[ShownItem]
    rounds: int
    paired: bool


class ShownContent(FromDomain):
    theme: str
    blocks: list[ShownBlock]
    notes: str


class ShownShortfall(FromDomain):
    """Fewer hard sets of a muscle than the week's target, and why."""

    muscle: str
    sets: float
    target: float
    reason: str
