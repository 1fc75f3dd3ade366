"""Whatever staff, athletes and days do to plans, workouts and weeks in whatever order, the invariants hold."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from tests.fakes.desk_state import DeskState, desk_state
from tests.fakes.remembered import make_or_recall
from tests.fakes.service import MONDAY, SAM, ScriptedSender, Service, service_on
from tests.fakes.state_log import Move, StateLog
from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import Actor
from textcoach.domain.errors import UserError
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.states import IllegalMoveError
from textcoach.domain.workout import Workout
from textcoach.persistence.database import Database

DAY = timedelta(days=1)
ANN = Actor.staff("Ann")
ONLY_BY_REPLY = Move("workout", "completed", "skipped")
MOST_ATHLETES, MOST_PLANS = 3, 3
WORDS = ("done", "skip", "bench 145 8/8/8", "move to friday", "pause for a week", "thanks")
PICK = st.sampled_from(range(60))


class Machine(RuleBasedStateMachine):
    database: Database

    @initialize()
    def one_is_active_and_one_a_prospect(self) -> None:
        self.stack = ExitStack()
        self.log = StateLog(self.database)
        self.log.empty()
        self.service: Service = self.stack.enter_context(service_on(self.database, ScriptedSender()))
        self.service.at(MONDAY - DAY, 12)
        make_or_recall(self.database, "the desk's machine", self._beginning)
        self.log.taken()
        self.today = MONDAY - DAY
        self._look()

    def teardown(self) -> None:
        if hasattr(self, "stack"):
            self._everything_comes_to_an_end()
            self.stack.close()

    def _beginning(self) -> None:
        textcoach = self.service.textcoach
        textcoach.roster.add(SAM)
        textcoach.planning.create(SAM.number, MONDAY, 2)
        textcoach.planning.activate(SAM.number)
        textcoach.roster.add(replace(SAM, name="Kim", number="+12125550143"))
        textcoach.planning.create("Kim", MONDAY, 1)

    @precondition(lambda self: len(self.now.athletes) < MOST_ATHLETES)
    @rule()
    def adds(self) -> None:
        number = f"+1212555{150 + len(self.now.athletes):04}"
        assert self._try(self.service.textcoach.roster.add, replace(SAM, name=number, number=number), ANN) is None
        self._look()

    @precondition(lambda self: len(self.now.plans) < MOST_PLANS * MOST_ATHLETES)
    @rule(pick=PICK, weeks=st.integers(1, 2), ahead=st.integers(0, 3))
    def drafts(self, pick: int, weeks: int, ahead: int) -> None:
        self._try(self.service.textcoach.planning.create, self._who(pick), self.today + ahead * DAY, weeks)
        self._look()

    @rule(pick=PICK, then=st.sampled_from(("approved", "archived")))
    def moves_a_plan(self, pick: int, then: str) -> None:
        plan, desk = self._plan(pick), self.service.textcoach.desk
        moves = [self._move("plan", plan, then)]
        if then == "approved":
            self._moves(moves, desk.approving.plan, str(plan.athlete_id), str(plan.id), ANN)
        else:
            self._moves(moves, desk.archiving.plan, plan.id, ANN)

    @rule(pick=PICK)
    def activates(self, pick: int) -> None:
        plan = self._plan(pick)
        athlete = self.now.athletes[plan.athlete_id]
        moves = [self._move("plan", plan, "active"), self._move("athlete", athlete, "active")]
        self._moves(moves, self.service.textcoach.planning.activate, str(athlete.id), str(plan.id), ANN)

    @rule(pick=PICK, then=st.sampled_from(("active", "inactive", "archived")))
    def moves_an_athlete(self, pick: int, then: str) -> None:
        athlete = self._athlete(pick)
        whole = self.service.textcoach
        acts: dict[str, Callable[..., object]] = {
            "active": whole.rescheduling.activate,
            "inactive": whole.rescheduling.deactivate,
            "archived": whole.desk.archiving.athlete,
        }
        self._moves([self._move("athlete", athlete, then)], acts[then], str(athlete.id), ANN)

    @precondition(lambda self: self.now.workouts)
    @rule(pick=PICK, then=st.sampled_from(("in_progress", "completed")))
    def runs_a_workout(self, pick: int, then: str) -> None:
        workout, log = self._workout(pick), self.service.textcoach.workouts.log
        act, given = (log.start, (ANN,)) if then == "in_progress" else (log.complete, (None, ANN))
        self._moves([self._move("workout", workout, then)], act, workout.id, *given)

    @precondition(lambda self: self.now.workouts)
    @rule(pick=PICK, then=st.sampled_from(("skipped", "cancelled")))
    def closes_a_workout(self, pick: int, then: str) -> None:
        workout, log = self._workout(pick), self.service.textcoach.workouts.log
        act = log.skip if then == "skipped" else log.cancel
        self._moves([self._move("workout", workout, then)], act, workout.id, "ill", ANN)

    @precondition(lambda self: self.now.workouts)
    @rule(pick=PICK, act=st.sampled_from(("move", "copy")), ahead=st.integers(-1, 8))
    def puts_a_workout(self, pick: int, act: str, ahead: int) -> None:
        dates = self.service.textcoach.workouts.dates
        self._try(getattr(dates, act), self._workout(pick).id, self.today + ahead * DAY, ANN)
        self._look()

    @rule(pick=PICK, words=st.sampled_from(WORDS))
    def texts(self, pick: int, words: str) -> None:
        self.service.later(seconds=40).text(self._athlete(pick).number, words)
        self._look()

    @rule(days=st.sampled_from((1, 1, 1, 2, 8)))
    def days_pass(self, days: int) -> None:
        self.today += days * DAY
        self.service.at(self.today, 1).minute()
        self.service.morning(self.today)
        self._look()

    @rule(pick=PICK, week=st.integers(1, 2), override=st.booleans())
    def a_week_is_generated(self, pick: int, week: int, override: bool) -> None:
        plan, before = self._plan(pick), self.now
        request = self.service.textcoach.weeks.jobs.request
        if self._try(request, plan.id, week, ANN, override=override) is None:
            assert override or not before.open_of(plan.id, week - 1)
            assert self.now.plans[plan.id].state == "active"
            with self.service.rows() as uow:
                asked = [one for one in uow.audit.of_subject(plan.id) if one.action == "week asked for"]
            assert {"week": week, "override": override} in [one.after for one in asked]
        self._look()

    def _who(self, pick: int) -> str:
        return str(self._athlete(pick).id)

    def _athlete(self, pick: int) -> Athlete:
        return list(self.now.athletes.values())[pick % len(self.now.athletes)]

    def _plan(self, pick: int) -> FitnessPlan:
        return list(self.now.plans.values())[pick % len(self.now.plans)]

    def _workout(self, pick: int) -> Workout:
        return list(self.now.workouts.values())[pick % len(self.now.workouts)]

    def _move(self, what: str, one: Athlete | FitnessPlan | Workout, then: str) -> Move:
        return Move(what, one.state.value, then)

    def _moves(self, moves: Sequence[Move], act: Callable[..., object], *given: object) -> None:
        """A move that isn't drawn is refused, and names both states; one that is drawn may be refused for another
        reason."""
        wrong = [one for one in moves if one.was != one.became and (not one.is_drawn or one == ONLY_BY_REPLY)]
        error = self._try(act, *given)
        assert isinstance(error, IllegalMoveError) == bool(wrong), (moves, error)
        if isinstance(error, IllegalMoveError):
            assert (error.now, error.then) in [(one.was, one.became) for one in wrong]
            assert all(state in str(error) for state in (error.now, error.then))
        self._look()

    def _try(self, act: Callable[..., object], *given: object, **named: object) -> UserError | None:
        """What is refused changes nothing; what is granted is worked off."""
        try:
            act(*given, **named)
        except UserError as refused:
            error = refused
        else:
            self.service.work()
            return None
        assert str(error).endswith(".")
        assert self.log.rows() == self.rows
        return error

    def _look(self) -> None:
        for move in self.log.taken():
            assert move.is_drawn, move
        self.now: DeskState = desk_state(self.database)
        self.now.check()
        self.rows = self.log.rows()

    def _everything_comes_to_an_end(self) -> None:
        """Days without a word: no plan of an active athlete goes on for ever."""
        for days in (21, 2, 1):
            self.days_pass(days)
        for plan in self.now.plans.values():
            active = self.now.athletes[plan.athlete_id].state.value == "active"
            assert not (active and plan.state.value == "active"), plan


def test_whatever_is_done_at_the_desk_in_whatever_order_the_invariants_hold(database: Database) -> None:
    StateLog(database).install()

    class Here(Machine):
        pass

    Here.database = database
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=12,
            stateful_step_count=14,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
