"""A hundred random athletes for eight weeks, made and answered without a service (two thousand for half a year in
tests/long)."""

from dataclasses import replace

import pytest

from agents.daily_workout.rules import DailyWorkoutRules
from tests.coaching.checks import faults, is_safe, season_of
from textcoach.domain.plan import DayPlan

ATHLETES, BATCH, WEEKS, HALF_A_YEAR = 100, 10, 8, 26


@pytest.mark.parametrize("first", range(0, ATHLETES, BATCH))
def test_every_workout_of_random_athletes_is_sound(first: int) -> None:
    """Guardrails, kit, injuries, dislikes, minutes, near-doubles, lighter weeks, weekly sets or the reason, the same
    workout for the same facts; and the safe session was never needed."""
    seasons = [season_of(seed, WEEKS) for seed in range(first, first + BATCH)]
    assert [fault for sessions in seasons for fault in faults(sessions)] == []
    assert [f"{one.athlete.name}, {one.day}" for sessions in seasons for one in sessions if is_safe(one)] == []


@pytest.mark.parametrize(
    "seed",
    [
        pytest.param(2107, id="a movement that was heavy the day before"),
        pytest.param(2934, id="a lighter week in which pain leaves nothing of the week before"),
    ],
)
def test_a_day_that_can_be_trained_is_trained(seed: int) -> None:
    """Athletes of tests/long, on whom the safe session was spent once."""
    sessions = season_of(seed, HALF_A_YEAR)
    assert list(faults(sessions)) == []
    assert [one.day for one in sessions if is_safe(one)] == []


def test_the_safe_session_says_what_the_week_lacks_for_it() -> None:
    facts = next(one for one in season_of(1074, HALF_A_YEAR) if is_safe(one)).facts
    week = facts.position.microcycle
    nothing_after = (*week.days[: facts.day.weekday() + 1], *[DayPlan("Rest")] * (6 - facts.day.weekday()))
    position = replace(facts.position, microcycle=replace(week, days=nothing_after))
    told = {
        short.muscle: short.reason for short in DailyWorkoutRules().write(replace(facts, position=position)).shortfalls
    }
    assert told["quads"] == "an easy day took its place"
