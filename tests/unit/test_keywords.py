"""Carrier keywords and texts that a phone sends by itself."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging.keywords import Keyword, asks_to_join, carrier_keyword, is_phone_noise, wants_more

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


@pytest.mark.parametrize(
    "text",
    [
        "more",
        "MORE",
        "More!",
        "more?",
        "“More”",
        "MORE 🙏",
        "more please",
        "more pls",
        "Ok, more please",
        "yes more",
        "please send more",
        "send me more",
        "show more",
        "more coach",
        "the rest?",
        "The rest please",
        "and the rest?",
        "whats the rest",
        "what's the rest of the workout?",
        "what’s the rest of today’s workout",
        "rest of it",
        "send the rest please",
        "gimme the rest",
        "can i see the rest",
        "could you send me the rest?",
        "I want the rest",
    ],
)
def test_who_wants_the_rest_of_the_workout_says_so_in_many_ways(text: str) -> None:
    assert wants_more(text)
    assert carrier_keyword(text) is None
    assert not is_phone_noise(text)


@pytest.mark.parametrize(
    "text",
    [
        "more weight next time",
        "more tired",
        "more info",
        "more time",
        "more rest",
        "more reps",
        "more squats",
        "more or less",
        "more than last time",
        "more please my knee hurts",
        "no more",
        "one more",
        "2 more reps",
        "a bit more",
        "much more",
        "i want more",
        "i can do more",
        "I did more",
        "do more",
        "need more rest",
        "rest",
        "rest day",
        "rest please",
        "the rest was fine",
        "the rest is easy",
        "the rest tomorrow",
        "did the rest",
        "skip the rest",
        "done with the rest",
        "",
        "?",
        "🙏",
        "more " * 20,
    ],
)
def test_more_of_something_is_no_wish_for_the_rest(text: str) -> None:
    assert not wants_more(text)
