"""Settings that an athlete changes by text: hour, units, zone, name, days, kit."""

import re
from datetime import date

from messaging.reading.days.dates import day_names, spoken_days
from messaging.reading.requests.places import zone_of
from messaging.reading.requests.send_times import send_time
from messaging.reading.words.cues import cue
from textcoach.domain.reading import (
    Intent,
    Request,
    SettingsRequest,
)

_DAYS_TALK = cue(
    r"\b(?:schedule|train(?:ing)? (?:days|on)|can (?:only )?(?:train|work ?out|lift|do|run)|days (?:are|to|i can|"
    r"now)|my days|new days|workout days|gym days|days:|switch (?:my )?days|change (?:my )?(?:training )?days|i "
    r"train|only free|free (?:on )?|available|training days|lift(?:ing)? (?:on|days)|workouts? on|works? (?:best|"
    r"better) for me|work best)\b",
    "schedule,train,can ,days,free,available,lift,work",
)
_KIT = cue(
    r"\b(?:i (?:now |just |finally )?(?:have|got|own|bought|only have)|(?:just |finally )?(?:bought|got (?=a |an "
    r"|some |new |my |2 |the )|own)|my (?:home )?(?:gym|equipment|kit) (?:is|has|now has|:)|equipment(?: is|:| "
    r"now:?| at home:?)|home gym (?:has|now has|with|is)|new (?:equipment|kit):?|(?:all )?i(?:'ve)? (?:only "
    r")?(?:have|got)|all i have (?:now )?(?:is|are)|only have|now have|i've got)\b(.*)",
    "have,got,own,bought,my ,equipment,home gym,kit",
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

_UNIT_WORD = r"(kilos?|kgs?|kilograms?|metric|pounds?|lbs?|imperial|kms?|kilomet\w+|k's|miles?|mi)"
_UNIT = cue(
    r"\b(?:to|into|in|use|using|want|prefer|show|like|with|over to)\s(?:me\s|my\s|the\s|everything\s|weights?\s|"
    r"loads?\s|"
    rf"distances?\s|it\s|in\s|stuff\s|numbers\s)*{_UNIT_WORD}\b"
    rf"|\b{_UNIT_WORD} (?:not|instead of|rather than|over|please|pls|plz|from now on|instead)\b|\bmy units are "
    rf"{_UNIT_WORD}\b|^\W*(?:units|unit)\W+(?:in\W|to\W|are\W)?{_UNIT_WORD}\b",
    "kilo,kg,metric,pound,lb,imperial,km,mi,k's",
)
_UNIT_TALK = re.compile(
    r"\b(?:use|using|switch\w*|change|show|set|prefer|units?|display|from now on|metric|imperial|put|give|"
    r"want|convert|can (?:you|we|u|i)|could (?:you|u)|not|instead|rather|please|pls|plz|everything|think in|weights|"
    r"loads|distances?|swap)\b"
)
_NO_UNIT = re.compile(
    r"\d|\b(?:how (?:many|much|far|do)|what(?:'?s| is)|(?:ran|run|did|walk\w*) (?:in|the) (?:miles?|kms?))\b"
)
_LIVES = cue(
    r"\b(?:liv(?:e|ing) in|moved to|moving to|mov(?:e|ed) (?:out )?to|based in|relocat\w+ to|time ?zone|i'm "
    r"in|im in|now in|live in|on \w+ time|in \w+ now)\b",
    "live in,living in,move,moving,based in,relocat,zone,i'm in,im in,now in,time,now",
)
_LIVES_NOW = re.compile(r"liv|mov|based|relocat|zone|time\b|now in|in \w+ now")
_CALLED = cue(
    r"\b(?:call me|my name(?:'s| is)(?: now)?|name is|change my name to|i go by|i'm "
    r"called)\s([a-z][a-z'-]{1,20})\b(?! (?:when|if|later|tomorrow|back|at|on))",
    "call,name,go by",
)
_NO_NAMES = frozenset(
    ["when", "if", "later", "back", "tomorrow", "crazy", "a", "the", "at", "on", "lazy", "not", "out"]
)


def read_setting(text: str, _today: date) -> tuple[Intent, Request | None] | None:
    """The setting that the text changes, where it changes one."""
    found = send_time(text) or _units(text) or _zone(text) or _name(text) or _training_days(text) or _equipment(text)
    return (Intent.SETTINGS, found) if found else None


def _units(text: str) -> SettingsRequest | None:
    found = _UNIT.search(text)
    if found is None or _NO_UNIT.search(text) or not _UNIT_TALK.search(text):
        return None
    word = next(group for group in found.groups() if group)
    if word.startswith(("km", "kilomet", "k'")):
        return SettingsRequest("units", "km")
    if word.startswith("mi"):
        return SettingsRequest("units", "mi")
    return SettingsRequest("units", "kg" if word.startswith(("k", "me")) else "lb")


def _zone(text: str) -> SettingsRequest | None:
    zone = zone_of(text) if _LIVES.search(text) and _LIVES_NOW.search(text) else None
    return SettingsRequest("timezone", zone) if zone else None


def _name(text: str) -> SettingsRequest | None:
    match = _CALLED.search(text)
    return SettingsRequest("name", match[1].title()) if match and match[1] not in _NO_NAMES else None


def _training_days(text: str) -> SettingsRequest | None:
    days = spoken_days(text) if _DAYS_TALK.search(text) else ()
    if not days or re.search(r"\b(?:this week|next week|instead)\b", text):
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
