"""Putting workouts on other days: none is lost, none is doubled, a day has one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.test_calendar import MONDAY, hold, plan
from textcoach.domain.agenda import Agenda, agenda, chosen
from textcoach.domain.calendar import PlanDay, lay_out, redated, walk
from textcoach.domain.moving import Blocked, Moved, Obstacle, move, moved_from, on_weekdays
from textcoach.domain.plan import FitnessPlan, Hold, HoldReason
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Workout

DAY = timedelta(days=1)
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (MONDAY + offset * DAY for offset in range(1, 7))
TEXTED = datetime(2026, 3, 2, 13, tzinfo=UTC)


def rows(made: FitnessPlan, holds: Sequence[Hold] = ()) -> list[Workout]:
    laid = [day for micro in made.mesocycles[0].microcycles for day in lay_out(made, micro, holds)]
    return [
        Workout(UUID(int=100 + number), made.id, made.athlete_id, one.week, one.session, one.day, one.plan)
        for number, one in enumerate(laid)
    ]


def on(workouts: Sequence[Workout], day: date) -> Workout:
    (found,) = [one for one in workouts if one.day == day]
    return found


def stored(workouts: Sequence[Workout], moved: Moved) -> list[Workout]:
    changed = {one.id: one for one in (moved.workout, moved.other) if one is not None}
    return [changed.get(one.id, one) for one in workouts]


def lived(
    made: FitnessPlan, holds: Sequence[Hold], workouts: Sequence[Workout], start: date, days: int
) -> dict[date, Workout]:
    """What each morning from ``start`` on texts, as the morning's job does it."""
    now = {one.id: one for one in workouts}
    texted = {}
    for day in (start + offset * DAY for offset in range(days)):
        position = walk(made, holds, day)
        if not isinstance(position, PlanDay):
            continue
        led = next((one for one in now.values() if (one.week, one.session) == (position.week, position.session)), None)
        found = chosen(led, [one for one in now.values() if one.day == day], day)
        if found is not None and found.state is WorkoutState.SCHEDULED:
            assert now[found.id].texted_at is None, f"{found.id} was texted twice"
            now[found.id] = texted[day] = replace(found, day=day, texted_at=TEXTED)
    return texted


def days_of(made: FitnessPlan, workouts: Sequence[Workout], start: date = MONDAY) -> Agenda:
    return agenda(made, [], workouts, start)


def test_a_workout_moves_to_a_free_day() -> None:
    made = plan()
    workouts = rows(made)
    done = move(days_of(made, workouts), on(workouts, MONDAY), TUESDAY, MONDAY)
    assert isinstance(done, Moved)
    assert (done.workout.day, done.workout.reason, done.other) == (TUESDAY, moved_from(MONDAY), None)
    texted = lived(made, [], stored(workouts, done), MONDAY, 7)
    assert [(day, one.session) for day, one in texted.items()] == [(TUESDAY, 1), (WEDNESDAY, 2), (FRIDAY, 3)]


def test_what_is_on_the_day_gives_way_to_the_next_free_one() -> None:
    made = plan()
    workouts = rows(made)
    done = move(days_of(made, workouts), on(workouts, MONDAY), WEDNESDAY, MONDAY)
    assert isinstance(done, Moved)
    assert done.other is not None
    assert (done.workout.day, done.other.day) == (WEDNESDAY, THURSDAY)
    texted = lived(made, [], stored(workouts, done), MONDAY, 7)
    assert [(day, one.session) for day, one in texted.items()] == [(WEDNESDAY, 1), (THURSDAY, 2), (FRIDAY, 3)]


def test_moving_back_gives_both_their_days_again() -> None:
    made = plan()
    workouts = rows(made)
    there = move(days_of(made, workouts), on(workouts, MONDAY), WEDNESDAY, MONDAY)
    assert isinstance(there, Moved)
    moved = stored(workouts, there)
    back = move(days_of(made, moved), there.workout, MONDAY, MONDAY)
    assert isinstance(back, Moved)
    again = stored(moved, back)
    assert [one.day for one in again] == [one.day for one in workouts]


