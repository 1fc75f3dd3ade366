"""Dates and days in notes: "12-19 May", "24/12", "Mon-Wed", "weeks 5 and 6"."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta

from textcoach.domain.calendar import monday_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:,? \d{4})?"
_TO = r"(?: ?- ?| (?:to|until|till|through) )"
_LONGEST = timedelta(days=200)
"""Nobody is away for longer in one go; what looks like it was read wrong."""
_YEARS = range(2000, 2200)
ONE_DATE = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|{_DAY} (?:of )?{_MONTH}{_YEAR}|{_MONTH} {_DAY}{_YEAR}|"
    rf"\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?)"
)
ONE_WEEKDAY = r"(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"

DATES = rf"{ONE_DATE}{_TO}{ONE_DATE}|{_DAY}{_TO}{ONE_DATE}|{_MONTH} {_DAY}{_TO}{_DAY}|{ONE_DATE}"
WEEKDAYS = rf"{ONE_WEEKDAY}s?{_TO}{ONE_WEEKDAY}|{ONE_WEEKDAY}s?|weekends?"
_NO_WEEK = rf"(?!\d)(?! ?(?:days?|sessions?|workouts?|times|x|{_MONTH})\b)"
WEEKS = (
    rf"(?:weeks?|wks?) ?#?{_NUMBER}{_NO_WEEK}(?: ?(?:,|-|&|and|to|through|or)(?: and)? ?{_NUMBER}{_NO_WEEK})*"
    rf"|(?:{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) week(?! (?:of|in)\b)"
)
SOME_DAYS = rf"{_NUMBER} (?:training )?(?:days?|sessions?|workouts?)"
COUNT = (
    rf"(?:only|just|at most|max(?:imum)?|no more than|up to|train|do|make) {SOME_DAYS}(?! off)"
    rf"|{SOME_DAYS} (?:only|max|at most|possible|available)"
)

_PIECE = re.compile(rf"({_NUMBER})|(-|to|through)")
_PLURAL = re.compile(r"(?:days?|weekend|mon|tue|wed|thu|fri|sat|sun)s$")


_TWO_DAYS = re.compile(rf"({_DAY}) (?:and|&) ({_DAY}) ({_MONTH})")
_TWO_DAYS_LATER = re.compile(rf"({_MONTH}) ({_DAY}) (?:and|&) ({_DAY})(?! (?:of )?{_MONTH})")


def spelled_out(words: str) -> str:
    """Each day with its month: "24 and 31 dec"."""
    return _TWO_DAYS_LATER.sub(r"\1 \2 and \1 \3", _TWO_DAYS.sub(r"\1 \3 and \2 \3", words))


def count_in(words: str) -> int:
    """Of "only two days"."""
    number = re.search(_NUMBER, words)
    return _number_of(number[0]) if number else 0


def _number_of(word: str) -> int:
    return _NUMBERS.index(word) + 1 if word in _NUMBERS else int(word)


def weeks_in(words: str) -> list[int]:
    """Of "weeks 5 and 6", "week 3-5", "second week"."""
    first = words.split()[0]
    if first in _ORDINALS:
        return [_ORDINALS.index(first) + 1]
    found: list[int] = []
    joined = False
    for number, dash in _PIECE.findall(re.sub(r"(?:st|nd|rd|th)\b", "", words)):
        if dash:
            joined = True
            continue
        week = _number_of(number)
        found += range(found[-1] + 1, week) if joined and found else ()
        found.append(week)
        joined = False
    return found


def weekdays_in(words: str) -> list[int]:
    """0 Monday to 6; of "Fri-Mon" the Monday after is 7."""
    if words.startswith("weekend"):
        return [5, 6]
    found = [_WEEKDAYS.index(name) for name in re.findall("mon|tue|wed|thu|fri|sat|sun", words)]
    if len(found) != 2:
        return found
    first, last = found
    return list(range(first, last + 1 if last >= first else last + 8))


def is_every(words: str) -> bool:
    """Whether weekdays are meant each week: "Mondays"."""
    return _PLURAL.search(words) is not None


def dates_in(words: str, starts_on: date) -> tuple[date, date] | None:
    """The first and the last day, twice the same where there is one. Without a year, the next such day from the week of
    ``starts_on`` on. None where there is no such date, or where there are two readings of it (4/5)."""
    parts = re.findall(r"\d{4}-\d{2}-\d{2}", words) or re.split(_TO, words)
    month = re.search(_MONTH, words)
    after = monday_of(starts_on)
    found: list[date] = []
    for part in parts:
        lacking = month is not None and not re.search(_MONTH, part)
        day = _date(f"{part} {month[0]}" if lacking and month else part, after)
        if day is None:
            return None
        found.append(day)
        after = day
    return (found[0], found[-1]) if found[-1] - found[0] <= _LONGEST else None


def _date(words: str, after: date) -> date | None:
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", words)
    if iso:
        return _real(*map(int, iso.groups()))
    year = re.search(r"\b(\d{4})$", words)
    numeric = re.fullmatch(r"(\d{1,2})/(\d{1,2})(?:/\d{4})?", words)
    if numeric:
        one, other = int(numeric[1]), int(numeric[2])
        if one <= 12 and other <= 12 and one != other:
            return None
        day, month = (other, one) if other > 12 else (one, other)
    else:
        number, name = re.search(r"\d{1,2}", words), re.search(_MONTH, words)
        if number is None or name is None:
            return None
        day, month = int(number[0]), _MONTHS.index(name[0][:3]) + 1
    if year:
        return _real(int(year[1]), month, day)
    soon = (_real(after.year + later, month, day) for later in range(2))
    return next((one for one in soon if one is not None and one >= after), None)


def _real(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day) if year in _YEARS else None
    return None


def whole_week(day: date) -> Sequence[date]:
    return [monday_of(day) + timedelta(offset) for offset in range(7)]
