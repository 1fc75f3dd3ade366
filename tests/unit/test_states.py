from collections.abc import Mapping
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textcoach.domain.errors import UserError
from textcoach.domain.message import MessageState, forward
from textcoach.domain.states import (
    ATHLETE_MOVES,
    PLAN_MOVES,
    WORKOUT_MOVES,
    AthleteState,
    IllegalMoveError,
    PlanState,
    WorkoutState,
    check_move,
)

MOVES = {"athlete": ATHLETE_MOVES, "plan": PLAN_MOVES, "workout": WORKOUT_MOVES}
DRAWN = {
    "athlete": {"prospect active", "active inactive", "inactive active", "active archived", "inactive archived"},
    "plan": {
        "draft approved",
        "approved active",
        "draft active",
        "active completed",
        "draft archived",
        "approved archived",
        "active archived",
    },
    "workout": {
        "scheduled in_progress",
        "scheduled completed",
        "scheduled skipped",
        "scheduled cancelled",
        "in_progress completed",
        "in_progress skipped",
        "in_progress cancelled",
        "skipped completed",
        "completed skipped",
    },
}


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, StrEnum, StrEnum]:
    what = draw(st.sampled_from(sorted(MOVES)))
    states: list[StrEnum] = sorted(MOVES[what])
    return what, draw(st.sampled_from(states)), draw(st.sampled_from(states))


@pytest.mark.parametrize(
    ("moves", "states"),
    [(ATHLETE_MOVES, AthleteState), (PLAN_MOVES, PlanState), (WORKOUT_MOVES, WorkoutState)],
)
def test_every_state_says_where_it_leads(moves: Mapping[StrEnum, object], states: type[StrEnum]) -> None:
    assert set(moves) == set(states)


@given(pairs())
def test_a_move_is_made_as_it_is_drawn_and_a_refusal_names_both_states(pair: tuple[str, StrEnum, StrEnum]) -> None:
    what, now, then = pair
    if now == then or f"{now} {then}" in DRAWN[what]:
        assert check_move(MOVES[what], what, now, then) is then  # type: ignore[type-var]
        return
    with pytest.raises(IllegalMoveError) as refused:
        check_move(MOVES[what], what, now, then)  # type: ignore[type-var]
    sentence = str(refused.value)
    assert f" {what} that is {now.value} can't become {then.value}" in sentence
    assert sentence.endswith(".")
    assert isinstance(refused.value, UserError)


@given(st.lists(st.sampled_from(MessageState), min_size=1))
def test_a_delivery_state_only_moves_forward_whatever_the_order(reports: list[MessageState]) -> None:
    state = MessageState.SENDING
    for report in reports:
        after = forward(state, report)
        assert after in {state, report}
        assert forward(after, state) is after
        state = after
    assert forward(state, MessageState.SENDING) is state


@given(st.permutations([MessageState.ACCEPTED, MessageState.SENT, MessageState.DELIVERED]))
def test_callbacks_in_any_order_end_in_delivered(reports: list[MessageState]) -> None:
    state = MessageState.UNKNOWN
    for report in reports:
        state = forward(state, report)
    assert state is MessageState.DELIVERED
