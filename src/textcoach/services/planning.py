"""Plans: from nothing to day themes, and into force."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID
from zlib import crc32

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import lay_out, training_date
from textcoach.domain.errors import UserError
from textcoach.domain.ids import new_id
from textcoach.domain.plan import FitnessPlan, Mesocycle, MesocycleOverview, Microcycle
from textcoach.domain.states import ATHLETE_MOVES, PLAN_MOVES, AthleteState, PlanState, WorkoutState, check_move
from textcoach.domain.workout import Workout
from textcoach.ports.agents import MesocycleDraft, MesocycleFacts, PlanDraft, PlanFacts
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.activity import started
from textcoach.services.roster import find_athlete
from textcoach.services.understudy import Role

LONGEST = 52


@dataclass(frozen=True, slots=True)
class Planning:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    plan_role: Role[PlanFacts, PlanDraft]
    mesocycle_role: Role[MesocycleFacts, MesocycleDraft]

    def create(self, reference: str, starts_on: date | None, weeks: int | None, notes: str = "") -> FitnessPlan:
        """A draft with every mesocycle's overview and the first one laid out to day themes."""
        if weeks is not None and not 1 <= weeks <= LONGEST:
            raise UserError(f"A plan has 1 to {LONGEST} weeks, not {weeks}.")
        with self.unit_of_work() as uow:
            athlete = find_athlete(uow, reference)
        now = self.clock.now()
        today = training_date(now, athlete.zone)
        starts_on = starts_on or today
        if starts_on < today:
            raise UserError(f"A plan can't start in the past: {starts_on} is before {today} where {athlete.name} is.")
        plan_id = new_id()
        # The same athlete and start always get the same seed, so that a plan can be made again as it was.
        seed = crc32(f"{athlete.number} {starts_on}".encode())
        draft, _ = self.plan_role.write(PlanFacts(athlete, starts_on, weeks, notes, seed))
        plan = FitnessPlan(
            id=plan_id,
            athlete_id=athlete.id,
            program=athlete.profile.program,
            goal=athlete.profile.goal,
            starts_on=starts_on,
            overview=draft.overview,
            notes=notes,
            state=PlanState.DRAFT,
            seed=seed,
            created_at=now,
            mesocycles=_numbered(plan_id, draft.mesocycles),
        )
        first = replace(plan.mesocycles[0], microcycles=self._weeks(athlete, plan, plan.mesocycles[0]))
        plan = replace(plan, mesocycles=(first, *plan.mesocycles[1:]))
        with self.unit_of_work() as uow:
            uow.plans.add(plan)
            uow.commit()
        return plan

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
        weeks = self._weeks(athlete, plan, mesocycle)
        with self.unit_of_work() as uow:
            uow.plans.add_microcycles(weeks)
            plan = uow.plans.get(plan.id)
            if plan.state is PlanState.ACTIVE:
                _add_workouts(uow, plan, mesocycle.position)
            uow.commit()
        return plan

    def activate(self, reference: str, plan_id: str | None = None) -> FitnessPlan:
        """Athlete active, plan active, the plan active until now archived, workouts scheduled: one transaction."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = uow.athletes.get(find_athlete(uow, reference).id)
            plan = _plan_to_activate(uow, athlete, plan_id)
            if plan.state is PlanState.ACTIVE and athlete.state is AthleteState.ACTIVE:
                raise UserError(f"{athlete.name}'s plan is active already.")
            check_move(PLAN_MOVES, "plan", plan.state, PlanState.ACTIVE)
            check_move(ATHLETE_MOVES, "athlete", athlete.state, AthleteState.ACTIVE)
            # Before the days are laid out: it ends the hold of an athlete who was inactive.
            uow.athletes.save(started(uow, athlete, now, plan.starts_on).athlete)
            earlier = uow.plans.active_of(athlete.id)
            if earlier is not None and earlier.id != plan.id:
                uow.plans.save(replace(earlier, state=PlanState.ARCHIVED))
                _cancel_untexted(uow, earlier)
            plan = replace(plan, state=PlanState.ACTIVE, activated_at=plan.activated_at or now)
            uow.plans.save(plan)
            for mesocycle in plan.mesocycles:
                _add_workouts(uow, plan, mesocycle.position)
            uow.commit()
        return plan

    def _weeks(self, athlete: Athlete, plan: FitnessPlan, mesocycle: Mesocycle) -> tuple[Microcycle, ...]:
        facts = MesocycleFacts(athlete, plan, mesocycle.overview, mesocycle.first_week)
        draft, _ = self.mesocycle_role.write(facts)
        return tuple(
            Microcycle(new_id(), mesocycle.id, mesocycle.first_week + index, week.days, week.targets, week.deload)
            for index, week in enumerate(draft.weeks)
        )


def _numbered(plan_id: UUID, overviews: tuple[MesocycleOverview, ...]) -> tuple[Mesocycle, ...]:
    out: list[Mesocycle] = []
    week = 1
    for position, overview in enumerate(overviews):
        out.append(Mesocycle(new_id(), plan_id, position, week, overview))
        week += overview.weeks
    return tuple(out)


def _plan_to_activate(uow: UnitOfWork, athlete: Athlete, plan_id: str | None) -> FitnessPlan:
    plans = uow.plans.of(athlete.id)
    if plan_id is not None:
        fits = [plan for plan in plans if str(plan.id).startswith(plan_id)]
        if len(fits) != 1:
            raise UserError(f"{athlete.name} has no plan '{plan_id}': see `textcoach plan show`.")
        return fits[0]
    drafts = [plan for plan in plans if plan.state in {PlanState.DRAFT, PlanState.APPROVED}]
    if not drafts and athlete.state is AthleteState.INACTIVE and (active := uow.plans.active_of(athlete.id)):
        return active  # back again, on the plan that waited
    if not drafts:
        raise UserError(f"{athlete.name} has no draft plan to activate: make one with `textcoach plan create`.")
    return drafts[0]


def _cancel_untexted(uow: UnitOfWork, plan: FitnessPlan) -> None:
    for workout in uow.workouts.of_plan(plan.id):
        if workout.state is WorkoutState.SCHEDULED and workout.texted_at is None:
            uow.workouts.save(replace(workout, state=WorkoutState.CANCELLED, reason="the plan was archived"))


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
