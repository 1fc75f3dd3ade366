from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, SAM, ZONE, ScriptedSender, ScriptedWriter, Service
from textcoach.domain.calendar import local_instant
from textcoach.domain.consent import ConsentKind
from textcoach.domain.errors import UserError
from textcoach.domain.plan import HoldReason
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.states import AthleteState, IllegalMoveError
from textcoach.ports.sender import Effect, Permanent
from textcoach.services.rescheduling import Changes, Rescheduled

DAY = timedelta(days=1)
TUESDAY, WEDNESDAY = MONDAY + DAY, MONDAY + 2 * DAY
TOKYO, BERLIN, KIRITIMATI, PAGO_PAGO = "Asia/Tokyo", "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago"
EVERY_DAY = replace(SAM, profile=replace(SAM.profile, weekdays=tuple(range(7))))


def change(service: Service, **changes: Any) -> Rescheduled:
    return service.textcoach.rescheduling.change(NUMBER, Changes(**changes))


def bodies_of(sender: ScriptedSender, day: date) -> list[str]:
    return [body for body in sender.bodies if body.startswith(f"{day:%a} {day.day} {day:%b}: ")]


def no_slot(service: Service, day: date) -> bool:
    athlete = service.athlete()
    with service.rows() as uow:
        return not uow.slots.of_day(athlete.id, day)


def test_moving_west_after_todays_text_sends_it_no_second_time(service: Service, sender: ScriptedSender) -> None:
    service.sign_up(replace(EVERY_DAY, zone=TOKYO))
    service.at(MONDAY, 8, zone=TOKYO).minute()
    service.at(MONDAY, 20, zone=TOKYO)
    done = change(service, zone=ZONE)  # Monday 6:00 there
    assert done.missed == ()
    assert done.athlete.next_send_at == local_instant(TUESDAY, time(8), ZONE)
    service.at(MONDAY, 8).minute()
    service.at(TUESDAY, 8).minute()
    assert (len(bodies_of(sender, MONDAY)), len(bodies_of(sender, TUESDAY)), len(sender.texts)) == (1, 1, 2)


