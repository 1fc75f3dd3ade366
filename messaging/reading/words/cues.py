"""Patterns that are only tried where a text holds what they need.

To look for a few substrings costs a tenth of what a search for a large pattern does, and most texts hold none of them.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """``needs``: whatever the pattern matches holds one of them."""

    pattern: re.Pattern[str]
    needs: tuple[str, ...]

    def search(self, text: str) -> re.Match[str] | None:
        for need in self.needs:
            if need in text:
                return self.pattern.search(text)
        return None


def cue(pattern: str, needs: str) -> Cue:
    """``needs`` are parted by commas, so that one may hold a space."""
    return Cue(re.compile(pattern), tuple(needs.split(",")))
