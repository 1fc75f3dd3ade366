"""Sends whose answer was lost."""

from dataclasses import replace
from uuid import UUID

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, ScriptedSender, ScriptedWriter, Service
from textcoach.domain.ids import new_id
from textcoach.domain.message import Attempt, AttemptOutcome, Message, MessageState
from textcoach.ports.inbound import StatusReport
from textcoach.ports.sender import Accepted, Unknown


@pytest.fixture(autouse=True)
def signed_up(service: Service) -> None:
    service.sign_up()
    service.write_with(ScriptedWriter(BENCH_AND_ROW))


def lose_the_answer(service: Service, sender: ScriptedSender, *, taken: bool, times: int = 1) -> Message:
    """A morning whose first ``times`` calls end without an answer."""
    sender.script.extend([Unknown("timeout")] * times)
    service.morning(MONDAY)
    if taken:
        sender.taken.append((sender.texts[0], Accepted("SM-lost", segments=2)))
    (message,) = service.sent_to()
    assert message.state is MessageState.UNKNOWN
    return message


def minutes_pass(service: Service, minutes: int) -> None:
    for _ in range(minutes):
        service.later(minutes=1).minute()


def outcomes(service: Service, message_id: UUID) -> list[AttemptOutcome]:
    with service.rows() as uow:
        return [attempt.outcome for attempt in uow.attempts.of_message(message_id)]


def test_a_text_that_the_provider_took_is_found_and_not_sent_again(service: Service, sender: ScriptedSender) -> None:
    lost = lose_the_answer(service, sender, taken=True)
    minutes_pass(service, 5)
    (message,) = service.sent_to()
    assert (message.state, message.provider_id, message.billed_segments) == (MessageState.ACCEPTED, "SM-lost", 2)
    assert (message.error, len(sender.texts)) == (None, 1)
    assert outcomes(service, lost.id) == [AttemptOutcome.ACCEPTED]
    assert service.alerts() == []


def test_a_text_that_the_provider_never_took_is_sent_once_more_after_two_empty_looks(
    service: Service, sender: ScriptedSender
) -> None:
    lost = lose_the_answer(service, sender, taken=False)
    minutes_pass(service, 1)
    assert len(sender.texts) == 1
    minutes_pass(service, 4)
    (message,) = service.sent_to()
    assert (message.state, len(sender.texts), len(sender.taken)) == (MessageState.ACCEPTED, 2, 1)
    assert outcomes(service, lost.id) == [AttemptOutcome.UNKNOWN, AttemptOutcome.ACCEPTED]
    assert service.alerts() == []


def test_a_text_that_is_lost_twice_is_left_to_staff(service: Service, sender: ScriptedSender) -> None:
    lose_the_answer(service, sender, taken=False, times=2)
    minutes_pass(service, 60)
    (message,) = service.sent_to()
    assert (message.state, len(sender.texts)) == (MessageState.UNKNOWN, 2)
    assert service.alert_kinds() == ["send_unknown"]


def test_while_the_provider_cannot_be_asked_nothing_is_sent_and_after_the_deadline_staff_is_told(
    service: Service, sender: ScriptedSender
) -> None:
    sender.answers_looks = False
    lose_the_answer(service, sender, taken=False)
    minutes_pass(service, 30)
    assert (len(sender.texts), service.alerts()) == (1, [])
    service.later(minutes=240)
    minutes_pass(service, 2)
    (message,) = service.sent_to()
    assert (message.state, len(sender.texts)) == (MessageState.UNKNOWN, 1)
    assert service.alert_kinds() == ["send_unknown"]


def test_after_the_deadline_a_lost_text_expires_and_staff_is_told(service: Service, sender: ScriptedSender) -> None:
    lose_the_answer(service, sender, taken=False)
    service.later(minutes=300)
    minutes_pass(service, 3)
    (message,) = service.sent_to()
    assert (message.state, message.error) == (MessageState.EXPIRED, "timeout, then its deadline passed")
    assert len(sender.texts) == 1
    assert service.alert_kinds() == ["send_unknown"]


def test_another_message_with_the_same_words_is_not_taken_for_the_lost_one(
    service: Service, sender: ScriptedSender
) -> None:
    lose_the_answer(service, sender, taken=True)
    minutes_pass(service, 5)
    (first,) = service.sent_to()

    twin = replace(first, id=new_id(), state=MessageState.UNKNOWN, provider_id=None, created_at=service.clock.at)
    lost = Attempt(new_id(), twin.id, 1, service.clock.at, AttemptOutcome.UNKNOWN)
    service.change(lambda uow: (uow.messages.add(twin), uow.attempts.add(lost)))
    minutes_pass(service, 5)
    assert [message.state for message in service.sent_to()] == [MessageState.ACCEPTED, MessageState.ACCEPTED]
    assert len({message.provider_id for message in service.sent_to()}) == 2


def test_a_callback_that_is_quicker_than_the_look_wins(service: Service, sender: ScriptedSender) -> None:
    lost = lose_the_answer(service, sender, taken=False)
    with service.rows() as uow:
        (attempt,) = uow.attempts.of_message(lost.id)
    report = StatusReport("SM-called-back", MessageState.DELIVERED, "delivered", None, {})
    service.textcoach.statuses.report(attempt.id, report)
    service.later(minutes=60)
    minutes_pass(service, 3)
    (message,) = service.sent_to()
    assert (message.state, message.provider_id) == (MessageState.DELIVERED, "SM-called-back")
    assert len(sender.texts) == 1
