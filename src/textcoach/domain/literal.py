"""The figures that stand in a text as they are: a stricter witness than whatever can be worked out from them."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from textcoach.domain.distance import METERS

_CLOCK = re.compile(r"(?<![\d:])(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?![\d:])")
_HOURS = re.compile(r"(\d{1,2})\s*h(?:ours?|rs?)?\s*(?:and\s)?(\d{1,2})?(?![\d:])", re.IGNORECASE)
_MINUTES = re.compile(r"(\d{1,3})\s*(?:min\w*|m|')\s*(?:and\s)?(\d{1,2})(?=\s?(?:s|\"|$|\W))", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?|\.\d+")
_WHOLE = re.compile(r"\d+")
_SPELLED = re.compile(
    r"\b(?:an? (?:hour|hr|mile|min\w*)|one (?:mile|hour|min\w*|rep|left)|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|"
    r"hundred|dozen|half|quarter|couple|twice|marathon|zwei|drei|vier|fünf|acht|zehn|dos|tres|cuatro|cinco|ocho|diez|"
    r"deux|trois|quatre|cinq|huit|dix)\b|[½¼¾]|\d\s?plates?\b",
    re.IGNORECASE,
)
_LAPS = re.compile(r"\b(?:laps?|lengths?|pool|bahnen)\b", re.IGNORECASE)
_PER_METERS = (1.0, 0.9144, *METERS.values())
_MINUTE, _HOUR = 60.0, 3600.0
_TOLERANCE = 0.01
_ZERO_WIDTH: dict[int, None] = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))


@dataclass(frozen=True, slots=True)
class Literal:
    """Numbers with how often each stands in the text, and times (in seconds) likewise. ``spelled``: some numbers are
    words, so that what is missing here may be said all the same. ``laps``: distances are counted in lengths."""

    numbers: Counter[float]
    times: Counter[float]
    spelled: bool
    laps: bool

    def has_number(self, value: float) -> bool:
        return self.numbers[value] > 0

    def times_of(self, seconds: float) -> int:
        """How often the text says this time."""
        amounts = {seconds, seconds / _MINUTE, seconds / _HOUR}
        plain = sum(count for said, count in self.numbers.items() if any(_near(amount, said) for amount in amounts))
        return plain + sum(count for said, count in self.times.items() if _near(seconds, said))

    def distances_of(self, meters: float) -> int:
        """How often the text says this distance."""
        found = sum(
            count for said, count in self.numbers.items() if any(_near(meters, said * per) for per in _PER_METERS)
        )
        if not found and self.laps:
            found = sum(
                _near(meters, one * other * per)
                for one in self.numbers
                for other in self.numbers
                for per in _PER_METERS
            )
        return found


@lru_cache(maxsize=8)
def literal(text: str) -> Literal:
    """A figure counts as often as it stands there; "8,7" is 8.7 as well as 8 and 7, and "2:46" minutes as
    well as hours, because either may be meant."""
    text = text.translate(_ZERO_WIDTH)
    clocks = _CLOCK.findall(text)
    times = Counter(_seconds(*clock) for clock in clocks)
    times.update(_seconds(minutes, seconds, "") for hours, minutes, seconds in clocks if not hours)
    times.update(_seconds(hours, minutes, "") for hours, minutes in _HOURS.findall(text))
    times.update(_seconds("", minutes, seconds) for minutes, seconds in _MINUTES.findall(text))
    rest = _CLOCK.sub(" ", text)
    numbers = Counter(float(number) for number in _WHOLE.findall(rest))
    decimals = Counter(float(number.replace(",", ".")) for number in _NUMBER.findall(rest))
    numbers.update({value: count for value, count in decimals.items() if value not in numbers})
    return Literal(numbers, times, _SPELLED.search(text) is not None, _LAPS.search(text) is not None)


def _seconds(hours: str, minutes: str, seconds: str) -> float:
    return int(hours or 0) * _HOUR + int(minutes or 0) * _MINUTE + int(seconds or 0)


def _near(value: float, said: float) -> bool:
    return abs(value - said) <= _TOLERANCE * max(said, 0.1)
