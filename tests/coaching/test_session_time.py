"""Minutes: kept, used, and packed tighter before anything is left out."""

import pytest

from agents.daily_workout.line import Line
from agents.daily_workout.pairing import Density, blocks, group_seconds, groups
from tests.coaching.week import FULL_BODY, SPLIT, TEN_EACH, Week, at, work
from tests.fakes.people import KITS
from tests.unit.coaching import athlete
from textcoach.domain.adjusting import easier, shorter
from textcoach.domain.catalogue import by_name
from textcoach.domain.duration import session_seconds
from textcoach.domain.load import Load
from textcoach.domain.plan import DayLoad, Emphasis, Focus
from textcoach.domain.profile import Experience, KnownLift
from textcoach.domain.substitution import substitute
from textcoach.domain.workout import Block, Item, ItemType, Reps, WorkoutContent

WHO = athlete(experience=Experience.INTERMEDIATE, unit="kg", lifts=(KnownLift("Deadlift", Load(150, "kg"), 5),))
SIXTEEN_EACH = dict.fromkeys(TEN_EACH, 16)


def line(name: str, kind: ItemType = ItemType.ACCESSORY, *, sets: int = 3, rest: int = 90, reps: int = 10) -> Line:
    return Line.of(by_name(name), Item(kind, name, reps=Reps(reps, reps), rest=rest), sets, 5)


def together(*lines: Line, density: Density = Density.PAIRS) -> list[set[str]]:
    return [{one.exercise.name for one in group} for group in groups(lines, density)]


@pytest.mark.parametrize("minutes", [15, 20, 30, 45, 60, 120])
@pytest.mark.parametrize("kit", ["none", "dumbbells", "gym"])
@pytest.mark.parametrize("week", [Week(FULL_BODY, SIXTEEN_EACH, emphasis=Emphasis.PEAK), Week(SPLIT, SIXTEEN_EACH)])
def test_no_session_takes_longer_than_there_is_and_none_wastes_it(minutes: int, kit: str, week: Week) -> None:
    who = at(WHO, minutes=minutes, kit=KITS[kit])
    for weekday in week.days:
        seconds = session_seconds(week.write(who, weekday))
        assert 0.5 * min(60, minutes) * 60 < seconds <= minutes * 60


def test_short_of_minutes_a_session_pairs_what_rests_each_other_and_brings_more() -> None:
    week = Week(SPLIT, SIXTEEN_EACH)
    roomy, short = (week.write(at(WHO, minutes=minutes, kit=KITS["home"])) for minutes in (120, 30))
    assert not any(block.paired for block in roomy.blocks)
    pairs = [block for block in short.blocks if block.paired]
    assert pairs
    assert all(len(block.items) == 2 for block in pairs)
    assert sum(item.sets for item in work(short)) >= 10


def test_even_twenty_minutes_have_a_squat_a_press_and_a_pull() -> None:
    content = Week({0: (Focus.FULL_BODY, DayLoad.HEAVY)}, dict.fromkeys(TEN_EACH, 3)).write(at(WHO, minutes=20))
    assert sum(item.type is ItemType.COMPOUND for item in content.items) == 3


def test_opposites_are_paired_first() -> None:
    press, row = line("Dumbbell Bench Press", ItemType.COMPOUND), line("Bent-Over Dumbbell Row", ItemType.COMPOUND)
    curl, extension = line("Dumbbell Curl"), line("Overhead Triceps Extension")
    assert together(press, curl, row, extension) == [
        {"Dumbbell Bench Press", "Bent-Over Dumbbell Row"},
        {"Dumbbell Curl", "Overhead Triceps Extension"},
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Barbell Bench Press", "Barbell Row"),
        ("Lat Pulldown", "Cable Curl"),
        ("Leg Extension", "Lying Leg Curl"),
        ("Bent-Over Dumbbell Row", "Dumbbell Curl"),
        ("Dumbbell Squat", "Split Squat"),
        ("Romanian Deadlift", "Plank"),
    ],
)
def test_what_shares_kit_muscles_or_the_trunk_is_not_paired(one: str, other: str) -> None:
    kinds = [ItemType.CORE if by_name(name).name == "Plank" else ItemType.ACCESSORY for name in (one, other)]
    assert len(together(line(one, kinds[0]), line(other, kinds[1]))) == 2


def test_a_heavy_first_lift_is_left_alone() -> None:
    squat = line("Dumbbell Squat", ItemType.COMPOUND, reps=4)
    raise_ = line("Lateral Raise")
    assert len(together(squat, raise_)) == 2
    assert len(together(line("Dumbbell Squat", ItemType.COMPOUND, reps=10), raise_)) == 1


def test_main_lifts_are_paired_only_when_accessories_are_not_enough() -> None:
    lines = (line("Dumbbell Bench Press", ItemType.COMPOUND), line("Band Row", ItemType.COMPOUND), line("Plank"))
    assert len(together(*lines, density=Density.STRAIGHT)) == 3
    assert len(together(*lines, density=Density.ACCESSORIES)) == 3
    assert len(together(*lines, density=Density.PAIRS)) == 2


def test_a_pair_is_estimated_as_it_is_written() -> None:
    lines = (line("Dumbbell Bench Press", ItemType.COMPOUND, rest=120), line("Band Row", sets=2), line("Heel Raise"))
    for density in Density:
        found = groups(lines, density)
        written = WorkoutContent("", tuple(blocks(found)))
        assert session_seconds(written) == pytest.approx(sum(group_seconds(group) for group in found), abs=2)


def test_a_pair_saves_time_and_each_muscle_still_rests_about_as_long() -> None:
    press, row = (line(name, ItemType.COMPOUND, rest=120) for name in ("Dumbbell Bench Press", "Band Row"))
    ((one, other),) = groups((press, row), Density.PAIRS)
    (pair,) = blocks([(one, other)])
    rest = pair.items[0].rest or 0
    assert 2 * rest + row.work >= 0.9 * 120
    assert group_seconds((one, other)) < 0.7 * (press.seconds + row.seconds)


def test_a_pair_of_which_one_goes_is_no_pair_any_more() -> None:
    press, row = (line(name, ItemType.COMPOUND, rest=60).written() for name in ("Dumbbell Bench Press", "Band Row"))
    content = WorkoutContent("Today", (Block("Pair A", (press, row), paired=True),))
    cut = shorter(content, 4 * 60, "km")
    assert [item.exercise for item in cut.items] == ["Dumbbell Bench Press"]
    assert session_seconds(cut) == session_seconds(WorkoutContent("", (Block("Main", cut.items),)))


def test_an_easier_or_another_lift_has_a_ramp_of_its_own() -> None:
    content = Week({0: (Focus.LOWER, DayLoad.HEAVY)}, TEN_EACH, emphasis=Emphasis.INTENSITY).write(
        at(WHO, lifts=(KnownLift("Barbell Back Squat", Load(140, "kg"), 5),))
    )
    squat = next(item for item in content.items if item.exercise == "Barbell Back Squat")
    eased = next(item for item in easier(content, "km").items if item.exercise == squat.exercise)
    last = [one.warmup[-1].load for one in (squat, eased)]
    assert last[0] is not None
    assert last[1] is not None
    assert last[1].value < last[0].value
    facts = Week({0: (Focus.LOWER, DayLoad.HEAVY)}, TEN_EACH).facts(WHO)
    other = substitute(squat, by_name("Goblet Squat"), WHO, (), facts.day, deload=False)
    assert all(one.load is None for one in other.warmup)
    assert substitute(squat, by_name("Bodyweight Squat"), WHO, (), facts.day, deload=False).warmup == ()
