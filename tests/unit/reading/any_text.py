"""Texts of every kind, for Hypothesis: from soup of digits to real reports with a key hit by mistake."""

import os

from hypothesis import settings
from hypothesis import strategies as st

from .generated.texts import case, notations

_MORE = os.environ.get("TEXTCOACH_TEST_TEXTS")


def texts(count: int) -> settings:
    """``count`` texts for a property, always the same ones; where TEXTCOACH_TEST_TEXTS is set, so many, drawn anew."""
    return settings(max_examples=int(_MORE or count), derandomize=_MORE is None, deadline=None)


_NAMES = [name for family in notations().values() for name in family]
_EMOJI = ["💪", "🏋🏽‍♀️", "👨‍👩‍👧‍👦", "5️⃣", "🔟", "💯", "❤️", "🇩🇪", "‍", "️", "🏽", "☀", "⛷️", "½", "²", "①", "Ⅷ", "٣", "५"]
_WORDS = [
    *("bench", "squat", "deads", "ran", "5k", "185", "x", "5", "8/8/7", "@8", "rpe", "left", "knee", "sore", "skip"),
    *("done", "no,", "instead of", "dips", "+25", "-40", "each side", "sets of", "failed the", "4th", "min", "pause"),
    *("friday", "last set", "not", "amrap", "rounds", "emom", "0", "0:00", "x0", "0x0x0", "99999999", "1e9", "lb"),
    *("kg", "swap", "move to", "tomorrow", "yesterday", "was", "then", "energy", "out of", "24:30", "/mi", "L8", "R8"),
    *("same as last time", "everything but", "two hundred", "and a half", "½", ",", ".", "!", "?", ":", "(", ")", "\n"),
]

_ANYTHING = st.text(st.characters(exclude_categories=()), max_size=160)
_CONTROL = st.text(st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Zs", "Mn"]), max_size=60)
_SURROGATES = st.text(st.characters(categories=["Cs"]) | st.sampled_from("5x185 bench"), max_size=40)
_DIGITS = st.text("0123456789./,:x@+-*% \n", max_size=120)
_BRACKETS = st.text("()[]{}<>\"'`|;#/\\&$^~_=", max_size=120)
_PICTURES = st.lists(st.sampled_from([*_EMOJI, " ", "bench", "185", "x5"]), max_size=30).map("".join)
_LEFTWARDS = st.text(st.sampled_from("אבגדה مرحبا٠١٢٣٥\u202e\u202c\u200f\u200e0123456789x @"), max_size=80)
_TALK = st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join)
_LONG = st.builds(lambda text, times: (text * times)[:8_000], st.text(min_size=1, max_size=12), st.integers(1, 4_000))
_REPORTS = st.builds(lambda name, number: case(name, number).text, st.sampled_from(_NAMES), st.integers(0, 10_000))


@st.composite
def _mistyped(draw: st.DrawFn) -> str:
    """A report with some characters lost, doubled or replaced."""
    text = draw(_REPORTS)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.text(max_size=2)) + text[at + draw(st.integers(0, 3)) :]
    return text


@st.composite
def _cut(draw: st.DrawFn) -> str:
    """A report of which a part did not arrive."""
    text = draw(_REPORTS)
    return text[draw(st.integers(0, len(text))) :][: draw(st.integers(0, len(text)))]


TEXTS = st.one_of(
    _TALK,
    _mistyped(),
    _REPORTS,
    _cut(),
    _DIGITS,
    _ANYTHING,
    _CONTROL,
    _SURROGATES,
    _BRACKETS,
    _PICTURES,
    _LEFTWARDS,
    _LONG,
)
"""Any text."""


def typed(text: str) -> st.SearchStrategy[str]:
    """The same sentence as different people type it."""
    return st.sampled_from(
        [text, text, text.capitalize(), text.upper(), f"{text} 😂", f"haha {text}", f"{text}!!", text.replace("'", "’")]
    )
