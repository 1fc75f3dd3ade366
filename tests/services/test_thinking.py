"""A model is asked where the grammar is not sure, and for words where somebody asks something."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, Service
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.reading import Entry, Intent, PerformedSet, Reading, SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.ports.agents import AgentUnavailableError
from textcoach.ports.checkpoint import Point
from textcoach.ports.conversation import ChatAnswer, ChatFacts, ReplyFacts
from textcoach.services.understudy import Role

BENCH = Entry("Barbell Bench Press", (PerformedSet(reps=8, load=145, unit="lb", kind=LoadKind.TOTAL),))
LOGGED = Reading(intents=(Intent.LOG,), entries=(BENCH,))
FIGURES = "benched 145, 8 of em"


class Unsure:
    """Production's reader, never sure of anything but the carrier's words."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def is_sure(self, _reading: Reading) -> bool:
        return False


class Scripted:
    """An agent that plays its answers and repeats the last; None is one without a usable answer. ``meanwhile`` runs
    within each call."""

    def __init__(self, *answers: Any, meanwhile: Callable[[], object] | None = None) -> None:
        self.answers = deque(answers)
        self.asked: list[Any] = []
        self.meanwhile = meanwhile

    def __call__(self, facts: ReplyFacts | ChatFacts) -> Any:
        self.asked.append(facts)
        if self.meanwhile is not None:
            self.meanwhile()
        answer = self.answers.popleft() if len(self.answers) > 1 else self.answers[0]
        if answer is None:
            raise AgentUnavailableError("reply", "timeout")
        return answer


@pytest.fixture(autouse=True)
def monday_evening(service: Service) -> None:
    """Bench and row were texted this morning."""
    service.text_monday(BENCH_AND_ROW)
    service.at(MONDAY, 18)


def think_with(service: Service, reads: Scripted | None = None, talks: Scripted | None = None) -> None:
    replies = service.textcoach.replies
    thinking = replies.thinking
    if reads is not None:
        readers = Role(reads, thinking.readers.understudy, thinking.readers.alerts)
        thinking = replace(thinking, reader=Unsure(thinking.reader), readers=readers)
    if talks is not None:
        thinking = replace(thinking, coaches=Role(talks, thinking.coaches.understudy, thinking.coaches.alerts))
    service.textcoach = replace(service.textcoach, replies=replace(replies, thinking=thinking))


@pytest.mark.parametrize(("point", "asked"), [(Point.THINKING_BEGUN, 1), (Point.THINKING_DONE, 2)])
def test_what_a_model_said_to_a_process_that_died_is_asked_again_and_recorded_once(
    service: Service, point: Point, asked: int
) -> None:
    agent = Scripted(LOGGED)
    think_with(service, agent)
    with service.dying_at(point):
        service.text(NUMBER, FIGURES)
    service.minutes(2)
    assert len(agent.asked) == asked
    assert service.performance(MONDAY).revision == 1
    assert [one.body.splitlines()[0] for one in service.sent_to()[1:]] == ["Got it: Bench Press 145 lb 8."]


def test_what_the_grammar_is_not_sure_of_is_read_by_the_agent(service: Service) -> None:
    agent = Scripted(LOGGED)
    think_with(service, agent)
    assert service.text(NUMBER, FIGURES)[0].startswith("Got it: Bench Press 145 lb 8.")
    (asked,) = agent.asked
    assert (asked.text, asked.context.prescription.theme) == (FIGURES, "Upper body")
    assert service.performance(MONDAY).entries == (BENCH,)
    reading = service.conversation()[-2].reading
    assert reading is not None
    assert reading.by_agent


def test_a_figure_that_the_text_does_not_hold_drops_the_agents_answer(service: Service) -> None:
    invented = replace(BENCH, sets=(PerformedSet(reps=8, load=500, unit="lb"),))
    think_with(service, Scripted(replace(LOGGED, entries=(invented,))))
    service.text(NUMBER, FIGURES)
    known = service.performance(MONDAY)
    assert known is None or all(one.load != 500 for entry in known.entries for one in entry.sets)
    reading = service.conversation()[-2].reading
    assert reading is not None
    assert not reading.by_agent


