"""The form at the API: its schema promises what the service takes, no less and no more."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from textcoach.domain.errors import FieldError
from textcoach.domain.form_rows import METERS, RIR, SECONDS, SETS, Figure
from textcoach.domain.reading import LoadUnit
from textcoach.domain.record_form import ENERGY, MINUTES, REST, ROUNDS, RPE, Record, RecordForm, record_of
from textcoach.domain.record_form import RIR as SESSION_RIR
from textcoach.web.api.models.record_form import ExerciseDone, PerformanceGiven


def pattern_of(name: str) -> str:
    (found,) = (
        one["pattern"] for one in ExerciseDone.model_json_schema()["properties"][name]["anyOf"] if "pattern" in one
    )
    return str(found)


def recorded(unit: LoadUnit = "lb", **row: Any) -> Record:
    given = PerformanceGiven.model_validate({"exercises": [{"exercise": "pull-up", **row}]})
    return record_of(given.form(), None, unit)


@settings(max_examples=40, deadline=None)
@given(st.from_regex(pattern_of("reps")).filter(lambda said: len(said) <= 400))
def test_reps_that_the_schema_allows_are_read(said: str) -> None:
    (entry,) = recorded(reps=said).entries
    assert [one.reps for one in entry.sets if one.reps is None or not 0 <= one.reps <= 1000] == []
    assert 1 <= len(entry.sets) <= 50
    if "x" not in said.lower():
        assert [one.reps for one in entry.sets] == [int(one) for one in re.findall(r"[0-9]+", said)]


@settings(max_examples=40, deadline=None)
@given(st.from_regex(pattern_of("weight")).filter(lambda said: len(said) <= 400), st.sampled_from(["lb", "kg"]))
def test_weights_that_the_schema_allows_are_read(said: str, unit: LoadUnit) -> None:
    (entry,) = recorded(unit, weight=said).entries
    assert len(entry.sets) == said.count(",") + 1
    assert all((one.load is None) == (one.kind == "bodyweight") for one in entry.sets)


@given(st.integers(0, 1000) | st.lists(st.integers(0, 1000), min_size=1, max_size=50))
def test_reps_as_numbers_are_read(said: int | list[int]) -> None:
    (entry,) = recorded(reps=said).entries
    assert [one.reps for one in entry.sets] == (said if isinstance(said, list) else [said])


@given(st.floats(0, 1000), st.sampled_from(["lb", "kg"]))
def test_a_weight_as_a_number_is_in_the_athletes_own_unit(said: float, unit: LoadUnit) -> None:
    (entry,) = recorded(unit, weight=said).entries
    (done,) = entry.sets
    assert done.load == pytest.approx(said, abs=0.0005)
    assert done.unit == unit


@pytest.mark.parametrize("said", ["6, 6, 7, 6", "8/8/7", "5 5 5", "3x8", "12", "6,6;7", "3 X 12", 8, [8, 8.0, 7]])
def test_reps_are_taken_as_people_write_them(said: object) -> None:
    assert recorded(reps=said).entries[0].sets


@pytest.mark.parametrize(
    "said", ["185 lb", "60, 60, 65kg", "+20 kg", "bodyweight", "BW", "30 lbs each", "82.5", 80, 82.5]
)
def test_weights_are_taken_as_people_write_them(said: object) -> None:
    assert recorded(weight=said).entries[0].sets


NO_REPS: tuple[object, ...] = ("", "eight", "8 reps", "-1", "1001", "51x8", "0x8", "8" * 500, -1, 8.5, True, [], {})
NO_WEIGHT: tuple[object, ...] = ("", "heavy", "-5 kg", "1001 kg", "2300 lb", "5 stone", -1, 1000.5, False, [60])


@pytest.mark.parametrize(
    "row", [*({"reps": said} for said in NO_REPS), *({"weight": said} for said in NO_WEIGHT)], ids=str
)
def test_what_nobody_could_read_is_refused_by_the_schema_already(row: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        recorded(**row)
    assert [one["loc"] for one in refused.value.errors()] == [("exercises", 0, *row)]


ROW = {"sets": SETS, "rir": RIR, "seconds": SECONDS, "meters": METERS, "rounds": ROUNDS, "rest": REST}
SESSION = {"rir": SESSION_RIR, "rpe": RPE, "energy": ENERGY, "minutes": MINUTES, "rounds": ROUNDS}


@pytest.mark.parametrize(("name", "figure"), [*ROW.items()], ids=str)
def test_a_rows_figures_have_the_services_bounds(name: str, figure: Figure) -> None:
    check(name, figure, lambda value: {"exercises": [{"exercise": "bench", name: value}]})


@pytest.mark.parametrize(("name", "figure"), [*SESSION.items()], ids=str)
def test_a_sessions_figures_have_the_services_bounds(name: str, figure: Figure) -> None:
    check(name, figure, lambda value: {name: value})


def check(name: str, figure: Figure, body: Any) -> None:
    for value in (figure.least, figure.most):
        record_of(PerformanceGiven.model_validate(body(value)).form(), None, "lb")
    for value in (figure.least - 1, figure.most + 1):
        with pytest.raises(ValidationError, match=name):
            PerformanceGiven.model_validate(body(value))
        with pytest.raises(FieldError, match=name):
            record_of(TypeAdapter(RecordForm).validate_python(body(value)), None, "lb")
