"""What the review finds in a model's plans and weeks: each rule is broken once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.laid_out import MONDAY, WEEK, bare_plan, draft, season_case
from textcoach.domain.guardrails import Breach
from textcoach.domain.periodization.block import lay_out_block
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.review import review_plan, review_weeks
from textcoach.domain.periodization.season import SeasonCase
from textcoach.domain.plan import DayLoad, DayPlan, Emphasis, Focus, MesocycleOverview
from textcoach.domain.plan_draft import PlanDraft, WeekDraft
from textcoach.domain.profile import Event, Experience, ProgramType

P, X, E = ProgramType, Experience, Emphasis
MEET = Event("Meet", MONDAY + 9 * WEEK + timedelta(days=5))
LIFTER = season_case(weeks=8, program=P.STRENGTH, experience=X.INTERMEDIATE)


def block(
    weeks: int, emphasis: Emphasis = E.VOLUME, *, deload: bool = True, phase: str = "Build."
) -> MesocycleOverview:
    return MesocycleOverview("Block", phase, weeks, "strength", deload, emphasis)


def written(*blocks: MesocycleOverview, overview: str = "Weeks.") -> PlanDraft:
    return PlanDraft(overview, blocks)


@pytest.mark.parametrize(
    ("case", "plan", "expected"),
    [
        (LIFTER, written(block(4), block(3)), "weeks: the mesocycles add up to 7 weeks, the limit is 8"),
        (
            replace(LIFTER, weeks=None),
            written(*[block(5)] * 10, block(3)),
            "weeks: the mesocycles add up to 53 weeks, the limit is 1 to 52",
        ),
        (
            LIFTER,
            written(block(4), block(4, E.SPEED)),
            "emphasis: block 2 is for speed, the limit is general, intensity, peak, restore, volume",
        ),
        (
            replace(LIFTER, profile=replace(LIFTER.profile, experience=X.BEGINNER)),
            written(block(4), block(4, E.PEAK)),
            "emphasis: block 2 is for peak, the limit is general, intensity, restore, volume",
        ),
        (
            LIFTER,
            written(block(8, E.PEAK)),
            "emphasis: the plan begins with peak, the limit is something to build it on",
        ),
        (
            season_case(weeks=4, program=P.REHAB),
            written(block(4, E.GENERAL)),
            "emphasis: rehab begins with general, the limit is restore",
        ),
        (
            LIFTER,
            written(block(4, deload=False), block(4)),
            "deload: block 1 of 4 weeks has no deload, the limit is one at its end",
        ),
        (
            replace(LIFTER, weeks=12),
            written(block(12)),
            "deload: 11 weeks in a row without a lighter one at block 1, the limit is 8",
        ),
        (
            replace(LIFTER, weeks=10, event=MEET),
            written(block(5), block(5)),
            "taper: the event's week 10 is in volume up to week 10, the limit is a taper that ends with it",
        ),
        (
            replace(LIFTER, weeks=10, event=MEET),
            written(block(5), block(5, E.TAPER, deload=False)),
            "taper: a taper of 5 weeks, the limit is 3 at most",
        ),
        (
            LIFTER,
            written(block(4), block(4, phase="This cures tendinitis.")),
            'words: a medical claim, "cures", the limit is no medical claims',
        ),
    ],
)
def test_a_plan_that_breaks_a_rule_is_found(case: SeasonCase, plan: PlanDraft, expected: str) -> None:
    assert [breach.words() for breach in review_plan(plan, case)] == [expected]


def of_block(case: SeasonCase, place: int = 0) -> BlockCase:
    plan = bare_plan(case, draft(case))
    chosen = plan.mesocycles[place]
    return BlockCase(case.profile, plan, chosen.overview, chosen.first_week, case.rules)


RUNNER = season_case(
    weeks=8, program=P.ENDURANCE, experience=X.INTERMEDIATE, weekdays=(1, 3, 5, 6), weekly_meters=30_000.0, minutes=90
)
Change = Callable[[list[WeekDraft]], list[WeekDraft]]


def day(week: int, weekday: int, planned: DayPlan) -> Change:
    """Another day plan, of a 1-based week."""

    def change(weeks: list[WeekDraft]) -> list[WeekDraft]:
        days = list(weeks[week - 1].days)
        days[weekday] = planned
        weeks[week - 1] = replace(weeks[week - 1], days=tuple(days))
        return weeks

    return change


def targets(week: int, **fields: object) -> Change:
    def change(weeks: list[WeekDraft]) -> list[WeekDraft]:
        changed = replace(weeks[week - 1].targets, **fields)  # type: ignore[arg-type]
        weeks[week - 1] = replace(weeks[week - 1], targets=changed)
        return weeks

    return change


def times(share: float, week: int) -> Change:
    """All of the week's hard sets and distances by as much."""

    def change(weeks: list[WeekDraft]) -> list[WeekDraft]:
        was = weeks[week - 1]
        sets = {name: round(count * share) for name, count in was.targets.hard_sets.items()}
        days = tuple(replace(one, meters=one.meters * share if one.meters else None) for one in was.days)
        weeks[week - 1] = replace(was, days=days, targets=replace(was.targets, hard_sets=sets))
        return weeks

    return change


