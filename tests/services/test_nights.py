"""Workouts are written the night before; what has changed by the morning is written anew."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.service import (
    BENCH_AND_ROW,
    MONDAY,
    NUMBER,
    SAM,
    ZONE,
    DeafDoorbell,
    ScriptedSender,
    ScriptedWriter,
    Service,
    lift,
    session,
)
from textcoach.domain.errors import UserError
from textcoach.domain.ids import new_id
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.workout import MOST_TRIES, Author
from textcoach.ports.doorbell import Job
from textcoach.services.nights import LEASE
from textcoach.services.rescheduling import Changes

TUESDAY, WEDNESDAY, FRIDAY = (MONDAY + timedelta(days=days) for days in (1, 2, 4))
ROWS = session(lift("Barbell Row", 115), theme="Back")


@pytest.fixture(autouse=True)
def athlete(service: Service) -> None:
    service.sign_up()


@pytest.fixture
def writer(service: Service) -> ScriptedWriter:
    found = ScriptedWriter(BENCH_AND_ROW)
    service.write_with(found)
    return found


def at_night(service: Service) -> None:
    """The minutes of a night, without its morning."""
    service.at(MONDAY, 4, 15).minute()


def test_it_is_written_while_the_athlete_sleeps_and_only_sent_in_the_morning(
    service: Service, sender: ScriptedSender, writer: ScriptedWriter
) -> None:
    service.at(MONDAY, 4, 14).minute()
    assert service.workout(MONDAY).content is None
    at_night(service)
    written = service.workout(MONDAY)
    assert (written.content is not None, written.author, written.texted_at) == (True, Author.AGENT, None)
    assert sender.texts == []
    service.morning(MONDAY)
    assert len(writer.asked) == 1
    assert len(sender.texts) == 1
    assert service.workout(MONDAY).written_at == written.written_at


def test_what_is_written_ahead_too_late_leaves_what_was_texted_alone(service: Service, sender: ScriptedSender) -> None:
    def morning() -> None:
        writer.meanwhile = None
        service.morning(MONDAY)

    writer = ScriptedWriter(BENCH_AND_ROW, ROWS, meanwhile=morning)
    service.write_with(writer)
    at_night(service)
    assert len(writer.asked) == 2
    assert "Bench Press" in sender.texts[0].body
    content = service.workout(MONDAY).content
    assert content is not None
    assert [item.exercise for item in content.items] == ["Barbell Bench Press", "Barbell Row"]


def test_on_a_rest_day_nothing_is_written(service: Service, writer: ScriptedWriter) -> None:
    service.at(TUESDAY, 5).minute()
    assert writer.asked == []


def test_each_is_claimed_once_however_many_clocks_tick(service: Service, writer: ScriptedWriter) -> None:
    service.at(MONDAY, 4, 15)
    assert [service.textcoach.nights.tick() for _ in range(3)] == [1, 0, 0]
    service.work()
    service.later(hours=1)
    assert service.textcoach.nights.tick() == 0
    assert len(writer.asked) == 1


def test_a_ring_that_was_lost_is_rung_again_when_its_lease_is_over(service: Service, writer: ScriptedWriter) -> None:
    service.at(MONDAY, 4, 15)
    replace(service.textcoach.nights, doorbell=DeafDoorbell()).tick()
    service.later(seconds=LEASE.total_seconds() - 1)
    assert service.textcoach.nights.tick() == 0
    service.later(seconds=1)
    assert service.textcoach.nights.tick() == 1
    service.work()
    assert len(writer.asked) == 1


def test_after_three_lost_rings_it_is_left_to_the_morning(
    service: Service, sender: ScriptedSender, writer: ScriptedWriter
) -> None:
    service.at(MONDAY, 4, 15)
    deaf = replace(service.textcoach.nights, doorbell=DeafDoorbell())
    for _ in range(MOST_TRIES):
        assert deaf.tick() == 1
        service.later(seconds=LEASE.total_seconds())
    assert service.textcoach.nights.tick() == 0
    service.morning(MONDAY)
    assert len(writer.asked) == 1
    assert len(sender.texts) == 1


def test_a_reply_makes_what_was_written_stale(service: Service, sender: ScriptedSender) -> None:
    service.write_with(ScriptedWriter(BENCH_AND_ROW, ROWS))
    at_night(service)
    service.at(MONDAY, 6)
    service.text(NUMBER, "yesterday: bench 145 8/8/8")
    service.morning(MONDAY)
    assert "Bench" not in sender.bodies[-1]
    assert "Barbell Row" in sender.bodies[-1]


def test_a_changed_profile_makes_it_stale(service: Service, sender: ScriptedSender) -> None:
    service.write_with(ScriptedWriter(BENCH_AND_ROW, ROWS))
    at_night(service)
    service.textcoach.rescheduling.change(NUMBER, Changes(profile={"minutes": 30}))
    service.morning(MONDAY)
    assert "Bench" not in sender.bodies[-1]


def test_another_tone_changes_the_words_and_not_the_workout(service: Service, writer: ScriptedWriter) -> None:
    at_night(service)
    service.textcoach.rescheduling.change(NUMBER, Changes(profile={"tone": 90}))
    service.morning(MONDAY)
    assert len(writer.asked) == 1


def test_a_chat_leaves_it_as_it_is(service: Service, writer: ScriptedWriter) -> None:
    at_night(service)
    service.at(MONDAY, 6)
    service.text(NUMBER, "thanks coach")
    service.morning(MONDAY)
    assert len(writer.asked) == 1


def test_what_staff_wrote_stays(service: Service, sender: ScriptedSender, writer: ScriptedWriter) -> None:
    at_night(service)
    by_staff = replace(service.workout(MONDAY), content=ROWS, author=Author.STAFF)
    service.change(lambda uow: uow.workouts.save(by_staff))
    service.textcoach.rescheduling.change(NUMBER, Changes(profile={"minutes": 45}))
    service.morning(MONDAY)
    assert "Bench" not in sender.bodies[-1]
    assert len(writer.asked) == 1


def test_what_was_asked_for_and_breaks_a_limit_by_now_is_written_anew(service: Service, sender: ScriptedSender) -> None:
    service.write_with(ScriptedWriter(BENCH_AND_ROW, ROWS))
    at_night(service)
    asked_for = replace(service.workout(MONDAY), basis=None)
    service.change(lambda uow: uow.workouts.save(asked_for))
    service.at(MONDAY, 6)
    service.text(NUMBER, "my left shoulder hurts")
    service.morning(MONDAY)
    assert "Bench" not in sender.bodies[-1]


def test_during_a_hold_nothing_is_written_and_the_morning_says_why(service: Service, writer: ScriptedWriter) -> None:
    held = Hold(new_id(), service.athlete().id, HoldReason.PAUSE, MONDAY, None)
    service.hold(held)
    at_night(service)
    assert writer.asked == []
    assert service.workout(MONDAY).content is None


def test_each_zone_has_its_own_night(service: Service, writer: ScriptedWriter) -> None:
    other = replace(SAM, name="Kim", number="+81312345678", zone="Asia/Tokyo")
    service.textcoach.roster.add(other)
    service.textcoach.planning.create(other.number, MONDAY, 4)
    service.textcoach.planning.activate(other.number)
    service.at(MONDAY, 4, 30, zone="Asia/Tokyo").minute()
    assert service.workout(MONDAY, other.number).content is not None
    assert service.workout(MONDAY).content is None
    service.at(MONDAY, 4, 30, zone=ZONE).minute()
    assert service.workout(MONDAY).content is not None
    assert len(writer.asked) == 2


class TestAskedFor:
    def test_a_day_of_everybody_is_written_at_once_and_told(self, service: Service, writer: ScriptedWriter) -> None:
        told: list[tuple[int, int]] = []
        made = service.textcoach.nights.generate_now([], WEDNESDAY, lambda *one: told.append(one))
        assert (made.written, made.fresh, made.without) == (1, 0, ())
        assert told == [(1, 1)]
        again = service.textcoach.nights.generate_now([NUMBER], WEDNESDAY, lambda *_: None)
        assert (again.written, again.fresh) == (0, 1)
        assert len(writer.asked) == 1

    def test_a_rest_day_has_none(self, service: Service) -> None:
        made = service.textcoach.nights.generate_now([NUMBER], TUESDAY, lambda *_: None)
        assert [(one.number, reason) for one, reason in made.without] == [(NUMBER, "rest day")]

    def test_who_gets_no_texts_gets_no_workout_either(self, service: Service) -> None:
        service.textcoach.rescheduling.deactivate(NUMBER)
        with pytest.raises(UserError, match="is inactive and gets no workouts"):
            service.textcoach.nights.generate_now([NUMBER], None, lambda *_: None)

    def test_what_is_written_days_ahead_is_written_anew_after_the_days_between(
        self, service: Service, writer: ScriptedWriter
    ) -> None:
        service.textcoach.nights.generate_now([], FRIDAY, lambda *_: None)
        service.morning(MONDAY)
        service.text(NUMBER, "bench 145 8/8/8")
        service.morning(FRIDAY)
        fridays = [facts for facts in writer.asked if facts.day == FRIDAY]
        assert len(fridays) == 2


def test_a_job_that_failed_is_forgotten_once_its_workout_is_written(service: Service, writer: ScriptedWriter) -> None:
    failures, workout = service.textcoach.failures, service.workout(MONDAY)
    failures.failed(Job.GENERATE, str(workout.id), RuntimeError())
    assert failures.forget_settled() == 0
    at_night(service)
    assert writer.asked
    assert failures.forget_settled() == 1
