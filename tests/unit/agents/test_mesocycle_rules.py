from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.coaching import Experience, ProgramType, athlete, plan_of
from textcoach.domain.plan import DayLoad, Emphasis, Focus, Microcycle

WEEKDAYS = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))


def weeks_of(
    program: ProgramType,
    weekdays: tuple[int, ...],
    weeks: int = 4,
    *,
    emphasis: Emphasis = Emphasis.GENERAL,
    **profile: object,
) -> list[Microcycle]:
    who = athlete(program=program, weekdays=weekdays, **profile)
    return list(plan_of(who, weeks, emphasis=emphasis).mesocycles[0].microcycles)


def focuses(week: Microcycle) -> list[Focus]:
    return [day.focus for day in week.days if day.focus is not None]


@given(st.sampled_from(list(ProgramType)), WEEKDAYS, st.integers(1, 6), st.sampled_from(list(Experience)))
def test_every_week_trains_on_the_athletes_days_and_rests_on_the_others(
    program: ProgramType, weekdays: tuple[int, ...], weeks: int, experience: Experience
) -> None:
    found = weeks_of(program, weekdays, weeks, experience=experience)
    assert len(found) == weeks
    for week in found:
        assert len(week.days) == 7
        assert tuple(number for number, day in enumerate(week.days) if day.trains) == weekdays
        assert all(len(day.theme) <= 24 for day in week.days)


@pytest.mark.parametrize(
    ("weekdays", "expected"),
    [
        ((0, 2, 4), [Focus.FULL_BODY] * 3),
        ((0, 1, 3, 4), [Focus.UPPER, Focus.LOWER, Focus.UPPER, Focus.LOWER]),
        ((0, 1, 2, 3, 4, 5), [Focus.PUSH, Focus.PULL, Focus.LOWER, Focus.PUSH, Focus.PULL, Focus.LOWER]),
    ],
)
def test_strength_splits_by_the_number_of_days(weekdays: tuple[int, ...], expected: list[Focus]) -> None:
    assert focuses(weeks_of(ProgramType.STRENGTH, weekdays, experience=Experience.INTERMEDIATE)[0]) == expected


def test_a_beginner_has_four_lifting_days_at_most() -> None:
    week = weeks_of(ProgramType.STRENGTH, (0, 1, 2, 3, 4, 5))[0]
    assert len([focus for focus in focuses(week) if focus in {Focus.UPPER, Focus.LOWER}]) == 4
    assert {Focus.MOBILITY, Focus.CONDITIONING} < set(focuses(week))


def test_the_long_run_is_on_the_weekend_where_that_is_trained() -> None:
    week = weeks_of(ProgramType.ENDURANCE, (1, 3, 5))[0]
    assert week.days[5].focus is Focus.LONG_RUN
    assert weeks_of(ProgramType.ENDURANCE, (0, 2, 4))[0].days[4].focus is Focus.LONG_RUN


def test_metres_rise_a_little_each_week_and_fall_in_the_last() -> None:
    found = weeks_of(ProgramType.ENDURANCE, (1, 3, 5), 5, weekly_meters=20_000.0)
    meters = [week.targets.meters or 0 for week in found]
    for one, other in pairwise(meters[:4]):
        assert 1.03 < other / one < 1.1
    assert 0.7 < meters[4] / meters[3] < 0.8
    assert meters[0] == pytest.approx(20_000, rel=0.02)


def test_sets_rise_and_reserve_falls_until_the_lighter_week() -> None:
    found = weeks_of(ProgramType.STRENGTH, (0, 2, 4), 5, experience=Experience.INTERMEDIATE)
    assert [week.deload for week in found] == [False, False, False, False, True]
    assert [week.targets.rir for week in found] == [3.0, 2.5, 1.5, 1.0, 4.0]
    chest = [week.targets.hard_sets["chest"] for week in found]
    assert chest == sorted(chest[:4]) + chest[4:]
    assert chest[4] == pytest.approx(chest[3] * 0.6, abs=1)


def test_no_day_of_a_lighter_week_is_heavy() -> None:
    last = weeks_of(ProgramType.STRENGTH, (0, 1, 3, 4))[-1]
    assert DayLoad.HEAVY not in {day.load for day in last.days}


def test_heavy_days_of_a_full_body_week_are_spread() -> None:
    loads = [day.load for day in weeks_of(ProgramType.STRENGTH, (0, 2, 4))[0].days if day.trains]
    assert loads == [DayLoad.HEAVY, DayLoad.LIGHT, DayLoad.MODERATE]


def test_rehab_is_mobility_and_light_full_body_work() -> None:
    week = weeks_of(ProgramType.REHAB, (0, 2, 4), emphasis=Emphasis.RESTORE)[0]
    assert set(focuses(week)) == {Focus.MOBILITY, Focus.FULL_BODY}
    assert {day.load for day in week.days} == {DayLoad.LIGHT}


def test_rehab_gets_a_moderate_day_once_it_rebuilds_and_never_a_heavy_one() -> None:
    week = weeks_of(ProgramType.REHAB, (0, 2, 4))[0]
    assert [day.load for day in week.days if day.trains] == [DayLoad.MODERATE, DayLoad.LIGHT, DayLoad.LIGHT]
