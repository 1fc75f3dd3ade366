"""A plan's weeks as staff looks at them, and as they write them by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import Actor
from textcoach.domain.author import Author
from textcoach.domain.calendar import training_date
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.errors import ConflictError, FieldError, StaleError, UserError
from textcoach.domain.guardrails import Breach
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.distances import planned
from textcoach.domain.periodization.revising import misfit, review_revision
from textcoach.domain.plan import DayPlan, FitnessPlan, Microcycle, WeekTargets
from textcoach.domain.plan_draft import RevisedWeek, WeekDraft
from textcoach.domain.profile_facts import WEEKDAYS
from textcoach.domain.revision import Adjustment, Revision
from textcoach.domain.states import PlanState
from textcoach.domain.week_job import WeekJob, WeekJobState
from textcoach.domain.weeks import WeekProgress, current_week, progress_of
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.planning import Planning
from textcoach.services.week_jobs import UNDER_WAY
from textcoach.services.week_keeping import check_week, keep_week, plan_with

BY_HAND = "The week was written by hand"
_CLOSED = frozenset({PlanState.COMPLETED, PlanState.ARCHIVED})


class WeekLimitError(UserError):
    """``breaches`` are the limits that the week would break."""

    def __init__(self, week: int, breaches: Sequence[Breach]) -> None:
        told = "; ".join(breach.words() for breach in breaches)
        super().__init__(f"Week {week} breaks a limit of this athlete's: {told}. An override keeps it all the same.")
        self.week = week
        self.breaches = tuple(breaches)


@dataclass(frozen=True, slots=True)
class WeekPage:
    """``current`` is the plan week that the athlete is in; ``microcycle`` None: not laid out yet; ``job`` None: nobody
    has had it made."""

    athlete: Athlete
    plan: FitnessPlan
    current: int
    progress: WeekProgress
    microcycle: Microcycle | None
    job: WeekJob | None


@dataclass(frozen=True, slots=True)
class HandWritten:
    """Seven days, Monday first; ``targets`` None: those that the week has, with the distance of its days. ``reason`` is
    staff's own words."""

    days: tuple[DayPlan, ...]
    reason: str
    targets: WeekTargets | None = None