HEAVY = DayPlan("Heavy", Focus.FULL_BODY, DayLoad.HEAVY)
AWAY = replace(LIFTER, notes="week 2 Monday off")
TO_MEET = replace(LIFTER, weeks=None, event=MEET)


@pytest.mark.parametrize(
    ("case", "change", "expected"),
    [
        (LIFTER, lambda weeks: weeks[:-1], "weeks: 3 weeks, the limit is 4"),
        (
            LIFTER,
            day(2, 1, replace(HEAVY, load=DayLoad.LIGHT)),
            "days: week 2 trains on Tuesday, the limit is only Monday, Wednesday, Friday",
        ),
        (AWAY, day(2, 0, HEAVY), "away: week 2 trains on Monday, the limit is no training on a day away"),
        (
            replace(LIFTER, notes="week 2 only one day"),
            day(2, 4, replace(HEAVY, load=DayLoad.MODERATE)),
            "away: week 2 has 2 training days, the limit is 1",
        ),
        (LIFTER, day(4, 0, DayPlan("Rest")), "frequency: week 4 has 2 training days, the limit is 3, as every week"),
        (LIFTER, day(4, 0, HEAVY), "deload: lighter week 4 has a heavy day, the limit is none"),
        (LIFTER, times(1.8, 4), "deload: lighter week 4 has 9% fewer hard sets, the limit is 30% to 60% fewer"),
        (LIFTER, targets(1, hard_sets={"chest": 2}), "sets: week 1: 2 hard sets of chest, the limit is 6 at least"),
        (LIFTER, targets(1, rir=0.0), "effort: week 1: RIR 0, the limit is 1 to 5"),
        (LIFTER, targets(3, rir=4.0), "effort: week 3: RIR rises from 2 to 4, the limit is falling until the deload"),
        (LIFTER, targets(1, percent=90.0), "effort: week 1: 90 % of the 1RM, the limit is 57.5 to 72.5 %"),
        (RUNNER, times(1.5, 2), "distance: week 2: 47.9 km, the limit is 37.5 km by the mean of four weeks"),
        (
            RUNNER,
            day(1, 6, DayPlan("Long run", Focus.LONG_RUN, DayLoad.MODERATE, 16_000.0)),
            "long_run: week 1: a run of 16.0 km, the limit is 40% of the week",
        ),
        (RUNNER, times(1.25, 4), "lighter: lighter week 4 runs 3% less, the limit is 15% to 40% less"),
    ],
)
def test_weeks_that_break_a_rule_are_found(case: SeasonCase, change: Change, expected: str) -> None:
    block = of_block(case)
    weeks = change(list(lay_out_block(block)))
    assert expected in [breach.words() for breach in review_weeks(weeks, block)]


