"""A symptom in a reply: training stops at once, the athlete is told what to do, and only staff lets it go on."""

from datetime import timedelta

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedSender, ScriptedWriter, Service
from textcoach.domain.errors import UserError
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageKind, MessageState
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.states import WorkoutState
from textcoach.ports.checkpoint import Point

DAY = timedelta(days=1)
TUESDAY, WEDNESDAY, FRIDAY, NEXT_MONDAY = MONDAY + DAY, MONDAY + 2 * DAY, MONDAY + 4 * DAY, MONDAY + 7 * DAY
STOP_TRAINING = (
    "Sam, please stop training now. If this is happening now, gets worse or comes back, call 911 (or your local "
    "emergency number) right away. I've told your coach: no workouts until they have talked with you."
)
WAITS = (
    "Training waits until your coach has talked with you, Sam. If it comes back or you feel worse, call 911 or your "
    "local emergency number."
)


@pytest.fixture(autouse=True)
def morning(service: Service) -> None:
    """Bench 3x8 at 145 lb and row 3x8 at 115 lb were texted this Monday morning."""
    service.text_monday(BENCH_AND_ROW)
    service.at(MONDAY, 12)


def holds(service: Service) -> list[Hold]:
    athlete = service.athlete()
    with service.rows() as uow:
        return list(uow.holds.of(athlete.id))


def of_kind(service: Service, kind: MessageKind) -> list[str]:
    return [one.body for one in service.sent_to() if one.kind is kind and one.state is not MessageState.SUPPRESSED]


def test_a_symptom_sets_a_hold_tells_the_athlete_and_tells_staff(service: Service) -> None:
    service.play(NUMBER, f"> chest pain on the second set\n< {STOP_TRAINING}")
    (hold,) = holds(service)
    assert (hold.reason, hold.start, hold.until) == (HoldReason.SAFETY, MONDAY, None)
    (told,) = [alert for alert in service.alerts() if alert.kind == "safety"]
    assert told.athlete_id == service.athlete().id
    assert told.text == (
        "An athlete reports chest pain or pressure: training is on hold and they are told how to get help. Call them "
        "now; only `textcoach athletes clear-safety` lets training go on."
    )
    assert service.sent_to()[-1].segments == 2


def test_what_the_text_reports_is_on_record_all_the_same(service: Service) -> None:
    assert service.text(NUMBER, "bench 145 8/8/8 2 left, then chest pain on rows") == [STOP_TRAINING]
    (entry,) = service.performance(MONDAY).entries
    assert (entry.exercise, [one.reps for one in entry.sets]) == ("Barbell Bench Press", [8, 8, 8])
    assert "chest" in service.athlete().profile.painful_areas()


def test_thoughts_of_suicide_get_an_answer_of_their_own(service: Service) -> None:
    (answer,) = service.text(NUMBER, "i dont want to live anymore")
    assert answer == (
        "Sam, I'm glad you told me, and I'm sorry it is this hard. Please talk to someone now: 988 is there day and "
        "night, 911 in an emergency, or a person you trust. I've told your coach, who will get in touch. Workouts can "
        "wait."
    )
    assert [alert.subject for alert in service.alerts()] == [f"{service.athlete().id}:crisis"]
    assert len(holds(service)) == 1


def test_several_texts_about_one_thing_are_one_hold_and_one_answer(service: Service) -> None:
    for body in ("chest pain", "really bad chest pain", "still chest pain, short of breath too"):
        service.receive(NUMBER, body)
    service.work()
    service.later(minutes=5)
    assert service.text(NUMBER, "chest pain is still there") == []
    assert of_kind(service, MessageKind.SAFETY) == [STOP_TRAINING]
    assert len(holds(service)) == 1
    assert sorted(alert.subject.split(":")[1] for alert in service.alerts() if alert.kind == "safety") == [
        "breathing",
        "chest",
    ]


def test_who_writes_of_it_again_later_is_told_again_with_no_second_hold(service: Service) -> None:
    service.text(NUMBER, "chest pain")
    service.later(hours=2)
    assert service.text(NUMBER, "the chest pain is back") == [STOP_TRAINING]
    assert len(holds(service)) == 1