@dataclass(frozen=True, slots=True)
class Weeks:
    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    planning: Planning
    rules: CoachingRules

    def page(self, plan_id: UUID, week: int | None = None) -> WeekPage:
        """``week`` None: the current one. NotFoundError where there is no such plan or week."""
        with self.reading() as uow:
            plan = plan_with(uow, plan_id)
            athlete = uow.athletes.get(plan.athlete_id)
            current = self._current(uow, plan, athlete)
            number = current if week is None else week
            check_week(plan, number)
            progress = progress_of(plan, number, uow.workouts.of_plan(plan.id))
            job = uow.week_jobs.of_week(plan.id, number)
        return WeekPage(athlete, plan, current, progress, plan.microcycle_of(number), job)

    def current(self, plan_id: UUID) -> int:
        """The plan's week that the athlete is in."""
        with self.reading() as uow:
            plan = plan_with(uow, plan_id)
            return self._current(uow, plan, uow.athletes.get(plan.athlete_id))

    def progress(self, plan_id: UUID) -> Sequence[WeekProgress]:
        """Of every week."""
        with self.reading() as uow:
            plan = plan_with(uow, plan_id)
            workouts = uow.workouts.of_plan(plan.id)
        return [progress_of(plan, week, workouts) for week in range(1, plan.weeks + 1)]

    def write(
        self,
        plan_id: UUID,
        week: int,
        written: HandWritten,
        by: Actor,
        *,
        override: bool = False,
        check: Callable[[FitnessPlan], None] = lambda _: None,
    ) -> Microcycle:
        """Puts a week in the place of what was laid out, but for the days whose workouts are written or were sent.
        WeekLimitError where it breaks a limit and nobody overrides that, FieldError where it trains on other days;
        ConflictError where the plan is over or the week is being made. ``check`` may refuse the plan as it is;
        StaleError where somebody changes the week meanwhile."""
        if not written.reason.strip():
            raise UserError("Say why the week is written by hand: the reason is kept with it.")
        plan, athlete = self._laid_out(plan_id, week, check)
        draft, revision = self._revised(athlete, plan, week, written, override=override)
        with self.unit_of_work() as uow:
            # Athletes before what is theirs, as who acts on a reply locks them.
            uow.athletes.get(athlete.id)
            job = uow.week_jobs.of_week(plan.id, week)
            if job is not None and job.state in UNDER_WAY:
                raise ConflictError(f"Week {week} is being made at this moment: look again in a minute.")
            now_is = uow.plans.get(plan.id)
            _check_open(now_is)
            if now_is.microcycle_of(week) != plan.microcycle_of(week):
                raise StaleError(f"Week {week} was changed by somebody else just now: read it again.")
            kept = keep_week(uow, now_is, week, draft, revision, by)
            if job is not None and job.state is WeekJobState.FAILED:
                uow.alerts.close_about(AlertKind.STUCK, str(job.id), revision.at)
            uow.commit()
        return kept

    def _current(self, uow: UnitOfWork, plan: FitnessPlan, athlete: Athlete) -> int:
        return current_week(plan, uow.holds.of(athlete.id), training_date(self.clock.now(), athlete.zone))

    def _revised(
        self, athlete: Athlete, plan: FitnessPlan, week: int, written: HandWritten, *, override: bool
    ) -> tuple[WeekDraft, Revision]:
        laid_out = plan.microcycle_of(week)
        assert laid_out is not None  # noqa: S101 - it was just laid out
        draft, reason = _draft(plan, laid_out, written), written.reason.strip()
        wrong = misfit(draft, laid_out)
        if wrong is not None:
            raise FieldError("days", f"week {week} can't be kept like this: {wrong}", _laid_out_words(laid_out))
        adjustments = [Adjustment(BY_HAND, reason)]
        found = self._breaches(athlete, plan, laid_out, RevisedWeek(draft, reason))
        if found and not override:
            raise WeekLimitError(week, found)
        adjustments += [Adjustment("Kept although it breaks a limit", breach.words()) for breach in found]
        return draft, Revision(reason, tuple(adjustments), Author.STAFF, self.clock.now())

    def _laid_out(self, plan_id: UUID, week: int, check: Callable[[FitnessPlan], None]) -> tuple[FitnessPlan, Athlete]:
        with self.reading() as uow:
            plan = plan_with(uow, plan_id)
            athlete = uow.athletes.get(plan.athlete_id)
        check_week(plan, week)
        check(plan)
        _check_open(plan)
        if plan.microcycle_of(week) is None:
            plan = self.planning.lay_out_mesocycle(athlete, plan, plan.mesocycle_of(week))
        return plan, athlete

    def _breaches(
        self, athlete: Athlete, plan: FitnessPlan, laid_out: Microcycle, revised: RevisedWeek
    ) -> tuple[Breach, ...]:
        block = plan.mesocycle_of(laid_out.week)
        case = BlockCase(athlete.profile, plan, block.overview, block.first_week, self.rules)
        return review_revision(revised, laid_out, case)


def _check_open(plan: FitnessPlan) -> None:
    if plan.state in _CLOSED:
        raise ConflictError(f"The plan is {plan.state.value}: its weeks can't be changed any more.")


def _laid_out_words(week: Microcycle) -> str:
    """ "training on mon, wed, fri, the event on sun"."""
    days = [name for name, day in zip(WEEKDAYS, week.days, strict=True) if day.trains]
    event = [f", the event on {name}" for name, day in zip(WEEKDAYS, week.days, strict=True) if day.event]
    return (f"training on {', '.join(days)}" if days else "seven days of rest") + "".join(event)


def _draft(plan: FitnessPlan, laid_out: Microcycle, written: HandWritten) -> WeekDraft:
    if written.targets is not None or written.days == laid_out.days:
        return WeekDraft(written.days, written.targets or laid_out.targets, laid_out.deload)
    first = plan.starts_on.weekday() if laid_out.week == 1 else 0
    targets = replace(laid_out.targets, meters=planned(written.days, first))
    return WeekDraft(written.days, targets, laid_out.deload)
