"""Limits of running: what breaks them, and that the prompt's words have the check's figures."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.coaching import MONDAY, athlete, position
from tests.unit.running.record import missed, ran, weeks_of
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.guardrails import check, limits_text
from textcoach.domain.history import PastSession
from textcoach.domain.plan import DayPlan, Focus, WeekTargets
from textcoach.domain.running.rules import RunningRules
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent

RUNNING_RULES = ("run", "run week", "run share", "hard runs")
WHO = athlete(unit="kg", minutes=240, weekly_meters=None)


def run(meters: float, rpe: float = 4.0) -> Item:
    return Item(ItemType.CARDIO, "Run", meters=meters, rpe=rpe)


def week(
    focus: Focus = Focus.EASY_RUN, *, runs: int = 4, meters: float | None = 30_000, day: float | None = None
) -> PlanDay:
    base = position(focus, meters=day)
    days = (*(base.day,) * runs, *(DayPlan("Rest"),) * (7 - runs))
    micro = replace(base.microcycle, days=days, targets=WeekTargets({}, meters=meters))
    return replace(base, microcycle=micro)


def broken(
    content: WorkoutContent | Item,
    *history: PastSession,
    where: PlanDay | None = None,
    who: Athlete = WHO,
    rules: CoachingRules = USUAL,
) -> list[str]:
    made = content if isinstance(content, WorkoutContent) else WorkoutContent("Run", (Block("Run", (content,)),))
    found = check(made, who, where or week(), history, MONDAY, rules)
    return [breach.rule for breach in found if breach.rule in RUNNING_RULES]


def test_a_run_beyond_the_longest_and_fifteen_per_cent_is_a_breach() -> None:
    history = [ran(3, 8_000)]
    assert broken(run(9_200), *history) == []
    assert broken(run(9_300), *history) == ["run"]


def test_all_running_of_the_day_counts() -> None:
    items = (run(4_000), Item(ItemType.PREP, "Run", meters=3_000), Item(ItemType.COOLDOWN, "Run", minutes=20))
    assert broken(WorkoutContent("Run", (Block("Run", items),)), ran(3, 8_000)) == ["run"]


def test_seven_days_beyond_the_rolling_mean_are_a_breach() -> None:
    history = weeks_of(7_000, 7_000, 7_000, 9_000, weeks=4)
    assert broken(run(7_000), *history) == []
    assert broken(run(7_000), *history, ran(5, 9_000), ran(6, 9_000)) == ["run week"]


def test_published_jumps_between_single_weeks_are_fine() -> None:
    """A lighter week and 45 % more in the week after it."""
    heavy = weeks_of(8_000, 8_000, 14_000, weeks=2, until=15)
    light = weeks_of(5_000, 5_000, 9_000, weeks=1, until=8)
    this = [ran(5, 8_000), ran(3, 7_000)]
    assert broken(run(13_000), *this, *light, *heavy, where=week(runs=3)) == []


def test_a_long_run_of_more_than_its_share_is_a_breach() -> None:
    history = weeks_of(6_000, 6_000, 6_000, 15_000, weeks=3, until=7)
    where = week(Focus.LONG_RUN, meters=30_000)
    assert broken(run(12_000), *history, where=where) == []
    assert broken(run(13_000), *history, where=where) == ["run share"]
    assert broken(run(13_000), *history, where=week(Focus.LONG_RUN, runs=3, meters=30_000)) == []


def test_more_than_a_fifth_of_the_week_hard_is_a_breach() -> None:
    history = weeks_of(7_000, 7_000, 7_000, 9_000, weeks=4, until=4)
    where = week(Focus.TEMPO_RUN)
    hard = (run(2_000), run(4_000, rpe=7))
    assert broken(WorkoutContent("Tempo", (Block("Run", hard),)), *history, where=where) == []
    assert broken(run(7_000, rpe=7), *history, where=where) == ["hard runs"]


def test_what_was_hard_since_monday_counts() -> None:
    day = MONDAY + timedelta(days=3)
    history = [*weeks_of(7_000, 7_000, 7_000, 9_000, weeks=4, until=4)]
    history.append(ran(2, 7_000, asked=(run(2_000), run(4_500, rpe=8)), focus=Focus.INTERVALS, today=day))
    made = WorkoutContent("Tempo", (Block("Run", (run(3_000), run(3_000, rpe=7))),))
    found = check(made, WHO, week(Focus.TEMPO_RUN), history, day)
    assert [breach.rule for breach in found if breach.rule in RUNNING_RULES] == ["hard runs"]


def test_a_race_is_as_long_as_it_is_but_not_what_is_run_around_it() -> None:
    where = week(Focus.RACE, meters=60_000, day=42_195)
    assert broken(run(42_195, rpe=9), ran(6, 20_000), where=where) == []
    around = WorkoutContent("Race", (Block("Run", (run(42_195, rpe=9), run(6_000))),))
    assert broken(around, ran(6, 20_000), where=where) == ["run"]


def test_after_weeks_of_missed_runs_the_plan_asks_in_vain() -> None:
    history = [missed(ago) for ago in (2, 9, 16, 23)]
    assert broken(run(12_000), *history, where=week(Focus.LONG_RUN, day=12_000)) == ["run", "run week"]
    assert broken(run(3_000), *history) == []


def test_a_coach_sets_the_figures() -> None:
    bold = replace(USUAL, running=replace(RunningRules(), longest_rise=1.5))
    assert broken(run(11_000), ran(3, 8_000)) == ["run"]
    assert broken(run(11_000), ran(3, 8_000), rules=bold) == []


@pytest.mark.parametrize("unit", ["kg", "lb"])
def test_whoever_keeps_to_the_words_keeps_to_the_limits(unit: str) -> None:
    who = replace(WHO, distance_unit="km" if unit == "kg" else "mi")
    history = weeks_of(7_300, 6_100, 7_700, 9_200, weeks=4)
    where = week(Focus.LONG_RUN, meters=33_333)
    text = limits_text(who, where, history, MONDAY)
    lines = {line[2:].partition(":")[0]: line for line in text.splitlines()}
    told = [figure(lines[name]) for name in ("run", "run week", "run share")]
    most = min(told)
    assert broken(run(most), *history, where=where, who=who) == []
    assert broken(run(most + 60), *history, where=where, who=who) != []


def figure(line: str) -> float:
    value, unit = re.search(r"At most (\d+(?:\.\d+)?) (km|mi|m)\b", line).groups()  # type: ignore[union-attr]
    return float(value) * {"km": 1_000, "mi": 1_609.344, "m": 1}[unit]


def test_a_day_without_a_run_has_no_words_about_running() -> None:
    text = limits_text(WHO, position(Focus.UPPER), (), MONDAY)
    assert not any(line.startswith(f"- {name}:") for line in text.splitlines() for name in RUNNING_RULES)


def test_the_race_has_its_own_words() -> None:
    assert "- run: The race, and at most 5 km of running around it." in limits_text(WHO, week(Focus.RACE), (), MONDAY)
