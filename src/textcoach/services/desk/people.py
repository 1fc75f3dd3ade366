"""All that is known of one person, at an admin's desk: handed over, or erased."""

from dataclasses import dataclass
from uuid import UUID

from textcoach.domain.errors import ConflictError
from textcoach.domain.staff import Viewer
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.desk.seeing import athlete_for
from textcoach.services.personal_data import Erased, Exported, PersonalData


@dataclass(frozen=True, slots=True)
class PeopleDesk:
    """``reading`` makes units of work that can't write. NotFoundError for an athlete whom the viewer doesn't see."""

    reading: UnitOfWorkFactory
    personal_data: PersonalData

    def export(self, viewer: Viewer, athlete_id: UUID) -> Exported:
        with self.reading() as uow:
            athlete = athlete_for(viewer, uow, athlete_id)
        return self.personal_data.export(str(athlete.id))

    def erase(self, viewer: Viewer, athlete_id: UUID, name: str) -> Erased:
        """For good. ConflictError where they are not called ``name``, so that nobody is erased for another."""
        with self.reading() as uow:
            athlete = athlete_for(viewer, uow, athlete_id)
        if athlete.name != name:
            raise ConflictError("The athlete has another name: give theirs, as it is written, to erase them.")
        return self.personal_data.erase(str(athlete.id), viewer.actor)
