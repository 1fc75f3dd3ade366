"""What athletes were asked before their first plan, at a staff person's desk, and letting who joined by text begin."""

from dataclasses import dataclass
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.questionnaire import Questionnaire
from textcoach.domain.staff import Viewer
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.desk.seeing import athlete_for, plan_for
from textcoach.services.sign_ups import SignUps


@dataclass(frozen=True, slots=True)
class JoiningDesk:
    """``reading`` makes units of work that can't write. NotFoundError for an athlete whom the viewer doesn't see."""

    reading: UnitOfWorkFactory
    sign_ups: SignUps

    def questionnaire(self, viewer: Viewer, athlete_id: UUID) -> tuple[Athlete, Questionnaire | None]:
        """Answers are in the athlete's profile; None: they were not asked by text."""
        with self.reading() as uow:
            athlete = athlete_for(viewer, uow, athlete_id)
            return athlete, uow.questionnaires.of(athlete.id)

    def approve(self, viewer: Viewer, athlete_id: UUID) -> FitnessPlan:
        """The plan that begins; as SignUps.approve."""
        with self.reading() as uow:
            athlete = athlete_for(viewer, uow, athlete_id)
        _, plan = self.sign_ups.approve(str(athlete.id), viewer.actor)
        with self.reading() as uow:
            return plan_for(viewer, uow, plan.id)
