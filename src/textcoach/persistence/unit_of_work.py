"""One short transaction with its repositories."""

from collections.abc import Callable

from sqlalchemy import Connection, RootTransaction

from textcoach.persistence.repositories.alerts import SqlAlertRepository, SqlModelCallRepository
from textcoach.persistence.repositories.athletes import SqlAthleteRepository
from textcoach.persistence.repositories.attempts import SqlAttemptRepository, SqlStatusRepository
from textcoach.persistence.repositories.audit import SqlAuditRepository
from textcoach.persistence.repositories.clarifications import SqlClarificationRepository
from textcoach.persistence.repositories.consents import SqlConsentRepository
from textcoach.persistence.repositories.counting import SqlWatchRepository
from textcoach.persistence.repositories.figures import SqlFigureRepository
from textcoach.persistence.repositories.kept_answers import SqlKeptAnswerRepository
from textcoach.persistence.repositories.messages import SqlMessageRepository
from textcoach.persistence.repositories.older import SqlConversionRepository, SqlErrandRepository
from textcoach.persistence.repositories.performances import SqlPerformanceRepository
from textcoach.persistence.repositories.person import SqlPersonRepository
from textcoach.persistence.repositories.plans import SqlHoldRepository, SqlPlanRepository
from textcoach.persistence.repositories.questionnaires import SqlQuestionnaireRepository
from textcoach.persistence.repositories.secrets import SqlSecretRepository
from textcoach.persistence.repositories.slots import SqlSlotRepository
from textcoach.persistence.repositories.staff import SqlStaffRepository, SqlTokenRepository
from textcoach.persistence.repositories.watching import (
    SqlJobFailureRepository,
    SqlMomentRepository,
    SqlSenderRepository,
)
from textcoach.persistence.repositories.weeks import SqlWeekJobRepository
from textcoach.persistence.repositories.workouts import SqlWorkoutRepository


class SqlUnitOfWork:
    """The port's UnitOfWork. Nothing can be asked of it after ``commit()``, which gives the connection's locks back
    at once, whatever the ``with`` block does next."""

    def __init__(
        self, connection: Connection, transaction: RootTransaction, *, writes: bool, release: Callable[[], None]
    ) -> None:
        self._connection = connection
        self._transaction = transaction
        self._release = release
        self.athletes = SqlAthleteRepository(connection, writes=writes)
        self.plans = SqlPlanRepository(connection, writes=writes)
        self.holds = SqlHoldRepository(connection, writes=writes)
        self.workouts = SqlWorkoutRepository(connection, writes=writes)
        self.performances = SqlPerformanceRepository(connection, writes=writes)
        self.clarifications = SqlClarificationRepository(connection, writes=writes)
        self.slots = SqlSlotRepository(connection, writes=writes)
        self.messages = SqlMessageRepository(connection, writes=writes)
        self.attempts = SqlAttemptRepository(connection, writes=writes)
        self.statuses = SqlStatusRepository(connection, writes=writes)
        self.consents = SqlConsentRepository(connection, writes=writes)
        self.alerts = SqlAlertRepository(connection, writes=writes)
        self.model_calls = SqlModelCallRepository(connection, writes=writes)
        self.senders = SqlSenderRepository(connection, writes=writes)
        self.moments = SqlMomentRepository(connection, writes=writes)
        self.secrets = SqlSecretRepository(connection, writes=writes)
        self.failures = SqlJobFailureRepository(connection, writes=writes)
        self.watch = SqlWatchRepository(connection, writes=writes)
        self.figures = SqlFigureRepository(connection, writes=writes)
        self.audit = SqlAuditRepository(connection, writes=writes)
        self.conversions = SqlConversionRepository(connection, writes=writes)
        self.errands = SqlErrandRepository(connection, writes=writes)
        self.people = SqlPersonRepository(connection, writes=writes)
        self.questionnaires = SqlQuestionnaireRepository(connection, writes=writes)
        self.week_jobs = SqlWeekJobRepository(connection, writes=writes)
        self.staff = SqlStaffRepository(connection, writes=writes)
        self.tokens = SqlTokenRepository(connection, writes=writes)
        self.kept_answers = SqlKeptAnswerRepository(connection, writes=writes)

    def commit(self) -> None:
        self._transaction.commit()
        self._connection.close()
        self._release()
