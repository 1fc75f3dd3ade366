"""Athletes at a staff person's desk: list, add, show, edit, and their moves."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import AuditEntry
from textcoach.domain.errors import ConflictError, FieldError, NotFoundError
from textcoach.domain.plan import Hold
from textcoach.domain.staff import Viewer
from textcoach.domain.states import AthleteState
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.activity import Rescheduled
from textcoach.services.archiving import Archiving
from textcoach.services.desk.seeing import FIRST, Page, athlete_for, page_of, plan_for
from textcoach.services.planning import Planning
from textcoach.services.rescheduling import Changes, Rescheduling
from textcoach.services.roster import NewAthlete, Roster
from textcoach.services.safety import Safety
from textcoach.services.staffing import Staffing

MOST_ENTRIES = 200


@dataclass(frozen=True, slots=True)
class AthleteDesk:
    """``reading`` makes units of work that can't write. NotFoundError for an athlete whom the viewer doesn't see."""

    reading: UnitOfWorkFactory
    roster: Roster
    rescheduling: Rescheduling
    planning: Planning
    archiving: Archiving
    safety: Safety
    staffing: Staffing

    def page(self, viewer: Viewer, states: Collection[AthleteState], after: UUID | None, limit: int) -> Page[Athlete]:
        with self.reading() as uow:
            found = uow.athletes.page(viewer.only, states or tuple(AthleteState), after or FIRST, limit + 1)
        return page_of(found, limit, lambda one: one.id)

    def show(self, viewer: Viewer, athlete_id: UUID) -> Athlete:
        with self.reading() as uow:
            return athlete_for(viewer, uow, athlete_id)

    def add(self, viewer: Viewer, new: NewAthlete) -> Athlete:
        """Who is added by a coach is that coach's."""
        return self.roster.add(replace(new, coach_id=viewer.only), viewer.actor)

    def change(
        self, viewer: Viewer, athlete_id: UUID, changes: Callable[[Athlete], Changes], check: Callable[[Athlete], None]
    ) -> Rescheduled:
        """``check`` raises StaleError for an athlete who isn't as the viewer saw them; ``changes`` are made from the
        athlete as they are, and may be none."""
        known = self.show(viewer, athlete_id)
        wanted = changes(known)
        if wanted == Changes():
            check(known)
            return Rescheduled(known)
        return self.rescheduling.change(str(known.id), wanted, viewer.actor, check)

    def activate(self, viewer: Viewer, athlete_id: UUID, plan_id: UUID | None) -> Rescheduled:
        """With the plan that is named, or, for one who is inactive, with the one that waits."""
        athlete = self.show(viewer, athlete_id)
        if plan_id is None:
            with self.reading() as uow:
                waits = uow.plans.active_of(athlete.id) is not None
            if not waits:
                raise ConflictError(f"{athlete.name} has no plan that waits: name one of their drafts as plan_id.")
            return self.rescheduling.activate(str(athlete.id), viewer.actor)
        with self.reading() as uow:
            if plan_for(viewer, uow, plan_id).athlete_id != athlete.id:
                raise NotFoundError(f"There is no plan {plan_id} of {athlete.name}: list their plans.")
        self.planning.activate(str(athlete.id), str(plan_id), viewer.actor)
        return Rescheduled(self.show(viewer, athlete_id))

    def deactivate(self, viewer: Viewer, athlete_id: UUID) -> Athlete:
        athlete = self.show(viewer, athlete_id)
        return self.rescheduling.deactivate(str(athlete.id), viewer.actor)

    def archive(self, viewer: Viewer, athlete_id: UUID) -> Athlete:
        athlete = self.show(viewer, athlete_id)
        return self.archiving.athlete(str(athlete.id), viewer.actor)

    def assign(self, viewer: Viewer, athlete_id: UUID, coach_id: UUID | None) -> Athlete:
        athlete = self.show(viewer, athlete_id)
        return self.staffing.assign(str(athlete.id), None if coach_id is None else str(coach_id), viewer.actor)

    def clear_safety(self, viewer: Viewer, athlete_id: UUID) -> date:
        """The first local date for which a text comes."""
        athlete = self.show(viewer, athlete_id)
        return self.safety.clear(str(athlete.id), viewer.actor)[1]

    def clear_pain(self, viewer: Viewer, athlete_id: UUID, area: str) -> Athlete:
        """FieldError where nothing hurts there."""
        athlete = self.show(viewer, athlete_id)
        painful = athlete.profile.painful_areas()
        if area not in painful:
            example = min(painful, default="nothing, as none is open")
            raise FieldError("area", f"there is no open pain in '{area}'", example)
        return self.rescheduling.change(str(athlete.id), Changes(cleared=(area,)), viewer.actor).athlete

    def holds(self, viewer: Viewer, athlete_id: UUID) -> Sequence[Hold]:
        with self.reading() as uow:
            return uow.holds.of(athlete_for(viewer, uow, athlete_id).id)

    def trail(self, viewer: Viewer, athlete_id: UUID) -> Sequence[AuditEntry]:
        """The newest entries, newest first."""
        with self.reading() as uow:
            return uow.audit.of_athlete(athlete_for(viewer, uow, athlete_id).id, MOST_ENTRIES)
