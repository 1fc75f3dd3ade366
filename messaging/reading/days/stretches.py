"""Stretches of days athletes say: ranges of dates, whole weeks, "for 10 days", "back Monday"."""

import re
from datetime import date, timedelta

from messaging.reading.days.dates import (
    MONTH,
    POINT,
    coming,
    day_of_month,
    exact,
    find_date,
    month_of,
    next_monday,
    next_weekday,
)

Stretch = tuple[date | None, date | None]
"""First and last day, both included; None where it is not said."""

_ORD = r"(?:st|nd|rd|th)?"
_JOIN = r"\s?(?:-|to|thru|through|until|untill|till|til|'til|and)\s?(?:and including\s)?(?:the\s)?(?:next\s|this\s)?"
_RANGE_JOIN = _JOIN.replace("|and)", ")")
_MONTH_RANGE = re.compile(rf"\b({MONTH})\.?\s(\d{{1,2}}){_ORD}{_JOIN}(\d{{1,2}}){_ORD}\b(?![/:]|\s?{MONTH})")
_DAY_RANGE = re.compile(rf"\b(\d{{1,2}}){_ORD}{_JOIN}(\d{{1,2}}){_ORD}\s(?:of\s)?({MONTH})\b")
_POINTS = re.compile(rf"\b({POINT})(?:\s(?:morning|night|evening|afternoon))?{_RANGE_JOIN}({POINT})\b")
_NUMBERS = re.compile(
    rf"\bthe\s(\d{{1,2}}){_ORD}{_JOIN}(\d{{1,2}}){_ORD}\b(?![/:])|\b(\d{{1,2}}){_ORD}{_JOIN}(\d{{1,2}})(?:st|nd|rd|"
    r"th)\b"
)
_PAIR = re.compile(rf"\b({POINT})\s?(?:,|and|&|\+|/|,\s?and)\s?({POINT})\b")
_NEAR = (
    r"(?:\s|to|the|a|in|at|it|gym|town|home|here|work|training|normal|by|on|around|this|next|coming|again|from|"
    r"that|my|late|early)*"
)
_RETURN = re.compile(
    rf"\b(?:back|home|return(?:ing)?|get(?:ting)? (?:back|home|in)|i return|land)\s{_NEAR}"
    rf"({POINT}|in (?:a|\d{{1,3}}) (?:day|week)s?)\b"
)
_UNTIL = re.compile(
    r"\b(?:until|untill|til|till|'til|thru|through|ends?|over on)\s(?:about\s|around\s|at least\s|the\s|this\s|"
    rf"next\s)*({POINT})\b"
)
_NEXT_PERIOD = re.compile(r"\b(?:back|until|untill|til|till|'til)\s(?:sometime\s)?next (week|month)\b")
_PERIOD_END = re.compile(r"\b(?:end of|rest of|remainder of)(?: the| this)? (week|month|year)\b")
_LEAVES = re.compile(
    r"\b(?:leav(?:e|ing)|from|start(?:s|ing)?|as of|beginning|fly(?:ing)? (?:out|off)?|head(?:ing)? (?:out|off|to "
    r"[a-z]+)|"
    rf"tak(?:e|ing) off)\s?(?:on\s|this\s|next\s|the\s|early\s|late\s)*({POINT})\b"
)
_NEXT_WEEKEND = re.compile(r"\bnext weekend\b")
_WEEKEND = re.compile(r"\b(?:this|the|all|over the|long) weekend\b")
_NEXT_WEEK = re.compile(r"\bnext week\b")
_THIS_WEEK = re.compile(r"\b(?:this (?:whole )?week|all week|the (?:whole|entire) week|week off)\b")
_NEXT_MONTH = re.compile(r"\bnext month\b")
_LENGTH = re.compile(
    r"\b(?:(a|an|1|\d{1,3}|a whole|a full) (?:more |full |whole |solid )?(day|night|week|month|fortnight)s?)\b"
    r"(?! (?:ago|away|in\b|streak|straight))"
)
_SPANS = {"day": 1, "night": 1, "week": 7, "month": 30, "fortnight": 14}


