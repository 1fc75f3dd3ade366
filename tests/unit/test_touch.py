"""Which evening text is due, evening by evening."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textcoach.domain.calendar import local_instant
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageState
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.slot import Slot, SlotKind, SlotOutcome
from textcoach.domain.states import WorkoutState
from textcoach.domain.touch import SILENT_DAYS, Evening, Touch, due_kind, silent_since

MONDAY = date(2026, 3, 2)
ZONE = "America/New_York"
WHO = new_id()
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
NEVER_CAME = (MessageState.EXPIRED, MessageState.SUPPRESSED, MessageState.FAILED, MessageState.UNDELIVERED)


def on(offset: int, hour: int = 8, minute: int = 0) -> datetime:
    """A wall time so many days after the first Monday."""
    return local_instant(MONDAY + timedelta(days=offset), time(hour, minute), ZONE)


def touch(
    offset: int,
    workout: WorkoutState | None = WorkoutState.SCHEDULED,
    *,
    kind: SlotKind = SlotKind.MORNING,
    message: MessageState = MessageState.DELIVERED,
    hour: int = 8,
) -> Touch:
    """A slot whose text was sent."""
    at = on(offset, hour)
    slot = Slot(new_id(), WHO, MONDAY + timedelta(days=offset), kind, at, outcome=SlotOutcome.SENT)
    return Touch(slot, message, at, workout)


def offer(offset: int, message: MessageState = MessageState.DELIVERED) -> Touch:
    return touch(offset, None, kind=SlotKind.PAUSE_OFFER, message=message, hour=18)


def evening(offset: int, *touches: Touch, **given: Any) -> Evening:
    made = Evening(MONDAY + timedelta(days=offset), on(offset, 18, 30), ZONE, nudges=True, recaps=True, touches=touches)
    return replace(made, **given)


def held(start: int, until: int | None) -> Hold:
    end = None if until is None else MONDAY + timedelta(days=until)
    return Hold(new_id(), WHO, HoldReason.PAUSE, MONDAY + timedelta(days=start), end)


def test_an_unanswered_workout_of_the_day_is_asked_about() -> None:
    assert due_kind(evening(MON, touch(MON))) is SlotKind.NUDGE


@pytest.mark.parametrize(
    "state", [WorkoutState.IN_PROGRESS, WorkoutState.COMPLETED, WorkoutState.SKIPPED, WorkoutState.CANCELLED]
)
def test_a_workout_that_was_begun_done_skipped_or_called_off_is_not(state: WorkoutState) -> None:
    assert due_kind(evening(MON, touch(MON, state))) is None


def test_a_day_without_a_workout_is_silent() -> None:
    assert due_kind(evening(TUE, touch(MON))) is None


@pytest.mark.parametrize("hour", [7, 9, 18])
def test_any_text_of_that_day_is_an_answer(hour: int) -> None:
    assert due_kind(evening(MON, touch(MON), heard_at=on(MON, hour))) is None
    assert due_kind(evening(MON, touch(MON), heard_at=on(MON - 1, hour))) is SlotKind.NUDGE


def test_a_text_after_midnight_belongs_to_the_evening_before() -> None:
    assert due_kind(evening(TUE, touch(TUE), heard_at=on(TUE, 1))) is SlotKind.NUDGE


@pytest.mark.parametrize("state", NEVER_CAME)
def test_nobody_is_asked_about_a_text_that_never_came(state: MessageState) -> None:
    assert due_kind(evening(MON, touch(MON, message=state))) is None
    week = [touch(day, message=state) for day in range(7)]
    assert silent_since(evening(SUN, *week)) is None


def test_who_was_texted_less_than_three_hours_ago_is_not_asked_yet() -> None:
    assert due_kind(evening(MON, touch(MON, hour=16))) is None
    assert due_kind(evening(MON, touch(MON, hour=15))) is SlotKind.NUDGE


def test_no_text_is_due_on_hold_whatever_was_texted() -> None:
    assert due_kind(evening(MON, touch(MON), holds=[held(MON, TUE)])) is None
    assert due_kind(evening(SUN, holds=[held(SAT, None)])) is None
    assert due_kind(evening(TUE, touch(TUE), holds=[held(MON, TUE)])) is SlotKind.NUDGE


def test_on_sunday_the_recap_comes_in_place_of_the_nudge() -> None:
    assert due_kind(evening(SUN, touch(SUN), heard_at=on(SAT))) is SlotKind.RECAP
    assert due_kind(evening(SUN, touch(SUN), heard_at=on(SAT), recaps=False)) is SlotKind.NUDGE
    assert due_kind(evening(SUN, touch(SUN), heard_at=on(SAT), recaps=False, nudges=False)) is None
    assert due_kind(evening(SUN, heard_at=on(SUN, 9))) is SlotKind.RECAP


def test_after_five_days_without_a_word_a_pause_is_offered_in_place_of_the_nudge() -> None:
    week = [touch(day) for day in range(6)]
    assert [due_kind(evening(day, *week)) for day in range(6)] == [*[SlotKind.NUDGE] * 5, SlotKind.PAUSE_OFFER]


def test_the_days_are_counted_from_the_first_workout_without_an_answer() -> None:
    """Who trains once a week and answers is not silent."""
    weekly = [touch(MON - 7, WorkoutState.COMPLETED), touch(MON)]
    assert due_kind(evening(MON, *weekly, heard_at=on(MON - 7, 19))) is SlotKind.NUDGE
    assert due_kind(evening(SAT, *weekly, heard_at=on(MON - 7, 19))) is SlotKind.PAUSE_OFFER
    assert due_kind(evening(SAT, touch(MON), heard_at=on(MON, 19))) is None


def test_who_wants_no_nudges_is_offered_no_pause_and_gets_the_recap() -> None:
    week = [touch(day) for day in range(7)]
    assert [due_kind(evening(day, *week, nudges=False)) for day in range(7)] == [*[None] * 6, SlotKind.RECAP]


def test_the_offer_comes_before_the_recap() -> None:
    assert due_kind(evening(SUN, touch(TUE), touch(THU))) is SlotKind.PAUSE_OFFER


def test_after_an_offer_the_evenings_are_silent_until_the_athlete_writes() -> None:
    weeks = [touch(day) for day in range(21)]
    known = [*weeks, offer(SAT)]
    assert {due_kind(evening(day, *known)) for day in range(SUN, 21)} == {None}
    heard = [due_kind(evening(day, *known, heard_at=on(SUN + 1, 12))) for day in range(SUN + 1, SUN + 8)]
    assert heard == [None, *[SlotKind.NUDGE] * 5, SlotKind.PAUSE_OFFER]


@pytest.mark.parametrize("state", [MessageState.EXPIRED, MessageState.SUPPRESSED])
def test_an_offer_that_never_went_out_is_made_again(state: MessageState) -> None:
    week = [touch(day) for day in range(8)]
    assert due_kind(evening(7, *week, offer(SAT, state))) is SlotKind.PAUSE_OFFER


def test_a_hold_ends_a_silence() -> None:
    texts = [touch(MON), touch(WED), touch(9), touch(11)]
    assert due_kind(evening(9, *texts)) is SlotKind.PAUSE_OFFER
    assert due_kind(evening(9, *texts, holds=[held(FRI, 8)])) is SlotKind.NUDGE
    assert silent_since(evening(9, *texts, holds=[held(FRI, 8)])) == MONDAY + timedelta(days=9)


def test_a_workout_that_staff_put_on_record_ends_a_silence() -> None:
    texts = [touch(MON), touch(WED, WorkoutState.COMPLETED), touch(FRI), touch(7)]
    assert silent_since(evening(7, *texts)) == MONDAY + timedelta(days=FRI)
    assert due_kind(evening(7, *texts)) is SlotKind.NUDGE


def test_an_evening_that_was_missed_is_judged_without_what_came_later() -> None:
    assert due_kind(evening(MON, touch(MON), touch(TUE), touch(WED))) is SlotKind.NUDGE
    assert due_kind(evening(MON, touch(MON), heard_at=on(TUE))) is None


def test_a_day_with_an_evening_slot_is_taken_whatever_its_kind_and_outcome() -> None:
    nudge = replace(touch(MON, None).slot, kind=SlotKind.NUDGE, outcome=SlotOutcome.SKIPPED)
    assert evening(MON, Touch(nudge)).taken
    assert not evening(TUE, Touch(nudge)).taken
    assert not evening(MON, touch(MON)).taken


@given(
    st.sets(st.integers(0, 6), min_size=1),
    st.lists(st.sampled_from(("done", "skip", "chat", None, None, None)), min_size=60, max_size=60),
)
def test_over_two_months_nobody_is_nagged(weekdays: set[int], days: Sequence[str | None]) -> None:
    """Each evening as it comes: what was sent is known on the next."""
    touches: list[Touch] = []
    heard_at: datetime | None = None
    offered = False
    for offset, said in enumerate(days):
        if offset % 7 in weekdays:
            touches.append(touch(offset))
        if said is not None:
            heard_at, offered = on(offset, 12), False
            state = {"done": WorkoutState.COMPLETED, "skip": WorkoutState.SKIPPED}.get(said)
            if state and touches and touches[-1].slot.kind is SlotKind.MORNING:
                touches[-1] = replace(touches[-1], workout=state)
        today = evening(offset, *touches, heard_at=heard_at)
        kind = due_kind(today)
        if kind is not None:
            touches.append(replace(touch(offset, None, kind=kind), at=on(offset, 18, 30)))
        assert not (offered and kind), "nothing after an offer that nobody answered"
        match kind:
            case SlotKind.NUDGE:
                assert said is None
                assert offset % 7 in weekdays
                assert offset % 7 != SUN
            case SlotKind.RECAP:
                assert offset % 7 == SUN
            case SlotKind.PAUSE_OFFER:
                offered = True
                assert all(said is None for said in days[max(0, offset - SILENT_DAYS) : offset + 1])
            case _:
                continue
