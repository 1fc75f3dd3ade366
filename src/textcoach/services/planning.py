"""Plans: from nothing to day themes, and into force."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zlib import crc32

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import OPERATOR, Actor
from textcoach.domain.calendar import lay_out, training_date
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.errors import ConflictError, NotFoundError, UserError
from textcoach.domain.ids import new_id
from textcoach.domain.periodization.lengths import MOST_WEEKS
from textcoach.domain.plan import FitnessPlan, Mesocycle, Microcycle
from textcoach.domain.plan_draft import MesocycleDraft, PlanDraft
from textcoach.domain.profile import Event
from textcoach.domain.states import ATHLETE_MOVES, NOT_BEGUN, PLAN_MOVES, AthleteState, PlanState, check_move
from textcoach.domain.workout import Author, Workout
from textcoach.ports.agents import MesocycleFacts, PlanFacts
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.activity import started
from textcoach.services.archiving import archive_plan
from textcoach.services.plan_making import made_plan, made_weeks
from textcoach.services.plan_writing import PlanWriting
from textcoach.services.roster import find_athlete
from textcoach.services.trail_of_athletes import note_athlete, note_plan
from textcoach.services.understudy import Role


@dataclass(frozen=True, slots=True)
class Planning:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    checkpoint: Checkpoint
    plan_role: Role[PlanFacts, PlanDraft]
    mesocycle_role: Role[MesocycleFacts, MesocycleDraft]
    rules: CoachingRules = USUAL

    def create(
        self,
        reference: str,
        starts_on: date | None,
        weeks: int | None,
        notes: str = "",
        event: Event | None = None,
        by: Actor = OPERATOR,
    ) -> FitnessPlan:
        """A draft with every mesocycle's overview and the first one laid out to day themes. ``event`` None: the one of
        the athlete's profile, where that is still to come; ``weeks`` None: up to the event, or what suits."""
        if weeks is not None and not 1 <= weeks <= MOST_WEEKS:
            raise UserError(f"A plan has 1 to {MOST_WEEKS} weeks, not {weeks}.")
        with self.unit_of_work() as uow:
            athlete = find_athlete(uow, reference)
        now = self.clock.now()
        starts_on = _first_day(athlete, starts_on, now)
        plan = self.drafted(athlete, starts_on, weeks, notes, _event_of(athlete, event, starts_on))
        with self.unit_of_work() as uow:
            uow.plans.add(plan)
            note_plan(uow, by, "drafted", now, None, plan)
            uow.commit()
        return plan

    def drafted(
        self, athlete: Athlete, starts_on: date, weeks: int | None, notes: str, event: Event | None
    ) -> FitnessPlan:
        """A draft that is not stored yet. Open no transaction around it."""
        now = self.clock.now()
        # The same athlete and start always get the same seed, so that a plan can be made again as it was.
        seed = crc32(f"{athlete.number} {starts_on}".encode())
        plan = self._written(PlanFacts(athlete, starts_on, weeks, notes, seed, event=event, rules=self.rules), now)
        weeks_of_first, prompt = self._weeks(athlete, plan, plan.mesocycles[0])
        first = replace(plan.mesocycles[0], microcycles=weeks_of_first, prompt=prompt)
        return replace(plan, mesocycles=(first, *plan.mesocycles[1:]))

    def shown(self, reference: str) -> FitnessPlan:
        """The athlete's active plan, else the newest; UserError where there is none."""
        with self.unit_of_work() as uow:
            athlete = find_athlete(uow, reference)
            plans = uow.plans.of(athlete.id)
            active = uow.plans.active_of(athlete.id)
        if not plans:
            raise UserError(f"{athlete.name} has no plan yet: make one with `textcoach plan create`.")
        return active or plans[0]

    def lay_out_mesocycle(self, athlete: Athlete, plan: FitnessPlan, mesocycle: Mesocycle) -> FitnessPlan:
        """Gives a mesocycle its weeks, and an active plan their workout rows. Weeks already there stay."""
        weeks, prompt = self._weeks(athlete, plan, mesocycle)
        self.checkpoint.reached(Point.BLOCK_WRITTEN)
        with self.unit_of_work() as uow:
            uow.plans.add_microcycles(weeks, prompt)
            plan = uow.plans.get(plan.id)
            if plan.state is PlanState.ACTIVE:
                _add_workouts(uow, plan, mesocycle.position)
            self.checkpoint.reached(Point.BLOCK_STORING)
            uow.commit()
        self.checkpoint.reached(Point.BLOCK_STORED)
        return plan

    def activate(self, reference: str, plan_id: str | None = None, by: Actor = OPERATOR) -> FitnessPlan:
        """Athlete active, plan active, the plan active until now archived, workouts scheduled: one transaction."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = uow.athletes.get(find_athlete(uow, reference).id)
            plan = put_into_force(uow, athlete, _plan_to_activate(uow, athlete, plan_id), now, by)
            uow.commit()
        return plan

    def _written(self, facts: PlanFacts, now: datetime) -> FitnessPlan:
        draft, author = self._writing.plan(facts)
        return made_plan(facts, draft, now, new_id, self.plan_role.prompt if author is Author.AGENT else None)

    @property
    def _writing(self) -> PlanWriting:
        return PlanWriting(self.plan_role, self.mesocycle_role)

    def _weeks(
        self, athlete: Athlete, plan: FitnessPlan, mesocycle: Mesocycle
    ) -> tuple[tuple[Microcycle, ...], str | None]:
        """With the prompt of the agent that wrote them, None where the understudy did."""
        facts = MesocycleFacts(athlete, plan, mesocycle.overview, mesocycle.first_week, self.rules)
        draft, author = self._writing.weeks(facts)
        weeks = made_weeks(mesocycle, draft, new_id)
        return weeks, self.mesocycle_role.prompt if author is Author.AGENT else None


def put_into_force(uow: UnitOfWork, athlete: Athlete, plan: FitnessPlan, now: datetime, by: Actor) -> FitnessPlan:
    """Athlete and plan become active, the plan that was until now is archived, workouts are scheduled. The caller
    locked the athlete. ConflictError and IllegalMoveError where that can't be."""
    if plan.state is PlanState.ACTIVE and athlete.state is AthleteState.ACTIVE:
        raise ConflictError(f"{athlete.name}'s plan is active already.")
    check_move(PLAN_MOVES, "plan", plan.state, PlanState.ACTIVE)
    check_move(ATHLETE_MOVES, "athlete", athlete.state, AthleteState.ACTIVE)
    # Before the days are laid out: it ends the hold of an athlete who was inactive.
    began = started(uow, athlete, now, plan.starts_on).athlete
    uow.athletes.save(began)
    note_athlete(uow, by, "activated", now, athlete, began)
    earlier = uow.plans.active_of(athlete.id)
    if earlier is not None and earlier.id != plan.id:
        note_plan(uow, by, "archived", now, earlier, archive_plan(uow, earlier))
    before, plan = plan, replace(plan, state=PlanState.ACTIVE, activated_at=plan.activated_at or now)
    uow.plans.save(plan)
    note_plan(uow, by, "activated", now, before, plan)
    for mesocycle in plan.mesocycles:
        _add_workouts(uow, plan, mesocycle.position)
    return plan


