"""Status callbacks that are repeated, reordered, too early, unknown, forged or lost."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from uuid import uuid4

import pytest
import requests

from tests.fakes.service import MONDAY, NUMBER, clear_environment
from tests.fakes.twilio import RESET_AFTER_ACCEPTING, sign
from tests.fakes.twilio_webhooks import post_all
from tests.integration.twilio_desk import OURS, PUBLIC, Breaking, TwilioDesk, at_once, twilio_desk
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.persistence.database import Database
from textcoach.persistence.tables import StatusReportRow

_S = MessageState
RANK = ("queued", "sent", "failed", "undelivered", "delivered")
ENDS = [("queued", "sent", *end) for end in [("delivered",), ("undelivered",), ("failed",)]] + [
    ("sent", "undelivered", "delivered")
]


@pytest.fixture(autouse=True)
def no_settings_of_the_developers(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_environment(monkeypatch)


@pytest.fixture
def desk(database: Database) -> Iterator[TwilioDesk]:
    with twilio_desk(database) as made:
        yield made


def reports(desk: TwilioDesk) -> list[tuple[str, str]]:
    table = StatusReportRow.__table__
    with desk.service.textcoach.database.connection() as connection:
        rows = connection.execute(table.select().order_by(table.c.id)).mappings()
        return [(row["provider_id"], row["raw_state"]) for row in rows]


def send_many(desk: TwilioDesk, texts: int) -> list[str]:
    """Texts of staff to one athlete, as the provider took them: their ids."""
    desk.sign_up()
    now, athlete_id = desk.service.at(MONDAY, 12).clock.now(), desk.service.athlete().id
    for index in range(texts):
        text = Message(
            new_id(),
            Direction.OUT,
            MessageKind.STAFF,
            NUMBER,
            f"How was set {index}?",
            _S.QUEUED,
            now,
            athlete_id=athlete_id,
            sender=OURS,
            not_before=now,
        )
        desk.service.change(lambda uow, text=text: uow.messages.add(text))  # type: ignore[misc]
    desk.service.textcoach.delivery.deliver_due()
    return [one["sid"] for one in desk.twilio.messages()]


def test_callbacks_in_any_order_and_twice_come_to_the_same_end(desk: TwilioDesk) -> None:
    orders = [order for told in ENDS for order in permutations(told)]
    for sid, order in zip(send_many(desk, len(orders)), orders, strict=True):
        desk.twilio.deliver(sid, max(order, key=RANK.index))
        twice = [status for status in order for _ in range(2)]
        assert desk.call_back(sid, *twice, code=30003) == [204] * 6
    told = desk.service.alert_kinds()
    assert told in ([], ["undelivered"])  # one for the athlete, not one for each text, until one arrives
    desk.is_settled(*told)
    assert len(reports(desk)) == 6 * len(orders)
    for text in desk.texts():
        assert text.error == (None if text.state is _S.DELIVERED else "30003")


def test_callbacks_all_at_once_come_to_the_same_end(desk: TwilioDesk) -> None:
    sids = send_many(desk, 4)
    for sid in sids:
        desk.twilio.deliver(sid)

    def call_back(sid: str) -> None:
        assert desk.call_back(sid, "queued", "sent", "delivered", "sent", parallel=True) == [204] * 4

    at_once(*(lambda sid=sid: call_back(sid) for sid in sids))
    desk.is_settled()
    assert len(reports(desk)) == 16


@pytest.mark.parametrize("lost", [False, True], ids=["answered", "lost"])
def test_callbacks_before_the_sends_own_answer_count(desk: TwilioDesk, lost: bool) -> None:
    if lost:
        desk.twilio.answer_next(*[RESET_AFTER_ACCEPTING] * 2)
    called_back = []

    def call_back(sid: str) -> None:
        desk.twilio.deliver(sid)
        called_back.append(desk.call_back(sid, "delivered", "sent"))

    desk.twilio.before_answering = call_back
    desk.sign_up(2)
    desk.service.morning(MONDAY)
    assert called_back == [[204, 204]] * 2
    desk.minutes(4)
    desk.is_settled()
    assert (desk.twilio.looks, len(desk.twilio.requests())) == (0, 2)


def test_a_callback_for_an_attempt_that_nobody_knows_is_kept_and_changes_nothing(desk: TwilioDesk) -> None:
    send_many(desk, 1)
    before = desk.texts()
    address = f"{PUBLIC}/webhooks/twilio/status/{uuid4()}"
    assert post_all(desk.base, address, [{"MessageSid": "SMnobodys", "MessageStatus": "failed"}]) == [204]
    assert reports(desk) == [("SMnobodys", "failed")]
    assert desk.texts() == before
    desk.is_settled()


def test_a_forged_callback_and_one_to_an_address_that_is_none_store_nothing(desk: TwilioDesk) -> None:
    (booked,) = [desk.twilio.message(sid) for sid in send_many(desk, 1)]
    assert booked is not None
    form = {"MessageSid": booked["sid"], "MessageStatus": "failed"}
    here = booked["status_callback"].replace(PUBLIC, desk.base)
    for headers in ({}, {"X-Twilio-Signature": "forged"}):
        assert requests.post(here, data=form, headers=headers, timeout=10).status_code == 403
    # Signed for another address of ours: a callback can't be played back elsewhere.
    elsewhere = booked["status_callback"][:-4] + "ffff"
    headers = {"X-Twilio-Signature": sign(elsewhere, form)}
    assert requests.post(here, data=form, headers=headers, timeout=10).status_code == 403
    assert post_all(desk.base, f"{PUBLIC}/webhooks/twilio/status/17", [form]) == [404]
    assert reports(desk) == []
    desk.is_settled()


def test_a_callback_that_could_not_be_stored_is_made_up_for_from_the_books(desk: TwilioDesk) -> None:
    send_many(desk, 1)
    (booked, *_) = desk.twilio.messages()
    desk.twilio.deliver(booked["sid"])
    statuses = desk.service.textcoach.statuses
    broken = replace(statuses, unit_of_work=Breaking(statuses.unit_of_work, lambda: True, stored=False))
    desk.service.textcoach = replace(desk.service.textcoach, statuses=broken)
    assert desk.call_back(booked["sid"], "delivered") == [500]
    desk.service.later(hours=12, minutes=5)
    assert desk.service.textcoach.bookkeeping.confirm() == 1
    desk.is_settled()
