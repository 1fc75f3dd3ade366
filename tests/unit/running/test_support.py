"""What the last weeks carry: the longest run, the rolling week, breaks, and what somebody new to us said."""

import math

import pytest

from tests.unit.coaching import MONDAY, Experience, athlete, hurts
from tests.unit.running.record import missed, ran, weeks_of
from textcoach.domain.athlete import Athlete
from textcoach.domain.history import PastSession
from textcoach.domain.running.advice import advise_run
from textcoach.domain.running.support import Runner, Support, is_returning, support


def runner(*history: PastSession, who: Athlete | None = None, runs: int = 4, **profile: object) -> Runner:
    return Runner(who or athlete(unit="kg", **profile), history, MONDAY, runs_a_week=runs)


def carried(*history: PastSession, runs: int = 4, **profile: object) -> Support:
    return support(runner(*history, runs=runs, **profile))


def test_a_run_is_at_most_fifteen_per_cent_beyond_the_longest_of_four_weeks() -> None:
    assert carried(ran(3, 6_000), ran(10, 10_000)).longest == pytest.approx(11_500)
    assert carried(ran(3, 6_000), ran(6, 5_000), ran(9, 5_000), ran(29, 20_000)).longest == pytest.approx(6_900)


def test_seven_days_stay_within_their_rolling_mean_and_not_within_single_weeks() -> None:
    known = carried(*weeks_of(8_000, 8_000, 14_000, weeks=4))
    assert known.week == pytest.approx(30_000, rel=0.06)
    assert known.room == pytest.approx((known.week or 0) * 1.3 - 30_000)


def test_the_first_weeks_of_a_record_are_not_taken_for_a_mean() -> None:
    assert carried(ran(2, 5_000), ran(8, 5_000)).room == math.inf


def test_what_an_athlete_said_they_run_counts_while_they_are_new() -> None:
    new = carried(ran(3, 5_000), weekly_meters=40_000.0)
    assert (new.longest, new.week) == (pytest.approx(16_000), 40_000)
    assert carried(*weeks_of(5_000, 5_000, 5_000, weeks=4), weekly_meters=40_000.0).longest == pytest.approx(5_750)


def test_runs_that_were_due_and_missed_for_weeks_outdate_what_was_said() -> None:
    silent = carried(*(missed(ago) for ago in (2, 9, 16, 23)), weekly_meters=40_000.0)
    assert (silent.longest, silent.room) == (3_000, 3_000)


def test_a_first_run_is_as_long_as_experience_allows() -> None:
    assert carried(experience=Experience.BEGINNER).longest == 6_000
    assert carried(experience=Experience.ADVANCED).longest == 20_000


def test_few_runs_a_week_may_each_have_more_of_it() -> None:
    assert [runner(runs=runs).most_share for runs in (1, 2, 3, 4, 7)] == [
        1.0,
        0.7,
        pytest.approx(0.4667, abs=0.001),
        0.4,
        0.4,
    ]


@pytest.mark.parametrize(("days", "share"), [(13, 1.0), (14, 0.9), (21, 0.75), (42, 0.5)])
def test_a_break_leaves_less_the_longer_it_was(days: int, share: float) -> None:
    assert carried(ran(days, 10_000)).share == share


def test_a_break_of_three_weeks_returns_shorter_and_says_why() -> None:
    found = advise_run(8_000, (ran(22, 16_000), ran(24, 8_000)), athlete(unit="kg"), day=MONDAY)
    assert (found.meters, found.direction) == (6_000, "lowered")
    assert found.why == "22 days since your last run, so 6 km today"


def test_the_first_runs_back_are_not_built_upon_what_was_before_the_break() -> None:
    back = runner(ran(2, 5_000), ran(24, 20_000))
    assert support(back).longest == pytest.approx(20_000 * 0.75 * 1.15)
    assert is_returning(back)
    assert not is_returning(runner(ran(1, 5_000), ran(3, 5_000), ran(5, 5_000), ran(27, 20_000)))


def test_no_bound_is_lower_than_three_kilometres() -> None:
    assert carried(ran(1, 1_000)).longest == 3_000
    assert carried(*weeks_of(2_000, 2_000, weeks=4)).room == 3_000


def test_pain_after_a_break_still_cuts() -> None:
    sore = ran(20, 10_000, session=hurts("shin"))
    found = advise_run(10_000, (sore,), athlete(unit="kg"), day=MONDAY, painful=True)
    assert found.meters == 8_000
