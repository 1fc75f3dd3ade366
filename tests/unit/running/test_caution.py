"""ACWR of running is told and stops nothing."""

import pytest

from tests.unit.coaching import MONDAY
from tests.unit.running.record import ran, weeks_of
from textcoach.domain.history import PastSession
from textcoach.domain.running.caution import caution, run_acwr
from textcoach.domain.running.rules import RunningRules
from textcoach.domain.running.runs import past_runs
from textcoach.domain.training_load import Acwr


def ratio(*history: PastSession) -> Acwr | None:
    return run_acwr(past_runs(history, MONDAY), MONDAY.fromordinal(MONDAY.toordinal() - 1))


def test_even_weeks_have_a_ratio_of_one() -> None:
    found = ratio(*weeks_of(5_000, 5_000, 5_000, weeks=4))
    assert found is not None
    assert found.coupled == pytest.approx(1.0)
    assert caution(found, RunningRules()) is None


def test_a_record_of_three_weeks_has_none() -> None:
    assert ratio(*weeks_of(5_000, 5_000, 5_000, weeks=3)) is None
    assert ratio() is None


def test_a_week_far_beyond_the_others_is_told_as_a_caution() -> None:
    found = ratio(*weeks_of(4_000, 4_000, weeks=3, until=8), ran(1, 15_000), ran(4, 9_000))
    assert found is not None
    words = caution(found, RunningRules())
    assert words is not None
    assert f"{found.coupled:.2f} times" in words
    assert "no diagnosis" in words
