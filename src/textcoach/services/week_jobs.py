"""Making a plan's next week: who asks for it gets a job, and its row tells how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from textcoach.domain.audit import Actor, AuditEntry
from textcoach.domain.errors import ConflictError, NotFoundError
from textcoach.domain.ids import new_id
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.states import PlanState, check_move
from textcoach.domain.week_job import WEEK_JOB_MOVES, WeekJob, WeekJobState, WeekStep
from textcoach.domain.weeks import WeekIsOpenError, WeekProgress, progress_of
from textcoach.domain.workout import Workout
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.week_keeping import check_week, may_change, plan_with
from textcoach.services.workout_text import day_words

UNDER_WAY = frozenset({WeekJobState.PENDING, WeekJobState.PROCESSING})


@dataclass(frozen=True, slots=True)
class WeekJobs:
    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    doorbell: Doorbell

    def request(self, plan_id: UUID, week: int, by: Actor, *, override: bool = False) -> WeekJob:
        """The plan's job for a week: the one under way, or a new one. WeekIsOpenError where workouts of the week before
        are open, ConflictError where the week was made already, and nobody overrides that; where the plan isn't active,
        or nothing is left to change."""
        now = self.clock.now()
        with self.reading() as uow:
            athlete_id = plan_with(uow, plan_id).athlete_id
        with self.unit_of_work() as uow:
            # Athletes before what is theirs, as who keeps a week locks them.
            uow.athletes.get(athlete_id)
            plan = plan_with(uow, plan_id)
            check_week(plan, week)
            known = uow.week_jobs.of_week(plan.id, week)
            if known is not None and known.state in UNDER_WAY:
                return known
            workouts = uow.workouts.of_plan(plan.id)
            _check_may_be_made(plan, week, workouts, override=override)
            job = _asked(known, plan, week, by, now, override=override)
            if known is not None:
                uow.week_jobs.save(job)
            elif not uow.week_jobs.add_missing(job):
                return uow.week_jobs.of_week(plan.id, week) or job  # somebody was quicker
            uow.audit.add(_entry(job, by, "week asked for", now))
            uow.commit()
        self.ring(job)
        return job

    def retry(self, job_id: UUID, by: Actor) -> WeekJob:
        """One that failed is made due again. ConflictError for one that didn't fail."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            job = _job_with(uow, job_id)
            if job.state is not WeekJobState.FAILED:
                raise ConflictError(f"This week's job is {job.state.value}: only one that failed can be tried again.")
            job = _again(job)
            uow.week_jobs.save(job)
            uow.audit.add(_entry(job, by, "week asked for again", now))
            uow.commit()
        self.ring(job)
        return job

    def shown(self, job_id: UUID) -> WeekJob:
        with self.reading() as uow:
            return _job_with(uow, job_id)

    def ring(self, job: WeekJob) -> None:
        """A ring's id is used once for ever, so it has the time in it."""
        self.doorbell.ring(Job.WEEK, str(job.id), attempt=int(self.clock.now().timestamp()))


def due_again(job: WeekJob) -> WeekJob:
    """ConflictError where there is nothing left to do. One that was begun and left is due as it is."""
    if job.state is WeekJobState.COMPLETED:
        raise ConflictError("This week was made: there is nothing left to do.")
    return job if job.state is WeekJobState.PROCESSING else _again(job)


def fresh_job(plan: FitnessPlan, week: int, by: Actor, now: datetime, *, override: bool = False) -> WeekJob:
    return WeekJob(new_id(), plan.id, plan.athlete_id, week, now, by.kind, by.name, override)


def not_done_words(progress: WeekProgress) -> str:
    """ "Week 2 isn't done: Full body on Wed 11 Mar is open."."""
    names = [
        f"{one.theme.theme} {f'on {day_words(one.day)}' if one.day else 'without a date'}" for one in progress.open
    ]
    if not names:
        return f"Week {progress.week} isn't laid out yet."
    return f"Week {progress.week} isn't done: {'; '.join(names)} {'is' if len(names) == 1 else 'are'} open."


def _check_may_be_made(plan: FitnessPlan, week: int, workouts: Sequence[Workout], *, override: bool) -> None:
    if plan.state is not PlanState.ACTIVE:
        raise ConflictError(f"The plan is {plan.state.value}, and only an active plan's weeks are made.")
    if week == 1:
        raise ConflictError("Week 1 stands as laid out: nothing was done before it. Write it by hand to change it.")
    here = [one for one in workouts if one.week == week]
    if here and not any(may_change(one) for one in here):
        raise ConflictError(f"Every workout of week {week} is written or was sent: there is nothing left to change.")
    if override:
        return
    progress = progress_of(plan, week - 1, workouts)
    if not progress.is_complete:
        words = not_done_words(progress)
        raise WeekIsOpenError(f"{words} Complete or skip what is open, or ask again with an override.", progress.open)
    laid_out = plan.microcycle_of(week)
    if laid_out is not None and laid_out.revision is not None:
        raise ConflictError(f"Week {week} was made already. Ask again with an override to have it made anew.")


def _asked(known: WeekJob | None, plan: FitnessPlan, week: int, by: Actor, now: datetime, *, override: bool) -> WeekJob:
    if known is None:
        return fresh_job(plan, week, by, now, override=override)
    return replace(_again(known), requested_at=now, requested_kind=by.kind, requested_by=by.name, override=override)


def _again(job: WeekJob) -> WeekJob:
    state = check_move(WEEK_JOB_MOVES, "week's job", job.state, WeekJobState.PENDING)
    return replace(job, state=state, step=WeekStep.WAITING, error=None, tries=0, lease_until=None, finished_at=None)


def _job_with(uow: UnitOfWork, job_id: UUID) -> WeekJob:
    try:
        return uow.week_jobs.get(job_id)
    except KeyError:
        raise NotFoundError(f"No week's job has the id {job_id}.") from None


def _entry(job: WeekJob, by: Actor, action: str, now: datetime) -> AuditEntry:
    after = {"week": job.week, "override": job.override}
    return AuditEntry(new_id(), now, by, action, "plan", job.plan_id, job.athlete_id, None, after)
