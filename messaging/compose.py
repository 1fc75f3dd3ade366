"""Fitting words into one text: plain characters first, then shorter lines, then fewer."""

import re
from collections.abc import Iterable, Sequence
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
    line: Line
    text: str
    trims: tuple[tuple[int, str], ...]
    """From the longest to the shortest, each with the ``drop`` at which its turn comes."""


class SmsComposer:
    """The Composer for SMS."""

    def fit(self, lines: Sequence[Line], max_segments: int) -> FittedText:
        """Among lines of the same ``drop`` the later one is shortened or dropped first. A line of nothing but emoji
        disappears; an empty line is a separator. Raises TooLongError."""
        fitted = _fit([line for line in lines if not line.offer], max_segments)
        if any(line.more for line in fitted.left_out) and any(line.offer for line in lines):
            return _fit(lines, max_segments)
        return fitted

    def untold(self, lines: Sequence[Line], texts: Sequence[str]) -> tuple[Line, ...]:
        told = {row.rstrip() for text in texts for row in text.split("\n")}
        return tuple(line for line in lines if told.isdisjoint(_forms(line)))

    def template(self, name: str, **values: str) -> str:
        if not _NAME.fullmatch(name):
            raise KeyError(name)
        try:
            words = (files("messaging") / "templates" / f"{name}.txt").read_text(encoding="utf-8")
        except FileNotFoundError:
            raise KeyError(name) from None
        return to_gsm7(Template(words.strip()).substitute(values))


def _fit(lines: Sequence[Line], max_segments: int) -> FittedText:
    pieces = [piece for piece in map(_piece, lines) if piece is not None]
    chosen: dict[int, str | None] = {index: piece.text for index, piece in enumerate(pieces)}
    given_up: list[tuple[int, str | None, str | None]] = []
    text, cost = _join(chosen.values())
    for index, shorter in _steps(pieces):
        if _fits(text, cost, max_segments):
            break
        given_up.append((index, chosen[index], shorter))
        chosen[index] = shorter
        text, cost = _join(chosen.values())
    if given_up and _fits(text, cost, max_segments):
        text, cost = _refilled(chosen, given_up, max_segments)
    if utf16_units(text) > MAX_CHARACTERS:
        raise TooLongError(f"a text holds {MAX_CHARACTERS} characters; the lines that must stay have {len(text)}")
    left_out = tuple(piece.line for index, piece in enumerate(pieces) if chosen[index] is None)
    return FittedText(text=text, segments=cost.segments, encoding=cost.encoding, left_out=left_out)


def _refilled(
    chosen: dict[int, str | None], given_up: Sequence[tuple[int, str | None, str | None]], max_segments: int
) -> tuple[str, Segments]:
    """What was given up in vain comes back, the most wanted first: a long line that went later made room for it."""
    text, cost = _join(chosen.values())
    for index, before, after in reversed(given_up):
        if chosen[index] != after:
            continue
        again, dearer = _join({**chosen, index: before}.values())
        if _fits(again, dearer, max_segments):
            chosen[index], text, cost = before, again, dearer
    return text, cost


def _piece(line: Line) -> _Piece | None:
    text = to_gsm7(line.text).rstrip()
    if not text and line.text.strip():
        return None
    forms = sorted(line.trims, key=lambda trim: -trim[0])
    if line.short is not None:
        forms.append((line.drop, line.short))
    trims: list[tuple[int, str]] = []
    for drop, form in forms:
        shorter = to_gsm7(form).rstrip()
        in_time = drop >= line.drop
        if in_time and 0 < len(shorter) < len(trims[-1][1] if trims else text):
            trims.append((drop, shorter))
    return _Piece(line, text, tuple(trims))


def _forms(line: Line) -> set[str]:
    piece, apart = _piece(line), to_gsm7(line.apart or "").rstrip()
    forms = {piece.text, *(text for _, text in piece.trims)} if piece is not None else {""}
    return forms | {apart} if apart else forms


def _steps(pieces: Sequence[_Piece]) -> list[tuple[int, str | None]]:
    """What to give up, in order: a line's shorter forms, then the line (None), the most droppable first; lines that
    must stay are shortened last."""
    found: list[tuple[int, int, int, str | None]] = []
    for index, piece in enumerate(pieces):
        found += [(-drop, -index, step, form) for step, (drop, form) in enumerate(piece.trims)]
        if piece.line.drop > 0:
            found.append((-piece.line.drop, -index, len(piece.trims), None))
    return [(-index, form) for _, index, _, form in sorted(found, key=lambda step: step[:3])]


def _fits(text: str, cost: Segments, max_segments: int) -> bool:
    return cost.segments <= max_segments and utf16_units(text) <= MAX_CHARACTERS


def _join(texts: Iterable[str | None]) -> tuple[str, Segments]:
    """The lines as one text, but for those that were dropped (None), and the separators that have no neighbour then."""
    kept: list[str] = []
    for text in texts:
        if text or (text is not None and kept and kept[-1]):
            kept.append(text)
    while kept and not kept[-1]:
        kept.pop()
    joined = "\n".join(kept)
    return joined, count(joined)
