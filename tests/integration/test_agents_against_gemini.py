"""The agents through LangChain's real Gemini client, against a loopback server that speaks Gemini's format."""

import time
import traceback
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from agents.ask import Asker, Budget
from agents.daily_message.agent import DailyMessageAgent
from agents.daily_workout.agent import DailyWorkoutAgent
from agents.model import build_model
from agents.prompt import load_prompt
from tests.fakes.agent_desk import KEY, MODEL, Desk, MemoryLedger
from tests.fakes.agent_facts import (
    ATHLETE_ID,
    NOW,
    athlete,
    message_facts,
    workout_facts,
)
from tests.fakes.gemini import (
    FakeGemini,
    Reply,
    blocked,
    denied,
    malformed,
    rate_limited,
    silently_truncated,
    slow,
    trickling,
    truncated,
    unavailable,
    unsafe,
)
from tests.fakes.gemini_answers import workout_of
from textcoach.domain.catalogue.exercise import Kit, LoadKind
from textcoach.domain.guardrails import Breach, check
from textcoach.domain.load import Load
from textcoach.domain.plan import DayLoad, DayPlan, Focus
from textcoach.domain.workout import Reps
from textcoach.ports.agents import AgentUnavailableError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

QUICK = Budget(seconds=9, call_seconds=4)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with FakeGemini() as fake:
        yield Desk(fake)


def test_a_good_workout_becomes_the_domains_content(desk: Desk) -> None:
    desk.fake.answers["daily_workout"] = workout_of("bench press", "Dumbbell Row", "wall sit", load=52)
    content = desk.workout().write(workout_facts())
    bench, row, sit = content.blocks[1].items
    assert [bench.exercise, row.exercise, sit.exercise] == ["Barbell Bench Press", "Dumbbell Row", "Wall Sit"]
    assert bench.reps == Reps(8, 10)
    assert bench.load == Load(50, "lb", LoadKind.TOTAL)
    assert row.load == Load(50, "lb", LoadKind.PER_HAND)
    assert sit.load is None
    assert sit.seconds == 30


def test_a_name_that_the_catalogue_does_not_know_stays_for_the_guardrails(desk: Desk) -> None:
    desk.fake.answers["daily_workout"] = workout_of("Zorbing With Otters")
    content = desk.workout().write(workout_facts())
    assert content.blocks[1].items[0].exercise == "Zorbing With Otters"


def test_every_call_is_in_the_ledger_with_tokens_time_and_prompt(desk: Desk) -> None:
    desk.workout().write(workout_facts())
    (call,) = desk.ledger.calls
    assert (call.agent, call.model, call.outcome, call.at) == ("daily_workout", MODEL, "ok", NOW)
    assert call.athlete_id == ATHLETE_ID
    assert call.prompt_version == load_prompt("daily_workout").version
    assert 800 < (call.tokens_in or 0) < 1500
    assert (call.tokens_out or 0) > 50
    assert 0 < call.milliseconds < 5000


def test_the_request_asks_for_json_by_schema_and_keeps_facts_out_of_the_instructions(desk: Desk) -> None:
    desk.workout().write(workout_facts())
    (request,) = desk.fake.requests
    assert request.agent == "daily_workout"
    assert request.instructions == load_prompt("daily_workout").text
    assert request.body["generationConfig"]["responseMimeType"] == "application/json"
    assert "blocks" in request.schema["properties"]
    assert request.facts["today"]["focus"] == "full_body"
    assert "5550100007" not in request.data
    assert "Robin" not in request.data


def test_gemini_is_never_told_a_deadline_under_the_ten_seconds_it_accepts(desk: Desk) -> None:
    desk.workout(QUICK).write(workout_facts())
    assert int(desk.fake.requests[0].headers["x-server-timeout"]) >= 10


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (truncated(), "truncated"),
        (silently_truncated(), "malformed"),
        (malformed(), "malformed"),
        (malformed("Sure! Here is your workout."), "malformed"),
        (malformed(""), "malformed"),
        (rate_limited(), "rate_limited"),
        (unavailable(), "unavailable"),
    ],
    ids=["cut", "cut-but-claims-whole", "wrong-shape", "prose", "empty", "429", "503"],
)
def test_what_another_call_can_change_is_asked_once_more(desk: Desk, reply: Reply, outcome: str) -> None:
    desk.fake.say(reply)
    assert desk.workout().write(workout_facts()).blocks
    assert desk.ledger.outcomes == [outcome, "ok"]


@pytest.mark.parametrize("reply", [truncated(), malformed(), rate_limited(), unavailable()])
def test_a_retry_is_the_last_one(desk: Desk, reply: Reply) -> None:
    desk.fake.say(reply, reply, reply)
    with pytest.raises(AgentUnavailableError):
        desk.workout().write(workout_facts())
    assert len(desk.fake.requests) == 2


@pytest.mark.parametrize(("reply", "outcome"), [(blocked(), "blocked"), (unsafe(), "blocked"), (denied(), "error")])
def test_what_another_call_cannot_change_is_not_asked_again(desk: Desk, reply: Reply, outcome: str) -> None:
    desk.fake.say(reply)
    with pytest.raises(AgentUnavailableError, match=f"daily_workout agent gave no usable answer: {outcome}"):
        desk.workout().write(workout_facts())
    assert desk.ledger.outcomes == [outcome]
    assert len(desk.fake.requests) == 1


def test_a_slow_answer_times_out_and_is_asked_once_more_within_the_deadline(desk: Desk) -> None:
    desk.fake.say(slow(1.0))
    begun = time.monotonic()
    assert desk.workout(Budget(seconds=4, call_seconds=0.7)).write(workout_facts()).blocks
    assert desk.ledger.outcomes == ["timeout", "ok"]
    assert time.monotonic() - begun < 4


