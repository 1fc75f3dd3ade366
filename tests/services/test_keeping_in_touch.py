"""Evening texts: a nudge, the offer of a pause, the Sunday recap; mostly none."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

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
)
from textcoach.domain.calendar import local_instant
from textcoach.domain.errors import UserError
from textcoach.domain.ids import new_id
from textcoach.domain.message import Message, MessageKind, MessageState
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.slot import EVENINGS, SlotKind, SlotOutcome
from textcoach.domain.states import WorkoutState
from textcoach.ports.sender import Retry
from textcoach.services.rescheduling import Changes

DAY, WEEK = timedelta(days=1), timedelta(days=7)
TUESDAY, WEDNESDAY, SATURDAY, SUNDAY = (MONDAY + offset * DAY for offset in (1, 2, 5, 6))
KINDS = {MessageKind.NUDGE, MessageKind.PAUSE_OFFER, MessageKind.RECAP}
LOG = "bench 145 8/8/8 2 left, row 115 8/8/8 2 left"


@pytest.fixture(autouse=True)
def athlete(service: Service) -> None:
    service.sign_up()
    service.write_with(ScriptedWriter(BENCH_AND_ROW))


def live(service: Service, day: date, said: str | None = None) -> None:
    """A day with its morning, at noon perhaps a text of the athlete's, and its evening."""
    service.at(day, 8).minute()
    if said is not None:
        service.at(day, 12).text(NUMBER, said)
    service.at(day, 18, 30).minute()


def evening_texts(service: Service) -> list[tuple[date, MessageKind]]:
    """Those that went out, by local date."""
    sent = [one for one in service.sent_to() if one.kind in KINDS and one.state is MessageState.ACCEPTED]
    return [((one.created_at - timedelta(hours=6)).date(), one.kind) for one in sent]


def last_evening(service: Service) -> Message:
    return [one for one in service.sent_to() if one.kind in KINDS][-1]


def change(service: Service, **changes: Any) -> None:
    service.textcoach.rescheduling.change(NUMBER, Changes(**changes))


def evening_slots(service: Service, day: date) -> list[tuple[SlotKind, SlotOutcome, str | None]]:
    return [(one.kind, one.outcome, one.reason) for one in service.slots(day) if one.kind in EVENINGS]


def claimed(service: Service, day: date, kind: SlotKind = SlotKind.NUDGE) -> UUID:
    """The slot of a day whose evening is claimed, its text not made."""
    service.at(day, 8).minute()
    service.at(day, 18, 30).textcoach.evenings.tick()
    return service.slot(day, kind=kind).id


class TestTheNudge:
    def test_an_unanswered_workout_is_asked_about_once_at_half_past_six(
        self, service: Service, sender: ScriptedSender
    ) -> None:
        service.at(MONDAY, 8).minute()
        service.at(MONDAY, 18, 29).minute()
        assert evening_texts(service) == []
        service.at(MONDAY, 18, 30).minute()
        for _ in range(3):
            service.later(minutes=40).minute()
        assert evening_texts(service) == [(MONDAY, MessageKind.NUDGE)]
        nudge = last_evening(service)
        assert "Upper body" in nudge.body
        assert (nudge.segments, nudge.sender) == (1, service.athlete().sender)
        assert sender.texts[-1].validity_seconds == 2.5 * 3600
        slot = service.slot(MONDAY, kind=SlotKind.NUDGE)
        assert (slot.outcome, slot.message_id, slot.due_at) == (
            SlotOutcome.SENT,
            nudge.id,
            local_instant(MONDAY, time(18, 30), ZONE),
        )
        assert service.athlete().next_evening_at == local_instant(TUESDAY, time(18, 30), ZONE)

    @pytest.mark.parametrize("said", [LOG, "done", "can't today", "thanks coach", "starting now"])
    def test_who_wrote_that_day_is_not_asked(self, service: Service, said: str) -> None:
        live(service, MONDAY, said)
        assert evening_texts(service) == []
        assert evening_slots(service, MONDAY) == []

    def test_a_phone_that_answers_by_itself_is_no_athlete_who_wrote(self, service: Service) -> None:
        live(service, MONDAY, "I'm driving right now - I'll get back to you when I get where I'm going.")
        assert evening_texts(service) == [(MONDAY, MessageKind.NUDGE)]

    def test_a_rest_day_and_a_hold_are_silent(self, service: Service) -> None:
        live(service, MONDAY, "done")
        live(service, TUESDAY)
        service.at(WEDNESDAY, 8).minute()
        service.hold(Hold(new_id(), service.athlete().id, HoldReason.AWAY, WEDNESDAY, SUNDAY))
        service.at(WEDNESDAY, 18, 30).minute()
        assert evening_texts(service) == []

    def test_the_words_vary_from_one_to_the_next(self, service: Service) -> None:
        for offset in (0, 2, 4):
            live(service, MONDAY + offset * DAY)
        bodies = [one.body for one in service.sent_to() if one.kind is MessageKind.NUDGE]
        assert len(set(bodies)) == 3

    def test_a_theme_that_is_too_long_is_left_out(self, service: Service) -> None:
        service.write_with(ScriptedWriter(replace(BENCH_AND_ROW, theme="Upper body " * 12)))
        live(service, MONDAY)
        assert last_evening(service).body == ("How did today's session go, Sam? Text me what you did, or done / skip.")

    def test_who_wants_none_gets_none(self, service: Service) -> None:
        change(service, nudges=False)
        live(service, MONDAY)
        assert evening_texts(service) == []


