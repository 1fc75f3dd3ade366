"""Work that waits, runs or failed, at a staff person's desk. What is about no athlete is the admins'."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from textcoach.domain.errors import NotFoundError
from textcoach.domain.job import Work, WorkState
from textcoach.domain.staff import Viewer
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.desk.seeing import FIRST, Page, page_of, visible_ids
from textcoach.services.work_rows import Detail
from textcoach.services.worklist import Worklist

LISTED = 1_000
"""Of each kind of row so many, the oldest, are paged through."""


@dataclass(frozen=True, slots=True)
class JobDesk:
    """``reading`` makes units of work that can't write."""

    reading: UnitOfWorkFactory
    worklist: Worklist

    def page(self, viewer: Viewer, states: Collection[WorkState], after: UUID | None, limit: int) -> Page[Work]:
        """Oldest first, by id."""
        found = [one for one in self.worklist.all(LISTED) if not states or one.state in states]
        seen = sorted((one for one in self._seen(viewer, found)), key=lambda one: one.id)
        return page_of([one for one in seen if one.id > (after or FIRST)], limit, lambda one: one.id)

    def show(self, viewer: Viewer, job_id: UUID) -> Detail:
        """NotFoundError where the viewer sees no such work."""
        found = self.worklist.by_id(job_id)
        if found is None or not self._seen(viewer, [found.work]):
            raise NotFoundError(f"There is no job {job_id}: list those that are open.")
        return found

    def retry(self, viewer: Viewer, job_id: UUID) -> Work:
        """Makes it due now. ConflictError with the reason where that would do harm or nothing."""
        return self.worklist.retry(str(self.show(viewer, job_id).work.id))

    def _seen(self, viewer: Viewer, works: Collection[Work]) -> Collection[Work]:
        if viewer.only is None:
            return works
        with self.reading() as uow:
            theirs = visible_ids(viewer, uow, [one.athlete_id for one in works if one.athlete_id is not None])
        return [one for one in works if one.athlete_id in theirs]
