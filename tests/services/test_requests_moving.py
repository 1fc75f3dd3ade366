"""Moving a workout by text: the calendar moves, and the text comes on the new day."""

from dataclasses import replace
from datetime import timedelta

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
from tests.fakes.service import BENCH_AND_ROW, MONDAY, SAM, ScriptedSender, ScriptedWriter, Service
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageState
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.reading import MoveRequest
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.states import WorkoutState


@pytest.fixture
def desk(service: Service) -> RequestsDesk:
    service.sign_up()
    return RequestsDesk(service)


def test_todays_texted_workout_moves_to_a_rest_day_and_is_made_and_sent_anew(
    service: Service, desk: RequestsDesk, sender: ScriptedSender
) -> None:
    service.morning(MONDAY)
    before = service.workout(MONDAY)
    service.at(MONDAY, 12)
    assert desk.ask(MoveRequest(TUESDAY)) == (
        "Done: Full body, heavy moves from Mon 2 Mar to Tue 3 Mar and comes at 08:00 that day.\n"
        "To undo, text: move to Mar 2"
    )
    moved = service.workout(TUESDAY)
    assert (moved.id, moved.state) == (before.id, WorkoutState.SCHEDULED)
    assert (moved.content, moved.author, moved.written_at, moved.texted_at) == (None, None, None, None)
    assert desk.mornings(TUESDAY, 6) == {TUESDAY: (1, 1), WEDNESDAY: (1, 2), FRIDAY: (1, 3)}
    texts = [body for body in sender.bodies if "Full body, heavy" in body]
    assert [body[:10] for body in texts] == ["Mon 2 Mar:", "Tue 3 Mar:"]
    # What is asked for is the same day of the plan, not a rest day's session.
    assert texts[0].splitlines()[2:5] == texts[1].splitlines()[2:5]
    assert (service.slot(MONDAY).outcome, service.slot(MONDAY).workout_id) == (SlotOutcome.SENT, before.id)


def test_a_workout_that_moves_away_before_its_morning_leaves_the_reason_on_record(
    service: Service, desk: RequestsDesk
) -> None:
    service.at(MONDAY, 7)
    desk.ask(MoveRequest(THURSDAY))
    assert desk.mornings(MONDAY, 7) == {WEDNESDAY: (1, 2), THURSDAY: (1, 1), FRIDAY: (1, 3)}
    slot = service.slot(MONDAY)
    assert (slot.outcome, slot.reason, slot.message_id) == (
        SlotOutcome.REST,
        "its workout was moved to 2026-03-05",
        None,
    )


def test_a_text_that_is_made_and_waits_for_its_minute_is_not_sent_when_its_workout_moves(
    service: Service, desk: RequestsDesk, sender: ScriptedSender
) -> None:
    service.at(MONDAY, 7, 55).minute()
    assert len(service.sent_to()) == 1
    desk.ask(MoveRequest(TUESDAY))
    for _ in range(10):
        service.later(minutes=1).minute()
    assert sender.texts == []
    assert service.sent_to()[0].state is MessageState.SUPPRESSED
    assert service.slot(MONDAY).reason == "its workout was moved to 2026-03-03"
    assert desk.mornings(TUESDAY, 2) == {TUESDAY: (1, 1), WEDNESDAY: (1, 2)}


def test_a_text_that_is_due_and_still_in_the_queue_is_not_sent_either(
    service: Service, desk: RequestsDesk, sender: ScriptedSender
) -> None:
    service.at(MONDAY, 7, 55).minute()
    service.at(MONDAY, 8)
    desk.ask(MoveRequest(TUESDAY))
    service.minute()
    service.later(minutes=1).minute()
    assert sender.texts == []
    assert desk.mornings(TUESDAY, 1) == {TUESDAY: (1, 1)}


def test_what_is_there_gives_way_and_both_are_said(service: Service, desk: RequestsDesk) -> None:
    service.morning(MONDAY)
    assert desk.ask(MoveRequest(WEDNESDAY)).splitlines()[:2] == [
        "Done: Full body, heavy moves from Mon 2 Mar to Wed 4 Mar and comes at 08:00 that day.",
        "Full body, light gives way to it and is on Thu 5 Mar now.",
    ]
    assert desk.mornings(TUESDAY, 6) == {WEDNESDAY: (1, 1), THURSDAY: (1, 2), FRIDAY: (1, 3)}
    assert service.slot(WEDNESDAY).outcome is SlotOutcome.SENT


def test_a_move_back_to_today_sends_the_workout_again_within_minutes(
    service: Service, desk: RequestsDesk, sender: ScriptedSender
) -> None:
    service.morning(MONDAY)
    service.at(MONDAY, 12)
    desk.ask(MoveRequest(WEDNESDAY))
    assert desk.ask(MoveRequest(MONDAY)).splitlines() == [
        "Done: Full body, heavy moves from Wed 4 Mar to today and comes in a minute or two.",
        "Full body, light gives way to it and is on Wed 4 Mar now.",
        "To undo, text: move to Mar 4",
    ]
    service.later(minutes=1).minute()
    assert [body[:10] for body in sender.bodies] == ["Mon 2 Mar:", "Mon 2 Mar:"]
    assert sender.bodies[0] == sender.bodies[1]
    assert service.slot(MONDAY).outcome is SlotOutcome.SENT
    assert desk.mornings(TUESDAY, 6) == {WEDNESDAY: (1, 2), FRIDAY: (1, 3)}


