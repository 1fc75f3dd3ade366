from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from textcoach.domain.calendar import (
    AfterEnd,
    BeforeStart,
    NotLaidOut,
    OnHold,
    PlanDay,
    lay_out,
    local_instant,
    monday_of,
    next_send,
    redated,
    shifted_weeks,
    training_date,
    walk,
)
from textcoach.domain.plan import (
    DayPlan,
    FitnessPlan,
    Focus,
    Hold,
    HoldReason,
    Mesocycle,
    MesocycleOverview,
    Microcycle,
    WeekTargets,
)
from textcoach.domain.profile import ProgramType
from textcoach.domain.states import PlanState

MONDAY = date(2026, 3, 2)
WEEK = timedelta(weeks=1)
ZONES = (
    "UTC",
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Pacific/Auckland",
    "Africa/Cairo",
    "America/Santiago",
)
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
# The clocks change before four.
WALL_TIMES = st.one_of(st.times(), st.times(max_value=time(3, 59))).map(lambda one: one.replace(microsecond=0))


def week_of(*weekdays: int) -> tuple[DayPlan, ...]:
    return tuple(DayPlan("Lift", Focus.FULL_BODY) if day in weekdays else DayPlan("Rest") for day in range(7))


def plan(
    starts_on: date = MONDAY, *, weekdays: tuple[int, ...] = (0, 2, 4), weeks: int = 4, later: int = 0
) -> FitnessPlan:
    """``weeks`` are laid out; the ``later`` ones have an overview only."""
    days = week_of(*weekdays)
    micros = tuple(
        Microcycle(UUID(int=week), UUID(int=90), week, days, WeekTargets({})) for week in range(1, weeks + 1)
    )
    blocks = [Mesocycle(UUID(int=90), UUID(int=1), 0, 1, MesocycleOverview("Base", "", weeks, "strength"), micros)]
    if later:
        overview = MesocycleOverview("Peak", "", later, "strength")
        blocks.append(Mesocycle(UUID(int=91), UUID(int=1), 1, weeks + 1, overview))
    return FitnessPlan(
        id=UUID(int=1),
        athlete_id=UUID(int=2),
        program=ProgramType.STRENGTH,
        goal="",
        starts_on=starts_on,
        overview="",
        notes="",
        state=PlanState.ACTIVE,
        seed=1,
        created_at=datetime(2026, 3, 1, tzinfo=UTC),
        mesocycles=tuple(blocks),
    )


def hold(start: date, days: int | None, reason: HoldReason = HoldReason.PAUSE) -> Hold:
    until = None if days is None else start + timedelta(days=days)
    return Hold(UUID(int=3), UUID(int=2), reason, start, until)


def at(found: object) -> tuple[int, int | None]:
    assert isinstance(found, PlanDay), found
    return found.week, found.session


@pytest.mark.parametrize("weekday", range(7))
def test_a_plan_may_start_on_any_weekday_and_its_second_week_begins_on_the_next_monday(weekday: int) -> None:
    starts_on = MONDAY + timedelta(days=weekday)
    made = plan(starts_on, weekdays=tuple(range(7)))
    assert at(walk(made, (), starts_on)) == (1, 1)
    assert at(walk(made, (), MONDAY + timedelta(days=6))) == (1, 7 - weekday)
    assert at(walk(made, (), MONDAY + WEEK)) == (2, 1)


def test_the_days_of_week_one_before_the_start_are_void_and_not_counted() -> None:
    made = plan(MONDAY + timedelta(days=2))
    assert walk(made, (), MONDAY) == BeforeStart(made.starts_on)
    assert walk(made, (), MONDAY + timedelta(days=1)) == BeforeStart(made.starts_on)
    assert at(walk(made, (), MONDAY + timedelta(days=2))) == (1, 1)
    assert at(walk(made, (), MONDAY + timedelta(days=3))) == (1, None)
    assert at(walk(made, (), MONDAY + timedelta(days=4))) == (1, 2)
    assert at(walk(made, (), MONDAY + WEEK + timedelta(days=4))) == (2, 3)


def test_a_plan_that_starts_after_its_weeks_last_training_day_has_no_session_in_week_one() -> None:
    made = plan(MONDAY + timedelta(days=5))
    assert at(walk(made, (), MONDAY + timedelta(days=5))) == (1, None)
    assert lay_out(made, made.mesocycles[0].microcycles[0]) == []


def test_after_the_last_sunday_the_plan_is_over() -> None:
    made = plan(weeks=2)
    assert at(walk(made, (), MONDAY + 2 * WEEK - timedelta(days=1))) == (2, None)
    assert walk(made, (), MONDAY + 2 * WEEK) == AfterEnd(2)


def test_a_week_without_day_plans_names_the_mesocycle_to_lay_out() -> None:
    made = plan(weeks=2, later=2)
    assert walk(made, (), MONDAY + 2 * WEEK) == NotLaidOut(made.mesocycles[1], 3)
    assert walk(made, (), MONDAY + 4 * WEEK) == AfterEnd(4)