def find_span(text: str, today: date) -> Stretch:
    """First and last day said of a stretch of days, both included."""
    return _range(text, today) or _limited(text, today) or _period(text, today) or _open(text, today)


def is_range(text: str) -> bool:
    """Whether two dates are joined."""
    return any(pattern.search(text) for pattern in (_MONTH_RANGE, _DAY_RANGE, _POINTS, _NUMBERS))


def says_length(text: str) -> bool:
    return _LENGTH.search(text) is not None


def length_of(text: str) -> int | None:
    """Days of a stretch whose length is said."""
    said = _LENGTH.search(text)
    if said is None:
        return None
    return (int(said[1]) if said[1].isdecimal() else 1) * _SPANS[said[2]]


def _range(text: str, today: date) -> Stretch | None:
    """From a date to another."""
    if match := _MONTH_RANGE.search(text):
        return _in_month(month_of(match[1]), int(match[2]), int(match[3]), today)
    if match := _DAY_RANGE.search(text):
        return _in_month(month_of(match[3]), int(match[1]), int(match[2]), today)
    if match := _NUMBERS.search(text):
        begin = day_of_month(int(match[1] or match[3]), today)
        return begin, day_of_month(int(match[2] or match[4]), begin or today)
    match = _POINTS.search(text)
    if match is None:
        return None
    start = find_date(match[1], today)
    return start, find_date(match[2], start or today)


def _in_month(month: int, first: int, last: int, today: date) -> Stretch | None:
    """The days first to last of one month. A stretch that has begun may be said too."""
    start = coming(month, first, today)
    begun = exact(today.year, month, first)
    end = exact(today.year, month, last)
    if begun and end and begun <= today <= end:
        return begun, end
    return (start, exact(start.year, month, last)) if start else None


def _limited(text: str, today: date) -> Stretch | None:
    """Until a day (which is away too), or back on one (which is not)."""
    if match := _NEXT_PERIOD.search(text):
        return _start(text[: match.start()], today) or today, _before_next(match[1], today)
    match = _RETURN.search(text) or _UNTIL.search(text)
    if match is None:
        end = _PERIOD_END.search(text)
        return (_start(text, today) or today, _end_of(end[1], today)) if end else None
    start = _start(text[: match.start()], today)
    last = find_date(match[1], start or today)
    if last is None:
        return None
    if match.re is _RETURN:
        last -= timedelta(days=1)
    return start or today, last


def _before_next(period: str, today: date) -> date:
    return next_monday(today) - timedelta(days=1) if period == "week" else _end_of("month", today)


def _end_of(period: str, today: date) -> date:
    if period == "week":
        return next_monday(today) - timedelta(days=1)
    if period == "year":
        return date(today.year, 12, 31)
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _period(text: str, today: date) -> Stretch | None:
    """A whole week, weekend or month."""
    saturday = next_weekday(5, today) if today.weekday() < 5 else today
    sunday = saturday + timedelta(days=6 - saturday.weekday())
    if _NEXT_WEEKEND.search(text):
        return sunday + timedelta(days=6), sunday + timedelta(days=7)
    if _WEEKEND.search(text):
        return saturday, sunday
    if _NEXT_WEEK.search(text):
        first = next_monday(today)
        return first, first + timedelta(days=6)
    if _THIS_WEEK.search(text):
        return today, _end_of("week", today)
    if _NEXT_MONTH.search(text):
        first = _end_of("month", today) + timedelta(days=1)
        return first, _end_of("month", first)
    return None


def _open(text: str, today: date) -> Stretch:
    """So many days from a day on; two days named; one day, or the first one."""
    begins = _start(text, today)
    if (days := length_of(text)) is not None:
        first = begins or today
        return first, first + timedelta(days=days - 1)
    if match := _PAIR.search(text):
        one = find_date(match[1], today)
        return one, find_date(match[2], one or today)
    return begins, None if _LEAVES.search(text) else begins


def _start(text: str, today: date) -> date | None:
    leaves = _LEAVES.search(text)
    return find_date(leaves[1] if leaves else text, today)
