"""Fitting words into one text: plain characters first, then shorter lines, then fewer."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from string import Template

from messaging.segments import Segments, count, utf16_units
from messaging.typography import to_gsm7
from textcoach.ports.composer import FittedText, Line, TooLongError

MAX_CHARACTERS = 1600
_NAME = re.compile(r"[a-z][a-z_]*")


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    drop: int
    short: str | None


class SmsComposer:
    """The Composer for SMS."""

    def fit(self, lines: Sequence[Line], max_segments: int) -> FittedText:
        """Among lines of the same ``drop`` the later one is shortened or dropped first. A line of nothing but emoji
        disappears; an empty line is a separator. Raises TooLongError."""
        pieces = [piece for piece in map(_piece, lines) if piece is not None]
        chosen: dict[int, str] = {index: piece.text for index, piece in enumerate(pieces)}
        text, cost = _join(chosen.values())
        for index, shorter in _steps(pieces):
            if _fits(text, cost, max_segments):
                break
            if shorter is None:
                del chosen[index]
            else:
                chosen[index] = shorter
            text, cost = _join(chosen.values())
        if utf16_units(text) > MAX_CHARACTERS:
            raise TooLongError(f"a text holds {MAX_CHARACTERS} characters; the lines that must stay have {len(text)}")
        return FittedText(text=text, segments=cost.segments, encoding=cost.encoding)

    def template(self, name: str, **values: str) -> str:
        if not _NAME.fullmatch(name):
            raise KeyError(name)
        try:
            words = (files("messaging") / "templates" / f"{name}.txt").read_text(encoding="utf-8")
        except FileNotFoundError:
            raise KeyError(name) from None
        return to_gsm7(Template(words.strip()).substitute(values))


def _piece(line: Line) -> _Piece | None:
    text = to_gsm7(line.text).rstrip()
    if not text and line.text.strip():
        return None
    short = to_gsm7(line.short).rstrip() if line.short is not None else ""
    return _Piece(text, line.drop, short if 0 < len(short) < len(text) else None)


def _steps(pieces: Sequence[_Piece]) -> Iterator[tuple[int, str | None]]:
    """What to give up, in order: a line's short form, then the line (None), the most droppable line first; lines that
    must stay are shortened last."""
    for index in sorted(range(len(pieces)), key=lambda index: (-pieces[index].drop, -index)):
        if (short := pieces[index].short) is not None:
            yield index, short
        if pieces[index].drop > 0:
            yield index, None


def _fits(text: str, cost: Segments, max_segments: int) -> bool:
    return cost.segments <= max_segments and utf16_units(text) <= MAX_CHARACTERS


def _join(texts: Iterable[str]) -> tuple[str, Segments]:
    """The lines as one text. Separators left without a neighbour by a dropped line go too."""
    kept: list[str] = []
    for text in texts:
        if text or (kept and kept[-1]):
            kept.append(text)
    while kept and not kept[-1]:
        kept.pop()
    joined = "\n".join(kept)
    return joined, count(joined)
