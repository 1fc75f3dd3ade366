"""What staff fill in of a session: the form's own bounds, in the schema."""

import re
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, PlainValidator, TypeAdapter, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from textcoach.domain.form_rows import LONGEST_WORDS, METERS, MOST_KG, MOST_REPS, MOST_SETS, RIR, SECONDS, SETS
from textcoach.domain.record_form import ENERGY, MINUTES, REST, ROUNDS, RPE, RecordForm
from textcoach.domain.record_form import RIR as SESSION_RIR
from textcoach.web.api.models.base import Day, Given, Prose, Texted, left_out
from textcoach.web.api.models.body import Body
from textcoach.web.api.models.profile import ExerciseName

_COUNT = r"(1000|[0-9]{1,3})"
_REPS = rf"^ *({_COUNT}(( *[,;/] *| +){_COUNT}){{0,49}}|(50|[1-4][0-9]|[1-9]) *[xX] *{_COUNT}) *$"
_DECIMALS = r"(\.[0-9]{1,3})?"
_IN_KG = rf"(1000|[0-9]{{1,3}}{_DECIMALS})( *([kK][gG]s?|kilos?))?"
_IN_LB = rf"(2[01][0-9]{{2}}|1[0-9]{{3}}|[0-9]{{1,3}}){_DECIMALS} *([lL][bB]s?|pounds?)"
_ONE = rf"([bB]ody ?weight|[bB]w|BW|\+? *({_IN_LB}|{_IN_KG})( +each)?)"
_WEIGHT = rf"^ *{_ONE}( *, *{_ONE}){{0,49}} *$"
_LONGEST = 400
_COUNTS: dict[str, Any] = {"type": "integer", "minimum": 0, "maximum": MOST_REPS}


