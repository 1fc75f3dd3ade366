"""How far each week goes, and how it is shared out."""

from datetime import timedelta
from itertools import pairwise
from statistics import fmean

import pytest

from tests.fakes.laid_out import MONDAY, WEEK, bare_plan, draft, laid_out, season_case, weeks_of
from textcoach.domain.periodization.block import lay_out_block
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.plan import Focus, Microcycle
from textcoach.domain.profile import Event, Experience, ProgramType

X = Experience
FOUR_DAYS = (1, 3, 5, 6)


def season(
    weeks: int | None = 12, *, event: Event | None = None, notes: str = "", **fields: object
) -> list[Microcycle]:
    known = {"program": ProgramType.ENDURANCE, "weekdays": FOUR_DAYS, "minutes": 90, **fields}
    return weeks_of(laid_out(season_case(weeks=weeks, event=event, notes=notes, **known)))


def kilometers(weeks: list[Microcycle]) -> list[float]:
    return [round((week.targets.meters or 0) / 1000, 1) for week in weeks]


def long_run(week: Microcycle) -> float:
    return max((day.meters or 0 for day in week.days if day.focus is Focus.LONG_RUN), default=0)


@pytest.mark.parametrize("weekly", [12_000.0, 25_000.0, 48_000.0])
@pytest.mark.parametrize("experience", list(X))
def test_a_runner_starts_from_what_they_run_now(weekly: float, experience: Experience) -> None:
    assert season(experience=experience, weekly_meters=weekly)[0].targets.meters == pytest.approx(weekly, rel=0.02)


@pytest.mark.parametrize(("experience", "expected"), [(X.BEGINNER, 8), (X.INTERMEDIATE, 16), (X.ADVANCED, 28)])
def test_who_said_nothing_starts_by_experience(experience: Experience, expected: float) -> None:
    assert kilometers(season(experience=experience))[0] == pytest.approx(expected, rel=0.02)


def test_building_weeks_grow_by_four_to_eight_per_cent_and_every_fourth_is_a_fifth_lighter() -> None:
    found = kilometers(season(experience=X.INTERMEDIATE, weekly_meters=30_000.0))
    assert found == [30.1, 31.9, 33.7, 26.2, 35.7, 37.8, 40.0, 31.3, 41.1, 42.3, 43.5, 34.0]


@pytest.mark.parametrize("weekly", [5_000.0, 20_000.0, 40_000.0, 90_000.0])
@pytest.mark.parametrize("experience", list(X))
def test_no_week_is_more_than_a_quarter_beyond_the_mean_of_the_four_before(
    weekly: float, experience: Experience
) -> None:
    event = Event("Marathon", MONDAY + 25 * WEEK + timedelta(days=6), 42_195.0)
    found = season(None, event=event, experience=experience, weekly_meters=weekly)[:-1]
    run = [weekly] * 4 + [week.targets.meters or 0 for week in found]
    for number in range(4, len(run)):
        assert run[number] <= 1.25 * fmean(run[number - 4 : number]) + 500


@pytest.mark.parametrize("days", [(1, 6), (1, 3, 6), FOUR_DAYS, (0, 1, 3, 5, 6), (0, 1, 2, 3, 5, 6), tuple(range(7))])
def test_the_long_run_is_about_thirty_per_cent_and_more_where_there_are_few_runs(days: tuple[int, ...]) -> None:
    for week in season(weekdays=days, weekly_meters=40_000.0, experience=X.ADVANCED):
        runs = [day.meters for day in week.days if day.meters]
        share = long_run(week) / sum(runs)
        assert max(0.28, 1.1 / len(runs)) <= share <= max(0.40, 1.36 / len(runs))
        assert long_run(week) == max(runs)


