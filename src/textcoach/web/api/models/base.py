"""What the models of the API share."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from typing import Annotated, Any, Generic, Literal, TypeVar
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic.annotated_handlers import GetJsonSchemaHandler
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError
from typing_extensions import TypeAliasType

from textcoach.domain.contact import e164, iana_zone, zones
from textcoach.domain.profile_facts import WEEKDAYS
from textcoach.domain.reading import DistanceUnit, LoadUnit

T = TypeVar("T")

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_FIRST_YEAR, _LAST_YEAR = 2000, 2199
"""Near the ends of the calendar a plan's weeks would not fit into it."""
_WALL_TIME = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
_SEND_TIME = r"^(0[4-9]|1[0-9]|20):[0-5][0-9]$"
_EVENING_TIME = r"^(1[2-9]|20):[0-5][0-9]$"
_DIGITS = r"^\+[1-9][0-9]{6,14}$"
_UNSEEN = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_PROSE = f"^[^{_UNSEEN}]*$"
_LINE = rf"^[^{_UNSEEN}]*[^\s{_UNSEEN}][^{_UNSEEN}]*$"
_DAY = r"^2[01][0-9]{2}-"
_INTEGER = 2**31


class Schemed(BaseModel):
    """Its schema is made once: flask-openapi3 asks for it at each request with a query, and for each route."""

    @classmethod
    def model_json_schema(cls, *args: Any, **more: Any) -> dict[str, Any]:
        return {**cls._schema(args, tuple(sorted(more.items())))}

    @classmethod
    @cache
    def _schema(cls, args: tuple[Any, ...], more: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
        return super().model_json_schema(*args, **dict(more))


class Given(Schemed):
    """Of a request: what nobody knows is refused by name."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, str_strip_whitespace=True)


class Shown(Schemed):
    """Of an answer."""

    model_config = ConfigDict(frozen=True)


@dataclass(frozen=True, slots=True)
class Described:
    """What the description says of a text; its validator has the better words for who gets it wrong. A ``format`` says
    all of it."""

    format: str | None = None
    pattern: str | None = None

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        known = handler(schema) if self.format is None else {"type": "string", "format": self.format}
        return {**known, "pattern": self.pattern} if self.pattern is not None else known


class _OneOfTheZones:
    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "enum": sorted(zones())}


def _visible(text: str) -> str:
    if any(unicodedata.category(one) in ("Cc", "Cs") and one not in "\n\t" for one in text):
        raise PydanticCustomError("characters", "it holds characters that can't be read: leave them out")
    return text


def _not_blank(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank", "it is blank: write what it should say")
    return " ".join(text.split())


def _says_something(text: str) -> str:
    """Its lines stay apart: to the reader of replies "2 left" and then "side plank" are two things."""
    _not_blank(text)
    return text


def _dialled(text: str) -> str:
    """Another way to write it would not be the one that is described."""
    if not re.fullmatch(_DIGITS, text):
        raise PydanticCustomError("number", "write it as + and digits alone, the country code first")
    return e164(text)


def _in_calendar(day: date) -> date:
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        bounds = {"first": _FIRST_YEAR, "last": _LAST_YEAR}
        raise PydanticCustomError("far", "it is too far away: use a date from {first} to {last}", bounds)
    return day


def _clock(text: str) -> str:
    time.fromisoformat(text)
    return text


Prose = Annotated[str, AfterValidator(_visible), Described(pattern=_PROSE)]
Line = Annotated[str, AfterValidator(_visible), AfterValidator(_not_blank), Described(pattern=_LINE)]
Texted = Annotated[str, AfterValidator(_visible), AfterValidator(_says_something), Described(pattern=_LINE)]
Day = Annotated[date, AfterValidator(_in_calendar), Described(format="date", pattern=_DAY)]
Zone = TypeAliasType("Zone", Annotated[str, AfterValidator(iana_zone), _OneOfTheZones()])
Number = Annotated[str, AfterValidator(_dialled), Described(format="e164", pattern=_DIGITS)]
WallTime = Annotated[str, Field(pattern=_WALL_TIME), AfterValidator(_clock)]
SendTime = Annotated[WallTime, Described(pattern=_SEND_TIME)]
EveningTime = Annotated[WallTime, Described(pattern=_EVENING_TIME)]
Whole = Annotated[int, Field(gt=-_INTEGER, lt=_INTEGER)]


class LoadGiven(Given):
    """As stated: 185 lb stays 185 lb."""

    value: float = Field(ge=0, le=2000, examples=[185])
    unit: LoadUnit = Field(examples=["lb"])


class ShownLoad(Shown):
    """``kg`` is derived."""

    value: float
    unit: LoadUnit
    kg: float


class NeverNull:
    """The null of ``X | None`` is not described. Unlike a union with one that isn't, it says one thing of a bad X."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        (given,) = (one for one in handler(schema)["anyOf"] if one != {"type": "null"})
        return dict(given)


def left_out() -> None:
    """What a parameter is that may be missing. A default would be described, and no text in an address is null."""


class Paging(Given):
    """``cursor``: what a page before gave as its ``next``. A parameter's example stands alone in OpenAPI."""

    limit: int = Field(default=50, ge=1, le=200, description="How many at most.", json_schema_extra={"example": 50})
    cursor: UUID | SkipJsonSchema[None] = Field(default_factory=left_out, description="The `next` of the page before.")


class Listing(Shown, Generic[T]):
    items: list[T]
    next: UUID | None = Field(description="The cursor of the next page; null on the last one.")


def weekdays_of(numbers: Any) -> list[Weekday]:
    return [WEEKDAYS[number] for number in sorted(numbers)]  # type: ignore[misc]


def numbers_of(days: Any) -> tuple[int, ...]:
    return tuple(sorted({WEEKDAYS.index(day) for day in days}))


__all__ = [
    "Day",
    "Described",
    "DistanceUnit",
    "EveningTime",
    "Given",
    "Line",
    "Listing",
    "LoadGiven",
    "LoadUnit",
    "NeverNull",
    "Number",
    "Paging",
    "Prose",
    "SendTime",
    "Shown",
    "ShownLoad",
    "Texted",
    "WallTime",
    "Weekday",
    "Whole",
    "Zone",
    "left_out",
    "numbers_of",
    "weekdays_of",
]
