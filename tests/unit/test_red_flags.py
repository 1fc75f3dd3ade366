"""Which texts stop training: a table both ways, because a symptom missed and a joke taken for one both cost."""

import json
import random
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging.red_flags.detecting import LONGEST, red_flags
from tests.unit.red_flag_cases import BREATHING, CHEST, HARMLESS, MEANT, STROKE
from textcoach.domain.red_flag import RedFlag


@pytest.mark.parametrize(("flag", "text"), [(flag, text) for flag, texts in MEANT.items() for text in texts])
def test_a_symptom_is_seen(flag: RedFlag, text: str) -> None:
    assert red_flags(text) == {flag}


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_sounds_like_a_symptom_is_none(text: str) -> None:
    assert red_flags(text) == frozenset()


def test_several_symptoms_are_all_seen() -> None:
    assert red_flags("chest pain and short of breath, left arm numb") == {CHEST, BREATHING, STROKE}


@pytest.mark.parametrize("name", ["replies-visible.jsonl", "replies-more.jsonl"])
def test_no_ordinary_reply_is_taken_for_a_symptom(name: str) -> None:
    lines = (Path(__file__).parents[1] / "data" / name).read_text(encoding="utf-8").splitlines()
    assert [text for line in lines if red_flags(text := json.loads(line)["text"])] == []


_PIECES = ["chest", "pain", " ", "no", "my", "dad", "if", "i", "can't", "breathe", "numb", "arm", ",", ".", "\n",
           "\x00", "\u202e", "'", "heart", "passed out", "short of breath", "🫀", "die", "want to"]  # fmt: skip


@given(st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=200).map("".join)))
def test_no_text_is_too_strange(text: str) -> None:
    assert red_flags(text) <= set(RedFlag)


@pytest.mark.parametrize(
    "piece",
    ["short of breath ", "no ", "chest is is is ", "if i ", "want to just ", "my dad had ", "numb in my the ", "a"],
)
def test_a_text_ten_times_as_long_takes_no_longer_than_the_part_that_is_read(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        begun = time.perf_counter()
        red_flags(text)
        return time.perf_counter() - begun

    seconds(LONGEST)
    whole = min(seconds(LONGEST) for _ in range(3))
    assert whole < 0.25
    assert min(seconds(LONGEST * 10) for _ in range(3)) < whole * 3 + 0.01


def test_words_around_a_symptom_do_not_hide_it() -> None:
    rng = random.Random(7)
    around = ["bench 185 8/8/7.", "felt good otherwise.", "see you monday.", "squat 245x5.", "sorry for the late text."]
    for _ in range(50):
        words = [*rng.sample(around, 3), "had chest pain at the end."]
        rng.shuffle(words)
        assert red_flags(" ".join(words)) == {CHEST}
