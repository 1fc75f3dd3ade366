"""A morning text is made some minutes before its own, and made anew when a reply changes what it should say."""

from datetime import timedelta

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedSender, ScriptedWriter, Service, lift, session
from textcoach.domain.calendar import local_instant
from textcoach.domain.message import MessageKind, MessageState
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.states import WorkoutState

TUESDAY = MONDAY + timedelta(days=1)
WEDNESDAY = MONDAY + timedelta(days=2)


@pytest.fixture(autouse=True)
def athlete(service: Service) -> None:
    service.sign_up()
    service.write_with(ScriptedWriter(BENCH_AND_ROW))


def test_a_text_is_made_ten_minutes_ahead_and_goes_out_in_its_own_minute(
    service: Service, sender: ScriptedSender
) -> None:
    service.at(MONDAY, 7, 49).minute()
    assert service.sent_to() == []
    service.at(MONDAY, 7, 50).minute()
    (message,) = service.sent_to()
    assert message.state is MessageState.QUEUED
    assert message.not_before == local_instant(MONDAY, service.athlete().send_at, service.athlete().zone)
    service.at(MONDAY, 7, 59).minute()
    assert sender.texts == []
    service.at(MONDAY, 8).minute()
    assert len(sender.texts) == 1
    assert service.workout(MONDAY).texted_at == service.clock.at


def test_pain_reported_before_the_text_is_due_makes_it_anew(service: Service, sender: ScriptedSender) -> None:
    service.at(MONDAY, 7, 52).minute()
    service.write_with(ScriptedWriter(session(lift("Barbell Row", 115), theme="Back")))
    service.text(NUMBER, "my left shoulder hurts")
    (old,) = [message for message in service.sent_to() if message.kind is MessageKind.MORNING]
    assert (old.state, old.error) == (MessageState.SUPPRESSED, "made anew after a reply")
    service.later(minutes=1).minute()
    service.at(MONDAY, 8).minute()
    mornings = [body for body in sender.bodies if body.startswith("Mon 2 Mar")]
    assert len(mornings) == 1
    assert "Bench" not in mornings[0]
    assert service.slot(MONDAY).outcome is SlotOutcome.SENT


def test_a_log_before_the_text_is_due_is_not_of_its_workout_and_counts_for_its_loads(
    service: Service, sender: ScriptedSender
) -> None:
    service.morning(MONDAY)
    asked = ScriptedWriter(BENCH_AND_ROW)
    service.write_with(asked)
    service.at(WEDNESDAY, 7, 52).minute()
    service.text(NUMBER, "yesterday: bench 145 8/8/8")
    assert service.performance(WEDNESDAY) is None
    assert service.performance(TUESDAY) is not None
    service.later(minutes=1).minute()
    service.at(WEDNESDAY, 8).minute()
    assert len(asked.asked) == 2
    assert any(past.performance is not None for past in asked.asked[1].history)
    assert len([body for body in sender.bodies if body.startswith("Wed 4 Mar")]) == 1


def test_a_skip_before_the_text_is_due_leaves_it_unsent_with_the_reason(
    service: Service, sender: ScriptedSender
) -> None:
    service.at(MONDAY, 7, 52).minute()
    service.text(NUMBER, "cant make it today, kid is sick")
    assert service.workout(MONDAY).state is WorkoutState.SKIPPED
    service.later(minutes=1).minute()
    service.at(MONDAY, 8).minute()
    assert not [body for body in sender.bodies if body.startswith("Mon 2 Mar")]
    slot = service.slot(MONDAY)
    assert (slot.outcome, slot.reason) == (SlotOutcome.SKIPPED, "the workout is skipped already")


def test_thanks_or_a_question_leave_the_text_as_it_is(service: Service) -> None:
    service.at(MONDAY, 7, 52).minute()
    service.text(NUMBER, "thanks coach")
    service.text(NUMBER, "what is RIR?")
    (message,) = [message for message in service.sent_to() if message.kind is MessageKind.MORNING]
    assert message.state is MessageState.QUEUED
