"""Asking for another exercise."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from messaging.reading.names.names import Names
from messaging.reading.names.parsed import Parsed
from messaging.reading.words.cues import cue
from textcoach.domain.reading import SwapRequest

_OTHER = cue(
    r"\b(?:instead|in place of|sub(?:s|bed|stitut\w+)?|alternativ\w+|alternates?|replac(?:e|ing|ement)s?|"
    r"swap(?:ping)?(?! days)|"
    r"switch(?: out)?(?! days)|(?:something|anything|someth?in|what|nothing) (?:else|different)|"
    r"(?:another|(?:a |any |some |the )?(?:different|other|new|similar|easier)) (?:exercises?|movements?|lifts?|"
    r"options?|moves?|variations?|version|machine)|"
    r"rather than|other than|besides|other option|trade|in lieu of|work ?around|change)\b",
    "instead,place of,sub,altern,repla,swap,switch,else,different,other,new ,similar,easier,rather,besides,trade,"
    "lieu,around,change",
)
_ASKS = re.compile(
    r"\b(?:what|whats|what's|which|can (?:i|we|you|u)|could (?:i|we|you|u)|should (?:i|we)|may i|is there|are there|"
    r"any(?:thing)?|need|needs|want|wanna|"
    r"give me|gimme|got|please|pls|plz|suggest\w*|recommend\w*|how about|ideas?|looking for|options?|prefer|i'?d|"
    r"rather|ok to|okay to|would like|let me|find me)\b"
    r"|^\W*(?:and |so |just |coach |hey |can you )*(?:swap|switch|sub|substitute|replace|trade|change)\b"
)
_PAST = re.compile(
    r"\b(?:did|done|swapped|subbed|replaced|switched|traded|used|went with|ended up|had to do|ran|rode|walked|swam|"
    r"biked|rowed|hiked|"
    r"hit|finished)\b(?!.*\?)"
)
_LEADS_OLD = (
    r"\b(?:instead of|in place of|in lieu of|alternat\w+ (?:to|for)|replac(?:e|ing)|replacements? (?:for|to)|"
    r"swap(?:ping)?(?: out)?|"
    r"switch(?: out)?|rather than|other than|besides|(?:something|anything|what|nothing) (?:else|different)(?: "
    r"\w+){0,4} (?:for|than|besides|but)|"
    r"(?:exercises?|movements?|options?|lifts?|moves?|variations?|version) (?:for|to|than|besides)|trade|change(?: "
    r"out)?|substitut\w+ (?:for|to)|"
    r"subs? (?:me )?(?:\w+ )?(?:out )?for|sub out|can'?t (?:do|use|get)|cannot (?:do|use)|no|don'?t have(?: an?| "
    r"any)?|dont have(?: an?| any)?|hate|sick of)"
    r"\W*(?:the |my |doing |do |a |any |out |some |these |those |of |today'?s )*"
)
_OLD = re.compile(rf"{_LEADS_OLD}$")
_OLD_NAMED = re.compile(rf"{_LEADS_OLD}((?:[a-z][a-z'-]*\s?){{1,4}})")
_NEW = re.compile(
    r"\b(?:can|could|should|may|if) (?:i|we) (?:just |maybe |please |rather |also )?(?:do|use|try|go with|hit|get|"
    r"have|run|row|ride|sub|substitute)?\s?(?:the |some |a |my |in )*$"
    r"|\b(?:swap|switch|replace|trade|change)\b.{0,40}\b(?:for|with|to) (?:the |some |a )*$|\b(?:do|doing|try|prefer|"
    r"rather do|want|like) (?:the |some |a |to do )*$|\bsub (?:in )?(?:the |some )*$"
)
_REASON = re.compile(
    r"\b(?:no|don'?t|dont|doesn'?t|without|isn'?t|isnt|taken|broken|busy|in use|lost|hogging|hurts?|hurting|kills?|"
    r"killing|sore|bother\w*|can'?t|cant|hate|only|out of order|missing|available|packed|free|full|instead|ceiling)\b"
)
_NO_KIT = re.compile(
    r"\b(?:no|don'?t have|dont have|without|isn'?t|not|taken|broken|busy|in use|lost)\b.{0,20}\b(?:barbell|rack|bench|"
    r"dumbbells?|cables?|machine|kettlebells?|bar|rings|box|bike|rower|band|pull[- ]?up bar|equipment|available|"
    r"access)\b"
)
_FIGURES = re.compile(r"\d\s?[x@]\s?\d|(?<![\d/])\d+/(?!10\b)\d+|\d,\s?\d")
_WORDED = re.compile(
    r"\b(?:another|different|other|new|something else|anything else|alternativ\w*|swap|sub|substitut\w*|"
    r"replacement)\b.{0,30}\b(?:exercise|movement|lift|one|option|that|it|this|them|these|machine)\b"
    r"|\bwhat else\b|^\W*(?:something|anything) else\b|\b(?:a|any) (?:sub|alternative|replacement|substitute)\b"
)
_PARTINGS = re.compile(r"\n|[.!?]+(?=\s|$)|,\s|;|\sbut\s|\sso\s(?=what|can|could|need|any|is|i need|should)|\s-+\s")
_ENDS = re.compile(r"[?.!\n]|$")

Part = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Swap:
    """``places`` are the clauses [start, end) that ask."""

    request: SwapRequest
    places: tuple[Part, ...]


def read_swap(whole: Parsed, names: Names) -> Swap | None:
    """The exercise to be replaced when the athlete asks for another one."""
    text = whole.text
    if _OTHER.search(text) is None:
        return None
    parts = list(_clauses(text))
    for ask in parts:
        if _asks(text, ask):
            return _swap(whole, parts, ask, names)
    return None


def _clauses(text: str) -> Iterator[Part]:
    at = 0
    for mark in _PARTINGS.finditer(text):
        yield at, mark.start()
        at = mark.end()
    yield at, len(text)


def _asks(text: str, part: Part) -> bool:
    clause = text[part[0] : part[1]]
    if _OTHER.search(clause) is None or _FIGURES.search(clause):
        return False
    end = _ENDS.search(text, part[1])
    asking = _ASKS.search(clause) is not None or (end is not None and end[0] == "?")
    return asking and not (_PAST.search(clause) and (end is None or end[0] != "?"))


def _swap(whole: Parsed, parts: Sequence[Part], ask: Part, names: Names) -> Swap | None:
    text = whole.text
    named = [(mention, whole.starts(mention)) for mention in whole.mentions]
    inside = [one for one in named if ask[0] <= one[1] < ask[1]]
    new = [mention for mention, start in inside if _is_new(text, start, ask)]
    candidates = [one for one in inside if one[0] not in new]
    old = next((mention for mention, start in candidates if _OLD.search(text[ask[0] : start])), None)
    if old is None and candidates:
        wanted = re.search(r"\bfor\b", text) and _NO_KIT.search(text) and len(candidates) == 1
        old = candidates[0][0] if wanted else next((one for one, _ in candidates if one.item), candidates[0][0])
    if old is not None:
        return Swap(SwapRequest(old.name), (ask,))
    reasons = [part for part in parts if part != ask and _FIGURES.search(text[part[0] : part[1]]) is None]
    for part in reasons:
        about = [mention for mention, start in named if part[0] <= start < part[1] and mention not in new]
        if about and (_REASON.search(text[part[0] : part[1]]) or part[1] <= ask[0]):
            chosen = next((mention for mention in about if mention.item), about[0])
            return Swap(SwapRequest(chosen.name), (ask,))
    if (common := _common_name(text, (ask, *reasons), names)) is not None:
        return Swap(SwapRequest(common), (ask,))
    return Swap(SwapRequest(None), (ask,)) if new or _WORDED.search(text[ask[0] : ask[1]]) else None


def _common_name(text: str, parts: Sequence[Part], names: Names) -> str | None:
    """A name that is an everyday word too ("squats", "rows"), where the words before it say that it is meant."""
    for start, end in parts:
        for match in _OLD_NAMED.finditer(text[start:end]):
            words = match[1].split()
            known = (names.called(" ".join(words[:count])) for count in range(len(words), 0, -1))
            found = next((one for one in known if one is not None), None)
            if found is not None:
                return found.name
    return None


def _is_new(text: str, start: int, ask: Part) -> bool:
    """Whether the exercise is the one that is wanted: "can i do dips", "swap bench for dips"."""
    lead = text[ask[0] : start]
    return _NEW.search(lead) is not None and _OLD.search(lead) is None
