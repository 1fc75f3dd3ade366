"""A symptom from the provider's signed webhook to the answer that its API gets and to the rows that are left."""

from collections.abc import Iterator

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedWriter, Service, clear_environment, service_on
from tests.fakes.twilio import ACCOUNT, TOKEN, FakeTwilio, sign
from textcoach.domain.consent import ConsentKind
from textcoach.domain.message import MessageKind
from textcoach.domain.plan import HoldReason
from textcoach.persistence.database import Database
from textcoach.web.app import create_app

OURS, PUBLIC, INBOUND = "+15005550006", "https://coach.example", "/webhooks/twilio/inbound"


@pytest.fixture
def twilio() -> Iterator[FakeTwilio]:
    with FakeTwilio() as fake:
        yield fake


@pytest.fixture
def service(database: Database, twilio: FakeTwilio, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """With bursts of 30 seconds, as in production; bench and row were texted this Monday morning."""
    clear_environment(monkeypatch)
    given = {
        "twilio_account_sid": ACCOUNT,
        "twilio_auth_token": TOKEN,
        "twilio_from_number": OURS,
        "segments_per_second": 1000.0,
        "twilio_api_base_url": twilio.url,
        "public_url": PUBLIC,
    }
    with service_on(database, **given) as made:
        made.sign_up()
        made.write_with(ScriptedWriter(BENCH_AND_ROW))
        made.morning(MONDAY)
        made.at(MONDAY, 12)
        yield made


def post(service: Service, body: str, number: int, *, signed: bool = True) -> int:
    textcoach = service.textcoach
    app = create_app(inbound=textcoach.inbound, receive=textcoach.inbox.receive, report=textcoach.statuses.report)
    form = {"MessageSid": f"SM{number:032d}", "From": NUMBER, "To": OURS, "Body": body, "NumMedia": "0"}
    signature = sign(PUBLIC + INBOUND, form) if signed else "forged"
    return app.test_client().post(INBOUND, data=form, headers={"X-Twilio-Signature": signature}).status_code


def bodies(twilio: FakeTwilio) -> list[str]:
    return [sent["body"] for sent in twilio.messages()][1:]


def safety_holds(service: Service) -> int:
    athlete = service.athlete()
    with service.rows() as uow:
        return [hold.reason for hold in uow.holds.of(athlete.id)].count(HoldReason.SAFETY)


def test_a_burst_delivered_twice_is_one_hold_one_answer_and_nothing_of_training(
    service: Service, twilio: FakeTwilio
) -> None:
    burst = ["bench 145 8/8/8", "whats on today", "chest pain on the rows", "and i nearly passed out, chest pain"]
    for _ in range(2):
        for number, body in enumerate(burst):
            assert post(service, body, number) == 200
    service.work()
    service.later(seconds=45).minute()
    (answer,) = bodies(twilio)
    assert answer.startswith("Sam, please stop training now.")
    assert safety_holds(service) == 1
    assert len(service.performance(MONDAY).entries) == 1
    kinds = [one.kind for one in service.sent_to() if one.provider_id]
    assert kinds == [MessageKind.MORNING, MessageKind.SAFETY]
    told = {alert.subject.split(":")[1] for alert in service.alerts() if alert.kind == "safety"}
    assert told == {"chest", "fainting"}


def test_the_safety_answer_does_not_wait_for_the_burst_to_end(service: Service, twilio: FakeTwilio) -> None:
    post(service, "chest pain", 1)
    service.work()
    assert len(bodies(twilio)) == 1


def test_a_forged_text_holds_nobody(service: Service, twilio: FakeTwilio) -> None:
    assert post(service, "chest pain", 1, signed=False) == 403
    service.work()
    assert (bodies(twilio), safety_holds(service)) == ([], 0)


def test_stop_comes_first_whatever_was_said_before(service: Service, twilio: FakeTwilio) -> None:
    post(service, "STOP", 1)
    service.work()
    post(service, "chest pain", 2)
    service.work()
    assert len(bodies(twilio)) == 1
    assert safety_holds(service) == 1
    with service.rows() as uow:
        assert uow.consents.standing(NUMBER) is ConsentKind.OPTED_OUT


def test_a_talk_with_a_held_athlete(service: Service, twilio: FakeTwilio) -> None:
    waits = "Training waits until your coach has talked with you, Sam."
    for number, body in enumerate(["I fainted after squats", "row 115 8/8/8", "can i train tomorrow?"], start=1):
        post(service, body, number)
        service.work()
        service.later(minutes=20).minute()
    first, logged, asked = bodies(twilio)
    assert first.startswith("Sam, please stop training now.")
    assert logged.startswith("Got it: Barbell Row 115 lb 8/8/8.\n" + waits)
    assert asked.startswith(waits)
    for number in (7, 8):
        post(service, "can i train tomorrow?", number)
    service.work()
    service.later(minutes=1).minute()
    assert bodies(twilio)[-1].count(waits) == 1
    service.textcoach.safety.clear(NUMBER)
    post(service, "bench 145 8/8/8", 9)
    service.work()
    service.later(minutes=1).minute()
    assert waits not in bodies(twilio)[-1]
