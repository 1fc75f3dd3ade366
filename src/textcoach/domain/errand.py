"""Errands: what an operator has done once for each of many athletes, and goes on with where it stopped."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class ErrandState(StrEnum):
    DONE = "done"
    PASSED_OVER = "passed over"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Errand:
    """``name`` is the errand's, the same for all athletes; ``reason`` says why an athlete was passed over or what
    failed."""

    id: UUID
    name: str
    athlete_id: UUID
    state: ErrandState
    reason: str
    at: datetime
