"""A plan's weeks as JSON, as they are shown and as they are given."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.periodization.lengths import MOST_WEEKS
from textcoach.domain.plan import DayLoad, DayPlan, FitnessPlan, Focus, WeekTargets
from textcoach.domain.states import WorkoutState
from textcoach.domain.week_bounds import (
    LEAST_PERCENT,
    LONGEST_NOTES,
    LONGEST_REASON,
    LONGEST_THEME,
    LONGEST_WHY,
    MOST_DAY_METERS,
    MOST_PERCENT,
    MOST_RIR,
    MOST_SETS,
    MOST_WEEK_METERS,
)
from textcoach.domain.week_job import WeekJob, WeekJobState, WeekStep
from textcoach.domain.weeks import WeekProgress
from textcoach.domain.workout import Workout
from textcoach.services.weeks import HandWritten
from textcoach.web.api.models.base import Given, Line, Prose, Shown
from textcoach.web.api.models.body import Body
from textcoach.web.api.models.plans import ShownDay, ShownRevision, ShownTargets

_Muscles = dict[Muscle, Annotated[int, Field(ge=0, le=MOST_SETS)]]
_Why = Annotated[Line, Field(min_length=1, max_length=LONGEST_WHY)]


def _no_other_names(schema: dict[str, Any]) -> None:
    """Pydantic describes those that fit the pattern, and lets all others be."""
    (why,) = schema.pop("patternProperties").values()
    schema |= {"propertyNames": why, "additionalProperties": why}


class WeekId(Given):
    plan_id: UUID
    week: int = Field(ge=1, le=MOST_WEEKS, description="The plan's week, from 1 on.", json_schema_extra={"example": 2})


class WeekWish(Body):
    override: bool = Field(
        default=False,
        description="Have it made although workouts are open, or although it was made already; that is put on record.",
        examples=[False],
    )


class DayGiven(Given):
    """Without a ``focus`` it is a day of rest."""

    theme: Line = Field(min_length=1, max_length=LONGEST_THEME, examples=["Upper body"])
    focus: Focus | None = Field(default=None, examples=["upper"])
    load: DayLoad = Field(default=DayLoad.LIGHT, examples=["moderate"])
    meters: float | None = Field(default=None, gt=0, le=MOST_DAY_METERS, examples=[8000])
    notes: Prose = Field(default="", max_length=LONGEST_NOTES, examples=["at the hotel"])
    event: bool = Field(default=False, examples=[False])

    def day(self) -> DayPlan:
        return DayPlan(self.theme, self.focus, self.load, self.meters, self.notes, self.event)


class TargetsGiven(Given):
    hard_sets: _Muscles = Field(default={}, examples=[{"chest": 10}])
    rir: float | None = Field(default=None, ge=0, le=MOST_RIR, examples=[2])
    meters: float | None = Field(default=None, ge=0, le=MOST_WEEK_METERS, examples=[20000])
    percent: float | None = Field(default=None, ge=LEAST_PERCENT, le=MOST_PERCENT, examples=[75])
    reasons: dict[_Why, _Why] = Field(
        default={},
        max_length=len(Muscle) + 1,
        examples=[{"chest": "shoulder pain"}],
        json_schema_extra=_no_other_names,
    )

    def targets(self) -> WeekTargets:
        sets = {muscle.value: count for muscle, count in self.hard_sets.items()}
        return WeekTargets(sets, self.rir, self.meters, self.percent, dict(self.reasons))


class WeekWritten(Body):
    """``days`` are seven, Monday first, which train where the week trains already; without ``targets`` those of the
    week stay, with the distance of its days."""

    days: list[DayGiven] = Field(min_length=7, max_length=7)
    reason: Line = Field(min_length=1, max_length=LONGEST_REASON, examples=["travels from Thursday on"])
    targets: TargetsGiven | None = Field(default=None)
    override: bool = Field(default=False, description="Keep it although it breaks a limit.", examples=[False])

    def written(self) -> HandWritten:
        days = tuple(one.day() for one in self.days)
        return HandWritten(days, self.reason, self.targets.targets() if self.targets else None)


class ShownOpen(Shown):
    """A workout that is neither completed nor skipped. ``day`` is the athlete's local date, null without one."""

    workout_id: UUID
    theme: str
    day: date | None
    state: WorkoutState

    @classmethod
    def all_of(cls, workouts: Sequence[Workout]) -> list["ShownOpen"]:
        return [cls(workout_id=one.id, theme=one.theme.theme, day=one.day, state=one.state) for one in workouts]


class ShownProgress(Shown):
    """``total`` are the workouts that were not cancelled; a week ``is_complete`` when none is open."""

    plan_id: UUID
    week: int
    is_current: bool
    laid_out: bool
    total: int
    completed: int
    skipped: int
    is_complete: bool
    open: list[ShownOpen]

    @classmethod
    def of(cls, progress: WeekProgress, current: int) -> "ShownProgress":
        same = ("plan_id", "week", "laid_out", "total", "completed", "skipped", "is_complete")
        return cls(
            **{name: getattr(progress, name) for name in same},
            is_current=progress.week == current,
            open=ShownOpen.all_of(progress.open),
        )


class ShownPlanWeek(Shown):
    """``days`` are seven, Monday first; all is null until the week is laid out, and ``revision`` while it stands so."""

    plan_id: UUID
    week: int
    deload: bool | None
    days: list[ShownDay] | None
    targets: ShownTargets | None
    revision: ShownRevision | None

    @classmethod
    def of(cls, plan: FitnessPlan, week: int) -> "ShownPlanWeek":
        found = plan.microcycle_of(week)
        return cls(
            plan_id=plan.id,
            week=week,
            deload=found.deload if found else None,
            days=[ShownDay.of(day) for day in found.days] if found else None,
            targets=ShownTargets.of(found.targets) if found else None,
            revision=ShownRevision.of(found.revision) if found and found.revision else None,
        )


class ShownWeekJob(Shown):
    """``percent`` 0 to 100; ``error`` is a sentence, null where nothing failed."""

    id: UUID
    plan_id: UUID
    athlete_id: UUID
    week: int
    state: WeekJobState
    step: WeekStep
    percent: int
    error: str | None
    tries: int
    override: bool
    requested_at: datetime
    requested_by: str
    finished_at: datetime | None

    @classmethod
    def of(cls, job: WeekJob) -> "ShownWeekJob":
        return cls(**{name: getattr(job, name) for name in cls.model_fields})
