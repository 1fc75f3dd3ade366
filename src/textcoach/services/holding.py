"""An athlete's days to come: what their plan, its holds and what was moved make of them."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from textcoach.domain.agenda import Agenda, agenda, waits
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import redated
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.slot import Slot
from textcoach.domain.workout import Author, Workout
from textcoach.ports.unit_of_work import UnitOfWork


def keep_holds(uow: UnitOfWork, athlete_id: UUID, *holds: Hold) -> None:
    """Stores holds, new or changed, and gives the active plan's workouts the dates that follow from it. The caller
    locked the athlete."""
    before = uow.holds.of(athlete_id)
    known = {hold.id for hold in before}
    for hold in holds:
        if hold.id in known:
            uow.holds.save(hold)
        else:
            uow.holds.add(hold)
    plan = uow.plans.active_of(athlete_id)
    if plan is None:
        return
    after = uow.holds.of(athlete_id)
    for workout in uow.workouts.upcoming(plan.id, plan.starts_on):
        if workout.day is not None and waits(workout):
            day = redated(plan, workout.day, before, after)
            if day != workout.day:
                uow.workouts.save(replace(workout, day=day))


def safety_hold(uow: UnitOfWork, athlete_id: UUID) -> Hold | None:
    """The one that no person has lifted yet."""
    holds = uow.holds.of(athlete_id)
    return next((one for one in holds if one.reason is HoldReason.SAFETY and one.until is None), None)


def agenda_of(uow: UnitOfWork, athlete: Athlete, today: date) -> Agenda | None:
    """From ``today`` (local) on; None without an active plan."""
    plan = uow.plans.active_of(athlete.id)
    if plan is None:
        return None
    return agenda(plan, uow.holds.of(athlete.id), uow.workouts.upcoming(plan.id, today), today)


def has_moved(uow: UnitOfWork, slot: Slot, workout: Workout | None, *, rest: bool) -> bool:
    """Whether a reply moved the workout away from the slot's day, one to a day of ``rest``, or put the day on hold, or
    staff changed the workout, while its text was being made."""
    if workout is not None:
        held = any(hold.covers(slot.day) for hold in uow.holds.of(slot.athlete_id))
        now = uow.workouts.get(workout.id)
        rewritten = now.author is Author.STAFF and now.content != workout.content
        return held or rewritten or now.day != slot.day
    came = [one for one in uow.workouts.on_day(slot.athlete_id, slot.day) if waits(one)] if rest else []
    plan = uow.plans.active_of(slot.athlete_id) if came else None
    return plan is not None and any(one.plan_id == plan.id for one in came)
