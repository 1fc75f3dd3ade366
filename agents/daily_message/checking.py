"""A model's words before they go out: plain letters, no amounts in words, and no name but the athlete's own."""

import re
import string
from collections.abc import Iterator

from textcoach.domain.limits.forbidden import AMOUNT
from textcoach.ports.agents import MessageFacts, MessageWords

LONGEST = 90


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TYPOGRAPHIC = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-", "\u2026": "..."}
)
_PLAIN = frozenset(string.ascii_letters + " .,:;!?'\"()/&%+-")
"""What GSM-7 has, at one septet each."""
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|"
    r"hundred|dozen)[ -](?:more |extra |hard |good )*(?:reps?|sets?|rounds?|kilos?|kg|pounds?|lbs?|minutes?|min|"
    r"seconds?|miles?|kilomet\w+|met(?:er|re)s?|percent)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
# A word by itself at the beginning or the end, where a name would stand.
_CALLED = re.compile(r"(?:^|[.!?]\s+)([A-Z][a-z]+)[,!]|[,.!?]\s+([A-Z][a-z]+)[.!]?$")
_BY_ITSELF = _words(
    "today tonight okay ok right well welcome nice good great easy go morning hello hi hey yes ready steady strong "
    "done relax breathe focus enjoy smooth lovely calm patience"
)
_CAPITALS = _words("i i'm i've i'll i'd rpe rir monday tuesday wednesday thursday friday saturday sunday")


def checked(opening: str, closing: str, facts: MessageFacts) -> MessageWords:
    """ValueError says why words can't go out, in words for the model."""
    return MessageWords(_checked(opening, facts), _checked(closing, facts))


def _checked(words: str, facts: MessageFacts) -> str:
    plain = words.translate(_TYPOGRAPHIC).strip()
    own = facts.athlete.first_name
    if strange := set(plain.replace(own, "")) - _PLAIN:
        raise ValueError(f"{' '.join(sorted(strange))}: plain letters only")
    if AMOUNT.pattern.search(plain) or _COUNTED.search(plain):
        raise ValueError("an amount in words: the figures come from code")
    for name in _names(plain):
        if name.lower() not in _known(facts):
            raise ValueError(f'"{name}": no name but the athlete\'s own')
    return plain


def _names(words: str) -> Iterator[str]:
    for found in _CALLED.finditer(words):
        name = found[1] or found[2]
        if name.lower() not in _BY_ITSELF:
            yield name
    for word in _WORD.finditer(words):
        within = bool(words[: word.start()].strip("\"'( ")) and words[: word.start()].rstrip("\"'( ")[-1] not in ".!?:"
        if within and word[0][0].isupper():
            yield word[0]


def _known(facts: MessageFacts) -> frozenset[str]:
    """Words with a capital that may stand anywhere: the athlete's name, what is on today."""
    told = " ".join((facts.athlete.name, facts.content.theme, *(item.exercise for item in facts.content.items)))
    return _CAPITALS | {word.lower().removesuffix("'s") for word in _WORD.findall(told)}
