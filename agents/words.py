"""What a model's words may hold before they go into a text."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from textcoach.domain.limits.words import unsafe

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


def _harmless(words: str) -> str:
    for found, limit in unsafe(words):
        raise ValueError(f"{found}: {limit}")
    return words


def _without_figures(words: str) -> str:
    if any(character.isnumeric() for character in words):
        raise ValueError("a digit, and the figures come from code")
    return words


Words = Annotated[str, BeforeValidator(_on_one_line), AfterValidator(_without_link)]
"""One line without a link."""

SafeWords = Annotated[Words, AfterValidator(_harmless)]
"""Words that go out as they are: without medical claims, anything against pain, commands. The words of a workout are
checked by the guardrails, which tell the model why."""

PlainWords = Annotated[SafeWords, AfterValidator(_without_figures)]
"""Safe words without a figure."""
