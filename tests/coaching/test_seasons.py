"""A hundred random athletes for eight weeks, made and answered without a service (two thousand for half a year in
tests/long)."""

import pytest

from tests.coaching.checks import faults, is_safe, season_of

ATHLETES, BATCH, WEEKS = 100, 10, 8


@pytest.mark.parametrize("first", range(0, ATHLETES, BATCH))
def test_every_workout_of_random_athletes_is_sound(first: int) -> None:
    """Guardrails, kit, injuries, dislikes, minutes, near-doubles, lighter weeks, weekly sets or the reason, the same
    workout for the same facts; and the safe session was never needed."""
    seasons = [season_of(seed, WEEKS) for seed in range(first, first + BATCH)]
    assert [fault for sessions in seasons for fault in faults(sessions)] == []
    assert [f"{one.athlete.name}, {one.day}" for sessions in seasons for one in sessions if is_safe(one)] == []
