"""A session wanted shorter, longer, easier or harder."""

import re
from datetime import date
from typing import Literal

from messaging.reading.words.cues import cue
from messaging.reading.words.units import seconds_of
from textcoach.domain.reading import AdjustRequest, Intent, Request

_TIME = r"(?:\d+(?:\.\d+)?\s?(?:minutes?|mins?|min|hours?|hrs?|hr)(?:\s(?:and\s)?\d+\s?(?:minutes?|mins?|min))?)"
_ABOUT = r"(?:about\s|like\s|a\s|maybe\s|around\s|have\s|got\s|roughly\s|max\s|another\s|exactly\s|free\s|the\s)*"
_SHORTER = cue(
    r"\b(?:only|just|barely)\s(?:got|gotta|have|had|can do|can spare|about|a|like|around|get|give (?:it|"
    rf"you))?\s?{_ABOUT}"
    r"(\d+(?:\.\d+)?\s?(?:min\w*|m|hours?|hrs?|h)?)\b(?!\s?(?:x|/|reps?|sets?|rounds|lb|kg|of the|(?:\w+ )?(?:on the|"
    r"of (?!time)|run|walk|ride|row|swim|bike|jog|easy|yoga|cardio|spin)|"
    r"of them|mi\b|km|k\b|miles))(?=.*(?:min|hour|hr|today|tonight))"
    rf"|\b({_TIME})\s(?:max|tops|only|limit|is (?:all|the (?:most|max))|(?:is )?all (?:that )?(?:i|we)(?:'ve)? "
    r"(?:got|have|can)|"
    r"at most|to train|to work ?(?:out|with)|available|window|free|to spare|today\W*$|cap|budget)\b"
    r"|\b(?:make|keep|cut|trim|fit|squeeze|do|get|crunch|cap|shrink|bring|condense|compress|have|be done|finish|"
    r"wrap)\s(?:it|this|today|todays?'?s?|that|"
    rf"the \w+|my \w+)?\s?.{{0,24}}?\b(?:to|under|in|into|at|down to|within)\s{_ABOUT}({_TIME})\b"
    r"|\b(\d+(?:\.\d+)?)[- ](?:min|minute)s? (?:version|workout|session|one|option|thing)\b|\b(?:something|anything|"
    r"version|workout|session) (?:under|in|for) "
    rf"({_TIME})\b"
    rf"|\bi(?:'ve| have)? ?(?:got|have|get)\s{_ABOUT}({_TIME})\b(?! (?:of|on|off|rest|long|late|sleep|in)\b)"
    rf"|\b(?:got|have|get)\s{_ABOUT}({_TIME})(?=\s(?:today|tonight|to|for|before|until|max|b4))"
    r"|\b(?:gotta|got to|have to|need to|must) (?:leave|go|be (?:out|done|gone|somewhere|back)|run|head out) in "
    rf"{_ABOUT}({_TIME})\b",
    "min,hour,hr,today,tonight",
)
_SHORT = cue(
    r"\b(?:(?<!too )short(?:er|en\w*)(?! (?:rest|breaks?|range|arms?|legs?))|quick(?:er|ie)?(?: \w+)? (?:version|one|"
    r"session|workout)|short on time|less time|(?:pressed|strapped|crunched|tight) (?:for|on) time|"
    r"(?:not|don'?t have|dont have|haven'?t got) (?:much|a lot of|a ton of) time|little time|tight schedule|time "
    r"crunch\w*|cut (?:it|this|today|things) (?:down|short)(?! at)|something (?:quick|short)|keep it (?:short|brief|"
    r"quick)|"
    r"(?:trim|cut|pare|strip) (?:it|this|things) (?:down|back)?|(?:in|'?m in|on) a (?:rush|hurry|time crunch)|pushed "
    r"for time|abbreviated|condensed|make it (?:quick|short|brief)|short (?:workout|session|one|version)|express|"
    r"fewer (?:sets|exercises)|"
    r"(?:drop|lose|cut) (?:a|an|some|few|one|1|2) (?:sets?|exercises?))\b",
    "short,quick,less time,press,strap,crunch,tight,time,cut,trim,pare,strip,rush,hurry,pushed for,abbrev,condens,"
    "brief,express,fewer,drop,lose",
)
_WANTS_SHORT = re.compile(
    r"\b(?:can|could|please|pls|plz|make|need|want|wanna|let'?s|should|give|keep|got|have|today|tonight|any|i'?m|im|"
    r"something|version|time|in a|too|fewer|rush|trim|cut|shorten)\b"
)
_WAS_CUT = re.compile(
    r"\b(?:had to|got|i|we|was|were|having to|ended up|so)\s(?:cut|trim\w*|keep|kept|make|made|shorten\w*)\b(?!.*\?)|"
    r"\bcut (?:it|this|today|things|the \w+|my \w+) (?:a bit )?short\b(?!.*\?)|\b(?:was|were|fell|felt|came up|ran) "
    r"(?:a bit |way |really |too )?short"
)
_LONGER = cue(
    r"\b(?:longer|more time (?:today|than|to)|extra time|(?:some|bit of) extra|make it long\b|(?<!can i )(?<!should "
    r"i )(?<!could i )(?<!if i )add (?:some |a bit |a few |a little |an? |in )*(?:more |extra )*(?:volume|time|sets?|"
    r"work|exercises?|accessor\w+|cardio|minutes|miles)|bit more "
    r"volume|more (?:volume|sets|exercises|work)|have all day|(?:extend|lengthen) (?:it|this|the|today)|got all day|"
    r"extra (?:sets?|volume|work|exercises?|miles?))\b",
    "longer,more,extra,make it long,add ,have all day,got all day,extend,lengthen",
)
_EASIER = cue(
    r"\b(?:easier|(?:dial|scale|tone|turn|pull|knock|ratchet|bring|take) (?:it|this|things|that|today) (?:all )?(?:a "
    r"bit |a little |way |right )?(?:back|down)(?: a notch)?|back off|go (?:easy|light)|"
    r"take it (?:easy|easier|light)|lighter|light(?:er)? (?:day|session|one|workout|version)|something (?:light|easy|"
    r"gentle|chill)|easy (?:day|version|one|session|workout)|deload|scale (?:it|this|that)? ?(?:back|down)|less "
    r"intense|too "
    r"(?:hard|heavy|much|intense|tough|brutal|difficult)|reduce|(?:lower|drop|decrease|cut) (?:the |my )?(?:weights?|"
    r"intensity|loads?|volume|reps)|ease (?:up|off|back|into)|gentler?|chill "
    r"(?:day|session|one|workout)|less (?:volume|weight)|lower intensity|softer|low(?:er)?[- ]impact|recovery (?:day|"
    r"session|workout|version)|keep it (?:light|easy|chill|gentle)|make it (?:light|easy|chill|gentle)|not (?:as|so) "
    r"(?:hard|heavy|intense))\b",
    "eas,dial,scale,tone,turn,pull,knock,ratchet,bring,take,back off,light,deload,less ,too ,reduce,lower,drop,"
    "decrease,cut,"
    "gentle,chill,softer,low,recovery,not as,not so",
)
_HARDER = cue(
    r"\b(?:harder|too (?:easy|light|simple)|heavier|more (?:challenging|intense|difficult|of a challenge)|(?:step|"
    r"turn|crank|bump|ramp|kick|amp|level|notch|spice|dial) (?:it|this|things|that) (?:all )?(?:a bit |a little "
    r")?up(?: a notch)?|push "
    r"me|more weight|increase (?:the |my )?(?:weights?|intensity|loads?)|tougher|up the (?:weights?|intensity|"
    r"ante|difficulty)|more intensity|challenge me|challenging|(?:more|extra) (?:difficult|brutal)|go (?:heavy|hard)|"
    r"make it (?:hard|brutal|spicy|heavy|tough)|something (?:hard|brutal|tough|heavy|challenging))\b",
    "hard,too ,heav,challeng,up,push me,more ,increase,tough,up the,brutal,spicy,difficult",
)
_ASKS = re.compile(
    r"\b(?:can|could|please|pls|plz|make|need|want|wanna|let'?s|should|give|keep|dial|tone|take|today|"
    r"tonight|this one|next|too|i'?d|any chance|scale|crank|ramp|step|bump|turn|up the|ease|reduce|drop|lower|"
    r"increase|push|knock|something|challenge|kick|amp|ratchet|level|notch|mind|possible|add|extend|got|time|prefer)\b"
)
# What was hard is a remark on work that is done, not a wish, unless one stands beside it.
_WAS = re.compile(
    r"\b(?:felt|feels?|was|were|feeling|it'?s|got|getting|went|moved|breathing|tried|ran|looked|seemed|been|are|"
    r"i)\s(?:way |a bit |really |so |kinda |pretty |a little |much |even |a lot |"
    r"definitely |still |just |almost |not )*(?:too (?:hard|heavy|much|easy|light|tough)|easier|harder|heavier|"
    r"lighter|longer|tougher|easy|light|shorter|go hard|push)\b"
)
_WISH = re.compile(
    r"\b(?:can (?:we|you|u|i|it)|could (?:we|you|u|i|it)|please|pls|plz|make (?:it|this|them|today)|let'?s|need "
    r"(?:it|something|a|an|more)|want|wanna|give me|next (?:week|time)|"
    r"i'?d (?:like|prefer)|any chance|should be|dial|tone|scale|step it|bump it|turn it|crank|ramp|add|increase|"
    r"reduce|lower|drop|mind|push me|challenge)\b"
)
_NOT_LONGER = re.compile(
    r"\bno longer\b|\b(?:took|takes|taking|lasted|went|was|hold|held|last|been|much|how|any|little|bit|each|getting) "
    r"longer\b(?!.*\b(?:today|session|workout|it longer)\b)|\blonger than\b|\blonger (?:rests?|breaks?|warm)"
)
_MINUTES = re.compile(rf"\b({_TIME})(?! (?:ago|late|rest))")


