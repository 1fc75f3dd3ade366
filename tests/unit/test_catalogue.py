"""The catalogue as data, and how athletes' names for exercises are found."""

from collections import defaultdict

import pytest

from textcoach.domain.catalogue import EXERCISES, aliases_of, by_name, resolve
from textcoach.domain.catalogue.exercise import Kit, LoadKind, Pattern
from textcoach.domain.catalogue.names import key


def test_there_are_at_least_150_exercises_with_a_name_of_their_own() -> None:
    assert len({exercise.name for exercise in EXERCISES}) == len(EXERCISES) >= 150


def test_no_name_or_alias_means_two_exercises() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for exercise in EXERCISES:
        for name in (exercise.name, *aliases_of(exercise)):
            owners[key(name)].add(exercise.name)
    assert {name: found for name, found in owners.items() if len(found) > 1 or not name} == {}


@pytest.mark.parametrize(
    "pattern",
    [
        Pattern.SQUAT,
        Pattern.HINGE,
        Pattern.LUNGE,
        Pattern.HORIZONTAL_PUSH,
        Pattern.VERTICAL_PUSH,
        Pattern.HORIZONTAL_PULL,
        Pattern.VERTICAL_PULL,
        Pattern.ELBOW_FLEXION,
        Pattern.ELBOW_EXTENSION,
        Pattern.REAR_DELT,
        Pattern.CALF,
        Pattern.CORE,
        Pattern.KNEE_FLEXION,
        Pattern.HIP_EXTENSION,
        Pattern.CONDITIONING,
        Pattern.MOBILITY,
        Pattern.JUMP,
    ],
)
def test_every_main_pattern_can_be_trained_without_kit(pattern: Pattern) -> None:
    assert [exercise for exercise in EXERCISES if exercise.pattern is pattern and not exercise.kit]


def test_every_exercise_that_takes_load_says_both_steps_and_its_kind() -> None:
    for exercise in EXERCISES:
        assert (exercise.step_kg > 0) == (exercise.step_lb > 0), exercise.name
        assert exercise.takes_load == (exercise.load_kind is not LoadKind.BODYWEIGHT), exercise.name
        assert exercise.primary, exercise.name


def test_kit_lists_everything_needed_at_once() -> None:
    assert by_name("Barbell Back Squat").kit == {Kit.BARBELL, Kit.RACK}
    assert by_name("Barbell Bench Press").kit == {Kit.BARBELL, Kit.RACK, Kit.BENCH}
    assert by_name("Barbell Row").kit == {Kit.BARBELL}
    assert by_name("Push-Up").kit == frozenset()


@pytest.mark.parametrize(
    ("name", "kind", "steps"),
    [
        ("Goblet Squat", LoadKind.PER_HAND, (4.0, 9.0)),
        ("Dumbbell Bench Press", LoadKind.PER_HAND, (2.0, 5.0)),
        ("Pull-Up", LoadKind.ADDED, (1.25, 2.5)),
        ("Lat Pulldown", LoadKind.TOTAL, (2.5, 5.0)),
        ("Deadlift", LoadKind.TOTAL, (2.5, 5.0)),
    ],
)
def test_load_is_counted_as_the_kit_counts_it(name: str, kind: LoadKind, steps: tuple[float, float]) -> None:
    exercise = by_name(name)
    assert (exercise.load_kind, (exercise.step_kg, exercise.step_lb)) == (kind, steps)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("BENCH", "Barbell Bench Press"),
        ("ohp", "Overhead Press"),
        ("chin ups", "Chin-Up"),
        ("chinups", "Chin-Up"),
        ("push-ups", "Push-Up"),
        ("dead lift", "Deadlift"),
        ("rdls", "Romanian Deadlift"),
        ("tgu", "Turkish Get-Up"),
        ("kb swins", "Kettlebell Swing"),
        ("Barbel Bench Pres", "Barbell Bench Press"),
        ("db rows", "Dumbbell Row"),
        ("heel raises", "Heel Raise"),
        ("sit to stands", "Sit-to-Stand"),
        ("rack pulls", "Rack Pull"),
        ("ran", "Run"),
        ("leg ext", "Leg Extension"),
        ("rear delts", "Rear Delt Fly"),
        ("Frontkniebeuge", "Front Squat"),
        ("bulgarian splt squats", "Bulgarian Split Squat"),
        ("calves", "Standing Calf Raise"),
        ("erg", "Rowing"),
    ],
)
def test_athletes_names_are_found(said: str, meant: str) -> None:
    found = resolve(said)
    assert found is not None
    assert found.name == meant


@pytest.mark.parametrize("said", ["", "x", "foo bar baz", "lunch", "pump", "dib", "!!!", "car"])
def test_what_is_no_exercise_is_not_found(said: str) -> None:
    assert resolve(said) is None


def test_an_unknown_canonical_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        by_name("Underwater Basket Press")
