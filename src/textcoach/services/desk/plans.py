"""Plans at a staff person's desk: list, draft, show, and their moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from textcoach.domain.calendar import training_date
from textcoach.domain.errors import FieldError
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.profile import Event
from textcoach.domain.staff import Viewer
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.approving import Approving
from textcoach.services.archiving import Archiving
from textcoach.services.desk.seeing import athlete_for, plan_for
from textcoach.services.planning import Planning


@dataclass(frozen=True, slots=True)
class PlanWishes:
    """As Planning.create takes them."""

    starts_on: date | None = None
    weeks: int | None = None
    notes: str = ""
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class PlanDesk:
    """``reading`` makes units of work that can't write. NotFoundError for what the viewer doesn't see."""

    reading: UnitOfWorkFactory
    planning: Planning
    archiving: Archiving
    approving: Approving

    def of_athlete(self, viewer: Viewer, athlete_id: UUID) -> Sequence[FitnessPlan]:
        """Newest first: an athlete has some dozens at most."""
        with self.reading() as uow:
            return uow.plans.of(athlete_for(viewer, uow, athlete_id).id)

    def draft(self, viewer: Viewer, athlete_id: UUID, wishes: PlanWishes) -> FitnessPlan:
        with self.reading() as uow:
            athlete = athlete_for(viewer, uow, athlete_id)
        _check(wishes, training_date(self.planning.clock.now(), athlete.zone))
        return self.planning.create(
            str(athlete.id), wishes.starts_on, wishes.weeks, wishes.notes, wishes.event, viewer.actor
        )

    def show(self, viewer: Viewer, plan_id: UUID) -> FitnessPlan:
        with self.reading() as uow:
            return plan_for(viewer, uow, plan_id)

    def approve(self, viewer: Viewer, plan_id: UUID) -> FitnessPlan:
        plan = self.show(viewer, plan_id)
        return self.approving.plan(str(plan.athlete_id), str(plan.id), viewer.actor)

    def activate(self, viewer: Viewer, plan_id: UUID) -> FitnessPlan:
        plan = self.show(viewer, plan_id)
        return self.planning.activate(str(plan.athlete_id), str(plan.id), viewer.actor)

    def archive(self, viewer: Viewer, plan_id: UUID) -> FitnessPlan:
        return self.archiving.plan(self.show(viewer, plan_id).id, viewer.actor)


def _check(wishes: PlanWishes, today: date) -> None:
    starts_on = wishes.starts_on or today
    if starts_on < today:
        raise FieldError("starts_on", f"it is before {today}, which it is where the athlete is", str(today))
    if wishes.event is not None and wishes.event.day < starts_on:
        raise FieldError("event.day", f"it is before the plan begins on {starts_on}", str(starts_on))
