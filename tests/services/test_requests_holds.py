"""Away, paused and back by text: which days have no workout, and when the next one comes."""

from dataclasses import replace

import pytest

from tests.fakes.requests_desk import (
    DAY,
    FRIDAY,
    NEXT_MONDAY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    RequestsDesk,
)
from tests.fakes.service import MONDAY, NUMBER, SAM, ScriptedSender, Service
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageState
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.reading import AwayRequest, Intent, MoveRequest, PauseRequest
from textcoach.domain.slot import SlotOutcome

WEEK = 7 * DAY


@pytest.fixture
def desk(service: Service) -> RequestsDesk:
    service.sign_up()
    return RequestsDesk(service)


def back(desk: RequestsDesk) -> list[str]:
    return desk.ask(None, "I'm back", Intent.RESUME).splitlines()


def holds(service: Service) -> list[tuple[HoldReason, object, object]]:
    athlete = service.athlete()
    with service.rows() as uow:
        found = uow.holds.of(athlete.id)
    return [(one.reason, one.start, one.until) for one in found if one.until != one.start]


class TestAway:
    def test_days_have_no_text_and_the_plan_goes_on(self, service: Service, desk: RequestsDesk) -> None:
        desk.mornings(MONDAY, 1)
        assert desk.ask(AwayRequest(WEDNESDAY, SUNDAY)) == (
            "OK, no workouts from Wed 4 Mar to Sun 8 Mar.\n"
            "Next: Full body, heavy on Mon 9 Mar at 08:00.\n"
            "Your plan goes on meanwhile. Back sooner? Text: resume"
        )
        assert holds(service) == [(HoldReason.AWAY, WEDNESDAY, NEXT_MONDAY)]
        assert desk.mornings(TUESDAY, 7) == {NEXT_MONDAY: (2, 1)}
        assert service.slot(WEDNESDAY).reason == "on hold: away"

    def test_from_today_holds_back_a_text_that_waits(
        self, service: Service, desk: RequestsDesk, sender: ScriptedSender
    ) -> None:
        service.at(MONDAY, 7, 55).minute()
        told = desk.ask(AwayRequest(None, TUESDAY))
        assert told.startswith("OK, no workouts from Mon 2 Mar to Tue 3 Mar.\nNext: Full body, light on Wed 4 Mar")
        for _ in range(8):
            service.later(minutes=1).minute()
        assert sender.texts == []
        slot = service.slot(MONDAY)
        assert (slot.outcome, slot.reason) == (SlotOutcome.SKIPPED, "on hold: away")
        assert service.sent_to()[0].state is MessageState.SUPPRESSED

    def test_stretches_that_touch_become_one(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(MONDAY)
        desk.ask(AwayRequest(FRIDAY, SATURDAY))
        desk.ask(AwayRequest(WEDNESDAY, WEDNESDAY))
        assert len(holds(service)) == 2
        assert desk.ask(AwayRequest(THURSDAY, SUNDAY)).startswith("OK, no workouts from Wed 4 Mar to Sun 8 Mar.")
        assert holds(service) == [(HoldReason.AWAY, WEDNESDAY, NEXT_MONDAY)]

    def test_without_an_end_lasts_until_they_are_back(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(MONDAY)
        assert desk.ask(AwayRequest()) == (
            "OK, no workouts from Mon 2 Mar on. Your plan goes on meanwhile. Text resume when you are back."
        )
        assert desk.mornings(TUESDAY, 6) == {}
        service.at(NEXT_MONDAY, 7)
        assert back(desk) == ["Welcome back, Sam!", "Next: Full body, heavy on Mon 9 Mar at 08:00."]
        assert desk.mornings(NEXT_MONDAY, 3) == {NEXT_MONDAY: (2, 1), NEXT_MONDAY + 2 * DAY: (2, 2)}

    def test_that_is_over_changes_nothing(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(TUESDAY)
        assert desk.ask(AwayRequest(MONDAY, MONDAY)) == "That would be over before it begins, so nothing changes."
        assert holds(service) == []


class TestAPause:
    def test_after_todays_text_begins_tomorrow_and_shifts_the_plan(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(MONDAY)
        assert desk.ask(PauseRequest(NEXT_MONDAY + WEEK)) == (
            "Paused: no workouts from Tue 3 Mar to Sun 15 Mar.\n"
            "Your plan waits meanwhile.\n"
            "Next: Full body, heavy on Mon 16 Mar at 08:00.\n"
            "To go on sooner, text: resume"
        )
        third = NEXT_MONDAY + WEEK
        assert desk.mornings(TUESDAY, 18) == {third: (2, 1), third + 2 * DAY: (2, 2), third + 4 * DAY: (2, 3)}
        assert service.slot(WEDNESDAY).reason == "on hold: pause"

    def test_before_todays_text_begins_today(
        self, service: Service, desk: RequestsDesk, sender: ScriptedSender
    ) -> None:
        service.at(MONDAY, 7, 55).minute()
        assert desk.ask(PauseRequest(WEDNESDAY)).splitlines()[:2] == [
            "Paused: no workouts from Mon 2 Mar to Tue 3 Mar.",
            "What was planned for those days is left out.",
        ]
        assert desk.mornings(MONDAY, 3) == {WEDNESDAY: (1, 2)}
        assert service.slot(MONDAY).reason == "on hold: pause"

    def test_again_moves_its_end(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(MONDAY)
        desk.ask(PauseRequest(NEXT_MONDAY + WEEK))
        desk.ask(PauseRequest(FRIDAY))
        assert holds(service) == [(HoldReason.PAUSE, TUESDAY, FRIDAY)]
        assert desk.mornings(TUESDAY, 7) == {FRIDAY: (1, 3), NEXT_MONDAY: (2, 1)}

    def test_without_an_end_lasts_until_they_go_on(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(MONDAY)
        assert desk.ask(PauseRequest()) == (
            "Paused: no workouts from Tue 3 Mar on. Your plan waits. Text resume whenever you're ready."
        )
        assert desk.mornings(TUESDAY, 9) == {}
        service.at(NEXT_MONDAY + 2 * DAY, 12)
        assert back(desk)[1] == "Next: Full body, moderate on Fri 13 Mar at 08:00."
        # Nine days shift the plan by one week: Wednesday and Friday of the first week were not to be.
        assert desk.mornings(THURSDAY + WEEK, 5) == {FRIDAY + WEEK: (1, 3), NEXT_MONDAY + WEEK: (2, 1)}

    def test_until_a_day_that_is_no_pause_changes_nothing(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(MONDAY)
        assert desk.ask(PauseRequest(TUESDAY)) == "That would be over before it begins, so nothing changes."
        assert holds(service) == []

    def test_takes_what_was_moved_along(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(MONDAY)
        desk.ask(MoveRequest(NEXT_MONDAY + DAY))
        desk.ask(PauseRequest(NEXT_MONDAY))
        assert holds(service) == [(HoldReason.PAUSE, TUESDAY, NEXT_MONDAY)]
        desk.ask(PauseRequest(NEXT_MONDAY + DAY))
        # Seven days: a week later, the moved one with the others of its week.
        third = NEXT_MONDAY + WEEK
        assert desk.mornings(NEXT_MONDAY, 14) == {
            NEXT_MONDAY + 2 * DAY: (1, 2), NEXT_MONDAY + 4 * DAY: (1, 3), third: (2, 1), third + DAY: (1, 1),
            third + 2 * DAY: (2, 2), third + 4 * DAY: (2, 3),
        }  # fmt: skip


class TestGoingOn:
    def test_takes_a_pause_back_at_once_and_nothing_has_changed(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(MONDAY)
        before = desk.workouts()
        desk.ask(PauseRequest(NEXT_MONDAY + WEEK))
        assert desk.workouts() != before
        assert back(desk) == ["OK, that break is cancelled.", "Next: Full body, light on Wed 4 Mar at 08:00."]
        assert desk.workouts() == before
        assert desk.mornings(TUESDAY, 4) == {WEDNESDAY: (1, 2), FRIDAY: (1, 3)}

    def test_in_the_morning_window_brings_todays_text_still(
        self, service: Service, desk: RequestsDesk, sender: ScriptedSender
    ) -> None:
        service.at(MONDAY, 7)
        desk.ask(AwayRequest(MONDAY, SUNDAY))
        desk.mornings(MONDAY, 3)
        service.at(WEDNESDAY, 10)
        assert back(desk) == ["Welcome back, Sam!", "Next: Full body, light on Wed 4 Mar at 08:00."]
        service.later(minutes=1).minute()
        assert [body[:9] for body in sender.bodies] == ["Wed 4 Mar"]
        assert service.slot(WEDNESDAY).outcome is SlotOutcome.SENT

    def test_in_the_afternoon_begins_tomorrow(self, service: Service, desk: RequestsDesk) -> None:
        service.at(MONDAY, 7)
        desk.ask(AwayRequest(MONDAY, SUNDAY))
        desk.mornings(MONDAY, 3)
        service.at(WEDNESDAY, 15)
        assert back(desk)[1] == "Next: Full body, moderate on Fri 6 Mar at 08:00."
        assert holds(service) == [(HoldReason.AWAY, MONDAY, THURSDAY)]

    def test_ends_what_holds_today_and_leaves_the_next_trip(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(MONDAY)
        desk.ask(AwayRequest(TUESDAY, WEDNESDAY))
        desk.ask(AwayRequest(SATURDAY, SUNDAY))
        service.at(WEDNESDAY, 7)
        back(desk)
        assert holds(service) == [
            (HoldReason.AWAY, TUESDAY, WEDNESDAY),
            (HoldReason.AWAY, SATURDAY, NEXT_MONDAY),
        ]

    def test_without_a_break_says_so(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(MONDAY)
        assert back(desk) == ["You aren't paused or away.", "Next: Full body, light on Wed 4 Mar at 08:00."]

    @pytest.mark.parametrize("reason", [HoldReason.SAFETY, HoldReason.INACTIVE])
    def test_never_lifts_what_only_the_coach_may(
        self, service: Service, desk: RequestsDesk, reason: HoldReason
    ) -> None:
        if reason is HoldReason.INACTIVE:
            service.textcoach.rescheduling.deactivate(NUMBER)
        else:
            service.hold(Hold(new_id(), service.athlete().id, reason, MONDAY))
        service.morning(TUESDAY)
        before = holds(service)
        told, carried = desk.carry(None, "resume", Intent.RESUME)
        assert told == (
            "Your coach has put your plan on hold, and only they can lift that. I've let them know that you want to go "
            "on."
        )
        assert carried.for_staff
        assert holds(service) == before
        assert desk.mornings(WEDNESDAY, 3) == {}


def test_a_request_of_somebody_without_a_plan_goes_to_staff(service: Service) -> None:
    service.textcoach.roster.add(replace(SAM, name="Lena"))
    desk = RequestsDesk(service)
    for request in (AwayRequest(FRIDAY, SUNDAY), PauseRequest(NEXT_MONDAY), MoveRequest(FRIDAY)):
        told, carried = desk.carry(request)
        assert (told, carried.for_staff) == (
            "You have no plan yet, Lena: your coach sets one up, then texts you.",
            True,
        )
    assert back(desk) == ["You have no plan yet, Lena: your coach sets one up, then texts you."]


def test_who_is_back_from_being_inactive_finds_the_moved_ones_in_their_week(
    service: Service, desk: RequestsDesk
) -> None:
    service.morning(MONDAY)
    desk.ask(MoveRequest(THURSDAY))
    service.at(TUESDAY, 7)
    service.textcoach.rescheduling.deactivate(NUMBER)
    service.at(TUESDAY + WEEK, 7)
    service.textcoach.rescheduling.activate(NUMBER)
    assert desk.mornings(TUESDAY + WEEK, 5) == {
        WEDNESDAY + WEEK: (1, 2),
        THURSDAY + WEEK: (1, 1),
        FRIDAY + WEEK: (1, 3),
    }
