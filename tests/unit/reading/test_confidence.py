"""How sure a reading is, and what it leaves over."""

import pytest

from messaging.reading.doubt.confidence import SURE
from messaging.reading.grammar import GrammarReader
from messaging.reading.pipeline import LONGEST
from textcoach.domain.reading import Prescription, Reading

from .cases import PUSH, RUN, read


def left(text: str, reading: Reading) -> list[str]:
    return [span.of(text) for span in reading.remainder]


@pytest.mark.parametrize(
    ("text", "prescription"),
    [
        ("bench 185x5x3 @8, laterals 15s 3x12", PUSH),
        ("done, 55 min, rpe 7", PUSH),
        ("6mi 8:05/mi", RUN),
        ("skipped today, headache", PUSH),
        ("can we move it to friday? slept 5h", PUSH),
        ("left knee sore 3/10", PUSH),
        ("lol brutal, thanks", PUSH),
        ("whats an RDL?", PUSH),
        ("energy 4/10 slept badly", PUSH),
        ("bench 185 8/8/7, avg hr 151, 90s rest", PUSH),
        ("STOP", PUSH),
        ('Liked "Bench 3x8 @135"', PUSH),
        (".", PUSH),
    ],
)
def test_what_is_read_whole_is_sure(text: str, prescription: Prescription) -> None:
    reading = read(text, prescription)
    assert (reading.confidence, reading.remainder) == (1.0, ())


@pytest.mark.parametrize(
    ("text", "remainder"),
    [
        ("135x10", ["135x10"]),
        ("same as last time +5", ["+5"]),
        ("bench 185x5, zercher thing 95x8", ["thing"]),
        ("should i do 145 next time?", ["145"]),
        ("my dog turned 3 today", ["3"]),
    ],
)
def test_what_no_stage_used_is_the_remainder(text: str, remainder: list[str]) -> None:
    reading = read(text, None)
    assert left(text, reading) == remainder
    assert reading.confidence < 1


@pytest.mark.parametrize("text", ["should i do 145 next time?", "my dog turned 3 today", "hope your 40th was fun"])
def test_a_figure_in_small_talk_needs_no_model(text: str) -> None:
    assert SURE <= read(text).confidence < 1


@pytest.mark.parametrize("text", ["185x5", "did 8 and 9 of the flurbs", "same as last time +5"])
def test_a_figure_of_a_report_that_nobody_read_is_unsure(text: str) -> None:
    assert not GrammarReader().is_sure(read(text))


def test_nothing_is_known_of_an_unknown_text_with_figures() -> None:
    assert read("qwpeoriu 42").confidence == 0
    assert 0 < read("qwpeoriu").confidence < SURE


def test_a_misspelt_name_and_an_assumed_value_lower_it_a_little() -> None:
    assert SURE < read("benhc 185x5").confidence < read("bench 185x5").confidence
    assert SURE < read("did everything but pushdowns at 40").confidence < 1


def test_what_is_too_long_to_be_read_is_said() -> None:
    text = "bench 185x5x3. " + "felt good. " * 300 + "squat 225x5"
    reading = read(text)
    assert len(text) > LONGEST
    assert reading.remainder[-1].of(text).endswith("squat 225x5")
    assert not GrammarReader().is_sure(reading)
