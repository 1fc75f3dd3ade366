"""The tables, by subject."""

from textcoach.persistence.tables.audit import AuditRow
from textcoach.persistence.tables.base import Base
from textcoach.persistence.tables.conversation import CLARIFICATION_IS_OPEN, ClarificationRow
from textcoach.persistence.tables.older import ConversionRow, ErasureRow, ErrandRow
from textcoach.persistence.tables.people import AthleteRow, ConsentRow
from textcoach.persistence.tables.planning import (
    PLAN_IS_ACTIVE,
    FitnessPlanRow,
    HoldRow,
    MesocycleRow,
    MicrocycleRow,
)
from textcoach.persistence.tables.questionnaire import QUESTIONNAIRE_IS_PLANNING, QuestionnaireRow
from textcoach.persistence.tables.secrets import SecretRow
from textcoach.persistence.tables.staff import KeptAnswerRow, StaffRow, TokenRow
from textcoach.persistence.tables.texting import (
    MESSAGE_IS_QUEUED,
    MESSAGE_IS_UNHANDLED,
    SLOT_IS_PENDING,
    AttemptRow,
    MessageRow,
    SenderRow,
    SlotRow,
    StatusReportRow,
)
from textcoach.persistence.tables.training import (
    WORKOUT_COUNTS,
    WORKOUT_IS_UNWRITTEN,
    Done,
    PerformanceRevisionRow,
    PerformanceRow,
    WorkoutRow,
)
from textcoach.persistence.tables.watching import ALERT_IS_OPEN, AlertRow, JobFailureRow, ModelCallRow, MomentRow
from textcoach.persistence.tables.weeks import WEEK_JOB_IS_OPEN, WeekJobRow

__all__ = [
    "ALERT_IS_OPEN",
    "CLARIFICATION_IS_OPEN",
    "MESSAGE_IS_QUEUED",
    "MESSAGE_IS_UNHANDLED",
    "PLAN_IS_ACTIVE",
    "QUESTIONNAIRE_IS_PLANNING",
    "SLOT_IS_PENDING",
    "WEEK_JOB_IS_OPEN",
    "WORKOUT_COUNTS",
    "WORKOUT_IS_UNWRITTEN",
    "AlertRow",
    "AthleteRow",
    "AttemptRow",
    "AuditRow",
    "Base",
    "ClarificationRow",
    "ConsentRow",
    "ConversionRow",
    "Done",
    "ErasureRow",
    "ErrandRow",
    "FitnessPlanRow",
    "HoldRow",
    "JobFailureRow",
    "KeptAnswerRow",
    "MesocycleRow",
    "MessageRow",
    "MicrocycleRow",
    "ModelCallRow",
    "MomentRow",
    "PerformanceRevisionRow",
    "PerformanceRow",
    "QuestionnaireRow",
    "SecretRow",
    "SenderRow",
    "SlotRow",
    "StaffRow",
    "StatusReportRow",
    "TokenRow",
    "WeekJobRow",
    "WorkoutRow",
]
