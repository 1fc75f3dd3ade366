from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.fakes.service import (
    BENCH_AND_ROW,
    MONDAY,
    NUMBER,
    STRANGER,
    ScriptedSender,
    ScriptedWriter,
    Service,
)
from textcoach.domain.catalogue import by_name
from textcoach.domain.consent import ConsentKind
from textcoach.domain.message import MessageKind, MessageState
from textcoach.domain.pain import stressed
from textcoach.domain.states import WorkoutState
from textcoach.ports.checkpoint import Point
from textcoach.services.rescheduling import Changes

DAY = timedelta(days=1)
TUESDAY, WEDNESDAY = MONDAY + DAY, MONDAY + 2 * DAY


@pytest.fixture(autouse=True)
def monday_evening(service: Service) -> None:
    """Bench and row were texted this morning."""
    service.text_monday(BENCH_AND_ROW)
    service.at(MONDAY, 18)


def standing(service: Service, number: str = NUMBER) -> ConsentKind | None:
    with service.rows() as uow:
        return uow.consents.standing(number)


def state_of(service: Service) -> tuple[WorkoutState, str | None]:
    workout = service.workout(MONDAY)
    return workout.state, workout.reason


def test_a_log_is_recorded_and_answered_in_one_text(service: Service) -> None:
    answers = service.text(NUMBER, "bench 145 8/8/7 2 left")
    assert answers == ["Got it: Bench Press 145 lb 8/8/7, 2 left.\nStill open: Barbell Row."]
    performance = service.performance(MONDAY)
    assert [entry.exercise for entry in performance.entries] == ["Barbell Bench Press"]
    assert [(one.reps, one.load, one.unit) for one in performance.entries[0].sets] == [
        (8, 145, "lb"),
        (8, 145, "lb"),
        (7, 145, "lb"),
    ]
    incoming, answer = service.conversation()[-2:]
    assert (performance.message_id, answer.reply_to, answer.kind) == (incoming.id, incoming.id, MessageKind.ANSWER)
    assert incoming.handled_at == service.clock.at
    assert incoming.reading is not None
    assert state_of(service) == (WorkoutState.IN_PROGRESS, None)


def test_several_texts_add_up_to_a_finished_workout(service: Service) -> None:
    service.text(NUMBER, "bench 145 8/8/8")
    service.text(NUMBER, "row 115 8/8/8")
    assert service.performance(MONDAY).revision == 2
    assert state_of(service) == (WorkoutState.COMPLETED, None)


def test_work_logged_after_a_skip_takes_the_skip_back(service: Service) -> None:
    service.text(NUMBER, "bench 145 8/8/8")
    service.text(NUMBER, "skip")
    assert state_of(service) == (WorkoutState.SKIPPED, "the athlete said so")
    service.text(NUMBER, "row 115 8/8/8")
    assert state_of(service) == (WorkoutState.COMPLETED, None)


def test_a_skip_after_done_is_a_revision_of_the_record(service: Service) -> None:
    service.text(NUMBER, "done")
    service.text(NUMBER, "skip")
    assert state_of(service) == (WorkoutState.SKIPPED, "the athlete said so")
    performance = service.performance(MONDAY)
    assert (performance.revision, performance.session.completed) == (2, "none")


def test_where_the_answer_fails_nothing_is_recorded_and_the_sweep_brings_the_reply_back(
    service: Service, sender: ScriptedSender
) -> None:
    whole = service.textcoach

    class Speechless:
        def __getattr__(self, name: str) -> Any:
            raise OSError("no words")

    service.textcoach = replace(whole, replies=replace(whole.replies, composer=Speechless()))  # type: ignore[arg-type]
    assert service.text(NUMBER, "skip, my left knee hurts") == []
    assert state_of(service) == (WorkoutState.SCHEDULED, None)
    assert service.performance(MONDAY) is None
    assert service.athlete().profile.injuries == ()
    assert service.alerts() == []
    assert service.conversation()[-1].handled_at is None

    service.textcoach = whole
    service.later(minutes=3).minute()
    assert state_of(service)[0] is WorkoutState.SKIPPED
    assert service.athlete().profile.painful_areas() == {"knee"}
    assert len(sender.texts) == 2


