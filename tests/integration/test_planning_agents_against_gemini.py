"""The agents of plans, mesocycles and words through the real Gemini client, against the loopback server."""

from collections.abc import Iterator

import pytest

from agents.daily_message.agent import DailyMessageAgent
from agents.fitness_plan.agent import FitnessPlanAgent
from agents.mesocycle.agent import MesocycleAgent
from tests.fakes.agent_desk import Desk
from tests.fakes.agent_facts import mesocycle_facts, message_facts, plan_facts
from tests.fakes.gemini import FakeGemini, good
from textcoach.ports.agents import AgentUnavailableError


@pytest.fixture
def desk() -> Iterator[Desk]:
    with FakeGemini() as fake:
        yield Desk(fake)


def test_a_fitness_plan_adds_up_to_the_weeks_that_were_asked(desk: Desk) -> None:
    draft = FitnessPlanAgent(desk.asker).write(plan_facts(weeks=12))
    assert sum(one.weeks for one in draft.mesocycles) == 12


def test_a_fitness_plan_with_other_weeks_is_malformed(desk: Desk) -> None:
    block = {"name": "A", "phase": "Build.", "weeks": 6, "focus": "Strength", "deload": True}
    short = good({"overview": "Short.", "mesocycles": [block]})
    desk.fake.say(short, short)
    with pytest.raises(AgentUnavailableError) as caught:
        FitnessPlanAgent(desk.asker).write(plan_facts(weeks=12))
    assert caught.value.outcome == "malformed"
    assert desk.fake.requests[1].facts["refused"] == ["the mesocycles add up to 6 weeks, not 12"]


def test_a_mesocycle_has_its_weeks_and_trains_on_the_athletes_days(desk: Desk) -> None:
    draft = MesocycleAgent(desk.asker).write(mesocycle_facts(weeks=4, deload=True))
    assert [week.deload for week in draft.weeks] == [False, False, False, True]
    assert all([weekday for weekday, day in enumerate(week.days) if day.trains] == [0, 2, 4] for week in draft.weeks)


def test_a_mesocycle_that_trains_on_another_day_is_malformed_then_mended(desk: Desk) -> None:
    day = {"theme": "Lift", "focus": "full_body", "load": "moderate"}
    desk.fake.say(good({"weeks": [{"days": [day] * 7}] * 4}))
    MesocycleAgent(desk.asker).write(mesocycle_facts(weeks=4))
    assert desk.ledger.outcomes == ["malformed", "ok"]


def test_a_message_has_words_around_the_workout(desk: Desk) -> None:
    words = DailyMessageAgent(desk.asker).write(message_facts())
    assert words.opening
    assert words.closing
    assert desk.fake.requests[0].facts["name"] == "Robin"


def test_a_message_with_a_figure_or_a_link_never_gets_through(desk: Desk) -> None:
    desk.fake.say(good({"opening": "Five sets of 8 today!", "closing": ""}))
    desk.fake.say(good({"opening": "Read www.example.com", "closing": ""}))
    with pytest.raises(AgentUnavailableError) as caught:
        DailyMessageAgent(desk.asker).write(message_facts())
    assert caught.value.outcome == "malformed"
