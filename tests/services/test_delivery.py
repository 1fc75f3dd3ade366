from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedSender, ScriptedWriter, Service
from textcoach.domain.alert import AlertKind
from textcoach.domain.consent import ConsentKind
from textcoach.domain.ids import new_id
from textcoach.domain.message import Attempt, AttemptOutcome, Direction, Message, MessageKind, MessageState
from textcoach.domain.states import AthleteState
from textcoach.ports.inbound import StatusReport
from textcoach.ports.sender import Accepted, Effect, Permanent, Retry, Unknown

LEASE = timedelta(seconds=30)

OPTED_OUT = Permanent("21610", "The number opted out.", Effect.OPTED_OUT)
INVALID = Permanent("21211", "The phone number is not a valid one.", Effect.UNREACHABLE)


@pytest.fixture
def athlete_id(service: Service) -> UUID:
    athlete = service.sign_up()
    service.at(MONDAY, 9)
    return athlete.id


def queue(service: Service, athlete_id: UUID, **changes: Any) -> UUID:
    now = service.clock.now()
    message = Message(
        id=new_id(),
        direction=Direction.OUT,
        kind=MessageKind.STAFF,
        number=NUMBER,
        body="How was it?",
        state=MessageState.QUEUED,
        created_at=now,
        athlete_id=athlete_id,
        sender="phone",
        not_before=now,
    )
    message = replace(message, **changes)
    service.change(lambda uow: uow.messages.add(message))
    return message.id


def stored(service: Service, message_id: UUID) -> Message:
    with service.rows() as uow:
        return uow.messages.get(message_id)


def attempts(service: Service, message_id: UUID) -> list[Attempt]:
    with service.rows() as uow:
        return list(uow.attempts.of_message(message_id))


def deliver(service: Service) -> int:
    return service.textcoach.delivery.deliver_due()


def report(
    service: Service, attempt_id: UUID, state: MessageState, *, code: str | None = None, sid: str = "SM1"
) -> None:
    service.textcoach.statuses.report(attempt_id, StatusReport(sid, state, state.value, code, {}))


