"""How a form of the notation is described."""

import re
from dataclasses import dataclass

from messaging.reading.words.atoms import Kind
from messaging.reading.words.measures import Measure, numbers

ANY = "any"
"""After a number, anything."""

# Possessive: a figure that does not fit is never cut short to one that does.
N = r"(\d{1,6}+(?:\.\d{1,3}+)?+|\.\d{1,2}+)"
U = r"(?:\s?(kgs?|kilos?|kilograms?|lbs?|pounds?|#))?"
C = r"(\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,2})?)"
LOADS = "klp#"
"""How a unit of load begins."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A form, and how it can begin, so that it is tried nowhere else: with one of ``words`` (letters only), with one of
    ``signs``, or with a number that has one of ``after`` behind it (one space aside)."""

    kind: Kind
    pattern: re.Pattern[str]
    measure: Measure
    words: tuple[str, ...] = ()
    signs: str = ""
    after: str = ""


def rule(
    kind: Kind, pattern: str, *, words: str = "", signs: str = "", after: str = "", measure: Measure = numbers
) -> Rule:
    return Rule(kind, re.compile(pattern), measure, tuple(words.split()), signs, after)
