"""Whether a text takes back what was reported, and which figure it takes back."""

import re
from dataclasses import dataclass

from messaging.reading.words.cues import cue
from textcoach.domain.reading import LoadUnit

_PLAINLY = re.compile(
    r"^\W*(?:(?:oh|ah|hey|sorry|wait|no|so|ok|coach|hmm|ugh|lol|shoot|crap)\W+){0,3}(?:oops|whoops|woops|oopsie|"
    r"correction|correcting|scratch that|my bad|my mistake|edit(?=\W)|fix(?=\W)|typo|"
    r"(?:i )?meant(?! (?:a lot|the world|so much|well))|wrong|mistake|misspoke|i lied|mistyped|fat[- ]?finger\w*)\b"
)
_MAYBE = re.compile(
    r"^\W*(?:(?:oh|ah|hey|so|ok|coach|hmm|ugh|lol|shoot|crap|well|um|uh|er|and)\W+){0,3}(?:wait|actually|sorry|hang "
    r"on|hold on|ah|hmm|oh)\b(?! (?:for|about|im|i'm|i am|to|just|coach for|been|late|gym|workout|no|and|also|yeah|"
    r"yes|btw|plus)\b)"
)
_NO = re.compile(
    r"^\W*(?:oh |ah |wait |sorry |um |uh )?(?:no|nope|nah)(?:\s?[,.!:;-]+\s?(?!\w+ (?:today|tonight)\b)(?:(?:no|"
    r"sorry|wait|actually)\W+)*(?=\S)|\s(?=(?:it|that|those|these|they|the|my|wait|sorry|actually|it'?s|its|i|last|"
    r"first|second|third)\b|"
    r"[a-z'-]+ (?:was|were|should)\b|[a-z'-]+ [a-z'-]+ (?:was|were|should)\b))"
)
# What a correction says after the word that announces it.
_STATES = re.compile(
    r"\b(?:was|were|wasn'?t|weren'?t|should(?:'?ve| have)?|it'?s|its|is|are|meant|only|make that|did|didn'?t|had|got|"
    r"skipped|not \d|instead of \d|actually|in (?:kgs?|lbs?|kilos|pounds)|\d)"
)
_WAS = re.compile(
    r"\b(?:was|were|wasn'?t|weren'?t|should(?:'?ve)?|meant|it'?s|its|make it|make that|is|did|only|not)\b"
)
_AMID = cue(
    r"\b(?:i meant|meant to (?:say|put|write|type|log)|should(?:'?ve| have)? (?:be|been|say|read|said)|make that|"
    r"scratch that|it "
    r"was actually|was actually|were actually|actually (?:was|were|it was|did|got|only)|typo|correction|i wrote|i "
    r"(?:typed|put|said|logged|sent) (?:the )?wrong|fat[- ]?finger\w*|change (?:that|the|my|it) "
    r".{0,20}to \d|(?:sent|logged|gave|put|wrote|typed|had) .{0,20}wrong|wrong (?:day|weight|number|exercise|one)|"
    r"misread|miscounted|mistyped|misspoke|got that wrong|put the wrong|that'?s wrong|was wrong)\b"
    r"|^\*\S{1,12}(?:\s\S{1,12}){0,2}$|^\S{1,12}(?:\s\S{1,12}){0,2}\*$",
    "meant,should,make that,actually,typo,correction,scratch,i wrote,i typed,i put,i said,i logged,i sent,finger,"
    "change,wrong,misread,miscounted,"
    "mistyped,misspoke,*",
)
_PLAIN_AMID = re.compile(
    r"\b(?:meant|typo|correction|scratch that|make that|mistyped|miscounted|misread|misspoke|wrong (?:weight|number|"
    r"exercise|one|day)|should(?:'?ve| have)? (?:been|said|read|be \d))\b|^\*\S{1,12}(?:\s\S{1,12}){0,2}$|^\S{1,"
    r"12}(?:\s\S{1,12}){0,2}\*$"
)
_N = r"\d+(?:[.:]\d+)*"
_GROUP = rf"{_N}(?:\s?[/,x]\s?{_N})*"
_UNIT = r"(?:kgs?|kilos?|lbs?|pounds?|#|s|reps?|km|k|mi|miles?|m|min\w*|seconds?|secs?|hours?|hrs?|sets?)"
_NOT = cue(
    rf"\b(?:not|instead of|rather than|isn'?t|wasn'?t)\s(?:the\s|like\s)?({_GROUP})(?:\s?{_UNIT})?(?=\W*$|\s?[,.!;)]|"
    r"\s(?:as|like|on|for|in|sorry|my|lol|haha|for|but|and|obviously|oops|like)\b)",
    "not,instead,rather,isn,wasn",
)
_X_NOT_Y = re.compile(
    rf"(?<![\d/x.:])({_N})(?!\s?sets?\b)\s?{_UNIT}?(?:\s[a-z' ]{{1,24}}?)?\W{{1,2}}(?:and )?(?:not|instead of|rather "
    rf"than)\s(?:the\s|like\s)?({_N})(?![\d/x:])"
)
_UNITS: dict[str, LoadUnit] = {
    "kg": "kg",
    "kgs": "kg",
    "kilo": "kg",
    "kilos": "kg",
    "lb": "lb",
    "lbs": "lb",
    "pounds": "lb",
    "pound": "lb",
}
_IN_UNIT = cue(
    r"\b(?:was|were|is|are|that'?s|thats|in|meant|should be|should have been)\s(?:all\s|actually\s|in\s)*(kgs?|"
    r"kilos?|lbs?|pounds?)\W{1,2}(?:and )?not (?:in )?(?:kgs?|kilos?|lbs?|pounds?)\b"
    r"|\b(?:was|were|is|are|should be|should have been|meant) (?:all |actually )?in (kgs?|kilos?|lbs?|pounds?)\W*$",
    "kg,kilo,lb,pound",
)
_ADDS = re.compile(r"\b(?:forgot|forget|also|add(?:ed)?|plus|one more|late)\b")


