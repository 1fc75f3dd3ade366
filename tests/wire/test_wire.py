"""Our requests, sent by the real adapters, are what Twilio's own description allows: `make test-wire SPEC=<file>`.

The description is Twilio's (twilio/twilio-oai, spec/json/twilio_api_v2010.json) and no part of this project.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from messaging.twilio.books import TwilioBooks
from messaging.twilio.sender import TwilioSender
from tests.fakes.twilio import ACCOUNT, SERVICE, TOKEN
from tests.wire.prism import prism
from textcoach.ports.sender import Accepted, OutboundText, Retry

SPEC = "TEXTCOACH_TEST_WIRE_SPEC"
NUMBER = "+12125550142"
OURS = "+12125550100"
TEXT = OutboundText(OURS, NUMBER, "Mon 9 Mar: Squat 5x5 @ 100 kg + 5 € 💪", uuid4(), 36_000)
REFUSED = Retry("http-422")
"""Prism's own answer: it has no code of Twilio's."""


@pytest.fixture(scope="module")
def description() -> Path:
    named = os.environ.get(SPEC)
    if not named or not Path(named).is_file():
        pytest.exit("Name Twilio's OpenAPI description of its messages: make test-wire SPEC=<file>.", returncode=2)
    return Path(named)


@pytest.fixture(scope="module")
def url(description: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with prism(description, tmp_path_factory.mktemp("prism")) as address:
        yield address


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def sender(url: str) -> TwilioSender:
    return TwilioSender(ACCOUNT, TOKEN, api_base_url=url, public_url="https://coach.example.org")


@pytest.fixture
def books(url: str) -> TwilioBooks:
    return TwilioBooks(ACCOUNT, TOKEN, api_base_url=url)


@pytest.mark.parametrize("ours", [OURS, SERVICE, "12345"])
@pytest.mark.parametrize("public_url", ["https://coach.example.org", None])
def test_a_text_is_accepted(url: str, ours: str, public_url: str | None) -> None:
    sender = TwilioSender(ACCOUNT, TOKEN, api_base_url=url, public_url=public_url)
    assert isinstance(sender.send(replace(TEXT, sender=ours)), Accepted)


@pytest.mark.parametrize(
    "changes",
    [
        {"to": None},
        {"validity_seconds": "soon"},
        {"validity_seconds": 1.5},
        {"sender": "MG1"},
    ],
)
def test_a_broken_request_is_refused(sender: TwilioSender, changes: dict[str, Any]) -> None:
    assert sender.send(replace(TEXT, **changes)) == REFUSED


def test_an_account_that_is_none_is_refused(url: str) -> None:
    assert TwilioSender("AC1", TOKEN, api_base_url=url).send(TEXT) == REFUSED


def test_a_lost_text_is_looked_for_by_its_recipient(sender: TwilioSender) -> None:
    assert sender.find(NUMBER, "nobody's words", datetime.now(UTC)) == []


def test_the_books_are_listed_since_an_instant_and_read(books: TwilioBooks) -> None:
    found = books.since(datetime.now(UTC) - timedelta(days=2))
    assert found is not None
    assert found.sent
    assert all(one.report.state is not None and one.price is not None for one in found.sent)


def test_a_list_with_pages_that_are_too_long_is_refused(books: TwilioBooks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("messaging.twilio.books._PAGE", 1001)
    assert books.since(datetime.now(UTC)) is None


def test_one_text_is_fetched_by_its_id(books: TwilioBooks) -> None:
    assert books.sent("SM" + "0" * 32) is not None
    assert books.sent("SM1") is None
