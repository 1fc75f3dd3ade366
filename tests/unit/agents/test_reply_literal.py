"""The figures that stand in a text, and how often."""

import pytest

from textcoach.domain.literal import literal


@pytest.mark.parametrize(
    ("text", "number", "often"),
    [
        ("bench 185 8/8/7", 8, 2),
        ("bench 185x5x3", 185, 1),
        ("82.5 kg", 82.5, 1),
        ("82,5 kg", 82.5, 1),
        ("8,8,7", 8, 2),
        ("65s for 10", 65, 1),
        ("+25lb", 25, 1),
        ("bench 185", 18, 0),
        ("", 5, 0),
    ],
)
def test_a_number_counts_as_often_as_it_stands_there(text: str, number: float, often: int) -> None:
    assert literal(text).numbers[number] == often


@pytest.mark.parametrize(
    ("text", "seconds", "often"),
    [
        ("in 25:30", 1530, 1),
        ("1:02:30", 3750, 1),
        ("18 miles in 2:42", 9720, 1),
        ("45 min", 2700, 1),
        ("plank 45", 45, 1),
        ("1h30", 5400, 1),
        ("1 hour 5", 3900, 1),
        ("24 min 24 sec", 1464, 1),
        ("2 x 5:00, 5:00", 300, 2),
        ("1.5 hours", 5400, 1),
        ("in 25:30", 1600, 0),
        ("rest 90", 900, 0),
    ],
)
def test_a_time_is_known_however_it_is_written(text: str, seconds: float, often: int) -> None:
    assert literal(text).times_of(seconds) == often


@pytest.mark.parametrize(
    ("text", "meters", "said"),
    [
        ("5k", 5000, True),
        ("6.2 mi", 9977.9, True),
        ("400s", 400, True),
        ("100 yards", 91.44, True),
        ("20 laps in a 25m pool", 500, True),
        ("20 x 25", 500, False),
        ("5k", 9000, False),
    ],
)
def test_a_distance_is_known_in_every_unit(text: str, meters: float, said: bool) -> None:
    assert (literal(text).distances_of(meters) > 0) is said


@pytest.mark.parametrize("text", ["one eighty five for five", "ran an hour", "half marathon", "52½", "a couple left"])
def test_numbers_in_words_are_noticed(text: str) -> None:
    assert literal(text).spelled


@pytest.mark.parametrize("text", ["that one was heavy", "bench 185x5", "a mean session", "often done"])
def test_other_words_are_no_numbers(text: str) -> None:
    assert not literal(text).spelled
