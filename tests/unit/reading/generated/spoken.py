"""Figures as people say them and dictation writes them down: "one eighty five for five five and four"."""

from collections.abc import Sequence
from random import Random

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def under_hundred(number: int, hyphen: str = " ") -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (hyphen + _ONES[ones] if ones else "")


def load(rng: Random, value: float) -> str:
    """A weight up to 999: a hundred and more in the gym's short way or in full; halves under a hundred only."""
    whole = int(value)
    hyphen = rng.choice((" ", "-"))
    hundreds, rest = divmod(whole, 100)
    if not hundreds:
        words = under_hundred(whole, hyphen)
        half = rng.choice((" point five", " and a half"))
        return words + half if value != whole else words
    if not rest:
        return rng.choice(("a hundred", "one hundred")) if hundreds == 1 else f"{_ONES[hundreds]} hundred"
    if rng.random() < 0.7:
        short = f"oh {_ONES[rest]}" if rest < 10 else under_hundred(rest, hyphen)
        return f"{_ONES[hundreds]} {short}"
    full = "a" if hundreds == 1 and rng.random() < 0.5 else _ONES[hundreds]
    return f"{full} hundred{rng.choice((' and ', ' '))}{under_hundred(rest, hyphen)}"


def can_say(value: float) -> bool:
    return value == int(value) or (value < 100 and value - int(value) == 0.5)


def reps(rng: Random, counts: Sequence[int]) -> str:
    words = [under_hundred(count) for count in counts]
    if len(words) == 1:
        return words[0]
    between, last = rng.choice(((" ", " and "), (" ", " "), (", ", " and "), (", ", ", ")))
    return between.join(words[:-1]) + last + words[-1]