class TestAReplyInBetween:
    def test_one_that_comes_before_the_text_is_made_leaves_it_unmade(self, service: Service) -> None:
        slot_id = claimed(service, MONDAY)
        service.receive(NUMBER, "done")
        service.textcoach.prepare(slot_id)
        service.work()
        assert evening_slots(service, MONDAY) == [(SlotKind.NUDGE, SlotOutcome.SKIPPED, "the athlete wrote meanwhile")]
        assert evening_texts(service) == []

    def test_one_that_comes_before_the_text_goes_out_withdraws_it(
        self, service: Service, sender: ScriptedSender
    ) -> None:
        service.textcoach.prepare(claimed(service, MONDAY))
        service.receive(NUMBER, "done")
        before = len(sender.texts)
        service.textcoach.delivery.deliver_due()  # nobody has read the reply yet, so the nudge waits
        assert len(sender.texts) == before
        service.work()
        service.later(minutes=1).minute()
        nudge = last_evening(service)
        assert (nudge.kind, nudge.state, nudge.error) == (
            MessageKind.NUDGE,
            MessageState.SUPPRESSED,
            "the athlete wrote meanwhile",
        )
        assert evening_slots(service, MONDAY)[0][1:] == (SlotOutcome.SKIPPED, "the athlete wrote meanwhile")
        assert service.workout(MONDAY).state is WorkoutState.COMPLETED

    def test_the_recap_is_made_anew_with_what_it_adds(self, service: Service) -> None:
        live(service, MONDAY, "done")
        service.textcoach.prepare(claimed(service, SUNDAY, SlotKind.RECAP))
        service.receive(NUMBER, "wednesday: bench 150 8/8/8")
        service.work()
        service.later(minutes=1).minute()
        recaps = [one for one in service.sent_to() if one.kind is MessageKind.RECAP]
        assert [one.state for one in recaps] == [MessageState.SUPPRESSED, MessageState.ACCEPTED]
        assert "Bench" not in recaps[0].body
        assert "Best: Bench Press 150 lb x 8" in recaps[1].body
        assert service.slot(SUNDAY, kind=SlotKind.RECAP).message_id == recaps[1].id


class TestTheOfferOfAPause:
    def test_after_five_silent_days_there_is_one_and_then_nothing_until_the_athlete_writes(
        self, service: Service
    ) -> None:
        for offset in (*range(8), 9, 11, 13, 14, 20, 21):
            live(service, MONDAY + offset * DAY)
        nudges = [(MONDAY + offset * DAY, MessageKind.NUDGE) for offset in (0, 2, 4)]
        assert evening_texts(service) == [*nudges, (SATURDAY, MessageKind.PAUSE_OFFER)]
        assert "Text pause for a break" in last_evening(service).body
        live(service, MONDAY + 23 * DAY, "hi coach, I'm back")
        live(service, MONDAY + 25 * DAY)
        assert evening_texts(service)[4:] == [(MONDAY + 25 * DAY, MessageKind.NUDGE)]

    def test_who_writes_now_and_then_is_offered_none(self, service: Service) -> None:
        for offset in (0, 2, 4, 5, 7, 9, 11, 12):
            live(service, MONDAY + offset * DAY, "thanks" if offset % 4 == 1 else None)
        assert MessageKind.PAUSE_OFFER not in [kind for _, kind in evening_texts(service)]

    def test_an_offer_is_withdrawn_by_a_reply(self, service: Service) -> None:
        for offset in range(5):
            live(service, MONDAY + offset * DAY)
        service.textcoach.prepare(claimed(service, SATURDAY, SlotKind.PAUSE_OFFER))
        service.receive(NUMBER, "sorry, busy week")
        service.work()
        assert last_evening(service).state is MessageState.SUPPRESSED
        service.at(SUNDAY, 8).minute()
        service.at(SUNDAY, 18, 30).minute()
        assert evening_texts(service)[-1] == (SUNDAY, MessageKind.RECAP)


