"""Plans as JSON."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from textcoach.domain.author import Author
from textcoach.domain.periodization.lengths import MOST_WEEKS
from textcoach.domain.periodization.notes import read_notes
from textcoach.domain.plan import DayLoad, DayPlan, Emphasis, FitnessPlan, Focus, Mesocycle, Microcycle, WeekTargets
from textcoach.domain.plan_summary import PlanSummary
from textcoach.domain.profile import ProgramType
from textcoach.domain.revision import Revision
from textcoach.domain.states import PlanState
from textcoach.services.desk.plans import PlanWishes
from textcoach.web.api.models.base import Day, Given, Prose, Shown
from textcoach.web.api.models.body import Body
from textcoach.web.api.models.profile import EventGiven
from textcoach.web.api.models.shown_profile import ShownEvent


class PlanId(Given):
    plan_id: UUID


class PlanNew(Body):
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

    @classmethod
    def of(cls, aims: WeekTargets) -> "ShownTargets":
        return cls(**{name: getattr(aims, name) for name in cls.model_fields})


class ShownAdjustment(Shown):
    what: str
    why: str


class ShownRevision(Shown):
    """What was changed about a week before it began; without ``adjustments`` it stands as laid out. ``by``: ``agent``
    (a model), ``understudy`` (plain rules) or ``staff``."""

    by: Author
    at: datetime
    reasoning: str
    adjustments: list[ShownAdjustment]

    @classmethod
    def of(cls, revision: Revision) -> "ShownRevision":
        adjustments = [ShownAdjustment(what=one.what, why=one.why) for one in revision.adjustments]
        return cls(by=revision.author, at=revision.at, reasoning=revision.reasoning, adjustments=adjustments)


class ShownWeek(Shown):
    """``days`` are seven, Monday first; ``revision`` is null while it stands as laid out."""

    id: UUID
    week: int
    deload: bool
    targets: ShownTargets
    days: list[ShownDay]
    revision: ShownRevision | None

    @classmethod
    def of(cls, week: Microcycle) -> "ShownWeek":
        return cls(
            id=week.id,
            week=week.week,
            deload=week.deload,
            targets=ShownTargets.of(week.targets),
            days=[ShownDay.of(day) for day in week.days],
            revision=ShownRevision.of(week.revision) if week.revision else None,
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


class ShownGain(Shown):
    """The estimated 1RM of a lift in kg, in the first and in the last fortnight with figures."""

    exercise: str
    first: float
    last: float


class ShownSummary(Shown):
    """``extra`` is work that was not planned; ``meters`` were run in all, ``longest`` at once."""

    weeks: int
    planned: int
    completed: int
    skipped: int
    extra: int
    meters: float
    longest: float
    gains: list[ShownGain]

    @classmethod
    def of(cls, summary: PlanSummary) -> "ShownSummary":
        same = {name: getattr(summary, name) for name in cls.model_fields if name != "gains"}
        gains = [ShownGain(exercise=one.exercise, first=one.first, last=one.last) for one in summary.gains]
        return cls(**same, gains=gains)


class ShownPlan(Shown):
    """``starts_on`` is the athlete's local date; ``unread_notes`` are those that plain rules don't understand and leave
    to the coach; ``summary`` is made when the plan completes."""

    id: UUID
    athlete_id: UUID
    state: PlanState
    program: ProgramType
    goal: str
    starts_on: date
    weeks: int
    overview: str
    notes: str
    unread_notes: list[str]
    event: ShownEvent | None
    created_at: datetime
    started_at: datetime | None
    completed_at: datetime | None
    summary: ShownSummary | None
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
            completed_at=plan.completed_at,
            unread_notes=list(read_notes(plan.notes, plan.starts_on, plan.weeks).unread),
            summary=ShownSummary.of(plan.summary) if plan.summary else None,
            mesocycles=[ShownMesocycle.of(block) for block in plan.mesocycles],
        )
