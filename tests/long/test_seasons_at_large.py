"""Two thousand random athletes for half a year each (TEXTCOACH_TEST_SEASONS makes it fewer)."""

import os

import pytest

from tests.coaching.checks import faults, is_safe, season_of

ATHLETES = int(os.environ.get("TEXTCOACH_TEST_SEASONS", "2000"))
BATCH, WEEKS = 50, 26
FIRST = 1000
"""None of those that `make test` has already."""
_MOST_SAFE = 0.002


@pytest.mark.parametrize("first", range(FIRST, FIRST + ATHLETES, BATCH))
def test_every_workout_of_half_a_year_is_sound(first: int) -> None:
    sessions = safe = 0
    found: list[str] = []
    for seed in range(first, min(first + BATCH, FIRST + ATHLETES)):
        season = season_of(seed, WEEKS)
        found += faults(season)
        sessions += len(season)
        safe += sum(is_safe(session) for session in season)
    print(f"{sessions} workouts, {safe} of them the safe session")
    assert found == []
    assert safe <= sessions * _MOST_SAFE
