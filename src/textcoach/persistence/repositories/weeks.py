"""Jobs that make a plan's next week."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select

from textcoach.domain.week_job import WeekJob, WeekJobState
from textcoach.persistence.repositories.base import Repository, unset_or_past, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import WEEK_JOB_IS_OPEN, WeekJobRow


class SqlWeekJobRepository(Repository):
    def add_missing(self, job: WeekJob) -> bool:
        return self._insert_free(WeekJobRow, values_of(job), ["plan_id", "week"])

    def get(self, job_id: UUID) -> WeekJob:
        return WeekJob(**self._one(WeekJobRow, job_id))

    def of_week(self, plan_id: UUID, week: int) -> WeekJob | None:
        row = self._first(self._locked(_of_week(plan_id, week)))
        return None if row is None else WeekJob(**row)

    def of_plan(self, plan_id: UUID) -> Sequence[WeekJob]:
        return [WeekJob(**row) for row in self._all(_of_plan(plan_id))]

    def save(self, job: WeekJob) -> None:
        self._update(WeekJobRow, job.id, values_of(job), "A job for this week of the plan")

    def unsettled(self, since: datetime, limit: int) -> Sequence[WeekJob]:
        return [WeekJob(**row) for row in self._all(_unsettled(since, limit))]

    def left(self, rung_before: datetime, now: datetime, limit: int) -> Sequence[WeekJob]:
        return [WeekJob(**row) for row in self._all(_left(rung_before, now, limit))]


@prepared
def _of_week(plan_id: UUID, week: int) -> Query:
    return select(WeekJobRow.__table__).where(WeekJobRow.plan_id == plan_id, WeekJobRow.week == week)


@prepared
def _of_plan(plan_id: UUID) -> Query:
    return select(WeekJobRow.__table__).where(WeekJobRow.plan_id == plan_id).order_by(WeekJobRow.week)


@prepared
def _left(rung_before: datetime, now: datetime, limit: int) -> Query:
    idle = (WeekJobRow.requested_at < rung_before) & unset_or_past(WeekJobRow.lease_until, now)
    return select(WeekJobRow.__table__).where(WEEK_JOB_IS_OPEN, idle).order_by(WeekJobRow.requested_at).limit(limit)


@prepared
def _unsettled(since: datetime, limit: int) -> Query:
    failed = (WeekJobRow.state == WeekJobState.FAILED) & (WeekJobRow.finished_at >= since)
    found = select(WeekJobRow.__table__).where(or_(WEEK_JOB_IS_OPEN, failed))
    return found.order_by(WeekJobRow.requested_at).limit(limit)
