"""Carrier keywords and texts that a phone sends by itself."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging.keywords import Keyword, asks_to_join, carrier_keyword, is_phone_noise

STOPS = ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"]
RESERVED = {
    **dict.fromkeys(STOPS, Keyword.STOP),
    **dict.fromkeys(["START", "UNSTOP"], Keyword.START),
    **dict.fromkeys(["HELP", "INFO"], Keyword.HELP),
}
AROUND = st.text(alphabet=" \t\n.,;:!?'\"()[]*_-~“”‘’«»…🙏🏽😡✋\ufe0f\u200b\u200d\u00a0", max_size=6)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("STOP", Keyword.STOP),
        ("stop.", Keyword.STOP),
        (" Stop! ", Keyword.STOP),
        ("STOPALL", Keyword.STOP),
        ("unsubscribe", Keyword.STOP),
        ("Cancel", Keyword.STOP),
        ("END", Keyword.STOP),
        ("quit", Keyword.STOP),
        ("REVOKE", Keyword.STOP),
        ("OptOut", Keyword.STOP),
        ("opt-out", Keyword.STOP),
        ("Stop all", Keyword.STOP),
        ("start", Keyword.START),
        ("UNSTOP", Keyword.START),
        ("help?", Keyword.HELP),
        ("INFO", Keyword.HELP),
        ("Join", Keyword.JOIN),
        ("go!", Keyword.GO),
        ('"stop"', Keyword.STOP),
        ("\N{LEFT DOUBLE QUOTATION MARK}STOP\N{RIGHT DOUBLE QUOTATION MARK}", Keyword.STOP),
        ("stop 🛑", Keyword.STOP),
        ("✋🏽 STOP!!!", Keyword.STOP),
        ("\u200bstop\n\n", Keyword.STOP),
        ("ST\u200bO\u00adP", Keyword.STOP),
        ("ＳＴＯＰ", Keyword.STOP),
        ("Opt  Out", Keyword.STOP),
        ("INFO!", Keyword.HELP),
        ("_help_", Keyword.HELP),
    ],
)
def test_a_keyword_alone_is_recognised_in_any_case_and_punctuation(text: str, word: Keyword) -> None:
    assert carrier_keyword(text) is word


@pytest.mark.parametrize(
    "text",
    [
        "stop at 5 reps?",
        "starting",
        "help me with squats",
        "had to stop",
        "go easy",
        "",
        "..",
        "yes",
        "stop start",
        "the end",
        "quit my job",
        "cancel tomorrow",
        "help!?! my knee",
        "stop 5",
        "join us",
        "🛑",
    ],
)
def test_a_keyword_inside_a_sentence_is_none(text: str) -> None:
    assert carrier_keyword(text) is None


@given(st.sampled_from(sorted(RESERVED)), AROUND, AROUND, st.randoms(use_true_random=False))
def test_a_reserved_word_keeps_its_meaning_whatever_stands_around_it(
    word: str, before: str, after: str, chance: Random
) -> None:
    cased = "".join(chance.choice((char.lower(), char)) for char in word)
    assert carrier_keyword(before + cased + after) is RESERVED[word]


@given(st.sampled_from(sorted(RESERVED)), st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True))
def test_a_reserved_word_beside_another_word_is_no_keyword_of_its_own(word: str, other: str) -> None:
    found = carrier_keyword(f"{other} {word}")
    assert found is None or f"{other}{word}".lower() in {"stopall", "optout"}


@pytest.mark.parametrize(("text", "asks"), [("JOIN", True), ("Join!", True), ("go", True), ("START", False)])
def test_who_asks_to_join_has_not_agreed_yet(text: str, asks: bool) -> None:
    assert asks_to_join(text) is asks


@pytest.mark.parametrize(
    "text",
    [
        'Liked "bench 3x8 @135"',
        "Loved “Squats today”",
        'Emphasized "Rest day"',
        "Laughed at an image",
        'Reacted 👍 to "Workout for today"',
        "I'm driving right now - I'll get back to you later.",
        "I’m driving with Do Not Disturb While Driving turned on.",
        "Automatic reply: I am out of the office until Monday",
        "Auto-Reply: in a meeting",
        "I am currently out of the office with limited access to email",
    ],
)
def test_what_a_phone_sends_by_itself_is_noise(text: str) -> None:
    assert is_phone_noise(text)


@pytest.mark.parametrize(
    "text",
    ["liked the bench today 185x5x3", "bench 185x5", "loved it", "drove home, done", "back in the office, skip today"],
)
def test_what_an_athlete_writes_is_no_noise(text: str) -> None:
    assert not is_phone_noise(text)
