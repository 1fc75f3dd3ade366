"""Weeks of a block in the place of those that are there: within the caller's transaction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from textcoach.domain.agenda import waits
from textcoach.domain.calendar import LaidOut, lay_out, training_weekdays
from textcoach.domain.ids import new_id
from textcoach.domain.plan import FitnessPlan, Microcycle
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Author, Workout
from textcoach.ports.unit_of_work import UnitOfWork

NOT_IN_THE_WEEK = "the week was made again without it"


def put_in_place(
    uow: UnitOfWork, plan: FitnessPlan, weeks: Sequence[Microcycle], first_day: date, prompt: str | None
) -> int:
    """Of an active plan; the caller locked the athlete. What was texted, what staff wrote and what lies before
    ``first_day`` (local) stays; the other workouts of these weeks are to be written anew. How many weeks changed."""
    holds = uow.holds.of(plan.athlete_id)
    workouts = [uow.workouts.get(one.id) for one in uow.workouts.of_plan(plan.id)]
    changed = 0
    for week in weeks:
        theirs = [one for one in workouts if one.week == week.week]
        after = _merged(plan, plan.microcycle_of(week.week), week, theirs)
        if after is None:
            continue
        if plan.microcycle_of(week.week) is None:
            uow.plans.add_microcycles([after], prompt)
        else:
            uow.plans.revise(after)
        _dress(uow, plan, lay_out(plan, after, holds), theirs, first_day)
        changed += 1
    return changed


def _merged(
    plan: FitnessPlan, before: Microcycle | None, new: Microcycle, workouts: Sequence[Workout]
) -> Microcycle | None:
    """None where the week can't change any more: other training days than those that were texted already."""
    if before is None:
        return new
    new = replace(new, id=before.id)
    weekdays = training_weekdays(plan, before)
    fixed = {weekdays[one.session - 1] for one in workouts if not _open(one) and one.session <= len(weekdays)}
    if not fixed:
        return new
    if training_weekdays(plan, new) != weekdays:
        return None
    return replace(new, days=tuple(before.days[at] if at in fixed else day for at, day in enumerate(new.days)))


def _dress(
    uow: UnitOfWork, plan: FitnessPlan, days: Sequence[LaidOut], workouts: Sequence[Workout], first_day: date
) -> None:
    known = {one.session: one for one in sorted(workouts, key=lambda one: one.copy)}
    for laid in days:
        workout = known.pop(laid.session, None)
        is_over = laid.day is not None and laid.day < first_day
        if workout is None and not is_over:
            made = Workout(new_id(), plan.id, plan.athlete_id, laid.week, laid.session, laid.day, laid.plan)
            uow.workouts.add_missing([made])
        elif workout is not None and _open(workout):
            day = workout.day if workout.shifted else laid.day
            uow.workouts.save(replace(workout.unwritten(), theme=laid.plan, day=day))
    for workout in known.values():
        if _open(workout):
            uow.workouts.save(replace(workout, state=WorkoutState.CANCELLED, reason=NOT_IN_THE_WEEK))


def _open(workout: Workout) -> bool:
    return waits(workout) and workout.author is not Author.STAFF
