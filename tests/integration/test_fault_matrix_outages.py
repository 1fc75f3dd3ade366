"""Outages, of the provider and of the database: what was due goes out once, or is on record as not sent."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.service import MONDAY, clear_environment
from tests.fakes.twilio import RESET_AFTER_ACCEPTING
from tests.integration.twilio_desk import Breaking, TwilioDesk, twilio_desk
from textcoach.domain.message import MessageState
from textcoach.persistence.database import Database

_S = MessageState
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)


@pytest.fixture(autouse=True)
def no_settings_of_the_developers(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_environment(monkeypatch)


@pytest.fixture
def desk(database: Database) -> Iterator[TwilioDesk]:
    with twilio_desk(database) as made:
        yield made


@pytest.fixture
def deaf_port() -> Iterator[int]:
    """Bound and not listening: nobody else gets it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def begin(desk: TwilioDesk, kind: str, port: int) -> None:
    if kind == "nobody listens":
        desk.nobody_listens(port)
    else:
        desk.twilio.set_outage(kind)


def end(desk: TwilioDesk) -> None:
    desk.provider_listens()
    desk.twilio.set_outage(None)


@pytest.mark.parametrize("kind", ["reset", "503", "nobody listens"])
def test_after_an_outage_of_two_hours_every_text_goes_out_once(desk: TwilioDesk, kind: str, deaf_port: int) -> None:
    desk.sign_up(2)
    begin(desk, kind, deaf_port)
    desk.service.morning(MONDAY)
    desk.minutes(120, step=20)
    assert set(desk.states()) == {_S.QUEUED if kind == "nobody listens" else _S.UNKNOWN}
    end(desk)
    desk.minutes(20, step=2)
    desk.is_settled()
    assert sorted(one["to"] for one in desk.twilio.messages()) == sorted(desk.numbers)


@pytest.mark.parametrize("kind", ["503", "nobody listens"])
def test_after_an_outage_of_five_hours_no_text_is_sent_late_and_staff_is_told_of_each(
    desk: TwilioDesk, kind: str, deaf_port: int
) -> None:
    desk.sign_up(2)
    begin(desk, kind, deaf_port)
    desk.service.morning(MONDAY)
    desk.minutes(300, step=30)
    end(desk)
    desk.minutes(10, step=2)
    assert desk.states() == [_S.EXPIRED] * 2
    alerts = ["send_unknown"] * 2 if kind != "nobody listens" else ["expired", "expired", "send_retry"]
    desk.is_settled(*alerts)
    assert desk.twilio.requests() == []
    desk.service.morning(WEDNESDAY)
    assert sorted(one["to"] for one in desk.twilio.messages()) == sorted(desk.numbers)
    desk.is_settled(*alerts)


def test_an_outage_that_begins_after_a_text_was_taken_doesnt_double_it(desk: TwilioDesk) -> None:
    desk.twilio.answer_next(RESET_AFTER_ACCEPTING)
    desk.twilio.before_answering = lambda sid: desk.twilio.set_outage("503")
    desk.sign_up()
    desk.service.morning(MONDAY)
    desk.minutes(120, step=20)
    assert desk.states() == [_S.UNKNOWN]
    desk.twilio.set_outage(None)
    desk.minutes(2)
    desk.is_settled()
    assert len(desk.twilio.requests()) == 1


def test_an_answer_that_an_outage_holds_back_till_night_goes_out_in_the_morning(desk: TwilioDesk) -> None:
    desk.evening()
    desk.service.at(MONDAY, 20, 30)
    desk.twilio.set_outage("503")
    assert desk.post_inbound(desk.writes("bench 145 8/8/8")) == [200]
    desk.service.work()
    desk.minutes(120, step=20)
    desk.twilio.set_outage(None)
    desk.minutes(10, step=2)
    assert (len(desk.answers()), len(desk.twilio.messages())) == (1, 1)
    desk.service.at(TUESDAY, 7, 59).minute()
    assert len(desk.twilio.messages()) == 1
    desk.service.at(TUESDAY, 8).minute()
    desk.is_settled()
    assert [one["body"] for one in desk.twilio.messages()[1:]] == desk.answers()


@pytest.mark.parametrize("stored", [False, True], ids=["not-stored", "stored"])
def test_a_database_that_fails_when_the_answer_is_to_be_recorded_doubles_nothing(
    desk: TwilioDesk, stored: bool
) -> None:
    whole = desk.service.textcoach
    outbox = whole.delivery.outbox
    failing = Breaking(outbox.unit_of_work, lambda: bool(desk.twilio.messages()), stored)
    broken = replace(whole.delivery, outbox=replace(outbox, unit_of_work=failing))
    desk.service.textcoach = replace(whole, delivery=broken)
    desk.sign_up(3)
    with pytest.raises(ConnectionError):
        desk.service.morning(MONDAY)
    assert failing.broke
    desk.minutes(5)
    desk.is_settled()
    assert len(desk.twilio.requests()) == 3
