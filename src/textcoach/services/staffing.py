"""Staff: who they are and whom they look after."""

from dataclasses import dataclass, replace
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import OPERATOR, Actor
from textcoach.domain.errors import ConflictError, NotFoundError, UserError
from textcoach.domain.ids import new_id
from textcoach.domain.staff import Staff, StaffRole
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import DuplicateError, UnitOfWork, UnitOfWorkFactory
from textcoach.services.roster import find_athlete
from textcoach.services.trail_of_athletes import note_athlete

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Staffing:
    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def add(self, name: str, role: StaffRole) -> Staff:
        """ConflictError where the name is taken."""
        called = " ".join(name.split())
        if not called or len(called) > LONGEST_NAME:
            raise UserError(f"A staff person needs a name of at most {LONGEST_NAME} characters.")
        staff = Staff(new_id(), called, role, self.clock.now())
        with self.unit_of_work() as uow:
            try:
                uow.staff.add(staff)
            except DuplicateError:
                raise ConflictError(f"There is a staff person called {called} already: choose another name.") from None
            uow.commit()
        return staff

    def all(self) -> list[Staff]:
        with self.unit_of_work() as uow:
            return list(uow.staff.all())

    def assign(self, athlete: str, coach: str | None, by: Actor = OPERATOR) -> Athlete:
        """Gives an athlete to a staff person (a name or an id), or to nobody but the admins."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            before = uow.athletes.get(find_athlete(uow, athlete).id)
            after = replace(before, coach_id=None if coach is None else find_staff(uow, coach).id)
            uow.athletes.save(after)
            note_athlete(uow, by, "assigned", now, before, after)
            uow.commit()
        return after


def find_staff(uow: UnitOfWork, reference: str) -> Staff:
    """By name, in whatever case, or id."""
    try:
        found = uow.staff.of_id(UUID(reference.strip()))
    except ValueError:
        found = uow.staff.named(" ".join(reference.split()))
    if found is None:
        raise NotFoundError(f"No staff person is '{reference}': see `textcoach staff list`.")
    return found
