"""A plan's weeks at a staff person's desk: how they go, what is in them, having one made, writing one by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from textcoach.domain.errors import NotFoundError
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.staff import Viewer
from textcoach.domain.week_job import WeekJob
from textcoach.domain.weeks import WeekProgress
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.desk.seeing import plan_for
from textcoach.services.week_jobs import WeekJobs
from textcoach.services.week_keeping import check_week
from textcoach.services.weeks import HandWritten, Weeks


@dataclass(frozen=True, slots=True)
class WeekDesk:
    """``reading`` makes units of work that can't write. NotFoundError for what the viewer doesn't see, and for a week
    that the plan doesn't have."""

    reading: UnitOfWorkFactory
    weeks: Weeks
    jobs: WeekJobs

    def progress(self, viewer: Viewer, plan_id: UUID) -> tuple[int, Sequence[WeekProgress]]:
        """The week that the athlete is in, and how every week goes."""
        plan = self._plan(viewer, plan_id)
        return self.weeks.current(plan.id), self.weeks.progress(plan.id)

    def show(self, viewer: Viewer, plan_id: UUID, week: int) -> FitnessPlan:
        plan = self._plan(viewer, plan_id)
        check_week(plan, week)
        return plan

    def write(
        self,
        viewer: Viewer,
        plan_id: UUID,
        week: int,
        written: HandWritten,
        check: Callable[[FitnessPlan], None],
        *,
        override: bool,
    ) -> FitnessPlan:
        """As Weeks.write."""
        plan = self._plan(viewer, plan_id)
        self.weeks.write(plan.id, week, written, viewer.actor, override=override, check=check)
        return self._plan(viewer, plan_id)

    def generate(self, viewer: Viewer, plan_id: UUID, week: int, *, override: bool) -> WeekJob:
        """As WeekJobs.request."""
        plan = self._plan(viewer, plan_id)
        return self.jobs.request(plan.id, week, viewer.actor, override=override)

    def job(self, viewer: Viewer, plan_id: UUID, week: int) -> WeekJob:
        """NotFoundError where nobody had the week made yet."""
        plan = self._plan(viewer, plan_id)
        check_week(plan, week)
        with self.reading() as uow:
            found = uow.week_jobs.of_week(plan.id, week)
        if found is None:
            raise NotFoundError(f"Nobody had week {week} made yet: ask for it with generate.")
        return found

    def retry(self, viewer: Viewer, plan_id: UUID, week: int) -> WeekJob:
        """As WeekJobs.retry."""
        return self.jobs.retry(self.job(viewer, plan_id, week).id, viewer.actor)

    def _plan(self, viewer: Viewer, plan_id: UUID) -> FitnessPlan:
        with self.reading() as uow:
            return plan_for(viewer, uow, plan_id)