def plan_called(athlete: Athlete, plans: Sequence[FitnessPlan], plan_id: str) -> FitnessPlan:
    """By its id or that's beginning; NotFoundError where none or several fit."""
    fits = [plan for plan in plans if str(plan.id).startswith(plan_id)]
    if len(fits) != 1:
        raise NotFoundError(f"{athlete.name} has no plan '{plan_id}': see `textcoach plan show`.")
    return fits[0]


def _first_day(athlete: Athlete, asked: date | None, now: datetime) -> date:
    """The athlete's local date; UserError for one that is over."""
    today = training_date(now, athlete.zone)
    if asked is not None and asked < today:
        raise UserError(f"A plan can't start in the past: {asked} is before {today} where {athlete.name} is.")
    return asked or today


def _event_of(athlete: Athlete, asked: Event | None, starts_on: date) -> Event | None:
    """UserError for one that is asked for and over; the profile's may well be."""
    if asked is not None and asked.day < starts_on:
        raise UserError(f"An event can't be over when the plan starts: {asked.day} is before {starts_on}.")
    return asked or athlete.profile.event_from(starts_on)


def _plan_to_activate(uow: UnitOfWork, athlete: Athlete, plan_id: str | None) -> FitnessPlan:
    plans = uow.plans.of(athlete.id)
    if plan_id is not None:
        return plan_called(athlete, plans, plan_id)
    drafts = [plan for plan in plans if plan.state in NOT_BEGUN]
    if not drafts and athlete.state is AthleteState.INACTIVE and (active := uow.plans.active_of(athlete.id)):
        return active  # back again, on the plan that waited
    if not drafts:
        raise UserError(f"{athlete.name} has no draft plan to activate: make one with `textcoach plan create`.")
    return drafts[0]


def _add_workouts(uow: UnitOfWork, plan: FitnessPlan, position: int) -> None:
    """Laying out: one row a training day, scheduled, without content."""
    holds = uow.holds.of(plan.athlete_id)
    uow.workouts.add_missing(
        [
            Workout(new_id(), plan.id, plan.athlete_id, day.week, day.session, day.day, day.plan)
            for microcycle in plan.mesocycles[position].microcycles
            for day in lay_out(plan, microcycle, holds)
        ]
    )
