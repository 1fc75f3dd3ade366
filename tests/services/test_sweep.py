from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedSender, ScriptedWriter, Service
from textcoach.domain.audit import OPERATOR
from textcoach.domain.ids import new_id
from textcoach.domain.message import Attempt, AttemptOutcome, Message, MessageState
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Workout
from textcoach.ports.checkpoint import Point
from textcoach.ports.unit_of_work import UnitOfWork

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def athlete(service: Service) -> None:
    service.sign_up()
    service.write_with(ScriptedWriter(BENCH_AND_ROW))


def starting(flow: str) -> list[Point]:
    return [point for point in Point if point.value.startswith(flow)]


@pytest.mark.parametrize("point", [*starting("morning."), Point.DELIVER_CLAIMING])
def test_a_morning_is_sent_once_wherever_the_process_dies_before_the_call(
    service: Service, sender: ScriptedSender, point: Point
) -> None:
    with service.dying_at(point):
        service.morning(MONDAY)
    service.minutes()
    assert len(sender.texts) == 1
    assert service.slot(MONDAY).outcome is SlotOutcome.SENT
    assert [message.state for message in service.sent_to()] == [MessageState.ACCEPTED]


@pytest.mark.parametrize("point", [point for point in starting("deliver.") if point is not Point.DELIVER_CLAIMING])
def test_the_provider_takes_one_text_wherever_the_process_dies_around_the_call(
    service: Service, sender: ScriptedSender, point: Point
) -> None:
    with service.dying_at(point):
        service.morning(MONDAY)
    service.minutes()
    assert len(sender.taken) == 1
    (message,) = service.sent_to()
    assert (message.state, message.error, message.lease_until) == (MessageState.ACCEPTED, None, None)
    assert message.provider_id == sender.taken[0][1].provider_id
    assert service.alerts() == []


@pytest.mark.parametrize("point", [*starting("reply."), *starting("deliver.")])
def test_a_reply_is_recorded_and_answered_once_wherever_the_process_dies(
    service: Service, sender: ScriptedSender, point: Point
) -> None:
    service.morning(MONDAY)
    service.at(MONDAY, 18)
    with service.dying_at(point):
        service.text(NUMBER, "bench 145 8/8/8", provider_id="SM-same")
    if point is Point.REPLY_STORING:
        service.receive(NUMBER, "bench 145 8/8/8", provider_id="SM-same")  # it was answered 500, so it comes again
    service.minutes()
    assert service.performance(MONDAY).revision == 1
    assert [text.body for text, _ in sender.taken if text.body.startswith("Got it")] == [
        "Got it: Bench Press 145 lb 8/8/8.\nStill open: Barbell Row."
    ]


def test_a_slot_that_a_dead_job_left_is_rung_again_once_its_lease_ran_out(service: Service) -> None:
    with service.dying_at(Point.MORNING_WORDED):
        service.morning(MONDAY)
    service.later(seconds=29).textcoach.sweep.run()
    assert service.doorbell.waiting == ()
    service.later(seconds=1).textcoach.sweep.run()
    assert service.doorbell.waiting == (("prepare", str(service.slot(MONDAY).id)),)


def stuck(service: Service, *, attempted: bool) -> UUID:
    service.at(MONDAY, 8)
    service.textcoach.mornings.tick()
    service.textcoach.mornings.prepare(service.slot(MONDAY).id)
    (message,) = service.sent_to()
    sending = replace(message, state=MessageState.SENDING, lease_until=service.clock.at, tries=1)

    def leave(uow: UnitOfWork) -> None:
        uow.messages.save(sending)
        if attempted:
            uow.attempts.add(Attempt(new_id(), sending.id, 1, service.clock.at))

    service.change(leave)
    return message.id


def swept(service: Service, message_id: UUID) -> Message:
    service.textcoach.sweep.run()
    with service.rows() as uow:
        return uow.messages.get(message_id)


def test_a_stuck_send_without_an_attempt_is_queued_again(service: Service) -> None:
    message_id = stuck(service, attempted=False)
    assert swept(service, message_id).state is MessageState.QUEUED
    assert ("deliver", "due") in service.doorbell.waiting


