"""One text's way through the reader, on a terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from textcoach.domain.evidence import Evidence, Provenance, Span

if TYPE_CHECKING:
    from messaging.reading.trace import Piece, Trace

_COLOURS = {
    Provenance.STATED: "green",
    Provenance.DERIVED: "cyan",
    Provenance.ASSUMED: "yellow",
    Provenance.CONFIRMED: "blue",
}
_LEFT_OVER = "red"
_PLAIN_KINDS = frozenset({"word", "comma", "break"})


def explanation(trace: "Trace", sure: float) -> Iterator[str]:
    """A line for each stage that has something to show, then each value with the words that say it."""
    yield _head("text", _painted(trace))
    yield _head("way", trace.route.value)
    stages = (
        ("normalised", " / ".join(trace.normalised.splitlines())),
        ("figures", _labelled([piece for piece in trace.atoms if piece.label not in _PLAIN_KINDS])),
        ("exercises", _labelled(trace.mentions)),
        ("clauses", _labelled(trace.clauses)),
        ("asked for", ", ".join(f"{one.field} {_words(one, trace.text)}" for one in trace.requested)),
    )
    for name, shown in stages:
        if shown:
            yield _head(name, shown)
    for owner, figures in trace.statements:
        yield _head("about", f"{owner or 'nobody named'}: {_labelled(figures)}")
    yield from _reading(trace, sure)


def _reading(trace: "Trace", sure: float) -> Iterator[str]:
    reading = trace.reading
    yield _head("intents", ", ".join(intent.value for intent in reading.intents))
    for path, values in groupby(trace.values, key=lambda pair: pair[0]):
        yield _head("value", f"{path}: " + ", ".join(_value(one, trace.text) for _, one in values))
    if reading.clarify is not None:
        choices = "; ".join(f"{one.key} = {one.label}" for one in reading.choices)
        yield _head("question", reading.clarify + (f" ({choices})" if choices else ""))
    left = ", ".join(click.style(repr(span.of(trace.text)), fg=_LEFT_OVER) for span in reading.remainder)
    if left:
        yield _head("not read", left)
    enough = "sure" if reading.confidence >= sure else "a model would be asked"
    yield _head("confidence", f"{reading.confidence:.2f} ({enough})")


def _head(name: str, shown: str) -> str:
    return click.style(f"{name:>11}  ", dim=True) + shown


def _labelled(pieces: Sequence["Piece"]) -> str:
    return ", ".join(f"{click.style(piece.label, dim=True)} {piece.text!r}" for piece in pieces)


def _value(one: Evidence, text: str) -> str:
    return click.style(f"{one.field} {_words(one, text)}", fg=_COLOURS[one.provenance])


def _words(one: Evidence, text: str) -> str:
    """The words and where they stand; a value without any says how it is known."""
    if one.span is None:
        return f"({one.provenance.value})"
    known = "" if one.provenance is Provenance.STATED else f", {one.provenance.value}"
    return f"{one.span.of(text)!r} [{one.span.start}:{one.span.end}{known}]"


def _painted(trace: "Trace") -> str:
    """The text as it came, what each part was good for in colour."""
    colours: list[str | None] = [None] * len(trace.text)

    def paint(span: Span, colour: str) -> None:
        colours[span.start : span.end] = [colour] * (span.end - span.start)

    for _, one in trace.values:
        if one.span is not None:
            paint(one.span, _COLOURS[one.provenance])
    for span in trace.reading.remainder:
        paint(span, _LEFT_OVER)
    # Control characters would be the terminal's to obey.
    shown = (char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in trace.text)
    parts = groupby(zip(shown, colours, strict=True), key=lambda pair: pair[1])
    return "".join(click.style("".join(char for char, _ in part), fg=colour) for colour, part in parts)
