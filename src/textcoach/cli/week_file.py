"""A week written by hand, as a file: JSON as `textcoach weeks show --json` prints it."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.errors import UserError
from textcoach.domain.plan import DayLoad, DayPlan, Focus, WeekTargets
from textcoach.domain.week_bounds import (
    LEAST_PERCENT,
    LONGEST_NOTES,
    LONGEST_THEME,
    MOST_DAY_METERS,
    MOST_PERCENT,
    MOST_RIR,
    MOST_SETS,
    MOST_WEEK_METERS,
)
from textcoach.services.weeks import HandWritten

_EXAMPLE = "`textcoach weeks show NAME --json` prints one"


class Day(BaseModel):
    model_config = ConfigDict(extra="forbid")

    theme: str = Field(min_length=1, max_length=LONGEST_THEME)
    focus: Focus | None = None
    load: DayLoad = DayLoad.LIGHT
    meters: float | None = Field(default=None, gt=0, le=MOST_DAY_METERS)
    notes: str = Field(default="", max_length=LONGEST_NOTES)
    event: bool = False


class Targets(BaseModel):
    model_config = ConfigDict(extra="forbid")

    hard_sets: dict[Muscle, Annotated[int, Field(ge=0, le=MOST_SETS)]] = Field(default_factory=dict)
    rir: float | None = Field(default=None, ge=0, le=MOST_RIR)
    meters: float | None = Field(default=None, ge=0, le=MOST_WEEK_METERS)
    percent: float | None = Field(default=None, ge=LEAST_PERCENT, le=MOST_PERCENT)
    reasons: dict[str, str] = Field(default_factory=dict)


class Week(BaseModel):
    """Whatever else the page of a week has is left alone."""

    days: list[Day] = Field(min_length=7, max_length=7)
    targets: Targets | None = None


def read_week(path: Path, reason: str) -> HandWritten:
    """UserError where the file can't be read or isn't a week."""
    try:
        week = Week.model_validate_json(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError(f"'{path}' can't be read: {error.strerror}.") from None
    except (ValidationError, UnicodeDecodeError) as error:
        raise UserError(f"'{path}' isn't a week: {_first(error)}; {_EXAMPLE}.") from None
    days = tuple(DayPlan(**day.model_dump()) for day in week.days)
    targets = None if week.targets is None else WeekTargets(**week.targets.model_dump(mode="json"))
    return HandWritten(days, reason, targets)


def _first(error: ValidationError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it isn't text"
    found = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(map(str, found["loc"]))
    return f"{where}: {found['msg']}" if where else found["msg"]
