"""A season before anybody trains by it, as JSON: distances in metres."""

from datetime import date

from pydantic import Field

from textcoach.domain.duration import session_seconds
from textcoach.domain.periodization.lengths import MOST_WEEKS
from textcoach.domain.periodization.notes import LONGEST_NOTES
from textcoach.domain.plan import Emphasis
from textcoach.domain.profile import ProgramType
from textcoach.services.desk.previews import SeasonWish
from textcoach.services.previewing import PreviewedDay, PreviewedWeek, Season
from textcoach.web.api.models.base import Day, DistanceUnit, Given, LoadUnit, Prose, Shown
from textcoach.web.api.models.plans import ShownDay, ShownTargets
from textcoach.web.api.models.profile import ProfileGiven
from textcoach.web.api.models.shown_profile import ShownEvent
from textcoach.web.api.models.workout_content import ShownContent, ShownShortfall

_SEEDS = 2**31


class PreviewWish(Given):
    """Another ``seed`` makes other choices of exercises."""

    profile: ProfileGiven = Field(default=ProfileGiven(), examples=[{"goal": "bench 225", "kit": ["barbell"]}])
    load_unit: LoadUnit = Field(default="kg", examples=["lb"])
    distance_unit: DistanceUnit = Field(default="km", examples=["mi"])
    starts_on: Day | None = Field(default=None, description="Without one, today.", examples=["2026-03-09"])
    weeks: int | None = Field(
        default=None, ge=1, le=MOST_WEEKS, description="Without any, as many as suit.", examples=[8]
    )
    notes: Prose = Field(default="", max_length=LONGEST_NOTES, examples=["away 12-19 May"])
    seed: int = Field(default=1, ge=0, lt=_SEEDS, examples=[1])

    def wish(self, today: date) -> SeasonWish:
        return SeasonWish(
            self.profile.profile(today),
            self.load_unit,
            self.distance_unit,
            self.starts_on,
            self.weeks,
            self.notes,
            self.seed,
        )


class PreviewDay(Shown):
    """``workout`` is null on a day of rest; ``breaches``: what the rules' own workout broke, so that the safe session
    is there instead."""

    day: date
    plan: ShownDay
    minutes: int | None
    workout: ShownContent | None
    breaches: list[str]

    @classmethod
    def of(cls, day: PreviewedDay) -> "PreviewDay":
        content = day.content
        return cls(
            day=day.day,
            plan=ShownDay.of(day.plan),
            minutes=round(session_seconds(content) / 60) if content else None,
            workout=ShownContent.model_validate(content) if content else None,
            breaches=[one.words() for one in day.breaches],
        )


class PreviewWeek(Shown):
    """``hard_sets`` and ``meters`` are what the week's workouts ask for, ``targets`` what they aim at."""

    week: int
    mesocycle: str
    emphasis: Emphasis
    deload: bool
    targets: ShownTargets
    hard_sets: dict[str, float]
    meters: float
    shortfalls: list[ShownShortfall]
    days: list[PreviewDay]

    @classmethod
    def of(cls, week: PreviewedWeek) -> "PreviewWeek":
        overview = week.mesocycle.overview
        return cls(
            week=week.microcycle.week,
            mesocycle=overview.name,
            emphasis=overview.emphasis,
            deload=week.microcycle.deload,
            targets=ShownTargets.of(week.microcycle.targets),
            hard_sets={muscle.value: sets for muscle, sets in week.sets.items()},
            meters=week.meters,
            shortfalls=[ShownShortfall.model_validate(one) for one in week.shortfalls],
            days=[PreviewDay.of(day) for day in week.days],
        )


class Preview(Shown):
    """As plain rules write it, each workout after those before it were done as asked."""

    program: ProgramType
    starts_on: date
    weeks: int
    seed: int
    overview: str
    event: ShownEvent | None
    microcycles: list[PreviewWeek]

    @classmethod
    def of(cls, season: Season) -> "Preview":
        plan, event = season.plan, season.plan.event
        return cls(
            program=plan.program,
            starts_on=plan.starts_on,
            weeks=plan.weeks,
            seed=plan.seed,
            overview=plan.overview,
            event=ShownEvent(name=event.name, day=event.day, meters=event.meters) if event else None,
            microcycles=[PreviewWeek.of(week) for week in season.weeks],
        )
