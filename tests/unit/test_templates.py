"""The fixed texts: what they cost, and what the carriers want to read in them."""

from pathlib import Path

import pytest

import messaging
from messaging.compose import SmsComposer
from messaging.segments import count

NAMES = sorted(path.stem for path in (Path(messaging.__file__).parent / "templates").glob("*.txt"))
RATES = "Msg & data rates may apply"


def said(name: str, brand: str = "textcoach", support: str = "your coach") -> str:
    return SmsComposer().template(name, brand=brand, support=support, first_name="Sam")


@pytest.mark.parametrize("name", NAMES)
def test_a_long_brand_and_address_make_a_fixed_text_two_segments_at_most(name: str) -> None:
    text = said(name, brand="Northern Lights Strength & Conditioning", support="support@northern-lights.example.org")
    assert (count(text).encoding, count(text).segments <= 2) == ("GSM-7", True)


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("disclosure", ["textcoach", "coaching by text", "one message each training day"]),
        ("disclosure", [RATES, "START", "HELP", "STOP"]),
        ("joined", ["textcoach", RATES, "HELP", "STOP"]),
        ("started", ["textcoach", "one text each training day", RATES, "HELP", "STOP"]),
        ("stopped", ["textcoach", "no more texts", "START"]),
        ("join_hint", ["textcoach", "JOIN", "HELP", "STOP"]),
        ("ask_coach", ["textcoach", "your coach", "STOP"]),
    ],
)
def test_the_words_that_the_carriers_require_are_there(name: str, held: list[str]) -> None:
    assert [words for words in held if words not in said(name)] == []
