"""The agents of plans, mesocycles and words through the real Gemini client, against the loopback server."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from agents.daily_message.agent import DailyMessageAgent
from agents.fitness_plan.agent import FitnessPlanAgent
from agents.mesocycle.agent import MesocycleAgent
from agents.week.agent import WeekAgent
from tests.fakes.agent_desk import Desk
from tests.fakes.agent_facts import athlete, mesocycle_facts, message_facts, plan_facts, week_facts
from tests.fakes.gemini import FakeGemini, good
from textcoach.domain.periodization.review import review_plan, review_weeks
from textcoach.domain.profile import ProgramType
from textcoach.ports.agents import AgentUnavailableError


@pytest.fixture
def desk() -> Iterator[Desk]:
    with FakeGemini() as fake:
        yield Desk(fake)


def test_a_fitness_plan_adds_up_to_the_weeks_that_were_asked(desk: Desk) -> None:
    draft = FitnessPlanAgent(desk.asker).write(plan_facts(weeks=12))
    assert sum(one.weeks for one in draft.mesocycles) == 12


def test_a_plan_that_is_sent_back_is_asked_for_once_with_the_reasons(desk: Desk) -> None:
    block = {"name": "A", "phase": "Build.", "weeks": 6, "focus": "Strength", "emphasis": "volume", "deload": True}
    desk.fake.say(good({"overview": "Short.", "mesocycles": [block]}))
    facts = plan_facts(weeks=12)
    found = review_plan(FitnessPlanAgent(desk.asker).write(facts), facts.case)
    FitnessPlanAgent(desk.asker).write(replace(facts, breaches=found))
    assert desk.fake.requests[1].facts["breaches"] == ["weeks: the mesocycles add up to 6 weeks, the limit is 12"]
    desk.fake.say(good({"overview": "Short."}))
    with pytest.raises(AgentUnavailableError):
        FitnessPlanAgent(desk.asker).write(replace(facts, breaches=found))
    assert len(desk.fake.requests) == 3


def test_a_mesocycle_has_its_weeks_and_trains_on_the_athletes_days(desk: Desk) -> None:
    draft = MesocycleAgent(desk.asker).write(mesocycle_facts(weeks=4, deload=True))
    assert [week.deload for week in draft.weeks] == [False, False, False, True]
    assert all([weekday for weekday, day in enumerate(week.days) if day.trains] == [0, 2, 4] for week in draft.weeks)


def test_a_mesocycle_with_too_few_weeks_is_malformed_then_mended(desk: Desk) -> None:
    day = {"theme": "Lift", "focus": "full_body", "load": "moderate"}
    desk.fake.say(good({"weeks": [{"days": [day] * 7}] * 3}))
    MesocycleAgent(desk.asker).write(mesocycle_facts(weeks=4))
    assert desk.ledger.outcomes == ["malformed", "ok"]
    assert desk.fake.requests[1].facts["refused"] == ["3 weeks were given, not 4"]


@pytest.mark.parametrize("program", list(ProgramType))
def test_what_a_sensible_model_writes_passes_the_review(desk: Desk, program: ProgramType) -> None:
    who = athlete(program=program, weekdays=(0, 2, 4), weekly_meters=20_000.0)
    facts = plan_facts(who=who, weeks=8)
    draft = FitnessPlanAgent(desk.asker).write(facts)
    assert review_plan(draft, facts.case) == ()
    block = replace(mesocycle_facts(who=who), overview=draft.mesocycles[0])
    assert review_weeks(MesocycleAgent(desk.asker).write(block).weeks, block.case) == ()


def test_a_revised_week_keeps_what_was_not_changed_and_says_why_the_rest_was(desk: Desk) -> None:
    facts = week_facts()
    revised = WeekAgent(desk.asker).write(facts)
    assert revised.week.days == facts.microcycle.days
    assert revised.week.targets.hard_sets == {"quads": 9, "chest": 8}
    assert revised.week.targets.rir == facts.microcycle.targets.rir
    assert [one.what for one in revised.adjustments] == ["a set less of each muscle"]
    asked = desk.fake.requests[0].facts
    assert asked["week"]["number"] == 5
    assert asked["weeks_before"][-1] == "2026-03-23: 3 of 3 sessions"


def test_a_changed_week_without_a_reason_is_sent_back(desk: Desk) -> None:
    rest = {"theme": "Rest", "focus": None, "load": "light"}
    heavy = {"theme": "Max out", "focus": "full_body", "load": "heavy"}
    desk.fake.say(good({"reasoning": "More.", "days": [heavy, rest, heavy, rest, heavy, rest, rest]}))
    WeekAgent(desk.asker).write(week_facts())
    assert desk.ledger.outcomes == ["malformed", "ok"]
    assert desk.fake.requests[1].facts["refused"] == [
        "adjustments: the week was changed, and each change needs its what and why"
    ]


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
