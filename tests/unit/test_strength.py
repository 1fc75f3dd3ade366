import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.coaching import bout, lift, sets
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.reading import PerformedSet
from textcoach.domain.strength import best_e1rm, brzycki, e1rm, epley, load_for, reserve, shown, stated_kg


def test_five_reps_at_rpe_eight_with_225_are_the_published_maxima() -> None:
    assert e1rm(225, 5, 2) == pytest.approx(277.4, abs=0.05)
    assert epley(225, 5 + 2) == pytest.approx(277.5)


def test_one_rep_with_nothing_left_is_the_maximum_itself() -> None:
    assert e1rm(315, 1) == 315
    assert epley(315, 1) == 315


def test_beyond_the_chart_epley_takes_over() -> None:
    assert e1rm(100, 20) == pytest.approx(100 * (1 + 20 / 30))


def test_brzyckis_formula_ends_before_its_denominator_does() -> None:
    assert brzycki(225, 5 + 2) == pytest.approx(270)
    assert brzycki(315, 1) == 315
    with pytest.raises(ValueError, match="ends at 36 reps"):
        brzycki(100, 37)


@given(st.integers(1, 40), st.floats(0, 10))
def test_more_reps_never_show_a_lower_maximum(reps: int, rir: float) -> None:
    assert shown(100, reps + 1, rir) >= shown(100, reps, rir) - 1e-9
    assert shown(100, reps, rir) >= e1rm(100, reps, rir)


def test_half_a_rep_in_reserve_lies_between_the_whole_ones() -> None:
    assert e1rm(200, 5, 1) < e1rm(200, 5, 1.25) < e1rm(200, 5, 1.5) < e1rm(200, 5, 2)


def test_no_reps_say_nothing_about_a_maximum() -> None:
    with pytest.raises(ValueError, match="0 reps"):
        e1rm(100, 0)


@given(st.floats(20, 400), st.integers(1, 12), st.floats(0, 3))
def test_the_load_for_a_set_is_the_load_of_that_set(load: float, reps: int, rir: float) -> None:
    assert load_for(e1rm(load, reps, rir), reps, rir) == pytest.approx(load)


@given(st.integers(1, 40), st.floats(0, 5))
def test_more_reps_never_ask_for_more_load(reps: int, rir: float) -> None:
    assert load_for(100, reps + 1, rir) <= load_for(100, reps, rir) + 1e-9


def test_rpe_is_read_as_reps_in_reserve() -> None:
    assert reserve(PerformedSet(rpe=8)) == 2
    assert reserve(PerformedSet(rir=1, rpe=8)) == 1
    assert reserve(PerformedSet()) is None


def test_the_best_set_counts_and_skipped_work_does_not() -> None:
    squat = by_name("Barbell Back Squat")
    done = [bout(3, *sets(185, 8, 8)), bout(9, *sets(205, 5, rir=2)), bout(1, *sets(405, 5), skipped=True)]
    found = best_e1rm(squat, done, "lb")
    assert found == pytest.approx(e1rm(205 * 0.45359237, 5, 2))


def test_work_said_to_be_done_counts_for_its_fewest_reps_and_nothing_in_reserve() -> None:
    squat = by_name("Barbell Back Squat")
    said = bout(2, asked=lift(squat.name, 200), as_prescribed=True)
    assert best_e1rm(squat, [said], "lb") == pytest.approx(e1rm(200 * 0.45359237, 6))


def test_a_reserve_is_believed_only_so_far() -> None:
    squat = by_name("Barbell Back Squat")
    done = [bout(3, *sets(100, 5, rir=20))]
    assert best_e1rm(squat, done, "kg", believed=4) == best_e1rm(squat, [bout(3, *sets(100, 5, rir=4))], "kg")


def test_added_and_assisted_loads_give_no_maximum() -> None:
    assert best_e1rm(by_name("Pull-Up"), [bout(2, *sets(25, 5))], "lb") is None


def test_a_total_of_both_dumbbells_is_halved() -> None:
    press = by_name("Dumbbell Bench Press")
    assert stated_kg(press, PerformedSet(reps=8, load=60, unit="kg", kind=LoadKind.TOTAL), "kg") == 30
    assert stated_kg(press, PerformedSet(reps=8, load=30, unit="kg"), "lb") == 30
