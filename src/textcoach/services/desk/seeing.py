"""What a viewer may see. What they may not is told from what is not there by nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.errors import NotFoundError
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.staff import Viewer
from textcoach.domain.workout import Workout
from textcoach.ports.unit_of_work import UnitOfWork

T = TypeVar("T")

FIRST = UUID(int=0)
LAST = UUID(int=2**128 - 1)


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """``next`` is the id behind which the next page begins; None on the last one."""

    items: Sequence[T]
    next: UUID | None


def page_of(found: Sequence[T], limit: int, id_of: Callable[[T], UUID]) -> Page[T]:
    """``found`` holds one more than fits, where there is more."""
    items = found[:limit]
    return Page(items, id_of(items[-1]) if len(found) > limit else None)


def athlete_for(viewer: Viewer, uow: UnitOfWork, athlete_id: UUID) -> Athlete:
    """Not locked."""
    found = uow.athletes.of_ids([athlete_id])
    if not found or not viewer.sees(found[0]):
        raise NotFoundError(f"There is no athlete {athlete_id} among yours: list them to find the id.")
    return found[0]


def plan_for(viewer: Viewer, uow: UnitOfWork, plan_id: UUID) -> FitnessPlan:
    """``uow`` is a reading one, so that nothing is locked before the athlete."""
    try:
        plan = uow.plans.get(plan_id)
        athlete_for(viewer, uow, plan.athlete_id)
    except (KeyError, NotFoundError):
        raise NotFoundError(f"There is no plan {plan_id} of an athlete of yours: list their plans.") from None
    return plan


def workout_for(viewer: Viewer, uow: UnitOfWork, workout_id: UUID) -> Workout:
    """Not locked."""
    found = uow.workouts.find(workout_id)
    theirs = uow.athletes.of_ids([found.athlete_id]) if found is not None else ()
    if found is None or not any(viewer.sees(one) for one in theirs):
        raise NotFoundError(f"There is no workout {workout_id} of an athlete of yours: list theirs.")
    return found


def visible_ids(viewer: Viewer, uow: UnitOfWork, athlete_ids: Sequence[UUID]) -> frozenset[UUID]:
    return frozenset(one.id for one in uow.athletes.of_ids(athlete_ids) if viewer.sees(one))
