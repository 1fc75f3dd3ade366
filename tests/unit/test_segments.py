import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from messaging.segments import GSM7, GSM7_BASIC, GSM7_EXTENSION, Segments, count

ORACLE = Path(__file__).parents[1] / "data" / "segments.json"


def test_every_text_costs_what_the_providers_calculator_says() -> None:
    cases = json.loads(ORACLE.read_text(encoding="utf-8"))
    assert len(cases) >= 200
    wrong = [
        (case, count(case["text"]))
        for case in cases
        if count(case["text"]) != Segments(case["encoding"], case["units"], case["segments"])
    ]
    assert wrong == []


def test_the_tables_hold_127_characters_and_ten_behind_an_escape() -> None:
    assert len(GSM7_BASIC) == 127
    assert len(GSM7_EXTENSION) == 10
    assert not GSM7_BASIC & GSM7_EXTENSION


def test_an_extension_character_moves_whole_to_the_next_segment() -> None:
    assert count("a" * 152 + "€" + "b" * 152) == Segments("GSM-7", 306, 3)
    assert count("a" * 151 + "€" + "b" * 153) == Segments("GSM-7", 306, 2)


def test_an_emoji_moves_whole_to_the_next_segment() -> None:
    assert count("ł" + "a" * 65 + "💪" + "b" * 66).segments == 3


@given(st.text(alphabet=sorted(GSM7), max_size=700))
def test_gsm_texts_stay_gsm_and_fill_no_segment_past_153(text: str) -> None:
    counted = count(text)
    assert counted.encoding == "GSM-7"
    assert counted.units <= max(160, counted.segments * 153)


@given(st.text(max_size=400))
def test_a_longer_text_never_costs_less(text: str) -> None:
    assert count(text + "a").segments >= count(text).segments
