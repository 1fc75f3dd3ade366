"""Fitting words into texts: GSM-7, within a budget of segments."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text. ``drop`` 0 is never dropped; of the others the highest goes first when space is short.
    ``short`` is a shorter form tried before anything is dropped."""

    text: str
    drop: int = 0
    short: str | None = None


@dataclass(frozen=True, slots=True)
class FittedText:
    """A text as it goes out. ``segments`` is our estimate of what the provider bills."""

    text: str
    segments: int
    encoding: Literal["GSM-7", "UCS-2"]


class TooLongError(ValueError):
    """Even without every droppable line, the text is over the provider's 1,600 characters."""


class Composer(Protocol):
    def fit(self, lines: Sequence[Line], max_segments: int) -> FittedText:
        """Normalises to GSM-7 where that loses nothing, then shortens and drops lines until the budget holds.
        Lines that must stay may exceed the budget, never 1,600 characters (TooLongError)."""
        ...

    def template(self, name: str, **values: str) -> str:
        """The words of a fixed text (help, how to join, ...). KeyError for an unknown name or a missing value."""
        ...
