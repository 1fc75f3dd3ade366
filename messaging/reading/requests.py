"""What an athlete asks to be changed, with real dates. Each reader answers None when its request is not made."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from messaging.reading.dates import DAY, day_names, find_date, find_span, spoken_days
from messaging.reading.places import zone_of
from messaging.reading.session import seconds_of
from textcoach.domain.reading import (
    AdjustRequest,
    AwayRequest,
    Intent,
    MoveRequest,
    PauseRequest,
    Request,
    SettingsRequest,
)

_WHEN = (
    rf"(?:tomorrow|tmrw|tmr|{DAY}|next week|this weekend|the weekend|later in the week|another day|a different "
    rf"day|other day|(?:the )?\d{{1,2}}(?:st|nd|rd|th)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d|"
    rf"in \d+ days|day after)"
)
_MOVE = re.compile(
    rf"\b(?:moved?|moving|push|shift|reschedule|postpone|bump|switch|swap|delay|put off|save|change|"
    rf"kick)\b.{{0,40}}\b(?:{_WHEN}|back a day|a day|to another)"
    rf"|\bpostpone\b|\breschedule\b|\brain ?check\b|\b(?:do|doing|train|training|lift|run|make)\s(?:it|this|that|"
    rf"today's|todays|the \w+|my \w+|this one)?\s?.{{0,20}}\b{_WHEN}\s(?:instead|rather)"
    rf"|\b{_WHEN}\s(?:instead|rather|work(?:s)? better|is better|ok instead)\b|\binstead of "
    rf"today\b.{{0,30}}{_WHEN}|\b(?:do|doing|make up|make it up|will do|i'll do|ill do|gonna do|can i do|can we "
    rf"do|could we do|could i do)\s(?:it|this|that|today's \w+|todays \w+|today's|the session|the workout|this "
    rf"workout|this session|legs|workout|the run|my run)\s(?:up\s)?(?:on\s|for\s|till\s|til\s|until\s|this\s|"
    rf"next\s)?{_WHEN}"
    rf"|\b(?:can't|cant|cannot|not)\b.{{0,40}}\btoday\b.{{0,40}}\b(?:how about|what about|maybe|can we|can i|do|"
    rf"try)\b.{{0,20}}\b{_WHEN}|\bwait (?:til|till|until) {_WHEN}|\bhold (?:it|this|off) (?:til|till|until) {_WHEN}"
)
_SHORTER = re.compile(
    r"\b(?:only|just)\s(?:got|have|had|can do|about|a|like|around)?\s?(?:about\s|like\s|a\s|maybe\s|around\s|"
    r"have\s|got\s)*(\d+(?:\.\d+)?\s?(?:min\w*|m|hours?|hrs?|h)?)\b(?!\s?(?:x|/|reps?|sets?|rounds|lb|kg|of the|"
    r"of them|mi\b|km|k\b|miles))(?=.*(?:min|hour|hr|today|tonight))"
    r"|\b(\d+(?:\.\d+)?\s?(?:minutes?|mins?|min|hours?|hrs?))\s(?:max|tops|only|limit|is all i(?:'ve)? (?:got|"
    r"have)|at most|to train|to work with|available|window)\b"
    r"|\b(?:make|keep|cut|trim|fit|squeeze|do|get|crunch|cap|shrink|bring)\s(?:it|this|today|todays?'?s?|that|"
    r"the \w+|my \w+)?\s?.{0,24}?\b(?:to|under|in|into|at|down to|within)\s(\d+(?:\.\d+)?\s?(?:minutes?|mins?|"
    r"min|hours?|hrs?))\b"
    r"|\b(\d+(?:\.\d+)?)[- ](?:min|minute)s? version\b|\bi(?:'ve| have)? ?(?:got|have)\s(?:about |like |maybe "
    r")?(\d+\s?(?:min\w*|hours?|hrs?))\b(?! (?:of|on) )"
    r"|\b(?:got|have)\s(\d+\s?(?:min\w*|hours?|hrs?))(?=\s(?:today|tonight|to|for|before|until|max))"
)
_SHORT = re.compile(
    r"\b(?:short(?:er|en)|quick(?:er)? (?:version|one|session|workout)|short on time|less time|pressed for time|"
    r"not much time|cut (?:it|this|today) short(?! at)|shorter version|something (?:quick|short)|keep it short|"
    r"trim it|in a rush|pushed for time|abbreviated|make it quick)\b"
)
_LONGER = re.compile(
    r"\b(?:longer|more time today|extra time|make it long|add (?:some )?(?:more )?(?:volume|time|sets)|bit more "
    r"volume|have all day)\b"
)
_EASIER = re.compile(
    r"\b(?:easier|dial (?:it|this|things) (?:back|down)|tone it down|back off|go easy|take it easy|lighter|light "
    r"day|something light|easy (?:day|version|one)|deload|scale (?:it|this)? ?(?:back|down)|less intense|too "
    r"(?:hard|heavy|much)|reduce|lower the (?:weight|intensity)|drop the weights?|ease (?:up|off)|gentler|chill "
    r"(?:day|session|one)|turn it down|less volume|lower intensity|knock it down|softer)\b"
)
_HARDER = re.compile(
    r"\b(?:harder|too (?:easy|light)|heavier|more challenging|step it up|turn it up|crank it up|bump it up|push "
    r"me|more weight|increase the (?:weight|intensity)|tougher|ramp it up|kick it up|up the (?:weight|intensity|"
    r"ante)|more intensity|challenge me|spice it up)\b"
)
_ASKS = re.compile(
    r"\b(?:can|could|please|pls|plz|make|need|want|wanna|let's|lets|should|give|keep|dial|tone|take|go|today|"
    r"tonight|this one|next|too|i'd|id|any chance|scale|crank|ramp|step|bump|turn|up the|ease|reduce|drop|lower|"
    r"increase|push|knock|something|challenge|kick)\b"
)
_AWAY = re.compile(
    rf"\b(?:travel\w*|hotel gym|in [a-z]+ for work|out of town|away|on (?:a )?(?:vacation|holiday|holidays|trip|"
    rf"business|leave)|vacation|"
    rf"holiday|going to (?:be )?(?:away|gone)|on the road|in hospital|flying out|work trip|business trip|"
    rf"conference|camping|honeymoon|skiing|trip to|be gone|gone (?:from|{DAY}|until|till)|leaving town|off grid|"
    rf"cruise|visiting)\b"
    r"|\b(?:flu|covid|sick|ill|fever|stomach bug|food poisoning|cold|bug|surgery)\b.{0,60}\b(?:days|week|until|"
    r"till|til|thru|through|weekend|rest of)\b"
    rf"|\b(?:no|without(?: a)?|don't have(?: a)?|won't have(?: a)?|gym(?:'s| is)? closed|gym closed|no access "
    rf"to(?: a)?)\s?(?:gym|equipment|kit|weights|access)?\b.{{0,30}}\b(?:{DAY}\s?(?:-|to|thru|through|until|"
    rf"till)|this week|next week|for \d+ (?:days|weeks)|for a week|until|till|til|rest of|weekend)"
)
_PAUSE = re.compile(
    r"\b(?:pause|hold|mute|freeze|snooze|suspend|take a break|need a break|break from|put (?:me|this|it|things|"
    r"texts|messages|everything|my \w+) on hold|stop (?:the )?(?:texts|messages|texting)? ?(?:me )?(?:for|until|"
    r"till|til))\b"
)
_PAUSE_CONTEXT = re.compile(
    r"\b(?:text\w*|message\w*|coach\w*|plan|program\w*|training|everything|workouts?|me|it|for|until|till|til|"
    r"from|things|on hold|days?|weeks?|pls|please|subscription)\b"
)
_RESUME = re.compile(
    r"\b(?:resume|unpause|un-pause|restart (?:my|the|texts|messages|me|plan|training)|turn (?:the |my "
    r")?(?:messages|texts|it|them|things|workouts) back on|turn back on|start (?:texting|sending|messaging|the "
    r"texts|my texts|me|things|it|the messages|the workouts) (?:me )?(?:up )?(?:again|back)|(?:start|send|"
    r"text)\w* (?:me )?(?:\w+ ){0,2}again|"
    r"ready to (?:go again|get back|start again|come back|resume|restart)|i'?m back(?! (?:hurts|is|pain|"
    r"squat))\b|back from (?:vacation|holiday|my trip|travel\w*|the trip|break)|back (?:at it|in action|in town|"
    r"on track|home)|end (?:the )?pause|lift the (?:hold|pause))"
)


def read_request(text: str, today: date) -> tuple[Intent, Request | None] | None:
    """The main request of the text, as its intent and what was said of it. Exercise swaps are read elsewhere."""
    readers: tuple[Callable[[str, date], tuple[Intent, Request | None] | None], ...] = (
        _settings,
        _pause,
        _away,
        _resume,
        _move,
        _adjust,
    )
    for reader in readers:
        found = reader(text, today)
        if found is not None:
            return found
    return None


def _move(text: str, today: date) -> tuple[Intent, Request | None] | None:
    match = _MOVE.search(text)
    if match is None:
        return None
    tail = text[match.start() :]
    without = re.sub(r"\binstead of (?:today|tonight)\b|\btoday'?s?\b|\btonight'?s?\b|\bnow\b", " ", tail)
    to = find_date(without, today) or find_date(re.sub(r"\btoday'?s?\b|\btonight\b|\bnow\b", " ", text), today)
    if to is None and re.search(r"\bback a day\b|\ba day\b", tail):
        to = today + timedelta(days=1)
    return Intent.MOVE, MoveRequest(to)


def _adjust(text: str, _: date) -> tuple[Intent, Request | None] | None:
    if (
        re.search(
            r"\b(?:felt|was|were|feeling|it's|its)\s(?:way |a bit |really |so |kinda |pretty |a little )?(?:too "
            r")?(?:easier|harder|heavier|lighter)\b",
            text,
        )
        and "?" not in text
    ):
        return None
    if match := _SHORTER.search(text):
        said = next(group for group in match.groups() if group)
        return Intent.ADJUST, AdjustRequest("shorter", seconds_of(said))
    if _SHORT.search(text):
        minutes = re.search(r"\b(\d+\s?(?:minutes?|mins?|min|hours?|hrs?))\b", text)
        return Intent.ADJUST, AdjustRequest("shorter", seconds_of(minutes[1]) if minutes else None)
    if _LONGER.search(text) and _ASKS.search(text) and not re.search(r"\bno longer\b|\btook longer\b", text):
        minutes = re.search(r"\b(\d+\s?(?:minutes?|mins?|min|hours?|hrs?))\b", text)
        return Intent.ADJUST, AdjustRequest("longer", seconds_of(minutes[1]) if minutes else None)
    for pattern, direction in ((_EASIER, "easier"), (_HARDER, "harder")):
        if pattern.search(text) and _ASKS.search(text):
            return Intent.ADJUST, AdjustRequest("easier" if direction == "easier" else "harder")
    return None


def _away(text: str, today: date) -> tuple[Intent, Request | None] | None:
    match = _AWAY.search(text)
    if match is None or re.search(r"\b(?:back from|was (?:away|sick|out of town))\b", text):
        return None
    start, end = find_span(text, today)
    if (
        start is None
        and end is None
        and not re.search(r"\b(?:travel|out of town|vacation|holiday|away|on the road|trip|for work)\w*\b", text)
    ):
        return None
    if (
        start is None
        and re.search(r"\b(?:i'm|im|am|currently|now|at)\b", text)
        and not re.search(r"\b(?:next|soon|later)\b", text)
    ):
        start = today
    return Intent.AWAY, AwayRequest(start, end if end is not None and (start is None or end >= start) else None)


def _pause(text: str, today: date) -> tuple[Intent, Request | None] | None:
    match = _PAUSE.search(text)
    if (
        match is None
        or not _PAUSE_CONTEXT.search(text[match.end() :] or "")
        or re.search(r"\b(?:hollow|plank|\d+\s?s(?:ec)?\b|paused? (?:squat|bench|reps?)|\d+x)", text)
    ):
        return None
    length = re.search(r"\b(?:(\d{1,3})|a|an) (day|week|month)s?\b", text)
    if length:
        days = int(length[1] or 1) * {"day": 1, "week": 7, "month": 30}[length[2]]
        return Intent.PAUSE, PauseRequest(today + timedelta(days=days))
    if re.search(r"\bnext week\b", text) and re.search(r"\b(?:until|till|til)\s+next week\b", text):
        return Intent.PAUSE, PauseRequest(find_span(text, today)[0])
    return Intent.PAUSE, PauseRequest(find_date(re.sub(r"\b(?:now|today|tonight)\b", " ", text), today))


def _resume(text: str, _: date) -> tuple[Intent, Request | None] | None:
    return (Intent.RESUME, None) if _RESUME.search(text) else None


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


def _settings(text: str, _: date) -> tuple[Intent, Request | None] | None:
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
