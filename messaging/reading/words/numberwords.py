"""Spoken numbers as digits, the way dictation writes them: "two seventy five" is 275, "six five and five" a list."""

import re
from collections.abc import Iterator

from messaging.reading.words.plain import Plain

_ONES = {"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_TEENS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ALL = {**_ONES, **_TEENS, **_TENS}
# "the fifty fives", "for fives"; "ones" is no number.
_PLURALS = {
    (f"{word[:-1]}ies" if word.endswith("y") else f"{word}es" if word == "six" else f"{word}s"): word
    for word in _ALL
    if word not in {"zero", "one"}
}
_TOKEN = re.compile(r"[a-z]+|\d+(?:\.\d+)?|[^\sa-z\d]|\s+")
_COUNTED = re.compile(
    r"^(?:and a half|sets?|reps?|rounds?|miles?|mi|kms?|kilomet\w+|hours?|hrs?|minutes?|mins?|laps?|lengths?|left|more|"
    r"rep|plates?|"
    r"in the tank|in reserve|pood|lb|lbs|kg|pounds?|days?|weeks?)\b"
)
_LIMB = re.compile(r"(?:arm|hand|leg|foot|feet)(?:ed|s)?$|legged$")
_HYPHEN = re.compile(r"\b(" + "|".join(_TENS) + r")-(" + "|".join(_ONES) + r")\b")
_FRACTIONS = (
    (re.compile(r"\bhalf an hour\b|\bhalf hour\b"), "30 minutes"),
    (re.compile(r"\ban? hour and a half\b"), "90 minutes"),
    (re.compile(r"\b(?:an? )?(?:three quarters|3/4) of an hour\b"), "45 minutes"),
    (re.compile(r"\ban? hour and (?:a )?quarter\b"), "75 minutes"),
    (re.compile(r"\ban hour\b|\ba hour\b"), "1 hour"),
    (re.compile(r"\ba mile\b"), "1 mile"),
    (re.compile(r"\bhalf (?:a )?mile\b"), "0.5 mile"),
    (re.compile(r"\ba minute\b"), "1 minute"),
    (re.compile(r"(?<=, )a min\b|(?<=and )a min\b"), "1 min"),
    (re.compile(r"\ba(?:nother)? set of\b(?=\s\w+)"), "1 set of"),
    (re.compile(r"\b(?:a )?couple (?:of )?(?=weeks?|days?|sets?|rounds?|more|reps?)"), "2 "),
)
_HALF = re.compile(r"\b(\d+) and a half\b")
_FRACTION_WORDS = ("half", "hour", "mile", "minute", "a min", "couple", "set of")
_NUMBER_WORD = re.compile(r"(?<![a-z])(?:" + "|".join([*_ALL, *_PLURALS, "hundred"]) + r")(?![a-z])")
_JOINING = frozenset({"hundred", "and", "a", "oh", "point"})
_STARTS = frozenset({*_ALL, *_PLURALS, "a", "hundred"})
# No number takes more words than "a hundred and forty five point five" and what tells a pronoun from it.
_LONGEST = 9


def digits(plain: Plain) -> Plain:
    """The lower-case text with its number words written as digits."""
    if any(word in plain.text for word in _FRACTION_WORDS):
        for pattern, replacement in _FRACTIONS:
            plain = plain.sub(pattern, replacement)
    if _NUMBER_WORD.search(plain.text):
        plain = plain.sub(_HYPHEN, r"\1 \2")
        plain = plain.put(_numbers(plain.text))
    return plain.sub(_HALF, r"\1.5") if "half" in plain.text else plain


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    found = list(_TOKEN.finditer(text))
    tokens = [token[0] for token in found]
    at = 0
    while at < len(tokens):
        used, value = _phrase(tokens, at)
        if used:
            yield found[at].start(), found[at + used - 1].end(), value
        at += used or 1


def _phrase(tokens: list[str], at: int) -> tuple[int, str]:
    """How many tokens the number at this place takes, and its digits."""
    if tokens[at] not in _STARTS:
        return 0, ""
    words = _run(tokens, at)
    if not words:
        return 0, ""
    if words[0] == "a" and (len(words) < 2 or words[1] != "hundred"):
        return 0, ""
    if len(words) == 1 and _LIMB.match("".join(tokens[at + 2 : at + 3])):
        return 0, ""  # "two arm rows"
    if words[0] == "one" and not _counts(tokens, at, words):
        return 0, ""
    whole = ["a", *words] if words[0] == "hundred" else words
    count, value = _value(whole)
    count -= len(whole) - len(words)
    if count <= 0:
        return 0, ""
    used = 2 * count - 1
    if tokens[at + used - 1] in _PLURALS:
        return used, f"{value}s"
    if count + 1 < len(words) and words[count] == "point" and words[count + 1] in _ONES:
        return used + 4, f"{value}.{_ONES[words[count + 1]]}"
    return used, str(value)


def _run(tokens: list[str], at: int) -> list[str]:
    words: list[str] = []
    while at < len(tokens) and len(words) < _LONGEST and (tokens[at] in _STARTS or tokens[at] in _JOINING):
        words.append(_PLURALS.get(tokens[at], tokens[at]))
        if tokens[at] in _PLURALS or at + 1 >= len(tokens) or not tokens[at + 1].isspace() or "\n" in tokens[at + 1]:
            break
        at += 2
    return words


def _counts(tokens: list[str], at: int, words: list[str]) -> bool:
    """ "one" is a number before another number or something counted, else a pronoun."""
    if len(words) > 1 and words[1] in {*_ALL, "hundred", "oh", "point"}:
        return True
    if at >= 4 and tokens[at - 2] == "of" and tokens[at - 4].startswith("set"):
        return True
    if at >= 4 and tokens[at - 2] == "and" and (tokens[at - 4] in _ALL or tokens[at - 4][0].isdigit()):
        return True
    if at >= 2 and (tokens[at - 2] in {*_ALL, "rpe", "rir", "x"} or tokens[at - 2][0].isdigit()):
        return True
    if at >= 3 and tokens[at - 2] == "," and (tokens[at - 3] in _ALL or tokens[at - 3][0].isdigit()):
        return True  # "three, one, one"
    return _COUNTED.match("".join(tokens[at + 2 : at + 8])) is not None


def _value(words: list[str]) -> tuple[int, int]:
    """Words used and the value: "one thirty five", "one oh five", "a hundred and five", "ninety five"."""
    first = words[0]
    hundreds = 1 if first == "a" else _ONES.get(first, 0)
    if len(words) > 1 and words[1] == "hundred" and hundreds:
        skip = 3 if len(words) > 3 and words[2] == "and" else 2
        count, rest = _below_hundred(words[skip:])
        return (skip + count, hundreds * 100 + rest) if count else (2, hundreds * 100)
    if first in _ONES and hundreds and len(words) > 1:
        if words[1] == "oh" and len(words) > 2 and words[2] in _ONES:
            return 3, hundreds * 100 + _ONES[words[2]]
        if words[1] in _TENS or (hundreds <= 5 and words[1] in _TEENS and _TEENS[words[1]] in (10, 15)):
            count, rest = _below_hundred(words[1:])
            return 1 + count, hundreds * 100 + rest
    return _below_hundred(words)


def _below_hundred(words: list[str]) -> tuple[int, int]:
    if not words:
        return 0, 0
    if words[0] in _TENS:
        if len(words) > 1 and _ONES.get(words[1], 0) and not (len(words) > 2 and words[2] in {*_TENS, "hundred", "oh"}):
            return 2, _TENS[words[0]] + _ONES[words[1]]
        return 1, _TENS[words[0]]
    return (1, _ALL[words[0]]) if words[0] in _ALL else (0, 0)
