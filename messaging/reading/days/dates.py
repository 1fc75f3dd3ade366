"""Dates athletes say: weekdays, days of a month, "in 3 days", and the earlier day that work was done."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from messaging.reading.words.cues import cue

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = (
    r"(?:mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:s|nesday)?s?|thu(?:r|rs|rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|"
    r"sun(?:day)?s?)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
TOMORROW = r"(?:tomorrows?|tmrw?|tmro|tomm?orr?ow|tmw|tomoz|tomo|2moro|2mrw|tom)"
_ORDINAL = r"(?:st|nd|rd|th)?"
POINT = (
    rf"(?:{DAY}|{MONTH}\.?\s\d{{1,2}}{_ORDINAL}|\d{{1,2}}{_ORDINAL}\s(?:of\s)?{MONTH}|"
    rf"\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|\d{{4}}-\d\d-\d\d|today|tonight|now|{TOMORROW}|"
    rf"the\s\d{{1,2}}{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))"
)
"""One day, without the words before it."""
_MONTH_FIRST = re.compile(rf"\b({MONTH})\.?\s(\d{{1,2}}){_ORDINAL}\b(?!:)")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}}){_ORDINAL}\s(?:of\s)?({MONTH})\b")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_NUMBERED = re.compile(r"\bthe\s(\d{1,2})(?:st|nd|rd|th)\b|\b(\d{1,2})(?:st|nd|rd|th)\b")
_WEEKDAY = re.compile(rf"\b({DAY})\b")
_IN_DAYS = re.compile(r"\bin (?:a |(\d{1,3}) )(day|week)s?\b|\b(?:a|(\d{1,3})) (day|week)s? from (?:now|today)\b")
_AFTER_NEXT = re.compile(r"\bday after tom\w*\b|\bovermorrow\b")
_TOMORROW = re.compile(rf"\b{TOMORROW}\b")
_TODAY = re.compile(r"\b(?:today|tonight|now)\b")
_DAYS_JOINED = re.compile(rf"\b({DAY})\s?(?:-|to|through|thru)\s?({DAY})\b")

Placed = Iterator[tuple[int, date | None]]
"""Days with the places of the words that say them."""


def weekday(text: str) -> int:
    """0 for Monday."""
    return _DAYS.index(text[:3])


def next_weekday(day: int, today: date) -> date:
    """The next such weekday strictly after today."""
    return today + timedelta(days=(day - today.weekday() - 1) % 7 + 1)


def next_monday(today: date) -> date:
    return today + timedelta(days=7 - today.weekday())


def coming(month: int, day: int, today: date) -> date | None:
    """The next such day of the year, today or later."""
    for year in (today.year, today.year + 1):
        found = exact(year, month, day)
        if found is not None and found >= today:
            return found
    return None


def month_of(text: str) -> int:
    return _MONTHS.index(text[:3]) + 1


def find_date(text: str, today: date) -> date | None:
    """The first date said, today or later."""
    said = [(at, day) for at, day in _said(text, today) if day is not None]
    if not said:
        numbers = ((match.start(), int(match[1] or match[2])) for match in _NUMBERED.finditer(text))
        said = [(at, day) for at, number in numbers if (day := day_of_month(number, today)) is not None]
    return min(said)[1] if said else None


def _said(text: str, today: date) -> Placed:
    yield from _relative(text, today)
    for match in _WEEKDAY.finditer(text):
        yield match.start(), next_weekday(weekday(match[1]), today)
    if not any(char.isdecimal() for char in text):
        return
    for pattern, month_at, day_at in ((_MONTH_FIRST, 1, 2), (_DAY_FIRST, 2, 1)):
        for match in pattern.finditer(text):
            yield match.start(), coming(month_of(match[month_at]), int(match[day_at]), today)
    for match in _ISO.finditer(text):
        yield match.start(), exact(int(match[1]), int(match[2]), int(match[3]))
    for match in _SLASHED.finditer(text):
        first, second = int(match[1]), int(match[2])
        month, day = (first, second) if first <= 12 else (second, first)
        yield match.start(), coming(month, day, today) if 1 <= month <= 12 else None


def _relative(text: str, today: date) -> Placed:
    if match := _AFTER_NEXT.search(text):
        yield match.start(), today + timedelta(days=2)
    elif match := _TOMORROW.search(text):
        yield match.start(), today + timedelta(days=1)
    if match := _TODAY.search(text):
        yield match.start(), today
    for match in _IN_DAYS.finditer(text):
        days = 7 if (match[2] or match[4]) == "week" else 1
        yield match.start(), today + timedelta(days=int(match[1] or match[3] or 1) * days)


def exact(year: int, month: int, day: int) -> date | None:
    """None for a day that no calendar has."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of_month(day: int, today: date) -> date | None:
    """The next such day of a month, today or later."""
    for months in range(3):
        month = (today.month - 1 + months) % 12 + 1
        found = exact(today.year + (today.month - 1 + months) // 12, month, day)
        if found and found >= today:
            return found
    return None


def spoken_days(text: str) -> tuple[int, ...]:
    """Weekdays named, Monday 0, in week order, once each."""
    if match := _DAYS_JOINED.search(text):
        first, last = weekday(match[1]), weekday(match[2])
        return tuple(range(first, last + 1)) if first <= last else ()
    return tuple(sorted({weekday(match[1]) for match in _WEEKDAY.finditer(text)}))


def day_names(days: tuple[int, ...]) -> str:
    return ",".join(_DAYS[day] for day in days)


_AGO = cue(r"\b(\d{1,2}) days? ago\b", "ago")
_TWO_AGO = cue(r"\bday before (?:yesterday|yest|yday)\b", "day before")
_YESTERDAY = cue(
    r"\b(?:yest|yesterday|yday|yesterdays|yesterday's|last (?:night|evening)|ystrday|yesteday|yestrday|ytd|gestern|"
    r"ayer|hier)\b",
    "yest,yday,last night,last evening,ystr,ytd,gestern,ayer,hier",
)
_ON_DAY = cue(
    r"(?<!next )(?<!till )(?<!until )(?<!til )(?<!by )(?:(?<!this )|(?<=did this ))(?<!every )(?<!see you )(?<!coming "
    rf")\b({DAY})(?:'s)?\b(?!\s+sal)",
    "mon,tue,wed,thu,fri,sat,sun",
)


def past_day(text: str, today: date) -> tuple[int, re.Match[str] | None]:
    """Days back the work was done, as 0 or a negative number, and the words that say so: a bare weekday is the last one
    before today."""
    if match := _TWO_AGO.search(text):
        return -2, match
    if match := _AGO.search(text):
        return -int(match[1]), match
    if match := _YESTERDAY.search(text):
        return -1, match
    if match := _ON_DAY.search(text):
        return -((today.weekday() - weekday(match[1]) - 1) % 7 + 1), match
    return 0, None
