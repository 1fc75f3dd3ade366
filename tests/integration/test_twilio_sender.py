import logging
import socket
import ssl
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import requests
import urllib3

from messaging.twilio.outcomes import of_answer, of_failure
from messaging.twilio.sender import TwilioSender
from tests.fakes.twilio import (
    ACCOUNT,
    ERROR_AFTER_ACCEPTING,
    ERROR_BEFORE_ACCEPTING,
    MALFORMED,
    OPTED_OUT,
    RESET_AFTER_ACCEPTING,
    RESET_BEFORE_ACCEPTING,
    SERVICE,
    TOKEN,
    Answer,
    FakeTwilio,
    accepted_but_silent,
    accepted_in_drips,
    limited,
    refused,
)
from textcoach.domain.alert import AlertKind
from textcoach.ports.sender import Accepted, Effect, OutboundText, Permanent, Retry, SendOutcome, Unknown

ATTEMPT = UUID("0198c0de-0000-7000-8000-000000000001")
NUMBER = "+15005550006"
OURS = "+15005550001"
POOL = urllib3.HTTPSConnectionPool("api.example")


def wrapped(reason: Exception) -> requests.ConnectionError:
    """As requests hands on what urllib3 gave up on."""
    return requests.ConnectionError(urllib3.exceptions.MaxRetryError(POOL, "/", reason))


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("TWILIO_REGION", "au1")
    monkeypatch.setenv("TWILIO_EDGE", "sydney")


@pytest.fixture
def fake() -> Iterator[FakeTwilio]:
    with FakeTwilio() as twilio:
        yield twilio


def sender_to(url: str, *, token: str = TOKEN, account: str = ACCOUNT, timeout: float = 5.0) -> TwilioSender:
    return TwilioSender(
        account,
        token,
        public_url="https://coach.example/",
        api_base_url=url,
        timeout=timeout,
    )


def text(body: str = "Squat 5x5", to: str = NUMBER, sender: str = OURS) -> OutboundText:
    return OutboundText(sender=sender, to=to, body=body, attempt_id=ATTEMPT, validity_seconds=3600)


def without_reason(outcome: SendOutcome) -> SendOutcome:
    return replace(outcome, reason="") if isinstance(outcome, Retry | Permanent) else outcome


def test_a_text_goes_out_with_its_callback_and_validity(fake: FakeTwilio) -> None:
    outcome = sender_to(fake.url).send(text("Café & 5 € + 100%"))
    assert outcome == Accepted(fake.messages()[0]["sid"], segments=1)
    assert fake.requests() == [
        {
            "To": NUMBER,
            "From": OURS,
            "Body": "Café & 5 € + 100%",
            "ValidityPeriod": "3600",
            "StatusCallback": f"https://coach.example/webhooks/twilio/status/{ATTEMPT}",
        }
    ]


def test_a_messaging_service_sends_without_a_number_and_counts_segments_later(fake: FakeTwilio) -> None:
    outcome = sender_to(fake.url).send(text(sender=SERVICE))
    assert outcome == Accepted(fake.messages()[0]["sid"], segments=None)
    (form,) = fake.requests()
    assert form["MessagingServiceSid"] == SERVICE
    assert "From" not in form


def test_where_nobody_can_reach_us_no_callback_is_asked_for(fake: FakeTwilio) -> None:
    TwilioSender(ACCOUNT, TOKEN, api_base_url=fake.url).send(text())
    assert fake.requests()[0].keys() == {"To", "From", "Body", "ValidityPeriod"}


def test_an_answer_that_trickles_in_is_given_up_in_time_and_unknown(fake: FakeTwilio) -> None:
    fake.answer_next(accepted_in_drips(30.0))
    began = time.monotonic()
    outcome = sender_to(fake.url, timeout=0.5).send(text())
    assert isinstance(outcome, Unknown)
    assert time.monotonic() - began < 5
    assert len(fake.messages()) == 1


def test_a_connection_is_used_again_by_the_next_text(fake: FakeTwilio) -> None:
    sender = sender_to(fake.url)
    for body in ("one", "two", "three"):
        assert isinstance(sender.send(text(body)), Accepted)
    assert fake.connections() == 1


