"""A draft that staff looked at and found good: it waits for its activation."""

from dataclasses import dataclass, replace

from textcoach.domain.audit import OPERATOR, Actor
from textcoach.domain.errors import ConflictError
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.states import PLAN_MOVES, PlanState, check_move
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.planning import plan_called
from textcoach.services.roster import find_athlete
from textcoach.services.trail_of_athletes import note_plan


@dataclass(frozen=True, slots=True)
class Approving:
    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def plan(self, reference: str, plan_id: str | None = None, by: Actor = OPERATOR) -> FitnessPlan:
        """An athlete's plan, by its id or that's beginning; without one the newest draft. IllegalMoveError for one that
        is no draft any more, ConflictError where there is none."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = uow.athletes.get(find_athlete(uow, reference).id)
            plans = uow.plans.of(athlete.id)
            drafts = [plan for plan in plans if plan.state is PlanState.DRAFT]
            if plan_id is None and not drafts:
                raise ConflictError(
                    f"{athlete.name} has no draft plan to approve: make one with `textcoach plan create`."
                )
            before = drafts[0] if plan_id is None else plan_called(athlete, plans, plan_id)
            check_move(PLAN_MOVES, "plan", before.state, PlanState.APPROVED)
            if before.state is PlanState.APPROVED:
                return before
            after = replace(before, state=PlanState.APPROVED)
            uow.plans.save(after)
            note_plan(uow, by, "approved", now, before, after)
            uow.commit()
        return after
