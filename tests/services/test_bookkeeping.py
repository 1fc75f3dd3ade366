"""Looks into the provider's books."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.fakes.provider_books import NUMBER, OURS, BookDesk, arrived, sent
from tests.integration.aggregates import NOW, keep_athlete, outbound
from textcoach.domain.alert import Alert, AlertKind
from textcoach.domain.ids import new_id
from textcoach.domain.message import Attempt, AttemptOutcome, Message, MessageState
from textcoach.persistence.database import Database
from textcoach.services.bookkeeping import ASKED_AT_ONCE, Caught, Reconciled

ACCEPTED, SENT, DELIVERED = MessageState.ACCEPTED, MessageState.SENT, MessageState.DELIVERED
HOUR = timedelta(hours=1)


@pytest.fixture
def desk(database: Database) -> BookDesk:
    return BookDesk(database, NOW, numbers={OURS}, polling=False)


def keep(
    database: Database, provider_id: str, state: MessageState, *, at: datetime = NOW, segments: int = 1
) -> Message:
    """A text that the provider took, with its attempt."""
    message = outbound(
        NUMBER, state=state, provider_id=provider_id, created_at=at, sender=OURS, segments=segments, tries=1
    )
    attempt = Attempt(new_id(), message.id, 1, at, AttemptOutcome.ACCEPTED, None, provider_id, at)
    with database.unit_of_work() as uow:
        uow.messages.add(message)
        uow.attempts.add(attempt)
        uow.commit()
    return message


def kept(database: Database, provider_id: str) -> Message:
    with database.reading() as uow:
        found = uow.messages.by_provider_id(provider_id)
    assert found is not None
    return found


def alerts(database: Database) -> Sequence[Alert]:
    with database.reading() as uow:
        return uow.alerts.all_open()


def test_a_text_that_no_webhook_brought_is_stored_once_as_of_when_it_was_sent(
    database: Database, desk: BookDesk
) -> None:
    desk.inbox.receive(arrived("SM1"))
    desk.books.received = [arrived("SM1"), arrived("SM2", sent_at=NOW - timedelta(minutes=3))]
    assert desk.keeping.catch_up() == Caught(received=1)
    desk.later(minutes=5)
    assert desk.keeping.catch_up() == Caught()
    with database.reading() as uow:
        found = uow.messages.conversation(NUMBER, 10)
    assert [(one.provider_id, one.created_at) for one in found] == [
        ("SM2", NOW - timedelta(minutes=3)),
        ("SM1", NOW),
    ]


def test_texts_to_numbers_that_are_not_ours_are_left_alone(desk: BookDesk) -> None:
    desk.books.received = [arrived("SM1", to="+12125550999")]
    assert desk.keeping.catch_up() == Caught()


def test_a_messaging_service_owns_every_number_of_the_account(database: Database) -> None:
    desk = BookDesk(database, NOW, numbers=None, polling=False)
    desk.books.received = [arrived("SM1", to="+12125550999")]
    assert desk.keeping.catch_up() == Caught(received=1)


def test_a_look_that_finds_nothing_new_writes_nothing_but_when_it_was(database: Database, desk: BookDesk) -> None:
    desk.inbox.receive(arrived("SM1"))
    keep(database, "SM2", DELIVERED)
    desk.books.received, desk.books.listed = [arrived("SM1")], [sent("SM2", DELIVERED), sent("SM3", DELIVERED)]
    desk.points.passed.clear()
    desk.keeping.catch_up()
    assert desk.points.passed == []  # neither the inbox nor the statuses committed anything
    with database.reading() as uow:
        assert uow.moments.at("books") == NOW


def test_a_look_goes_back_to_the_one_before_it_and_a_little_further(desk: BookDesk) -> None:
    desk.keeping.catch_up()
    desk.later(minutes=5)
    desk.keeping.catch_up()
    desk.later(days=9)
    desk.keeping.catch_up()
    assert desk.books.looks == [
        NOW - HOUR,
        NOW - timedelta(minutes=10),
        NOW + timedelta(days=7, minutes=5),
    ]


def test_polling_goes_back_to_the_oldest_text_of_the_hour_that_is_undecided(database: Database) -> None:
    desk = BookDesk(database, NOW, numbers={OURS}, polling=True)
    desk.keeping.catch_up()
    keep(database, "SM1", SENT, at=NOW - timedelta(minutes=40))
    keep(database, "SM2", DELIVERED, at=NOW - timedelta(minutes=50))
    keep(database, "SM3", SENT, at=NOW - timedelta(minutes=70))
    desk.keeping.catch_up()
    assert desk.books.looks[-1] == NOW - timedelta(minutes=50)


def test_while_callbacks_come_only_what_was_received_is_listed(database: Database, desk: BookDesk) -> None:
    keep(database, "SM1", ACCEPTED)
    desk.books.listed = [sent("SM1", DELIVERED)]
    assert desk.keeping.catch_up() == Caught()
    assert kept(database, "SM1").state is ACCEPTED


def test_states_only_move_forward(database: Database) -> None:
    desk = BookDesk(database, NOW, numbers={OURS}, polling=True)
    for provider_id, state in (("SM1", ACCEPTED), ("SM2", DELIVERED), ("SM3", ACCEPTED)):
        keep(database, provider_id, state)
    desk.books.listed = [
        sent("SM1", DELIVERED),
        sent("SM2", SENT),
        sent("SM3", MessageState.UNDELIVERED, "30003"),
    ]
    assert desk.keeping.catch_up() == Caught(moved=2)
    states = [kept(database, f"SM{number}").state for number in (1, 2, 3)]
    assert states == [DELIVERED, DELIVERED, MessageState.UNDELIVERED]
    assert kept(database, "SM3").error == "30003"
    assert [one.kind for one in alerts(database)] == [AlertKind.UNDELIVERED]
    assert desk.keeping.catch_up() == Caught()


def test_books_that_stay_unreadable_are_told_of_until_they_can_be_read(database: Database, desk: BookDesk) -> None:
    desk.keeping.catch_up()
    desk.books.readable = False
    for told in ([], [], [AlertKind.BOOKS_UNREADABLE], [AlertKind.BOOKS_UNREADABLE]):
        desk.later(minutes=5)
        assert desk.keeping.catch_up() == Caught()
        assert [one.kind for one in alerts(database)] == told
    desk.books.readable = True
    desk.keeping.catch_up()
    assert alerts(database) == []
    assert desk.books.looks[-1] == NOW - timedelta(minutes=10)  # nothing of the outage is left out
    desk.books.readable = False
    desk.later(minutes=5)
    desk.keeping.catch_up()
    assert alerts(database) == []


def test_one_unreadable_look_after_a_long_stop_is_no_alarm(database: Database, desk: BookDesk) -> None:
    desk.keeping.catch_up()
    desk.later(hours=8)
    desk.books.readable = False
    desk.keeping.catch_up()
    assert alerts(database) == []


def test_a_text_nobody_decided_on_is_asked_about_after_twelve_hours(database: Database, desk: BookDesk) -> None:
    athlete = keep_athlete(database, number=NUMBER)
    young, old = keep(database, "SM1", SENT), keep(database, "SM2", SENT, at=NOW - 13 * HOUR)
    keep(database, "SM3", ACCEPTED, at=NOW - 13 * HOUR)
    keep(database, "SM4", DELIVERED, at=NOW - 13 * HOUR)
    keep(database, "SM5", SENT, at=NOW - 73 * HOUR)
    with database.unit_of_work() as uow:
        uow.messages.save(replace(kept(database, "SM3"), athlete_id=athlete.id))
        uow.commit()
    desk.books.listed = [sent("SM2", DELIVERED), sent("SM3", MessageState.FAILED, "21610")]
    assert desk.keeping.confirm() == 2
    assert sorted(desk.books.asked) == ["SM2", "SM3"]
    assert kept(database, "SM1") == young
    assert kept(database, "SM2").state is DELIVERED
    assert kept(database, "SM2").created_at == old.created_at
    with database.reading() as uow:
        assert uow.consents.standing(NUMBER) == "opted_out"


def test_a_text_without_a_receipt_stays_sent_and_is_not_asked_about_again_for_twelve_hours(
    database: Database, desk: BookDesk
) -> None:
    keep(database, "SM1", SENT, at=NOW - 13 * HOUR)
    desk.books.listed = [sent("SM1", SENT)]
    assert [desk.keeping.confirm(), desk.keeping.confirm()] == [1, 0]
    desk.later(hours=12)
    assert desk.keeping.confirm() == 1
    assert kept(database, "SM1").state is SENT
    assert alerts(database) == []


def test_a_provider_that_does_not_answer_is_asked_three_times_and_the_rest_are_kept_for_later(
    database: Database, desk: BookDesk
) -> None:
    for number in range(5):
        keep(database, f"SM{number}", SENT, at=NOW - (20 - number) * HOUR)
    desk.books.readable = False
    assert desk.keeping.confirm() == 3
    desk.books.readable = True
    desk.books.asked.clear()
    desk.keeping.confirm()
    assert desk.books.asked == ["SM3", "SM4"]


def test_one_run_asks_about_a_batch_at_most(database: Database, desk: BookDesk) -> None:
    for number in range(ASKED_AT_ONCE + 1):
        keep(database, f"SM{number}", SENT, at=NOW - 13 * HOUR)
    desk.books.listed = [sent(f"SM{number}", SENT) for number in range(ASKED_AT_ONCE + 1)]
    assert [desk.keeping.confirm(), desk.keeping.confirm()] == [ASKED_AT_ONCE, 1]


def test_what_was_billed_is_stored_beside_what_was_estimated_once_a_day(database: Database, desk: BookDesk) -> None:
    keep(database, "SM1", DELIVERED, segments=2)
    keep(database, "SM2", SENT, segments=1)
    desk.books.listed = [sent("SM1", DELIVERED, segments=3, price="0.0237"), sent("SM2", SENT), sent("SM9", SENT)]
    assert desk.keeping.reconcile() == Reconciled(texts=2, estimated=2, billed=3)
    assert desk.books.looks == [NOW - timedelta(days=2)]
    one, two = kept(database, "SM1"), kept(database, "SM2")
    assert (one.segments, one.billed_segments, one.price_micros, one.currency) == (2, 3, 23_700, "USD")
    assert (two.segments, two.billed_segments, two.price_micros, two.currency) == (1, None, None, None)
    assert desk.keeping.reconcile() is None
    desk.later(days=1)
    desk.books.listed = [sent("SM1", DELIVERED), sent("SM2", SENT, segments=1, price="0.0079")]
    assert desk.keeping.reconcile() == Reconciled(texts=2, estimated=1, billed=1)
    assert kept(database, "SM1").price_micros == 23_700


def test_a_bill_that_cannot_be_read_is_asked_for_again(desk: BookDesk) -> None:
    desk.books.readable = False
    assert desk.keeping.reconcile() is None
    desk.books.readable = True
    assert desk.keeping.reconcile() == Reconciled(0, 0, 0)


def test_without_a_provider_there_is_nothing_to_do(desk: BookDesk) -> None:
    keeping = replace(desk.keeping, books=None)
    assert (keeping.catch_up(), keeping.confirm(), keeping.reconcile()) == (Caught(), 0, None)
