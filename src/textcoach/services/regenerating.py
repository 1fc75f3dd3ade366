"""The current block and week of active athletes made anew, one athlete after the other and some side by side."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date

import structlog

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import Actor, AuditEntry
from textcoach.domain.calendar import AfterEnd, BeforeStart, NotLaidOut, OnHold, PlanDay, training_date, walk
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.errand import Errand, ErrandState
from textcoach.domain.errors import ConflictError, UserError
from textcoach.domain.ids import new_id
from textcoach.domain.plan import FitnessPlan, Hold, Mesocycle
from textcoach.domain.states import AthleteState
from textcoach.domain.workout import Author
from textcoach.ports.agents import MesocycleFacts
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.block_anew import put_in_place
from textcoach.services.plan_making import made_weeks
from textcoach.services.plan_writing import PlanWriting
from textcoach.services.roster import find_athlete
from textcoach.services.withdrawal import first_open_day

_log = structlog.get_logger(__name__)
ERRAND = "training made anew"
ROUNDS = 3
"""Of those who fail, in one call."""

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """``reason``: what was made, why nothing is to be made, or what failed."""

    athlete: Athlete
    state: ErrandState
    reason: str


@dataclass(frozen=True, slots=True)
class Regenerated:
    """``before``: how many were done by an earlier call."""

    outcomes: Sequence[Outcome]
    before: int

    @property
    def failed(self) -> Sequence[Outcome]:
        return [one for one in self.outcomes if one.state is ErrandState.FAILED]


@dataclass(frozen=True, slots=True)
class _Place:
    """``week`` of the plan, within ``block``."""

    plan: FitnessPlan
    block: Mesocycle
    week: int

    @property
    def words(self) -> str:
        last = self.block.first_week + self.block.overview.weeks - 1
        return f"week {self.week} of {self.plan.weeks}, the block up to week {last}"


@dataclass(frozen=True, slots=True)
class Regenerating:
    """``describe`` says of an exception its kind (``error``) and place, without any athlete's words."""

    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    writing: PlanWriting
    rules: CoachingRules
    describe: Callable[[BaseException], Mapping[str, str]]

    def run(
        self,
        references: Sequence[str] = (),
        *,
        by: Actor,
        side_by_side: int = 1,
        again: bool = False,
        told: Progress = lambda _done, _total: None,
    ) -> Regenerated:
        """Of these athletes, of every active one where none is named. Who is done already is left alone, so that a call
        goes on where the last one stopped; ``again`` forgets that. Nothing is sent."""
        if again and not references:
            with self.unit_of_work() as uow:
                uow.errands.forget(ERRAND)
                uow.commit()
        athletes, before = self._due(references, again=again)
        outcomes: dict[str, Outcome] = {}
        waiting, total = list(athletes), len(athletes)
        for _ in range(ROUNDS):
            with ThreadPoolExecutor(max_workers=max(1, side_by_side)) as pool:
                for done in as_completed([pool.submit(self._one, athlete, by) for athlete in waiting]):
                    outcome = done.result()
                    outcomes[str(outcome.athlete.id)] = outcome
                    told(sum(one.state is not ErrandState.FAILED for one in outcomes.values()), total)
            waiting = [one.athlete for one in outcomes.values() if one.state is ErrandState.FAILED]
            if not waiting:
                break
        return Regenerated([outcomes[str(one.id)] for one in athletes], before)

    def rehearse(self, references: Sequence[str] = (), *, again: bool = False) -> Regenerated:
        """What ``run`` would do; nothing is changed, and no model is asked."""
        athletes, before = self._due(references, again=again)
        found = []
        for athlete in athletes:
            place = self._place(athlete)
            state = ErrandState.PASSED_OVER if isinstance(place, str) else ErrandState.DONE
            found.append(Outcome(athlete, state, place if isinstance(place, str) else place.words))
        return Regenerated(found, before)

    def _due(self, references: Sequence[str], *, again: bool) -> tuple[list[Athlete], int]:
        with self.reading() as uow:
            named = [find_athlete(uow, reference) for reference in references]
            athletes = named or [one for one in uow.athletes.all() if one.state is AthleteState.ACTIVE]
            errands = {} if again else uow.errands.of(ERRAND)
        done = {one.athlete_id for one in errands.values() if one.state is ErrandState.DONE}
        due = [one for one in athletes if one.id not in done]
        return due, len(athletes) - len(due)

    def _one(self, athlete: Athlete, by: Actor) -> Outcome:
        try:
            outcome = self._made(athlete, by)
        except UserError as error:
            outcome = Outcome(athlete, ErrandState.FAILED, str(error))
        except Exception as error:
            # One athlete's trouble must not stop the others.
            what = self.describe(error)
            _log.warning("training not made anew", athlete_id=str(athlete.id), **what)
            outcome = Outcome(athlete, ErrandState.FAILED, what["error"])
        if outcome.state is not ErrandState.DONE:
            with self.unit_of_work() as uow:
                uow.errands.put(self._errand(outcome))
                uow.commit()
        return outcome

    def _made(self, athlete: Athlete, by: Actor) -> Outcome:
        place = self._place(athlete)
        if isinstance(place, str):
            return Outcome(athlete, ErrandState.PASSED_OVER, place)
        plan, block = place.plan, place.block
        facts = MesocycleFacts(athlete, plan, block.overview, block.first_week, self.rules)
        draft, author = self.writing.weeks(facts)
        prompt = self.writing.mesocycle_role.prompt if author is Author.AGENT else None
        weeks = [week for week in made_weeks(block, draft, new_id) if week.week >= place.week]
        outcome = Outcome(athlete, ErrandState.DONE, place.words)
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = uow.athletes.get(athlete.id)
            active = uow.plans.active_of(athlete.id)
            if active is None or active.id != plan.id:
                raise ConflictError("The plan was changed meanwhile: run this again.")
            first_day = first_open_day(uow, athlete, training_date(now, athlete.zone))
            changed = put_in_place(uow, active, weeks, first_day, prompt)
            after = {"from week": place.week, "weeks": changed}
            uow.audit.add(AuditEntry(new_id(), now, by, ERRAND, "plan", plan.id, athlete.id, None, after))
            uow.errands.put(self._errand(outcome))
            uow.commit()
        return outcome

    def _place(self, athlete: Athlete) -> _Place | str:
        """Where the athlete is in their plan, or why there is nothing to make."""
        with self.reading() as uow:
            plan, holds = uow.plans.active_of(athlete.id), uow.holds.of(athlete.id)
        if athlete.state is not AthleteState.ACTIVE or plan is None:
            return f"the athlete is {athlete.state.value}" if plan is not None else "there is no active plan"
        return _place(plan, holds, training_date(self.clock.now(), athlete.zone))

    def _errand(self, outcome: Outcome) -> Errand:
        return Errand(new_id(), ERRAND, outcome.athlete.id, outcome.state, outcome.reason, self.clock.now())


def _place(plan: FitnessPlan, holds: Sequence[Hold], today: date) -> _Place | str:
    match walk(plan, holds, today):
        case BeforeStart():
            return _Place(plan, plan.mesocycles[0], 1)
        case AfterEnd():
            return "the plan is over"
        case OnHold(hold):
            return f"on hold: {hold.reason.value}"
        case NotLaidOut(block, week):
            return _Place(plan, block, week)
        case PlanDay(block, _, week):
            return _Place(plan, block, week)