def test_moving_east_across_the_window_leaves_a_skipped_slot_that_says_why(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up(EVERY_DAY)
    service.at(MONDAY, 8).minute()
    service.at(MONDAY, 23)  # Tuesday 13:00 in Tokyo
    (missed,) = change(service, zone=TOKYO).missed
    slot = service.slot(TUESDAY)
    assert (slot.outcome, slot.reason) == (SlotOutcome.SKIPPED, "its window was over when the zone became Asia/Tokyo")
    assert (missed.day, missed.due_at) == (TUESDAY, slot.due_at) == (TUESDAY, local_instant(TUESDAY, time(8), TOKYO))
    service.at(WEDNESDAY, 8, zone=TOKYO).minute()
    assert [len(bodies_of(sender, day)) for day in (MONDAY, TUESDAY, WEDNESDAY)] == [1, 0, 1]


def test_moving_east_within_the_window_sends_at_once(service: Service, sender: ScriptedSender) -> None:
    service.sign_up(EVERY_DAY)
    service.at(MONDAY, 8).minute()
    service.at(MONDAY, 21)  # Tuesday 11:00 in Tokyo
    assert change(service, zone=TOKYO).missed == ()
    service.later(seconds=30).minute()
    assert len(bodies_of(sender, TUESDAY)) == 1
    assert sender.texts[-1].validity_seconds == 3_570
    service.at(TUESDAY, 13, zone=TOKYO).minute()
    assert len(bodies_of(sender, TUESDAY)) == 1


def test_a_text_that_is_claimed_in_the_old_zone_and_made_in_the_new_one_stays_one_text(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up(replace(EVERY_DAY, zone=BERLIN))
    service.at(MONDAY, 8, zone=BERLIN).textcoach.mornings.tick()
    change(service, zone="Europe/London")  # 7:00 there: it waits until 8:00
    service.work()
    assert sender.texts == []
    service.at(MONDAY, 8, zone="Europe/London").minute()
    service.at(MONDAY, 9, zone="Europe/London").minute()
    assert len(bodies_of(sender, MONDAY)) == len(sender.texts) == 1
    assert service.athlete().next_send_at == local_instant(TUESDAY, time(8), "Europe/London")


def test_who_moves_while_the_text_is_being_written_gets_one(service: Service, sender: ScriptedSender) -> None:
    service.sign_up(EVERY_DAY)
    writer = ScriptedWriter(BENCH_AND_ROW, meanwhile=lambda: change(service, zone="America/Chicago"))
    service.write_with(writer)
    service.at(MONDAY, 9)
    service.minute()
    assert len(writer.asked) == 1
    service.at(MONDAY, 8, zone="America/Chicago").minute()
    service.at(MONDAY, 9, zone="America/Chicago").minute()
    assert len(bodies_of(sender, MONDAY)) == len(sender.texts) == 1


def test_over_the_date_line_and_back_each_date_has_one_text_or_a_reason(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up(replace(EVERY_DAY, zone=PAGO_PAGO))
    service.at(MONDAY, 8, zone=PAGO_PAGO).minute()
    service.at(MONDAY, 9, zone=PAGO_PAGO)
    change(service, zone=KIRITIMATI)  # Tuesday 10:00
    service.minute()
    service.later(hours=1)
    change(service, zone=PAGO_PAGO)  # Monday 10:00 again
    for day in range(4):
        service.at(MONDAY + day * DAY, 8, zone=PAGO_PAGO)
        if day:
            service.minute()
    assert [len(bodies_of(sender, MONDAY + day * DAY)) for day in range(4)] == [1, 1, 1, 1]


def test_an_earlier_hour_that_has_just_passed_is_due_at_once_and_one_long_passed_tomorrow(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up(replace(EVERY_DAY, send_at=time(18)))
    service.at(MONDAY, 10)
    change(service, send_at=time(9))
    service.minute()
    assert len(bodies_of(sender, MONDAY)) == 1
    change(service, send_at=time(18))
    service.at(MONDAY, 18).minute()
    assert len(sender.texts) == 1
    service.at(TUESDAY, 14)
    change(service, send_at=time(9))
    assert service.slot(TUESDAY).reason == "its window was over when the hour became 09:00"
    service.at(WEDNESDAY, 9).minute()
    assert len(bodies_of(sender, WEDNESDAY)) == 1


def test_changing_what_is_no_time_moves_no_text(service: Service) -> None:
    service.sign_up()
    before = service.athlete()
    done = change(service, name=" Sam O. ", load_unit="kg", profile={"minutes": 45})
    after = service.athlete()
    assert after == done.athlete
    assert (after.name, after.load_unit, after.profile.minutes) == ("Sam O.", "kg", 45)
    assert (after.next_send_at, after.profile.kit) == (before.next_send_at, before.profile.kit)


def test_a_prospect_who_moves_is_not_due(service: Service) -> None:
    service.textcoach.roster.add(SAM)
    assert change(service, zone=TOKYO).athlete.next_send_at is None


def test_texts_before_eight_need_the_athletes_own_request(service: Service) -> None:
    service.sign_up()
    with pytest.raises(UserError, match="need the athlete's own request"):
        change(service, send_at=time(6))
    done = change(service, send_at=time(6), early_request="by text, 3 March")
    assert done.athlete.early_consent_at == service.clock.at
    with service.rows() as uow:
        early = uow.consents.last(NUMBER, ConsentKind.EARLY_TEXTS)
    assert early is not None
    assert (early.words, early.source) == ("by text, 3 March", "staff")
    assert change(service, send_at=time(5, 30)).athlete.send_at == time(5, 30)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "Say what to change"),
        ({"name": "  "}, "An athlete needs a name"),
        ({"zone": "Mars/Olympus"}, "'Mars/Olympus' is not a time zone"),
        ({"send_at": time(22)}, "Texts can't go out at 22:00"),
    ],
)
def test_what_can_not_be_used_is_refused_in_a_sentence_and_changes_nothing(
    service: Service, changes: dict[str, Any], sentence: str
) -> None:
    before = service.sign_up()
    with pytest.raises(UserError, match=sentence):
        change(service, **changes)
    assert service.athlete() == before


def test_while_inactive_a_hold_says_why_and_the_plan_goes_on_where_it_stopped(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up(weeks=8)
    rescheduling = service.textcoach.rescheduling
    service.morning(MONDAY)
    service.at(MONDAY, 12)
    rescheduling.deactivate(NUMBER)
    athlete = service.athlete()
    assert (athlete.state, athlete.next_send_at) == (AthleteState.INACTIVE, None)
    with service.rows() as uow:
        (hold,) = uow.holds.of(athlete.id)
    assert (hold.reason, hold.start, hold.until) == (HoldReason.INACTIVE, TUESDAY, None)
    service.morning(WEDNESDAY)
    back = MONDAY + 14 * DAY
    service.at(back, 7)
    assert rescheduling.activate(NUMBER).missed == ()
    with service.rows() as uow:
        (hold,) = uow.holds.of(athlete.id)
    assert hold.until == back
    for offset in range(7):
        service.morning(back + offset * DAY)
    plan_id = service.plan().id
    with service.rows() as uow:
        texted = [one for one in uow.workouts.of_plan(plan_id) if one.texted_at is not None]
    # 13 days of hold shift the plan by one week: of the weeks that were missed, the second is taken up.
    assert [(one.week, one.session) for one in texted][:2] == [(1, 1), (2, 1)]
    assert len(sender.texts) == 4


@pytest.mark.parametrize(("hour", "texts"), [(7, 1), (10, 1), (13, 0)])
def test_who_is_back_within_the_window_is_texted_today(
    service: Service, sender: ScriptedSender, hour: int, texts: int
) -> None:
    service.sign_up()
    service.at(MONDAY, 6)
    service.textcoach.rescheduling.deactivate(NUMBER)
    service.at(MONDAY, hour)
    service.textcoach.rescheduling.activate(NUMBER)
    service.minute()
    service.at(MONDAY, max(8, hour)).minute()
    assert len(sender.texts) == texts
    slot = service.slot(MONDAY)
    assert slot.reason == (None if texts else "its window was over when the athlete became active again")
    assert service.athlete().next_send_at == local_instant(TUESDAY, time(8), ZONE)


def test_leaving_and_coming_back_after_todays_text_sends_it_no_second_time(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up()
    service.morning(MONDAY)
    service.at(MONDAY, 9)
    service.textcoach.rescheduling.deactivate(NUMBER)
    service.textcoach.rescheduling.activate(NUMBER)
    service.minute()
    assert len(sender.texts) == 1
    service.morning(WEDNESDAY)
    assert len(sender.texts) == 2


def test_the_days_of_an_athlete_who_can_not_be_reached_are_held_too(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    sender.script.append(Permanent("21211", "The number can't be texted.", Effect.UNREACHABLE))
    service.morning(MONDAY)
    athlete = service.athlete()
    assert athlete.state is AthleteState.INACTIVE
    with service.rows() as uow:
        (hold,) = uow.holds.of(athlete.id)
    assert (hold.reason, hold.start, hold.until) == (HoldReason.INACTIVE, TUESDAY, None)
    service.at(WEDNESDAY, 7).textcoach.rescheduling.activate(NUMBER)
    service.morning(WEDNESDAY)
    assert len(bodies_of(sender, WEDNESDAY)) == 1


def test_a_plan_for_an_athlete_who_was_inactive_ends_their_hold(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.at(MONDAY, 7)
    service.textcoach.rescheduling.deactivate(NUMBER)
    service.textcoach.planning.create(NUMBER, MONDAY, 4)
    plan = service.textcoach.planning.activate(NUMBER)
    with service.rows() as uow:
        assert all(one.day is not None for one in uow.workouts.of_plan(plan.id))
    service.morning(MONDAY)
    assert len(sender.texts) == 1
    with service.rows() as uow:
        texted = [one.plan_id for one in uow.workouts.on_day(plan.athlete_id, MONDAY) if one.texted_at]
    assert texted == [plan.id]


def test_a_plan_that_is_activated_after_todays_hour_records_today_and_send_now_still_sends_it(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up()
    service.textcoach.roster.add(replace(SAM, name="Lena", number="+12125550143"))
    service.at(MONDAY, 10)
    service.textcoach.planning.create("Lena", MONDAY, 4)
    service.textcoach.planning.activate("Lena")
    assert service.slot(MONDAY, "+12125550143").reason == "its window was over when the plan was activated"
    service.textcoach.mornings.send_now("Lena", None, dry_run=False)
    service.work()
    assert [text.to for text in sender.texts] == ["+12125550143"]


def test_a_second_plan_leaves_a_text_that_is_due_due(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.at(MONDAY, 8)
    service.textcoach.planning.create(NUMBER, MONDAY, 4)
    service.later(seconds=20).textcoach.planning.activate(NUMBER)
    service.later(seconds=20).minute()
    assert len(bodies_of(sender, MONDAY)) == 1


def test_what_can_not_be_done_is_refused_with_the_states_named(service: Service) -> None:
    rescheduling = service.textcoach.rescheduling
    service.textcoach.roster.add(SAM)
    with pytest.raises(IllegalMoveError, match="athlete that is prospect can't become inactive"):
        rescheduling.deactivate(NUMBER)
    with pytest.raises(UserError, match="Sam Ortiz has no active plan: see `textcoach plan activate`"):
        rescheduling.activate(NUMBER)
    service.textcoach.planning.create(NUMBER, MONDAY, 4)
    service.textcoach.planning.activate(NUMBER)
    with pytest.raises(UserError, match="Sam Ortiz is active already"):
        rescheduling.activate(NUMBER)
    rescheduling.deactivate(NUMBER)
    with pytest.raises(UserError, match="Sam Ortiz is inactive already"):
        rescheduling.deactivate(NUMBER)


def test_the_day_on_which_an_athlete_becomes_inactive_is_held_where_it_had_no_text_yet(service: Service) -> None:
    athlete = service.sign_up()
    service.at(MONDAY, 7)
    service.textcoach.rescheduling.deactivate(NUMBER)
    with service.rows() as uow:
        (hold,) = uow.holds.of(athlete.id)
    assert hold.start == MONDAY
    service.morning(MONDAY)
    assert no_slot(service, MONDAY)


def test_a_goal_without_a_unit_means_the_same_in_another_unit(service: Service) -> None:
    service.sign_up()
    change(service, load_unit="kg")
    assert service.athlete().profile.goal == "bench 225 lb"
    change(service, load_unit="lb")
    assert service.athlete().profile.goal == "bench 225 lb"
