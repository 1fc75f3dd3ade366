"""What holds for any text at all: it is read without an error, twice alike, and nothing comes out that is not in it."""

import math
import sys
from dataclasses import fields, replace
from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging.reading import pipeline
from messaging.reading.grammar import GrammarReader
from textcoach.domain.evidence import Evidence, Provenance, Span
from textcoach.domain.reading import Entry, PerformedSet, Reading, ReadingContext

from .any_text import TEXTS, texts, typed
from .cases import CORE, PUSH, REPEATS, RUN, TODAY
from .chatter import CHATTER
from .generated.texts import case, notations

_CONTEXTS = st.sampled_from(
    [
        context
        for prescription in (None, PUSH, RUN, REPEATS, CORE)
        for context in (
            ReadingContext("lb", "mi", TODAY, prescription),
            ReadingContext("kg", "km", TODAY, prescription),
        )
    ]
)
_FIGURES = tuple(field.name for field in fields(PerformedSet) if field.name in {"reps", "load", "seconds", "meters"})
_NAMES = [name for family in notations().values() for name in family]


@texts(200)
@given(TEXTS, _CONTEXTS)
def test_every_text_gets_a_reading_that_can_be_stored(text: str, context: ReadingContext) -> None:
    reading = GrammarReader().read(text, context)
    assert reading.intents
    assert len(set(reading.intents)) == len(reading.intents)
    assert 0 <= reading.confidence <= 1
    for done in _sets(reading):
        values = [value for name in _FIGURES if (value := getattr(done, name)) is not None]
        assert all(math.isfinite(value) and value >= 0 for value in values)
        assert (done.load is None) == (done.unit is None)
        assert done.rpe is None or 1 <= done.rpe <= 10
        assert done.rir is None or 0 <= done.rir <= 10
    assert reading.session.energy is None or 1 <= reading.session.energy <= 10
    assert all(pain.severity is None or 0 <= pain.severity <= 10 for pain in reading.session.pain)


@texts(80)
@given(TEXTS, _CONTEXTS)
def test_a_text_read_twice_reads_the_same(text: str, context: ReadingContext) -> None:
    first, second = GrammarReader().read(text, context), GrammarReader().read(text, context)
    assert repr(first) == repr(second)


@texts(200)
@given(TEXTS, _CONTEXTS)
def test_every_figure_of_a_reading_is_in_its_text(text: str, context: ReadingContext) -> None:
    """Figures that the reading itself says it took from the prescription ("everything but rows at 95") apart."""
    reader = GrammarReader()
    reading = reader.read(text, context)
    assert reader.supports(text, _stated(reading))
    if context.prescription is None:
        assert reader.supports(text, reading)


@texts(200)
@given(TEXTS, _CONTEXTS)
def test_what_a_reading_points_at_lies_in_its_text(text: str, context: ReadingContext) -> None:
    reading = GrammarReader().read(text, context)
    spans = [*reading.remainder, *(one.span for one in _evidence(reading) if one.span is not None)]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)


@texts(300)
@given(st.sampled_from(_NAMES), st.integers(0, 10_000))
def test_a_stated_figure_points_at_its_digits(name: str, number: int) -> None:
    """Of texts that say something; where the figure is written as such, and not in words or as a clock's time."""
    one = case(name, number)
    for done in _sets(GrammarReader().read(one.text, one.context)):
        for field in ("reps", "load"):
            span, value = _stated_at(done, field), getattr(done, field)
            if span is not None and value is not None and any(char.isdigit() for char in span.of(one.text)):
                words = span.of(one.text).replace(",", ".").replace("½", ".5")
                assert f"{value:g}" in words or f"{value + 1:g}" in words, (field, value, words, one.text)


@pytest.mark.parametrize("kind", CHATTER)
@texts(50)
@given(data=st.data(), context=_CONTEXTS)
def test_a_log_never_comes_out_of_chatter(kind: str, data: st.DataObject, context: ReadingContext) -> None:
    text = data.draw(st.sampled_from(CHATTER[kind]).flatmap(_filled).flatmap(typed))
    reading = GrammarReader().read(text, context)
    assert not any(entry.sets for entry in reading.entries), text


_SHAPES = ("185 ", "squats and then ", "8,8,7,", "bench 185x5\n", "5x", "💪🏽🔥", "Barbell Bench Press ", "((((")


@pytest.mark.parametrize("shape", _SHAPES)
def test_ten_times_the_text_takes_at_most_fifteen_times_the_steps(shape: str) -> None:
    """Calls are counted, not seconds; what a regular expression does within one call, `make bench` measures."""
    _assert_steps_grow_with_the_text(shape, 200, 2_000)


@pytest.mark.parametrize("shape", ["bench 185x5x3, ", "a and ", "8 "])
def test_the_stages_need_no_cut_for_that(shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "LONGEST", 4_000)
    _assert_steps_grow_with_the_text(shape, 400, 4_000)


def _assert_steps_grow_with_the_text(shape: str, short: int, long: int) -> None:
    context = ReadingContext("lb", "mi", TODAY, PUSH)
    few, many = (_steps((shape * size)[:size], context) for size in (short, long))
    assert many <= 15 * few + 200


def _steps(text: str, context: ReadingContext) -> int:
    """Calls of Python and of C functions, once the caches are warm."""
    reader = GrammarReader()
    reader.read(text, context)
    count = 0

    def counted(frame: object, event: str, arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        reader.read(text, context)
    finally:
        sys.setprofile(before)
    return count


def _filled(template: str) -> st.SearchStrategy[str]:
    figures: dict[str, st.SearchStrategy[Any]] = {
        "n": st.integers(14, 99),
        "small": st.integers(2, 12),
        "load": st.sampled_from(range(135, 500, 5)),
        "hour": st.integers(5, 11),
        "minute": st.integers(10, 59),
        "month": st.integers(1, 12),
        "day": st.integers(4, 20),
        "time": st.builds("{}:{}".format, st.integers(18, 35), st.integers(10, 59)),
    }
    return st.fixed_dictionaries(figures).map(lambda drawn: template.format(**drawn))


def _sets(reading: Reading) -> list[PerformedSet]:
    return [done for entry in reading.entries for done in entry.sets]


def _stated(reading: Reading) -> Reading:
    """Without the figures that were filled in."""
    return replace(reading, entries=tuple(_stated_entry(entry) for entry in reading.entries))


def _stated_entry(entry: Entry) -> Entry:
    return replace(
        entry,
        sets=tuple(
            replace(done, **dict.fromkeys(set(done.assumed) | set(done.derived), None), evidence=())
            for done in entry.sets
        ),
    )


def _evidence(reading: Reading) -> list[Evidence]:
    carried = [reading.evidence, reading.session.evidence]
    carried += [pain.evidence for pain in reading.session.pain] + [entry.evidence for entry in reading.entries]
    return list(chain.from_iterable(carried + [done.evidence for done in _sets(reading)]))


def _stated_at(done: PerformedSet, field: str) -> Span | None:
    found = (one.span for one in done.evidence if one.field == field and one.provenance is Provenance.STATED)
    return next(found, None)
