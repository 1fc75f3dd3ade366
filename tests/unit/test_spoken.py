"""Names that a person would say mean the same exercise to the reader."""

from datetime import date

import pytest

from messaging.reading.grammar import GrammarReader
from textcoach.domain.catalogue import EXERCISES, resolve
from textcoach.domain.reading import PrescribedItem, Prescription, ReadingContext
from textcoach.domain.spoken import spoken, spoken_together

SHORTENED = [exercise.name for exercise in EXERCISES if spoken(exercise.name) != exercise.name]


@pytest.mark.parametrize("name", [exercise.name for exercise in EXERCISES])
def test_every_short_name_resolves_to_its_exercise(name: str) -> None:
    found = resolve(spoken(name))
    assert found is not None
    assert found.name == name
    assert len(spoken(name)) <= len(name)


@pytest.mark.parametrize("name", SHORTENED)
@pytest.mark.parametrize("prescribed", [True, False])
def test_every_short_name_is_read_as_its_exercise(name: str, prescribed: bool) -> None:
    prescription = Prescription("Today", (PrescribedItem(name, 3, "8", 50, "lb"),)) if prescribed else None
    context = ReadingContext("lb", "mi", date(2026, 3, 2), prescription)
    (entry,) = GrammarReader().read(f"{spoken(name)} 3x8 @ 50", context).entries
    assert entry.exercise == name


def test_it_is_what_people_say() -> None:
    assert spoken("Barbell Bench Press") == "Bench Press"
    assert spoken("Dumbbell Shoulder Press") == "DB Shoulder Press"
    assert spoken("Kettlebell Swing") == "KB Swing"
    assert spoken("Barbell Row") == "Barbell Row"
    assert spoken("Something of a model's") == "Something of a model's"
    assert len(SHORTENED) > 60


def test_a_name_that_could_mean_its_neighbour_stays_long() -> None:
    together = spoken_together(["Barbell Bench Press", "Dumbbell Bench Press", "Barbell Back Squat"])
    assert together == {
        "Barbell Bench Press": "Barbell Bench Press",
        "Dumbbell Bench Press": "DB Bench Press",
        "Barbell Back Squat": "Back Squat",
    }


def test_in_any_pair_of_exercises_a_short_name_is_read_as_its_own() -> None:
    reader = GrammarReader()
    for name, other in zip(SHORTENED, SHORTENED[1:] + SHORTENED[:1], strict=True):
        names = spoken_together([name, other])
        items = tuple(PrescribedItem(one, 3, "8", 50, "lb") for one in (name, other))
        context = ReadingContext("lb", "mi", date(2026, 3, 2), Prescription("Today", items))
        (entry,) = reader.read(f"{names[name]} 50x8", context).entries
        assert entry.exercise == name
