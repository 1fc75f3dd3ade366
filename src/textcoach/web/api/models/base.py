"""What the models of the API share."""

import unicodedata
from datetime import date, time
from functools import cache
from typing import Annotated, Any, Generic, Literal, TypeVar
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from textcoach.domain.contact import e164, iana_zone
from textcoach.domain.profile_facts import WEEKDAYS
from textcoach.domain.reading import DistanceUnit, LoadUnit

T = TypeVar("T")

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_FIRST_YEAR, _LAST_YEAR = 2000, 2199
"""Near the ends of the calendar a plan's weeks would not fit into it."""
_WALL_TIME = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
_DIGITS = r"^\+[1-9][0-9]{6,14}$"
_INTEGER = 2**31


class Described(BaseModel):
    """Its schema is made once: flask-openapi3 asks for it at each request with a query, and for each route."""

    @classmethod
    def model_json_schema(cls, *args: Any, **more: Any) -> dict[str, Any]:
        return {**cls._schema(args, tuple(sorted(more.items())))}

    @classmethod
    @cache
    def _schema(cls, args: tuple[Any, ...], more: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
        return super().model_json_schema(*args, **dict(more))


class Given(Described):
    """Of a request: what nobody knows is refused by name."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, str_strip_whitespace=True)


class Shown(Described):
    """Of an answer."""

    model_config = ConfigDict(frozen=True)


def _visible(text: str) -> str:
    if any(unicodedata.category(one) in ("Cc", "Cs", "Co", "Cn") and one not in "\n\t" for one in text):
        raise PydanticCustomError("characters", "it holds characters that can't be read: leave them out")
    return text


def _not_blank(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank", "it is blank: write what it should say")
    return " ".join(text.split())


def _in_calendar(day: date) -> date:
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        bounds = {"first": _FIRST_YEAR, "last": _LAST_YEAR}
        raise PydanticCustomError("far", "it is too far away: use a date from {first} to {last}", bounds)
    return day


def _clock(text: str) -> str:
    time.fromisoformat(text)
    return text


Prose = Annotated[str, AfterValidator(_visible)]
Line = Annotated[str, AfterValidator(_visible), AfterValidator(_not_blank)]
Day = Annotated[date, AfterValidator(_in_calendar)]
Zone = Annotated[str, AfterValidator(iana_zone)]
Number = Annotated[str, Field(max_length=40), AfterValidator(e164)]
WallTime = Annotated[str, Field(pattern=_WALL_TIME), AfterValidator(_clock)]
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


class Paging(Given):
    """``cursor``: what a page before gave as its ``next``. A parameter's example stands alone in OpenAPI."""

    limit: int = Field(default=50, ge=1, le=200, description="How many at most.", json_schema_extra={"example": 50})
    cursor: UUID | None = Field(default=None, description="The `next` of the page before.")


class Listing(Shown, Generic[T]):
    items: list[T]
    next: UUID | None = Field(description="The cursor of the next page; null on the last one.")


def weekdays_of(numbers: Any) -> list[Weekday]:
    return [WEEKDAYS[number] for number in sorted(numbers)]  # type: ignore[misc]


def numbers_of(days: Any) -> tuple[int, ...]:
    return tuple(sorted({WEEKDAYS.index(day) for day in days}))


__all__ = [
    "Day",
    "DistanceUnit",
    "Given",
    "Line",
    "Listing",
    "LoadGiven",
    "LoadUnit",
    "Number",
    "Paging",
    "Prose",
    "Shown",
    "ShownLoad",
    "WallTime",
    "Weekday",
    "Whole",
    "Zone",
    "numbers_of",
    "weekdays_of",
]