def test_a_workout_that_moves_earlier_lets_the_other_have_the_day_that_it_leaves() -> None:
    made = plan(weekdays=(2, 3, 4, 5, 6))
    workouts = rows(made)
    done = move(days_of(made, workouts), on(workouts, FRIDAY), WEDNESDAY, MONDAY)
    assert isinstance(done, Moved)
    assert done.other is not None
    assert (done.workout.day, done.other.day) == (WEDNESDAY, FRIDAY)


def test_a_move_across_the_week_is_one_too() -> None:
    made = plan()
    workouts = rows(made)
    done = move(days_of(made, workouts), on(workouts, FRIDAY), MONDAY + 7 * DAY, MONDAY)
    assert isinstance(done, Moved)
    texted = lived(made, [], stored(workouts, done), MONDAY, 14)
    first, second = MONDAY + 7 * DAY, MONDAY + 8 * DAY
    assert [(one.week, one.session) for day, one in texted.items() if day in {first, second}] == [(1, 3), (2, 1)]


@pytest.mark.parametrize(
    ("to", "why", "free"),
    [
        (MONDAY - DAY, Obstacle.OVER, [TUESDAY, THURSDAY, SATURDAY, SUNDAY]),
        (MONDAY + 28 * DAY, Obstacle.AFTER_END, []),
    ],
)
def test_a_day_that_is_no_day_of_the_plan_is_refused(to: date, why: Obstacle, free: list[date]) -> None:
    made = plan()
    workouts = rows(made)
    done = move(days_of(made, workouts), on(workouts, MONDAY), to, MONDAY)
    assert done == Blocked(why, free)


def test_a_day_before_the_start_a_held_one_and_one_that_is_not_laid_out_are_refused() -> None:
    late = plan(WEDNESDAY, later=2)
    workouts = rows(late)
    hours = agenda(late, [hold(SATURDAY, 2)], workouts, MONDAY)
    workout = on(workouts, WEDNESDAY)
    early, held, far = (move(hours, workout, to, MONDAY) for to in (TUESDAY, SATURDAY, MONDAY + 28 * DAY))
    found = [(done.why, done.hold) for done in (early, held, far) if isinstance(done, Blocked)]
    assert found == [
        (Obstacle.BEFORE_START, None), (Obstacle.HELD, hold(SATURDAY, 2)), (Obstacle.NOT_LAID_OUT, None),
    ]  # fmt: skip


def test_a_day_that_had_its_workout_takes_no_other() -> None:
    made = plan()
    workouts = rows(made)
    texted = [replace(one, texted_at=TEXTED) if one.day == MONDAY else one for one in workouts]
    done = move(days_of(made, texted), on(texted, WEDNESDAY), MONDAY, MONDAY)
    assert isinstance(done, Blocked)
    assert (done.why, done.free) == (Obstacle.HAD, [TUESDAY, THURSDAY, SATURDAY, SUNDAY])


def test_where_no_day_is_left_for_the_other_nothing_moves_and_the_free_days_are_named() -> None:
    made = plan(weekdays=(0, 2, 4, 5, 6))
    workouts = rows(made)
    done = move(days_of(made, workouts), on(workouts, MONDAY), FRIDAY, MONDAY)
    assert done == Blocked(Obstacle.FULL, [TUESDAY, THURSDAY])


def test_workouts_follow_new_training_days_in_their_order() -> None:
    made = plan()
    workouts = rows(made)
    dates = on_weekdays(days_of(made, workouts), (1, 3, 5), TUESDAY)
    # Monday is today: its workout stays, and so the week has two to place.
    assert [dates.get(one.id) for one in workouts[:6]] == [
        None, THURSDAY, SATURDAY, MONDAY + 8 * DAY, MONDAY + 10 * DAY, MONDAY + 12 * DAY,
    ]  # fmt: skip


