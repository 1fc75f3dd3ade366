"""Jobs that make a plan's next week."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from textcoach.domain.week_job import WeekJob


class WeekJobRepository(Protocol):
    def add_missing(self, job: WeekJob) -> bool:
        """Whether it was added: False where the plan's week has one already."""
        ...

    def get(self, job_id: UUID) -> WeekJob: ...
    def of_week(self, plan_id: UUID, week: int) -> WeekJob | None: ...
    def of_plan(self, plan_id: UUID) -> Sequence[WeekJob]:
        """By week."""
        ...

    def save(self, job: WeekJob) -> None: ...
    def unsettled(self, since: datetime, limit: int) -> Sequence[WeekJob]:
        """Those that are open, and those that failed since an instant, oldest first."""
        ...

    def left(self, rung_before: datetime, now: datetime, limit: int) -> Sequence[WeekJob]:
        """Those that nobody is at work on: asked for before an instant, or with a lease that ran out."""
        ...