class TestTheRecap:
    def test_on_sunday_evening_the_week_is_told_in_two_segments(self, service: Service) -> None:
        for offset in range(7):
            live(service, MONDAY + offset * DAY, LOG if offset in {0, 4} else None)
        assert evening_texts(service) == [(WEDNESDAY, MessageKind.NUDGE), (SUNDAY, MessageKind.RECAP)]
        recap = last_evening(service)
        assert recap.body.splitlines() == [
            "Your week, Sam: 2 of 3 sessions done.",
            "Best: Bench Press 145 lb x 8, Barbell Row 115 lb x 8.",
            "Too early for a trend: that takes figures of 3 weeks.",
            "Goal Bench Press 225 lb: estimated max 196 lb, 29 lb to go.",
            "Next week (2 of 8): 3 sessions.",
        ]
        assert recap.segments == 2

    def test_after_some_weeks_it_has_a_trend(self, service: Service) -> None:
        for offset in (0, 6, 7, 13, 14, 20):
            load = 145 + 5 * (offset // 7)
            live(service, MONDAY + offset * DAY, f"bench {load} 8/8/8" if offset % 7 == 0 else None)
        recaps = [one.body for one in service.sent_to() if one.kind is MessageKind.RECAP]
        assert len(recaps) == 3
        assert "(best in four weeks)" in recaps[1]
        assert "estimated max 197 lb, up 5% on the 2 weeks before." in recaps[2]

    def test_a_week_with_nothing_done_gets_one_kind_line(self, service: Service) -> None:
        for offset in range(7):
            live(service, MONDAY + offset * DAY, "can't today" if offset in {0, 2, 4} else None)
        assert last_evening(service).body == (
            "Nothing on record this week, Sam, and that's OK: some weeks go like that. Next week (2 of 8): 3 sessions."
        )

    def test_next_weeks_sessions_are_those_that_will_really_come(self, service: Service) -> None:
        live(service, MONDAY, LOG)
        moved = replace(service.workout(MONDAY + 9 * DAY), day=MONDAY + 15 * DAY)
        service.change(lambda uow: uow.workouts.save(moved))
        live(service, SUNDAY)
        assert last_evening(service).body.endswith("Next week (2 of 8): 2 sessions.")

    def test_on_hold_before_the_start_and_after_the_end_there_is_none(self, service: Service) -> None:
        sunday_before = MONDAY - DAY
        service.at(sunday_before, 18, 30).minute()
        for offset in range(7):
            live(service, MONDAY + offset * DAY, LOG if offset == 0 else None)
        service.hold(Hold(new_id(), service.athlete().id, HoldReason.PAUSE, MONDAY + WEEK, MONDAY + 2 * WEEK))
        for offset in range(7, 14):
            live(service, MONDAY + offset * DAY)
        recaps = [day for day, kind in evening_texts(service) if kind is MessageKind.RECAP]
        assert recaps == [SUNDAY]
        assert evening_slots(service, SUNDAY + WEEK) == []
        assert evening_slots(service, sunday_before) == []

    def test_of_a_week_in_which_nothing_was_asked_for_there_is_nothing_to_tell(self, service: Service) -> None:
        service.hold(Hold(new_id(), service.athlete().id, HoldReason.AWAY, MONDAY, SATURDAY))
        live(service, SUNDAY)
        assert evening_slots(service, SUNDAY) == [
            (SlotKind.RECAP, SlotOutcome.SKIPPED, "there was nothing to tell of the week")
        ]

    def test_the_last_week_of_a_plan_is_told_and_after_it_the_evenings_are_silent(self, service: Service) -> None:
        service.textcoach.planning.create(NUMBER, MONDAY, 1)
        service.textcoach.planning.activate(NUMBER)
        for offset in (0, 4, 6):
            live(service, MONDAY + offset * DAY, LOG if offset == 0 else None)
        assert "That was the last week of your plan: your coach sets up" in last_evening(service).body
        for offset in (7, 8, 9, 13):
            live(service, MONDAY + offset * DAY)
        assert [day for day, _ in evening_texts(service)] == [MONDAY + 4 * DAY, SUNDAY]

    def test_who_wants_none_gets_a_nudge_on_sunday_where_one_is_due(self, service: Service) -> None:
        change(service, recaps=False, profile={"weekdays": (6,)})
        service.textcoach.planning.create(NUMBER, MONDAY, 4)
        service.textcoach.planning.activate(NUMBER)
        live(service, SUNDAY)
        assert evening_texts(service) == [(SUNDAY, MessageKind.NUDGE)]


class TestTimes:
    def test_the_hour_is_the_athletes_own(self, service: Service) -> None:
        change(service, evening_at=time(20))
        live(service, MONDAY)
        assert evening_texts(service) == []
        service.at(MONDAY, 20).minute()
        assert evening_texts(service) == [(MONDAY, MessageKind.NUDGE)]

    @pytest.mark.parametrize("at", [time(21), time(11, 59), time(3)])
    def test_an_evening_in_quiet_hours_or_before_noon_is_refused(self, service: Service, at: time) -> None:
        with pytest.raises(UserError, match=r"An evening text can't go out at .*: choose a time from 12:00 to 20:59"):
            change(service, evening_at=at)

    def test_after_an_outage_it_goes_out_until_nine_and_never_later(
        self, service: Service, sender: ScriptedSender
    ) -> None:
        service.at(MONDAY, 8).minute()
        service.at(MONDAY, 20, 30).minute()
        assert sender.texts[-1].validity_seconds == 1800
        live(service, TUESDAY)
        service.at(WEDNESDAY, 8).minute()
        service.at(WEDNESDAY, 21).minute()
        assert evening_texts(service) == [(MONDAY, MessageKind.NUDGE)]
        assert evening_slots(service, WEDNESDAY) == [
            (SlotKind.NUDGE, SlotOutcome.SKIPPED, "its window was over before the service could send it")
        ]

    def test_after_days_of_downtime_what_was_missed_is_on_record_and_not_sent(self, service: Service) -> None:
        service.at(MONDAY, 8).minute()
        service.at(WEDNESDAY, 10).minute()
        assert evening_slots(service, MONDAY)[0][1] is SlotOutcome.SKIPPED
        assert evening_slots(service, TUESDAY) == []
        assert service.athlete().next_evening_at == local_instant(WEDNESDAY, time(18, 30), ZONE)
        assert evening_texts(service) == []

    def test_one_that_the_provider_takes_too_late_expires_and_rouses_nobody(
        self, service: Service, sender: ScriptedSender
    ) -> None:
        service.at(MONDAY, 8).minute()
        sender.script.extend([Retry("503", 600.0)] * 30)
        service.at(MONDAY, 18, 30).minute()
        for _ in range(18):
            service.later(minutes=10).minute()
        assert last_evening(service).state is MessageState.EXPIRED
        assert "expired" not in service.alert_kinds()

    def test_moving_west_after_the_nudge_sends_no_second_one(self, service: Service) -> None:
        live(service, MONDAY)
        change(service, zone="America/Los_Angeles")
        service.at(MONDAY, 18, 30, zone="America/Los_Angeles").minute()
        assert evening_texts(service) == [(MONDAY, MessageKind.NUDGE)]
        assert service.athlete().next_evening_at == local_instant(TUESDAY, time(18, 30), "America/Los_Angeles")

    def test_moving_east_past_the_evening_leaves_it_out(self, service: Service) -> None:
        service.at(MONDAY, 8).minute()
        service.at(MONDAY, 16)
        change(service, zone="Europe/Berlin")  # 22:00 there
        service.minute()
        assert evening_texts(service) == []
        assert service.athlete().next_evening_at == local_instant(TUESDAY, time(18, 30), "Europe/Berlin")

    def test_moving_east_into_the_evening_sends_it_at_once(self, service: Service) -> None:
        service.at(MONDAY, 8).minute()
        service.at(MONDAY, 14)
        change(service, zone="Europe/Berlin")  # 20:00 there
        service.minute()
        assert [kind for _, kind in evening_texts(service)] == [MessageKind.NUDGE]

    def test_who_is_inactive_has_no_evenings_and_who_is_back_has_the_next_one(self, service: Service) -> None:
        live(service, MONDAY)
        service.textcoach.rescheduling.deactivate(NUMBER)
        assert service.athlete().next_evening_at is None
        service.at(TUESDAY, 19).minute()
        service.textcoach.rescheduling.activate(NUMBER)
        assert service.athlete().next_evening_at == local_instant(WEDNESDAY, time(18, 30), ZONE)
        service.minute()
        assert evening_texts(service) == [(MONDAY, MessageKind.NUDGE)]

    def test_a_prospect_has_no_evenings(self, service: Service) -> None:
        added = service.textcoach.roster.add(replace(SAM, name="Lena", number="+12125550143"))
        service.textcoach.rescheduling.change(added.number, Changes(evening_at=time(19)))
        assert service.athlete(added.number).next_evening_at is None


class TestConsent:
    def test_who_opted_out_gets_no_evening_texts(self, service: Service, sender: ScriptedSender) -> None:
        live(service, MONDAY, "STOP")
        before = len(sender.texts)
        for offset in range(1, 9):
            live(service, MONDAY + offset * DAY)
        assert len(sender.texts) == before
        assert evening_slots(service, SUNDAY) == [(SlotKind.RECAP, SlotOutcome.SKIPPED, "the number opted out")]

    def test_a_stop_between_making_and_sending_is_heard(self, service: Service, sender: ScriptedSender) -> None:
        service.textcoach.prepare(claimed(service, MONDAY))
        service.receive(NUMBER, "STOP")
        service.work()
        service.later(minutes=1).minute()
        assert last_evening(service).state is MessageState.SUPPRESSED
        assert [one.body for one in sender.texts if "today's session" in one.body] == []

    def test_who_left_after_the_claim_gets_none(self, service: Service) -> None:
        slot_id = claimed(service, MONDAY)
        service.textcoach.rescheduling.deactivate(NUMBER)
        service.textcoach.prepare(slot_id)
        assert evening_slots(service, MONDAY)[0][2] == "the athlete is inactive"


class TestOnceAndOnlyOnce:
    def test_two_clocks_and_two_workers_send_one_text(self, service: Service) -> None:
        service.at(MONDAY, 8).minute()
        before = service.athlete()
        service.at(MONDAY, 18, 30).textcoach.evenings.tick()
        # The other clock read the athlete before the first one moved them on.
        service.change(lambda uow: uow.athletes.save(before))
        assert service.textcoach.evenings.tick() == 0
        slot = service.slot(MONDAY, kind=SlotKind.NUDGE)
        service.textcoach.prepare(slot.id)
        service.textcoach.prepare(slot.id)
        service.work()
        assert evening_texts(service) == [(MONDAY, MessageKind.NUDGE)]

    def test_a_claim_whose_ring_was_lost_is_taken_up_by_the_sweep(self, service: Service) -> None:
        service.at(MONDAY, 8).minute()
        service.at(MONDAY, 18, 30)
        replace(service.textcoach.evenings, doorbell=DeafDoorbell()).tick()
        assert service.doorbell.waiting == ()
        service.later(seconds=10).textcoach.sweep.run()
        assert service.doorbell.waiting == ()  # its own ring may still be on its way
        service.later(minutes=1).minute()
        assert evening_texts(service) == [(MONDAY, MessageKind.NUDGE)]

    def test_a_worker_that_dies_over_it_leaves_it_to_the_next_one(self, service: Service) -> None:
        slot_id = claimed(service, MONDAY)
        service.textcoach.evenings.leases.take(slot_id)
        service.work()
        assert evening_texts(service) == []
        service.later(minutes=1).minute()
        assert evening_texts(service) == [(MONDAY, MessageKind.NUDGE)]

    def test_an_evening_text_does_not_stand_in_the_way_of_send_now(self, service: Service) -> None:
        service.at(MONDAY, 13).minute()
        morning = service.slot(MONDAY)
        assert morning.outcome is SlotOutcome.SKIPPED
        other = replace(morning, id=new_id(), kind=SlotKind.NUDGE, due_at=morning.due_at - DAY)
        service.change(lambda uow: uow.slots.claim(other))
        service.textcoach.mornings.send_now(NUMBER, MONDAY, dry_run=False)
        assert service.slot(MONDAY).outcome is SlotOutcome.SENT
        assert evening_slots(service, MONDAY)[0][1] is SlotOutcome.SKIPPED
