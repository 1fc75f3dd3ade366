"""Making a plan's next week: one job a plan and week, whose row tells how far it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from textcoach.domain.audit import ActorKind


class WeekJobState(StrEnum):
    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


class WeekStep(StrEnum):
    """``percent`` of the work is done when a step begins."""

    WAITING = "Waiting"
    ANALYZING = "Analyzing performance"
    GENERATING = "Generating week"
    SAVING = "Saving"
    DONE = "Done"

    @property
    def percent(self) -> int:
        return _PERCENT[self]


_PERCENT = {
    WeekStep.WAITING: 0,
    WeekStep.ANALYZING: 10,
    WeekStep.GENERATING: 30,
    WeekStep.SAVING: 90,
    WeekStep.DONE: 100,
}
_J = WeekJobState
WEEK_JOB_MOVES: Mapping[WeekJobState, frozenset[WeekJobState]] = {
    _J.PENDING: frozenset({_J.PROCESSING, _J.FAILED}),
    _J.PROCESSING: frozenset({_J.COMPLETED, _J.FAILED}),
    _J.COMPLETED: frozenset({_J.PENDING}),
    _J.FAILED: frozenset({_J.PENDING}),
}


@dataclass(frozen=True, slots=True)
class WeekJob:
    """Unique for (plan, week). ``error`` is a sentence, None where nothing failed; who holds the lease is at work until
    ``lease_until``; ``override``: it was asked for while workouts of the week before were open."""

    id: UUID
    plan_id: UUID
    athlete_id: UUID
    week: int
    requested_at: datetime
    requested_kind: ActorKind
    requested_by: str
    override: bool = False
    state: WeekJobState = WeekJobState.PENDING
    step: WeekStep = WeekStep.WAITING
    error: str | None = None
    tries: int = 0
    lease_until: datetime | None = None
    finished_at: datetime | None = None

    @property
    def percent(self) -> int:
        return self.step.percent
