"""The tables, by subject."""

from textcoach.persistence.tables.base import Base
from textcoach.persistence.tables.conversation import CLARIFICATION_IS_OPEN, ClarificationRow
from textcoach.persistence.tables.people import AthleteRow, ConsentRow
from textcoach.persistence.tables.planning import (
    PLAN_IS_ACTIVE,
    FitnessPlanRow,
    HoldRow,
    MesocycleRow,
    MicrocycleRow,
)
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
from textcoach.persistence.tables.training import Done, PerformanceRevisionRow, PerformanceRow, WorkoutRow
from textcoach.persistence.tables.watching import ALERT_IS_OPEN, AlertRow, JobFailureRow, ModelCallRow, MomentRow

__all__ = [
    "ALERT_IS_OPEN",
    "CLARIFICATION_IS_OPEN",
    "MESSAGE_IS_QUEUED",
    "MESSAGE_IS_UNHANDLED",
    "PLAN_IS_ACTIVE",
    "SLOT_IS_PENDING",
    "AlertRow",
    "AthleteRow",
    "AttemptRow",
    "Base",
    "ClarificationRow",
    "ConsentRow",
    "Done",
    "FitnessPlanRow",
    "HoldRow",
    "JobFailureRow",
    "MesocycleRow",
    "MessageRow",
    "MicrocycleRow",
    "ModelCallRow",
    "MomentRow",
    "PerformanceRevisionRow",
    "PerformanceRow",
    "SenderRow",
    "SlotRow",
    "StatusReportRow",
    "WorkoutRow",
]
