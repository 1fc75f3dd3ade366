"""What the athlete asks for, and the text that is left without the clauses that ask."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from messaging.reading.names.names import Names
from messaging.reading.names.parsed import Parsed
from messaging.reading.requests.requests import read_request
from messaging.reading.requests.swaps import read_swap
from messaging.reading.words.plain import Plain
from textcoach.domain.evidence import Evidence
from textcoach.domain.reading import Intent, Request

_PARTINGS = re.compile(
    r"\n|[.!?]+(?=\s|$)|,\s|\sbut\s|\salso\s|\band (?=can|could|please|pls|text|send|move|i'm away|need)"
)
_ENDS = re.compile(r"\n|[.!?]+(?=\s|$)")
_AND = re.compile(r"\s(?:and|&)\s(?:also\s)?|\s?[(;]\s?")
_ALL = re.compile(r".+", re.DOTALL)
_SETS = re.compile(r"\d\s?x\s?\d|\d/\d+/\d|\d\s?@\s?\d")
_OVER_A_SWAP = frozenset({Intent.MOVE, Intent.SETTINGS, Intent.PAUSE, Intent.RESUME})
"""Requests whose words ("switch to pounds", "friday instead") are also those of a swap."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request and the words that make it."""

    intent: Intent
    request: Request | None
    evidence: tuple[Evidence, ...] = ()


def requested(whole: Parsed, names: Names, today: date) -> tuple[Asked | None, Plain]:
    """The main request, and the text without the clauses that make it."""
    plain = whole.plain
    asked = read_request(plain.text, today)
    places = _making(plain.text, today) if asked else []
    if asked is None or not places or asked[0] not in _OVER_A_SWAP:
        swap = read_swap(whole, names)
        if swap is not None:
            return _asked(plain, Intent.SWAP, swap.request, swap.places)
    if asked is None or not places:
        return None, plain
    return _asked(plain, asked[0], asked[1], places)


def _asked(
    plain: Plain, intent: Intent, request: Request | None, places: tuple[tuple[int, int], ...] | list[tuple[int, int]]
) -> tuple[Asked, Plain]:
    ordered = sorted(places)
    evidence = tuple(Evidence(intent.value, span=plain.span(start, end)) for start, end in ordered)
    gone = [(start, _over_its_mark(plain.text, end)) for start, end in ordered]
    if gone == [(0, len(plain.text))]:
        return Asked(intent, request, evidence), plain.sub(_ALL, " ")
    return Asked(intent, request, evidence), plain.put((start, end, " ") for start, end in gone)


def _over_its_mark(text: str, end: int) -> int:
    """A question mark goes with the question: what is left of its sentence does not ask."""
    while end < len(text) and text[end] == "?":
        end += 1
    return end


def _making(text: str, today: date) -> list[tuple[int, int]]:
    """The smallest parts of the text that make the request. None where only words across a log would."""
    made = [part for clause in clauses_of(text) if _makes(text, clause, today) for part in _halves(text, clause, today)]
    if made:
        return made
    made = [part for part in _parted(text, _ENDS) if _makes(text, part, today)]
    if made or _SETS.search(text):
        return made
    return [(0, len(text))]


def _halves(text: str, clause: tuple[int, int], today: date) -> Iterator[tuple[int, int]]:
    """A clause without what "and" joins to it, where one side alone makes the request."""
    start, end = clause
    halves = [(start + begin, start + over) for begin, over in _parted(text[start:end], _AND)]
    made = [part for part in halves if _makes(text, part, today)] if len(halves) > 1 else []
    yield from made or [clause]


def _makes(text: str, part: tuple[int, int], today: date) -> bool:
    return read_request(text[part[0] : part[1]], today) is not None


def clauses_of(text: str) -> list[tuple[int, int]]:
    return _parted(text, _PARTINGS)


def _parted(text: str, marks: re.Pattern[str]) -> list[tuple[int, int]]:
    edges = [(0, 0), *(mark.span() for mark in marks.finditer(text)), (len(text), len(text))]
    return [(before[1], after[0]) for before, after in pairwise(edges)]
