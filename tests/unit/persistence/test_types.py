"""What is stored as JSON comes back equal, and old versions are upgraded when read."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.persistence.reading_back import SQLITE, read
from textcoach.domain.plan import DayPlan, WeekTargets
from textcoach.domain.profile import Profile
from textcoach.domain.reading import Entry, PerformedSet, Reading, SessionFacts
from textcoach.domain.workout import WorkoutContent
from textcoach.persistence.tables import Done
from textcoach.persistence.types import Stored

KINDS = (Profile, tuple[DayPlan, ...], WeekTargets, WorkoutContent, Done, Reading, dict[str, str])


def through_json(stored: Stored, value: Any) -> Any:
    return read(stored, stored.process_bind_param(value, SQLITE))


@pytest.fixture(scope="module")
def plain_values() -> Iterator[None]:
    """Nothing is drawn that JSON or a database changes: NaN, infinity, NUL. A filter of whole values threw nine of ten
    away, the large ones first."""
    st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
    st.register_type_strategy(str, st.text(st.characters(codec="utf-8", exclude_characters="\x00")))
    yield
    st.register_type_strategy(float, st.floats())
    st.register_type_strategy(str, st.text())


@pytest.mark.usefixtures("plain_values")
@pytest.mark.parametrize("kind", KINDS, ids=str)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_is_stored_comes_back_equal(kind: Any, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    assert through_json(Stored(kind), value) == value


def test_a_load_keeps_its_unit_and_has_kilograms_beside_it() -> None:
    done = Done(
        (Entry("Back Squat", (PerformedSet(reps=5, load=185, unit="lb"), PerformedSet(reps=5))),), SessionFacts()
    )
    stored = Stored(Done).process_bind_param(done, SQLITE)
    first, second = stored["data"]["entries"][0]["sets"]
    assert (first["load"], first["unit"], first["kg"]) == (185, "lb", 83.915)
    assert "kg" not in second
    assert through_json(Stored(Done), done) == done


def test_an_old_version_is_upgraded_step_by_step_when_read() -> None:
    upgrades = (lambda data: {"theme": data["name"]}, lambda data: {**data, "meters": 5000})
    stored = Stored(DayPlan, upgrades)
    assert stored.process_bind_param(DayPlan("Run"), SQLITE)["v"] == 3
    assert read(stored, {"v": 1, "data": {"name": "Run"}}) == DayPlan("Run", meters=5000)
    assert read(stored, {"v": 3, "data": {"theme": "Run"}}) == DayPlan("Run")


def test_the_version_is_found_wherever_it_stands() -> None:
    assert read(Stored(DayPlan), {"data": {"theme": "Run"}, "v": 1}) == DayPlan("Run")


def test_a_version_from_the_future_is_refused() -> None:
    with pytest.raises(ValueError, match=r"version 2; this textcoach reads up to version 1\."):
        read(Stored(DayPlan), {"v": 2, "data": {}})


def test_nothing_is_stored_as_null() -> None:
    stored = Stored(Reading)
    assert stored.process_bind_param(None, SQLITE) is None
    assert read(stored, None) is None