def test_a_held_day_is_on_hold_from_the_start_until_the_day_before_the_end() -> None:
    away = hold(MONDAY + timedelta(days=2), 2, HoldReason.AWAY)
    made = plan()
    assert at(walk(made, [away], MONDAY + timedelta(days=1))) == (1, None)
    assert walk(made, [away], MONDAY + timedelta(days=2)) == OnHold(away)
    assert walk(made, [away], MONDAY + timedelta(days=3)) == OnHold(away)
    assert at(walk(made, [away], MONDAY + timedelta(days=4))) == (1, 3)


def test_an_open_hold_never_ends_by_itself() -> None:
    safety = hold(MONDAY, None, HoldReason.SAFETY)
    assert walk(plan(), [safety], MONDAY + 30 * WEEK) == OnHold(safety)


@pytest.mark.parametrize(("days", "weeks"), [(1, 0), (6, 0), (7, 1), (13, 1), (14, 2), (20, 2)])
def test_a_hold_shifts_the_plan_by_whole_weeks_rounded_down(days: int, weeks: int) -> None:
    made, freeze = plan(weeks=8), hold(MONDAY + WEEK, days)
    monday_after = MONDAY + 5 * WEEK
    assert at(walk(made, [freeze], monday_after)) == (6 - weeks, 1)
    assert not isinstance(walk(made, [freeze], MONDAY + (8 + weeks) * WEEK - timedelta(days=1)), AfterEnd)
    assert walk(made, [freeze], MONDAY + (8 + weeks) * WEEK) == AfterEnd(8)


@pytest.mark.parametrize("reason", [HoldReason.PAUSE, HoldReason.INACTIVE, HoldReason.SAFETY])
def test_every_freeze_shifts(reason: HoldReason) -> None:
    assert at(walk(plan(), [hold(MONDAY, 7, reason)], MONDAY + WEEK)) == (1, 1)


@given(st.integers(1, 60))
def test_being_away_never_shifts(days: int) -> None:
    made, away = plan(weeks=12), hold(MONDAY, days, HoldReason.AWAY)
    after = MONDAY + timedelta(days=days)
    assert walk(made, [away], after) == walk(made, (), after)


def test_overlapping_holds_count_as_one() -> None:
    apart = [hold(MONDAY, 7), hold(MONDAY + 2 * WEEK, 7)]
    over = [hold(MONDAY, 10), hold(MONDAY + timedelta(days=5), 9)]
    inside = [hold(MONDAY, 14), hold(MONDAY + timedelta(days=3), 2)]
    later = MONDAY + 10 * WEEK
    assert [shifted_weeks(holds, MONDAY, later) for holds in (apart, over, inside)] == [2, 2, 2]


def test_a_hold_counts_from_the_plans_start_and_once_it_is_over() -> None:
    early = hold(MONDAY - timedelta(days=10), 17)
    assert shifted_weeks([early], MONDAY, MONDAY + 3 * WEEK) == 1
    assert shifted_weeks([hold(MONDAY, 14)], MONDAY, MONDAY + WEEK) == 0
    assert shifted_weeks([hold(MONDAY - 3 * WEEK, 14)], MONDAY, MONDAY + WEEK) == 0


HOLDS = st.lists(
    st.builds(
        lambda start, days, reason: hold(MONDAY + timedelta(days=start), days, reason),
        st.integers(-10, 60),
        st.integers(1, 30),
        st.sampled_from(HoldReason),
    ),
    max_size=4,
)


@given(st.integers(0, 6), st.frozensets(st.integers(0, 6), min_size=1), HOLDS)
def test_the_dates_of_a_laid_out_week_are_those_the_walk_leads_to(
    weekday: int, weekdays: frozenset[int], holds: list[Hold]
) -> None:
    made = plan(MONDAY + timedelta(days=weekday), weekdays=tuple(sorted(weekdays)), weeks=3)
    walked: dict[tuple[int, int], list[date]] = {}
    for offset in range(300):
        position = walk(made, holds, day := MONDAY + timedelta(days=offset))
        if isinstance(position, PlanDay) and position.session is not None:
            walked.setdefault((position.week, position.session), []).append(day)
    for microcycle in made.mesocycles[0].microcycles:
        for laid in lay_out(made, microcycle, holds):
            dates = walked.get((laid.week, laid.session), [])
            assert laid.day == (dates[0] if dates else None)
            assert len(dates) <= 1


@pytest.mark.parametrize(
    ("days", "dates"),
    [
        (6, [(0, 0), (6, 6), (7, 7)]),
        (7, [(0, 7), (6, 13), (7, 14)]),
        # Ten days shift the plan by one week: what stood on the first three of them is swallowed.
        (10, [(0, 0), (2, 2), (3, 10), (7, 14)]),
    ],
)
def test_what_stands_after_a_hold_moves_with_the_plan(days: int, dates: list[tuple[int, int]]) -> None:
    made, freeze = plan(weeks=8), hold(MONDAY, days)
    for before, after in dates:
        day, moved = (MONDAY + timedelta(days=offset) for offset in (before, after))
        assert redated(made, day, [], [freeze]) == moved
        assert redated(made, moved, [freeze], []) == day