def test_a_connection_that_idled_too_long_is_not_used_again(fake: FakeTwilio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("messaging.twilio.client.MOST_IDLE", -1.0)
    sender = sender_to(fake.url)
    assert all(isinstance(sender.send(text(body)), Accepted) for body in ("one", "two"))
    assert fake.connections() == 2


@pytest.mark.parametrize(("kind", "outcome"), [("503", Unknown("http-503")), ("reset", Unknown("no-answer"))])
def test_an_outage_takes_nothing_and_ends(fake: FakeTwilio, kind: str, outcome: SendOutcome) -> None:
    fake.set_outage(kind)
    sender = sender_to(fake.url)
    assert sender.send(text()) == outcome
    assert sender.find(NUMBER, "Squat 5x5", datetime.now(UTC)) is None
    fake.set_outage(None)
    assert isinstance(sender.send(text()), Accepted)
    assert len(fake.messages()) == 1


def test_its_provider_is_called_twilio() -> None:
    assert sender_to("http://127.0.0.1:1").provider == "twilio"


@pytest.mark.parametrize(
    ("answer", "outcome", "booked"),
    [
        (limited(), Retry("20429"), 0),
        (limited("7"), Retry("20429", after_seconds=7.0), 0),
        (limited("Wed, 21 Oct 2026 07:28:00 GMT"), Retry("20429"), 0),
        (Answer(429, books=False), Retry("http-429"), 0),
        (ERROR_BEFORE_ACCEPTING, Unknown("http-500"), 0),
        (ERROR_AFTER_ACCEPTING, Unknown("http-500"), 1),
        (RESET_BEFORE_ACCEPTING, Unknown("no-answer"), 0),
        (RESET_AFTER_ACCEPTING, Unknown("no-answer"), 1),
        (MALFORMED, Unknown("unreadable-answer"), 1),
        (Answer(raw="[]"), Unknown("unreadable-answer"), 1),
        (Answer(raw=""), Unknown("unreadable-answer"), 1),
        (Answer(302, raw="", headers={"Location": "/elsewhere"}), Unknown("http-302"), 1),
        (Answer(407, books=False), Retry("http-407"), 0),
        (Answer(404, raw="<html>", books=False), Retry("http-404"), 0),
        (refused(20003, 401), Retry("20003", alert=AlertKind.ACCOUNT), 0),
        (refused(20006, 403), Retry("20006", alert=AlertKind.ACCOUNT), 0),
        (Answer(401, books=False), Retry("http-401", alert=AlertKind.ACCOUNT), 0),
        (refused(21299), Permanent("21299", ""), 0),
    ],
)
def test_each_answer_has_one_outcome(fake: FakeTwilio, answer: Answer, outcome: SendOutcome, booked: int) -> None:
    fake.answer_next(answer)
    assert without_reason(sender_to(fake.url).send(text())) == outcome
    assert len(fake.messages()) == booked
    assert len(fake.requests()) == 1


def test_an_answer_that_does_not_come_in_time_is_unknown(fake: FakeTwilio) -> None:
    fake.answer_next(accepted_but_silent(1.0))
    assert sender_to(fake.url, timeout=0.2).send(text()) == Unknown("timeout")
    assert len(fake.messages()) == 1
    assert len(fake.requests()) == 1


def test_a_refused_connection_is_tried_again() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        assert sender_to(f"http://127.0.0.1:{port}").send(text()) == Retry("not-connected")


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [
        (
            wrapped(urllib3.exceptions.NameResolutionError("api.example", POOL, socket.gaierror())),
            Retry("not-connected"),
        ),
        (requests.ConnectTimeout(), Retry("not-connected")),
        (requests.exceptions.ProxyError(), Retry("not-connected")),
        (wrapped(urllib3.exceptions.SSLError(ssl.SSLCertVerificationError())), Retry("not-connected")),
        (wrapped(urllib3.exceptions.SSLError(ssl.SSLEOFError())), Unknown("no-answer")),
        (requests.ReadTimeout(), Unknown("timeout")),
        (requests.exceptions.ChunkedEncodingError(), Unknown("no-answer")),
        (requests.ConnectionError(urllib3.exceptions.ProtocolError("x", ConnectionResetError())), Unknown("no-answer")),
        (BrokenPipeError(), Unknown("no-answer")),
    ],
)
def test_only_a_failure_to_connect_is_tried_again(failure: Exception, outcome: SendOutcome) -> None:
    assert of_failure(failure) == outcome


def test_a_wrong_base_address_is_ours_to_put_right() -> None:
    outcome = sender_to("gopher://127.0.0.1").send(text())
    assert without_reason(outcome) == Retry("bad-address", alert=AlertKind.ACCOUNT)


