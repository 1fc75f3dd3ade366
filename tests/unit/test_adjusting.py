"""A day's workout made shorter, longer, easier or harder."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.daily_workout.rules import DailyWorkoutRules
from tests.unit.coaching import MONDAY, Experience, athlete, lift, position, workout_facts
from textcoach.domain.adjusting import Adjusted, easier, harder, longer, minutes_of, shorter
from textcoach.domain.calendar import PlanDay
from textcoach.domain.duration import session_seconds
from textcoach.domain.guardrails import check
from textcoach.domain.limits.case import FRINGE
from textcoach.domain.load import Load
from textcoach.domain.plan import Focus
from textcoach.domain.workout import Block, Item, ItemType, LoadChange, WorkoutContent

SAM = athlete(experience=Experience.INTERMEDIATE, minutes=60, weekly_meters=20_000.0)
BENCH, ROW = lift("Barbell Bench Press", 145, rest=120), lift("Barbell Row", 115, rest=120)
CURL = lift("Dumbbell Curl", type=ItemType.ACCESSORY, rest=60)
PLANK = Item(ItemType.CORE, "Plank", sets=3, seconds=30, rest=45)
RUN = Item(ItemType.CARDIO, "Run", meters=8000, rpe=5)
FOCUSES = st.sampled_from(Focus)


def workout(*items: Item, rounds: int = 1) -> WorkoutContent:
    return WorkoutContent("Upper body", (Block("Main", items, rounds),))


def written(focus: Focus, minutes: int = 60) -> tuple[WorkoutContent, PlanDay]:
    where = position(focus, meters=8000.0 if "run" in focus.value or focus is Focus.INTERVALS else None)
    who = replace(SAM, profile=replace(SAM.profile, minutes=minutes))
    return DailyWorkoutRules().write(workout_facts(who, where)), where


def anything(_content: WorkoutContent) -> bool:
    return True


def test_shorter_drops_accessories_before_sets_and_keeps_the_main_lift() -> None:
    content = workout(BENCH, ROW, CURL, PLANK)
    left = {m: [(item.exercise, item.sets) for item in shorter(content, m * 60, "mi").items] for m in (16, 13, 8, 3)}
    assert left[16] == [("Barbell Bench Press", 3), ("Barbell Row", 3), ("Dumbbell Curl", 3)]
    assert left[13] == [("Barbell Bench Press", 3), ("Barbell Row", 3)]
    assert left[8] == [("Barbell Bench Press", 2), ("Barbell Row", 2)]
    assert left[3] == [("Barbell Bench Press", 2)]


def test_shorter_without_a_time_is_about_two_thirds() -> None:
    content = workout(BENCH, ROW, CURL, PLANK)
    assert minutes_of(shorter(content, None, "mi")) <= minutes_of(content) * 0.66


@pytest.mark.parametrize(("unit", "meters"), [("km", 4000), ("mi", 4023.36)])
def test_a_run_is_cut_in_distance_in_the_athletes_unit(unit: str, meters: float) -> None:
    cut = shorter(workout(RUN), 30 * 60, unit)  # type: ignore[arg-type]
    assert cut.items[0].meters == pytest.approx(meters)
    assert minutes_of(cut) <= 30
    assert [change.direction for change in cut.changes] == ["lowered"]


def test_what_is_done_already_stays_and_takes_no_time() -> None:
    content = workout(BENCH, ROW, CURL, PLANK)
    left = shorter(content, 10 * 60, "mi", {"Barbell Bench Press", "Dumbbell Curl"})
    assert {"Barbell Bench Press", "Dumbbell Curl"} <= {item.exercise for item in left.items}
    assert left.items[0] == BENCH
    assert minutes_of(left, {"Barbell Bench Press", "Dumbbell Curl"}) <= 10


@settings(max_examples=60, deadline=None)
@given(FOCUSES, st.integers(5, 90))
def test_shorter_is_never_longer_and_always_leaves_work(focus: Focus, minutes: int) -> None:
    content, where = written(focus)
    cut = shorter(content, minutes * 60, "mi")
    assert session_seconds(cut) <= session_seconds(content)
    assert any(item.type not in FRINGE for item in cut.items)
    assert check(cut, SAM, where, (), MONDAY) == ()


def test_easier_takes_a_tenth_off_rounded_down_a_set_and_adds_reserve() -> None:
    was = (LoadChange("Barbell Bench Press", "raised", "140 lb", "145 lb", "140 lb x 8/8/8 last time, so up 5 lb"),)
    eased = easier(replace(workout(BENCH, PLANK), changes=was), "mi")
    bench, plank = eased.items
    assert (bench.load, bench.sets, bench.rir) == (Load(130, "lb"), 2, 3.0)
    assert (plank.sets, plank.seconds) == (2, 25)
    assert eased.changes == (LoadChange("Barbell Bench Press", "lowered", "145 lb", "130 lb", "less, as you asked"),)


def test_easier_circuits_have_a_round_less_and_easier_runs_are_shorter_and_slower() -> None:
    assert easier(workout(CURL, rounds=3), "mi").blocks[0].rounds == 2
    run = easier(workout(RUN), "km").items[0]
    assert (run.meters, run.rpe) == (6000.0, 4)


@settings(max_examples=40, deadline=None)
@given(FOCUSES)
def test_easier_again_and_again_comes_to_an_end_and_stays_a_workout(focus: Focus) -> None:
    content, where = written(focus)
    for _ in range(60):
        eased = easier(content, "mi")
        assert check(eased, SAM, where, (), MONDAY) == ()
        if eased == content:
            return
        content = eased
    raise AssertionError("it gets easier for ever")


def test_harder_is_a_set_more_of_the_main_lift_else_less_in_reserve_else_nothing() -> None:
    content = workout(BENCH, CURL)
    more = harder(content, "mi", anything)
    assert more is not None
    assert (more.content.items[0].sets, more.what) == (4, "a set more of Bench Press")
    less = harder(content, "mi", lambda one: one.items[0].sets == 3)
    assert less is not None
    assert (less.content.items[0].rir, less.what) == (1.0, "leave 1 on Bench Press, not 2")
    assert less.content.items[0].load == BENCH.load
    assert harder(content, "mi", lambda _one: False) is None


@settings(max_examples=40, deadline=None)
@given(FOCUSES)
def test_harder_and_longer_end_within_every_limit(focus: Focus) -> None:
    content, where = written(focus)

    def passes(one: WorkoutContent) -> bool:
        return not check(one, SAM, where, (), MONDAY)

    found: Adjusted | None = Adjusted(content, "")
    for _ in range(40):
        assert found is not None
        assert passes(found.content)
        content = found.content
        found = harder(content, "mi", passes)
        if found is None:
            break
    assert passes(longer(content, 7200, "mi", passes))


def test_longer_adds_sets_up_to_the_time_that_the_athlete_has() -> None:
    content = workout(BENCH, ROW, CURL)
    grown = longer(content, 40 * 60, "mi", anything)
    assert session_seconds(content) < session_seconds(grown) <= 40 * 60
    assert all(one.sets >= other.sets for one, other in zip(grown.items, content.items, strict=True))
    assert longer(content, None, "mi", lambda _one: False) == content


def test_a_longer_run_grows_by_distance_and_says_so() -> None:
    grown = longer(workout(RUN), 70 * 60, "km", anything)
    assert (grown.items[0].meters or 0) > 8000
    assert minutes_of(grown) <= 70
    assert grown.changes[0].why == "more, as you asked"
