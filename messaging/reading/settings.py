"""Settings that an athlete changes by text: hour, units, zone, name, days, kit."""

import re
from datetime import date

from messaging.reading.dates import day_names, spoken_days
from messaging.reading.places import zone_of
from textcoach.domain.reading import (
    Intent,
    Request,
    SettingsRequest,
)

_SEND = re.compile(
    r"\b(?:text|send|message|msg|ping|deliver|workouts?|texts|messages|it|me|wake|morning text|reminders?|"
    r"time)\b.{0,40}?\b(?:at|to|by|for|around|time:?)\s(\d{1,2})(?::(\d{2}))?\s?(a\.?m\.?|p\.?m\.?)?\b(?!\s?(?:/|"
    r"x|kg|lb|min|days|weeks|reps|sets|%|°|:))"
    r"|\b(?:text|send|message)\b.{0,40}\b(noon|midday|midnight)\b|\b(\d{1,2})(?::(\d{2}))?\s?(a\.?m\.?|"
    r"p\.?m\.?)\b.{0,20}\b(?:texts?|instead|from now on|works better|is better|would be better)\b"
)
_SEND_TALK = re.compile(
    r"\b(?:(?:change|set|move) (?:my|the) time|text(?:s|ing)?|send(?:ing)?|message[sd]?|msgs?|ping|deliver|"
    r"reminders?|from now on|instead|earlier|later)\b"
)
_DAYS_TALK = re.compile(
    r"\b(?:schedule|train(?:ing)? (?:days|on)|can (?:only )?(?:train|work ?out|lift|do|run)|days (?:are|to|i can|"
    r"now)|my days|new days|workout days|gym days|days:|switch (?:my )?days|change (?:my )?(?:training )?days|i "
    r"train|only free|free (?:on )?|available|training days|lift(?:ing)? (?:on|days)|workouts? on)\b"
)
_KIT = re.compile(
    r"\b(?:i (?:now |just |finally )?(?:have|got|own|bought|only have)|(?:just |finally )?(?:bought|got (?=a |an "
    r"|some |new |my |2 |the )|own)|my (?:home )?(?:gym|equipment|kit) (?:is|has|now has|:)|equipment(?: is|:| "
    r"now:?| at home:?)|home gym (?:has|now has|with|is)|new (?:equipment|kit):?|(?:all )?i(?:'ve)? (?:only "
    r")?(?:have|got)|all i have (?:now )?(?:is|are)|only have|now have|i've got)\b(.*)"
)
_ITEMS = (
    "adjustable dumbbells",
    "resistance bands",
    "pull-up bar",
    "pull up bar",
    "pullup bar",
    "squat rack",
    "power rack",
    "trap bar",
    "ez bar",
    "smith machine",
    "ab wheel",
    "jump rope",
    "medicine ball",
    "dip bars",
    "rowing machine",
    "exercise bike",
    "stationary bike",
    "spin bike",
    "kettlebells",
    "kettlebell",
    "dumbbells",
    "dumbbell",
    "dbs",
    "kbs",
    "barbell",
    "bench",
    "bands",
    "band",
    "rings",
    "rack",
    "treadmill",
    "rower",
    "bike",
    "cable machine",
    "cables",
    "box",
    "trx",
    "sled",
    "landmine",
    "plates",
)


def read_setting(text: str, _today: date) -> tuple[Intent, Request | None] | None:
    """The setting that the text changes, where it changes one."""
    found = _send_time(text) or _units(text) or _zone(text) or _name(text) or _training_days(text) or _equipment(text)
    return (Intent.SETTINGS, found) if found else None


def _send_time(text: str) -> SettingsRequest | None:
    match = _SEND.search(text)
    if match is None or not _SEND_TALK.search(text):
        return None
    if match[4]:
        return SettingsRequest("send_time", "00:00" if match[4] == "midnight" else "12:00")
    hour, minute, half = (
        int(match[1] or match[5]),
        int(match[2] or match[6] or 0),
        (match[3] or match[7] or "").replace(".", ""),
    )
    if not half and re.search(r"\b(?:evening|afternoon|tonight|at night)\b", text) and hour < 12:
        half = "pm"
    if hour > 23 or minute > 59 or re.search(r"\b\d+\s?(?:reps|sets|lb|kg)\b", text):
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return SettingsRequest("send_time", f"{hour:02d}:{minute:02d}")


