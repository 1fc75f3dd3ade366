"""Distances, repeats and targets in an athlete's words."""

import pytest

from textcoach.domain.distance import METERS, Pace, distance_words, repeat_words, target_words
from textcoach.domain.reading import DistanceUnit

FAST = Pace(245, 245)


@pytest.mark.parametrize(
    ("meters", "unit", "words"),
    [(400, "km", "400 m"), (1_200, "km", "1200 m"), (1_000, "mi", "1000 m"), (METERS["mi"], "mi", "1 mi"),
     (2_400, "km", "2.4 km")],
)  # fmt: skip
def test_repeats_are_told_as_a_track_has_them(meters: float, unit: DistanceUnit, words: str) -> None:
    assert repeat_words(meters, unit) == words


@pytest.mark.parametrize(
    ("meters", "sets", "unit", "words"),
    [
        (8_000, 1, "km", "@ 4:05/km"),
        (1_000, 5, "km", "@ 4:05/km"),
        (400, 8, "km", "in 1:38 each"),
        (1_000, 5, "mi", "@ 6:34/mi"),
        (METERS["mi"], 3, "mi", "@ 6:34/mi"),
        (None, 5, "km", "@ 4:05/km"),
    ],
)
def test_repeats_under_a_kilometre_have_the_time_of_each(
    meters: float | None, sets: int, unit: DistanceUnit, words: str
) -> None:
    assert target_words(FAST, meters, sets, unit) == words


def test_a_slower_pace_takes_longer() -> None:
    assert FAST.slower(1.04).words("km") == "4:15/km"


def test_a_distance_is_told_in_its_unit() -> None:
    assert [distance_words(8_046.72, unit) for unit in ("km", "mi")] == ["8.05 km", "5 mi"]
