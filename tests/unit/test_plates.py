"""What goes on each side of the bar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.load import Load
from textcoach.domain.plates import plates, plates_words
from textcoach.domain.reading import LoadUnit

BENCH = by_name("Barbell Bench Press")


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (225, "lb", "2x45 a side"),
        (135, "lb", "45 a side"),
        (195, "lb", "45+25+5 a side"),
        (300, "lb", "2x45+35+2.5 a side"),
        (45, "lb", "empty bar"),
        (100, "kg", "2x20 a side"),
        (62.5, "kg", "20+1.25 a side"),
        (20, "kg", "empty bar"),
        (142.5, "kg", "3x20+1.25 a side"),
    ],
)
def test_the_heaviest_plates_go_on_first(value: float, unit: LoadUnit, words: str) -> None:
    assert plates_words(Load(value, unit), BENCH) == words


@pytest.mark.parametrize(("value", "unit"), [(47, "lb"), (192.5, "lb"), (61, "kg"), (40, "lb"), (15, "kg")])
def test_a_load_that_no_plates_make_has_none(value: float, unit: LoadUnit) -> None:
    assert plates_words(Load(value, unit), BENCH) is None


@pytest.mark.parametrize(
    ("exercise", "load"),
    [
        ("Dumbbell Bench Press", Load(45, "lb", LoadKind.PER_HAND)),
        ("Trap Bar Deadlift", Load(225, "lb")),
        ("EZ-Bar Curl", Load(65, "lb")),
        ("Landmine Press", Load(65, "lb")),
        ("Leg Press", Load(225, "lb")),
        ("Smith Machine Squat", Load(135, "lb")),
        ("Pull-Up", Load(25, "lb", LoadKind.ADDED)),
    ],
)
def test_what_is_on_no_usual_bar_has_no_plates(exercise: str, load: Load) -> None:
    assert plates(load, by_name(exercise)) is None


@given(st.integers(0, 150), st.sampled_from(["lb", "kg"]))
def test_plates_and_bar_are_exactly_the_load(steps: int, unit: LoadUnit) -> None:
    bar, step = (45.0, 5.0) if unit == "lb" else (20.0, 2.5)
    load = Load(bar + steps * step, unit)
    found = plates(load, BENCH)
    assert found is not None
    assert bar + 2 * sum(found) == pytest.approx(load.value)
    assert list(found) == sorted(found, reverse=True)