def test_the_same_text_delivered_twice_is_acted_on_once(service: Service) -> None:
    for _ in range(2):
        service.receive(NUMBER, "I fainted", provider_id="in-same")
    service.work()
    assert of_kind(service, MessageKind.SAFETY) == [STOP_TRAINING]
    assert len(holds(service)) == 1


def test_nothing_of_training_comes_until_staff_lifts_the_hold(service: Service, sender: ScriptedSender) -> None:
    service.text(NUMBER, "chest pain")
    before = len(sender.texts)
    for offset in range(1, 10):
        service.morning(MONDAY + offset * DAY)
        service.at(MONDAY + offset * DAY, 18, 30).minute()
    assert len(sender.texts) == before
    assert service.slot(WEDNESDAY).reason == "on hold: safety"


def test_a_text_that_waits_for_its_minute_is_withdrawn(service: Service, sender: ScriptedSender) -> None:
    service.at(WEDNESDAY, 7, 55).minute()
    (waiting,) = [one for one in service.sent_to() if one.state is MessageState.QUEUED]
    assert waiting.kind is MessageKind.MORNING
    service.text(NUMBER, "woke up with chest pain")
    sent = len(sender.texts)
    for _ in range(10):
        service.later(minutes=1).minute()
    assert len(sender.texts) == sent
    assert (service.slot(WEDNESDAY).outcome, service.slot(WEDNESDAY).reason) == (
        SlotOutcome.SKIPPED,
        "on hold: safety",
    )
    assert service.workout(WEDNESDAY).texted_at is None


def test_a_text_that_is_due_this_minute_is_withdrawn_too(service: Service, sender: ScriptedSender) -> None:
    service.at(WEDNESDAY, 8)
    service.textcoach.mornings.tick()
    service.receive(NUMBER, "chest pain")
    slot = service.slot(WEDNESDAY)
    service.textcoach.mornings.prepare(slot.id)
    service.textcoach.replies.handle_due()
    service.work()
    assert sender.bodies[-1] == STOP_TRAINING
    assert not any("Wed 4 Mar" in body for body in sender.bodies)


def test_a_text_that_is_being_written_meanwhile_never_goes_out(service: Service, sender: ScriptedSender) -> None:
    def symptom() -> None:
        service.receive(NUMBER, "chest pain")
        service.textcoach.replies.handle_due()

    service.write_with(ScriptedWriter(BENCH_AND_ROW, meanwhile=symptom))
    service.morning(WEDNESDAY)
    service.later(minutes=2).minute()
    assert not any("Wed 4 Mar" in body for body in sender.bodies)
    assert service.slot(WEDNESDAY).reason == "on hold: safety"


def test_whatever_was_queued_is_looked_at_once_more_when_it_is_sent(service: Service, sender: ScriptedSender) -> None:
    service.at(WEDNESDAY, 7, 55).minute()
    service.hold(Hold(new_id(), service.athlete().id, HoldReason.SAFETY, WEDNESDAY))
    service.at(WEDNESDAY, 8, 1).minute()
    assert not any("Wed 4 Mar" in body for body in sender.bodies)
    (morning,) = [one for one in service.sent_to() if one.workout_id == service.workout(WEDNESDAY).id]
    assert (morning.state, morning.error) == (MessageState.SUPPRESSED, "training is on hold")


def test_the_answer_goes_out_at_night(service: Service, sender: ScriptedSender) -> None:
    service.at(MONDAY, 23)
    service.receive(NUMBER, "can't breathe")
    service.later(minutes=40)
    service.work()
    assert sender.bodies[-1] == STOP_TRAINING


def test_stop_stays_stop(service: Service, sender: ScriptedSender) -> None:
    (answer,) = service.text(NUMBER, "STOP")
    assert "opted out" in answer
    service.text(NUMBER, "chest pain")
    assert of_kind(service, MessageKind.SAFETY) == []
    assert len(holds(service)) == 1
    assert "safety" in service.alert_kinds()


def test_a_strangers_symptom_holds_nobody(service: Service) -> None:
    service.text("+13105550177", "chest pain")
    assert holds(service) == []
    assert "safety" not in service.alert_kinds()