def test_words_against_pain_are_found() -> None:
    block = of_block(LIFTER)
    weeks = day(1, 0, DayPlan("Ignore the pain", Focus.FULL_BODY, DayLoad.HEAVY))(list(lay_out_block(block)))
    assert [breach.rule for breach in review_weeks(weeks, block)] == ["words"]


def test_two_heavy_days_in_a_row_are_found_where_the_days_would_part_them() -> None:
    case = replace(LIFTER, profile=replace(LIFTER.profile, weekdays=(0, 1, 4)))
    block = of_block(case)
    weeks = list(lay_out_block(block))
    for weekday, load in ((0, DayLoad.HEAVY), (1, DayLoad.HEAVY), (4, DayLoad.LIGHT)):
        weeks = day(1, weekday, replace(HEAVY, load=load))(weeks)
    assert Breach("heavy", "week 1 is heavy on Monday and Tuesday", "a day between heavy days of one movement") in (
        review_weeks(weeks, block)
    )
    alone = replace(case, profile=replace(case.profile, weekdays=(0, 1)))
    block = of_block(alone)
    weeks = list(lay_out_block(block))
    for weekday in (0, 1):
        weeks = day(1, weekday, HEAVY)(weeks)
    assert "heavy" not in {breach.rule for breach in review_weeks(weeks, block)}


def test_more_sets_than_the_days_can_hold_are_found() -> None:
    case = replace(LIFTER, profile=replace(LIFTER.profile, minutes=30))
    block = of_block(case)
    found = review_weeks(times(2.0, 3)(list(lay_out_block(block))), block)
    assert any(breach.rule == "sets" and "in its days and minutes" in breach.limit for breach in found)


def test_more_than_can_be_recovered_from_is_found() -> None:
    block = of_block(LIFTER)
    found = review_weeks(targets(2, hard_sets={"chest": 23})(list(lay_out_block(block))), block)
    assert Breach("sets", "week 2: 23 hard sets of chest", "22") in found


def test_a_hard_day_before_the_event_and_training_after_it_are_found() -> None:
    race = Event("Race", MONDAY + 7 * WEEK + timedelta(days=5), 10_000.0)
    block = of_block(replace(RUNNER, weeks=None, event=race), -1)
    weeks = list(lay_out_block(block))
    weeks = day(2, 3, DayPlan("Intervals", Focus.INTERVALS, DayLoad.HEAVY, 5_000.0))(weeks)
    weeks = day(2, 6, DayPlan("Easy", Focus.EASY_RUN, DayLoad.LIGHT, 5_000.0))(weeks)
    assert {breach.words() for breach in review_weeks(weeks, block) if breach.rule == "event"} == {
        "event: Thursday of week 8 is hard, the limit is nothing hard in the two days before the event",
        "event: Sunday of week 8 trains, the limit is rest after the event",
    }


def test_a_taper_that_does_not_taper_is_found() -> None:
    from tests.fakes.laid_out import laid_out

    plan = laid_out(TO_MEET)
    last = plan.mesocycles[-1]
    block = BlockCase(TO_MEET.profile, plan, last.overview, last.first_week)
    full = plan.mesocycles[-2].microcycles[-1].targets.hard_sets
    weeks = list(lay_out_block(block))
    for week in (1, 2):
        weeks = targets(week, hard_sets=full)(weeks)
    assert Breach("taper", "the taper has 0% fewer hard sets", "25% fewer at least") in review_weeks(weeks, block)


def test_a_race_on_any_other_day_is_found() -> None:
    block = of_block(RUNNER)
    weeks = day(1, 1, DayPlan("Race", Focus.RACE, DayLoad.HEAVY, 5_000.0))(list(lay_out_block(block)))
    assert "event" in {breach.rule for breach in review_weeks(weeks, block)}
