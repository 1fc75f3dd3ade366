"""Which days somebody can train on, and for how long."""

import re

from messaging.reading.days.dates import spoken_days
from textcoach.domain.questionnaire import DaysTold

_EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
_SPREAD = {1: (0,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4), 6: (0, 1, 2, 3, 4, 5), 7: _EVERY_DAY}
"""The days of who only says how many."""
_LEAST, _MOST = 15, 240
_TO_MINUTES = r"(?:\s?(?:-|to|or)\s?\d{2,3})?"
_TO_FEW = r"(?:\s?(?:-|to|or)\s?\d(?:\.\d+)?)?"
_MINUTES = re.compile(rf"\b(\d{{2,3}}){_TO_MINUTES}\s?(?:m|mins?|minutes?)\b")
_HOURS = re.compile(
    rf"\b(\d(?:\.\d+)?){_TO_FEW}\s?(?:h|hrs?|hours?)\b(?:\s?(?:and\s)?(\d{{1,2}})\s?(?:m|mins?|minutes?)?\b)?"
)
_HALVED = re.compile(r"\bhour and a half\b")
_BARE_MINUTES = re.compile(r"(?<![\d.:/])(\d{2,3})(?![\d.:/%]|\s?(?:am|pm|a\.m|p\.m|kgs?|lbs?|years?|yo\b|k\b|km|mi))")
_COUNT = re.compile(rf"(?<![\d.:/])([1-7]){_TO_FEW}\s?(?:x|times|days?|sessions?|workouts?|per week|a week)\b")
_BARE_COUNT = re.compile(
    rf"^\W*(?:maybe |about |like |say |around )*([1-7]){_TO_FEW}(?=\W*$|\s?[,;/&\n]|\s(?:for|at|and)\b)"
)
_OFTEN = re.compile(r"\b(?:every(?: single)? ?day|daily|(?:all|any|each) (?:week ?)?days?|all week|any ?time)\b")
_OTHER_DAY = re.compile(r"\bevery (?:other|second|2nd) day\b")
_PARTS = (
    (re.compile(r"\bweek ?ends?\b"), (5, 6)),
    (re.compile(r"\b(?:week ?days|work ?days|working days|business days)\b"), (0, 1, 2, 3, 4)),
    (re.compile(r"\bm\W?w\W?f\b"), (0, 2, 4)),
    (re.compile(r"\bt\W?th\b|\bt\W?r\b"), (1, 3)),
)
_BUT = re.compile(
    r"\b(?:(?:any|every|all|each) ?days? but(?: not)?|except|excluding|but not|not on|not|besides|apart from|"
    r"other than|no)\b"
)
_TIMES = re.compile(r"\b(once|twice)\b")


def days_told(plain: str, *, asked: bool = True) -> DaysTold | None:
    """``asked`` False: a bare figure says nothing."""
    weekdays = _named_days(plain) or _counted(plain, asked=asked)
    minutes = _minutes(plain, asked=asked)
    return None if weekdays is None and minutes is None else DaysTold(weekdays, minutes)


def _named_days(plain: str) -> tuple[int, ...] | None:
    wanted, *refused = _BUT.split(plain)
    found = _days_in(wanted)
    if refused and (without := _days_in(" ".join(refused))):
        left = set(found or _EVERY_DAY) - set(without)
        return tuple(sorted(left)) or None
    return found or None


def _days_in(words: str) -> tuple[int, ...]:
    days = set(spoken_days(words))
    for pattern, part in _PARTS:
        if pattern.search(words):
            days |= set(part)
    if not days and _OTHER_DAY.search(words):
        return _SPREAD[3]
    return tuple(sorted(days)) if days else _EVERY_DAY if _OFTEN.search(words) else ()


def _counted(plain: str, *, asked: bool) -> tuple[int, ...] | None:
    """Of "3 or 4" the fewer."""
    said = _COUNT.search(plain) or (_BARE_COUNT.search(plain) if asked else None)
    if said is not None:
        return _SPREAD[int(said[1])]
    times = _TIMES.search(plain)
    return None if times is None else _SPREAD[1 if times[1] == "once" else 2]


def _minutes(plain: str, *, asked: bool) -> int | None:
    """Of "45-60 min" the fewer; None for what no session takes."""
    plain = _HALVED.sub("90 minutes", plain)
    if said := _HOURS.search(plain):
        found = round(float(said[1]) * 60) + int(said[2] or 0)
    elif said := _MINUTES.search(plain):
        found = int(said[1])
    else:
        bare = [int(one[1]) for one in _BARE_MINUTES.finditer(plain)] if asked else []
        found = bare[0] if len(bare) == 1 else 0
    return found if _LEAST <= found <= _MOST else None
