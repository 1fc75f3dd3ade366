"""The hour at which an athlete wants the day's text."""

import re

from messaging.reading.words.cues import cue
from textcoach.domain.reading import SettingsRequest

_CLOCK = r"(\d{1,2})(?::(\d{2}))?\s?(a\.?m\.?|p\.?m\.?|o'?clock)?"
_SEND = re.compile(
    r"\b(?:text|send|sent|message|msg|ping|deliver|workouts?|texts|messages|it|me|wake|morning text|reminders?|them|"
    rf"time|plan)\b.{{0,40}}?\b(?:at|to|by|for|around|time:?|until|till|til|before|after|like|about)\s(?:like\s|"
    rf"about\s|around\s)?{_CLOCK}\b(?!\s?(?:/|"
    r"x|kg|lb|min|days|weeks|reps|sets|%|°|:|th\b|st\b|nd\b|rd\b|hours?|hrs?|miles?|k\b|km))"
    rf"|\b(?:texts?|send|messages?|workouts?)\b.{{0,40}}\b(noon|midday|midnight)\b|\b(\d{{1,"
    rf"2}})(?::(\d{{2}}))?\s?(a\.?m\.?|p\.?m\.?)\b.{{0,20}}\b(?:texts?|instead|from now on|works better|is better|"
    r"would be better|please|pls|works)\b"
)
_SEND_TALK = cue(
    r"\b(?:(?:change|set|move|switch) (?:my |the |it to )?(?:text |message |workout |send )?(?:time|delivery)|"
    r"text(?:s|ing)?|send(?:ing)?|sent|message[sd]?|msgs?|ping|deliver\w*|"
    r"reminders?|from now on|instead|earlier|later|workout (?:at|to|time)|wake me)\b",
    "time,text,send,sent,message,msg,ping,deliver,remind,from now on,instead,earlier,later,workout,wake me",
)
_NOT_THEN = re.compile(r"\b(?:stop|don'?t|quit|no)\b[^.!?\n]{0,25}\bat \d{1,2}\s?(?:am|pm|:\d\d)?\W*$")
_EVENING = re.compile(r"\b(?:evenings?|afternoons?|tonight|at night|nights?)\b")
_OLD_TIME = re.compile(
    r"\b(?:not|instead of|rather than|from|and not)\s(?:at\s)?\d{1,2}(?::\d{2})?\s?(?:a\.?m\.?|p\.?m\.?)?(?=\W|$)"
)
_ABOUT_SETS = re.compile(r"\b\d+\s?(?:reps|sets|lb|kg|lbs|kgs)\b|\d\s?x\s?\d|\d/\d+/\d")
_SENTENCES = re.compile(r"[.!?\n]+(?=\s|$)|,\s|\sand\s(?=can|could|please|pls|plz|text|send)")


def send_time(text: str) -> SettingsRequest | None:
    if not _SEND_TALK.search(text) or _NOT_THEN.search(text):
        return None
    plain = _OLD_TIME.sub(" ", text)
    # The sentence that asks says the hour; the ones before it may say why, or what was lifted.
    asks = [one for one in _SENTENCES.split(plain) if _SEND_TALK.search(one) and not _ABOUT_SETS.search(one)]
    value = next((hour for one in reversed(asks) if (hour := _hour(one))), None)
    if value is None and not _ABOUT_SETS.search(plain):
        value = _hour(plain)
    return SettingsRequest("send_time", value) if value else None


def _hour(text: str) -> str | None:
    match = _SEND.search(text)
    if match is None:
        return None
    if match[4]:
        return "00:00" if match[4] == "midnight" else "12:00"
    hour, minute, half = (
        int(match[1] or match[5]),
        int(match[2] or match[6] or 0),
        (match[3] or match[7] or "").replace(".", ""),
    )
    if not half and _EVENING.search(text) and hour < 12:
        half = "pm"
    if hour > 23 or minute > 59:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"{hour:02d}:{minute:02d}"
