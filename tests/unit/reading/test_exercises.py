"""Which exercises a text names."""

import pytest

from messaging.reading.names.exercises import mentions
from messaging.reading.words.lexer import atoms

from .cases import CORE, PUSH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bench 185x5", ["Barbell Bench Press"]),
        ("benhc 185x5", ["Barbell Bench Press"]),
        ("laterals 15 3x15", ["Lateral Raise"]),
        ("pull ups 8 8", ["Pull-Up"]),
        ("pullups 8 8", ["Pull-Up"]),
        ("ran 5k", ["Run"]),
        ("i ran out of time", []),
        ("the press was about to leave", []),
        ("qwpeoriu 5x5", []),
        ("bench, goblet squats and lat pulldowns", ["Barbell Bench Press", "Goblet Squat", "Lat Pulldown"]),
    ],
)
def test_names_aliases_and_slips_are_recognised(text: str, expected: list[str]) -> None:
    assert [mention.name for mention in mentions(atoms(text), PUSH, text)] == expected


def test_a_misspelt_name_is_a_guess_and_an_exact_one_is_none() -> None:
    (guess,) = mentions(atoms("benhc 185x5"), PUSH, "benhc 185x5")
    (exact,) = mentions(atoms("chin ups w 15lb"), None, "chin ups w 15lb")
    assert (guess.guess, exact.guess, exact.last) == (True, False, 1)


def test_what_is_prescribed_wins() -> None:
    assert mentions(atoms("pushups 10"), CORE, "pushups 10")[0].item == CORE.items[1]
    assert mentions(atoms("pushups 10"), PUSH, "pushups 10")[0].item is None
