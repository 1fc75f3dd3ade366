"""The transaction around the repositories."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from textcoach.ports.repositories.audit import AuditRepository
from textcoach.ports.repositories.conversation import ClarificationRepository
from textcoach.ports.repositories.figures import FigureRepository
from textcoach.ports.repositories.older import ConversionRepository, ErrandRepository, PersonRepository
from textcoach.ports.repositories.people import AthleteRepository, ConsentRepository
from textcoach.ports.repositories.planning import HoldRepository, PlanRepository
from textcoach.ports.repositories.questionnaire import QuestionnaireRepository
from textcoach.ports.repositories.secrets import SecretRepository
from textcoach.ports.repositories.staff import KeptAnswerRepository, StaffRepository, TokenRepository
from textcoach.ports.repositories.texting import (
    AttemptRepository,
    MessageRepository,
    SenderRepository,
    SlotRepository,
    StatusRepository,
)
from textcoach.ports.repositories.training import PerformanceRepository, WorkoutRepository
from textcoach.ports.repositories.watching import (
    AlertRepository,
    JobFailureRepository,
    ModelCallRepository,
    MomentRepository,
)
from textcoach.ports.repositories.weeks import WeekJobRepository
from textcoach.ports.watch import WatchRepository


class DuplicateError(Exception):
    """A row that must be unique exists already. ``what`` names it in words."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} exists already")
        self.what = what


class UnitOfWork(Protocol):
    """One short transaction. Leaving the ``with`` block without ``commit()`` rolls back."""

    @property
    def athletes(self) -> AthleteRepository: ...
    @property
    def plans(self) -> PlanRepository: ...
    @property
    def holds(self) -> HoldRepository: ...
    @property
    def workouts(self) -> WorkoutRepository: ...
    @property
    def performances(self) -> PerformanceRepository: ...
    @property
    def clarifications(self) -> ClarificationRepository: ...
    @property
    def slots(self) -> SlotRepository: ...
    @property
    def messages(self) -> MessageRepository: ...
    @property
    def attempts(self) -> AttemptRepository: ...
    @property
    def statuses(self) -> StatusRepository: ...
    @property
    def consents(self) -> ConsentRepository: ...
    @property
    def alerts(self) -> AlertRepository: ...
    @property
    def model_calls(self) -> ModelCallRepository: ...
    @property
    def senders(self) -> SenderRepository: ...
    @property
    def moments(self) -> MomentRepository: ...
    @property
    def secrets(self) -> SecretRepository: ...
    @property
    def failures(self) -> JobFailureRepository: ...
    @property
    def watch(self) -> WatchRepository: ...
    @property
    def figures(self) -> FigureRepository: ...
    @property
    def audit(self) -> AuditRepository: ...
    @property
    def conversions(self) -> ConversionRepository: ...
    @property
    def errands(self) -> ErrandRepository: ...
    @property
    def people(self) -> PersonRepository: ...
    @property
    def questionnaires(self) -> QuestionnaireRepository: ...
    @property
    def week_jobs(self) -> WeekJobRepository: ...
    @property
    def staff(self) -> StaffRepository: ...
    @property
    def tokens(self) -> TokenRepository: ...
    @property
    def kept_answers(self) -> KeptAnswerRepository: ...

    def commit(self) -> None: ...


UnitOfWorkFactory = Callable[[], AbstractContextManager[UnitOfWork]]
