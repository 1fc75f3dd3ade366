"""A week's job at work: look at what was done, have the week revised, keep it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

import structlog

from textcoach.domain.alert import AlertKind
from textcoach.domain.audit import Actor
from textcoach.domain.author import Author
from textcoach.domain.calendar import monday_of, training_date
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.errors import ConflictError, UserError
from textcoach.domain.plan_draft import RevisedWeek
from textcoach.domain.revision import Revision
from textcoach.domain.states import PlanState, check_move
from textcoach.domain.week_job import WEEK_JOB_MOVES, WeekJob, WeekJobState, WeekStep
from textcoach.domain.workout import Workout
from textcoach.ports.agents import WeekFacts
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.alerting import alert
from textcoach.services.jobs import Describe
from textcoach.services.plan_writing import write_week
from textcoach.services.planning import Planning
from textcoach.services.understudy import Role
from textcoach.services.week_keeping import keep_week

LEASE = timedelta(minutes=6)
"""Longer than an agent may take, sent back once."""
MOST_TRIES = 3
WENT_WRONG = "Something went wrong while the week was made, and the log says what: try again, or write it by hand."
GAVE_UP = "It was begun three times and never ended: try again, or write it by hand."
_DAY = timedelta(days=1)
_log = structlog.get_logger(__name__)


class _NotOursError(Exception):
    """The lease ran out, and somebody else is at work on the job."""


@dataclass(frozen=True, slots=True)
class WeekMaking:
    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    checkpoint: Checkpoint
    planning: Planning
    role: Role[WeekFacts, RevisedWeek]
    rules: CoachingRules
    describe: Describe
    lease: timedelta = LEASE

    def make(self, job_id: UUID) -> None:
        """Does what the job still lacks, and leaves what became of it on record."""
        job = self._begun(job_id)
        if job is None:
            return
        try:
            facts = self._facts(job)
            self._reach(job, WeekStep.GENERATING)
            self.checkpoint.reached(Point.WEEK_WRITING)
            revised, author = write_week(self.role, facts)
            self.checkpoint.reached(Point.WEEK_WRITTEN)
            self._reach(job, WeekStep.SAVING)
            self._keep(job, revised, author)
        except _NotOursError:
            return
        except UserError as error:
            self._fail(job, str(error))
        except Exception as error:
            _log.error("week not made", job=str(job.id), **self.describe(error))
            self._fail(job, WENT_WRONG)

    def _begun(self, job_id: UUID) -> WeekJob | None:
        now = self.clock.now()
        with self.unit_of_work() as uow:
            job = uow.week_jobs.get(job_id)
            at_work = job.lease_until is not None and job.lease_until > now
            if job.state not in {WeekJobState.PENDING, WeekJobState.PROCESSING} or at_work:
                return None
            if job.tries >= MOST_TRIES:
                self._failed(uow, job, GAVE_UP)
                uow.commit()
                return None
            state = check_move(WEEK_JOB_MOVES, "week's job", job.state, WeekJobState.PROCESSING)
            job = replace(
                job, state=state, step=WeekStep.ANALYZING, tries=job.tries + 1, lease_until=now + self.lease, error=None
            )
            uow.week_jobs.save(job)
            uow.commit()
        self.checkpoint.reached(Point.WEEK_BEGUN)
        return job

    def _facts(self, job: WeekJob) -> WeekFacts:
        """ConflictError where the plan is no longer active."""
        with self.reading() as uow:
            athlete, plan = uow.athletes.get(job.athlete_id), uow.plans.get(job.plan_id)
            holds, workouts = uow.holds.of(athlete.id), uow.workouts.of_plan(plan.id)
        _check_active(plan.state)
        if plan.microcycle_of(job.week) is None:
            plan = self.planning.lay_out_mesocycle(athlete, plan, plan.mesocycle_of(job.week))
        today = training_date(self.clock.now(), athlete.zone)
        with self.reading() as uow:
            history = uow.workouts.history(athlete.id, plan.starts_on, today + _DAY)
        last = _monday_of_week(workouts, job.week - 1) or monday_of(today)
        return WeekFacts(athlete, plan, job.week, tuple(history), tuple(holds), last, today, self.rules)

    def _reach(self, job: WeekJob, step: WeekStep) -> None:
        with self.unit_of_work() as uow:
            uow.week_jobs.save(replace(_ours(uow, job), step=step))
            uow.commit()

    def _keep(self, job: WeekJob, revised: RevisedWeek, author: Author) -> None:
        now = self.clock.now()
        prompt = self.role.prompt if author is Author.AGENT else None
        revision = Revision(revised.reasoning, revised.adjustments, author, now, prompt)
        with self.unit_of_work() as uow:
            # Athletes before what is theirs, as who acts on a reply locks them.
            uow.athletes.get(job.athlete_id)
            known = _ours(uow, job)
            plan = uow.plans.get(job.plan_id)
            _check_active(plan.state)
            keep_week(uow, plan, job.week, revised.week, revision, Actor(job.requested_kind, job.requested_by))
            state = check_move(WEEK_JOB_MOVES, "week's job", known.state, WeekJobState.COMPLETED)
            done = replace(known, state=state, step=WeekStep.DONE, lease_until=None, finished_at=now)
            uow.week_jobs.save(done)
            uow.alerts.close_about(AlertKind.STUCK, str(job.id), now)
            self.checkpoint.reached(Point.WEEK_KEEPING)
            uow.commit()
        self.checkpoint.reached(Point.WEEK_KEPT)

    def _fail(self, job: WeekJob, error: str) -> None:
        try:
            with self.unit_of_work() as uow:
                self._failed(uow, _ours(uow, job), error)
                uow.commit()
        except _NotOursError:
            return

    def _failed(self, uow: UnitOfWork, job: WeekJob, error: str) -> None:
        now = self.clock.now()
        state = check_move(WEEK_JOB_MOVES, "week's job", job.state, WeekJobState.FAILED)
        uow.week_jobs.save(replace(job, state=state, error=error, lease_until=None, finished_at=now))
        text = "A week could not be made and stands as laid out: see `textcoach weeks show`."
        uow.alerts.open(alert(AlertKind.STUCK, str(job.id), text, now, job.athlete_id))


def _ours(uow: UnitOfWork, job: WeekJob) -> WeekJob:
    known = uow.week_jobs.get(job.id)
    if known.state is not WeekJobState.PROCESSING or (known.tries, known.lease_until) != (job.tries, job.lease_until):
        raise _NotOursError
    return known


def _check_active(state: PlanState) -> None:
    if state is not PlanState.ACTIVE:
        raise ConflictError(f"The plan is {state.value} by now, and only an active plan's weeks are made.")


def _monday_of_week(workouts: Sequence[Workout], week: int) -> date | None:
    """The Monday before most of a plan week's workouts: one that was moved may be elsewhere."""
    mondays = Counter(monday_of(one.day) for one in workouts if one.week == week and one.day is not None)
    return mondays.most_common(1)[0][0] if mondays else None