@dataclass(frozen=True, slots=True)
class Exchange:
    """``new``, said at [start, end), stands in place of ``old``: "8 not 10"."""

    new: float
    old: float
    start: int
    end: int


def corrects(text: str, *, reported: bool) -> bool:
    """``reported``: something was, so that "sorry, bench was 195" can be about it."""
    exchanged = _NOT.search(text) is not None and (reported or _WAS.search(text) is not None)
    if _ADDS.search(text) and not exchanged and _PLAIN_AMID.search(text) is None:
        return False
    unit = _IN_UNIT.search(text) is not None
    if _PLAINLY.match(text):
        return True
    if _PLAIN_AMID.search(text) and _AMID.search(text):
        return reported or "?" not in text
    if (denied := _NO.match(text)) is not None:
        return _WAS.search(text, denied.end()) is not None
    if not reported:
        return exchanged and _MAYBE.match(text) is not None
    if (maybe := _MAYBE.match(text)) is not None:
        return "?" not in text and _STATES.search(text, maybe.end()) is not None
    return exchanged or unit or _AMID.search(text) is not None


def exchange_of(text: str) -> Exchange | None:
    """The one figure that takes another's place."""
    found = _X_NOT_Y.search(text) if "not" in text or "instead" in text or "rather" in text else None
    return Exchange(_value(found[1]), _value(found[2]), found.start(1), found.end(1)) if found else None


def _value(said: str) -> float:
    """Seconds of a clock time."""
    total = 0.0
    for part in said.split(":"):
        total = total * 60 + float(part if part.count(".") < 2 else part.split(".")[0])
    return total


def unit_said(text: str) -> LoadUnit | None:
    """The unit that every load was in, "kg" or "lb"."""
    found = _IN_UNIT.search(text)
    return _UNITS[found[1] or found[2]] if found else None
