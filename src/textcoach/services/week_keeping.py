"""Putting a revised week in the place of the one that was laid out: within the caller's transaction."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from textcoach.domain.agenda import waits
from textcoach.domain.audit import Actor, AuditEntry
from textcoach.domain.calendar import training_weekdays
from textcoach.domain.errors import ConflictError, NotFoundError
from textcoach.domain.ids import new_id
from textcoach.domain.periodization.distances import planned
from textcoach.domain.plan import FitnessPlan, Microcycle
from textcoach.domain.plan_draft import WeekDraft
from textcoach.domain.revision import Revision
from textcoach.domain.workout import Workout
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.trail import plain


def plan_with(uow: UnitOfWork, plan_id: UUID) -> FitnessPlan:
    try:
        return uow.plans.get(plan_id)
    except KeyError:
        raise NotFoundError(f"No plan has the id {plan_id}.") from None


def check_week(plan: FitnessPlan, week: int) -> None:
    if not 1 <= week <= plan.weeks:
        raise NotFoundError(f"The plan has weeks 1 to {plan.weeks}, and no week {week}.")


def may_change(workout: Workout) -> bool:
    """Neither texted nor written: what an athlete was told, or staff edited, stays."""
    return waits(workout) and workout.content is None


def keep_week(
    uow: UnitOfWork, plan: FitnessPlan, week: int, draft: WeekDraft, revision: Revision, by: Actor
) -> Microcycle:
    """The days whose workouts may not change stay as they are. ConflictError where the week isn't laid out. The caller
    locked the athlete."""
    before = plan.microcycle_of(week)
    if before is None:
        raise ConflictError(f"Week {week} isn't laid out yet: ask for it to be generated.")
    weekdays = training_weekdays(plan, before)
    found = [one for one in uow.workouts.of_plan(plan.id) if one.week == week and one.session <= len(weekdays)]
    workouts = [uow.workouts.get(one.id) for one in found]
    fixed = {weekdays[one.session - 1] for one in workouts if not may_change(one)}
    days = tuple(before.days[at] if at in fixed else day for at, day in enumerate(draft.days))
    targets = draft.targets
    if days != draft.days:
        first = plan.starts_on.weekday() if week == 1 else 0
        targets = replace(targets, meters=planned(days, first))
    after = replace(before, days=days, targets=targets, revision=revision)
    uow.plans.revise(after)
    for one in workouts:
        day = days[weekdays[one.session - 1]]
        if may_change(one) and one.theme != day:
            uow.workouts.save(replace(one, theme=day))
    was, now = _facts(before), _facts(after)
    uow.audit.add(AuditEntry(new_id(), revision.at, by, "week revised", "week", after.id, plan.athlete_id, was, now))
    return after


def _facts(microcycle: Microcycle) -> dict[str, Any]:
    return {name: plain(getattr(microcycle, name)) for name in ("week", "days", "targets", "revision")}
