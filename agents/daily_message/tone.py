"""How a coach sounds. It changes the words, never the load."""

from enum import StrEnum

_GENTLE_UNTIL, _FIRM_FROM = 33, 67


class Tone(StrEnum):
    GENTLE = "gentle"
    PLAIN = "plain"
    FIRM = "firm"


def tone_of(tone: int) -> Tone:
    """Of a profile's 0 (gentle) to 100 (drill sergeant)."""
    if tone <= _GENTLE_UNTIL:
        return Tone.GENTLE
    return Tone.FIRM if tone >= _FIRM_FROM else Tone.PLAIN
