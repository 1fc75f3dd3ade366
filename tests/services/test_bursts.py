"""Several texts within the burst's time get one answer."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedSender, Service
from textcoach.domain.message import Message, MessageKind, MessageState


@pytest.fixture(autouse=True)
def monday_evening(service: Service) -> None:
    """Bench and row were texted this morning; answers wait for half a minute, as they do with a provider."""
    service.text_monday(BENCH_AND_ROW)
    service.at(MONDAY, 18)
    whole = service.textcoach
    service.textcoach = replace(whole, replies=replace(whole.replies, burst=timedelta(seconds=30)))


def answers(service: Service) -> list[Message]:
    return [message for message in service.sent_to() if message.kind is MessageKind.ANSWER]


def wait(service: Service, seconds: int) -> None:
    service.later(seconds=seconds).textcoach.sweep.run()
    service.work()


def test_one_text_is_answered_when_its_time_is_over(service: Service, sender: ScriptedSender) -> None:
    assert service.text(NUMBER, "bench 145 8/8/8") == []
    wait(service, 29)
    assert len(sender.texts) == 1
    wait(service, 1)
    assert sender.bodies[1:] == ["Got it: Bench Press 145 lb 8/8/8.\nStill open: Barbell Row."]


def test_a_burst_gets_one_answer_for_all_of_it(service: Service, sender: ScriptedSender) -> None:
    service.text(NUMBER, "bench 145 8/8/8")
    service.later(seconds=10).text(NUMBER, "row 115 8/8/7")
    service.later(seconds=10).text(NUMBER, "thanks!")
    wait(service, 10)
    (answer,) = answers(service)
    assert sender.bodies[1:] == [answer.body]
    assert answer.body.splitlines() == [
        "Got it: Bench Press 145 lb 8/8/8.",
        "Got it: Barbell Row 115 lb 8/8/7.",
        "That's 1 of 3 sessions this week.",
    ]
    assert service.performance(MONDAY).revision == 2
    wait(service, 60)
    assert len(sender.texts) == 2


def test_a_text_after_the_burst_gets_its_own_answer(service: Service, sender: ScriptedSender) -> None:
    service.text(NUMBER, "bench 145 8/8/8")
    wait(service, 30)
    service.later(seconds=5).text(NUMBER, "row 115 8/8/7")
    wait(service, 30)
    assert len(sender.texts) == 3


def test_stop_and_help_are_answered_at_once_and_stop_takes_the_waiting_answer_with_it(
    service: Service, sender: ScriptedSender
) -> None:
    service.text(NUMBER, "bench 145 8/8/8")
    (help_,) = service.later(seconds=5).text(NUMBER, "HELP")
    assert "Msg & data rates" in help_
    (stopped,) = service.later(seconds=5).text(NUMBER, "STOP")
    assert "opted out" in stopped
    wait(service, 60)
    assert answers(service)[0].state is MessageState.SUPPRESSED
    assert len(sender.texts) == 3


def test_an_answer_waits_while_the_next_text_of_its_athlete_is_being_read(
    service: Service, sender: ScriptedSender
) -> None:
    service.text(NUMBER, "bench 145 8/8/8")
    service.later(seconds=29).receive(NUMBER, "row 115 8/8/7")
    service.later(seconds=1).textcoach.delivery.deliver_due()
    assert len(sender.texts) == 1
    service.work()
    wait(service, 2)
    assert len(sender.texts) == 2
    assert "Row 115 lb" in sender.bodies[1]


def test_texts_found_long_after_they_were_sent_are_answered_at_once(service: Service, sender: ScriptedSender) -> None:
    service.receive(NUMBER, "bench 145 8/8/8")
    service.later(minutes=10)
    service.work()
    assert len(sender.texts) == 2
