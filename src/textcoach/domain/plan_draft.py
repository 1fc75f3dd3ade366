"""A plan and a block's weeks as they are written, before they have ids."""

from dataclasses import dataclass

from textcoach.domain.plan import DayPlan, MesocycleOverview, WeekTargets


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
