"""The fixed texts: what they cost, and what the carriers want to read in them."""

from pathlib import Path

import pytest

import messaging
import textcoach
from messaging.compose import SmsComposer
from messaging.segments import count

NAMES = sorted(path.stem for path in (Path(messaging.__file__).parent / "templates").glob("*.txt"))
CODE = "".join(path.read_text() for path in Path(textcoach.__file__).parent.rglob("*.py"))
RATES = "Msg & data rates may apply"
EXERCISE, DAY = "Seated Dumbbell Shoulder Press", "Wed 25 Mar"
LONG = {
    "first_name": "Maximiliane",
    "theme": "Conditioning circuit, moderate",
    **dict.fromkeys(("day", "was", "start", "end", "until", "starts_on"), DAY),
    **dict.fromkeys(("exercise", "old", "new", "example"), EXERCISE),
    "exercises": "Barbell Back Squat, Barbell Bench Press, Barbell Row, Barbell Hip Thrust, Machine Lateral Raise",
    "item": f"{EXERCISE} 3x10-12 @ 22.5 kg each, leave 2.5",
    "days": f"{DAY}, {DAY}, {DAY}, {DAY}, {DAY}",
    "words": "my kit is barbell, bench, cable, dumbbell, kettlebell, machine, pullup bar, rack",
    "kit": "barbell, bench, cable, dumbbell, kettlebell, machine, pullup bar, rack",
    "place": "my parents' garage",
    "places": "gym or home or my parents' garage",
    "unknown": "adjustable something, another thing",
    "why": "it needs smith machine, it is in the workout already",
    "what": f"leave 1.5 on {EXERCISE}, not 2.5",
    **dict.fromkeys(("area", "areas"), "lower back and shoulder"),
    "zone": "America/Argentina/Buenos_Aires",
    "called": "Maximiliane",
    "state": "completed",
    "unit": "kg",
    "value": "mon, tue, wed, thu, fri, sat, sun",
    **dict.fromkeys(("time", "at", "local"), "20:59"),
    "emergency": "911",
    "line": "0800 111 0 111 is there day and night, ",
    **dict.fromkeys(("minutes", "weeks", "count"), "120"),
}


def said(name: str, brand: str = "textcoach", support: str = "your coach") -> str:
    return SmsComposer().template(name, **LONG, brand=brand, support=support)


@pytest.mark.parametrize("name", NAMES)
def test_a_long_brand_and_address_make_a_fixed_text_two_segments_at_most(name: str) -> None:
    text = said(name, brand="Northern Lights Strength & Conditioning", support="support@northern-lights.example.org")
    assert (count(text).encoding, count(text).segments <= 2) == ("GSM-7", True)


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("disclosure", ["textcoach", "coaching by text", "up to 2 messages a day"]),
        ("disclosure", [RATES, "START", "HELP", "STOP"]),
        ("joined", ["textcoach", RATES, "HELP", "STOP"]),
        ("started", ["textcoach", "up to 2 texts a day", RATES, "HELP", "STOP"]),
        ("stopped", ["textcoach", "no more texts", "START"]),
        ("join_hint", ["textcoach", "JOIN", "HELP", "STOP"]),
        ("ask_coach", ["textcoach", "your coach", "STOP"]),
    ],
)
def test_the_words_that_the_carriers_require_are_there(name: str, held: list[str]) -> None:
    assert [words for words in held if words not in said(name)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_template_is_said_somewhere(name: str) -> None:
    """Some names are made of a prefix and a value: held_away, move_over."""
    assert f'"{name}"' in CODE or any(f'f"{name[:at]}{{' in CODE for at in range(3, len(name)))
