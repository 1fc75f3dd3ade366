"""What an athlete asks to be changed, with real dates. Each reader answers None when its request is not made."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from messaging.reading.dates import DAY, find_date, find_span
from messaging.reading.session import seconds_of
from messaging.reading.settings import read_setting
from textcoach.domain.reading import (
    AdjustRequest,
    AwayRequest,
    Intent,
    MoveRequest,
    PauseRequest,
    Request,
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
        read_setting,
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
