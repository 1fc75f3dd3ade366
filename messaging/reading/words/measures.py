"""What a match of the notation says: figures with their places, and their units."""

import re
from collections.abc import Callable

from messaging.reading.words.atoms import Figure
from messaging.reading.words.units import METERS, SECONDS, clock

Said = tuple[tuple[Figure, ...], tuple[str | None, ...]]
Measure = Callable[[re.Match[str]], Said]
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TIMED = re.compile(r"(\d+(?:\.\d+)?)\s?([a-z'\"]+)")
_MINUTES_AFTER_HOURS = re.compile(r"(?:h|hrs?|hours?)\s?(?:and\s)?(\d{1,2})$")
HALF_MARATHON = 21_097.5
_PER = re.compile(r"^[\s/]*(?:per|min|an?|/|\s)*")


def whole(found: re.Match[str], value: float) -> tuple[Figure, ...]:
    return (Figure(value, found.start(), found.end()),)


def nothing(_found: re.Match[str]) -> Said:
    return (), ()


def numbers(found: re.Match[str]) -> Said:
    """One number is said by the whole match, several each by its own digits."""
    said = [at for at, group in enumerate(found.groups(), 1) if group and found.end(at) <= found.end()]
    if len(said) == 1:
        return whole(found, float(found[said[0]])), ()
    return tuple(Figure(float(found[at]), *found.span(at)) for at in said), ()


def with_units(found: re.Match[str]) -> Said:
    """Number and unit in turn."""
    odd = range(1, len(found.groups()), 2)
    figures = tuple(Figure(float(found[at]), found.start(at), max(found.end(at), found.end(at + 1))) for at in odd)
    return figures, tuple(load_unit(found[at + 1]) for at in odd)


def listed(found: re.Match[str]) -> Said:
    start = found.start()
    return tuple(
        Figure(float(part[0]), start + part.start(), start + part.end()) for part in _NUMBER.finditer(found[0])
    ), ()


def duration(found: re.Match[str]) -> Said:
    total = 0.0
    for value, unit in _TIMED.findall(found[0]):
        total += float(value) * SECONDS.get(unit[:1] if unit[:1] in "'\"" else unit[:3].rstrip("s"), 0)
    tail = _MINUTES_AFTER_HOURS.search(found[0])
    return whole(found, total + (float(tail[1]) * 60 if tail else 0)), ()


def clock_time(found: re.Match[str]) -> Said:
    return whole(found, clock(found[1])), ()


def distance(found: re.Match[str]) -> Said:
    return whole(found, float(found[1]) * _meters_per(found[2])), (found[2] if found[2] in {"k", "m"} else "distance",)


def interval(found: re.Match[str]) -> Said:
    unit = found[3]
    timed = unit.startswith(("s", "'", "min"))
    scale = (1 if unit.startswith("s") else 60) if timed else _meters_per(unit)
    count = Figure(float(found[1]), *found.span(1))
    amount = Figure(float(found[2]) * scale, found.start(2), found.end(3))
    return (count, amount), ("time" if timed else "k" if unit == "k" else "distance",)


def pace(found: re.Match[str]) -> Said:
    """Of "8:05/mi", "2:10 /500m" and "9 min miles"."""
    said = found[1] if ":" in found[1] else f"{found[1]}:00"
    per = found[2] or found[0][len(found[1]) :]
    return whole(found, clock(said) / _per_meters(_PER.sub("", per))), ()


def bare_pace(found: re.Match[str]) -> Said:
    return whole(found, clock(found[1] or found[2])), ("pace",)


def speed(found: re.Match[str]) -> Said:
    return whole(found, float(found[1]) * (METERS["mi"] if found[2].startswith(("mi", "mp")) else 1000.0) / 3600.0), ()


def race(found: re.Match[str]) -> Said:
    return whole(found, HALF_MARATHON if found[1] else 2 * HALF_MARATHON), ("distance",)


def unit_alone(found: re.Match[str]) -> Said:
    return whole(found, _meters_per(found[1])), ("distance",)


def one_load(found: re.Match[str]) -> Said:
    groups = [group for group in found.groups() if group is not None]
    unit = next((load_unit(group) for group in groups if not group[0].isdigit() and group[0] != "."), None)
    value = next((group for group in groups if group[0].isdigit() or group[0] == "."), None)
    return (whole(found, float(value)) if value else ()), (unit,)


def rep_word(found: re.Match[str]) -> Said:
    return whole(found, float(("single", "double", "triple").index(found[1] or found[2]) + 1)), ()


def load_unit(word: str | None) -> str | None:
    if not word:
        return None
    return "kg" if word.startswith("k") else "lb"


def _meters_per(unit: str) -> float:
    return METERS["mi"] if unit.startswith("mi") else METERS[unit[0]]


def _per_meters(per: str) -> float:
    digits = _NUMBER.match(per)
    if digits:
        return float(digits[0])
    return METERS["mi"] if per.startswith("mi") else METERS["k"]
