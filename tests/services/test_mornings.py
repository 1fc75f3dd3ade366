from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, SAM, ScriptedSender, ScriptedWriter, Service, service_on
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import next_send
from textcoach.domain.errors import UserError
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageKind, MessageState
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.slot import Slot, SlotOutcome
from textcoach.domain.states import AthleteState, PlanState, WorkoutState
from textcoach.domain.workout import Author
from textcoach.engine.inline import InlineDoorbell
from textcoach.persistence.database import Database
from textcoach.ports.doorbell import DUE, Job
from textcoach.ports.sender import Retry

TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)
WEEK = timedelta(weeks=1)
FIRST, SECOND = "+15550000001", "+15550000002"
TWO_NUMBERS: dict[str, Any] = {
    "twilio_account_sid": "AC" + "0" * 32,
    "twilio_auth_token": "a token",
    "twilio_from_number": f"{FIRST}, {SECOND}",
}


def on_hold(service: Service, start: date, days: int, reason: HoldReason = HoldReason.PAUSE) -> None:
    service.hold(Hold(new_id(), service.athlete().id, reason, start, start + timedelta(days=days)))


def change_athlete(service: Service, **changes: Any) -> None:
    changed = replace(service.athlete(), **changes)
    service.change(lambda uow: uow.athletes.save(changed))


def test_on_a_training_day_one_text_with_its_date_goes_out_at_the_athletes_time(
    service: Service, sender: ScriptedSender
) -> None:
    athlete = service.sign_up()
    service.at(MONDAY, 7, 59).minute()
    assert sender.texts == []
    service.at(MONDAY, 8).minute()
    (text,) = sender.texts
    assert text.to == NUMBER
    assert text.body.startswith("Mon 2 Mar: ")
    slot, workout = service.slot(MONDAY), service.workout(MONDAY)
    (message,) = service.sent_to()
    assert (slot.outcome, slot.message_id, slot.workout_id) == (SlotOutcome.SENT, message.id, workout.id)
    assert (message.kind, message.state, message.workout_id) == (
        MessageKind.MORNING,
        MessageState.ACCEPTED,
        workout.id,
    )
    assert (workout.author, workout.texted_at) == (Author.UNDERSTUDY, service.clock.at)
    assert service.athlete().next_send_at == next_send(service.clock.at, athlete.send_at, athlete.zone)


def test_a_tick_claims_a_morning_once(service: Service) -> None:
    service.sign_up()
    service.at(MONDAY, 8)
    assert service.textcoach.mornings.tick() == 1
    assert service.textcoach.mornings.tick() == 0
    assert service.doorbell.waiting == (("prepare", str(service.slot(MONDAY).id)),)


def test_two_clocks_make_one_slot_and_one_text(service: Service, sender: ScriptedSender) -> None:
    athlete = service.sign_up()
    service.at(MONDAY, 8)
    service.textcoach.mornings.tick()
    # The other clock read the athlete before the first one moved them on.
    service.change(lambda uow: uow.athletes.save(athlete))
    assert service.textcoach.mornings.tick() == 0
    service.work()
    service.minute()
    assert len(sender.texts) == 1
    assert service.slot(MONDAY).outcome is SlotOutcome.SENT