def test_being_away_or_paused_without_an_end_gives_no_new_dates() -> None:
    made = plan(weeks=8)
    for one in (hold(MONDAY, 14, HoldReason.AWAY), hold(MONDAY, None)):
        assert redated(made, MONDAY + WEEK, [], [one]) == MONDAY + WEEK


@given(DAYS, st.integers(0, 6))
def test_without_holds_every_training_day_has_its_date(start: date, weekday: int) -> None:
    made = plan(monday_of(start) + timedelta(days=weekday), weeks=3)
    for microcycle in made.mesocycles[0].microcycles:
        for laid in lay_out(made, microcycle):
            assert laid.day is not None
            assert at(walk(made, (), laid.day)) == (laid.week, laid.session)


@pytest.mark.parametrize(
    ("instant", "zone", "day"),
    [
        (datetime(2026, 3, 3, 8, 59, tzinfo=UTC), "America/New_York", date(2026, 3, 2)),
        (datetime(2026, 3, 3, 9, 0, tzinfo=UTC), "America/New_York", date(2026, 3, 3)),
        (datetime(2026, 3, 8, 7, 59, tzinfo=UTC), "America/New_York", date(2026, 3, 7)),  # the clocks went forward
        (datetime(2026, 3, 8, 8, 0, tzinfo=UTC), "America/New_York", date(2026, 3, 8)),
        (datetime(2026, 3, 2, 18, 15, tzinfo=UTC), "Asia/Kathmandu", date(2026, 3, 2)),
        (datetime(2026, 3, 2, 22, 15, tzinfo=UTC), "Asia/Kathmandu", date(2026, 3, 3)),
    ],
)
def test_a_training_date_rolls_at_four_local(instant: datetime, zone: str, day: date) -> None:
    assert training_date(instant, zone) == day


def test_a_gap_moves_a_text_forward() -> None:
    send = next_send(datetime(2026, 3, 8, 5, tzinfo=UTC), time(2, 30), "America/New_York")
    assert send == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)
    assert send.astimezone(ZoneInfo("America/New_York")).time() == time(3, 30)


def test_of_a_wall_time_that_comes_twice_the_first_is_taken_and_the_second_passed_over() -> None:
    first = next_send(datetime(2026, 11, 1, 4, tzinfo=UTC), time(1, 30), "America/New_York")
    assert first == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert next_send(first, time(1, 30), "America/New_York") == datetime(2026, 11, 2, 6, 30, tzinfo=UTC)


def test_a_morning_text_keeps_its_wall_time_over_both_changes_of_the_clocks() -> None:
    assert local_instant(date(2026, 3, 7), time(8), "America/New_York").hour == 13
    assert local_instant(date(2026, 3, 8), time(8), "America/New_York").hour == 12
    assert local_instant(date(2026, 10, 31), time(8), "America/New_York").hour == 12
    assert local_instant(date(2026, 11, 1), time(8), "America/New_York").hour == 13


@given(DAYS, WALL_TIMES, st.sampled_from(ZONES))
@example(date(2026, 3, 1), time(2, 30), "America/New_York")
@example(date(2026, 10, 20), time(1, 30), "America/New_York")
@example(date(2026, 3, 20), time(2), "Europe/Berlin")
@example(date(2026, 9, 25), time(2, 15), "Australia/Lord_Howe")
@example(date(2026, 8, 30), time(0, 1), "America/Santiago")
def test_every_day_has_exactly_one_send_instant_at_its_wall_time_except_in_gaps(
    first: date, wall: time, zone: str
) -> None:
    sends = [next_send(local_instant(first, wall, zone) - timedelta(seconds=1), wall, zone)]
    for _ in range(40):
        sends.append(next_send(sends[-1], wall, zone))
    assert all(before < after for before, after in pairwise(sends))
    for offset, send in enumerate(sends):
        day = first + timedelta(days=offset)
        local = send.astimezone(ZoneInfo(zone))
        if _exists(day, wall, zone):
            assert (local.date(), local.time()) == (day, wall)
        else:
            assert timedelta(0) < local.replace(tzinfo=None) - datetime.combine(day, wall) <= timedelta(hours=1)


@given(st.integers(0, 4 * 365 * 24 * 60), WALL_TIMES, st.sampled_from(ZONES))
def test_the_next_send_is_the_first_one_strictly_after(minutes: int, wall: time, zone: str) -> None:
    after = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    send = next_send(after, wall, zone)
    assert after < send <= after + timedelta(hours=25, minutes=1)
    assert next_send(send - timedelta(microseconds=1), wall, zone) == send


def _exists(day: date, wall: time, zone: str) -> bool:
    local = datetime.combine(day, wall, ZoneInfo(zone))
    return local.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) == local.replace(tzinfo=None)
