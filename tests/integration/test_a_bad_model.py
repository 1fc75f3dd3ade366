"""A deliberately bad model, from LangChain's real client to the text that would go out: nothing of it is ever sent."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from agents.ask import Asker, Budget
from agents.daily_message.agent import DailyMessageAgent
from agents.daily_workout.agent import DailyWorkoutAgent
from agents.model import build_model
from tests.fakes.agent_desk import KEY, MODEL, MemoryLedger
from tests.fakes.bad_model import HOSTILE, HOSTILE_WORDS, MENDED_INTO_A_LIE, SOUND, Hostile, workout
from tests.fakes.databases import SqliteDatabases
from tests.fakes.gemini import FakeGemini, good
from tests.fakes.service import MONDAY, NUMBER, SAM, ScriptedSender, Service, clear_environment, service_on
from textcoach.domain.agenda import place_of
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.guardrails import check
from textcoach.domain.history import PastSession
from textcoach.domain.profile import Experience, Injury
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.workout import Author
from textcoach.persistence.database import Database
from textcoach.services.preparation import Prepared
from textcoach.services.understudy import Role

MADE_UP = {"an unknown exercise", "another lie each time"}
"""What staff is told of these leaves out what the model wrote."""
FIRST, AFTER_BREACHES = Budget(seconds=2, call_seconds=0.5), Budget(seconds=1, call_seconds=0.5, calls=1)
SORE_BEGINNER = replace(
    SAM,
    profile=replace(
        SAM.profile,
        experience=Experience.BEGINNER,
        kit=SAM.profile.kit - {Kit.MACHINE, Kit.CABLE},
        injuries=(Injury("elbow"),),
    ),
)


def with_model(service: Service, gemini: FakeGemini) -> MemoryLedger:
    """The daily agents ask the loopback model, within budgets that a test can wait for."""
    ledger = MemoryLedger()
    model = build_model(MODEL, api_key=KEY, timeout=5, base_url=gemini.url)
    asker = Asker(lambda: model, MODEL, ledger, service.clock.now, sleep=lambda _seconds: None)
    preparation = service.textcoach.mornings.preparation
    known, alerts = preparation.writing.role, service.textcoach.alerts
    service.write_as(Role(DailyWorkoutAgent(asker, FIRST, AFTER_BREACHES).write, known.understudy, alerts))
    words = Role(DailyMessageAgent(asker).write, preparation.message_role.understudy, alerts)
    mornings = service.textcoach.mornings
    worded = replace(mornings.preparation, message_role=words)
    service.textcoach = replace(service.textcoach, mornings=replace(mornings, preparation=worded))
    return ledger


@pytest.fixture(scope="module")
def gemini() -> Iterator[FakeGemini]:
    with FakeGemini() as fake:
        yield fake


@pytest.fixture(scope="module")
def asked(sqlite_databases: SqliteDatabases, gemini: FakeGemini) -> Iterator[tuple[Service, MemoryLedger]]:
    """One service for all hostile answers: nothing is stored."""
    with pytest.MonkeyPatch.context() as patch, sqlite_databases.migrated() as database:
        clear_environment(patch)
        with service_on(database, ScriptedSender()) as made:
            made.sign_up(SORE_BEGINNER)
            yield made, with_model(made, gemini)


def prepared(service: Service) -> Prepared:
    return service.textcoach.mornings.preparation.of_day(service.athlete(), MONDAY, store=False)


def play(gemini: FakeGemini, hostile: Hostile) -> None:
    first, last = hostile.replies[0], hostile.replies[-1]
    gemini.answers["daily_workout"] = last
    if len(hostile.replies) > 1:
        gemini.say(first, *hostile.replies[1:-1])


@pytest.fixture(autouse=True)
def as_usual(gemini: FakeGemini) -> Iterator[None]:
    yield
    gemini.script.clear()
    gemini.answers.clear()


@pytest.mark.parametrize("hostile", HOSTILE, ids=[one.name for one in HOSTILE])
def test_nothing_of_a_hostile_answer_is_sent(
    asked: tuple[Service, MemoryLedger], gemini: FakeGemini, hostile: Hostile
) -> None:
    service, ledger = asked
    ledger.calls.clear()
    for alert in service.alerts():
        service.textcoach.alerts.acknowledge(str(alert.id))
    play(gemini, hostile)
    found = prepared(service)
    assert (found.outcome, found.workout is not None) == (SlotOutcome.SENT, True)
    assert found.workout is not None
    assert found.workout.content is not None
    assert found.workout.author in {Author.UNDERSTUDY, Author.SAFE}
    assert not [one for one in found.workout.content.items if "elbow" in by_name(one.exercise).stresses]
    everything = f"{found.body} {found.workout.content}"
    assert not [words for words in hostile.never if words.lower() in everything.lower()]
    (told,) = service.alerts()
    assert told.kind == ("guardrail" if hostile.rule else "agent_unavailable")
    assert f"{hostile.rule or 'daily_workout'}" in told.text
    assert "Hostile" not in told.text
    assert ('"..."' in told.text) is (hostile.rule == "notes" or hostile.name in MADE_UP)
    assert 1 <= len([call for call in ledger.calls if call.agent == "daily_workout"]) <= 3


def test_there_are_hostile_answers_of_every_kind() -> None:
    assert len(HOSTILE) >= 40
    assert len({one.name for one in HOSTILE}) == len(HOSTILE)


@pytest.mark.parametrize("words", HOSTILE_WORDS, ids=[str(number) for number in range(len(HOSTILE_WORDS))])
def test_nothing_of_hostile_words_around_a_workout_is_sent(
    asked: tuple[Service, MemoryLedger], gemini: FakeGemini, words: dict[str, str]
) -> None:
    service, _ = asked
    gemini.answers["daily_message"] = good(lambda _request: words)
    body = prepared(service).body or ""
    assert not [said for said in words.values() if said and said[:20] in body]
    assert "agent_unavailable" in service.alert_kinds()


def test_a_good_answer_still_goes_out(asked: tuple[Service, MemoryLedger], gemini: FakeGemini) -> None:
    service, _ = asked
    answer = workout(*SOUND, theme="A sound session", notes="Stop if it hurts.")
    gemini.answers["daily_workout"] = good(lambda _request: answer)
    found = prepared(service)
    assert found.workout is not None
    assert found.workout.author is Author.AGENT
    assert "A sound session" in (found.body or "")


def test_a_model_that_lies_every_morning_never_reaches_an_athlete(database: Database, gemini: FakeGemini) -> None:
    """On both databases, through the mornings to the texts that were sent, for two weeks."""
    sender = ScriptedSender()
    with service_on(database, sender) as service:
        service.sign_up(SORE_BEGINNER)
        with_model(service, gemini)
        play(gemini, MENDED_INTO_A_LIE)
        for offset in range(12):
            service.morning(MONDAY + timedelta(days=offset))
        bodies = [body for body in sender.bodies if ": " in body]
        assert len([one for one in service.sent_to() if one.workout_id]) == 6
        assert not [body for body in bodies if "400" in body or "Hostile" in body or "mended" in body]
        assert "guardrail" in service.alert_kinds()
        for past in past_of(service):
            assert past.content is not None
            assert passes(service, past)


def past_of(service: Service) -> list[PastSession]:
    athlete = service.athlete()
    with service.rows() as uow:
        return list(uow.workouts.recent(athlete.id, MONDAY + timedelta(days=14)))


def passes(service: Service, past: PastSession) -> bool:
    athlete = service.athlete().on(past.day)
    earlier = [one for one in past_of(service) if one.day < past.day]
    with service.rows() as uow:
        (workout_then,) = uow.workouts.on_day(athlete.id, past.day)
    where = place_of(service.plan(NUMBER), workout_then)
    assert where is not None
    assert past.content is not None
    return not check(past.content, athlete, where, earlier, past.day, of_plan=False)
