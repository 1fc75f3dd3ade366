"""Asking for another exercise."""

import re
from collections.abc import Sequence

from messaging.reading.exercises import Mention
from textcoach.domain.reading import SwapRequest

_ASKS = re.compile(
    r"\b(?:what|whats|what's|can i|could i|can we|could we|should i|sub|subs|substitut\w+|alternativ\w+|"
    r"replace(?:ment)?|swap(?: out)?|switch(?: out)?|something else|another exercise|different exercise|other "
    r"option|options?|is there|any(?:thing)?|need|want|give me|instead|trade|change)\b"
)
_SWAPS = re.compile(
    r"\b(?:instead of|in place of|sub(?:stitut\w+)?(?: me)?(?: something)?(?: out)?(?: for| the)?|alternativ\w+|"
    r"replace(?:ment)?|swap(?: out)?|switch(?: out)?|something else|anything else|another exercise|different "
    r"exercise|rather than|other than|other option|trade|change|instead)\b"
)
_PAST = re.compile(r"\b(?:did|swapped|subbed|replaced|switched|used|went with|ended up|had to do)\b(?!.*\?)")
_OLD = re.compile(
    r"\b(?:instead of|in place of|sub(?:stitut\w+)?(?: something)? (?:out )?(?:for|the)?|alternativ\w+ (?:to|"
    r"for)|replace(?:ment)?(?: for)?|swap(?: out)?|switch(?: out)?|rather than|other than|something else (?:for|"
    r"besides)|anything else for|trade|change|can'?t do|cant do|no)\W*(?:the |my |doing |do |out )*$"
)
_NO_KIT = re.compile(
    r"\b(?:no|don'?t have|without|isn'?t|not|taken|broken|busy|in use|lost)\b.{0,20}\b(?:barbell|rack|bench|"
    r"dumbbells?|cables?|machine|kettlebells?|bar|rings|box|bike|rower|band|pull[- ]?up bar|equipment|available|"
    r"access)\b"
)


def read_swap(text: str, named: Sequence[Mention], starts: Sequence[int]) -> SwapRequest | None:
    """The exercise to be replaced, when the athlete asks for another one. ``starts`` are the mentions' places."""
    if not _SWAPS.search(text) or not _ASKS.search(text) or _PAST.search(text) or re.search(r"\d\s?[x/]\s?\d", text):
        return None
    if not named:
        return (
            SwapRequest(None)
            if re.search(
                r"\b(?:another|different|something else|swap)\b.{0,30}\b(?:exercise|movement|lift|one)\b", text
            )
            else None
        )
    old = next((m for m, start in zip(named, starts, strict=True) if _OLD.search(text[:start])), None)
    if old is None:
        if not (re.search(r"\binstead\b|\bsomething else\b|\bsub\b|\bswap\b|alternativ", text)):
            return None
        if re.search(r"\bfor\b", text) and _NO_KIT.search(text) and len(named) == 1:
            return SwapRequest(named[0].name)
        old = next((m for m in named if m.item), named[0])
    return SwapRequest(old.name)
