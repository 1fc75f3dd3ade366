"""The night before a week: each active plan is looked at once a night, its next week is revised, and one that is over
completes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import structlog

from textcoach.domain.alert import AlertKind
from textcoach.domain.audit import SYSTEM
from textcoach.domain.calendar import AfterEnd, NotLaidOut, PlanDay, walk, zones_at
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.week_job import WeekJob
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.alerting import alert
from textcoach.services.plan_completion import PlanCompletion
from textcoach.services.week_jobs import WeekJobs, fresh_job

BEGINS, ENDS = time(1), time(4)
"""Local: late enough for the last reply of a week, and over before the workouts of its first day are written. A night
that was missed leaves the week as it was laid out."""
BATCH = 200
RING_EVERY = timedelta(minutes=5)
"""For a job that nobody took up: mostly it waits its turn in the queue."""
_MONDAY = 0
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class WeekNights:
    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    doorbell: Doorbell
    checkpoint: Checkpoint
    jobs: WeekJobs
    completion: PlanCompletion
    ring_every: timedelta = RING_EVERY

    def tick(self) -> int:
        """Rings for each plan whose next week begins in the morning, and for jobs that nobody is at work on; completes
        plans that are over. Returns how many weeks were claimed. Any number of clocks may tick at once."""
        now = self.clock.now()
        self._ring_for_left(now)
        with self.reading() as uow:
            nights = zones_at(uow.athletes.zones(), now, BEGINS, ENDS)
        return sum(self._look(day, zones, now) for day, zones in nights.items())

    def _look(self, day: date, zones: list[str], now: datetime) -> int:
        claimed = 0
        while True:
            over: list[FitnessPlan] = []
            made: list[WeekJob] = []
            with self.unit_of_work() as uow:
                plans = uow.plans.claim_look(day, zones, BATCH)
                for plan in plans:
                    position = walk(plan, uow.holds.of(plan.athlete_id), day)
                    if isinstance(position, AfterEnd):
                        over.append(plan)
                    elif day.weekday() == _MONDAY and isinstance(position, PlanDay | NotLaidOut):
                        made += _claim(uow, plan, position.week, now)
                if over:
                    # Whoever dies before these are completed leaves them to the next tick.
                    uow.plans.look([plan.id for plan in over], None)
                if plans:
                    self.checkpoint.reached(Point.WEEK_CLAIMING)
                uow.commit()
            if plans:
                self.checkpoint.reached(Point.WEEK_CLAIMED)
            for job in made:
                self.jobs.ring(job)
            self._complete(over, day, now)
            claimed += len(made)
            if len(plans) < BATCH:
                return claimed

    def _complete(self, over: Sequence[FitnessPlan], day: date, now: datetime) -> None:
        """One that can't be completed holds up no other, and is tried again the next night."""
        for plan in over:
            try:
                if self.completion.complete(plan.athlete_id, day) is not None:
                    self.doorbell.ring(Job.DELIVER)
            except Exception as error:
                _log.error("plan not completed", plan=str(plan.id), error=type(error).__name__)
                text = "A plan that is over can't be completed and is tried again each night: the log says why."
                with self.unit_of_work() as uow:
                    uow.alerts.open(alert(AlertKind.STUCK, str(plan.id), text, now, plan.athlete_id))
                    uow.commit()
        if over:
            with self.unit_of_work() as uow:
                uow.plans.look([plan.id for plan in over], day)
                uow.commit()

    def _ring_for_left(self, now: datetime) -> None:
        with self.reading() as uow:
            left = uow.week_jobs.left(now - self.ring_every, now, BATCH)
        for job in left:
            # A ring's id is used once for ever.
            attempt = int(now.timestamp()) // int(self.ring_every.total_seconds())
            self.doorbell.ring(Job.WEEK, str(job.id), attempt=attempt)


def _claim(uow: UnitOfWork, plan: FitnessPlan, week: int, now: datetime) -> list[WeekJob]:
    """A week that staff had made, or wrote, stays."""
    laid_out = plan.microcycle_of(week)
    if week == 1 or (laid_out is not None and laid_out.revision is not None):
        return []
    job = fresh_job(plan, week, SYSTEM, now)
    return [job] if uow.week_jobs.add_missing(job) else []
