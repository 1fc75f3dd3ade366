"""Dates athletes say: weekdays, ranges, "next week", "back Monday", each after the training date."""

import re
from datetime import date, timedelta

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
_ORDINAL = r"(?:st|nd|rd|th)?"
_MONTH_FIRST = re.compile(rf"\b({MONTH})\.?\s(\d{{1,2}}){_ORDINAL}\b(?!:)")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}}){_ORDINAL}\s(?:of\s)?({MONTH})\b")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_NUMBERED = re.compile(r"\bthe\s(\d{1,2})(?:st|nd|rd|th)\b|\b(\d{1,2})(?:st|nd|rd|th)\b")
_WEEKDAY = re.compile(rf"\b(next\s|this\s|coming\s)?({DAY})\b")
_IN_DAYS = re.compile(r"\bin (?:a |(\d{1,3}) )(day|week)s?\b|\b(\d{1,3}) (day|week)s? from now\b")
_MONTH_RANGE = re.compile(
    rf"\b({MONTH})\.?\s(\d{{1,2}}){_ORDINAL}\s?(?:-|to|thru|through|until|til|till|"
    rf"and)\s?(\d{{1,2}}){_ORDINAL}\b(?!\s?{MONTH})"
)
_DAY_RANGE = re.compile(
    rf"\b(\d{{1,2}}){_ORDINAL}\s?(?:-|to|through|thru|until)\s?(\d{{1,2}}){_ORDINAL}\s(?:of\s)?({MONTH})\b"
)
JOIN = r"\s?(?:-|to|thru|through|until|untill|til|till|'til)\s?(?:and including\s)?"


def weekday(text: str) -> int:
    """0 for Monday."""
    return _DAYS.index(text[:3])


def next_weekday(day: int, today: date) -> date:
    """The next such weekday strictly after today."""
    return today + timedelta(days=(day - today.weekday() - 1) % 7 + 1)


def next_monday(today: date) -> date:
    return today + timedelta(days=7 - today.weekday())


def _coming(month: int, day: int, today: date) -> date | None:
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def _month(text: str) -> int:
    return _MONTHS.index(text[:3]) + 1


def find_date(text: str, today: date) -> date | None:
    """The first date said, today or later."""
    found: list[tuple[int, date]] = []
    _relative(text, today, found)
    for pattern, month_at, day_at in ((_MONTH_FIRST, 1, 2), (_DAY_FIRST, 2, 1)):
        for match in pattern.finditer(text):
            _add(found, match.start(), _coming(_month(match[month_at]), int(match[day_at]), today))
    for match in _ISO.finditer(text):
        _add(found, match.start(), _exact(int(match[1]), int(match[2]), int(match[3])))
    for match in _SLASHED.finditer(text):
        first, second = int(match[1]), int(match[2])
        month, day = (first, second) if first <= 12 else (second, first)
        _add(found, match.start(), _coming(month, day, today) if 1 <= month <= 12 else None)
    if not found:
        for match in _NUMBERED.finditer(text):
            _add(found, match.start(), _day_of_month(int(match[1] or match[2]), today))
    return min(found)[1] if found else None


def _add(found: list[tuple[int, date]], at: int, day: date | None) -> None:
    if day is not None:
        found.append((at, day))


