"""Our reading of Twilio's own list, against the loopback one."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from messaging.twilio.books import TwilioBooks
from messaging.twilio.sender import TwilioSender
from tests.fakes.twilio import ACCOUNT, SERVICE, TOKEN, FakeTwilio
from textcoach.domain.message import MessageState
from textcoach.ports.books import ProviderBooks
from textcoach.ports.sender import Accepted, Effect, OutboundText

NUMBER = "+12125550142"
OURS = "+12125550100"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Hands:
    """The clock of the fake."""

    def __init__(self) -> None:
        self.at = NOON

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def fake(clock: Hands) -> Iterator[FakeTwilio]:
    with FakeTwilio(now=clock.now) as twilio:
        yield twilio


def books_of(fake: FakeTwilio, *, token: str = TOKEN) -> ProviderBooks:
    return TwilioBooks(ACCOUNT, token, api_base_url=fake.url, timeout=5)


def sent(fake: FakeTwilio, body: str = "Squat 5x5", sender: str = OURS) -> str:
    outcome = TwilioSender(ACCOUNT, TOKEN, api_base_url=fake.url).send(OutboundText(sender, NUMBER, body, uuid4(), 60))
    assert isinstance(outcome, Accepted)
    return outcome.provider_id


def test_a_text_that_was_received_is_listed_as_it_came(fake: FakeTwilio) -> None:
    kept = fake.receive(NUMBER, OURS, "bench 185 8/8/7 – é 💪", media=2)
    found = books_of(fake).since(NOON)
    assert found is not None
    (text,) = found.received
    assert (text.provider_id, text.sender, text.recipient) == (kept["sid"], NUMBER, OURS)
    assert (text.body, text.media_count, text.opt_out_type) == ("bench 185 8/8/7 – é 💪", 2, None)
    assert text.sent_at == NOON
    assert text.form.items() >= {"sid": kept["sid"], "from": NUMBER, "to": OURS, "num_media": "2"}.items()
    assert found.sent == []


def test_a_text_that_is_still_being_received_waits_for_the_next_look(fake: FakeTwilio) -> None:
    fake.deliver(fake.receive(NUMBER, OURS, "half of")["sid"], "receiving")
    found = books_of(fake).since(NOON)
    assert found is not None
    assert found.received == []


def test_what_became_of_a_text_is_listed_with_what_it_cost(fake: FakeTwilio) -> None:
    sid = sent(fake, "a" * 200)
    fake.deliver(sid)
    found = books_of(fake).since(NOON)
    assert found is not None
    (text,) = found.sent
    assert (text.report.provider_id, text.report.state, text.report.refusal) == (sid, MessageState.DELIVERED, None)
    assert (text.segments, text.price, text.currency) == (2, Decimal("0.0158"), "USD")


def test_a_text_that_failed_says_what_its_code_means(fake: FakeTwilio) -> None:
    fake.deliver(sent(fake), "undelivered", 30006)
    found = books_of(fake).since(NOON)
    assert found is not None
    report = found.sent[0].report
    assert (report.state, report.code) == (MessageState.UNDELIVERED, "30006")
    assert report.refusal is not None
    assert report.refusal.effect is Effect.UNREACHABLE


def test_what_is_not_known_yet_is_left_open(fake: FakeTwilio) -> None:
    found = books_of(fake).sent(sent(fake, sender=SERVICE))
    assert found is not None
    assert (found.report.state, found.segments, found.price, found.currency) == (
        MessageState.ACCEPTED,
        None,
        None,
        None,
    )


def test_only_texts_since_the_instant_are_listed_oldest_first(fake: FakeTwilio, clock: Hands) -> None:
    for minute in range(5):
        clock.at = NOON + timedelta(minutes=minute)
        fake.receive(NUMBER, OURS, f"text {minute}")
    found = books_of(fake).since(NOON + timedelta(minutes=2))
    assert found is not None
    assert [text.body for text in found.received] == ["text 2", "text 3", "text 4"]


def test_every_page_is_read(fake: FakeTwilio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("messaging.twilio.books._PAGE", 10)
    for index in range(35):
        fake.receive(NUMBER, OURS, f"text {index}")
    found = books_of(fake).since(NOON - timedelta(hours=1))
    assert found is not None
    assert [text.body for text in found.received] == [f"text {index}" for index in range(35)]


@pytest.mark.parametrize("outage", ["503", "reset"])
def test_books_that_cannot_be_read_are_not_empty(fake: FakeTwilio, outage: str) -> None:
    sid = sent(fake)
    fake.set_outage(outage)
    assert books_of(fake).since(NOON) is None
    assert books_of(fake).sent(sid) is None


def test_a_wrong_token_and_an_unknown_text_are_no_news(fake: FakeTwilio) -> None:
    assert books_of(fake, token="wrong").since(NOON) is None
    assert books_of(fake).sent("SM" + "f" * 32) is None
    assert books_of(fake).sent("../../Accounts") is None


def test_no_text_and_no_number_of_the_books_reaches_a_log(fake: FakeTwilio, caplog: pytest.LogCaptureFixture) -> None:
    fake.receive(NUMBER, OURS, "private words")
    with caplog.at_level(logging.DEBUG):
        books_of(fake).since(NOON)
    assert not any(part in caplog.text for part in ("private", NUMBER[1:], OURS[1:], TOKEN))


def test_a_look_for_what_came_to_some_numbers_lists_nothing_that_was_sent(fake: FakeTwilio) -> None:
    fake.receive(NUMBER, OURS, "done")
    fake.receive(NUMBER, "+12125550199", "not ours")
    sent(fake)
    found = books_of(fake).since(NOON, to=[OURS])
    assert found is not None
    assert [text.body for text in found.received] == ["done"]
    assert found.sent == []
