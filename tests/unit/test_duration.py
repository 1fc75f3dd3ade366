import pytest

from textcoach.domain.duration import block_seconds, item_seconds, rep_seconds, session_seconds
from textcoach.domain.workout import Block, Item, ItemType, Reps, WorkoutContent


def test_sets_reps_and_rests_add_up() -> None:
    item = Item(ItemType.COMPOUND, "Barbell Bench Press", sets=3, reps=Reps(8, 8), rest=120)
    assert item_seconds(item) == 3 * 8 * 3 + 2 * 120 + 30


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
    assert block_seconds(Block("Circuit", (item, item), rounds=3)) == 3 * 2 * (30 + 30 + 15)


def test_a_session_is_its_blocks() -> None:
    block = Block("Main", (Item(ItemType.COMPOUND, "Overhead Press", reps=Reps(5, 5)),))
    assert session_seconds(WorkoutContent("Press", (block, block))) == 2 * 45