def test_this_week_stays_as_it_is_where_too_few_of_the_new_days_are_left() -> None:
    made = plan(weekdays=(3, 4, 5))
    workouts = rows(made)
    dates = on_weekdays(days_of(made, workouts, WEDNESDAY), (0, 1, 2), THURSDAY)
    assert not dates.keys() & {one.id for one in workouts[:3]}
    assert [dates[one.id] for one in workouts[3:6]] == [MONDAY + 7 * DAY, MONDAY + 8 * DAY, MONDAY + 9 * DAY]


def test_one_that_its_own_morning_missed_is_caught_up_on_where_the_plan_leads_to_it() -> None:
    made = plan()
    workouts = rows(made)
    early = [replace(one, day=TUESDAY) if one.day == WEDNESDAY else one for one in workouts]
    texted = lived(made, [], early, WEDNESDAY, 5)
    assert [(day, one.session) for day, one in texted.items()] == [(WEDNESDAY, 2), (FRIDAY, 3)]


WEEKDAYS = st.sets(st.integers(0, 6), min_size=1, max_size=6).map(lambda days: tuple(sorted(days)))
MOVES = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 30)), max_size=6)
HOLDS = st.lists(
    st.builds(
        hold, st.integers(0, 20).map(lambda days: MONDAY + days * DAY), st.integers(1, 16), st.sampled_from(HoldReason)
    ),
    max_size=2,
)


@settings(max_examples=60, deadline=None)
@given(WEEKDAYS, MOVES)
def test_whatever_is_moved_each_workout_is_texted_once(weekdays: tuple[int, ...], moves: list[tuple[int, int]]) -> None:
    made = plan(weekdays=weekdays)
    workouts = rows(made)
    for which, to in moves:
        workout = workouts[which % len(workouts)]
        done = move(days_of(made, workouts), workout, MONDAY + to * DAY, MONDAY)
        if isinstance(done, Moved):
            workouts = stored(workouts, done)
            assert len({one.day for one in workouts}) == len(workouts)
    texted = lived(made, [], workouts, MONDAY, 35)
    assert {day: one.id for day, one in texted.items()} == {one.day: one.id for one in workouts}


@settings(max_examples=60, deadline=None)
@given(WEEKDAYS, MOVES, HOLDS)
def test_after_moves_and_holds_each_workout_is_texted_once_unless_a_hold_swallows_it(
    weekdays: tuple[int, ...], moves: list[tuple[int, int]], holds: list[Hold]
) -> None:
    made = plan(weekdays=weekdays)
    workouts = rows(made)
    known: list[Hold] = []
    for index, (which, to) in enumerate(moves or [(0, 0)]):
        if index < len(holds):
            after = [*known, holds[index]]
            workouts = [
                replace(one, day=redated(made, one.day, known, after)) if one.day is not None else one
                for one in workouts
            ]
            known = after
        workout = workouts[which % len(workouts)]
        done = move(agenda(made, known, workouts, MONDAY), workout, MONDAY + to * DAY, MONDAY)
        if isinstance(done, Moved):
            workouts = stored(workouts, done)
    texted = lived(made, known, workouts, MONDAY, 120)
    came = {one.id for one in texted.values()}
    assert len(came) == len(texted)
    lost = [one for one in workouts if one.id not in came]
    assert all(one.day is not None and any(each.covers(one.day) for each in known) for one in lost)


@settings(max_examples=60, deadline=None)
@given(WEEKDAYS, HOLDS, st.integers(0, 27))
def test_the_agenda_is_what_the_mornings_text(weekdays: tuple[int, ...], holds: list[Hold], since: int) -> None:
    made = plan(weekdays=weekdays)
    # Laid out before anybody knew of the holds.
    workouts = rows(made)
    start = MONDAY + since * DAY
    ahead = agenda(made, holds, workouts, start)
    texted = lived(made, holds, workouts, start, 120)
    assert {day: one.id for day, one in ahead.coming.items()} == {day: one.id for day, one in texted.items()}
