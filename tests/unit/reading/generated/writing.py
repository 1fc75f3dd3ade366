"""One exercise in words: its name where the notation has it, its figures, its side, how hard it was."""

from .names import is_a_noun, plural
from .notation import Notation
from .pen import Pen
from .performances import Performed
from .suffixes import effort_words, side_words


def clause(performed: Performed, notation: Notation, pen: Pen) -> str:
    figures = notation.write(performed, pen)
    figures += side_words(performed, pen, figures)
    if notation.place == "after":
        figures += f" on {pen.pick('', 'the ')}{_noun(performed)}"
    elif notation.place == "noun":
        figures = _counted(performed, notation, pen)
    elif notation.place == "before":
        figures = performed.name + _gap(figures, pen) + figures.lstrip(" ")
    return figures + effort_words(performed, pen, figures)


def begins_with_its_name(notation: Notation, words: str) -> bool:
    return notation.place == "before" or (notation.place == "within" and words[0].isalpha())


def _gap(figures: str, pen: Pen) -> str:
    """No dash before a plus or a minus, and nothing but a space or a colon before words."""
    if figures.startswith("\n"):
        return ""
    plain = figures[0] in "+-" or figures[0].isalpha()
    return pen.pick(" ", " ", ": ") if plain else pen.after_name


def _counted(performed: Performed, notation: Notation, pen: Pen) -> str:
    figures = notation.write(performed, pen)
    words = f"{figures} {plural(_noun(performed))}"
    return words + side_words(performed, pen, words)


def _noun(performed: Performed) -> str:
    return performed.name if is_a_noun(performed.name) else performed.exercise.name