def test_an_accepted_text_has_its_providers_id_and_what_was_billed(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    sender.script.append(Accepted("SM1", segments=2))
    queued = queue(service, athlete_id)
    assert deliver(service) == 1
    message, (attempt,) = stored(service, queued), attempts(service, queued)
    assert (message.state, message.provider, message.provider_id) == (MessageState.ACCEPTED, "scripted", "SM1")
    assert (message.billed_segments, message.lease_until) == (2, None)
    assert (attempt.outcome, attempt.provider_id, attempt.number) == (AttemptOutcome.ACCEPTED, "SM1", 1)
    assert sender.texts[0].attempt_id == attempt.id
    assert deliver(service) == 0


def test_the_attempt_is_on_record_before_the_call(service: Service, sender: ScriptedSender, athlete_id: UUID) -> None:
    queued = queue(service, athlete_id)
    found: list[Attempt] = []

    class Watching(ScriptedSender):
        def send(self, text: Any) -> Any:
            found.extend(attempts(service, queued))
            return super().send(text)

    replace(service.textcoach.delivery, sender=Watching()).deliver_due()
    (attempt,) = found
    assert (attempt.outcome, attempt.ended_at) == (AttemptOutcome.PENDING, None)


def test_many_texts_go_out_side_by_side_each_once(service: Service, sender: ScriptedSender, athlete_id: UUID) -> None:
    for index in range(40):
        queue(service, athlete_id, body=f"text {index}")
    assert deliver(service) == 40
    assert sorted(sender.bodies) == sorted(f"text {index}" for index in range(40))
    assert {message.state for message in service.sent_to()} == {MessageState.ACCEPTED}


def test_what_was_refused_for_now_is_tried_again_later_and_later(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    sender.script.extend([Retry("20429")] * 3)
    queued = queue(service, athlete_id)
    waits = []
    for _ in range(3):
        deliver(service)
        message = stored(service, queued)
        assert (message.state, message.error) == (MessageState.QUEUED, "20429")
        assert message.not_before is not None
        waits.append((message.not_before - service.clock.at).total_seconds())
        assert deliver(service) == 0
        service.clock.at = message.not_before
    assert [low <= wait <= 2 * low for low, wait in zip((7.5, 15, 30), waits, strict=True)] == [True] * 3
    assert deliver(service) == 1
    assert stored(service, queued).state is MessageState.ACCEPTED
    assert [attempt.outcome for attempt in attempts(service, queued)] == [AttemptOutcome.RETRY] * 3 + [
        AttemptOutcome.ACCEPTED
    ]


def test_the_providers_own_wait_is_kept_and_staff_hears_of_the_fifth_refusal(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    sender.script.extend([Retry("20003", 40.0)] * 5)
    queued = queue(service, athlete_id)
    for told in ([], [], [], [], ["send_retry"]):
        deliver(service)
        assert stored(service, queued).not_before == service.clock.at + timedelta(seconds=40)
        assert service.alert_kinds() == told
        service.later(seconds=40)


def test_a_number_that_opted_out_at_the_provider_gets_nothing_more(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    sender.script.append(OPTED_OUT)
    first, second = queue(service, athlete_id), queue(service, athlete_id, not_before=service.clock.at + LEASE)
    deliver(service)
    assert (stored(service, first).state, stored(service, first).error) == (MessageState.FAILED, "21610")
    with service.rows() as uow:
        assert uow.consents.standing(NUMBER) is ConsentKind.OPTED_OUT
    service.later(minutes=5)
    assert deliver(service) == 0
    assert stored(service, second).state is MessageState.SUPPRESSED
    service.morning(MONDAY + timedelta(days=2))
    assert len(sender.texts) == 1
    assert "send_failed" in service.alert_kinds()


def test_a_number_that_is_none_stops_the_athletes_sends_and_tells_staff(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    sender.script.append(INVALID)
    queued = queue(service, athlete_id)
    deliver(service)
    assert stored(service, queued).state is MessageState.FAILED
    athlete = service.athlete()
    assert (athlete.state, athlete.next_send_at) == (AthleteState.INACTIVE, None)
    (told,) = service.alerts()
    assert (told.kind, told.athlete_id) == ("send_failed", athlete_id)
    assert told.text == "The phone number is not a valid one. The athlete is inactive now and gets no more texts."
    service.morning(MONDAY + timedelta(days=2))
    assert len(sender.texts) == 1
    service.textcoach.planning.activate(NUMBER, str(service.plan().id))
    assert service.athlete().state is AthleteState.ACTIVE


def test_a_status_callback_brings_an_unknown_send_home(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    sender.script.append(Unknown("timeout"))
    queued = queue(service, athlete_id)
    deliver(service)
    report(service, sender.texts[0].attempt_id, MessageState.SENT, sid="SM77")
    message, (attempt,) = stored(service, queued), attempts(service, queued)
    assert (message.state, message.provider_id, message.error) == (MessageState.SENT, "SM77", None)
    assert (attempt.outcome, attempt.provider_id) == (AttemptOutcome.ACCEPTED, "SM77")


def test_a_callback_that_comes_before_the_calls_own_lost_answer_counts(service: Service, athlete_id: UUID) -> None:
    queued = queue(service, athlete_id)

    class Lost(ScriptedSender):
        def send(self, text: Any) -> Any:
            report(service, text.attempt_id, MessageState.SENT, sid="SM9")
            return Unknown("timeout")

    replace(service.textcoach.delivery, sender=Lost()).deliver_due()
    message, (attempt,) = stored(service, queued), attempts(service, queued)
    assert (message.state, message.provider_id, message.lease_until) == (MessageState.SENT, "SM9", None)
    assert (attempt.outcome, attempt.provider_id) == (AttemptOutcome.ACCEPTED, "SM9")
    assert service.alerts() == []


def test_callbacks_out_of_order_never_move_a_text_back(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    queued = queue(service, athlete_id)
    deliver(service)
    states = []
    for state in (MessageState.SENT, MessageState.DELIVERED, MessageState.ACCEPTED, MessageState.SENT):
        report(service, sender.texts[0].attempt_id, state)
        states.append(stored(service, queued).state)
    assert states == [MessageState.SENT] + [MessageState.DELIVERED] * 3
    assert service.alerts() == []


def test_an_undelivered_text_is_told_to_staff_once(service: Service, sender: ScriptedSender, athlete_id: UUID) -> None:
    queued = queue(service, athlete_id)
    deliver(service)
    off = Permanent("30003", "The phone is off or out of reach.", alert=AlertKind.UNDELIVERED)
    reported = StatusReport("SM1", MessageState.UNDELIVERED, "undelivered", "30003", {}, off)
    for _ in range(2):
        service.textcoach.statuses.report(sender.texts[0].attempt_id, reported)
    assert (stored(service, queued).state, stored(service, queued).error) == (MessageState.UNDELIVERED, "30003")
    (told,) = service.alerts()
    assert (told.kind, told.text) == (AlertKind.UNDELIVERED, "The phone is off or out of reach.")


def test_a_callback_for_an_attempt_nobody_knows_is_kept_and_changes_nothing(service: Service, athlete_id: UUID) -> None:
    queued = queue(service, athlete_id)
    report(service, new_id(), MessageState.DELIVERED)
    assert stored(service, queued).state is MessageState.QUEUED


def test_in_quiet_hours_a_text_waits_for_the_morning(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    service.at(MONDAY, 21)
    queued = queue(service, athlete_id)
    assert deliver(service) == 0
    message = stored(service, queued)
    assert (message.state, message.lease_until) == (MessageState.QUEUED, None)
    assert attempts(service, queued) == []
    service.at(MONDAY + timedelta(days=1), 7, 59)
    assert deliver(service) == 0
    service.at(MONDAY + timedelta(days=1), 8)
    assert message.not_before == service.clock.at
    assert deliver(service) == 1


def test_a_morning_text_that_comes_too_late_expires_and_staff_is_told(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    deadline = service.clock.at + timedelta(hours=3)
    queued = queue(service, athlete_id, kind=MessageKind.MORNING, deliver_by=deadline)
    service.clock.at = deadline
    assert deliver(service) == 0
    assert (stored(service, queued).state, stored(service, queued).error) == (
        MessageState.EXPIRED,
        "its deadline passed",
    )
    assert service.alert_kinds() == ["expired"]
    assert sender.texts == []


def test_answers_go_before_the_mornings_bulk(service: Service, sender: ScriptedSender, athlete_id: UUID) -> None:
    queue(service, athlete_id, body="bulk", priority=5)
    queue(service, athlete_id, body="answer", priority=2)
    claim = service.textcoach.delivery.outbox.claim("phone", 1)
    assert [ready.text.body for ready in claim.ready] == ["answer"]


def test_a_provider_that_keeps_refusing_never_makes_a_morning_late(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.write_with(ScriptedWriter(BENCH_AND_ROW))
    sender.script.extend([Retry("20429", 900.0)] * 30)
    service.at(MONDAY, 8)
    for _ in range(30):
        service.minute()
        service.later(minutes=15)
    (message,) = service.sent_to()
    assert message.state is MessageState.EXPIRED
    assert len(sender.texts) == 16
    assert sender.texts[-1].validity_seconds == 900


def test_what_staff_was_told_of_a_passing_trouble_closes_when_the_text_goes_out_after_all(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    wrong_token = Retry("20003", 60.0, "The account's token is wrong.", AlertKind.ACCOUNT)
    sender.script.extend([wrong_token, wrong_token])
    queue(service, athlete_id)
    for told in (["account"], ["account"], []):
        deliver(service)
        assert service.alert_kinds() == told
        service.later(seconds=61)


def test_a_text_that_arrives_after_all_closes_what_staff_was_told(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    queued = queue(service, athlete_id)
    deliver(service)
    off = Permanent("30003", "The phone is off or out of reach.", alert=AlertKind.UNDELIVERED)
    attempt = sender.texts[0].attempt_id
    service.textcoach.statuses.report(
        attempt, StatusReport("SM1", MessageState.UNDELIVERED, "undelivered", "30003", {}, off)
    )
    assert service.alert_kinds() == ["undelivered"]
    report(service, attempt, MessageState.DELIVERED)
    assert (stored(service, queued).state, stored(service, queued).error) == (MessageState.DELIVERED, None)
    assert service.alerts() == []


def test_a_text_that_expired_while_nobody_knew_is_delivered_when_the_provider_says_so(
    service: Service, sender: ScriptedSender, athlete_id: UUID
) -> None:
    sender.script.append(Unknown("timeout"))
    queued = queue(service, athlete_id, deliver_by=service.clock.at + timedelta(minutes=1))
    deliver(service)
    for _ in range(5):
        service.later(seconds=46).textcoach.resolution.run()
    assert stored(service, queued).state is MessageState.EXPIRED
    report(service, sender.texts[0].attempt_id, MessageState.DELIVERED)
    assert stored(service, queued).state is MessageState.DELIVERED
