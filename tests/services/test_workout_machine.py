"""Whatever staff and the athlete do to workouts in whatever order, the invariants hold."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.fakes.service import BENCH_AND_ROW, MONDAY, SAM, Service
from textcoach.domain.audit import Actor
from textcoach.domain.errors import UserError
from textcoach.domain.form_rows import ExerciseForm
from textcoach.domain.record_form import RecordForm
from textcoach.domain.states import WORKOUT_MOVES, AthleteState, WorkoutState
from textcoach.domain.workout import Performance, Workout

DAY = timedelta(days=1)
ANN = Actor.staff("Ann")
FORMS = (
    RecordForm(),
    RecordForm(exercises=(ExerciseForm(exercise="bench", reps="8, 8", weight="145 lb"),), energy=5),
    RecordForm(exercises=(ExerciseForm(exercise="row", skipped=True),), notes="late"),
    RecordForm(rir=9),
)
WORDS = ("done", "skip", "bench 145 8/8/8", "bench 150 8/8/8 and row 115 8/8/8", "thanks", "move to friday")
Found = tuple[Workout, Sequence[Performance]]
_numbers = count(2_000_000)


class Machine(RuleBasedStateMachine):
    service: Service

    @initialize()
    def an_athlete_with_a_plan(self) -> None:
        self.number = f"+1212{next(_numbers)}"
        self.service.at(MONDAY - DAY, 12)
        self.service.textcoach.roster.add(replace(SAM, number=self.number, name=self.number))
        self.service.textcoach.planning.create(self.number, MONDAY, 2)
        plan = self.service.textcoach.planning.activate(self.number)
        self.plan = plan.id
        self.athlete = plan.athlete_id
        self.states: dict[UUID, WorkoutState] = {}
        self.revisions: dict[UUID, int] = {}
        self.service.at(MONDAY, 7, 56)
        self._see()

    def teardown(self) -> None:
        if hasattr(self, "number"):
            self.service.textcoach.rescheduling.deactivate(self.number)

    def _found(self) -> list[Found]:
        with self.service.textcoach.database.reading() as uow:
            workouts = uow.workouts.of_plan(self.plan)
            known = {one.id: uow.performances.of_workout(one.id) for one in workouts}
            return [(one, uow.performances.ledger(done.id) if (done := known[one.id]) else ()) for one in workouts]

    def _act(self, act: Callable[..., object], at: int, *given: object) -> None:
        before = self._found()
        refused = None
        try:
            act(before[at][0].id, *given)
        except UserError as error:
            refused = str(error)
        after = self._see()
        if refused is not None:
            assert refused.endswith(".")
            assert after == before

    def _see(self) -> list[Found]:
        """States move as they are drawn, and the one performance of a workout has a ledger that only grows."""
        found = self._found()
        for one, ledger in found:
            known = self.states.get(one.id, one.state)
            assert one.state is known or one.state in WORKOUT_MOVES[known]
            self.states[one.id] = one.state
            assert len({record.id for record in ledger}) <= 1
            assert [record.revision for record in ledger] == list(range(1, len(ledger) + 1))
            assert len(ledger) >= self.revisions.get(one.id, 0)
            self.revisions[one.id] = len(ledger)
            assert one.original is None or one.modified_at is not None
            if ledger:
                assert one.state is not WorkoutState.SCHEDULED
                assert ledger[-1].day == one.day
                assert ledger[-1].day <= MONDAY
        return found

    @rule(at=st.integers(0, 5), form=st.sampled_from((None, *FORMS)), back=st.sampled_from((None, -1, 0, 1, 40)))
    def completes(self, at: int, form: RecordForm | None, back: int | None) -> None:
        day = None if back is None else MONDAY - back * DAY
        self._act(self.service.textcoach.workouts.log.complete, at, form, ANN, day)

    @rule(at=st.integers(0, 5), form=st.sampled_from(FORMS), act=st.sampled_from(("save_draft", "revise")))
    def writes(self, at: int, form: RecordForm, act: str) -> None:
        self._act(getattr(self.service.textcoach.workouts.log, act), at, form, ANN)

    @rule(at=st.integers(0, 5), act=st.sampled_from(("skip", "cancel")), reason=st.sampled_from(("ill", " ")))
    def closes(self, at: int, act: str, reason: str) -> None:
        self._act(getattr(self.service.textcoach.workouts.log, act), at, reason, ANN)

    @rule(at=st.integers(0, 5))
    def starts(self, at: int) -> None:
        self._act(self.service.textcoach.workouts.log.start, at, ANN)

    @rule(at=st.integers(0, 5))
    def edits(self, at: int) -> None:
        self._act(self.service.textcoach.workouts.edits.edit, at, BENCH_AND_ROW, ANN)

    @rule(at=st.integers(0, 5), act=st.sampled_from(("move", "copy")), days=st.integers(-1, 8))
    def puts(self, at: int, act: str, days: int) -> None:
        to = MONDAY + days * DAY
        self._act(getattr(self.service.textcoach.workouts.dates, act), at, to, ANN)

    @rule(words=st.sampled_from(WORDS))
    def texts(self, words: str) -> None:
        self.service.later(seconds=40).text(self.number, words)
        self._see()

    @rule()
    def waits(self) -> None:
        self.service.later(minutes=2).minute()
        self._see()

    @invariant()
    def one_plan_is_active(self) -> None:
        if not hasattr(self, "plan"):
            return
        with self.service.textcoach.database.reading() as uow:
            active = uow.plans.active_of(self.athlete)
            (athlete,) = uow.athletes.of_ids([self.athlete])
        assert active is not None
        assert (active.id, athlete.state) == (self.plan, AthleteState.ACTIVE)


def test_whatever_is_done_to_workouts_in_whatever_order_the_invariants_hold(service: Service) -> None:
    class Here(Machine):
        pass

    Here.service = service
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Here,
        settings=settings(
            max_examples=5,
            stateful_step_count=10,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
