"""Fitting words into texts: GSM-7, within a budget of segments."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text. ``drop`` 0 is never dropped; of the others the highest goes first when space is short.
    ``short`` is a shorter form tried before anything is dropped, ``trims`` are longer ones than that, each with the
    ``drop`` at which its turn comes. ``apart``: how it reads away from the line that it stands below.

    ``more``: left out, it is worth asking for; an ``offer`` says how and is there only where such a line is left
    out."""

    text: str
    drop: int = 0
    short: str | None = None
    trims: tuple[tuple[int, str], ...] = ()
    apart: str | None = None
    more: bool = False
    offer: bool = False


@dataclass(frozen=True, slots=True)
class FittedText:
    """A text as it goes out. ``segments`` is our estimate of what the provider bills; ``left_out`` are the lines that
    were dropped."""

    text: str
    segments: int
    encoding: Literal["GSM-7", "UCS-2"]
    left_out: tuple[Line, ...] = ()


class TooLongError(ValueError):
    """Even without every droppable line, the text is over the provider's 1,600 characters."""


class Composer(Protocol):
    def fit(self, lines: Sequence[Line], max_segments: int) -> FittedText:
        """Normalises to GSM-7 where that loses nothing, then shortens and drops lines until the budget holds.
        Lines that must stay may exceed the budget, never 1,600 characters (TooLongError)."""
        ...

    def untold(self, lines: Sequence[Line], texts: Sequence[str]) -> tuple[Line, ...]:
        """Those that stand in none of the texts, in any of their forms."""
        ...

    def template(self, name: str, **values: str) -> str:
        """The words of a fixed text (help, how to join, ...). KeyError for an unknown name or a missing value."""
        ...
