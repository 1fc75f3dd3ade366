"""What a model's words may hold before they go into a text."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

_LINK = re.compile(
    r"https?:|www\.|[^\s@]@[^\s@]|\w\.(?:com|net|org|info|io|ly|co|me|app|gg|link|us|uk)\b", re.IGNORECASE
)


def _on_one_line(words: object) -> object:
    return " ".join(words.split()) if isinstance(words, str) else words


def _without_link(words: str) -> str:
    """A link in a text could only be someone else's."""
    if _LINK.search(words):
        raise ValueError("an address or a link")
    return words


def _without_figures(words: str) -> str:
    if any(character.isnumeric() for character in words):
        raise ValueError("a digit, and the figures come from code")
    return words


Words = Annotated[str, BeforeValidator(_on_one_line), AfterValidator(_without_link)]
"""One line without a link."""

PlainWords = Annotated[Words, AfterValidator(_without_figures)]
"""One line without a link or a figure."""
