from dataclasses import replace

import pytest

from textcoach.domain.distance import Pace
from textcoach.domain.duration import block_seconds, item_seconds, rep_seconds, session_seconds
from textcoach.domain.load import Load
from textcoach.domain.workout import Block, Item, ItemType, Reps, WarmUpSet, WorkoutContent


def test_sets_reps_and_rests_add_up() -> None:
    item = Item(ItemType.COMPOUND, "Dumbbell Bench Press", sets=3, reps=Reps(8, 8), rest=120)
    assert item_seconds(item) == 3 * 8 * 3 + 2 * 120 + 30


def test_a_bar_takes_longer_to_load_than_a_dumbbell_to_take_up() -> None:
    item = Item(ItemType.COMPOUND, "Barbell Bench Press", sets=3, reps=Reps(8, 8), rest=120)
    assert item_seconds(item) == 3 * 8 * 3 + 2 * 120 + 60


def test_warm_up_sets_count_with_their_changes_of_load() -> None:
    item = Item(ItemType.COMPOUND, "Barbell Bench Press", sets=1, reps=Reps(8, 8), rest=120)
    ramp = (WarmUpSet(8, Load(45, "lb")), WarmUpSet(5, percent=70))
    assert item_seconds(replace(item, warmup=ramp)) == item_seconds(item) + (8 + 5) * 3 + 2 * 45


def test_a_pair_takes_turns_so_that_one_rests_while_the_other_works() -> None:
    press = Item(ItemType.COMPOUND, "Dumbbell Bench Press", sets=3, reps=Reps(10, 10), rest=45)
    row = Item(ItemType.COMPOUND, "Band Row", sets=3, reps=Reps(10, 10), rest=45)
    pair = Block("Pair A", (press, row), paired=True)
    assert block_seconds(pair) == 2 * 30 + 6 * (30 + 45) - 45
    assert block_seconds(replace(pair, items=(press,))) == item_seconds(press)


def test_a_drill_needs_no_setting_up() -> None:
    assert item_seconds(Item(ItemType.PREP, "Cat-Cow", reps=Reps(8, 8))) == 8 * 3 + 10


def test_a_run_at_a_pace_takes_that_pace() -> None:
    run = Item(ItemType.CARDIO, "Run", meters=5_000, pace=Pace(300, 320))
    assert item_seconds(run) == 5 * 310 + 30


def test_one_side_at_a_time_counts_twice() -> None:
    item = Item(ItemType.ACCESSORY, "Split Squat", sets=1, reps=Reps(10, 10))
    assert item_seconds(item) == 2 * 10 * 3 + 30


@pytest.mark.parametrize(("tempo", "seconds"), [("3-1-1", 5), ("4-0-X", 5), (None, 3), ("slow", 3)])
def test_a_tempo_says_how_long_a_rep_takes(tempo: str | None, seconds: float) -> None:
    assert rep_seconds(tempo) == seconds


def test_a_run_takes_an_easy_pace_and_a_walk_longer() -> None:
    assert item_seconds(Item(ItemType.CARDIO, "Run", meters=5_000)) == 5 * 400 + 30
    assert item_seconds(Item(ItemType.CARDIO, "Walk", meters=1_000)) == 600 + 30


def test_minutes_and_seconds_count_as_they_are() -> None:
    assert item_seconds(Item(ItemType.CARDIO, "Cycling", minutes=20)) == 1_230
    assert item_seconds(Item(ItemType.CORE, "Plank", sets=2, seconds=30, rest=45)) == 2 * 30 + 45 + 30


def test_rounds_multiply_a_block() -> None:
    item = Item(ItemType.ACCESSORY, "Push-Up", reps=Reps(10, 10), rest=15)
    assert block_seconds(Block("Circuit", (item, item), rounds=3)) == 3 * 2 * (30 + 15 + 15)


def test_a_session_is_its_blocks() -> None:
    block = Block("Main", (Item(ItemType.COMPOUND, "Overhead Press", reps=Reps(5, 5)),))
    assert session_seconds(WorkoutContent("Press", (block, block))) == 2 * (15 + 60)
