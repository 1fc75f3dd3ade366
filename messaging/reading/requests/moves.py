"""A session wanted on another day."""

import re
from datetime import date, timedelta

from messaging.reading.days.dates import DAY, TOMORROW, find_date
from messaging.reading.words.cues import cue
from textcoach.domain.reading import Intent, MoveRequest, Request

_WHEN = (
    rf"(?:{TOMORROW}|{DAY}|next week|this weekend|the weekend|later (?:in the|this) week|(?:an)?other day|a different "
    rf"day|(?:the )?\d{{1,2}}(?:st|nd|rd|th)(?! (?:rep|set|round|one|interval|on the last))|(?:jan|feb|mar|apr|may|"
    r"jun|jul|aug|sep|oct|nov|dec)\w* \d|"
    rf"(?:to|on|until|for|till|til) \d{{1,2}}/\d{{1,2}}(?![\d/])|in (?:a|\d+) days?|(?:the )?day after|(?:a|\d) "
    r"days? (?:later|from now))"
)
_ON = r"(?:on |to |for |till |til |until |this |next |it |the |up |all |maybe |instead )*"
_SESSION = (
    r"(?:it|this|that|them|these|today'?s?(?: \w+)?|tonight'?s?(?: \w+)?|(?:the|my|this|that|todays?|next) (?:next "
    r")?(?:workout|session|run|ride|swim|"
    r"lift|lifts|training|gym|leg day|legs|one|upper|lower|push|pull|\w+ day|\w+ workout|\w+ session|\w+ run|\w+)|"
    r"legs|workout|everything|leg day)"
)
_CARRY = (
    r"(?:move[ds]?|moving|push(?:ed|ing)?|shift(?:ed|ing)?|reschedul\w+|postpon\w+|bump(?:ed|ing)?|switch(?:ed|ing)?|"
    r"swap(?:ped|ping)?|"
    r"delay(?:ed|ing)?|put off|sav(?:e|ing)|chang(?:e|ing)|kick|slide|flip|drag|roll|carry|defer|transfer|bring)"
)
_TRAIN = (
    r"(?:do|doing|train|training|lift|lifting|run|running|ride|riding|swim|swimming|make|make up|work ?out|go|"
    r"come|squat|have|get|start|hit|tackle)"
)
_WILL = (
    r"(?:will|i'?ll|ill|gonna|going to|can i|can we|could we|could i|may i|might|let'?s|lets|rather|prefer to|"
    r"want to|wanna|like to|need to|have to|mind if i|if i|possible to|ok to|okay to|plan to|better to|try to|try)"
)
# Words up to the day. Other figures are those of a lift ("drag curl 25 15/15, failed the 13th").
_UP_TO = r"(?:[^.!?\n\d]|\d+\s?(?:k|km|mi|miles?|am|pm|min|minutes?)\b){0,45}"
_MOVE = re.compile(
    rf"\b{_CARRY}\b{_UP_TO}\b(?:{_WHEN}|back a day|a day|to another)\b"
    r"|\bpostpone\b|\breschedule\b|\brain ?check\b|\b(?:swap|switch|move|change|shuffle|trade) (?:\w+ )?days\b(?! "
    r"to\b)"
    rf"|\b(?:swap|switch|trade|flip) (?:today|tonight|{DAY}) (?:and|with|for|&) "
    rf"|\b{_TRAIN}\s(?:{_SESSION}\s)?[^.!?\n]{{0,24}}\b{_WHEN}\s(?:instead|rather|and rest)\b"
    rf"|\b{_WHEN}\s(?:instead|rather|work(?:s)? better|is better|(?:would|might|will) (?:be|work)(?: better)?|ok "
    r"instead)\b"
    rf"|\binstead of (?:today|tonight)\b|\b(?:not|rather than) (?:today|tonight),? [^.!?\n]{{0,20}}\b{_WHEN}\b"
    rf"|\b{_WILL} {_TRAIN}\s{_SESSION}\s{_ON}{_WHEN}\b"
    r"|\b(?:rather|prefer to|mind if i|possible to|ok to|okay to|can i|can we|could i|could we) "
    rf"{_TRAIN}\s{_ON}{_WHEN}\b"
    rf"|\b(?:can|could) {_SESSION} (?:be|wait|go|happen) {_ON}{_WHEN}\b|(?<!can't )(?<!cant )(?<!cannot )(?<!won't "
    rf")(?<!wont )(?<!not )(?<!couldn't )(?<!couldnt )\bmake (?:it|this|that|this one) (?:up )?{_ON}{_WHEN}\b"
    r"|\b(?:make (?:it|this|today|that) (?:a )?(?:rest|off) day|rest (?:day )?(?:today|tonight)|(?:today|tonight) "
    rf"off)\b[^.!?\n]{{0,40}}\b{_TRAIN}\b[^.!?\n]{{0,20}}\b{_WHEN}\b"
    rf"|\b(?:can'?t|cannot|not|won'?t|wont|no time|too \w+|busy|slammed|swamped|no)\b[^.!?\n]{{0,60}}\b(?:today|"
    rf"tonight|tn)\b[^.!?\n]{{0,40}}\b(?:how about|what about|maybe|can we|can i|do|"
    rf"try|is|does|would|could)\b[^.!?\n]{{0,20}}\b{_WHEN}"
    rf"|\b(?:can'?t|cannot|not|won'?t) (?:\w+ ){{0,2}}(?:today|tonight)\W+{_WHEN}(?: (?:ok|okay|good|instead|work|"
    r"works|fine))?\W*$"
    rf"|\b(?:wait|hold (?:it|this|off)|leave (?:it|this)|keep (?:it|this)) {_ON}{_WHEN}"
)
_DAY_SAID = cue(
    rf"\b(?:{_WHEN}|days|a day|another|postpone|reschedul\w*|rain ?check|instead of (?:today|tonight))\b",
    "tom,tmr,tmw,2mor,2mrw,day,week,other,different,postpone,reschedul,rain,mon,tue,wed,thu,fri,sat,sun,jan,feb,mar,"
    "apr,may,jun,jul,aug,sep,oct,nov,dec,0th,1th,2th,3th,4th,5th,6th,7th,8th,9th,1st,2nd,3rd,to ,on ,until ,till ,"
    "til ,for ,tonight",
)
_HAPPENED = re.compile(
    r"^\W*(?:(?:i|we|so|ok|hey|yesterday|had to|just|already) )*(?:moved|pushed|shifted|switched|swapped|did|"
    rf"bumped)\b(?!.*\?)(?!.*\b{TOMORROW}\b)(?!.*\bto (?:{DAY}|next)\b)"
)
_NOT_NOW = re.compile(
    r"\b(?:instead of|rather than|from) (?:today|tonight)\b|\b(?:today|tonight)'?s?\b|\bnow\b|\brest today\b"
)
_NEXT_DAY = re.compile(r"\b(?:back|by|off|out)? ?(?:a|1) day\b(?! off)")


def read_move(text: str, today: date) -> tuple[Intent, Request | None] | None:
    """The session on another day, and which one where it is said."""
    match = _MOVE.search(text) if _DAY_SAID.search(text) else None
    if match is None or _HAPPENED.search(text):
        return None
    tail = text[match.start() :]
    to = find_date(_NOT_NOW.sub(" ", tail), today) or find_date(_NOT_NOW.sub(" ", text), today)
    if to is None and _NEXT_DAY.search(tail):
        to = today + timedelta(days=1)
    return Intent.MOVE, MoveRequest(to)
