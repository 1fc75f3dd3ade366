"""A profile as a TOML file: what `athletes add --profile`, `athletes set --profile` and `plan preview` read."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from textcoach.cli import athlete_options as read
from textcoach.cli.profile_options import Known
from textcoach.cli.race_options import event, race
from textcoach.domain.errors import UserError
from textcoach.domain.profile import Experience, Injury, ProgramType, Sex
from textcoach.domain.profile_facts import area_of, check_together, exercise_of
from textcoach.domain.reading import DistanceUnit, LoadUnit

Minutes = Annotated[int, Field(ge=15, le=240)]
Day = date


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class PlaceTable(_Table):
    kit: list[str] = []
    days: list[str] = []


class RaceTable(_Table):
    distance: str
    time: str
    date: Day | None = None


class EventTable(_Table):
    name: str
    date: Day
    distance: str | None = None


class InjuryTable(_Table):
    area: str
    side: str | None = Field(default=None, pattern="^(left|right)$")
    severity: int | None = Field(default=None, ge=0, le=10)
    since: Day | None = None
    cleared: Day | None = None


class ProfileFile(_Table):
    """What is not named stays as it was, or is as with a new athlete."""

    load_unit: LoadUnit | None = None
    distance_unit: DistanceUnit | None = None
    goal: str | None = None
    program: ProgramType | None = None
    experience: Experience | None = None
    days: list[str] | None = None
    minutes: Minutes | None = None
    minutes_on: dict[str, Minutes] | None = None
    kit: list[str] | None = None
    places: dict[str, PlaceTable] | None = None
    born: int | None = None
    sex: Sex | None = None
    bodyweight: str | None = None
    tone: int | None = Field(default=None, ge=0, le=100)
    injuries: list[InjuryTable] = []
    lifts: dict[str, str] | None = None
    weekly_distance: float | None = Field(default=None, ge=0, le=500)
    races: list[RaceTable] | None = None
    event: EventTable | None = None
    likes: list[str] | None = None
    dislikes: list[str] | None = None


def read_profile(path: Path, load_unit: LoadUnit = "kg", distance_unit: DistanceUnit = "km") -> Known:
    """UserError, with the path, where the file can't be used; the units hold where the file names none."""
    try:
        file = ProfileFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        return _known(file, file.load_unit or load_unit, file.distance_unit or distance_unit)
    except OSError as error:
        raise UserError(f"{path} can't be read: {error.strerror or error}.") from None
    except UnicodeDecodeError:
        raise UserError(f"{path} can't be read: save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{path} is no TOML file: {error}.") from None
    except ValidationError as error:
        raise UserError(f"{path} can't be used: {_mistakes(error)}.") from None
    except UserError as error:
        raise UserError(f"{path} can't be used: {error}") from None


def _mistakes(error: ValidationError) -> str:
    return "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())


def _known(file: ProfileFile, load_unit: LoadUnit, distance_unit: DistanceUnit) -> Known:
    fields = _fields(file, load_unit, distance_unit)
    check_together(fields)
    injuries = tuple(Injury(area_of(one.area), one.side, one.severity, one.since, one.cleared) for one in file.injuries)
    return Known(fields, injuries, (), file.load_unit, file.distance_unit)


def _fields(file: ProfileFile, load_unit: LoadUnit, distance_unit: DistanceUnit) -> dict[str, Any]:
    readings: dict[str, tuple[str, Callable[[Any], Any]]] = {
        "goal": ("goal", lambda text: " ".join(text.split())),
        "program": ("program", ProgramType),
        "experience": ("experience", Experience),
        "days": ("weekdays", lambda days: read.training_days(",".join(days))),
        "minutes": ("minutes", int),
        "minutes_on": ("minutes_by_weekday", lambda on: {read.weekday(day): most for day, most in on.items()}),
        "kit": ("kit", lambda kit: frozenset(map(read.kit_of, kit))),
        "places": ("places", lambda places: tuple(read.place(name, at.kit, at.days) for name, at in places.items())),
        "born": ("birth_year", lambda year: read.birth_year(str(year))),
        "sex": ("sex", Sex),
        "bodyweight": ("bodyweight", lambda text: read.bodyweight(text, load_unit)),
        "tone": ("tone", int),
        "lifts": (
            "lifts",
            lambda lifts: tuple(read.lift_of(f"{name}={done}", load_unit) for name, done in lifts.items()),
        ),
        "weekly_distance": ("weekly_meters", lambda distance: read.meters(distance, distance_unit)),
        "races": ("races", lambda races: tuple(race(one.distance, one.time, one.date) for one in races)),
        "event": ("event", lambda one: event(one.name, one.date, one.distance)),
        "likes": ("likes", lambda names: tuple(exercise_of(name).name for name in names)),
        "dislikes": ("dislikes", lambda names: tuple(exercise_of(name).name for name in names)),
    }
    given = {name: getattr(file, name) for name in readings if getattr(file, name) is not None}
    return {readings[name][0]: readings[name][1](value) for name, value in given.items()}
