"""Atoms: the forms of the notation, and that the quick way to them finds what trying every form would."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from messaging.reading.words.atoms import Atom, Kind
from messaging.reading.words.lexer import atoms
from messaging.reading.words.normalise import normalise
from messaging.reading.words.notation import RULES

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['-][^\W\d_]+)*")
_TEXT = """
x 5 8 12 185 185.5 .5 5x5 8/8/7 8,8,7 , . : - + @ @8 rpe rir kg lb # k km mi m s ' " min hr 4:05 /mi per each e/s ea
side leg /leg l r left right l10 r8 60x10 bw bodyweight body weight assist assisted plate vest belt just the bar only
empty one set sets of reps times x3 for a single to failure failed 4th missed throughout on all pace split mph 500m
10-8-6 tempo 31x1 avg bpm rest 90s zone z2 week no % $20 6am cals steps w ft gain felt like an could've done more 2-3 in
the tank s 45s db dbs hand _ a5 99999999 12.3456 5. ... ! ? ( ) ~
"""
_PIECES = _TEXT.split()


def reference(text: str) -> list[Atom]:
    """Every form at every place, in order."""
    found: list[Atom] = []
    at = 0
    while at < len(text):
        atom = _at(text, at) if text[at] == "\n" or not text[at].isspace() else None
        if atom is not None:
            found.append(atom)
        at = atom.end if atom else at + 1
    return found


def _at(text: str, at: int) -> Atom | None:
    for rule in RULES:
        match = rule.pattern.match(text, at)
        if match and match.end() > at and (rule.kind in {Kind.BREAK, Kind.COMMA} or _clean(text, at, rule.kind)):
            return Atom(rule.kind, match[0], at, match.end(), *rule.measure(match))
    word = _WORD.match(text, at)
    return Atom(Kind.WORD, word[0], at, word.end()) if word else None


def _clean(text: str, at: int, kind: Kind) -> bool:
    before = text[at - 1] if at else " "
    if kind is Kind.TIMES and before.isdigit():
        return True
    return not ((before.isalnum() or before in "_.") and text[at].isalnum())


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=9).map(" ".join))
def test_the_quick_way_finds_what_trying_every_form_finds(text: str) -> None:
    plain = normalise(text).text
    assert list(atoms(plain)) == reference(plain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("185x5x3", [(Kind.TRIPLE, (185, 5, 3))]),
        ("3x8@135", [(Kind.PAIR, (3, 8)), (Kind.AT, (135,))]),
        ("8/8/7", [(Kind.LIST, (8, 8, 7))]),
        ("185 lbs", [(Kind.LOAD, (185,))]),
        ("3 sets of 8", [(Kind.SETS_OF, (3, 8))]),
        ("bw+25", [(Kind.ADDED, (25,))]),
        ("40 assist", [(Kind.ASSISTED, (40,))]),
        ("rpe 8.5", [(Kind.RPE, (8.5,))]),
        ("2 left in the tank", [(Kind.RIR, (2,))]),
        ("1:02:30", [(Kind.CLOCK, (3750,))]),
        ("5k", [(Kind.DISTANCE, (5000,))]),
        ("6x400m", [(Kind.INTERVAL, (6, 400))]),
        ("avg hr 151", [(Kind.NOISE, ())]),
        ("l 60x10 r 60x9", [(Kind.LEFT, ()), (Kind.PAIR, (60, 10)), (Kind.RIGHT, ()), (Kind.PAIR, (60, 9))]),
        ("99999999", []),
    ],
)
def test_each_form_has_its_figures(text: str, expected: list[tuple[Kind, tuple[float, ...]]]) -> None:
    assert [(atom.kind, atom.values) for atom in atoms(text)] == expected


def test_figures_know_their_own_digits() -> None:
    (triple,) = atoms("185lb x 5 x 3")
    assert ["185lb x 5 x 3"[figure.start : figure.end] for figure in triple.figures] == ["185lb", "5", "3"]
    (listed,) = atoms("8/8/7")
    assert [figure.start for figure in listed.figures] == [0, 2, 4]
