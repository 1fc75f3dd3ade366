"""Daniels & Gilbert against the published tables (Daniels' Running Formula, 3.1), whose times are rounded."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textcoach.domain.distance import METERS, Pace
from textcoach.domain.running.paces import MARATHON_METERS, pace_at, paces_of, race_pace
from textcoach.domain.running.vdot import oxygen_cost, race_seconds, speed_at, vdot

MILE, HALF = METERS["mi"], 21_097.5
FITNESS = st.floats(20, 85)


def clock(text: str) -> float:
    parts = [int(part) for part in text.split(":")]
    return float(sum(part * 60**place for place, part in enumerate(reversed(parts))))


@pytest.mark.parametrize(
    ("meters", "time", "expected"),
    [(5_000, "20:00", 49.81), (10_000, "45:00", 45.26), (MARATHON_METERS, "4:00:00", 37.90)],
)
def test_races_have_the_vdot_of_the_formula(meters: float, time: str, expected: float) -> None:
    assert vdot(meters, clock(time)) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(
    ("fitness", "meters", "time"),
    [
        (30, MILE, "9:11"),
        (30, 5_000, "30:40"),
        (30, 10_000, "1:03:46"),
        (40, 5_000, "24:08"),
        (40, HALF, "1:50:59"),
        (50, MILE, "5:50"),
        (50, 5_000, "19:57"),
        (50, MARATHON_METERS, "3:10:49"),
    ],
)
def test_equivalent_times_are_those_of_the_published_tables(fitness: float, meters: float, time: str) -> None:
    assert race_seconds(fitness, meters) == pytest.approx(clock(time), rel=0.002)


@pytest.mark.parametrize(("fitness", "mile"), [(40, "8:12"), (50, "6:51")])
def test_threshold_pace_is_the_published_one(fitness: float, mile: str) -> None:
    assert paces_of(fitness).threshold.words("mi") == f"{mile}/mi"


def test_below_39_the_formula_holds_on_and_errs_slow() -> None:
    published = 30 * 2 / 3 + 13
    assert paces_of(30).threshold.middle == pytest.approx(pace_at(30, 0.88))
    assert paces_of(30).threshold.middle > pace_at(published, 0.88)


@given(FITNESS, st.floats(800, 50_000))
def test_a_time_and_the_vdot_it_stands_for_are_inverses(fitness: float, meters: float) -> None:
    assert vdot(meters, race_seconds(fitness, meters)) == pytest.approx(fitness, abs=1e-5)


@given(st.floats(50, 450))
def test_speed_and_its_cost_are_inverses(speed: float) -> None:
    assert speed_at(oxygen_cost(speed)) == pytest.approx(speed)


@given(FITNESS)
def test_each_pace_is_faster_than_the_one_before_it(fitness: float) -> None:
    paces = paces_of(fitness)
    slowest_first = (
        paces.easy.slow, paces.easy.fast, paces.marathon.middle, paces.threshold.middle, paces.interval.middle,
        paces.repetition.middle,
    )  # fmt: skip
    assert all(slower > faster for slower, faster in pairwise(slowest_first))
    assert 0.75 * fitness <= oxygen_cost(60_000 / paces.marathon.middle) + 1e-6
    assert oxygen_cost(60_000 / paces.marathon.middle) <= 0.84 * fitness + 1e-6


@given(FITNESS, FITNESS, st.floats(800, 50_000))
def test_who_is_fitter_is_faster(one: float, other: float, meters: float) -> None:
    if one > other + 0.01:
        assert race_seconds(one, meters) < race_seconds(other, meters)
        assert paces_of(one).easy.fast < paces_of(other).easy.fast


def test_the_pace_of_a_race_is_its_time_over_its_distance() -> None:
    fitness = vdot(10_000, 2_700)
    assert race_pace(fitness, fitness, 10_000).words("km") == "4:30/km"
    assert race_pace(fitness, fitness * 0.95, 10_000).words("km") == "4:30-4:40/km"


@pytest.mark.parametrize(("meters", "seconds"), [(0, 100), (5_000, 0), (-1, 60)])
def test_a_race_without_a_distance_or_a_time_is_none(meters: float, seconds: float) -> None:
    with pytest.raises(ValueError, match="a distance and a time"):
        vdot(meters, seconds)


def test_paces_are_told_in_the_athletes_unit() -> None:
    assert Pace(245, 245).words("km") == "4:05/km"
    assert Pace(305.9, 305.9).words("mi") == "8:12/mi"
    assert Pace(321.2, 383.1).words("km") == "5:20-6:25/km"
