"""How fit a runner is taken to be, and when nobody knows."""

from datetime import timedelta

import pytest

from tests.unit.coaching import MONDAY, athlete, past
from tests.unit.running.record import ran
from textcoach.domain.athlete import Athlete
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.history import PastSession
from textcoach.domain.plan import Focus
from textcoach.domain.profile import RaceResult
from textcoach.domain.reading import Entry, PerformedSet
from textcoach.domain.running.fitness import Fitness, fitness_of
from textcoach.domain.running.rules import RunningRules
from textcoach.domain.running.runs import past_runs
from textcoach.domain.running.vdot import vdot
from textcoach.domain.workout import Item, ItemType

RULES = RunningRules()


def racer(*races: RaceResult) -> Athlete:
    return athlete(unit="kg", races=races)


def weeks_ago(weeks: float, meters: float = 10_000, seconds: float = 2_700) -> RaceResult:
    return RaceResult(meters, seconds, MONDAY - timedelta(weeks=weeks))


def found(who: Athlete, *history: PastSession) -> Fitness | None:
    return fitness_of(who, past_runs(history, MONDAY), MONDAY, RULES)


def test_without_a_race_or_a_hard_run_nobody_knows() -> None:
    assert found(racer()) is None
    assert found(racer(), ran(3, 8_000, 2_880), ran(6, 12_000, 4_500)) is None


def test_a_race_is_believed_in_full_for_eight_weeks_and_less_later() -> None:
    fresh, old = found(racer(weeks_ago(2))), found(racer(weeks_ago(48)))
    assert fresh is not None
    assert old is not None
    assert fresh.vdot == pytest.approx(vdot(10_000, 2_700))
    assert old.best == pytest.approx(fresh.vdot)
    assert old.vdot == pytest.approx(fresh.vdot * 0.95)


def test_the_best_that_is_left_of_several_races_counts() -> None:
    best = found(racer(weeks_ago(40, 5_000, 1_440), weeks_ago(20, 10_000, 2_640), weeks_ago(4, 10_000, 2_700)))
    assert best is not None
    assert best.vdot == pytest.approx(vdot(10_000, 2_640) * 0.985)
    assert best.source.startswith("10 km in 44:00")


def test_old_glory_counts_for_little_more_than_the_newest_race() -> None:
    newest = vdot(5_000, 1_500)
    known = found(racer(weeks_ago(50, 5_000, 1_140), weeks_ago(4, 5_000, 1_500)))
    assert known is not None
    assert known.vdot == pytest.approx(newest * 1.05)


def test_a_race_of_more_than_a_year_ago_or_of_tomorrow_says_nothing() -> None:
    assert found(racer(weeks_ago(53))) is None
    assert found(racer(weeks_ago(-1))) is None


def test_a_race_without_a_date_is_believed_with_caution() -> None:
    known = found(racer(RaceResult(10_000, 2_700)))
    assert known is not None
    assert vdot(10_000, 2_700) * 0.95 < known.vdot < vdot(10_000, 2_700)


def test_a_race_that_is_too_short_to_say_anything_is_left_out() -> None:
    assert found(racer(RaceResult(400, 70, MONDAY))) is None


def test_a_hard_run_with_distance_and_time_says_how_fit_somebody_is() -> None:
    known = found(racer(), ran(3, 5_000, 1_500, rpe=9))
    assert known is not None
    assert known.vdot == pytest.approx(vdot(5_000, 1_500))
    assert "5 km in 25:00" in known.source


def test_a_race_day_on_record_counts_without_its_rpe() -> None:
    known = found(racer(), ran(3, 10_000, 3_000, focus=Focus.RACE))
    assert known is not None
    assert known.vdot == pytest.approx(vdot(10_000, 3_000))


def test_repeats_and_what_was_only_assumed_say_nothing() -> None:
    repeats = Entry("Run", tuple(PerformedSet(meters=1_000, seconds=225, rpe=9) for _ in range(5)))
    assumed = Evidence("seconds", Provenance.ASSUMED)
    guessed = Entry("Run", (PerformedSet(meters=5_000, seconds=1_200, rpe=9, evidence=(assumed,)),))
    assert found(racer(), past(3, done=(repeats,)), past(5, done=(guessed,))) is None


def test_a_hard_day_that_was_run_easy_says_nothing() -> None:
    eased = ran(2, 6_000, 2_400, focus=Focus.REPETITIONS)
    in_parts = (Item(ItemType.PREP, "Run", meters=2_000), Item(ItemType.CARDIO, "Run", meters=4_000, rpe=7))
    whole = ran(4, 8_000, 2_700, rpe=8, focus=Focus.TEMPO_RUN, asked=in_parts)
    assert found(racer(), eased, whole) is None
    assert [run.hard for run in past_runs([eased, whole], MONDAY)] == [False, True]


def test_a_hard_run_hardly_faster_than_the_easy_ones_was_a_bad_day() -> None:
    easy = [ran(ago, 5_000, 1_860, rpe=4) for ago in (5, 7)]
    assert found(racer(), ran(1, 5_000, 1_900, rpe=9), *easy) is None
    assert found(racer(), ran(1, 5_000, 1_500, rpe=9), *easy) is not None


def test_one_run_far_beyond_every_race_is_believed_a_little() -> None:
    known = found(racer(weeks_ago(2)), ran(3, 10_000, 1_900, rpe=9))
    assert known is not None
    assert known.vdot == pytest.approx(vdot(10_000, 2_700) * 1.05)


def test_days_without_a_run_take_from_it_and_a_fifth_is_the_most() -> None:
    full = vdot(10_000, 2_700)
    three_weeks = found(racer(weeks_ago(6)), ran(21, 8_000))
    months = found(racer(weeks_ago(30)), ran(200, 8_000))
    assert three_weeks is not None
    assert months is not None
    assert three_weeks.vdot == pytest.approx(full * (1 - 0.003 * 14))
    assert months.vdot == pytest.approx(full * (1 - 0.005 * 22 / 4) * 0.8)
