"""The reference figures of training load, and where it is not defined."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textcoach.domain.profile import Sex
from textcoach.domain.training_load import Band, acwr, band_of, divergence, session_load, trimp, week_load

WEEK = [420, 0, 525, 0, 630, 300, 0]
LOADS = st.lists(st.floats(0, 2_000), min_size=28, max_size=60)


def test_the_load_of_a_session_is_rpe_times_minutes() -> None:
    assert session_load(7, 60) == 420


def test_a_week_has_its_load_monotony_and_strain() -> None:
    found = week_load(WEEK)
    assert found.total == 1875
    assert found.monotony == pytest.approx(1.07, abs=0.005)
    assert found.strain == pytest.approx(2011, abs=0.5)


@pytest.mark.parametrize("same", [0.0, 300.0])
def test_a_week_of_equal_days_has_no_monotony_that_is_defined(same: float) -> None:
    found = week_load([same] * 7)
    assert (found.total, found.monotony, found.strain) == (7 * same, None, None)


def test_acwr_is_the_reference_three_ways() -> None:
    found = acwr([300.0] * 21 + [600.0] * 7)
    assert found is not None
    assert found.coupled == pytest.approx(1.60)
    assert found.uncoupled == pytest.approx(2.00)
    assert found.weighted == pytest.approx(1.339, abs=0.0005)


@given(LOADS)
def test_the_coupled_ratio_follows_from_the_uncoupled(daily: list[float]) -> None:
    found = acwr(daily)
    if found is None or not found.uncoupled or found.uncoupled < 1e-6 or math.isinf(found.uncoupled):
        return
    assert found.coupled == pytest.approx(4 / (1 + 3 / found.uncoupled), rel=1e-6)
    assert math.isfinite(found.weighted)


@pytest.mark.parametrize("daily", [[], [300.0] * 27, [500.0] * 5 + [0.0] * 28])
def test_without_four_weeks_or_any_load_in_them_there_is_no_ratio(daily: list[float]) -> None:
    assert acwr(daily) is None


def test_a_first_week_after_three_without_load_has_no_uncoupled_ratio() -> None:
    found = acwr([0.0] * 21 + [100.0] * 7)
    assert found is not None
    assert (found.coupled, found.uncoupled) == (4.0, None)


def test_divergence_is_the_reference() -> None:
    assert divergence(1.10, 1.25) == pytest.approx(-0.128, abs=0.0005)
    assert divergence(0, 0) == 0


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (-0.16, Band.OVERTRAINING),
        (-0.15, Band.MODERATE),
        (-0.06, Band.MODERATE),
        (-0.05, Band.BALANCED),
        (0.0, Band.BALANCED),
        (0.05, Band.BALANCED),
        (0.06, Band.EFFICIENT),
        (0.15, Band.EFFICIENT),
        (0.16, Band.UNDERTRAINING),
    ],
)
def test_divergence_has_its_bands(value: float, band: Band) -> None:
    assert band_of(value) is band


@pytest.mark.parametrize(("sex", "expected"), [(Sex.MALE, 100.4), (Sex.FEMALE, 113.5)])
def test_trimp_is_banisters(sex: Sex, expected: float) -> None:
    assert trimp(60, 150, 60, 190, sex) == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize("rates", [(200, 60, 190), (50, 60, 190), (60, 60, 60), (0, 0, 190)])
def test_heart_rates_that_are_not_in_order_are_refused(rates: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="resting"):
        trimp(60, *rates, Sex.MALE)