def test_an_exercise_that_nobody_knows_drops_the_agents_answer(service: Service) -> None:
    think_with(service, Scripted(replace(LOGGED, entries=(replace(BENCH, exercise="Quantum Flumph"),))))
    service.text(NUMBER, FIGURES)
    known = service.performance(MONDAY)
    assert known is None or [entry.exercise for entry in known.entries] != ["Quantum Flumph"]


def test_without_a_usable_answer_the_grammars_reading_stands(service: Service) -> None:
    think_with(service, Scripted(None))
    service.text(NUMBER, "bench 145 8/8/8")
    assert [entry.exercise for entry in service.performance(MONDAY).entries] == ["Barbell Bench Press"]
    assert "agent_unavailable" in service.alert_kinds()


def test_a_carriers_word_never_waits_for_a_model(service: Service) -> None:
    agent = Scripted(LOGGED)
    think_with(service, agent, agent)
    service.text(NUMBER, "STOP")
    assert agent.asked == []


def test_others_can_write_while_a_model_thinks(service: Service) -> None:
    """No transaction is open meanwhile: on SQLite, a second writer would wait for it in vain."""

    sam = service.athlete()

    def rename() -> None:
        service.change(lambda uow: uow.athletes.save(replace(uow.athletes.get(sam.id), name="Sam O.")))

    think_with(service, Scripted(LOGGED, meanwhile=rename))
    service.text(NUMBER, FIGURES)
    assert service.athlete().name == "Sam O."
    assert service.performance(MONDAY).entries == (BENCH,)


def test_a_text_is_thought_about_anew_where_its_record_changed_meanwhile(service: Service) -> None:
    def correct_once() -> None:
        if service.performance(MONDAY) is None:
            service.textcoach.staff_edits.correct(NUMBER, MONDAY, "row 115 8/8/8")

    agent = Scripted(LOGGED, meanwhile=correct_once)
    think_with(service, agent)
    service.text(NUMBER, FIGURES)
    assert [asked.context.last is not None for asked in agent.asked] == [False, True]
    performance = service.performance(MONDAY)
    assert {entry.exercise for entry in performance.entries} == {"Barbell Row", "Barbell Bench Press"}
    assert performance.revision == 2


def test_a_worker_whose_lease_ran_out_while_it_thought_leaves_the_text_to_the_next(service: Service) -> None:
    def take_over() -> None:
        service.later(minutes=2)
        agent.meanwhile = None
        service.textcoach.replies.handle_due()

    agent = Scripted(LOGGED, meanwhile=take_over)
    think_with(service, agent)
    service.text(NUMBER, FIGURES)
    assert service.performance(MONDAY).revision == 1
    assert len(agent.asked) == 2


def test_a_question_is_answered_in_the_coachs_words(service: Service) -> None:
    coach = Scripted(ChatAnswer("Rest two to three minutes on the big lifts."))
    think_with(service, talks=coach)
    assert service.text(NUMBER, "how long should i rest between sets?") == [
        "Rest two to three minutes on the big lifts."
    ]
    assert coach.asked[0].content is not None
    assert service.alerts() == []


def test_a_question_for_a_person_reaches_staff(service: Service) -> None:
    think_with(service, talks=Scripted(ChatAnswer("I asked your coach to look at that.", for_staff=True)))
    service.text(NUMBER, "could this be a stress fracture?")
    assert service.alert_kinds() == ["athlete_asks"]


def test_a_log_with_a_question_is_recorded_and_answered_in_one_text(service: Service) -> None:
    think_with(service, talks=Scripted(ChatAnswer("Yes, a bit of knee travel is fine.")))
    (answer,) = service.text(NUMBER, "bench 145 8/8/8. is it ok if my elbows flare?")
    assert answer.splitlines()[0] == "Got it: Bench Press 145 lb 8/8/8."
    assert answer.splitlines()[-1] == "Yes, a bit of knee travel is fine."


def test_a_day_that_only_the_agent_read_finds_that_days_workout(service: Service) -> None:
    service.later(days=1)
    late = replace(LOGGED, session=SessionFacts(day=-1))
    think_with(service, Scripted(late))
    service.text(NUMBER, f"forgot: {FIGURES}")
    reading = service.conversation()[-2].reading
    assert reading is not None
    assert reading.by_agent
    assert service.performance(MONDAY).entries == (BENCH,)
    assert service.workout(MONDAY).state is not WorkoutState.SCHEDULED