def test_an_answer_that_trickles_in_is_late_all_the_same(desk: Desk) -> None:
    desk.workout().write(workout_facts())
    desk.fake.say(trickling(1.0))
    begun = time.monotonic()
    with pytest.raises(AgentUnavailableError) as caught:
        desk.workout(Budget(seconds=0.5, call_seconds=0.5)).write(workout_facts())
    assert caught.value.outcome == "timeout"
    assert time.monotonic() - begun < 3


def test_a_deadline_that_is_spent_allows_no_second_call(desk: Desk) -> None:
    desk.fake.say(slow(0.9))
    with pytest.raises(AgentUnavailableError) as caught:
        desk.workout(Budget(seconds=0.4, call_seconds=0.4)).write(workout_facts())
    assert caught.value.outcome == "timeout"
    assert desk.ledger.outcomes == ["timeout"]


def test_a_rate_limit_is_waited_for_as_long_as_it_says(desk: Desk) -> None:
    desk.fake.say(rate_limited("3.5s"))
    desk.workout().write(workout_facts())
    assert desk.slept == [3.5]


def test_a_rate_limit_longer_than_the_deadline_is_not_waited_for(desk: Desk) -> None:
    desk.fake.say(rate_limited("59s"))
    with pytest.raises(AgentUnavailableError) as caught:
        desk.workout().write(workout_facts())
    assert caught.value.outcome == "rate_limited"
    assert desk.slept == []


def test_nobody_listening_is_unavailable_and_not_an_error() -> None:
    with FakeGemini() as fake:
        desk = Desk(fake)
    with pytest.raises(AgentUnavailableError) as caught:
        desk.workout().write(workout_facts())
    assert caught.value.outcome == "unavailable"


def test_after_breaches_there_is_one_call_that_names_them(desk: Desk) -> None:
    desk.fake.say(malformed())
    breach = Breach("minutes", "84", "66")
    with pytest.raises(AgentUnavailableError):
        desk.workout().write(workout_facts(breaches=(breach,)))
    (request,) = desk.fake.requests
    assert request.facts["breaches"] == [breach.words()]


def test_a_malformed_answer_is_sent_back_with_what_was_wrong(desk: Desk) -> None:
    desk.fake.say(malformed('{"theme": "Legs", "blocks": []}'))
    desk.workout().write(workout_facts())
    first, second = desk.fake.requests
    assert "refused" not in first.facts
    assert any("blocks" in reason for reason in second.facts["refused"])


@pytest.mark.parametrize(
    ("day", "kit"),
    [
        (DayPlan("Full body", Focus.FULL_BODY, DayLoad.MODERATE), frozenset({Kit.DUMBBELL})),
        (DayPlan("Legs", Focus.LOWER, DayLoad.HEAVY), frozenset()),
        (DayPlan("Easy run", Focus.EASY_RUN, DayLoad.LIGHT, meters=3000), frozenset()),
        (DayPlan("Mobility", Focus.MOBILITY), frozenset()),
    ],
)
def test_the_fakes_usual_workout_keeps_every_limit(desk: Desk, day: DayPlan, kit: frozenset[Kit]) -> None:
    facts = workout_facts(who=athlete(kit=kit), day=day)
    content = desk.workout().write(facts)
    assert check(content, facts.athlete, facts.position, facts.history, facts.day) == ()


def test_an_agent_can_be_made_to_fail_while_the_others_answer() -> None:
    with FakeGemini(answers={"daily_message": blocked()}) as fake:
        desk = Desk(fake)
        assert desk.workout().write(workout_facts()).blocks
        with pytest.raises(AgentUnavailableError):
            DailyMessageAgent(desk.asker).write(message_facts())


def test_the_real_client_streams_from_the_fake(desk: Desk) -> None:
    model = build_model(MODEL, api_key=KEY, timeout=5, base_url=desk.fake.url)
    assert "".join(chunk.text for chunk in model.stream("Hi")) == "Hello from the fake model."
    assert desk.fake.requests[0].stream


@pytest.mark.parametrize("scripted", [denied, unavailable, blocked, malformed])
def test_the_key_is_in_no_exception_and_no_repr(desk: Desk, scripted: Callable[[], Reply]) -> None:
    desk.fake.say(scripted(), scripted())
    with pytest.raises(AgentUnavailableError) as caught:
        desk.workout().write(workout_facts())
    assert desk.fake.requests[0].headers["x-goog-api-key"] == KEY
    assert KEY not in "".join(traceback.format_exception(caught.value))
    assert KEY not in repr(build_model(MODEL, api_key=KEY, timeout=5, base_url=desk.fake.url))
    assert KEY not in repr(desk.ledger.calls)


def test_a_model_that_cannot_be_built_leaves_the_work_to_the_understudy() -> None:
    ledger = MemoryLedger()
    asker = Asker(lambda: build_model("nonsense", api_key=KEY, timeout=5), "nonsense", ledger, lambda: NOW)
    asker.open()
    assert ledger.outcomes == []
    with pytest.raises(AgentUnavailableError):
        DailyWorkoutAgent(asker).write(workout_facts(who=athlete()))
    assert ledger.outcomes == ["error"]


def test_a_model_that_was_opened_beforehand_is_built_once(desk: Desk) -> None:
    built: list[object] = []

    def build() -> "BaseChatModel":
        built.append(None)
        return build_model(MODEL, api_key=KEY, timeout=5, base_url=desk.fake.url)

    asker = Asker(build, MODEL, desk.ledger, lambda: NOW)
    asker.open()
    assert len(built) == 1
    assert DailyWorkoutAgent(asker).write(workout_facts()).blocks
    assert len(built) == 1
