"""Two weeks to the day: less and less, nothing slower or lighter, quiet at the end."""

from datetime import timedelta

import pytest

from tests.fakes.laid_out import MONDAY, WEEK, laid_out, season_case, weeks_of
from textcoach.domain.plan import RUNNING, DayLoad, DayPlan, Emphasis, FitnessPlan, Focus, Microcycle
from textcoach.domain.profile import Event, Experience, ProgramType

P, X = ProgramType, Experience
HARD = {Focus.TEMPO_RUN, Focus.INTERVALS, Focus.REPETITIONS, Focus.LONG_RUN}


def to_race(weekday: int, meters: float | None = 10_000.0, in_week: int = 14, **fields: object) -> FitnessPlan:
    """Up to an event on ``weekday`` of week ``in_week``."""
    known = {"program": P.ENDURANCE, "experience": X.INTERMEDIATE, "minutes": 90, "weekly_meters": 40_000.0, **fields}
    event = Event("The day", MONDAY + (in_week - 1) * WEEK + timedelta(days=weekday), meters)
    return laid_out(season_case(event=event, **known))


def trained(week: Microcycle) -> list[DayPlan]:
    return [day for day in week.days if day.meters and day.focus in RUNNING and not day.event]


def kilometers(week: Microcycle) -> float:
    return sum(day.meters or 0 for day in trained(week)) / 1000


def sets(week: Microcycle) -> int:
    return sum(week.targets.hard_sets.values())


@pytest.mark.parametrize("days", [(1, 3, 5, 6), (0, 1, 3, 5, 6), tuple(range(7))])
@pytest.mark.parametrize("weekday", [5, 6])
def test_distance_falls_by_about_half_over_two_weeks_and_more_each_week(days: tuple[int, ...], weekday: int) -> None:
    *_, before, first, last = weeks_of(to_race(weekday, weekdays=days))
    assert kilometers(before) > kilometers(first) > kilometers(last)
    cut = 1 - (kilometers(first) + kilometers(last)) / 2 / kilometers(before)
    assert 0.41 <= cut <= 0.65


def test_a_lifters_sets_fall_by_41_to_60_per_cent_and_the_loads_stay() -> None:
    plan = to_race(5, None, program=P.STRENGTH, experience=X.ADVANCED, weekdays=(0, 1, 3, 4))
    *_, before, first, last = weeks_of(plan)
    assert sets(before) > sets(first) > sets(last)
    assert 0.41 <= 1 - (sets(first) + sets(last)) / 2 / sets(before) <= 0.60
    assert first.targets.percent == last.targets.percent == (before.targets.percent or 0) - 5
    assert [first.deload, last.deload] == [False, False]


def test_the_days_and_the_pace_stay_until_the_events_week() -> None:
    *_, before, first, last = weeks_of(to_race(6, weekdays=(1, 3, 5, 6)))
    assert [day.focus for day in first.days] == [day.focus for day in before.days]
    assert [day.load for day in first.days] == [day.load for day in before.days]
    assert sum(day.trains for day in last.days) == 4
    assert any(day.focus in HARD for day in last.days)


@pytest.mark.parametrize("program", list(P))
@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("meters", [10_000.0, None])
def test_the_event_has_its_own_day_and_the_two_before_it_are_quiet(
    program: ProgramType, weekday: int, meters: float | None
) -> None:
    plan = to_race(weekday, meters, in_week=8, program=program, experience=X.ADVANCED, weekdays=tuple(range(7)))
    days = [day for week in weeks_of(plan) for day in week.days]
    place = 7 * 7 + weekday
    assert [number for number, day in enumerate(days) if day.event] == [place]
    for day in days[place - 2 : place]:
        assert day.load is DayLoad.LIGHT
        assert day.focus in {Focus.EASY_RUN, Focus.MOBILITY}
    assert not any(day.trains for day in days[place + 1 :])


@pytest.mark.parametrize(
    ("program", "meters", "expected"),
    [
        (P.ENDURANCE, 42_195.0, DayPlan("Race day", Focus.RACE, DayLoad.HEAVY, 42_195.0, "The day", event=True)),
        (P.STRENGTH, None, DayPlan("Event day", notes="The day", event=True)),
        (P.STRENGTH, 5_000.0, DayPlan("Race day", Focus.RACE, DayLoad.HEAVY, 5_000.0, "The day", event=True)),
        (P.REHAB, 5_000.0, DayPlan("Race day", Focus.RACE, DayLoad.LIGHT, 5_000.0, "The day", event=True)),
        (P.SHRED, None, DayPlan("Event day", notes="The day", event=True)),
    ],
)
def test_the_events_day_is_what_it_is_for_the_athlete(
    program: ProgramType, meters: float | None, expected: DayPlan
) -> None:
    assert weeks_of(to_race(5, meters, program=program, weekdays=(1, 3)))[-1].days[5] == expected


def test_an_event_on_a_monday_makes_the_weekend_before_it_quiet() -> None:
    *_, eve, last = weeks_of(to_race(0, weekdays=(1, 3, 5, 6)))
    assert [day.focus for day in eve.days[5:]] == [Focus.EASY_RUN] * 2
    assert all((day.meters or 0) <= 5_000 for day in eve.days[5:])
    assert [day.focus for day in last.days if day.trains] == [Focus.RACE]


def test_the_last_block_before_the_taper_has_no_deload() -> None:
    for in_week in range(4, 30):
        blocks = to_race(6, in_week=in_week, weekdays=(1, 3, 6)).mesocycles
        assert blocks[-1].overview.emphasis is Emphasis.TAPER
        assert not blocks[-2].overview.deload


def test_the_weeks_after_a_long_race_are_easy_and_then_build_again() -> None:
    event = Event("Marathon", MONDAY + 11 * WEEK + timedelta(days=6), 42_195.0)
    case = season_case(
        weeks=18, event=event, program=P.ENDURANCE, weekdays=(1, 3, 5, 6), minutes=90, weekly_meters=40_000.0
    )
    found = weeks_of(laid_out(case))
    before, easy, easier = found[9], found[12], found[13]
    assert kilometers(easy) < kilometers(easier) < 0.7 * kilometers(before)
    assert {day.focus for day in trained(easy)} == {Focus.EASY_RUN}
    assert kilometers(found[16]) > kilometers(easier)


def test_a_marathon_with_time_for_it_is_a_plan_that_a_coach_would_sign() -> None:
    """Sixteen weeks from 45 km, five days, two and a half hours on Sunday."""
    plan = to_race(
        6, 42_195.0, 16, weekdays=(1, 2, 3, 5, 6), minutes=75, minutes_by_weekday={6: 200}, weekly_meters=45_000.0
    )
    found = weeks_of(plan)
    longest = max(day.meters or 0 for week in found for day in trained(week))
    assert 22_000 <= longest <= 32_000
    assert max(map(kilometers, found)) >= 55
    assert [week.week for week in found if week.deload] == [4, 8, 11]
    assert "which is short" not in plan.overview or longest < 25_000
