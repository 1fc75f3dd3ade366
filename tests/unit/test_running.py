import pytest

from tests.unit.coaching import MONDAY, athlete, hurts, past
from textcoach.domain.distance import METERS
from textcoach.domain.history import PastSession
from textcoach.domain.reading import Entry, PerformedSet
from textcoach.domain.running.advice import RunAdvice, advise_run
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Item, ItemType


def ran(ago: int, meters: float, seconds: float | None = None, rpe: float | None = None) -> PastSession:
    entry = Entry("Run", (PerformedSet(meters=meters, seconds=seconds, rpe=rpe),))
    return past(ago, Item(ItemType.CARDIO, "Run", meters=meters), done=(entry,))


def advice(planned: float | None, *history: PastSession, weekly: float | None = None) -> RunAdvice:
    return advise_run(planned, history, athlete(unit="kg", weekly_meters=weekly), day=MONDAY)


def test_a_completed_easy_run_goes_on_as_planned_and_is_cited() -> None:
    found = advice(6_500, ran(6, 6_200, 2_290))
    assert (found.meters, found.direction) == (6_500, "raised")
    assert found.why == "6.2 km in 38:10 on Tuesday, so 6.5 km today"


def test_a_run_is_at_most_fifteen_per_cent_beyond_the_longest() -> None:
    assert advice(12_000, ran(3, 6_000)).meters == 6_500


def test_a_skip_takes_a_tenth_off_the_plan() -> None:
    skipped = past(2, Item(ItemType.CARDIO, "Run", meters=6_000), state=WorkoutState.SKIPPED)
    found = advice(6_000, skipped, ran(5, 6_000))
    assert (found.meters, found.direction) == (5_000, "lowered")
    assert "skipped" in found.why


def test_a_hard_run_takes_a_tenth_off() -> None:
    found = advice(6_000, ran(2, 6_000, rpe=9.5))
    assert found.meters == 5_000
    assert found.why == "run at RPE 9.5 on Saturday, so 5 km today"


def test_a_longer_run_after_a_hard_one_is_longer_by_less() -> None:
    found = advice(7_000, ran(2, 6_000, rpe=9), ran(4, 8_000))
    assert (found.meters, found.direction) == (6_000, "held")
    assert advice(7_500, ran(2, 6_000, rpe=9), ran(4, 8_000)).why == "run at RPE 9 on Saturday, so only 6.5 km today"


def test_pain_takes_a_tenth_off() -> None:
    run = Item(ItemType.CARDIO, "Run", meters=6_000)
    done = (Entry("Run", (PerformedSet(meters=6_000),)),)
    assert advice(6_000, past(2, run, done=done, session=hurts("shin"))).meters == 5_000


def test_the_recent_weeks_bound_the_sum_of_the_week() -> None:
    weeks = [ran(ago, 5_000) for ago in (8, 10, 13, 15, 17, 20)]
    full = [ran(ago, 5_000) for ago in (1, 2, 4, 5)]
    assert advice(5_500, *weeks, *full).meters < 5_000


def test_two_weeks_without_a_run_start_below_the_longest() -> None:
    assert advice(10_000, ran(20, 10_000)).meters == 9_000


def test_the_first_run_is_the_planned_one() -> None:
    found = advice(4_000)
    assert (found.meters, found.direction) == (4_000, "first")


def test_done_without_figures_is_taken_as_planned_and_said_so() -> None:
    found = advice(5_500, past(3, Item(ItemType.CARDIO, "Run", meters=5_000)))
    assert found.meters == 5_500
    assert found.why == "you said done on Friday, so 5.5 km today"


def test_miles_are_rounded_to_a_quarter() -> None:
    found = advise_run(5_000, (), athlete(unit="lb"), day=MONDAY)
    assert found.meters / METERS["mi"] == pytest.approx(3.0)
