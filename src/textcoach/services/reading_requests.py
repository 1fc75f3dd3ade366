"""Whether the text bears out a request that a model read in it."""

import re
from datetime import date, timedelta
from zoneinfo import available_timezones

from textcoach.domain.naming import named_at
from textcoach.domain.reading import (
    AdjustRequest,
    AwayRequest,
    MoveRequest,
    PauseRequest,
    Request,
    SettingsRequest,
    SwapRequest,
)
from textcoach.domain.tidying import prescribed_names
from textcoach.services.reading_figures import Figures

FURTHEST = timedelta(days=366)
_NAME_LENGTH = 40
_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_DAYS = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)(?:,(?:mon|tue|wed|thu|fri|sat|sun))*")
_UNITS = frozenset({"kg", "lb", "km", "mi"})


def may_be_asked(request: Request | None, figures: Figures) -> bool:
    """Days lie from today to a year ahead; exercises, durations, hours and words are said in the text."""
    text, context = figures.text, figures.context
    match request:
        case None:
            return True
        case MoveRequest(to):
            return _soon(to, context.today)
        case AwayRequest(start, end):
            backwards = start is not None and end is not None and start > end
            return not backwards and _soon(start, context.today) and _soon(end, context.today)
        case PauseRequest(until):
            return until != context.today and _soon(until, context.today)
        case SwapRequest(exercise):
            return exercise is None or named_at(exercise, text) is not None or prescribed_names(context) == (exercise,)
        case AdjustRequest(_, seconds):
            return seconds is None or figures.said(seconds)
        case SettingsRequest(setting, value):
            return value is None or _may_be_set(setting, value, figures)


def _soon(day: date | None, today: date) -> bool:
    return day is None or today <= day <= today + FURTHEST


def _may_be_set(setting: str | None, value: str, figures: Figures) -> bool:
    said = figures.text.casefold()
    match setting:
        case "send_time":
            return _HOUR.fullmatch(value) is not None and _hour_said(int(value[:2]), figures)
        case "units":
            return value in _UNITS
        case "timezone":
            return value in available_timezones()
        case "days":
            return _DAYS.fullmatch(value) is not None
        case "name":
            return len(value) <= _NAME_LENGTH and value.casefold() in said
        case "equipment":
            items = [item.split() for item in value.casefold().split(",")]
            return all(any(word.rstrip("s") in said for word in words) for words in items)
        case _:
            return False


def _hour_said(hour: int, figures: Figures) -> bool:
    """Noon and midnight are said in words more often than not."""
    return hour in {0, 12} or figures.said(hour) or (hour > 12 and figures.said(hour - 12))
