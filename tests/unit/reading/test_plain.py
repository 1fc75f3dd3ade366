"""A text in plain spelling still knows which words of the original it stands for."""

import re

from hypothesis import given
from hypothesis import strategies as st

from messaging.reading.words.normalise import normalise
from messaging.reading.words.plain import Plain


def words(original: str, plain: Plain, found: str) -> str:
    start = plain.text.index(found)
    return plain.span(start, start + len(found)).of(original)


def test_what_replaces_words_stands_for_all_of_them() -> None:
    original = "take two seventy five now"
    plain = Plain.of(original).sub(re.compile("two seventy five"), "275")
    assert plain.text == "take 275 now"
    assert [words(original, plain, found) for found in ("275", "7", "now")] == ["two seventy five"] * 2 + ["now"]


def test_as_many_characters_stand_one_for_one() -> None:
    original = "62,5 kg"
    plain = Plain.of(original).sub(re.compile(r"(\d+),(\d+)"), r"\1.\2")
    assert (plain.text, words(original, plain, ".5")) == ("62.5 kg", ",5")


def test_words_taken_out_leave_the_places_of_the_others() -> None:
    original = "bench 185 not 175 rpe 8"
    gone = re.search("not 175", original)
    assert gone is not None
    plain = Plain.of(original).blank(gone).strip()
    assert words(original, plain, "rpe 8") == "rpe 8"


def test_a_span_has_no_spaces_around_it() -> None:
    assert Plain.of("a  5  b").span(1, 6).of("a  5  b") == "5"


def test_changes_add_up() -> None:
    original = "  Bench  one eighty five 💪💪 for “five”  "
    plain = normalise(original)
    assert plain.text == 'bench 185 for "5"'
    assert words(original, plain, "bench") == "Bench"
    assert words(original, plain, "185") == "one eighty five"
    assert words(original, plain, '"5"') == "“five”"


@given(st.text(max_size=60))
def test_every_character_of_a_normalised_text_comes_from_the_text_in_order(text: str) -> None:
    plain = normalise(text)
    assert len(plain.text) == len(plain.starts) == len(plain.ends)
    assert list(plain.starts) == sorted(plain.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(plain.starts, plain.ends, strict=True))


@given(st.text(alphabet="ab12 ,.\n", max_size=40))
def test_plain_characters_stand_for_themselves(text: str) -> None:
    plain = Plain.of(text).sub(re.compile("[ab]1"), "x").sub(re.compile(" +"), " ")
    for at, char in enumerate(plain.text):
        if char not in "x ":
            assert text[plain.starts[at] : plain.ends[at]] == char