def _exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_of_month(day: int, today: date) -> date | None:
    for months in range(3):
        month = (today.month - 1 + months) % 12 + 1
        found = _exact(today.year + (today.month - 1 + months) // 12, month, day)
        if found and found >= today:
            return found
    return None


def _relative(text: str, today: date, found: list[tuple[int, date]]) -> None:
    if match := re.search(r"\bday after tomorrow\b", text):
        _add(found, match.start(), today + timedelta(days=2))
    elif match := re.search(r"\b(?:tomorrow|tmrw|tmr|tomorow|tmw|tomoz|2moro|tom)\b", text):
        _add(found, match.start(), today + timedelta(days=1))
    if match := re.search(r"\b(?:today|tonight|now)\b", text):
        _add(found, match.start(), today)
    for match in _WEEKDAY.finditer(text):
        _add(found, match.start(), next_weekday(weekday(match[2]), today))
    for match in _IN_DAYS.finditer(text):
        count = int(match[1] or match[3] or 1)
        unit = match[2] or match[4]
        _add(found, match.start(), today + timedelta(days=count * (7 if unit == "week" else 1)))


def find_span(text: str, today: date) -> tuple[date | None, date | None]:
    """First and last day said of a stretch of days, both included."""
    if match := _MONTH_RANGE.search(text):
        return _ordered(match[1], match[2], match[3], today)
    if match := _DAY_RANGE.search(text):
        return _ordered(match[3], match[1], match[2], today)
    if re.search(r"\b(?:all |the whole |whole )?next week\b", text):
        first = next_monday(today)
        return first, first + timedelta(days=6)
    if re.search(r"\b(?:this|the) weekend\b", text):
        saturday = next_weekday(5, today) if today.weekday() < 5 else today
        return saturday, saturday + timedelta(days=6 - saturday.weekday())
    if re.search(r"\b(?:rest of (?:the|this) week|this week|all week)\b", text):
        return today, today + timedelta(days=6 - today.weekday())
    return _joined(text, today)


def _ordered(month: str, first: str, last: str, today: date) -> tuple[date | None, date | None]:
    start = _coming(_month(month), int(first), today)
    end = _exact(start.year, start.month, int(last)) if start else None
    return start, end


def _joined(text: str, today: date) -> tuple[date | None, date | None]:
    one = (
        rf"(?:(?:next |this )?{DAY}|{MONTH}\.? \d{{1,2}}{_ORDINAL}|\d{{1,2}}{_ORDINAL}(?: of)? {MONTH}|"
        rf"\d{{1,2}}/\d{{1,2}}|today|tomorrow|now|tonight|the \d{{1,2}}{_ORDINAL}|\d{{4}}-\d\d-\d\d)"
    )
    if match := re.search(rf"\b({one}){JOIN}({one})\b", text):
        start = find_date(match[1], today)
        end = find_date(match[2], start or today)
        return start, end
    if match := re.search(rf"\b({DAY}),? (?:and|&) ({DAY})\b", text):
        start = find_date(match[1], today)
        return start, find_date(match[2], start or today)
    length = re.search(
        r"\b(?:for|next|the next|about|away|gone|off)?\s?(?:the )?(?:a|(\d{1,3})) (day|week|month)s?\b(?! ago)", text
    )
    back = re.search(
        r"\b(?:back|home|return(?:ing)?|til|till|until|'til|thru|through)\s(?:by\s|on\s|home\s|in the gym\s)*(.*)", text
    )
    until = find_date(back[1], today) if back else None
    lead = text[: back.start()] if back else text
    begins = find_date(lead, today) if not re.search(r"\bfor\b.*\bfrom now", lead) else None
    if until is not None and back is not None:
        inclusive = not re.match(r"\s?(?:back|home|return)", back[0])
        return begins or today, until if inclusive else until - timedelta(days=1)
    if length:
        days = int(length[1] or 1) * {"day": 1, "week": 7, "month": 30}[length[2]]
        start = begins or today
        return start, start + timedelta(days=days - 1)
    return begins, begins


def spoken_days(text: str) -> tuple[int, ...]:
    """Weekdays named, Monday 0, in week order, once each."""
    if match := re.search(rf"\b({DAY})\s?(?:-|to|through|thru)\s?({DAY})\b", text):
        first, last = weekday(match[1]), weekday(match[2])
        return tuple(range(first, last + 1)) if first <= last else ()
    return tuple(sorted({weekday(match[2]) for match in _WEEKDAY.finditer(text)}))


def day_names(days: tuple[int, ...]) -> str:
    return ",".join(_DAYS[day] for day in days)


def past_day(text: str, today: date) -> int:
    """Days back the work was done, as 0 or a negative number: a bare weekday is the last one before today."""
    if re.search(r"\bday before yesterday\b|\b2 days ago\b", text):
        return -2
    if match := re.search(r"\b(\d{1,2}) days ago\b", text):
        return -int(match[1])
    if re.search(r"\b(?:yest|yesterday|yday|yesterdays|yesterday's|last night|ystrday|yesteday|yestrday)\b", text):
        return -1
    if match := re.search(rf"(?<!next )(?<!till )(?<!until )(?<!by )\b({DAY})(?:'s)?\b", text):
        return -((today.weekday() - weekday(match[1]) - 1) % 7 + 1)
    return 0