def _words(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": pattern, "maxLength": _LONGEST}


def _fits(value: Any, pattern: str) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST and re.search(pattern, value) is not None


def _is_count(value: Any) -> bool:
    whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    return whole and not isinstance(value, bool) and 0 <= value <= MOST_REPS


def _reps(value: Any) -> str | int | tuple[int, ...]:
    if _is_count(value):
        return int(value)
    if isinstance(value, list) and 1 <= len(value) <= MOST_SETS and all(map(_is_count, value)):
        return tuple(map(int, value))
    if _fits(value, _REPS):
        return str(value)
    raise PydanticCustomError("reps", 'it is no reps: write "6, 6, 7, 6", "3x8", 8 or [6, 6, 7, 6]')


def _weight(value: Any) -> str | float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= MOST_KG:
        # The smallest floats are written with an exponent, which nobody writes on a form.
        return round(float(value), 3)
    if _fits(value, _WEIGHT):
        return str(value)
    raise PydanticCustomError("weight", 'it is no weight: write "185 lb", "60, 60, 65 kg" or "bodyweight"')


def _or_none(check: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else check(value)


_NULL = {"type": "null"}
_COUNTS_OF_SETS = {"type": "array", "items": _COUNTS, "minItems": 1, "maxItems": MOST_SETS}
Reps = Annotated[
    str | int | tuple[int, ...] | None,
    PlainValidator(_or_none(_reps)),
    WithJsonSchema({"anyOf": [_words(_REPS), _COUNTS, _COUNTS_OF_SETS, _NULL]}),
]
Weight = Annotated[
    str | float | None,
    PlainValidator(_or_none(_weight)),
    WithJsonSchema({"anyOf": [_words(_WEIGHT), {"type": "number", "minimum": 0, "maximum": MOST_KG}, _NULL]}),
]

_SKIPPED_HAS_NO_SETS: dict[str, Any] = {
    "if": {"properties": {"skipped": {"const": True}}, "required": ["skipped"]},
    "then": {"properties": dict.fromkeys(("sets", "reps", "weight", "rir", "seconds", "meters"), _NULL)},
}


class ExerciseDone(Given):
    """``weight`` with its unit (the athlete's own where it has none), one for all sets or one for each; ``rir`` after
    the last set; ``seconds`` and ``meters`` a set; ``rest`` seconds between sets; ``instead_of``: the prescribed
    exercise that it replaced. Without any figure it was done as prescribed."""

    model_config = ConfigDict(json_schema_extra=_SKIPPED_HAS_NO_SETS)

    exercise: ExerciseName = Field(examples=["Barbell Bench Press"])
    sets: int | None = Field(default=None, ge=SETS.least, le=SETS.most, examples=[4])
    reps: Reps = Field(default=None, examples=["6, 6, 7, 6"])
    weight: Weight = Field(default=None, examples=["185 lb"])
    rir: float | None = Field(default=None, ge=RIR.least, le=RIR.most, examples=[2])
    seconds: float | None = Field(default=None, ge=SECONDS.least, le=SECONDS.most, examples=[45])
    meters: float | None = Field(default=None, ge=METERS.least, le=METERS.most, examples=[5000])
    rounds: int | None = Field(default=None, ge=ROUNDS.least, le=ROUNDS.most, examples=[3])
    rest: int | None = Field(default=None, ge=REST.least, le=REST.most, examples=[120])
    notes: Prose = Field(default="", max_length=LONGEST_WORDS, examples=["last rep slow"])
    skipped: bool = Field(default=False, examples=[False])
    instead_of: ExerciseName | None = Field(default=None, examples=["Barbell Row"])


class PerformanceGiven(Body):
    """``day`` is when it was done, the athlete's local date, up to 30 days ago. ``rir`` and ``rpe`` are those of the
    whole session, ``rounds`` of a circuit. ``notes`` are the athlete's on the session, ``observations`` yours."""

    day: Day | None = Field(default=None, examples=["2026-03-09"])
    exercises: list[ExerciseDone] = Field(
        default=[],
        max_length=MOST_SETS,
        examples=[[{"exercise": "Barbell Bench Press", "reps": "6, 6, 7, 6", "weight": "185 lb", "rir": 2}]],
    )
    completed: Literal["full", "partial"] | None = Field(
        default=None, description="Without it, as the exercises say.", examples=["full"]
    )
    minutes: float | None = Field(default=None, ge=MINUTES.least, le=MINUTES.most, examples=[45])
    rir: float | None = Field(default=None, ge=SESSION_RIR.least, le=SESSION_RIR.most, examples=[2])
    rpe: float | None = Field(default=None, ge=RPE.least, le=RPE.most, examples=[8])
    energy: int | None = Field(default=None, ge=ENERGY.least, le=ENERGY.most, examples=[7])
    rounds: int | None = Field(default=None, ge=ROUNDS.least, le=ROUNDS.most, examples=[3])
    notes: Prose = Field(default="", max_length=LONGEST_WORDS, examples=["slept badly"])
    observations: Prose = Field(default="", max_length=LONGEST_WORDS, examples=["bar drifts forward"])
    warm_up: Prose = Field(default="", max_length=LONGEST_WORDS, examples=["5 min bike"])
    cool_down: Prose = Field(default="", max_length=LONGEST_WORDS, examples=["calf stretch"])
    modifications: Prose = Field(default="", max_length=LONGEST_WORDS, examples=["rows seated instead of bent over"])

    def form(self) -> RecordForm:
        return _forms().validate_python(self.model_dump(exclude={"day"}))

    def form_if_any(self) -> RecordForm | None:
        """None where nothing is said of what was done."""
        form = self.form()
        return None if form == RecordForm() else form


@cache
def _forms() -> TypeAdapter[RecordForm]:
    return TypeAdapter(RecordForm)


class Correction(Body):
    day: Day | None = Field(
        default=None, description="The athlete's local date; without one, today.", examples=["2026-03-09"]
    )
    text: Texted = Field(
        min_length=1, max_length=1600, description="As athletes write it.", examples=["bench 185 8/8/7"]
    )


class DayQuery(Given):
    day: Day | SkipJsonSchema[None] = Field(
        default_factory=left_out,
        description="The athlete's local date; without one, today.",
        json_schema_extra={"example": "2026-03-09"},
    )