def test_a_job_that_is_run_twice_sends_one_text(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.morning(MONDAY)
    service.textcoach.mornings.prepare(service.slot(MONDAY).id)
    service.later(minutes=10).textcoach.mornings.prepare(service.slot(MONDAY).id)
    service.work()
    assert len(sender.texts) == 1


def test_a_rest_day_is_silent_and_on_record(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.morning(MONDAY)
    service.morning(TUESDAY)
    assert len(sender.texts) == 1
    slot = service.slot(TUESDAY)
    assert (slot.outcome, slot.reason, slot.message_id) == (SlotOutcome.REST, None, None)


def test_the_wall_time_holds_over_the_change_of_the_clocks(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    for offset in range(10):
        service.at(MONDAY + timedelta(days=offset), 7, 59).minute()
        before = len(sender.texts)
        service.at(MONDAY + timedelta(days=offset), 8).minute()
        assert len(sender.texts) - before == (offset % 7 in {0, 2, 4})


def test_before_the_start_the_slot_says_when_the_plan_starts(service: Service, sender: ScriptedSender) -> None:
    service.sign_up(starts_on=WEDNESDAY)
    service.morning(TUESDAY)
    service.morning(WEDNESDAY)
    assert service.slot(TUESDAY).outcome is SlotOutcome.SKIPPED
    assert service.slot(TUESDAY).reason == "the plan starts on 2026-03-04"
    assert len(sender.texts) == 1


def test_when_the_plan_is_over_the_slot_says_so_and_staff_is_told_once(service: Service) -> None:
    service.sign_up(weeks=1)
    service.at(MONDAY + WEEK, 8)
    for _ in range(8):
        service.minute()
    service.morning(MONDAY + WEEK + timedelta(days=1))
    assert service.slot(MONDAY + WEEK).reason == "the plan is over"
    assert service.alert_kinds().count("plan_over") == 1


@pytest.mark.parametrize("reason", [HoldReason.AWAY, HoldReason.SAFETY])
def test_on_hold_the_slot_says_why(service: Service, sender: ScriptedSender, reason: HoldReason) -> None:
    service.sign_up()
    on_hold(service, MONDAY, 2, reason)
    service.morning(MONDAY)
    assert (service.slot(MONDAY).outcome, service.slot(MONDAY).reason) == (
        SlotOutcome.SKIPPED,
        f"on hold: {reason.value}",
    )
    service.morning(TUESDAY)
    service.morning(WEDNESDAY)
    assert len(sender.texts) == 1


def test_after_a_hold_of_a_week_the_plan_goes_on_where_it_stopped(service: Service) -> None:
    service.sign_up()
    on_hold(service, MONDAY + WEEK, 7)
    for offset in range(28):
        service.morning(MONDAY + timedelta(days=offset))
    plan_id = service.plan().id
    with service.rows() as uow:
        texted = [one for one in uow.workouts.of_plan(plan_id) if one.texted_at is not None]
    held = {MONDAY + WEEK + timedelta(days=offset) for offset in (0, 2, 4)}
    assert [(one.week, one.session) for one in texted] == [(week, number) for week in (1, 2, 3) for number in (1, 2, 3)]
    days = [one.day for one in texted]
    assert days == sorted(day for day in days if day not in held)
    assert days[3] == MONDAY + 2 * WEEK


def test_an_athlete_who_left_between_claim_and_job_gets_no_text(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.at(MONDAY, 8)
    service.textcoach.mornings.tick()
    change_athlete(service, state=AthleteState.INACTIVE)
    service.work()
    service.minute()
    assert sender.texts == []
    assert service.slot(MONDAY).reason == "the athlete is inactive"


def test_an_inactive_athlete_is_not_due(service: Service) -> None:
    service.sign_up()
    change_athlete(service, state=AthleteState.INACTIVE)
    service.at(MONDAY, 8)
    assert service.textcoach.mornings.tick() == 0


def test_after_an_outage_of_less_than_four_hours_the_text_still_goes_out(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up()
    service.at(MONDAY, 11, 59).minute()
    (text,) = sender.texts
    assert text.validity_seconds == 60


def test_after_four_hours_the_window_is_over_and_nothing_is_written(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.at(MONDAY, 12, 1).minute()
    assert sender.texts == []
    assert service.slot(MONDAY).reason == "its window was over before the service could send it"
    assert service.workout(MONDAY).content is None


def test_after_an_outage_of_days_every_missed_day_is_on_record_and_today_is_sent(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up()
    service.at(WEDNESDAY, 9)
    for _ in range(4):
        service.later(minutes=1).minute()
    assert [service.slot(MONDAY + timedelta(days=offset)).outcome for offset in range(3)] == [
        SlotOutcome.SKIPPED,
        SlotOutcome.SKIPPED,
        SlotOutcome.SENT,
    ]
    (text,) = sender.texts
    assert text.body.startswith("Wed 4 Mar: ")


def test_a_week_is_laid_out_when_its_mesocycle_begins(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    second = service.plan().mesocycles[1]
    assert second.microcycles == ()
    first_day = MONDAY + (second.first_week - 1) * WEEK
    service.at(first_day, 8)
    change_athlete(service, next_send_at=service.clock.at)
    service.minute()
    assert len(service.plan().mesocycles[1].microcycles) == second.overview.weeks
    workout = service.workout(first_day)
    assert (workout.week, workout.session) == (second.first_week, 1)
    assert len(sender.texts) == 1
    plan_id = service.plan().id
    with service.rows() as uow:
        laid = [one for one in uow.workouts.of_plan(plan_id) if one.week >= second.first_week]
    assert len(laid) == 3 * second.overview.weeks
    assert all(one.state is WorkoutState.SCHEDULED and one.day is not None for one in laid)


def test_a_skipped_workout_is_not_sent_again(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    workout = replace(service.workout(MONDAY), state=WorkoutState.CANCELLED)
    service.change(lambda uow: uow.workouts.save(workout))
    service.morning(MONDAY)
    assert sender.texts == []
    assert service.slot(MONDAY).reason == "the workout is cancelled already"


def test_send_now_sends_todays_workout_and_the_morning_does_not_send_it_again(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up()
    service.at(MONDAY, 8)
    change_athlete(service, next_send_at=None)
    athlete, prepared = service.textcoach.mornings.send_now("sam ortiz", None, dry_run=False)
    service.work()
    assert athlete.number == NUMBER
    assert sender.bodies == [prepared.body]
    change_athlete(service, next_send_at=service.clock.at)
    service.minute()
    assert len(sender.texts) == 1
    assert service.slot(MONDAY).outcome is SlotOutcome.SENT


def test_send_now_sends_at_most_once_a_day(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.morning(MONDAY)
    with pytest.raises(UserError, match="was sent the workout of 2026-03-02 already"):
        service.textcoach.mornings.send_now(NUMBER, MONDAY, dry_run=False)
    service.work()
    assert len(sender.texts) == 1


def test_a_morning_that_goes_out_while_send_now_writes_is_not_doubled(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.at(MONDAY, 8)
    service.write_with(ScriptedWriter(BENCH_AND_ROW))
    morning = service.textcoach.mornings

    def the_morning() -> None:
        morning.tick()
        service.work()

    service.write_with(ScriptedWriter(BENCH_AND_ROW, meanwhile=the_morning))
    with pytest.raises(UserError, match="already"):
        service.textcoach.mornings.send_now(NUMBER, None, dry_run=False)
    service.work()
    service.later(minutes=10).minute()
    assert len(sender.texts) == 1
    assert service.slot(MONDAY).outcome is SlotOutcome.SENT


def test_a_dry_run_shows_the_text_and_stores_nothing(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.at(MONDAY, 8)
    before = service.workout(MONDAY)
    _, prepared = service.textcoach.mornings.send_now(NUMBER, None, dry_run=True)
    assert prepared.body is not None
    assert service.work() == 0
    assert service.workout(MONDAY) == before
    assert service.sent_to() == []
    athlete = service.athlete()
    with service.rows() as uow:
        assert uow.slots.of_day(athlete.id, MONDAY) == []
    service.minute()
    assert sender.bodies == [prepared.body]


def test_send_now_for_a_skipped_morning_sends_it_after_all(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.at(MONDAY, 12, 30).minute()
    assert service.slot(MONDAY).outcome is SlotOutcome.SKIPPED
    service.textcoach.mornings.send_now(NUMBER, None, dry_run=False)
    service.work()
    assert len(sender.texts) == 1
    assert service.slot(MONDAY).outcome is SlotOutcome.SENT


def test_send_now_says_in_a_sentence_why_there_is_nothing(service: Service) -> None:
    service.at(MONDAY, 9)
    service.textcoach.roster.add(SAM)
    with pytest.raises(UserError, match=r"There is no workout to send to Sam Ortiz for 2026-03-02: there is no active"):
        service.textcoach.mornings.send_now(NUMBER, None, dry_run=False)
    with pytest.raises(UserError, match="No athlete is called 'Nobody'"):
        service.textcoach.mornings.send_now("Nobody", None, dry_run=False)


def test_send_now_on_a_rest_day_has_no_text(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.at(TUESDAY, 9)
    _, prepared = service.textcoach.mornings.send_now(NUMBER, None, dry_run=False)
    assert (prepared.outcome, prepared.body) == (SlotOutcome.REST, None)
    assert service.work() == 0
    assert service.plan().state is PlanState.ACTIVE
    assert sender.texts == []


def test_send_now_in_quiet_hours_is_refused_and_leaves_the_day_free(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.at(MONDAY, 22)
    with pytest.raises(UserError, match=r"It is quiet hours where Sam Ortiz is: send it after Tuesday 08:00"):
        service.textcoach.mornings.send_now(NUMBER, None, dry_run=False)
    _, prepared = service.textcoach.mornings.send_now(NUMBER, None, dry_run=True)
    assert prepared.body is not None
    athlete = service.athlete()
    with service.rows() as uow:
        assert [slot for slot in uow.slots.of_day(athlete.id, MONDAY) if slot.message_id] == []
    assert sender.texts == []


def test_a_skip_that_comes_while_the_workout_is_written_is_kept_and_no_text_goes_out(
    service: Service, sender: ScriptedSender
) -> None:
    athlete = service.sign_up()
    writer = ScriptedWriter(BENCH_AND_ROW, meanwhile=lambda: service.text(NUMBER, "cant train today, sick"))
    service.write_with(writer)
    service.morning(MONDAY)
    assert len(writer.asked) == 1
    assert service.workout(MONDAY).state is WorkoutState.SKIPPED
    assert service.slot(MONDAY).reason == "the workout is skipped already"
    assert not any("Upper body" in body for body in sender.bodies)
    with service.rows() as uow:
        assert uow.workouts.on_day(athlete.id, MONDAY)[0].texted_at is None


def test_after_days_of_downtime_one_tick_records_each_missed_date(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.at(MONDAY + WEEK, 9)
    assert service.textcoach.mornings.tick() == 8
    reasons = {service.slot(MONDAY + timedelta(days=offset)).reason for offset in range(7)}
    assert reasons == {"its window was over before the service could send it"}
    service.work()
    (text,) = sender.texts
    assert text.body.startswith("Mon 9 Mar: ")


def test_the_first_text_makes_its_sender_the_athletes_own(database: Database) -> None:
    sender = ScriptedSender()
    with service_on(database, sender, **TWO_NUMBERS) as service:
        athlete = service.sign_up()
        service.morning(MONDAY)
        first = service.textcoach.mornings.pool.sticky(None, athlete.id)
        assert [text.sender for text in sender.texts] == [service.athlete().sender] == [first]
        (other,) = {FIRST, SECOND} - {first}
        change_athlete(service, sender=other)
        service.morning(WEDNESDAY)
        assert sender.texts[-1].sender == other


def test_an_athlete_whose_sender_is_gone_is_given_one_of_ours(database: Database) -> None:
    sender = ScriptedSender()
    with service_on(database, sender, **TWO_NUMBERS) as service:
        service.sign_up()
        change_athlete(service, sender="+15550000009")
        service.morning(MONDAY)
        assert [text.sender for text in sender.texts] == [service.athlete().sender]
        assert service.athlete().sender in {FIRST, SECOND}


class TestASenderThatIsShort:
    """Ten athletes at three segments each need a minute at half a segment a second."""

    @pytest.fixture
    def service(self, database: Database, sender: ScriptedSender) -> Iterator[Service]:
        given = {**TWO_NUMBERS, "twilio_from_number": FIRST, "segments_per_second": 0.5, "prepare_ahead_minutes": 1}
        with service_on(database, sender, **given) as made:
            yield made

    def crowd(self, service: Service, athletes: int) -> None:
        for number in range(athletes):
            service.sign_up(replace(SAM, name=f"Athlete {number}", number=f"+1212555{number:04}"))

    def slots(self, service: Service) -> list[Slot]:
        with service.rows() as uow:
            return [slot for one in uow.athletes.all() for slot in uow.slots.of_day(one.id, MONDAY)]

    def test_what_fits_in_a_minute_goes_out_at_the_right_minute(self, service: Service) -> None:
        self.crowd(service, 10)
        service.at(MONDAY, 8).textcoach.mornings.tick()
        assert [slot.not_before for slot in self.slots(service)] == [None] * 10

    def test_what_does_not_is_spread_over_the_time_it_needs(self, service: Service, sender: ScriptedSender) -> None:
        self.crowd(service, 30)
        service.at(MONDAY, 8)
        rings: list[tuple[str, float]] = []
        doorbell = DelayNotingDoorbell(service.doorbell, rings)
        mornings = replace(service.textcoach.mornings, doorbell=doorbell)
        mornings.tick()
        slots = self.slots(service)
        begins = sorted(slot.not_before or slot.due_at for slot in slots)
        assert len(set(begins)) == 30
        assert timedelta(0) <= begins[0] - service.clock.at < timedelta(minutes=1)
        assert timedelta(minutes=2) < begins[-1] - service.clock.at <= timedelta(minutes=3)
        # Made a minute ahead here, so that even a slow model's text is there at its time.
        assert max(delay for _, delay in rings) == pytest.approx((begins[-1] - service.clock.at).total_seconds() - 60)
        last = max(slots, key=lambda slot: slot.not_before or slot.due_at)
        mornings.prepare(last.id)
        (message,) = service.sent_to(next(one.number for one in self.athletes(service) if one.id == last.athlete_id))
        assert message.not_before == last.not_before
        assert message.deliver_by == last.due_at + timedelta(hours=4)
        assert rings[-1] == (Job.DELIVER, pytest.approx((begins[-1] - service.clock.at).total_seconds()))
        service.work()
        assert sender.texts == []

    def test_the_sweep_rings_for_none_before_its_time(self, service: Service) -> None:
        self.crowd(service, 30)
        service.at(MONDAY, 8).textcoach.mornings.tick()
        with service.rows() as uow:
            early = uow.slots.abandoned(service.clock.at, timedelta(0), 100)
            late = uow.slots.abandoned(service.clock.at + timedelta(minutes=2), timedelta(minutes=1), 100)
        assert (len(early), len(late)) == (0, 30)

    def athletes(self, service: Service) -> list[Athlete]:
        with service.rows() as uow:
            return list(uow.athletes.all())


@dataclass
class DelayNotingDoorbell:
    doorbell: InlineDoorbell
    rings: list[tuple[str, float]]

    def ring(self, job: Job, key: str = DUE, *, attempt: int = 0, delay: float = 0.0) -> None:
        self.rings.append((job, delay))
        if not delay:
            self.doorbell.ring(job, key, attempt=attempt)


def test_a_text_that_expired_may_be_sent_now(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.write_with(ScriptedWriter(BENCH_AND_ROW))
    sender.script.extend([Retry("not-connected", 600.0)] * 40)
    service.at(MONDAY, 8)
    for _ in range(30):
        service.later(minutes=10).minute()
    assert service.sent_to()[0].state is MessageState.EXPIRED
    sender.script.clear()
    service.textcoach.mornings.send_now(NUMBER, None, dry_run=False)
    service.work()
    assert [message.state for message in service.sent_to()] == [MessageState.EXPIRED, MessageState.ACCEPTED]
    with pytest.raises(UserError, match="already"):
        service.textcoach.mornings.send_now(NUMBER, None, dry_run=False)