def test_tomorrows_workout_can_be_had_on_a_rest_day(service: Service, desk: RequestsDesk) -> None:
    desk.mornings(MONDAY, 2)
    service.at(TUESDAY, 15)
    assert "moves from Wed 4 Mar to today" in desk.ask(MoveRequest(TUESDAY))
    service.later(minutes=1).minute()
    service.later(minutes=1).minute()
    (workout,) = [one for one in desk.workouts() if one.day == TUESDAY]
    assert (workout.week, workout.session) == (1, 2)
    assert workout.texted_at is not None
    assert desk.mornings(WEDNESDAY, 5) == {FRIDAY: (1, 3)}
    assert service.alerts() == []


def test_late_in_the_evening_nothing_moves_to_today(service: Service, desk: RequestsDesk) -> None:
    desk.mornings(MONDAY, 2)
    service.at(TUESDAY, 20, 50)
    assert desk.ask(MoveRequest(TUESDAY)) == (
        "It's too late today for another text, so nothing moved.\nFree: Thu 5 Mar, Sat 7 Mar, Sun 8 Mar."
    )


def test_into_the_next_week_and_over_the_end_of_a_block(service: Service, desk: RequestsDesk) -> None:
    block = service.plan().mesocycles[1]
    last_friday = MONDAY + (block.first_week - 1) * 7 * DAY - 3 * DAY
    service.at(last_friday - 4 * DAY, 7)
    for offset in range(-4, 1):
        service.morning(last_friday + offset * DAY)
    monday = last_friday + 3 * DAY
    service.at(last_friday, 12)
    told = desk.ask(MoveRequest(monday)).splitlines()
    assert told[0].endswith(f"to Mon {monday.day} {monday:%b} and comes at 08:00 that day.")
    week = block.first_week
    assert desk.mornings(last_friday + DAY, 7) == {
        monday: (week - 1, 3),
        monday + DAY: (week, 1),
        monday + 2 * DAY: (week, 2),
        monday + 4 * DAY: (week, 3),
    }


@pytest.mark.parametrize(
    ("to", "told"),
    [
        (MONDAY - DAY, "Sun 1 Mar is over, so nothing moved.\nFree: Tue 3 Mar, Thu 5 Mar, Sat 7 Mar, Sun 8 Mar."),
        (MONDAY + timedelta(weeks=8), "Your plan ends with its week 8, before Mon 27 Apr, so nothing moved."),
        (MONDAY + timedelta(weeks=7), "I haven't planned as far as Mon 20 Apr yet, so nothing moved."),
        (MONDAY, "Full body, heavy is on Mon 2 Mar already, so nothing changes."),
        (None, "Which day is good for Full body, heavy? Text for example: move to Mar 3"),
    ],
)
def test_what_can_not_be_is_refused_in_a_sentence_and_nothing_moves(
    service: Service, desk: RequestsDesk, to: object, told: str
) -> None:
    service.morning(MONDAY)
    before = desk.workouts()
    assert desk.ask(MoveRequest(to)) == told  # type: ignore[arg-type]
    assert desk.workouts() == before


def test_a_day_within_a_hold_is_refused(service: Service, desk: RequestsDesk) -> None:
    service.hold(Hold(new_id(), service.athlete().id, HoldReason.AWAY, THURSDAY, SATURDAY))
    service.morning(MONDAY)
    assert desk.ask(MoveRequest(THURSDAY)) == (
        "Nothing moved.\nYou are away on Thu 5 Mar. Text resume if you are back.\n"
        "Free: Tue 3 Mar, Sat 7 Mar, Sun 8 Mar."
    )


def test_a_week_without_a_free_day_after_it_keeps_its_workouts(service: Service) -> None:
    every_day = replace(SAM, profile=replace(SAM.profile, weekdays=(0, 2, 3, 4, 5, 6)))
    service.sign_up(every_day)
    desk = RequestsDesk(service)
    service.morning(MONDAY)
    before = desk.workouts()
    assert desk.ask(MoveRequest(WEDNESDAY)) == (
        "Wed 4 Mar has a workout of its own, and no day of that week after it is free. Nothing moved.\nFree: Tue 3 Mar."
    )
    assert desk.workouts() == before


def test_one_that_is_begun_stays(service: Service, desk: RequestsDesk) -> None:
    service.morning(MONDAY)
    begun = replace(service.workout(MONDAY), state=WorkoutState.IN_PROGRESS)
    service.change(lambda uow: uow.workouts.save(begun))
    assert desk.ask(MoveRequest(TUESDAY)).startswith("You have begun Full body, heavy, so it stays on Mon 2 Mar.")
    assert service.workout(MONDAY) == begun


