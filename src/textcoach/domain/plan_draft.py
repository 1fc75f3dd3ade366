"""A plan and a block's weeks as they are written, before they have ids."""

from dataclasses import dataclass

from textcoach.domain.plan import DayPlan, MesocycleOverview, WeekTargets
from textcoach.domain.revision import Adjustment


@dataclass(frozen=True, slots=True)
class PlanDraft:
    overview: str
    mesocycles: tuple[MesocycleOverview, ...]


@dataclass(frozen=True, slots=True)
class WeekDraft:
    """Seven days, Monday first."""

    days: tuple[DayPlan, ...]
    targets: WeekTargets
    deload: bool = False


@dataclass(frozen=True, slots=True)
class MesocycleDraft:
    weeks: tuple[WeekDraft, ...]


@dataclass(frozen=True, slots=True)
class RevisedWeek:
    """A week as it is to be after the ones before it, whole; without ``adjustments`` it stands as laid out."""

    week: WeekDraft
    reasoning: str
    adjustments: tuple[Adjustment, ...] = ()
