"""What the provider reports of our texts, in any order, repeated, before the send's own answer."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.fakes.provider_books import NUMBER, OURS, BookDesk, status
from tests.integration.aggregates import NOW, keep_athlete, outbound
from textcoach.domain.alert import Alert, AlertKind
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.ids import new_id
from textcoach.domain.message import Attempt, AttemptOutcome, Message, MessageState
from textcoach.domain.states import AthleteState
from textcoach.persistence.database import Database
from textcoach.persistence.tables import StatusReportRow
from textcoach.ports.checkpoint import Point
from textcoach.ports.inbound import StatusReport
from textcoach.services.alerting import alert

_S = MessageState


@pytest.fixture
def desk(database: Database) -> BookDesk:
    return BookDesk(database, NOW, numbers={OURS}, polling=False)


def keep(
    database: Database, state: MessageState, outcome: AttemptOutcome = AttemptOutcome.ACCEPTED, **changes: Any
) -> tuple[UUID, UUID]:
    """A text and the attempt to send it: their ids."""
    provider_id = "SM1" if outcome is AttemptOutcome.ACCEPTED else None
    message = replace(outbound(NUMBER, state=state, sender=OURS, tries=1, provider_id=provider_id), **changes)
    attempt = Attempt(new_id(), message.id, 1, NOW, outcome, provider_id=provider_id)
    with database.unit_of_work() as uow:
        uow.messages.add(message)
        uow.attempts.add(attempt)
        uow.commit()
    return message.id, attempt.id


def message(database: Database, message_id: UUID) -> Message:
    with database.reading() as uow:
        return uow.messages.get(message_id)


def alerts(database: Database) -> Sequence[Alert]:
    with database.reading() as uow:
        return uow.alerts.all_open()


def reports(database: Database) -> list[tuple[UUID | None, str]]:
    table = StatusReportRow.__table__
    with database.engine.connect() as connection:
        rows = connection.execute(table.select().order_by(table.c.id)).mappings()
        return [(row["attempt_id"], row["raw_state"]) for row in rows]


@pytest.mark.parametrize("order", list(permutations([_S.ACCEPTED, _S.SENT, _S.DELIVERED])))
def test_reports_in_any_order_and_repeated_end_in_the_same_state(
    database: Database, desk: BookDesk, order: tuple[MessageState, ...]
) -> None:
    message_id, attempt_id = keep(database, _S.ACCEPTED)
    for state in (*order, *order):
        desk.statuses.report(attempt_id, status("SM1", state))
    assert message(database, message_id).state is _S.DELIVERED
    assert len(reports(database)) == 6
    assert alerts(database) == []


def test_a_report_before_the_sends_own_answer_brings_the_id_home(database: Database, desk: BookDesk) -> None:
    message_id, attempt_id = keep(database, _S.SENDING, AttemptOutcome.PENDING)
    desk.statuses.report(attempt_id, status("SM7", _S.SENT))
    found = message(database, message_id)
    assert (found.state, found.provider_id) == (_S.SENT, "SM7")
    with database.reading() as uow:
        attempt = uow.attempts.get(attempt_id)
    assert attempt is not None
    assert (attempt.outcome, attempt.provider_id, attempt.ended_at) == (AttemptOutcome.ACCEPTED, "SM7", NOW)


def test_a_late_report_settles_a_lost_send_and_closes_its_alert(database: Database, desk: BookDesk) -> None:
    message_id, attempt_id = keep(database, _S.UNKNOWN, AttemptOutcome.UNKNOWN, error="timeout")
    other = new_id()
    with database.unit_of_work() as uow:
        for subject in (message_id, other):
            uow.alerts.open(alert(AlertKind.SEND_UNKNOWN, str(subject), "A text was lost.", NOW))
        uow.commit()
    desk.statuses.report(attempt_id, status("SM7", _S.DELIVERED))
    found = message(database, message_id)
    assert (found.state, found.provider_id, found.error) == (_S.DELIVERED, "SM7", None)
    assert [one.subject for one in alerts(database)] == [str(other)]


def test_a_report_for_a_text_that_nobody_knows_is_kept(database: Database, desk: BookDesk) -> None:
    desk.statuses.report(uuid4(), status("SM1", _S.DELIVERED))
    assert reports(database) == [(None, "delivered")]
    assert not desk.statuses.observe("SM1", status("SM1", _S.DELIVERED))
    assert len(reports(database)) == 1


def test_a_state_that_nobody_has_heard_of_still_proves_that_the_text_was_taken(
    database: Database, desk: BookDesk
) -> None:
    message_id, attempt_id = keep(database, _S.UNKNOWN, AttemptOutcome.UNKNOWN)
    desk.statuses.report(attempt_id, StatusReport("SM7", None, "partially_delivered", None, {}))
    assert message(database, message_id).state is _S.ACCEPTED


def test_an_id_that_was_given_to_a_twin_is_left_with_it(database: Database, desk: BookDesk) -> None:
    keep(database, _S.ACCEPTED)
    message_id, attempt_id = keep(database, _S.UNKNOWN, AttemptOutcome.UNKNOWN)
    desk.statuses.report(attempt_id, status("SM1", _S.DELIVERED))
    found = message(database, message_id)
    assert (found.state, found.provider_id) == (_S.DELIVERED, None)


@pytest.mark.parametrize("by_books", [False, True])
def test_an_opt_out_that_the_carrier_knows_of_ends_the_consent_once(
    database: Database, desk: BookDesk, by_books: bool
) -> None:
    athlete = keep_athlete(database, number=NUMBER)
    _, attempt_id = keep(database, _S.ACCEPTED, athlete_id=athlete.id)
    report = status("SM1", _S.FAILED, "21610")

    def tell() -> None:
        if by_books:
            desk.statuses.observe("SM1", report)
        else:
            desk.statuses.report(attempt_id, report)

    tell()
    assert [(one.kind, one.athlete_id) for one in alerts(database)] == [(AlertKind.OPTED_OUT, athlete.id)]
    with database.unit_of_work() as uow:
        assert uow.consents.standing(NUMBER) is ConsentKind.OPTED_OUT
        uow.consents.add(Consent(new_id(), NUMBER, ConsentKind.OPTED_IN, "text", "START", NOW))
        uow.commit()
    tell()  # the same old report again: START stands
    with database.reading() as uow:
        assert uow.consents.standing(NUMBER) is ConsentKind.OPTED_IN


def test_a_number_that_is_gone_stops_the_athletes_sends_and_says_so(database: Database, desk: BookDesk) -> None:
    athlete = keep_athlete(database, number=NUMBER)
    _, attempt_id = keep(database, _S.SENT, athlete_id=athlete.id)
    desk.statuses.report(attempt_id, status("SM1", _S.UNDELIVERED, "30005"))
    with database.reading() as uow:
        found = uow.athletes.get(athlete.id)
    assert (found.state, found.next_send_at) == (AthleteState.INACTIVE, None)
    (told,) = alerts(database)
    assert (told.kind, told.athlete_id) == (AlertKind.UNREACHABLE, athlete.id)
    assert told.text.endswith("The athlete is inactive now and gets no more texts.")


def test_trouble_with_our_own_number_is_told_once_for_everybody(database: Database, desk: BookDesk) -> None:
    for index in range(3):
        _, attempt_id = keep(database, _S.SENT, provider_id=f"SM{index}")
        desk.statuses.report(attempt_id, status(f"SM{index}", _S.FAILED, "30034"))
    assert [(one.kind, one.subject) for one in alerts(database)] == [(AlertKind.REGISTRATION, "30034")]


def test_a_text_that_failed_without_a_code_is_told_of_too(database: Database, desk: BookDesk) -> None:
    _, attempt_id = keep(database, _S.SENT)
    desk.statuses.report(attempt_id, status("SM1", _S.UNDELIVERED))
    assert [one.kind for one in alerts(database)] == [AlertKind.UNDELIVERED]


def test_a_code_that_comes_after_the_state_still_counts(database: Database, desk: BookDesk) -> None:
    message_id, attempt_id = keep(database, _S.SENT)
    desk.statuses.report(attempt_id, status("SM1", _S.UNDELIVERED))
    desk.statuses.report(attempt_id, status("SM1", _S.UNDELIVERED, "30007"))
    assert message(database, message_id).error == "30007"
    assert AlertKind.FILTERED in [one.kind for one in alerts(database)]


def test_a_text_that_was_delivered_after_all_has_no_error(database: Database, desk: BookDesk) -> None:
    message_id, attempt_id = keep(database, _S.SENT)
    desk.statuses.report(attempt_id, status("SM1", _S.UNDELIVERED, "30003"))
    desk.statuses.report(attempt_id, status("SM1", _S.DELIVERED))
    desk.statuses.report(attempt_id, status("SM1", _S.UNDELIVERED, "30005"))
    found = message(database, message_id)
    assert (found.state, found.error) == (_S.DELIVERED, None)


def test_what_the_books_say_is_kept_only_where_it_is_news(database: Database, desk: BookDesk) -> None:
    message_id, _ = keep(database, _S.ACCEPTED)
    said = [desk.statuses.observe("SM1", status("SM1", state)) for state in (_S.SENT, _S.SENT, _S.ACCEPTED)]
    assert said == [True, False, False]
    assert message(database, message_id).state is _S.SENT
    assert reports(database) == [(None, "sent")]


def test_a_report_passes_its_two_points(database: Database, desk: BookDesk) -> None:
    _, attempt_id = keep(database, _S.ACCEPTED)
    desk.statuses.report(attempt_id, status("SM1", _S.SENT))
    desk.statuses.observe("SM1", status("SM1", _S.DELIVERED))
    assert desk.points.passed == [Point.STATUS_STORING, Point.STATUS_STORED] * 2