def test_on_a_rest_day_the_next_one_moves(service: Service, desk: RequestsDesk) -> None:
    desk.mornings(MONDAY, 1)
    done = replace(service.workout(MONDAY), state=WorkoutState.COMPLETED)
    service.change(lambda uow: uow.workouts.save(done))
    service.morning(TUESDAY)
    assert desk.ask(MoveRequest(THURSDAY)).startswith("Done: Full body, light moves from Wed 4 Mar to Thu 5 Mar")
    assert desk.mornings(WEDNESDAY, 3) == {THURSDAY: (1, 2), FRIDAY: (1, 3)}


def test_yesterdays_unanswered_one_moves_when_the_text_is_about_it(service: Service, desk: RequestsDesk) -> None:
    desk.mornings(MONDAY, 2)
    service.at(TUESDAY, 9)
    assert "moves from Mon 2 Mar to Thu 5 Mar" in desk.ask(MoveRequest(THURSDAY), day=-1)
    assert desk.mornings(WEDNESDAY, 3) == {WEDNESDAY: (1, 2), THURSDAY: (1, 1), FRIDAY: (1, 3)}


def test_while_paused_there_is_nothing_to_move(service: Service, desk: RequestsDesk) -> None:
    service.hold(Hold(new_id(), service.athlete().id, HoldReason.PAUSE, MONDAY, MONDAY + 14 * DAY))
    service.morning(MONDAY)
    assert desk.ask(MoveRequest(THURSDAY)) == "Your plan is paused on Mon 2 Mar. Text resume to go on."


def test_before_a_plan_that_starts_later_there_is_nothing_to_move(service: Service) -> None:
    service.sign_up(starts_on=MONDAY + 14 * DAY)
    service.morning(MONDAY)
    assert RequestsDesk(service).ask(MoveRequest(THURSDAY)) == (
        "There is no workout to move in the next seven days.\nNext: Full body, heavy on Mon 16 Mar at 08:00."
    )


def test_a_move_while_the_text_is_being_written_wins(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    desk = RequestsDesk(service)
    writer = ScriptedWriter(BENCH_AND_ROW)
    told: list[str] = []

    def move_once() -> None:
        if not told:
            told.append(desk.ask(MoveRequest(TUESDAY)))

    writer.meanwhile = move_once
    service.write_with(writer)
    service.at(MONDAY, 8).minute()
    for _ in range(3):
        service.later(seconds=40).minute()
    assert told[0].startswith("Done: Full body, heavy moves")
    assert sender.texts == []
    assert service.slot(MONDAY).reason == "its workout was moved to 2026-03-03"
    assert desk.mornings(TUESDAY, 1) == {TUESDAY: (1, 1)}


def test_a_workout_that_comes_to_today_while_the_rest_day_is_settled_is_sent(
    service: Service, desk: RequestsDesk, sender: ScriptedSender
) -> None:
    desk.mornings(MONDAY, 1)
    preparation = service.textcoach.mornings.preparation
    told: list[str] = []

    class MovingMeanwhile:
        """What of_day has found is settled only after the move."""

        max_segments = preparation.max_segments

        def of_day(self, *given: object, **more: object) -> object:
            found = preparation.of_day(*given, **more)  # type: ignore[arg-type]
            if not told:
                told.append(desk.ask(MoveRequest(TUESDAY)))
            return found

    mornings = replace(service.textcoach.mornings, preparation=MovingMeanwhile())  # type: ignore[arg-type]
    service.textcoach = replace(service.textcoach, mornings=mornings)
    service.at(TUESDAY, 8).minute()
    for _ in range(3):
        service.later(seconds=40).minute()
    assert [body[:10] for body in sender.bodies] == ["Mon 2 Mar:", "Tue 3 Mar:"]
    assert service.slot(TUESDAY).outcome is SlotOutcome.SENT


def test_who_has_no_plan_is_told_so_and_staff_hears_of_it(service: Service) -> None:
    service.textcoach.roster.add(SAM)
    told, carried = RequestsDesk(service).carry(MoveRequest(THURSDAY))
    assert (told, carried.for_staff) == (
        "You have no plan yet, Sam: your coach sets one up, then texts you.",
        True,
    )


def test_moved_workouts_count_for_the_week_in_which_they_are_done(service: Service, desk: RequestsDesk) -> None:
    """A week's last one moves to Sunday, then the next week's first: nothing is lost on the way."""
    desk.mornings(MONDAY, 5)
    service.at(FRIDAY, 9)
    desk.ask(MoveRequest(SUNDAY))
    service.at(FRIDAY, 9, 5)
    desk.ask(MoveRequest(NEXT_MONDAY))
    assert desk.mornings(SATURDAY, 9) == {
        NEXT_MONDAY: (1, 3),
        NEXT_MONDAY + DAY: (2, 1),
        NEXT_MONDAY + 2 * DAY: (2, 2),
        NEXT_MONDAY + 4 * DAY: (2, 3),
    }
