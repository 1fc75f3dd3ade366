"""What the model is told of a run, and the paces that code adds to what it writes."""

from datetime import timedelta

import pytest

from agents.daily_workout.run_facts import paced_for, run_facts
from tests.unit.coaching import MONDAY, workout_facts
from tests.unit.running.days import BEGINNER, day_of, runner
from tests.unit.running.record import ran, weeks_of
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.history import PastSession
from textcoach.domain.plan import Focus
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent


def told(where: PlanDay, *history: PastSession, who: Athlete | None = None) -> dict[str, object] | None:
    return run_facts(workout_facts(who or runner(), where, history))


def test_a_tempo_run_has_its_distance_and_how_much_of_it_may_be_hard() -> None:
    assert told(day_of(Focus.TEMPO_RUN)) == {"meters_in_all": 9_000, "hard_meters": 4_000}


def test_why_a_run_is_easier_than_planned_is_a_fact() -> None:
    found = told(day_of(Focus.INTERVALS), ran(17, 8_000))
    assert found is not None
    assert found["easy_because"] == "the first runs back"
    assert "hard_meters" not in found


def test_walks_between_are_a_fact() -> None:
    found = told(day_of(Focus.EASY_RUN, 3_000, week=9_000), who=runner(**BEGINNER))
    assert found is not None
    assert found["walks_between"] is True


def test_a_high_ratio_is_told_as_a_caution_and_lowers_nothing() -> None:
    leap = (*weeks_of(4_000, 4_000, weeks=3, until=8), ran(1, 12_000), ran(4, 9_000))
    found = told(day_of(Focus.EASY_RUN, 3_000), *leap)
    assert found is not None
    assert "a caution" in str(found["caution"])
    assert found["meters_in_all"] == 3_000


def test_days_without_a_run_have_no_facts_of_one() -> None:
    assert told(day_of(Focus.UPPER, None)) is None
    assert told(day_of(Focus.EASY_RUN), who=runner(pain=("knee",))) is None


@pytest.mark.parametrize(
    ("item", "pace"),
    [
        (Item(ItemType.CARDIO, "Run", meters=8_000, rpe=4), "5:20-6:20/km"),
        (Item(ItemType.PREP, "Run", minutes=10, rpe=3), "5:20-6:20/km"),
        (Item(ItemType.CARDIO, "Run", meters=8_000, rpe=6), "4:55/km"),
        (Item(ItemType.CARDIO, "Run", minutes=20, rpe=7), "4:37/km"),
        (Item(ItemType.CARDIO, "Run", sets=5, meters=1_000, rpe=8), "4:15/km"),
        (Item(ItemType.CARDIO, "Run", sets=8, meters=200, rpe=8), "4:00/km"),
        (Item(ItemType.CARDIO, "Run", sets=8, minutes=1, rpe=9), "4:00/km"),
        (Item(ItemType.CARDIO, "Run", meters=5_000, rpe=9), None),
        (Item(ItemType.CARDIO, "Run", meters=5_000), None),
        (Item(ItemType.CARDIO, "Cycling", minutes=30, rpe=4), None),
    ],
)
def test_code_adds_the_pace_of_the_effort(item: Item, pace: str | None) -> None:
    content = WorkoutContent("Run", (Block("Run", (item,)),))
    (found,) = paced_for(content, workout_facts(runner(), day_of(Focus.EASY_RUN))).items
    assert (found.pace and found.pace.words("km")) == pace


def test_without_a_known_vdot_nothing_gets_a_pace() -> None:
    content = WorkoutContent("Run", (Block("Run", (Item(ItemType.CARDIO, "Run", meters=8_000, rpe=4),)),))
    facts = workout_facts(runner(races=()), day_of(Focus.EASY_RUN), day=MONDAY + timedelta(days=1))
    assert paced_for(content, facts) == content
