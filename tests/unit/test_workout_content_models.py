"""What a workout asks for, as the API takes it."""

from typing import Any

import pytest
from pydantic import ValidationError

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.load import Load
from textcoach.domain.workout import Item, ItemType, Reps, WarmUpSet, WorkoutContent
from textcoach.web.api.models.workout_content import ContentGiven, ShownContent

BENCH: dict[str, Any] = {"type": "compound", "exercise": "bench", "sets": 3, "reps": {"low": 8, "high": 10}}
TWENTY = {"value": 20, "unit": "kg"}


def content(**item: object) -> WorkoutContent:
    block = {"name": "Main", "items": [{**BENCH, **item}]}
    return ContentGiven.model_validate({"theme": "Upper body", "blocks": [block]}).content()


def test_an_exercise_is_known_by_its_own_name() -> None:
    assert content().items == (Item(ItemType.COMPOUND, "Barbell Bench Press", sets=3, reps=Reps(8, 10)),)


@pytest.mark.parametrize(
    ("exercise", "said", "kind"),
    [
        ("bench", None, LoadKind.TOTAL),
        ("dumbbell curl", None, LoadKind.PER_HAND),
        ("pull-up", None, LoadKind.ADDED),
        ("pull-up", "assisted", LoadKind.ASSISTED),
    ],
)
def test_a_load_without_a_kind_counts_as_its_exercise_counts_it(
    exercise: str, said: str | None, kind: LoadKind
) -> None:
    load = {**TWENTY, **({"kind": said} if said else {})}
    (item,) = content(exercise=exercise, load=load, warmup=[{"reps": 5, "load": load}]).items
    assert item.load == Load(20, "kg", kind)
    assert item.warmup == (WarmUpSet(5, Load(20, "kg", kind)),)


def test_what_is_shown_is_what_was_given() -> None:
    whole = content(load=TWENTY, rir=2, rest=90, tempo="3-1-1", pace={"fast": 300, "slow": 320})
    shown = ShownContent.model_validate(whole).model_dump(mode="json")
    assert ContentGiven.model_validate(shown).content() == whole


@pytest.mark.parametrize("wrong", [{"reps": {"low": 9, "high": 8}}, {"pace": {"fast": 320, "slow": 300}}])
def test_a_range_has_its_lower_end_first(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="is no range: the lower one comes first"):
        content(**wrong)