@pytest.mark.parametrize(
    ("meters", "experience", "most"),
    [(5_000.0, X.BEGINNER, 10), (10_000.0, X.INTERMEDIATE, 17), (21_097.5, X.ADVANCED, 24), (42_195.0, X.ADVANCED, 35)],
)
def test_no_long_run_is_beyond_the_cap_of_the_event(meters: float, experience: Experience, most: float) -> None:
    event = Event("Race", MONDAY + 19 * WEEK + timedelta(days=6), meters)
    for week in season(None, event=event, experience=experience, weekly_meters=80_000.0, minutes=180)[:-1]:
        assert long_run(week) <= most * 1000


def test_runs_fit_into_their_day_and_a_long_run_into_one_and_a_half() -> None:
    """At 6:40 a kilometre, the estimate for a run that nobody timed."""
    for week in season(experience=X.ADVANCED, weekly_meters=90_000.0, minutes=60):
        for day in week.days:
            most = 13.5 if day.focus is Focus.LONG_RUN else 7.7
            assert (day.meters or 0) <= most * 1000
        assert week.deload or week.targets.reasons["meters"] == "too few minutes"


def test_minutes_said_for_the_weekend_carry_a_longer_run() -> None:
    short, long = (
        season(experience=X.ADVANCED, weekly_meters=50_000.0, minutes=50, minutes_by_weekday=known)
        for known in ({}, {6: 150})
    )
    assert max(map(long_run, long)) > max(map(long_run, short)) * 1.1


def test_fast_phases_hold_the_distance() -> None:
    event = Event("Race", MONDAY + 15 * WEEK + timedelta(days=6), 10_000.0)
    plan = laid_out(season_case(event=event, program=ProgramType.ENDURANCE, weekdays=FOUR_DAYS, weekly_meters=30_000.0))
    rises = {}
    for block in plan.mesocycles[:-1]:
        first, second = (week.targets.meters or 0 for week in block.microcycles[:2])
        rises[block.overview.name] = second / first
    assert rises["Sharpen"] < rises["Base"]


def test_a_hybrid_athletes_runs_are_held_while_the_lifts_lead() -> None:
    plan = laid_out(
        season_case(
            weeks=16, program=ProgramType.HYBRID, experience=X.INTERMEDIATE, weekdays=(0, 1, 3, 4, 5), minutes=90,
            weekly_meters=25_000.0,
        )
    )  # fmt: skip
    base, build = plan.mesocycles[:2]
    longest = [long_run(week) for week in base.microcycles]
    assert all(long_run(week) <= max(longest) for week in build.microcycles)
    assert not any(day.focus is Focus.TEMPO_RUN for week in build.microcycles for day in week.days)


def test_a_block_goes_on_from_what_is_laid_out_before_it_whoever_wrote_that() -> None:
    case = season_case(weeks=8, program=ProgramType.ENDURANCE, weekdays=FOUR_DAYS, minutes=90, weekly_meters=30_000.0)
    whole = laid_out(case)
    second = whole.mesocycles[1].overview
    bare = BlockCase(case.profile, bare_plan(case, draft(case)), second, 5)
    assert [week.targets for week in lay_out_block(bare)] == [week.targets for week in whole.mesocycles[1].microcycles]
    shorter = laid_out(season_case(case.profile, 8, weekly_meters=15_000.0))
    after = BlockCase(case.profile, shorter, second, 5)
    assert (lay_out_block(after)[0].targets.meters or 0) < 25_000


def test_a_long_block_of_running_has_lighter_weeks_inside() -> None:
    from dataclasses import replace

    case = season_case(weeks=9, program=ProgramType.ENDURANCE, weekdays=FOUR_DAYS, minutes=90, weekly_meters=30_000.0)
    overview = replace(draft(case).mesocycles[0], weeks=9)
    weeks = lay_out_block(BlockCase(case.profile, bare_plan(case, draft(case)), overview, 1))
    assert [number for number, week in enumerate(weeks, start=1) if week.deload] == [3, 6, 9]
    for before, after in pairwise(weeks):
        if after.deload:
            assert 0.15 <= 1 - (after.targets.meters or 0) / (before.targets.meters or 1) <= 0.3
