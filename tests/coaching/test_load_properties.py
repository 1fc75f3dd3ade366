"""What holds of every load, whatever is on record."""

import math

from hypothesis import given, settings

from tests.coaching.records import barbell_records, better_and_worse, cases, with_loads
from tests.unit.coaching import MONDAY, athlete, position
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.changes import explain
from textcoach.domain.guardrails import check
from textcoach.domain.history import PastSession
from textcoach.domain.load import lightest, step, to_kg
from textcoach.domain.load_steps import is_harder
from textcoach.domain.prescribing import advised, loaded
from textcoach.domain.reading import Entry, LoadUnit
from textcoach.domain.workout import Block, Item, WorkoutContent


@settings(max_examples=120, deadline=None)
@given(cases())
def test_every_load_is_one_the_kit_can_make_within_the_limits_and_explained(
    case: tuple[Exercise, Item, LoadUnit, tuple[PastSession, ...], bool],
) -> None:
    exercise, item, unit, record, deload = case
    who = athlete(unit=unit, minutes=240)
    found = loaded(item, exercise, who, record, MONDAY, deload=deload)
    content = WorkoutContent("Today", (Block("Main", (found,)),))
    breaches = [breach for breach in check(content, who, position(), record, MONDAY) if breach.rule == "load"]
    assert breaches == []
    if found.load is not None:
        smallest = to_kg(step(exercise, unit), unit)
        done = [one for past in record for entry in performed_entries(past) for one in entry.sets]
        used = [to_kg(one.load, one.unit or unit) - smallest for one in done if one.load]
        assert found.load.value > 0
        assert found.load.unit == unit
        assert found.load.kg >= min([to_kg(lightest(exercise, unit), unit), *used]) - 0.01
    advice = advised(item, exercise, who, record, MONDAY, deload=deload)
    assert advice.why
    assert advice.why.isascii()
    for change in explain(content, who, record, deload, day=MONDAY):
        assert change.why
        assert change.direction != "raised" or change.after != change.before


def performed_entries(past: PastSession) -> tuple[Entry, ...]:
    return past.performance.entries if past.performance else ()


@settings(max_examples=200, deadline=None)
@given(better_and_worse())
def test_a_better_session_never_earns_a_lower_load_than_a_worse_one(
    case: tuple[Exercise, Item, tuple[PastSession, ...], tuple[PastSession, ...], bool],
) -> None:
    exercise, target, worse, better, deload = case
    low = loaded(target, exercise, athlete(), worse, MONDAY, deload=deload).load
    high = loaded(target, exercise, athlete(), better, MONDAY, deload=deload).load
    if low is not None:
        assert high is not None, (worse[-1], better[-1])
        assert not is_harder(low, high)


def metric(kilograms: float) -> float:
    """Far from the empty bar, which weighs 20 kg or 45 lb and not twice as much."""
    return kilograms + 80


def imperial(kilograms: float) -> float:
    """As many plates, where plates are pounds: every figure twice as high."""
    return (kilograms + 80) * 2


@settings(max_examples=80, deadline=None)
@given(barbell_records())
def test_pounds_and_kilograms_lead_to_the_same_decisions(
    case: tuple[Exercise, Item, tuple[PastSession, ...], bool],
) -> None:
    exercise, item, record, deload = case
    in_kg = tuple(with_loads(past, "kg", metric) for past in record)
    in_lb = tuple(with_loads(past, "lb", imperial) for past in record)
    kilograms = advised(item, exercise, athlete(unit="kg"), in_kg, MONDAY, deload=deload)
    pounds = advised(item, exercise, athlete(unit="lb"), in_lb, MONDAY, deload=deload)
    assert kilograms.direction == pounds.direction
    assert (kilograms.load is None) == (pounds.load is None)
    if kilograms.load and pounds.load:
        assert math.isclose(kilograms.load.value * 2, pounds.load.value, abs_tol=0.02)