def test_a_stuck_send_with_an_attempt_is_unknown(service: Service) -> None:
    message_id = stuck(service, attempted=True)
    assert swept(service, message_id).state is MessageState.UNKNOWN
    with service.rows() as uow:
        (attempt,) = uow.attempts.of_message(message_id)
    assert (attempt.outcome, attempt.code) == (AttemptOutcome.UNKNOWN, "lease ran out")


def test_an_unanswered_workout_is_skipped_when_its_date_has_rolled_twice(service: Service) -> None:
    service.morning(MONDAY)
    service.at(MONDAY + 2 * DAY, 3, 59).minute()
    assert service.workout(MONDAY).state is WorkoutState.SCHEDULED
    service.at(MONDAY + 2 * DAY, 4).minute()
    workout = service.workout(MONDAY)
    assert (workout.state, workout.reason) == (WorkoutState.SKIPPED, "no reply")


def test_a_logged_workout_is_completed_when_its_date_has_rolled_once(service: Service) -> None:
    service.morning(MONDAY)
    service.at(MONDAY, 18).text(NUMBER, "bench 145 8/8/8")
    assert service.workout(MONDAY).state is WorkoutState.IN_PROGRESS
    service.at(MONDAY + DAY, 3, 59).minute()
    assert service.workout(MONDAY).state is WorkoutState.IN_PROGRESS
    service.at(MONDAY + DAY, 4).minute()
    workout = service.workout(MONDAY)
    assert (workout.state, workout.reason) == (WorkoutState.COMPLETED, None)


def test_a_workout_that_was_begun_and_never_logged_is_skipped(service: Service) -> None:
    service.morning(MONDAY)
    service.at(MONDAY, 18).text(NUMBER, "heading to the gym")
    assert service.workout(MONDAY).state is WorkoutState.IN_PROGRESS
    service.at(MONDAY + DAY, 12).minute()
    assert service.workout(MONDAY).state is WorkoutState.IN_PROGRESS
    service.at(MONDAY + 2 * DAY, 12).minute()
    assert service.workout(MONDAY).state is WorkoutState.SKIPPED


def test_one_that_staff_began_is_closed_although_no_text_of_it_went_out(service: Service) -> None:
    begun, undated = (service.workout(MONDAY + days * DAY) for days in (0, 2))
    service.textcoach.rescheduling.deactivate(NUMBER)
    service.change(lambda uow: uow.workouts.save(replace(uow.workouts.get(undated.id), day=None)))
    service.at(MONDAY, 9)
    for one in (begun, undated):
        service.textcoach.workouts.log.start(one.id, OPERATOR)
    assert states_of(service, begun, undated) == [(MONDAY, WorkoutState.IN_PROGRESS)] * 2
    service.at(MONDAY + 2 * DAY, 3).minute()
    assert states_of(service, begun, undated) == [(MONDAY, WorkoutState.IN_PROGRESS)] * 2
    service.at(MONDAY + 2 * DAY, 4).minute()
    assert states_of(service, begun, undated) == [(MONDAY, WorkoutState.SKIPPED)] * 2


def states_of(service: Service, *workouts: Workout) -> list[tuple[date | None, WorkoutState]]:
    with service.rows() as uow:
        found = [uow.workouts.get(one.id) for one in workouts]
    return [(one.day, one.state) for one in found]


def test_a_silent_athlete_never_stops_the_texts(service: Service, sender: ScriptedSender) -> None:
    for offset in range(14):
        service.morning(MONDAY + offset * DAY)
    assert len(sender.texts) == 6
    plan_id = service.plan().id
    with service.rows() as uow:
        states = [one.state for one in uow.workouts.of_plan(plan_id) if one.texted_at is not None]
    assert states == [WorkoutState.SKIPPED] * 6


def test_a_reply_that_fails_again_and_again_is_kept_and_staff_is_told_once(service: Service) -> None:
    service.morning(MONDAY)
    whole = service.textcoach

    class Broken:
        def __getattr__(self, name: str) -> Any:
            raise ValueError("reader")

    service.textcoach = replace(whole, replies=replace(whole.replies, reader=Broken()))  # type: ignore[arg-type]
    service.text(NUMBER, "bench 145 8/8/8")
    service.minutes(20)
    assert service.alert_kinds() == ["stuck"]
    service.textcoach = whole
    service.minutes(5)
    assert service.performance(MONDAY) is not None
