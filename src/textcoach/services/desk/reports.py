"""How an athlete's training went, at a staff person's desk."""

from dataclasses import dataclass
from uuid import UUID

from textcoach.domain.staff import Viewer
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.comparing import AdherenceReport, Comparing
from textcoach.services.desk.seeing import athlete_for
from textcoach.services.load_reports import LoadReport, LoadReports


@dataclass(frozen=True, slots=True)
class ReportDesk:
    """``reading`` makes units of work that can't write. NotFoundError for an athlete whom the viewer doesn't see."""

    reading: UnitOfWorkFactory
    comparing: Comparing
    loads: LoadReports

    def adherence(self, viewer: Viewer, athlete_id: UUID, weeks: int) -> AdherenceReport:
        """As Comparing.adherence."""
        return self.comparing.adherence(self._seen(viewer, athlete_id), weeks)

    def load(self, viewer: Viewer, athlete_id: UUID, weeks: int) -> LoadReport:
        """As LoadReports.of."""
        return self.loads.of(self._seen(viewer, athlete_id), weeks)

    def _seen(self, viewer: Viewer, athlete_id: UUID) -> str:
        with self.reading() as uow:
            return str(athlete_for(viewer, uow, athlete_id).id)
