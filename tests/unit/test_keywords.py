"""Carrier keywords and texts that a phone sends by itself."""

import pytest

from messaging.keywords import Keyword, carrier_keyword, is_phone_noise


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
    ],
)
def test_a_keyword_alone_is_recognised_in_any_case_and_punctuation(text: str, word: Keyword) -> None:
    assert carrier_keyword(text) is word


@pytest.mark.parametrize(
    "text", ["stop at 5 reps?", "starting", "help me with squats", "had to stop", "go easy", "", "..", "yes"]
)
def test_a_keyword_inside_a_sentence_is_none(text: str) -> None:
    assert carrier_keyword(text) is None


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
