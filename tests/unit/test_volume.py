"""Hard sets a muscle: which sets count, and for what."""

from datetime import timedelta

from tests.unit.coaching import MONDAY, lift, past, sets
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.reading import Entry
from textcoach.domain.states import WorkoutState
from textcoach.domain.volume import done_sets, prescribed_sets, sets_of, sets_this_week
from textcoach.domain.workout import Block, Item, ItemType, Reps, WorkoutContent

BENCH, SQUAT = "Barbell Bench Press", "Barbell Back Squat"


def content(*items: Item, rounds: int = 1) -> WorkoutContent:
    return WorkoutContent("Today", (Block("Main", items, rounds),))


def test_an_indirect_set_counts_half() -> None:
    counted = sets_of(by_name(BENCH), 4)
    assert (counted[Muscle.CHEST], counted[Muscle.TRICEPS], counted[Muscle.SHOULDERS]) == (4, 4, 2)


def test_warm_ups_cool_downs_and_cardio_count_for_nothing() -> None:
    drill = Item(ItemType.PREP, "Push-Up", sets=3, reps=Reps(8, 8))
    run = Item(ItemType.CARDIO, "Run", meters=5_000)
    assert prescribed_sets(content(drill, run)) == {}


def test_a_circuits_rounds_are_no_hard_sets_unless_they_have_a_reserve() -> None:
    station = Item(ItemType.ACCESSORY, "Push-Up", reps=Reps(10, 12), rpe=7)
    aimed = Item(ItemType.ACCESSORY, "Push-Up", reps=Reps(10, 12), rir=2)
    assert prescribed_sets(content(station, rounds=4)) == {}
    assert prescribed_sets(content(aimed, rounds=4))[Muscle.CHEST] == 4
    reported = past(1, station, done=[Entry("Push-Up", sets(None, 12, 12, 12))])
    assert done_sets(reported)[Muscle.CHEST] == 3
    assert reported.content is not None
    in_rounds = past(1, done=[Entry("Push-Up", sets(None, 12, 12, 12))])
    assert done_sets(in_rounds)[Muscle.CHEST] == 3


def test_warm_up_sets_that_were_texted_are_not_counted_and_back_off_sets_are() -> None:
    climbed = Entry(BENCH, (*sets(45, 8), *sets(95, 5), *sets(135, 3), *sets(185, 5, 5), *sets(150, 8)))
    assert done_sets(past(1, lift(BENCH, 185), done=[climbed]))[Muscle.CHEST] == 3


def test_done_without_figures_is_as_written_and_skipped_is_nothing() -> None:
    assert done_sets(past(1, lift(BENCH, 185)))[Muscle.CHEST] == 3
    assert done_sets(past(1, lift(BENCH, 185), state=WorkoutState.SKIPPED)) == {}


def test_the_week_begins_on_monday() -> None:
    thursday = MONDAY + timedelta(days=3)
    history = [past(ago, lift(SQUAT), today=thursday) for ago in (4, 3, 1, 0)]
    assert sets_this_week(history, thursday)[Muscle.QUADS] == 6
