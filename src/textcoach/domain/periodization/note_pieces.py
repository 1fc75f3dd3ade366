"""A clause of notes in pieces, each with its place in time: "Mon-Wed in week 3" and "Fri in week 4"."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from textcoach.domain.periodization.note_dates import (
    COUNT,
    DATES,
    ONE_WEEKDAY,
    SOME_DAYS,
    WEEKDAYS,
    WEEKS,
    count_in,
    dates_in,
    is_every,
    spelled_out,
    weekdays_in,
    weeks_in,
    whole_week,
)

_AWAY = (
    r"off|away|out of town|abroad|travel(?:l?ing|s)?|holidays?|vacation|on leave|conference|camping|trip|unavailable|"
    r"not available|busy|(?:no|not) (?:training|trainings|gym|workouts?|sessions?|able to train)|"
    r"(?:can ?not|can't|cant|won't|will not|don't) (?:train|make it|do|work out)|skip|"
    rf"no(?= {ONE_WEEKDAY}s?\b)"
)
_DENIED = (
    r"not (?:away|off|travell?ing|on holiday)|no longer|isn't|cancel\w*|instead|unless|maybe|might|probably|off work"
)
_TOKEN = (
    rf"\b(?:(?P<denied>{_DENIED})|(?P<away>{_AWAY})|(?P<each>every|each)"
    rf"|(?P<bound>from|since|after|starting|before|by|back(?: on)?|until|till|to|the week of|week of)(?= (?:{DATES}))"
    rf"|(?:(?P<inside>in|of|during|for) )?(?P<weeks>{WEEKS})|(?P<dates>{DATES})|(?P<count>{COUNT})"
    rf"|(?P<weekdays>{WEEKDAYS})|(?P<unclear>{SOME_DAYS}|\d{{1,2}}(?:st|nd|rd|th)?))(?!\w)"
)


@dataclass(slots=True)
class Piece:
    """A clause's part that has one place in time."""

    away: bool = False
    each: bool = False
    count: int | None = None
    weeks: list[int] = field(default_factory=list)
    weekdays: list[int] = field(default_factory=list)
    spans: list[tuple[date, date]] = field(default_factory=list)
    since: date | None = None

    @property
    def placed(self) -> bool:
        return bool(self.weeks or self.spans)

    @property
    def complete(self) -> bool:
        return self.placed and (self.away or self.count is not None)


def pieces_of(clause: str, starts_on: date) -> list[Piece] | None:
    """None where a part of the clause can't be trusted."""
    pieces = [Piece()]
    bound = ""
    for token in _token().finditer(spelled_out(clause)):
        kind, words = str(token.lastgroup), token[str(token.lastgroup)]
        if kind in {"denied", "unclear"}:
            return None
        if kind == "bound":
            bound = words
            continue
        if not _take(pieces, kind, words, bound, starts_on, inside=bool(token["inside"])):
            return None
        bound = ""
    return _joined(pieces)


# Compiling it takes longer than importing most packages, and few commands read notes.
@cache
def _token() -> re.Pattern[str]:
    return re.compile(_TOKEN)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """ "busy in week 3, only two sessions" is one part."""
    first = pieces[:1]
    for piece in pieces[1:]:
        before = first[-1]
        if piece.count is None or piece.placed or not before.weeks or before.count is not None:
            first.append(piece)
        elif before.weekdays:
            piece.weeks = before.weeks
            first.append(piece)
        else:
            before.count = piece.count
    return first


def _take(pieces: list[Piece], kind: str, words: str, bound: str, starts_on: date, *, inside: bool) -> bool:
    piece = pieces[-1]
    if kind in {"weeks", "count"} and piece.complete and not (kind == "count" and piece.count is None and inside):
        piece = _next(pieces, inside=inside)
    match kind:
        case "away":
            piece.away = True
        case "each":
            piece.each = True
        case "count":
            piece.count = count_in(words)
        case "weeks":
            piece.weeks += weeks_in(words)
        case "weekdays":
            piece.weekdays += weekdays_in(words)
            piece.each = piece.each or is_every(words)
        case _:
            return _take_dates(piece, dates_in(words, starts_on), bound, starts_on)
    return True


def _next(pieces: list[Piece], *, inside: bool) -> Piece:
    """ "Thu in week 4" after "Mon-Wed in week 3": the weekdays since are the new part's."""
    before = pieces[-1]
    piece = Piece()
    pieces.append(piece)
    if inside and len(before.weekdays) > 1 and not before.spans:
        later = [day for place, day in enumerate(before.weekdays) if place and day > before.weekdays[place - 1] + 1]
        if later:
            cut = before.weekdays.index(later[0])
            piece.weekdays, before.weekdays = before.weekdays[cut:], before.weekdays[:cut]
    return piece


def _take_dates(piece: Piece, span: tuple[date, date] | None, bound: str, starts_on: date) -> bool:
    if span is None:
        return False
    first, last = span
    day = timedelta(days=1)
    match bound:
        case "":
            piece.spans.append(span)
        case "the week of" | "week of":
            piece.spans.append((whole_week(first)[0], whole_week(first)[-1]))
        case "from" | "starting" | "since" | "after" if first != last:
            piece.spans.append(span)
        case "from" | "starting":
            piece.since = first
        case "until" | "till" | "to":
            piece.spans.append((piece.since or starts_on, last))
            piece.since = None
        case "back" | "back on" if piece.since or piece.spans:
            begun = piece.since or piece.spans.pop()[0]
            piece.spans.append((begun, first - day))
            piece.since = None
        case _:
            return False
    return True