def read_adjust(text: str, _: date) -> tuple[Intent, Request | None] | None:
    """Shorter, longer, easier or harder, with the time that there is."""
    asked = _longer(text) or _shorter(text) or _by_degree(text)
    if asked is None or (_WAS.search(text) and not _WISH.search(text)):
        return None
    return Intent.ADJUST, asked


def _shorter(text: str) -> AdjustRequest | None:
    if match := _SHORTER.search(text):
        return AdjustRequest("shorter", seconds_of(next(group for group in match.groups() if group)))
    if _SHORT.search(text) is None or not _WANTS_SHORT.search(text) or _WAS_CUT.search(text):
        return None
    return AdjustRequest("shorter", _minutes(text))


def _longer(text: str) -> AdjustRequest | None:
    if not _LONGER.search(text) or not _ASKS.search(text) or _NOT_LONGER.search(text):
        return None
    return AdjustRequest("longer", _minutes(text))


def _by_degree(text: str) -> AdjustRequest | None:
    direction: Literal["easier", "harder"] | None = (
        "easier" if _EASIER.search(text) else "harder" if _HARDER.search(text) else None
    )
    return AdjustRequest(direction) if direction and _ASKS.search(text) else None


def _minutes(text: str) -> float | None:
    said = _MINUTES.search(text)
    return seconds_of(said[1]) if said else None
