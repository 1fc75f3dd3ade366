"""What a run on record covered, told in full, in part or not at all."""

import pytest

from tests.unit.coaching import MONDAY, past
from textcoach.domain.distance import Pace
from textcoach.domain.plan import DayPlan, Focus
from textcoach.domain.reading import Entry, PerformedSet
from textcoach.domain.running.advice import told
from textcoach.domain.running.runs import RunDone, item_meters, past_runs, usual_pace
from textcoach.domain.workout import Item, ItemType

EASY = Pace(320, 380)
ASKED = (
    Item(ItemType.PREP, "Run", meters=2_000, pace=EASY),
    Item(ItemType.CARDIO, "Run", sets=5, meters=1_000, rest=150, rpe=8),
    Item(ItemType.COOLDOWN, "Run", meters=1_500, pace=EASY),
)


def intervals(*sets: tuple[float, float | None]) -> RunDone:
    done = (Entry("Run", tuple(PerformedSet(meters=meters, seconds=seconds) for meters, seconds in sets)),)
    (run,) = past_runs([past(2, *ASKED, done=done, theme=DayPlan("Intervals", Focus.INTERVALS))], MONDAY)
    return run


def test_repeats_alone_stand_for_the_whole_run() -> None:
    run = intervals(*[(1_000, 245)] * 5)
    assert (run.only_work, run.covered, run.fell_short, run.hard) == (True, 8_500, False, True)
    assert told(run, "km") == "5x1000 m in 4:05"


def test_fewer_repeats_than_asked_fall_short_of_the_work() -> None:
    run = intervals(*[(1_000, 250)] * 3)
    assert (run.only_work, run.covered, run.fell_short, run.reference) == (True, 6_500, True, 8_500)


def test_a_run_told_as_a_whole_is_compared_as_a_whole() -> None:
    run = intervals((8_200, 2_600))
    assert (run.only_work, run.covered, run.fell_short) == (False, 8_200, False)


def test_done_without_figures_is_as_long_as_asked() -> None:
    (run,) = past_runs([past(2, *ASKED)], MONDAY)
    assert (run.covered, run.meters, run.work) == (8_500, None, 5_000)


@pytest.mark.parametrize(
    ("item", "meters"),
    [
        (Item(ItemType.CARDIO, "Run", minutes=20), 3_000),
        (Item(ItemType.CARDIO, "Run", sets=8, minutes=2, rest=60), 2_400),
        (Item(ItemType.CARDIO, "Run", minutes=20, pace=Pace(300, 300)), 4_000),
        (Item(ItemType.CARDIO, "Run", sets=6, seconds=30), 450),
        (Item(ItemType.CARDIO, "Run", sets=4, meters=400), 1_600),
    ],
)
def test_a_run_asked_for_in_time_counts_what_its_pace_covers(item: Item, meters: float) -> None:
    assert item_meters(item) == pytest.approx(meters)


def test_the_usual_pace_is_that_of_the_timed_easy_runs() -> None:
    def timed(seconds: float, focus: Focus = Focus.EASY_RUN) -> RunDone:
        return RunDone(MONDAY, focus, 5_000, seconds, None, 5_000, skipped=False, pain=False)

    assert usual_pace([timed(1_900), timed(2_100), timed(2_000), timed(1_200, Focus.INTERVALS)]) == 400
    assert usual_pace([]) == 400
    assert usual_pace([timed(1_500)]) == 300