def test_a_reply_is_handled_once_even_by_two_workers(service: Service, sender: ScriptedSender) -> None:
    service.receive(NUMBER, "bench 145 8/8/8")
    replies = service.textcoach.replies

    class Slow:
        """The lease runs out and another worker handles the text."""

        def reached(self, point: Point) -> None:
            if point is Point.REPLY_LEASED:
                service.later(minutes=3)
                assert replies.handle_due() == 1

    replace(replies, checkpoint=Slow()).handle_due()
    service.work()
    assert service.performance(MONDAY).revision == 1
    assert len(sender.texts) == 2


def test_an_unknown_number_is_told_once_a_day_how_to_join(service: Service) -> None:
    assert len(service.text(STRANGER, "hi, who is this?")) == 1
    assert service.later(hours=23).text(STRANGER, "hello?") == []
    assert len(service.later(hours=2).text(STRANGER, "hello??")) == 1
    assert service.alerts() == []


def test_stop_is_on_record_and_answered_once(service: Service) -> None:
    (answer,) = service.text(NUMBER, " Stop. ")
    assert "opted out" in answer
    assert standing(service) is ConsentKind.OPTED_OUT
    assert state_of(service) == (WorkoutState.SCHEDULED, None)


@pytest.mark.parametrize("word", ["UNSUBSCRIBE", "cancel", "End"])
def test_every_carriers_word_for_stop_stops(service: Service, word: str) -> None:
    service.text(NUMBER, word)
    assert standing(service) is ConsentKind.OPTED_OUT


def test_who_opted_out_gets_nothing_from_any_path(service: Service, sender: ScriptedSender) -> None:
    service.text(NUMBER, "STOP")
    calls = len(sender.texts)
    for text in ("bench 145 8/8/8", "what is today's workout?", "my knee hurts", "can we move it?", "skip", "??"):
        assert service.later(minutes=1).text(NUMBER, text) == []
    service.morning(WEDNESDAY)
    service.textcoach.mornings.send_now(NUMBER, MONDAY + 4 * DAY, dry_run=False)
    service.work()
    assert len(sender.texts) == calls
    assert {message.state for message in service.sent_to()[2:]} == {MessageState.SUPPRESSED}
    assert service.performance(MONDAY) is not None


def test_start_brings_the_texts_back(service: Service, sender: ScriptedSender) -> None:
    service.text(NUMBER, "STOP")
    (answer,) = service.later(minutes=1).text(NUMBER, "START")
    assert "you are in" in answer
    assert standing(service) is ConsentKind.OPTED_IN
    service.morning(WEDNESDAY)
    assert sender.bodies[-1].startswith("Wed 4 Mar")


def test_help_is_answered_at_any_hour_and_to_everybody(service: Service) -> None:
    service.at(TUESDAY, 2)
    for number in (NUMBER, STRANGER):
        (answer,) = service.text(number, "Help")
        assert "Reply STOP to opt out" in answer
    service.text(NUMBER, "STOP")
    assert len(service.text(NUMBER, "HELP")) == 1


@pytest.mark.parametrize(
    ("verdict", "body", "then"),
    [
        ("STOP", "STOP", ConsentKind.OPTED_OUT),
        ("STOP", "no more of this", ConsentKind.OPTED_OUT),
        ("START", "YES", ConsentKind.OPTED_IN),
        ("HELP", "HELP", ConsentKind.OPTED_IN),
    ],
)
def test_what_the_provider_answered_itself_is_recorded_and_not_answered_twice(
    service: Service, verdict: str, body: str, then: ConsentKind
) -> None:
    assert service.text(NUMBER, body, opt_out_type=verdict.lower()) == []
    assert standing(service) is then


