"""When somebody's texts are to come, and where they live."""

import re
from datetime import time

from messaging.reading.requests.places import zone_of
from textcoach.domain.questionnaire import WhenTold

_FINE = re.compile(
    r"\W*(?:(?:yes|yeah|yep|yup|ok|okay|k|fine|good|great|perfect|sure|works?|that|that's|thats|is|it|sounds|looks|"
    r"for me|keep|leave|it's|same|no change|no|nope|all|cool|nice|right|correct|as is|please|thanks|thx|with me|"
    r"by me)\W*)+"
)
_CLOCK = re.compile(
    r"(?<![\d.:])(\d{1,2})(?:[:.](\d{2})|(?<=\d)(\d{2})(?=\s?[ap]\.?m))?\s?(a\.?m\.?|p\.?m\.?|o'?clock)?(?![\d:])"
)
_NOON = re.compile(r"\b(?:noon|midday)\b")
_LATE = re.compile(r"\b(?:evenings?|afternoons?|nights?|pm)\b")
_NO_HOUR = re.compile(r"\b\d{1,2}\s?(?:days?|min\w*|hours?|weeks?|years?|kgs?|lbs?|x)\b")
# Places whose names mean something else more often.
_WORDS_TOO = re.compile(r"(?<!in )\b(?:nice|male|easter|christmas|reunion|nome)\b")
_EARLIEST_BARE = 4
"""An hour below it that names no half of the day is one of the afternoon: nobody wants a text at 3 in the night."""


def when_told(plain: str) -> WhenTold | None:
    zone = zone_of(_WORDS_TOO.sub(" ", plain))
    at = _hour(_NO_HOUR.sub(" ", plain))
    if zone is None and at is None:
        return WhenTold() if _FINE.fullmatch(plain) else None
    return WhenTold(at, zone)


def _hour(plain: str) -> time | None:
    if _NOON.search(plain):
        return time(12)
    for said in _CLOCK.finditer(plain):
        hour, minute, half = int(said[1]), int(said[2] or said[3] or 0), (said[4] or "").replace(".", "")
        if hour > 23 or minute > 59 or (half[1:] == "m" and not 1 <= hour <= 12):
            continue
        if half in {"am", "pm"}:
            hour = hour % 12 + (12 if half == "pm" else 0)
        elif 0 < hour < 12 and (hour < _EARLIEST_BARE or _LATE.search(plain)):
            hour += 12
        return time(hour, minute)
    return None
