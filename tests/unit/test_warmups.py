import pytest

from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.load import Load
from textcoach.domain.reading import LoadUnit
from textcoach.domain.warmups import warmed_up
from textcoach.domain.workout import Item, ItemType, Reps


def ramp(
    name: str, load: float | None, unit: LoadUnit = "kg", reps: tuple[int, int] = (6, 8), *, cold: bool = True
) -> list[tuple[float | None, int]]:
    exercise = by_name(name)
    carried = None if load is None else Load(load, unit, exercise.load_kind)
    item = Item(ItemType.COMPOUND, name, sets=3, reps=Reps(*reps), load=carried)
    return [
        (one.load.value if one.load else one.percent, one.reps) for one in warmed_up(item, exercise, cold=cold).warmup
    ]


def test_a_heavy_squat_is_climbed_to_from_the_empty_bar() -> None:
    assert ramp("Barbell Back Squat", 100, reps=(3, 5)) == [(20, 8), (50, 5), (70, 3), (85, 1)]
    assert ramp("Barbell Back Squat", 225, "lb", (3, 5)) == [(45, 8), (110, 5), (155, 3), (190, 1)]


def test_a_last_single_is_only_for_few_reps() -> None:
    assert ramp("Barbell Back Squat", 100, reps=(8, 10)) == [(20, 8), (50, 5), (70, 3)]


def test_a_light_bar_needs_less_and_never_the_same_twice() -> None:
    assert ramp("Overhead Press", 30) == [(20, 8)]
    assert ramp("Overhead Press", 20) == []
    assert ramp("Overhead Press", 27.5, cold=False) == [(20, 6)]
    loads = [load or 0 for load, _ in ramp("Barbell Bench Press", 42.5)]
    assert loads == sorted(set(loads))


def test_a_deadlift_begins_with_plates_on() -> None:
    assert ramp("Deadlift", 140, reps=(4, 6)) == [(70, 5), (97.5, 3), (117.5, 1)]


def test_what_is_warm_already_needs_one_set_and_two_before_few_reps() -> None:
    assert ramp("Barbell Row", 60, cold=False) == [(35, 6)]
    assert ramp("Barbell Row", 60, reps=(4, 6), cold=False) == [(35, 5), (47.5, 2)]


def test_a_load_that_the_athlete_picks_is_climbed_to_by_per_cent() -> None:
    assert ramp("Dumbbell Bench Press", None) == [(50, 5), (70, 3)]


@pytest.mark.parametrize("name", ["Pull-Up", "Push-Up", "Assisted Pull-Up", "Band Row"])
def test_what_bodyweight_or_a_band_loads_has_no_ramp(name: str) -> None:
    exercise = by_name(name)
    item = Item(ItemType.COMPOUND, name, reps=Reps(6, 8), load=Load(10, "kg", LoadKind.ADDED))
    assert warmed_up(item, exercise, cold=True).warmup == ()


def test_every_step_is_lighter_than_the_work_and_heavier_than_the_one_before() -> None:
    for name in ("Barbell Back Squat", "Deadlift", "Dumbbell Bench Press", "Leg Press", "Lat Pulldown"):
        for unit in ("kg", "lb"):
            for load in range(10, 200, 10):
                loads = [value or 0 for value, _ in ramp(name, load, unit, (4, 6))]
                assert all(0 < one < load for one in loads)
                assert loads == sorted(set(loads))
