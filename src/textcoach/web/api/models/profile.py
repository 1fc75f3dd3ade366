"""An athlete's profile as JSON: distances in metres, times in seconds, loads as stated."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.load import Load
from textcoach.domain.profile import (
    Event,
    Experience,
    Injury,
    KnownLift,
    Place,
    Profile,
    ProgramType,
    RaceResult,
    Sex,
)
from textcoach.domain.profile_facts import (
    FASTEST,
    FIRST_BIRTH_YEAR,
    LEAST_MINUTES,
    LEAST_RACE,
    LONGEST_EVENT_NAME,
    LONGEST_PLACE_NAME,
    MOST_MINUTES,
    MOST_RACE,
    MOST_REPS,
    SLOWEST,
    area_of,
    check_together,
    exercise_of,
    place_name,
)
from textcoach.web.api.models.base import Day, Described, Given, Line, LoadGiven, Prose, Weekday, numbers_of
from textcoach.web.api.models.bodyweight import BodyweightGiven

MOST_METERS = 500_000
Area = Annotated[Line, Field(min_length=1, max_length=60), AfterValidator(area_of), Described(format="body-area")]
ExerciseName = Annotated[
    Line,
    Field(min_length=1, max_length=80),
    AfterValidator(lambda name: exercise_of(name).name),
    Described(format="exercise-name"),
]
"""As an athlete may write it: a name, an alias, a slip of the pen."""
Minutes = Annotated[int, Field(ge=LEAST_MINUTES, le=MOST_MINUTES)]


def _born(year: int) -> int:
    this_year = datetime.now(UTC).year
    if year > this_year:
        raise ValueError(f"{year} is no year of birth: it is after {this_year}")
    return year


BirthYear = Annotated[int, Field(ge=FIRST_BIRTH_YEAR), AfterValidator(_born)]


class InjuryGiven(Given):
    area: Area = Field(examples=["knee"])
    side: Literal["left", "right"] | None = Field(default=None, examples=["left"])
    severity: int | None = Field(default=None, ge=0, le=10, examples=[5])
    since: Day | None = Field(default=None, examples=["2026-03-01"])
    cleared: Day | None = Field(default=None, examples=["2026-03-20"])

    def injury(self) -> Injury:
        return Injury(self.area, self.side, self.severity, self.since, self.cleared)


class LiftGiven(Given):
    exercise: ExerciseName = Field(examples=["Barbell Bench Press"])
    load: LoadGiven = Field(examples=[{"value": 185, "unit": "lb"}])
    reps: int = Field(ge=1, le=MOST_REPS, examples=[5])

    def lift(self) -> KnownLift:
        kind = exercise_of(self.exercise).load_kind
        return KnownLift(self.exercise, Load(self.load.value, self.load.unit, kind), self.reps)


class PlaceGiven(Given):
    name: Annotated[Line, AfterValidator(place_name)] = Field(max_length=LONGEST_PLACE_NAME, examples=["gym"])
    kit: list[Kit] = Field(default=[], examples=[["barbell", "rack"]])
    weekdays: list[Weekday] = Field(default=[], examples=[["mon", "thu"]])

    def place(self) -> Place:
        return Place(self.name, frozenset(self.kit), numbers_of(self.weekdays))


class RaceGiven(Given):
    meters: float = Field(ge=LEAST_RACE, le=MOST_RACE, examples=[5000])
    seconds: float = Field(gt=0, le=MOST_RACE * SLOWEST, examples=[1200])
    day: Day | None = Field(default=None, examples=["2026-10-01"])

    @model_validator(mode="after")
    def _can_be_run(self) -> Self:
        if not FASTEST <= self.seconds / (self.meters / 1000) <= SLOWEST:
            raise ValueError(f"{self.seconds:g} seconds is no time for {self.meters:g} metres")
        return self

    def race(self) -> RaceResult:
        return RaceResult(self.meters, self.seconds, self.day)


class EventGiven(Given):
    name: Line = Field(min_length=1, max_length=LONGEST_EVENT_NAME, examples=["City Marathon"])
    day: Day = Field(examples=["2027-04-11"])
    meters: float | None = Field(default=None, ge=LEAST_RACE, le=MOST_RACE, examples=[42195])

    def event(self) -> Event:
        return Event(self.name, self.day, self.meters)


class ProfileGiven(Given):
    """What is not named stays as it was, or is as with a new athlete; a list takes the place of the one before, but
    ``injuries`` come to those that are known and ``cleared`` ends them."""

    goal: Prose = Field(default="", max_length=300, examples=["bench 225"])
    program: ProgramType = Field(default=ProgramType.STRENGTH, examples=["strength"])
    experience: Experience = Field(default=Experience.BEGINNER, examples=["intermediate"])
    kit: list[Kit] = Field(default=[], examples=[["barbell", "rack", "bench"]])
    weekdays: list[Weekday] = Field(default=["mon", "wed", "fri"], min_length=1, examples=[["mon", "wed", "fri"]])
    minutes: Minutes = Field(default=60, examples=[60])
    minutes_by_weekday: dict[Weekday, Minutes] = Field(default={}, examples=[{"sat": 90}])
    places: list[PlaceGiven] = Field(default=[], max_length=20)
    injuries: list[InjuryGiven] = Field(default=[], max_length=20)
    cleared: list[Area] = Field(default=[], max_length=20, examples=[["knee"]])
    lifts: list[LiftGiven] = Field(default=[], max_length=50)
    weekly_meters: float | None = Field(default=None, ge=0, le=MOST_METERS, examples=[20000])
    birth_year: BirthYear | None = Field(default=None, examples=[1988])
    sex: Sex | None = Field(default=None, examples=["female"])
    bodyweight: BodyweightGiven | None = Field(default=None, examples=[{"value": 82, "unit": "kg"}])
    likes: list[ExerciseName] = Field(default=[], max_length=50, examples=[["Barbell Row"]])
    dislikes: list[ExerciseName] = Field(default=[], max_length=50, examples=[["Burpee"]])
    races: list[RaceGiven] = Field(default=[], max_length=20)
    event: EventGiven | None = Field(default=None)
    tone: int = Field(default=40, ge=0, le=100, examples=[40])

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        check_together(self.fields())
        return self

    def fields(self) -> dict[str, Any]:
        """The fields of a Profile that were named, all but its injuries."""
        return {
            name: reading(getattr(self, name)) for name, reading in _READINGS.items() if name in self.model_fields_set
        }

    def profile(self, today: date) -> Profile:
        """A new athlete's; a pain without a date is since ``today``."""
        profile = replace(Profile(), **self.fields())
        for one in self.injuries:
            injury = one.injury()
            known = injury.since is not None or injury.cleared is not None
            profile = profile.hurting(injury if known else replace(injury, since=today))
        return profile


def _same(value: Any) -> Any:
    return value


def _weight(given: LoadGiven | None) -> Load | None:
    return None if given is None else Load(given.value, given.unit)


_READINGS: Mapping[str, Callable[[Any], Any]] = {
    "goal": lambda text: " ".join(text.split()),
    "program": _same,
    "experience": _same,
    "kit": frozenset,
    "weekdays": numbers_of,
    "minutes": _same,
    "minutes_by_weekday": lambda on: {numbers_of([day])[0]: minutes for day, minutes in on.items()},
    "places": lambda places: tuple(one.place() for one in places),
    "lifts": lambda lifts: tuple(one.lift() for one in lifts),
    "weekly_meters": _same,
    "birth_year": _same,
    "sex": _same,
    "bodyweight": _weight,
    "likes": tuple,
    "dislikes": tuple,
    "races": lambda races: tuple(one.race() for one in races),
    "event": lambda one: None if one is None else one.event(),
    "tone": _same,
}