def _units(text: str) -> SettingsRequest | None:
    talk = (
        r"\b(?:use|using|switch(?:ing)?|change|show|set|prefer|want|in|to|into|talk|think|give|go|put|work|"
        r"display|do)\b"
    )
    if re.search(r"\d", text) or not re.search(talk, text):
        return None
    if not re.search(
        r"\b(?:use|using|switch\w*|change|show|set|prefer|units?|display|from now on|metric|imperial|put|give|"
        r"want|convert|can (?:you|we))\b",
        text,
    ):
        return None
    found = re.search(
        r"\b(?:to|into|in|use|using|want|prefer|show)\s(?:me\s|my\s|the\s|everything\s|weights?\s|loads?\s|"
        r"distances?\s|it\s|in\s)*(kilos?|kgs?|kilograms?|metric|pounds?|lbs?|imperial|kms?|kilomet\w+|miles?|mi)\b",
        text,
    )
    if found is None:
        return None
    word = found[1]
    value = (
        "km"
        if word.startswith(("km", "kilomet"))
        else "kg"
        if word.startswith(("k", "me"))
        else "mi"
        if word.startswith("mi")
        else "lb"
    )
    return SettingsRequest("units", value)


def _zone(text: str) -> SettingsRequest | None:
    moved = re.search(
        r"\b(?:liv(?:e|ing) in|moved to|moving to|mov(?:e|ed) (?:out )?to|based in|relocat\w+ to|time ?zone|i'm "
        r"in|im in|now in|live in|on \w+ time|in \w+ now)\b",
        text,
    )
    zone = zone_of(text) if moved else None
    strong = moved and re.search(r"liv|mov|based|relocat|zone|time\b|now in|in \w+ now", text)
    return SettingsRequest("timezone", zone) if zone and strong else None


def _name(text: str) -> SettingsRequest | None:
    match = re.search(
        r"\b(?:call me|my name(?:'s| is)(?: now)?|name is|change my name to|i go by|i'm "
        r"called)\s([a-z][a-z'-]{1,20})\b(?! (?:when|if|later|tomorrow|back|at|on))",
        text,
    )
    if match is None or match[1] in {
        "when",
        "if",
        "later",
        "back",
        "tomorrow",
        "crazy",
        "a",
        "the",
        "at",
        "on",
        "lazy",
        "not",
        "out",
    }:
        return None
    return SettingsRequest("name", match[1].title())


def _training_days(text: str) -> SettingsRequest | None:
    days = spoken_days(text)
    if not days or not _DAYS_TALK.search(text) or re.search(r"\b(?:this week|next week|instead)\b", text):
        return None
    if len(days) < 2 and not re.search(r"\bdays\b|\bschedule\b|only", text):
        return None
    return SettingsRequest("days", day_names(days))


def _equipment(text: str) -> SettingsRequest | None:
    match = _KIT.search(text)
    if (
        match is None
        or "?" in text
        or re.search(r"\b(?:today|tonight|instead|no (?:barbell|rack|bench)|this week|hotel|here)\b", text)
    ):
        return None
    tail = re.split(r"\bno\b|\bwithout\b|\bbut\b|\bnot\b", match[1])[0]
    items: list[tuple[int, str]] = []
    for item in _ITEMS:
        place = re.search(rf"\b{re.escape(item)}\b", tail)
        if place:
            items.append((place.start(), item))
            tail = tail[: place.start()] + "_" * len(item) + tail[place.end() :]
    if not items or re.search(r"\d\s?x|\d/\d|\breps?\b", text):
        return None
    return SettingsRequest("equipment", ",".join(item for _, item in sorted(items)))
