"""The understudy's weeks: what was done decides, each change has its reason, and none breaks a limit."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from agents.week.rules import WeekRules
from tests.fakes.agent_facts import NOW, athlete
from tests.fakes.laid_out import MONDAY, WEEK, laid_out, random_case, season_case, weeks_of
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import lay_out
from textcoach.domain.history import PastSession
from textcoach.domain.load import Load
from textcoach.domain.periodization.revising import as_laid_out, review_revision
from textcoach.domain.periodization.season import SeasonCase
from textcoach.domain.plan import RUNNING, DayLoad, DayPlan, FitnessPlan
from textcoach.domain.plan_draft import RevisedWeek
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.reading import Entry, Pain, PerformedSet, SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Block, Item, ItemType, Performance, RecordSource, Reps, WorkoutContent
from textcoach.ports.agents import WeekFacts

LIFTS = ("Barbell Back Squat", "Barbell Bench Press", "Barbell Row")
LIFTER = season_case(weeks=8, program=ProgramType.STRENGTH, experience=Experience.INTERMEDIATE, minutes=75)
RUNNER = season_case(weeks=12, program=ProgramType.ENDURANCE, weekly_meters=25_000.0, weekdays=(1, 3, 5, 6))

DONE = SessionFacts(completed="full")


def facts_of(case: SeasonCase, week: int, history: tuple[PastSession, ...], who: Athlete | None = None) -> WeekFacts:
    plan = laid_out(case)
    found = replace(who or athlete(), profile=case.profile)
    last = MONDAY + (week - 2) * WEEK
    return WeekFacts(found, plan, week, history, (), last, last + WEEK, case.rules)


def week_done(plan: FitnessPlan, week: int, reps: int | None = 10, *, told: SessionFacts = DONE) -> list[PastSession]:
    """Each session of a week with three lifts of 3 x 8-10, done for ``reps`` each; None: skipped."""
    micro = plan.microcycle_of(week)
    assert micro is not None
    return [_past(day.day, day.plan, reps, told, 100 * week + day.session) for day in lay_out(plan, micro) if day.day]


def _past(day: date, theme: DayPlan, reps: int | None, told: SessionFacts, number: int) -> PastSession:
    runs = theme.focus in RUNNING
    lifts = [Item(ItemType.COMPOUND, name, sets=3, reps=Reps(8, 10), load=Load(100, "lb"), rir=2) for name in LIFTS]
    run = Item(ItemType.CARDIO, "Run", meters=theme.meters)
    content = WorkoutContent("Session", (Block("Main", (run,) if runs else tuple(lifts)),))
    if reps is None:
        return PastSession(day, theme, WorkoutState.SKIPPED, content, None, "no time")
    sets = (PerformedSet(reps=reps, load=100, unit="lb", rir=2),) * 3
    ran = (PerformedSet(meters=theme.meters),)
    entries = [Entry("Run", ran)] if runs else [Entry(name, sets) for name in LIFTS]
    done = Performance(
        UUID(int=number), UUID(int=7), UUID(int=number), day, 1, tuple(entries), told, RecordSource.REPLY, None, NOW
    )
    return PastSession(day, theme, WorkoutState.COMPLETED, content, done)


def revised(case: SeasonCase, week: int, *sessions: PastSession) -> tuple[WeekFacts, RevisedWeek]:
    facts = facts_of(case, week, tuple(sessions))
    found = WeekRules().write(facts)
    assert review_revision(found, facts.microcycle, facts.case) == ()
    assert WeekRules().write(facts) == found
    return facts, found


def test_a_week_that_went_as_asked_stands_as_laid_out() -> None:
    facts, found = revised(LIFTER, 2, *week_done(laid_out(LIFTER), 1, 9))
    assert (found.week, found.adjustments) == (as_laid_out(facts.microcycle), ())
    assert found.reasoning == (
        "3 of 3 sessions done, 0 of 9 lifts at the top of what was asked, 0 short of it. The week stands as laid out."
    )


def test_lifts_that_fall_short_take_sets_off_and_keep_last_week_s_reserve() -> None:
    facts, found = revised(LIFTER, 3, *week_done(laid_out(LIFTER), 2, 5))
    assert sum(found.week.targets.hard_sets.values()) < sum(facts.microcycle.targets.hard_sets.values())
    before = facts.plan.microcycle_of(2)
    assert before is not None
    assert found.week.targets.rir == before.targets.rir
    assert {one.why for one in found.adjustments} == {"9 of 9 lifts fell short of what was asked"}
    assert [day.trains for day in found.week.days] == [day.trains for day in facts.microcycle.days]


def test_after_two_bad_weeks_the_reserve_stays_too_and_the_share_of_the_maximum_within_the_phase() -> None:
    sessions = week_done(laid_out(LIFTER), 2, 5)
    facts = facts_of(LIFTER, 3, tuple(sessions))
    block, *others = facts.plan.mesocycles
    first, second, *later = block.microcycles
    easier = replace(second, targets=replace(second.targets, rir=3.0, percent=60.0))
    plan = replace(facts.plan, mesocycles=(replace(block, microcycles=(first, easier, *later)), *others))
    found = WeekRules().write(replace(facts, plan=plan)).week.targets
    aims = facts.microcycle.targets
    assert aims.percent is not None
    assert (found.rir, found.percent) == (3.0, aims.percent - 7.5)


def test_sessions_that_were_missed_make_the_next_week_easier() -> None:
    done, *missed = week_done(laid_out(LIFTER), 2, 9)
    skipped = [replace(one, state=WorkoutState.SKIPPED, performance=None) for one in missed]
    _, found = revised(LIFTER, 3, done, *skipped)
    assert {one.why for one in found.adjustments} == {"1 of 3 sessions were done last week"}


def test_low_energy_counts_too() -> None:
    tired = SessionFacts(completed="full", energy=3)
    _, found = revised(LIFTER, 3, *week_done(laid_out(LIFTER), 2, 9, told=tired))
    assert {one.why for one in found.adjustments} == {"energy was 3 of 10 last week"}


def test_a_week_at_the_top_gives_a_set_more_where_there_is_room() -> None:
    facts, found = revised(LIFTER, 2, *week_done(laid_out(LIFTER), 1, 10))
    assert found.adjustments
    more = sum(found.week.targets.hard_sets.values()) - sum(facts.microcycle.targets.hard_sets.values())
    assert more == len(found.adjustments)
    assert found.adjustments[0].why == "9 of 9 lifts were at the top of what was asked"


def test_what_hurt_leaves_no_heavy_day() -> None:
    week = next(one.week for one in weeks_of(laid_out(LIFTER)) if one.week > 1 and _heavy(one.days))
    hurt = SessionFacts(completed="full", pain=(Pain("knee", "left", 4),))
    facts, found = revised(LIFTER, week, *week_done(laid_out(LIFTER), week - 1, 10, told=hurt))
    assert _heavy(facts.microcycle.days)
    assert not _heavy(found.week.days)
    (change,) = found.adjustments
    assert change.why == "left knee hurt last week"
    assert change.what.endswith("moderate instead of heavy")


def test_who_ran_less_runs_less_and_comes_back_by_half_at_least() -> None:
    plan = laid_out(RUNNER)
    first, *others = week_done(plan, 1)
    skipped = [replace(one, state=WorkoutState.SKIPPED, performance=None) for one in others]
    facts, found = revised(RUNNER, 2, first, *skipped)
    before = plan.microcycle_of(1)
    assert before is not None
    run, planned = found.week.targets.meters, facts.microcycle.targets.meters
    assert run is not None
    assert planned is not None
    assert run < planned
    assert run == pytest.approx((before.targets.meters or 0) / 2, rel=0.1)
    assert "of running instead of" in found.adjustments[0].what


def test_a_lighter_week_is_left_as_light_as_it_is() -> None:
    lighter = next(one.week for one in weeks_of(laid_out(LIFTER)) if one.deload)
    facts, found = revised(LIFTER, lighter, *week_done(laid_out(LIFTER), lighter - 1, 10))
    assert found.week == as_laid_out(facts.microcycle)


@pytest.mark.parametrize("seed", range(24))
def test_whatever_was_done_before_whatever_season_the_week_keeps_its_limits(seed: int) -> None:
    case = random_case(seed, most_weeks=12)
    plan = laid_out(case)
    for week in range(2, min(plan.weeks, 7) + 1):
        for reps in (10, 4, None):
            sessions = week_done(plan, week - 1, reps) if case.starts_on == MONDAY else ()
            facts = facts_of(case, week, tuple(sessions))
            found = WeekRules().write(facts)
            assert review_revision(found, facts.microcycle, facts.case) == ()
            assert bool(found.adjustments) == (found.week != as_laid_out(facts.microcycle))


def _heavy(days: tuple[DayPlan, ...]) -> bool:
    return any(day.load is DayLoad.HEAVY for day in days)
