"""The catalogue as data: what is known of every exercise, and that no name means two."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

import pytest

from textcoach.domain.catalogue import EXERCISES, aliases_of, by_name
from textcoach.domain.catalogue.abroad import ABROAD
from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind, Measure, Muscle, Pattern
from textcoach.domain.catalogue.names import key

_IN_HANDS = {Kit.DUMBBELL, Kit.KETTLEBELL}
_PLATES = {Kit.BARBELL, Kit.TRAP_BAR, Kit.EZ_BAR}
_AREAS = {"knee", "lower back", "hip", "shoulder", "elbow", "wrist", "ankle", "shin", "foot", "neck", "hamstring"}
_MANY_JOINTS = {
    *(Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH),
    *(Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL, Pattern.OLYMPIC, Pattern.CARRY),
}
_ONE_SIDED = (
    "Single-Arm",
    "Single-Leg",
    "One-Arm",
    "Lunge",
    "Split Squat",
    "Step-Up",
    "Side-Lying",
    "Suitcase",
    "B-St",
)


def _clashes(exercises: Iterable[Exercise]) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = defaultdict(set)
    for exercise in exercises:
        for name in (exercise.name, *aliases_of(exercise)):
            owners[key(name)].add(exercise.name)
    return {name: found for name, found in owners.items() if len(found) > 1 or not name}


def _named(found: Iterable[Exercise]) -> list[str]:
    return [exercise.name for exercise in found]


def test_there_are_at_least_300_exercises_with_a_name_of_their_own() -> None:
    assert len({exercise.name for exercise in EXERCISES}) == len(EXERCISES) >= 300


def test_no_name_or_alias_means_two_exercises() -> None:
    assert _clashes(EXERCISES) == {}


@pytest.mark.parametrize("stolen", ["bench", "Back-Squats", "pull ups", "DB bench presses", "kniebeugen", "!?"])
def test_a_name_given_to_a_second_exercise_would_be_noticed(stolen: str) -> None:
    thief = replace(by_name("Yoga"), aliases=(*by_name("Yoga").aliases, stolen))
    others = [exercise for exercise in EXERCISES if exercise.name != "Yoga"]
    assert list(_clashes([*others, thief])) == [key(stolen)]


def test_names_from_abroad_belong_to_exercises_that_exist() -> None:
    assert ABROAD.keys() <= set(_named(EXERCISES))


def test_every_pattern_muscle_kit_and_way_of_counting_is_some_exercises() -> None:
    assert {exercise.pattern for exercise in EXERCISES} == set(Pattern)
    assert {muscle for exercise in EXERCISES for muscle in exercise.primary} == set(Muscle)
    assert {kit for exercise in EXERCISES for kit in exercise.kit} == set(Kit)
    assert {exercise.load_kind for exercise in EXERCISES} == set(LoadKind)


@pytest.mark.parametrize("pattern", sorted(set(Pattern) - {
    Pattern.CHEST_FLY, Pattern.SHOULDER_RAISE, Pattern.KNEE_EXTENSION, Pattern.CARRY, Pattern.OLYMPIC,
    Pattern.CYCLE, Pattern.ROW_ERG, Pattern.SWIM,
}))  # fmt: skip
def test_every_main_pattern_can_be_trained_without_kit(pattern: Pattern) -> None:
    assert [exercise for exercise in EXERCISES if exercise.pattern is pattern and not exercise.kit]


def test_every_exercise_says_what_it_works_and_what_it_stresses_in_words_we_know() -> None:
    assert _named(one for one in EXERCISES if not one.primary or set(one.primary) & set(one.secondary)) == []
    assert _named(one for one in EXERCISES if one.pattern in _MANY_JOINTS and not one.secondary) == []
    assert _named(one for one in EXERCISES if one.stresses - _AREAS) == []
    loaded = (one for one in EXERCISES if one.takes_load and one.pattern in _MANY_JOINTS)
    assert _named(one for one in loaded if not one.stresses) == []


def test_every_exercise_that_takes_load_says_both_steps_and_its_kind() -> None:
    for exercise in EXERCISES:
        assert (exercise.step_kg > 0) == (exercise.step_lb > 0), exercise.name
        assert exercise.takes_load == (exercise.load_kind is not LoadKind.BODYWEIGHT), exercise.name
        assert 1.5 <= (exercise.step_lb or 2) / (exercise.step_kg or 1) <= 2.5, exercise.name


def test_load_is_per_hand_where_dumbbells_or_kettlebells_are_held_and_nowhere_else() -> None:
    held = {exercise.name for exercise in EXERCISES if exercise.kit & _IN_HANDS}
    assert held == {exercise.name for exercise in EXERCISES if exercise.load_kind is LoadKind.PER_HAND}
    assert _named(one for one in EXERCISES if one.kit & _PLATES and one.load_kind is LoadKind.PER_HAND) == []


def test_what_is_said_to_be_assisted_is_so_and_what_has_a_bar_counts_it_all() -> None:
    helped = {exercise.name for exercise in EXERCISES if exercise.load_kind is LoadKind.ASSISTED}
    assert helped == {"Assisted Dip", "Assisted Pull-Up"}
    bars = [one for one in EXERCISES if one.kit & _PLATES and one.load_kind is not LoadKind.TOTAL]
    assert _named(bars) == ["Inverted Row"]


def test_kit_is_what_the_name_says() -> None:
    said = {
        "Barbell": Kit.BARBELL, "Dumbbell": Kit.DUMBBELL, "Kettlebell": Kit.KETTLEBELL, "Smith": Kit.SMITH_MACHINE,
        "Cable": Kit.CABLE, "Band-": Kit.BAND, "Banded": Kit.BAND, "EZ-Bar": Kit.EZ_BAR, "Landmine": Kit.LANDMINE,
        "Trap Bar": Kit.TRAP_BAR, "Ring ": Kit.RINGS, "Sandbag": Kit.SANDBAG, "Stability Ball": Kit.STABILITY_BALL,
        "Medicine Ball": Kit.MEDICINE_BALL, "Sled ": Kit.SLED, "Hanging": Kit.PULLUP_BAR,
    }  # fmt: skip
    wrong = [(one.name, word) for one in EXERCISES for word, kit in said.items() if word in one.name + " "
             and kit not in one.kit]  # fmt: skip
    assert wrong == []


def test_one_side_at_a_time_is_marked() -> None:
    unmarked = [one for one in EXERCISES if any(word in one.name for word in _ONE_SIDED) and not one.unilateral]
    assert _named(unmarked) == []
    for name in ("Bulgarian Split Squat", "Turkish Get-Up", "Side Plank", "Pistol Squat", "Meadows Row", "Step-Down"):
        assert by_name(name).unilateral, name
    for name in ("Deadlift", "Goblet Squat", "Push-Up", "Lat Pulldown", "Kettlebell Swing", "Dumbbell Bench Press"):
        assert not by_name(name).unilateral, name


def test_holds_are_counted_in_seconds_and_carries_in_metres() -> None:
    ends = (" Hold", " Hang", "Flexor Stretch", "Bear Plank", " Pose")
    held = {one.name for one in EXERCISES if one.name.endswith(ends)}
    assert _named(one for one in EXERCISES if one.name in held and one.measure is not Measure.SECONDS) == []
    moved = (one for one in EXERCISES if one.pattern is Pattern.CARRY and one.name.endswith("Carry"))
    assert {one.measure for one in moved} == {Measure.METERS}


def test_kit_lists_everything_needed_at_once() -> None:
    assert by_name("Barbell Back Squat").kit == {Kit.BARBELL, Kit.RACK}
    assert by_name("Barbell Bench Press").kit == {Kit.BARBELL, Kit.RACK, Kit.BENCH}
    assert by_name("Barbell Row").kit == {Kit.BARBELL}
    assert by_name("Band-Assisted Pull-Up").kit == {Kit.PULLUP_BAR, Kit.BAND}
    assert by_name("Battle Ropes").kit == {Kit.BATTLE_ROPE}
    assert by_name("Push-Up").kit == frozenset()


@pytest.mark.parametrize(
    ("name", "kind", "steps"),
    [
        ("Goblet Squat", LoadKind.PER_HAND, (4.0, 9.0)),
        ("Dumbbell Bench Press", LoadKind.PER_HAND, (2.0, 5.0)),
        ("Pull-Up", LoadKind.ADDED, (1.25, 2.5)),
        ("Lat Pulldown", LoadKind.TOTAL, (2.5, 5.0)),
        ("Deadlift", LoadKind.TOTAL, (2.5, 5.0)),
        ("Assisted Dip", LoadKind.ASSISTED, (2.5, 5.0)),
        ("Wall Ball", LoadKind.TOTAL, (1.0, 2.0)),
        ("Atlas Stone", LoadKind.TOTAL, (5.0, 10.0)),
        ("Burpee", LoadKind.BODYWEIGHT, (0.0, 0.0)),
    ],
)
def test_load_is_counted_as_the_kit_counts_it(name: str, kind: LoadKind, steps: tuple[float, float]) -> None:
    exercise = by_name(name)
    assert (exercise.load_kind, (exercise.step_kg, exercise.step_lb)) == (kind, steps)


def test_an_unknown_canonical_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        by_name("Underwater Basket Press")
