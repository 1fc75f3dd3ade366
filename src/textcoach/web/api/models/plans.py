"""Plans as JSON."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from textcoach.domain.periodization.lengths import MOST_WEEKS
from textcoach.domain.plan import DayLoad, DayPlan, Emphasis, FitnessPlan, Focus, Mesocycle, Microcycle
from textcoach.domain.profile import ProgramType
from textcoach.domain.states import PlanState
from textcoach.services.desk.plans import PlanWishes
from textcoach.web.api.models.base import Day, Given, Prose, Shown
from textcoach.web.api.models.profile import EventGiven
from textcoach.web.api.models.shown_profile import ShownEvent


class PlanId(Given):
    plan_id: UUID


class PlanNew(Given):
    """Without an event, the profile's is led up to, where it is still to come; without weeks, as many as suit."""

    starts_on: Day | None = Field(
        default=None, description="The athlete's local date; without one, today.", examples=["2026-03-09"]
    )
    weeks: int | None = Field(default=None, ge=1, le=MOST_WEEKS, examples=[8])
    notes: Prose = Field(default="", max_length=2000, examples=["away 12-19 May; weeks 5 and 6 only two days"])
    event: EventGiven | None = Field(default=None)

    def wishes(self) -> PlanWishes:
        return PlanWishes(self.starts_on, self.weeks, self.notes, self.event.event() if self.event else None)


class ShownDay(Shown):
    """``focus`` is null on a day of rest."""

    theme: str
    focus: Focus | None
    load: DayLoad
    meters: float | None
    notes: str
    event: bool

    @classmethod
    def of(cls, day: DayPlan) -> "ShownDay":
        return cls(theme=day.theme, focus=day.focus, load=day.load, meters=day.meters, notes=day.notes, event=day.event)


class ShownTargets(Shown):
    hard_sets: dict[str, int]
    rir: float | None
    meters: float | None
    percent: float | None
    reasons: dict[str, str]


class ShownWeek(Shown):
    """``days`` are seven, Monday first."""

    id: UUID
    week: int
    deload: bool
    targets: ShownTargets
    days: list[ShownDay]

    @classmethod
    def of(cls, week: Microcycle) -> "ShownWeek":
        aims = week.targets
        return cls(
            id=week.id,
            week=week.week,
            deload=week.deload,
            targets=ShownTargets(
                hard_sets=aims.hard_sets,
                rir=aims.rir,
                meters=aims.meters,
                percent=aims.percent,
                reasons=aims.reasons,
            ),
            days=[ShownDay.of(day) for day in week.days],
        )


class ShownMesocycle(Shown):
    """``laid_out`` are the weeks whose days are known; the others are laid out when their block begins."""

    id: UUID
    name: str
    phase: str
    focus: str
    emphasis: Emphasis
    first_week: int
    weeks: int
    deload: bool
    laid_out: list[ShownWeek]

    @classmethod
    def of(cls, block: Mesocycle) -> "ShownMesocycle":
        overview = block.overview
        return cls(
            id=block.id,
            name=overview.name,
            phase=overview.phase,
            focus=overview.focus,
            emphasis=overview.emphasis,
            first_week=block.first_week,
            weeks=overview.weeks,
            deload=overview.deload,
            laid_out=[ShownWeek.of(week) for week in block.microcycles],
        )


class ShownPlan(Shown):
    """``starts_on`` is the athlete's local date."""

    id: UUID
    athlete_id: UUID
    state: PlanState
    program: ProgramType
    goal: str
    starts_on: date
    weeks: int
    overview: str
    notes: str
    event: ShownEvent | None
    created_at: datetime
    started_at: datetime | None
    mesocycles: list[ShownMesocycle]

    @classmethod
    def of(cls, plan: FitnessPlan) -> "ShownPlan":
        same = ("id", "athlete_id", "state", "program", "goal", "starts_on", "weeks", "overview", "notes")
        event = plan.event
        return cls(
            **{name: getattr(plan, name) for name in same},
            event=ShownEvent(name=event.name, day=event.day, meters=event.meters) if event else None,
            created_at=plan.created_at,
            started_at=plan.activated_at,
            mesocycles=[ShownMesocycle.of(block) for block in plan.mesocycles],
        )
