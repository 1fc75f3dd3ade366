"""The whole service as it is wired in production, between a loopback Gemini, a loopback Twilio and real HTTP."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from flask import Flask
from werkzeug.serving import make_server

from agents.ask import Asker, Budget
from agents.daily_workout.agent import DailyWorkoutAgent
from agents.model import build_model
from agents.prompt import load_prompt
from tests.fakes.gemini import (
    FakeGemini,
    GeminiRequest,
    Reply,
    blocked,
    malformed,
    rate_limited,
    slow,
    truncated,
    unavailable,
)
from tests.fakes.gemini_answers import workout_of
from tests.fakes.service import MONDAY, NUMBER, Service, clear_environment, service_on
from tests.fakes.twilio import (
    ACCOUNT,
    ERROR_AFTER_ACCEPTING,
    ERROR_BEFORE_ACCEPTING,
    RESET_AFTER_ACCEPTING,
    TOKEN,
    Answer,
    FakeTwilio,
    sign,
)
from textcoach.domain.consent import ConsentKind
from textcoach.domain.message import MessageState
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Author
from textcoach.persistence.database import Database
from textcoach.ports.agents import ModelCall
from textcoach.services.model_use import ModelUse, SpendLimits
from textcoach.web.app import create_app

MODEL = "google_genai:gemini-3.8-flash"
OURS = "+15005550006"
PUBLIC = "https://coach.example"
INBOUND = "/webhooks/twilio/inbound"
BENCH = "Barbell Bench Press"
WEDNESDAY = MONDAY + timedelta(days=2)


def heavier_next_time(request: GeminiRequest) -> Any:
    lifts = request.facts.get("recent", {}).get("lifts", {})
    return workout_of(BENCH, load=150 if BENCH in lifts else 145)(request)


@pytest.fixture(autouse=True)
def no_settings_of_the_developers(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_environment(monkeypatch)


@pytest.fixture
def gemini() -> Iterator[FakeGemini]:
    with FakeGemini(answers={"daily_workout": heavier_next_time}) as fake:
        yield fake


@pytest.fixture
def twilio() -> Iterator[FakeTwilio]:
    with FakeTwilio() as fake:
        yield fake


@pytest.fixture
def service(database: Database, gemini: FakeGemini, twilio: FakeTwilio) -> Iterator[Service]:
    given = {
        "model": MODEL,
        "model_api_key": "test-key",
        "model_base_url": gemini.url,
        "twilio_account_sid": ACCOUNT,
        "twilio_auth_token": TOKEN,
        "twilio_from_number": OURS,
        "segments_per_second": 1000.0,
        "burst_seconds": 0.0,
        "twilio_api_base_url": twilio.url,
        "public_url": PUBLIC,
    }
    with service_on(database, **given) as made:
        made.sign_up()
        yield made


def web(service: Service) -> Flask:
    textcoach = service.textcoach
    return create_app(inbound=textcoach.inbound, receive=textcoach.inbox.receive, report=textcoach.statuses.report)


@contextmanager
def served(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def inbound_form(body: str, sid: str, **more: str) -> dict[str, str]:
    return {"MessageSid": sid, "From": NUMBER, "To": OURS, "Body": body, "NumMedia": "0", **more}


def post(service: Service, path: str, form: dict[str, str]) -> int:
    headers = {"X-Twilio-Signature": sign(PUBLIC + path, form)}
    return web(service).test_client().post(path, data=form, headers=headers).status_code


def ledger(service: Service) -> list[ModelCall]:
    athlete = service.athlete()
    with service.rows() as uow:
        return list(uow.model_calls.of(athlete.id))


def test_a_text_a_reply_over_http_and_a_heavier_text(service: Service, gemini: FakeGemini, twilio: FakeTwilio) -> None:
    service.morning(MONDAY)
    (first,) = twilio.messages()
    assert (first["to"], first["from"]) == (NUMBER, OURS)
    assert first["body"].startswith("Mon 2 Mar: ")
    assert "145 lb" in first["body"]
    assert service.workout(MONDAY).author is Author.AGENT

    service.at(MONDAY, 18)
    form = inbound_form("bench 145 10/10/10 3 left", "SM" + "1" * 32)
    with served(web(service)) as url, requests.Session() as client:
        for _ in range(2):  # Twilio delivers again where it heard no answer.
            answer = client.post(
                url + INBOUND, data=form, headers={"X-Twilio-Signature": sign(PUBLIC + INBOUND, form)}, timeout=10
            )
            assert (answer.status_code, answer.text.count("<Response/>")) == (200, 1)
        forged = client.post(url + INBOUND, data=form, headers={"X-Twilio-Signature": "no"}, timeout=10)
        assert forged.status_code == 403
        service.work()
        callback = urlsplit(twilio.messages()[-1]["status_callback"]).path
        report = {"MessageSid": twilio.messages()[-1]["sid"], "MessageStatus": "delivered", "To": NUMBER}
        signed = {"X-Twilio-Signature": sign(PUBLIC + callback, report)}
        assert client.post(url + callback, data=report, headers=signed, timeout=10).status_code == 204

    assert [message["body"] for message in twilio.messages()[1:]] == [
        "Got it: Bench Press 145 lb 10/10/10, 3 left.\nThat's 1 of 3 sessions this week."
    ]
    assert service.sent_to()[-1].state is MessageState.DELIVERED
    performance = service.performance(MONDAY)
    assert performance.revision == 1
    assert [one.reps for one in performance.entries[0].sets] == [10, 10, 10]

    service.morning(WEDNESDAY)
    told = gemini.asked("daily_workout")[-1]
    assert any("145 lb" in line and "10" in line for line in told.facts["recent"]["lifts"][BENCH])
    third = twilio.messages()[-1]["body"]
    assert third.startswith("Wed 4 Mar: ")
    assert "150 lb" in third
    (change,) = service.workout(WEDNESDAY).content.changes  # type: ignore[union-attr]
    assert (change.direction, change.before, change.after) == ("raised", "145 lb", "150 lb")
    assert "10/10/10" in change.why
    assert service.workout(MONDAY).state is WorkoutState.COMPLETED


def test_every_call_to_the_model_is_in_the_ledger(service: Service, gemini: FakeGemini) -> None:
    service.morning(MONDAY)
    calls = ledger(service)
    assert [(call.agent, call.model, call.outcome) for call in calls[-2:]] == [
        ("daily_workout", MODEL, "ok"),
        ("daily_message", MODEL, "ok"),
    ]
    assert len(calls) == len(gemini.requests)
    assert {call.agent for call in calls} == {"fitness_plan", "mesocycle", "daily_workout", "daily_message"}
    assert all(call.tokens_in and call.tokens_out for call in calls)
    assert {f"{call.agent} {call.prompt_version}" for call in calls} == {
        load_prompt(call.agent).label for call in calls
    }
    assert service.workout(MONDAY).prompt == load_prompt("daily_workout").label
    assert {service.plan().prompt, service.plan().mesocycles[0].prompt} == {
        load_prompt("fitness_plan").label,
        load_prompt("mesocycle").label,
    }


FAILURES: dict[str, Callable[[], Reply]] = {
    "truncated": truncated,
    "blocked": blocked,
    "malformed": malformed,
    "timeout": lambda: slow(1.0),
    "rate_limited": rate_limited,
    "unavailable": unavailable,
}


@pytest.mark.parametrize("outcome", sorted(FAILURES))
def test_whatever_fails_at_the_model_a_workout_goes_out(
    service: Service, gemini: FakeGemini, twilio: FakeTwilio, outcome: str
) -> None:
    gemini.answers["daily_workout"] = FAILURES[outcome]()
    ask_in_a_hurry(service, gemini)
    service.morning(MONDAY)
    (text,) = twilio.messages()
    assert text["body"].startswith("Mon 2 Mar: ")
    assert service.workout(MONDAY).author is Author.UNDERSTUDY
    calls = [call for call in ledger(service) if call.agent == "daily_workout"]
    assert {call.outcome for call in calls} == {outcome}
    assert 1 <= len(calls) <= 2
    (told,) = service.alerts()
    assert (told.kind, told.subject) == ("agent_unavailable", "daily_workout")
    assert f"({outcome})" in told.text


def ask_in_a_hurry(service: Service, gemini: FakeGemini) -> None:
    """As production asks, without its waits."""
    textcoach = service.textcoach
    model = build_model(MODEL, api_key="test-key", timeout=5, base_url=gemini.url)
    alerts, reading = textcoach.alerts, textcoach.database.reading
    book = ModelUse(textcoach.unit_of_work, reading, service.clock, alerts, SpendLimits())
    asker = Asker(lambda: model, MODEL, book, service.clock.now, sleep=lambda _: None)
    agent = DailyWorkoutAgent(asker, first=Budget(seconds=0.8, call_seconds=0.4))
    if gemini.answers["daily_workout"].delay == 0:  # type: ignore[union-attr]
        agent = DailyWorkoutAgent(asker, first=Budget(seconds=20, call_seconds=10))
    service.write_as(replace(textcoach.mornings.preparation.writing.role, agent=agent.write))


def test_words_that_fail_leave_a_whole_workout(service: Service, gemini: FakeGemini, twilio: FakeTwilio) -> None:
    gemini.answers["daily_message"] = blocked()
    service.morning(MONDAY)
    assert "145 lb" in twilio.messages()[0]["body"]
    assert service.alert_kinds() == ["agent_unavailable"]


def test_stop_that_twilio_answered_itself_ends_the_texts(service: Service, twilio: FakeTwilio) -> None:
    service.at(MONDAY, 7)
    assert post(service, INBOUND, inbound_form("STOP", "SM" + "2" * 32, OptOutType="STOP")) == 200
    service.work()
    service.morning(MONDAY)
    assert twilio.requests() == []
    with service.rows() as uow:
        assert uow.consents.standing(NUMBER) is ConsentKind.OPTED_OUT


@pytest.mark.parametrize("lost", [ERROR_AFTER_ACCEPTING, ERROR_BEFORE_ACCEPTING, RESET_AFTER_ACCEPTING])
def test_twilio_holds_one_text_whatever_became_of_its_answer(
    service: Service, twilio: FakeTwilio, lost: Answer
) -> None:
    twilio.answer_next(lost)
    service.morning(MONDAY)
    assert [message.state for message in service.sent_to()] == [MessageState.UNKNOWN]
    for _ in range(5):
        service.later(minutes=1).minute()
    (booked,) = twilio.messages()
    (message,) = service.sent_to()
    assert (message.state, message.provider_id, message.error) == (MessageState.ACCEPTED, booked["sid"], None)
    assert service.alerts() == []