class TestWhoWritesWhileHeld:
    @pytest.fixture(autouse=True)
    def held(self, service: Service, morning: None) -> None:
        service.text(NUMBER, "chest pain")
        service.later(hours=1)

    def test_is_told_kindly_that_training_waits(self, service: Service) -> None:
        for body in (
            "when can i train again?",
            "whats on today",
            "only got 20 min today",
            "resume",
            "starting now",
            "MORE",
        ):
            service.later(minutes=1)
            assert service.text(NUMBER, body) == [WAITS]
        assert service.alert_kinds().count("athlete_asks") == 4

    def test_logs_are_stored(self, service: Service) -> None:
        (answer,) = service.text(NUMBER, "bench was 145 8/8/8")
        assert answer.splitlines() == ["Got it: Bench Press 145 lb 8/8/8.", *WAITS.splitlines()]
        assert len(service.performance(MONDAY).entries) == 1

    def test_gets_no_other_exercises_and_no_other_day(self, service: Service) -> None:
        content = service.workout(MONDAY).content
        for body in ("swap bench for push ups", "move it to thursday", "make it harder", "left knee hurts 3/10"):
            (answer,) = service.text(NUMBER, body)
            assert answer.endswith(WAITS)
        assert service.workout(MONDAY).content == content
        assert service.workout(MONDAY).day == MONDAY

    def test_thanks_need_no_answer(self, service: Service) -> None:
        assert service.text(NUMBER, "thanks") == []

    def test_may_still_change_a_setting(self, service: Service) -> None:
        (answer,) = service.text(NUMBER, "text me at 9 instead")
        assert service.athlete().send_at.hour == 9
        assert answer.endswith(WAITS)

    def test_cannot_lift_the_hold(self, service: Service) -> None:
        service.text(NUMBER, "resume")
        assert [hold.until for hold in holds(service)] == [None]
        assert "athlete_asks" in service.alert_kinds()


class TestStaffLiftsTheHold:
    def test_and_training_goes_on_with_the_next_morning(self, service: Service, sender: ScriptedSender) -> None:
        service.text(NUMBER, "chest pain")
        service.morning(TUESDAY)
        service.at(TUESDAY, 15)
        athlete, first = service.textcoach.safety.clear(NUMBER)
        assert (athlete.name, first) == ("Sam Ortiz", WEDNESDAY)
        assert "safety" not in service.alert_kinds()
        service.morning(WEDNESDAY)
        assert sender.bodies[-1].startswith("Wed 4 Mar")

    def test_todays_text_comes_while_its_window_is_open(self, service: Service, sender: ScriptedSender) -> None:
        service.text(NUMBER, "chest pain")
        service.morning(WEDNESDAY)
        service.at(WEDNESDAY, 9)
        assert service.textcoach.safety.clear(NUMBER)[1] == WEDNESDAY
        service.minute()
        assert sender.bodies[-1].startswith("Wed 4 Mar")

    def test_a_hold_of_a_week_shifts_the_plan_by_a_week(self, service: Service) -> None:
        service.text(NUMBER, "chest pain")
        service.at(NEXT_MONDAY, 5)
        service.textcoach.safety.clear(NUMBER)
        for offset in range(7, 10):
            service.morning(MONDAY + offset * DAY)
        workout = service.workout(NEXT_MONDAY + 2 * DAY)
        assert (workout.week, workout.session, workout.state) == (1, 2, WorkoutState.SCHEDULED)

    def test_the_same_symptom_stops_it_again(self, service: Service) -> None:
        service.text(NUMBER, "chest pain")
        service.later(hours=1)
        service.textcoach.safety.clear(NUMBER)
        assert service.text(NUMBER, "chest pain again") == [STOP_TRAINING]
        assert [hold.until is None for hold in holds(service)].count(True) == 1
        assert "safety" in service.alert_kinds()

    def test_there_must_be_one(self, service: Service) -> None:
        with pytest.raises(UserError, match="Sam Ortiz is on no safety hold"):
            service.textcoach.safety.clear(NUMBER)


@pytest.mark.parametrize("point", [Point.REPLY_LEASED, Point.REPLY_RECORDING, Point.REPLY_RECORDED])
def test_a_crash_between_hold_and_answer_loses_neither(service: Service, point: Point) -> None:
    service.receive(NUMBER, "chest pain")
    with service.dying_at(point):
        service.work()
    for _ in range(3):
        service.later(seconds=40).minute()
    assert of_kind(service, MessageKind.SAFETY) == [STOP_TRAINING]
    assert len(holds(service)) == 1
    assert service.alert_kinds().count("safety") == 1
