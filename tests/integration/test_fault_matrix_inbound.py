"""Texts of athletes whose webhook is repeated, comes beside others, late or never, or could not be stored."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.service import MONDAY, NUMBER, clear_environment
from tests.fakes.twilio import RESET_AFTER_ACCEPTING, refused
from tests.integration.twilio_desk import Breaking, TwilioDesk, at_once, twilio_desk
from textcoach.domain.message import Direction
from textcoach.persistence.database import Database
from textcoach.services.bookkeeping import Caught

BENCH, ROW = "bench 145 8/8/8", "row 115 8/8/7"
GOT_BENCH = "Got it: Bench Press 145 lb 8/8/8.\nStill open: Barbell Row."
GOT_ROW = "Got it: Barbell Row 115 lb 8/8/7.\nThat's 1 of 3 sessions this week."


@pytest.fixture(autouse=True)
def no_settings_of_the_developers(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_environment(monkeypatch)


@pytest.fixture
def desk(database: Database) -> Iterator[TwilioDesk]:
    with twilio_desk(database) as made:
        yield made


def test_one_text_whose_webhook_comes_eight_times_at_once_is_recorded_and_answered_once(desk: TwilioDesk) -> None:
    desk.evening()
    sid = desk.writes(BENCH)
    assert desk.post_inbound(sid, times=8, parallel=True) == [200] * 8
    desk.service.work()
    assert desk.post_inbound(sid) == [200]
    desk.minutes(2)
    desk.is_settled()
    assert [text.provider_id for text in desk.texts(Direction.IN)] == [sid]
    assert desk.service.performance(MONDAY).revision == 1
    assert desk.answers() == [GOT_BENCH]


def test_the_texts_of_one_athlete_are_acted_on_in_order_beside_those_of_others(desk: TwilioDesk) -> None:
    desk.evening(athletes=3)

    def write(number: str) -> None:
        for body in (BENCH, ROW):
            assert desk.post_inbound(desk.writes(body, number), times=2, parallel=True) == [200] * 2

    handle = desk.service.textcoach.replies.handle_due
    at_once(*(lambda number=number: write(number) for number in desk.numbers), handle, handle)
    at_once(handle, handle, handle)
    desk.minutes(3)
    desk.is_settled()
    for number in desk.numbers:
        assert desk.answers(number) == [GOT_BENCH, GOT_ROW]
        assert desk.service.performance(MONDAY, number).revision == 2


@pytest.mark.parametrize("stored", [False, True], ids=["not-stored", "stored"])
def test_a_text_that_could_not_be_stored_is_taken_when_the_provider_tries_again(desk: TwilioDesk, stored: bool) -> None:
    desk.evening()
    whole = desk.service.textcoach
    broken = replace(whole.inbox, unit_of_work=Breaking(whole.inbox.unit_of_work, lambda: True, stored))
    desk.service.textcoach = replace(whole, inbox=broken)
    sid = desk.writes(BENCH)
    assert desk.post_inbound(sid) == [500]
    assert desk.post_inbound(sid) == [200]
    desk.minutes(2)
    desk.is_settled()
    assert desk.answers() == [GOT_BENCH]


@pytest.mark.parametrize("stored", [False, True], ids=["not-stored", "stored"])
def test_a_reply_whose_record_could_not_be_stored_is_recorded_and_answered_once_and_the_next_waits_for_it(
    desk: TwilioDesk, stored: bool
) -> None:
    first, other = desk.evening(athletes=2)
    whole = desk.service.textcoach
    commits = iter((False, True))  # the first takes the lease
    failing = Breaking(whole.replies.unit_of_work, lambda: next(commits), stored)
    desk.service.textcoach = replace(whole, replies=replace(whole.replies, unit_of_work=failing))
    for body, number in ((BENCH, first), (ROW, first), (BENCH, other)):
        assert desk.post_inbound(desk.writes(body, number)) == [200]
        desk.service.later(seconds=1).work()
    assert failing.broke
    assert (desk.answers(first), desk.answers(other)) == ([GOT_BENCH, GOT_ROW] if stored else [], [GOT_BENCH])
    desk.minutes(3)
    desk.is_settled()
    assert desk.service.performance(MONDAY, first).revision == 2
    assert desk.answers(first) == [GOT_BENCH, GOT_ROW]


@pytest.mark.parametrize("webhook", ["before", "at once", "after"])
def test_a_text_in_the_books_is_taken_once_whenever_its_webhook_comes(desk: TwilioDesk, webhook: str) -> None:
    desk.evening()
    catch_up = desk.service.textcoach.bookkeeping.catch_up
    sid = desk.writes(BENCH)
    desk.service.later(minutes=1)
    if webhook == "before":
        desk.post_inbound(sid)
    if webhook == "at once":
        at_once(catch_up, lambda: desk.post_inbound(sid, times=3, parallel=True))
    else:
        assert catch_up() == Caught(received=0 if webhook == "before" else 1)
    desk.service.work()
    if webhook == "after":
        assert desk.post_inbound(sid) == [200]
    for _ in range(2):
        desk.minutes(5)
        assert catch_up() == Caught()
    desk.is_settled()
    assert [text.provider_id for text in desk.texts(Direction.IN)] == [sid]
    assert desk.answers() == [GOT_BENCH]


def test_without_a_public_address_the_books_bring_everything(database: Database) -> None:
    with twilio_desk(database, twilio_poll=True, public_url=None) as desk:
        desk.twilio.answer_next(RESET_AFTER_ACCEPTING)
        desk.evening(2)
        assert all("StatusCallback" not in form for form in desk.twilio.requests())
        desk.service.at(MONDAY, 8)
        look = desk.service.textcoach.bookkeeping.catch_up
        desk.minutes(3)  # the lost one is found
        for sid, status in zip([one["sid"] for one in desk.twilio.messages()], ("delivered", "sent"), strict=True):
            desk.twilio.deliver(sid, status)
        assert [look(), look()] == [Caught(moved=2), Caught()]
        desk.is_settled()
        desk.writes(BENCH)
        desk.service.later(minutes=1)
        assert [look(), look()] == [Caught(received=1), Caught()]
        desk.service.work()
        assert desk.answers() == [GOT_BENCH]
        desk.twilio.deliver(desk.twilio.messages()[1]["sid"], "delivered")
        assert look() == Caught(moved=1)
        _outage_of_the_list(desk)
        desk.is_settled()


def _outage_of_the_list(desk: TwilioDesk) -> None:
    """What comes and moves while the books can't be read is found when they can be again."""
    look = desk.service.textcoach.bookkeeping.catch_up
    desk.twilio.set_outage("503")
    desk.writes(ROW)
    desk.twilio.deliver(desk.twilio.messages()[-1]["sid"], "undelivered", 30003)
    for told in ([], [], ["books_unreadable"]):
        desk.minutes(5)
        assert look() == Caught()
        assert desk.service.alert_kinds() == told
    desk.twilio.set_outage(None)
    desk.minutes(5)
    assert look() == Caught(received=1, moved=1)
    desk.service.work()
    assert desk.answers() == [GOT_BENCH, GOT_ROW]
    assert desk.service.alert_kinds() == ["undelivered"]
    (alert,) = desk.service.alerts()
    desk.service.textcoach.alerts.acknowledge(str(alert.id))


def test_without_a_public_address_stop_ends_the_texts_though_the_provider_answered_it(database: Database) -> None:
    with twilio_desk(database, twilio_poll=True, public_url=None) as desk:
        desk.evening()
        desk.writes("STOP")
        desk.twilio.answer_number(NUMBER, refused(21610))
        desk.service.later(minutes=1)
        assert desk.service.textcoach.bookkeeping.catch_up() == Caught(received=1)
        desk.service.work()
        asked = len(desk.twilio.requests())
        desk.service.morning(MONDAY + timedelta(days=2))
        desk.is_settled()
        assert (asked, len(desk.twilio.requests()), len(desk.twilio.messages())) == (2, 2, 1)
