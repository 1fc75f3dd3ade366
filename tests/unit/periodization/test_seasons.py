"""Whole seasons for random athletes: what the rules write passes the checks that a model's work has to pass."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest

from tests.fakes.laid_out import block_cases, draft, laid_out, random_case, weeks_of
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.periodization.event import monday_of_week
from textcoach.domain.periodization.lengths import MOST_WEEKS
from textcoach.domain.periodization.notes import read_notes
from textcoach.domain.periodization.review import review_plan, review_weeks
from textcoach.domain.periodization.season import SeasonCase
from textcoach.domain.plan import RUNNING, DayLoad, FitnessPlan, Focus, Microcycle
from textcoach.domain.plan_draft import WeekDraft

SEASONS = range(100)
HARD = {Focus.LONG_RUN, Focus.TEMPO_RUN, Focus.INTERVALS, Focus.REPETITIONS}


@pytest.fixture(params=SEASONS)
def case(request: pytest.FixtureRequest) -> SeasonCase:
    return random_case(request.param, most_weeks=26)


def test_a_season_is_sound(case: SeasonCase) -> None:
    plan = laid_out(case)
    assert plan == laid_out(case)
    assert plan.weeks == case.length <= MOST_WEEKS
    assert [week.week for week in weeks_of(plan)] == list(range(1, plan.weeks + 1))
    assert review_plan(draft(case), case) == ()
    for block, written in zip(block_cases(case, plan), plan.mesocycles, strict=True):
        weeks = [WeekDraft(week.days, week.targets, week.deload) for week in written.microcycles]
        assert review_weeks(weeks, block) == ()
    for found in (
        _off_days(case, plan), _unexplained(case, plan), _wrong_lighter_weeks(plan), _loud_before_event(case, plan),
        _jumps(case, plan),
    ):  # fmt: skip
        assert list(found) == []


def _off_days(case: SeasonCase, plan: FitnessPlan) -> Iterator[str]:
    """Nobody trains on a day away, but in the event that they chose themselves."""
    away = read_notes(case.notes, case.starts_on, plan.weeks).days
    for week in weeks_of(plan):
        for number, day in enumerate(week.days):
            if monday_of_week(case.starts_on, week.week) + timedelta(number) in away and day.trains and not day.event:
                yield f"week {week.week} day {number}"


def _unexplained(case: SeasonCase, plan: FitnessPlan) -> Iterator[str]:
    """Hard sets lie between MEV and MRV, or the week says why they don't."""
    for week in weeks_of(plan):
        for name, count in week.targets.hard_sets.items():
            marks = case.rules.landmarks[Muscle(name)]
            if count > marks.mrv or (count < int(marks.mev) and name not in week.targets.reasons):
                yield f"week {week.week}: {count} of {name}"


def _wrong_lighter_weeks(plan: FitnessPlan) -> Iterator[str]:
    """No heavy day, 30 to 60 % fewer hard sets than the week before and as many days, where both weeks are whole."""
    for before, week in pairwise(weeks_of(plan)):
        if not week.deload:
            continue
        if any(day.load is DayLoad.HEAVY and not day.event for day in week.days):
            yield f"week {week.week} has a heavy day"
        if _shape(before) != _shape(week) or before.week == 1 or "away" in before.targets.reasons.values():
            continue
        cut = 1 - sum(week.targets.hard_sets.values()) / (sum(before.targets.hard_sets.values()) or 1)
        if before.targets.hard_sets and not 0.3 <= cut <= 0.6:
            yield f"week {week.week} cuts {cut:.0%}"


def _shape(week: Microcycle) -> list[Focus | None]:
    return [day.focus for day in week.days]


def _loud_before_event(case: SeasonCase, plan: FitnessPlan) -> Iterator[str]:
    if case.place is None:
        return
    by_date = {
        monday_of_week(case.starts_on, week.week) + timedelta(number): day
        for week in weeks_of(plan)
        for number, day in enumerate(week.days)
    }
    day = case.place.event.day
    if not by_date[day].event:
        yield "the event is not on its day"
    for ago in (1, 2):
        eve = by_date.get(day - timedelta(days=ago))
        if eve is not None and (eve.load is not DayLoad.LIGHT or eve.focus in HARD):
            yield f"{eve.theme} {ago} days before"


def _jumps(case: SeasonCase, plan: FitnessPlan) -> Iterator[str]:
    """No week runs more than a quarter beyond the mean of the four before it, give or take a kilometre."""
    runs = [
        sum(day.meters for day in week.days if day.meters and day.focus in RUNNING and not day.event)
        for week in weeks_of(plan)
    ]
    for number in range(4, len(runs)):
        usual = sum(runs[number - 4 : number]) / 4
        if min(runs[number - 4 : number]) > 0 and runs[number] > 1.25 * usual + 1_000 and runs[number] > 7_000:
            yield f"week {number + 1}: {runs[number]:.0f} m after {usual:.0f} m"
