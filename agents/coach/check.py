"""What a model may not say to an athlete, whatever the text got it to say.

Figures: a load, a distance, a pace or a percentage must stand in the question or in the facts, with its unit; so must
any other number that is not plain advice. Plain advice is a whole number up to 20 ("8 to 12 reps", "3 sets") or up to
300 with a unit of time ("rest 90 seconds"). Doses of medicine or food are never ours.
"""

import re
from collections.abc import Callable, Iterable

from textcoach.domain.limits.words import harmful

_LOAD = r"kgs?|kilos?|lbs?|pounds?"
_WITH_UNIT = re.compile(
    rf"(\d+(?:[.,]\d+)?)\s?({_LOAD}|km|kilomet\w+|k|miles?|mi|met(?:er|re)s?|m|yards?|mph|km/h|%|percent)(?![\w'])",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,3}:\d\d")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_TIME = re.compile(r"\s?-?(?:to|-|or)?\s?(?:\d+\s?)?(?:s|secs?|seconds?|min|mins|minutes?)\b", re.IGNORECASE)
_DOSE = re.compile(
    r"\d\s?(?:mg|mcg|ml|iu|g|grams?|k?cal(?:ories)?|oz|cups?|scoops?|tablets?|pills?|litres?|liters?)\b", re.IGNORECASE
)
_PHONE = re.compile(r"(?:\+?\d[\s().-]{0,2}){7,}")
_CHANGE = (
    r"(?:mov|swap|chang|lower|rais|adjust|updat|switch|skip|paus|cancel|reschedul|delet|reduc|add|remov|record|log|mark|"
    r"set|book|shorten|rewr|replac|increas|drop)"
)
_PROMISE = re.compile(
    r"\b(?:i|we)(?:'ll| will|'ve| have|'m going to| am going to| can)\s(?:just |now |go ahead and |already )*"
    rf"{_CHANGE}\w*\s(?:it|that|this|you|your|the|today|tomorrow|all|some|a)\b|"
    rf"\b(?:your|the) (?:plan|workout|session|program|load|weight) (?:is|has been|was) (?:now )?{_CHANGE}\w*ed\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:tendon\w*itis|tendin\w+|bursitis|arthritis|sprain\w*|torn|tear|fractur\w+|herniat\w+|hernia|bulging|"
    r"slipped dis[ck]|impingement|concussion|rhabdo\w*|sciatica|plantar fasc\w+|shin splints|runner's knee|meniscus|"
    r"acl|rotator cuff|infection|anemia|diabetes|depression|arrhythmia|asthma)\b",
    re.IGNORECASE,
)
_MEDICINE = re.compile(
    r"\b(?:ibuprofen|advil|aspirin|tylenol|paracetamol|acetaminophen|naproxen|painkillers?|antibiotics?|cortisone|"
    r"steroids?|sarms?|insulin)\b",
    re.IGNORECASE,
)
_MOST_ADVISED, _MOST_TIME = 20, 300
_TYPOGRAPHIC = frozenset("’‘“”–—…")
_LAST_LATIN = 0x24F


def refuse(words: str, question: str, known: str) -> None:
    """``known`` is the facts as the model had them. Raises ValueError with the first thing that is wrong."""
    for reason, wrong in _RULES.items():
        if wrong(words, question, known):
            raise ValueError(reason)


def _foreign(words: str, _question: str, _known: str) -> bool:
    return any(ord(char) > _LAST_LATIN and char not in _TYPOGRAPHIC for char in words)


def _unnamed(pattern: re.Pattern[str]) -> Callable[[str, str, str], bool]:
    """Whether the words name something of a kind that the question doesn't."""

    def wrong(words: str, question: str, _known: str) -> bool:
        asked = question.lower()
        return any(found[0].lower() not in asked for found in pattern.finditer(words))

    return wrong


def _figures(words: str, question: str, known: str) -> bool:
    told = _numbers(question) | _numbers(known)
    measured = {(_plain(one[1]), _kind(one[2])) for one in _WITH_UNIT.finditer(f"{question} {known}")}
    loose = _numbers(question)
    for found in _WITH_UNIT.finditer(words):
        if (_plain(found[1]), _kind(found[2])) not in measured and _plain(found[1]) not in loose:
            return True
    if any(clock not in f"{question} {known}" for clock in _CLOCK.findall(words)):
        return True
    return any(_plain(found[0]) not in told and not _advice(found, words) for found in _NUMBER.finditer(words))


def _advice(found: re.Match[str], words: str) -> bool:
    value = float(_plain(found[0]))
    if value != int(value):
        return False
    return value <= _MOST_ADVISED or (value <= _MOST_TIME and _TIME.match(words, found.end()) is not None)


def _numbers(text: str) -> set[str]:
    return {_plain(number) for number in _NUMBER.findall(text)}


def _plain(number: str) -> str:
    return f"{float(number.replace(',', '.')):g}"


def _kind(unit: str) -> str:
    unit = unit.lower()
    if unit.startswith(("kg", "kilo")) and not unit.startswith("kilom"):
        return "kg"
    kinds: Iterable[tuple[str, str]] = (("lb", "lb"), ("pound", "lb"), ("mph", "mph"), ("mi", "mi"), ("k", "km"))
    return next((kind for start, kind in kinds if unit.startswith(start)), unit[0])


_RULES: dict[str, Callable[[str, str, str], bool]] = {
    "words against pain, for a machine, or that harm": lambda words, _q, _k: any(harmful(words)),
    "letters outside the Latin alphabet, or emoji": _foreign,
    "a phone number": lambda words, _question, _known: _PHONE.search(words) is not None,
    "an amount of medicine or food": lambda words, _question, _known: _DOSE.search(words) is not None,
    "a promise of a change, and only code makes changes": lambda words, _q, _k: _PROMISE.search(words) is not None,
    "a condition that the athlete did not name": _unnamed(_CONDITION),
    "a medicine that the athlete did not name": _unnamed(_MEDICINE),
    "a figure that is neither in the data nor in the question": _figures,
}
