"""Putting plans and athletes away: nothing is deleted, and nothing is texted any more."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import OPERATOR, Actor
from textcoach.domain.errors import NotFoundError
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.states import ATHLETE_MOVES, PLAN_MOVES, AthleteState, PlanState, WorkoutState, check_move
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.activity import stopped
from textcoach.services.roster import find_athlete
from textcoach.services.trail_of_athletes import note_athlete, note_plan
from textcoach.services.withdrawal import withdraw_evening, withdraw_morning


@dataclass(frozen=True, slots=True)
class Archiving:
    """``reading`` makes units of work that can't write."""

    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock

    def athlete(self, reference: str, by: Actor = OPERATOR) -> Athlete:
        """For good: no texts, the active plan archived, everything kept. IllegalMoveError for a prospect."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            before = uow.athletes.get(find_athlete(uow, reference).id)
            check_move(ATHLETE_MOVES, "athlete", before.state, AthleteState.ARCHIVED)
            if before.state is AthleteState.ARCHIVED:
                return before
            after = replace(stopped(uow, before, now), state=AthleteState.ARCHIVED)
            uow.athletes.save(after)
            note_athlete(uow, by, "archived", now, before, after)
            _withdraw(uow, after, now)
            plan = uow.plans.active_of(before.id)
            if plan is not None:
                archive_plan(uow, plan)
            uow.commit()
        return after

    def plan(self, plan_id: UUID, by: Actor = OPERATOR) -> FitnessPlan:
        """An active one leaves its athlete active without texts, until another is activated. IllegalMoveError for one
        that is completed."""
        now = self.clock.now()
        with self.reading() as uow:
            athlete_id = _plan(uow, plan_id).athlete_id
        with self.unit_of_work() as uow:
            # Athletes before what is theirs, as everybody locks them.
            athlete = uow.athletes.get(athlete_id)
            before = uow.plans.get(plan_id)
            check_move(PLAN_MOVES, "plan", before.state, PlanState.ARCHIVED)
            if before.state is PlanState.ARCHIVED:
                return before
            if before.state is PlanState.ACTIVE:
                uow.athletes.save(replace(athlete, next_send_at=None, next_evening_at=None))
                _withdraw(uow, athlete, now)
            after = archive_plan(uow, before)
            note_plan(uow, by, "archived", now, before, after)
            uow.commit()
        return after


def archive_plan(uow: UnitOfWork, plan: FitnessPlan) -> FitnessPlan:
    """The caller checked the move. What was not texted yet is cancelled."""
    archived = replace(plan, state=PlanState.ARCHIVED)
    uow.plans.save(archived)
    for workout in uow.workouts.of_plan(plan.id):
        if workout.state is WorkoutState.SCHEDULED and workout.texted_at is None:
            uow.workouts.save(replace(workout, state=WorkoutState.CANCELLED, reason="the plan was archived"))
    return archived


def _withdraw(uow: UnitOfWork, athlete: Athlete, now: datetime) -> None:
    withdraw_morning(uow, athlete, now, although_due=True)
    withdraw_evening(uow, athlete)


def _plan(uow: UnitOfWork, plan_id: UUID) -> FitnessPlan:
    try:
        return uow.plans.get(plan_id)
    except KeyError:
        raise NotFoundError(f"There is no plan {plan_id}: list an athlete's plans first.") from None
