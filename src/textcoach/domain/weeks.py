"""How far a plan's week is, and which week a date is in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from textcoach.domain.agenda import OPEN
from textcoach.domain.calendar import AfterEnd, BeforeStart, NotLaidOut, PlanDay, monday_of, shifted_weeks, walk
from textcoach.domain.errors import ConflictError
from textcoach.domain.plan import FitnessPlan, Hold
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Workout


@dataclass(frozen=True, slots=True)
class WeekProgress:
    """``total`` are the workouts that were not cancelled; ``open`` those neither completed nor skipped, in the plan's
    order."""

    plan_id: UUID
    week: int
    total: int
    completed: int
    skipped: int
    open: tuple[Workout, ...]
    laid_out: bool

    @property
    def is_complete(self) -> bool:
        return self.laid_out and not self.open


class WeekIsOpenError(ConflictError):
    """The next week can't be made yet: ``open`` are the workouts that are neither completed nor skipped."""

    def __init__(self, words: str, workouts: tuple[Workout, ...]) -> None:
        super().__init__(words)
        self.open = workouts


def progress_of(plan: FitnessPlan, week: int, workouts: Sequence[Workout]) -> WeekProgress:
    """``workouts`` are the plan's: at least those of the week."""
    here = [one for one in workouts if one.week == week and one.state is not WorkoutState.CANCELLED]
    return WeekProgress(
        plan_id=plan.id,
        week=week,
        total=len(here),
        completed=sum(one.state is WorkoutState.COMPLETED for one in here),
        skipped=sum(one.state is WorkoutState.SKIPPED for one in here),
        open=tuple(one for one in here if one.state in OPEN),
        laid_out=plan.microcycle_of(week) is not None,
    )


def current_week(plan: FitnessPlan, holds: Sequence[Hold], day: date) -> int:
    """The plan week (1-based) that ``day`` (local) is in: the first before the plan, the last after it, and during a
    hold the one that it stopped in."""
    match walk(plan, holds, day):
        case BeforeStart():
            return 1
        case AfterEnd():
            return plan.weeks
        case PlanDay(week=week) | NotLaidOut(week=week):
            return week
        case _:
            reached = (monday_of(day) - monday_of(plan.starts_on)).days // 7 + 1
            held = [hold.start for hold in holds if hold.covers(day)]
            stopped = (monday_of(min(held)) - monday_of(plan.starts_on)).days // 7 + 1
            return max(1, min(plan.weeks, reached, stopped - shifted_weeks(holds, plan.starts_on, min(held))))
