"""Units as metres and seconds."""

import re

from textcoach.domain.reading import LoadUnit

METERS = {"mi": 1609.344, "k": 1000.0, "m": 1.0, "y": 0.9144}
SECONDS = {
    "h": 3600,
    "hou": 3600,
    "hr": 3600,
    "std": 3600,
    "stu": 3600,
    "m": 60,
    "min": 60,
    "'": 60,
    "s": 1,
    "sec": 1,
    "sek": 1,
    "seg": 1,
    '"': 1,
}


def clock(text: str) -> float:
    """Seconds of m:ss or h:mm:ss."""
    total = 0.0
    for part in text.split(":"):
        total = total * 60 + float(part)
    return total


_PARTS = re.compile(r"(\d+(?:\.\d+)?)\s?([a-z]+)?")


def seconds_of(text: str) -> float:
    """Seconds of "55 min", "1 hour 20" or a clock time; minutes where no unit is said."""
    if ":" in text:
        return clock(text)
    total = 0.0
    for value, unit in _PARTS.findall(text):
        total += float(value) * SECONDS.get((unit or "min")[:3].rstrip("s") or "s", 60)
    return total


def unit_of(said: str | None) -> LoadUnit | None:
    """A load's unit as the notation reads it."""
    return "kg" if said == "kg" else "lb" if said == "lb" else None
