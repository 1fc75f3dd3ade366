"""The programme: fitness plan, mesocycles, microcycles with their day plans, and holds."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from textcoach.domain.plan_summary import PlanSummary
from textcoach.domain.profile import Event, ProgramType
from textcoach.domain.revision import Revision
from textcoach.domain.states import PlanState


class DayLoad(StrEnum):
    LIGHT = "light"
    MODERATE = "moderate"
    HEAVY = "heavy"


class Focus(StrEnum):
    """What a training day is for; the daily-workout understudy and the guardrails read it, the theme is for people."""

    FULL_BODY = "full_body"
    UPPER = "upper"
    LOWER = "lower"
    PUSH = "push"
    PULL = "pull"
    EASY_RUN = "easy_run"
    LONG_RUN = "long_run"
    TEMPO_RUN = "tempo_run"
    INTERVALS = "intervals"
    REPETITIONS = "repetitions"
    RACE = "race"
    CONDITIONING = "conditioning"
    MOBILITY = "mobility"


RUNNING = frozenset({Focus.EASY_RUN, Focus.LONG_RUN, Focus.TEMPO_RUN, Focus.INTERVALS, Focus.REPETITIONS, Focus.RACE})


class Emphasis(StrEnum):
    """What a mesocycle trains above all; the rules read it, its words are for people."""

    GENERAL = "general"
    RESTORE = "restore"
    VOLUME = "volume"
    INTENSITY = "intensity"
    PEAK = "peak"
    BASE = "base"
    THRESHOLD = "threshold"
    SPEED = "speed"
    TAPER = "taper"


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day's theme, never a workout. ``focus`` None is a rest day; ``meters`` is the day's planned distance; on the
    day of an ``event`` that is what stands on it, whatever else changes: a race, or the day off for anything else."""

    theme: str
    focus: Focus | None = None
    load: DayLoad = DayLoad.LIGHT
    meters: float | None = None
    notes: str = ""
    event: bool = False

    @property
    def trains(self) -> bool:
        return self.focus is not None


@dataclass(frozen=True, slots=True)
class WeekTargets:
    """``hard_sets`` a muscle in the week (an indirect set counts a half), ``rir`` aimed at in main work, ``meters`` in
    all, ``percent`` of the 1RM that the main lifts are about. ``reasons``: why a muscle gets less than what builds it,
    or the week ("meters") less distance than it might: "too few minutes", "deload", "away"."""

    hard_sets: dict[str, int]
    rir: float | None = None
    meters: float | None = None
    percent: float | None = None
    reasons: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MesocycleOverview:
    """``deload``: the last week is lighter."""

    name: str
    phase: str
    weeks: int
    focus: str
    deload: bool = False
    emphasis: Emphasis = Emphasis.GENERAL


@dataclass(frozen=True, slots=True)
class Microcycle:
    """Week ``week`` of the plan (1-based), Monday to Sunday. ``days`` are seven, Monday first. ``revision`` is what was
    changed about it before it began, and why; None while it stands as laid out and nobody looked at it."""

    id: UUID
    mesocycle_id: UUID
    week: int
    days: tuple[DayPlan, ...]
    targets: WeekTargets
    deload: bool = False
    revision: Revision | None = None


@dataclass(frozen=True, slots=True)
class Mesocycle:
    """``position`` is 0-based; ``first_week`` the plan week it begins with."""

    id: UUID
    plan_id: UUID
    position: int
    first_week: int
    overview: MesocycleOverview
    microcycles: tuple[Microcycle, ...] = ()
    prompt: str | None = None


@dataclass(frozen=True, slots=True)
class FitnessPlan:
    """``starts_on`` is the athlete's local date; ``seed`` makes the understudies repeatable; ``prompt`` is that of the
    agent that wrote it (name, version and hash), None where the understudy or staff did; ``summary`` is made when the
    plan completes."""

    id: UUID
    athlete_id: UUID
    program: ProgramType
    goal: str
    starts_on: date
    overview: str
    notes: str
    state: PlanState
    seed: int
    created_at: datetime
    mesocycles: tuple[Mesocycle, ...] = ()
    activated_at: datetime | None = None
    event: Event | None = None
    prompt: str | None = None
    completed_at: datetime | None = None
    summary: PlanSummary | None = None

    @property
    def weeks(self) -> int:
        return sum(mesocycle.overview.weeks for mesocycle in self.mesocycles)

    def mesocycle_of(self, week: int) -> Mesocycle:
        """KeyError where the plan has no such week."""
        for mesocycle in self.mesocycles:
            if mesocycle.first_week <= week < mesocycle.first_week + mesocycle.overview.weeks:
                return mesocycle
        raise KeyError(week)

    def microcycle_of(self, week: int) -> Microcycle | None:
        """None where the week is not laid out yet."""
        try:
            mesocycle = self.mesocycle_of(week)
        except KeyError:
            return None
        return next((micro for micro in mesocycle.microcycles if micro.week == week), None)


class HoldReason(StrEnum):
    INACTIVE = "inactive"
    PAUSE = "pause"
    AWAY = "away"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True)
class Hold:
    """A freeze from ``start`` until ``until`` (exclusive; None while open), athlete's local dates."""

    id: UUID
    athlete_id: UUID
    reason: HoldReason
    start: date
    until: date | None = None

    def covers(self, day: date) -> bool:
        return self.start <= day and (self.until is None or day < self.until)
