"""What notes say of days off: "week 2 Monday off for travel", "away 12-19 May", "weeks 5 and 6 only two days".

Only what is plain is read, and what is not stays for people and models to see: a clause without a word for being away,
with no day that exists or with two readings of one, is left as it is. Never raises."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from textcoach.domain.periodization.absences import Absences, days_between
from textcoach.domain.periodization.event import monday_of_week
from textcoach.domain.periodization.note_pieces import Piece, pieces_of

LONGEST_NOTES = 2000
_CLAUSE = re.compile(r"[;\n]|[.!?](?= |$)| but ")


def read_notes(notes: str, starts_on: date, weeks: int) -> Absences:
    """``starts_on`` and ``weeks`` are the plan's, dates local."""
    days: set[date] = set()
    most: dict[int, int] = {}
    unread: list[str] = []
    for clause in _CLAUSE.split(notes[:LONGEST_NOTES]):
        words = " ".join(clause.split())
        found = _read(words.lower().replace("’", "'").replace("–", "-").replace("—", "-"), starts_on, weeks)
        if found is None:
            unread += [words] if words else []
            continue
        days |= found.days
        most |= {week: min(count, most.get(week, 7)) for week, count in found.most_days.items()}
    return Absences(frozenset(days), most, tuple(unread))


def _read(clause: str, starts_on: date, weeks: int) -> Absences | None:
    pieces = pieces_of(clause, starts_on)
    if not pieces or not any(piece.away or piece.count is not None for piece in pieces):
        return None
    days: set[date] = set()
    most: dict[int, int] = {}
    away = False
    for piece in pieces:
        away = piece.away = piece.away or (away and piece.count is None)
        found = _said(piece, starts_on, weeks)
        if found is None:
            return None
        days |= found.days
        most |= found.most_days
    return Absences(frozenset(days), most)


def _said(piece: Piece, starts_on: date, weeks: int) -> Absences | None:
    if piece.since is not None or not (piece.placed or (piece.each and piece.weekdays)):
        return None
    if any(not 1 <= week <= weeks for week in piece.weeks):
        return None
    if piece.count is not None:
        if not piece.weeks or piece.spans:
            return None
        return Absences(
            frozenset(_in_weeks(piece, starts_on)) if piece.away and piece.weekdays else frozenset(),
            dict.fromkeys(piece.weeks, min(7, piece.count)),
        )
    if not piece.away:
        return None
    if piece.spans and piece.weekdays and not piece.weeks:
        return _dated_weekdays(piece)
    days = {day for first, last in piece.spans for day in days_between(first, last)}
    if piece.weeks:
        days |= set(_in_weeks(piece, starts_on))
    elif piece.weekdays:
        days |= {
            monday_of_week(starts_on, week) + timedelta(day) for week in range(1, weeks + 1) for day in piece.weekdays
        }
    return Absences(frozenset(days))


def _dated_weekdays(piece: Piece) -> Absences | None:
    """ "Monday 12 May": the weekday must be that day's; "Mondays from 12 to 30 May": those within."""
    days = {day for first, last in piece.spans for day in days_between(first, last)}
    wanted = {day % 7 for day in piece.weekdays}
    single = all(first == last for first, last in piece.spans)
    fitting = frozenset(day for day in days if day.weekday() in wanted)
    if single:
        return Absences(frozenset(days)) if fitting == days else None
    return Absences(fitting) if piece.each else Absences(frozenset(days))


def _in_weeks(piece: Piece, starts_on: date) -> Iterator[date]:
    for week in piece.weeks:
        for day in piece.weekdays or range(7):
            yield monday_of_week(starts_on, week) + timedelta(day)
