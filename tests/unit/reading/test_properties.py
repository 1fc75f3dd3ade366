"""What holds for any text at all."""

import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from messaging.reading.grammar import GrammarReader
from messaging.reading.wire.batch import read_lines
from messaging.reading.wire.wire import reading_from_json, reading_to_json
from messaging.reading.words.normalise import normalise

from .cases import PUSH, RUN, read
from .texts import PIECES, TEXTS


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_no_text_raises_and_every_reading_survives_the_wire(text: str) -> None:
    last = read("bench 185 8/8/7, squat 225x5")
    for reading in (read(text), read(text, RUN), read(text, None), read(text, last=last)):
        wire = json.loads(json.dumps(reading_to_json(reading)))
        assert reading.intents
        assert reading_to_json(reading_from_json(wire)) == wire


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(categories=["L", "P", "Z"]), max_size=80))
def test_a_text_without_figures_logs_no_figures(text: str) -> None:
    if not re.search(r"\d", normalise(text).text):
        assert all(done.reps in {None, 0} and done.load is None for e in read(text).entries for done in e.sets)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=8).map(" ".join))
def test_every_load_and_rep_count_is_stated_in_the_text(text: str) -> None:
    stated = {float(n) for n in re.findall(r"\d+(?:\.\d+)?", normalise(text).text)}
    allowed = stated | {n - 1 for n in stated} | {n / 1000 for n in stated} | {0.0, 8.0, 10.0, 12.0, 15.0}
    for entry in read(text).entries:
        for done in entry.sets:
            assert done.load is None or done.load in allowed
            assert done.reps is None or float(done.reps) in allowed


def test_supports_tells_invented_figures_from_stated_ones() -> None:
    reader = GrammarReader()
    assert reader.supports("bench 185x5x3", read("bench 185x5x3"))
    assert reader.supports("6mi 8:05/mi", read("6mi 8:05/mi", RUN))
    assert not reader.supports("bench felt great", read("bench 185x5x3", PUSH))


def test_evidence_confidence_and_choices_survive_the_wire() -> None:
    for text in ("bench one eighty five for 8, laterals 15s 3x12 @8", "95x12", "left knee sore 3/10, 2x10"):
        reading = read(text)
        back = reading_from_json(json.loads(json.dumps(reading_to_json(reading))))
        assert (back.evidence, back.confidence, back.remainder) == (
            reading.evidence,
            reading.confidence,
            reading.remainder,
        )
        assert (back.choices, back.default) == (reading.choices, reading.default)
        assert [entry.evidence for entry in back.entries] == [entry.evidence for entry in reading.entries]
        assert [pain.evidence for pain in back.session.pain] == [pain.evidence for pain in reading.session.pain]


def test_a_broken_line_gets_an_error_and_the_rest_goes_on() -> None:
    good = {"id": "a", "text": "done", "units": {"load": "lb", "distance": "mi"}, "today": "2026-03-10"}
    lines = ["{", json.dumps([1]), json.dumps({"id": "x", "text": 5}), json.dumps(good)]
    answers = [json.loads(line) for line in read_lines(lines)]
    assert [answer["id"] for answer in answers] == [None, None, "x", "a"]
    assert ["error" in answer for answer in answers] == [True, True, True, False]
    assert answers[3]["reading"]["intents"] == ["done"]