def test_a_wrong_token_or_account_loses_no_text(fake: FakeTwilio) -> None:
    for sender, code in ((sender_to(fake.url, token="wrong"), "20003"), (sender_to(fake.url, account="AC1"), "20404")):
        assert without_reason(sender.send(text())) == Retry(code, alert=AlertKind.ACCOUNT)
    assert fake.messages() == []


@pytest.mark.parametrize(
    ("sent", "code", "effect"),
    [
        (text(to="12"), "21211", Effect.UNREACHABLE),
        (text(to=""), "21604", Effect.UNREACHABLE),
        (text("a" * 1601), "21617", Effect.NONE),
        (text(""), "21602", Effect.NONE),
    ],
)
def test_what_the_provider_can_never_send_is_permanent(
    fake: FakeTwilio, sent: OutboundText, code: str, effect: Effect
) -> None:
    outcome = sender_to(fake.url).send(sent)
    assert isinstance(outcome, Permanent)
    assert (outcome.code, outcome.effect) == (code, effect)


def test_a_text_that_has_no_encoding_is_permanent_and_never_posted(fake: FakeTwilio) -> None:
    outcome = sender_to(fake.url).send(text("\ud83d"))
    assert isinstance(outcome, Permanent)
    assert outcome.code == "unencodable"
    assert fake.requests() == []


def test_a_number_that_opted_out_says_so_every_time(fake: FakeTwilio) -> None:
    fake.answer_number(NUMBER, OPTED_OUT)
    sender = sender_to(fake.url)
    outcomes = [sender.send(text()), sender.send(text())]
    assert all(isinstance(each, Permanent) and each.effect is Effect.OPTED_OUT for each in outcomes)
    assert isinstance(sender.send(text(to="+15005550007")), Accepted)


def test_a_server_error_is_unknown_whatever_its_code() -> None:
    assert of_answer(503, '{"code": 20429}', {}) == Unknown("http-503")


def test_texts_sent_side_by_side_each_get_their_own_id(fake: FakeTwilio) -> None:
    sender = sender_to(fake.url)
    texts = [OutboundText(OURS, f"+1500555{index:04d}", "Row 3x10", uuid4(), 60) for index in range(100, 300)]
    with ThreadPoolExecutor(20) as pool:
        outcomes = list(pool.map(sender.send, texts))
    taken = {message["to"]: message["sid"] for message in fake.messages()}
    assert outcomes == [Accepted(taken[each.to], segments=1) for each in texts]


def test_no_text_and_no_number_reaches_a_log(fake: FakeTwilio, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        fake.answer_next(refused(21299))
        sender = sender_to(fake.url)
        sender.send(text("private words"))
        sender.send(text("private words"))
    assert not any(part in caplog.text for part in ("private", NUMBER[1:], OURS[1:], TOKEN))


def test_the_fake_lists_what_it_took_and_refuses_fields_it_does_not_know(fake: FakeTwilio) -> None:
    sender_to(fake.url).send(text("one"))
    sender_to(fake.url).send(text("two", to="+15005550007"))
    url = f"{fake.url}/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
    listed = requests.get(url, params={"To": NUMBER}, auth=(ACCOUNT, TOKEN), timeout=5).json()
    assert [message["body"] for message in listed["messages"]] == ["one"]
    form = {"To": NUMBER, "From": OURS, "Body": "x", "Colour": "red"}
    assert requests.post(url, data=form, auth=(ACCOUNT, TOKEN), timeout=5).status_code == 400


def test_a_text_whose_answer_was_lost_is_found_by_number_words_and_time(fake: FakeTwilio) -> None:
    before = datetime.now(UTC)
    fake.answer_next(ERROR_AFTER_ACCEPTING)
    sender = sender_to(fake.url)
    assert sender.send(text("Squat 5x5")) == Unknown("http-500")
    sender.send(text("Bench 5x5"))
    taken = fake.messages()[0]["sid"]
    assert sender.find(NUMBER, "Squat 5x5", before) == [Accepted(taken, segments=1)]
    assert sender.find(NUMBER, "Row 5x5", before) == []
    assert sender.find("+13105550177", "Squat 5x5", before) == []
    assert sender.find(NUMBER, "Squat 5x5", datetime.now(UTC) + timedelta(hours=1)) == []


def test_a_provider_that_cannot_be_asked_says_neither_yes_nor_no(fake: FakeTwilio) -> None:
    now = datetime.now(UTC)
    assert sender_to(fake.url, token="wrong").find(NUMBER, "Squat 5x5", now) is None
    assert sender_to("http://127.0.0.1:9").find(NUMBER, "Squat 5x5", now) is None