def test_a_stranger_who_stopped_can_start_again(service: Service) -> None:
    service.text(STRANGER, "STOP")
    assert standing(service, STRANGER) is ConsentKind.OPTED_OUT
    assert service.text(STRANGER, "hello?") == []
    assert len(service.text(STRANGER, "START")) == 1
    assert standing(service, STRANGER) is ConsentKind.OPTED_IN


@pytest.mark.parametrize("noise", ['Liked "Mon 2 Mar: Upper body"', "I'm driving right now"])
def test_what_a_phone_wrote_is_stored_and_never_a_log_or_answered(service: Service, noise: str) -> None:
    assert service.text(NUMBER, noise) == []
    assert service.performance(MONDAY) is None
    assert state_of(service) == (WorkoutState.SCHEDULED, None)
    assert service.conversation()[-1].handled_at is not None


def test_pain_goes_to_the_profile_and_to_staff_and_the_next_workout_keeps_off_it(service: Service) -> None:
    service.write_with(ScriptedWriter(None))
    (answer,) = service.text(NUMBER, "my left knee hurts, 6/10")
    assert "left knee" in answer
    (injury,) = service.athlete().profile.injuries
    assert (injury.area, injury.side, injury.severity, injury.since) == ("knee", "left", 6, MONDAY)
    (told,) = [alert for alert in service.alerts() if alert.kind == "pain"]
    assert (told.athlete_id, "knee" in told.text) == (service.athlete().id, True)
    for day in (WEDNESDAY, MONDAY + 4 * DAY):
        service.morning(day)
        content = service.workout(day).content
        assert content is not None
        assert [item.exercise for item in content.items if stressed(by_name(item.exercise), {"knee"})] == []


def test_the_same_pain_again_is_one_injury_and_one_alert(service: Service) -> None:
    service.text(NUMBER, "my left knee hurts 3/10")
    service.text(NUMBER, "left knee hurts more now, 6/10")
    (injury,) = service.athlete().profile.injuries
    assert injury.severity == 6
    assert service.alert_kinds() == ["pain"]
    service.textcoach.rescheduling.change(NUMBER, Changes(cleared=("knee",)))
    assert service.athlete().profile.painful_areas() == frozenset()


def test_pain_that_becomes_severe_is_told_to_staff_once_more(service: Service) -> None:
    service.text(NUMBER, "my left knee hurts 3/10")
    service.text(NUMBER, "left knee hurts more now, 7/10")
    service.text(NUMBER, "left knee still 8/10")
    assert [alert.text for alert in service.alerts()] == [
        "An athlete reports pain (knee); workouts keep off it until it is cleared.",
        "An athlete reports severe pain (knee, 7 of 10): call them.",
    ]


def test_a_skip_is_on_record_with_its_reason(service: Service) -> None:
    (answer,) = service.text(NUMBER, "cant make it today, kid is sick")
    assert "skipped" in answer
    assert state_of(service) == (WorkoutState.SKIPPED, "the athlete said so")
    assert service.performance(MONDAY) is None


def test_a_log_for_yesterday_belongs_to_yesterdays_workout(service: Service) -> None:
    service.at(TUESDAY, 12).text(NUMBER, "yesterday: bench 145 8/8/8")
    performance = service.performance(MONDAY)
    assert (performance.day, performance.workout_id) == (MONDAY, service.workout(MONDAY).id)
    assert service.performance(TUESDAY) is None


def test_a_log_on_the_day_after_that_names_no_day_belongs_to_the_workout_still_open(service: Service) -> None:
    service.at(TUESDAY, 12).text(NUMBER, "bench 145 8/8/8")
    assert service.performance(MONDAY).day == MONDAY


def test_after_midnight_the_training_date_is_still_yesterday(service: Service) -> None:
    service.at(TUESDAY, 1).text(NUMBER, "bench 145 8/8/8")
    assert service.performance(MONDAY).day == MONDAY


def test_yesterday_said_after_midnight_is_the_day_that_still_counts_as_today(service: Service) -> None:
    service.at(TUESDAY, 0, 30).text(NUMBER, "yesterday bench 145 8/8/8")
    assert service.performance(MONDAY).day == MONDAY


def test_after_a_flight_east_the_record_is_still_the_workouts(service: Service) -> None:
    changes = Changes(zone="Asia/Tokyo")
    service.at(MONDAY, 20).textcoach.rescheduling.change(NUMBER, changes)
    service.later(hours=3).text(NUMBER, "bench 145 8/8/8")
    assert service.performance(MONDAY).day == MONDAY


def test_a_late_reply_turns_a_skipped_workout_into_a_completed_one(service: Service) -> None:
    service.at(WEDNESDAY, 4).minute()
    assert state_of(service) == (WorkoutState.SKIPPED, "no reply")
    service.at(WEDNESDAY, 7).text(NUMBER, "on monday: bench 145 8/8/8, row 115 8/8/8")
    assert state_of(service) == (WorkoutState.COMPLETED, None)
    assert service.performance(MONDAY).day == MONDAY


def test_unplanned_work_on_a_rest_day_is_a_record_of_its_own(service: Service) -> None:
    service.text(NUMBER, "done")
    service.at(TUESDAY, 12)
    (answer,) = service.text(NUMBER, "ran 3 mi in 27:30")
    assert answer == "Got it: Run 3 mi in 27:30 (9:10/mi)."
    service.text(NUMBER, "also plank 60s")
    performance = service.performance(TUESDAY)
    assert (performance.workout_id, performance.day, performance.revision) == (None, TUESDAY, 2)
    assert [entry.exercise for entry in performance.entries] == ["Run", "Plank"]


@pytest.mark.parametrize("word", ["done", "skip"])
def test_done_or_skip_on_a_rest_day_records_nothing_and_says_why(service: Service, word: str) -> None:
    service.text(NUMBER, "done")
    service.at(TUESDAY, 12)
    (answer,) = service.text(NUMBER, word)
    assert "there is no workout from me to log right now" in answer
    assert service.performance(TUESDAY) is None


def test_what_needs_a_person_is_kept_for_staff(service: Service) -> None:
    (answer,) = service.text(NUMBER, "can you refund last month?")
    assert "coach" in answer
    (told,) = service.alerts()
    assert (told.kind, told.athlete_id) == ("athlete_asks", service.athlete().id)
    assert "refund" not in told.text


def test_an_answer_that_comes_late_waits_for_the_morning(service: Service, sender: ScriptedSender) -> None:
    service.at(MONDAY, 23).receive(NUMBER, "bench 145 8/8/8")
    service.later(minutes=16).work()
    assert len(sender.texts) == 1
    service.at(TUESDAY, 8).minute()
    assert len(sender.texts) == 2


def test_an_answer_within_minutes_goes_out_at_night(service: Service) -> None:
    service.at(MONDAY, 23)
    assert len(service.text(NUMBER, "bench 145 8/8/8")) == 1


def test_a_skip_before_the_morning_text_is_todays_and_not_the_unanswered_one_before(service: Service) -> None:
    service.at(WEDNESDAY, 7).text(NUMBER, "cant train today, sick")
    assert service.workout(WEDNESDAY).state is WorkoutState.SKIPPED
    assert service.workout(MONDAY).state is not WorkoutState.COMPLETED
    assert service.workout(MONDAY).reason != "the athlete said so"
    service.morning(WEDNESDAY)
    assert service.slot(WEDNESDAY).reason == "the workout is skipped already"


def test_a_picture_without_words_is_answered_politely(service: Service) -> None:
    (answer,) = service.text(NUMBER, "", media_count=1)
    assert answer.startswith("Thanks! I can't look at pictures")
