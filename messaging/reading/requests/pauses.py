"""Messages held for a while, and going again."""

import re
from datetime import date, timedelta

from messaging.reading.days.dates import DAY, POINT, find_date
from messaging.reading.days.stretches import find_span, length_of
from messaging.reading.words.cues import cue
from textcoach.domain.reading import Intent, PauseRequest, Request

_PAUSE = cue(
    r"\b(?:pause|hold (?:my|the|all|these|those|texts|messages|workouts|everything|things|stuff|me|for|until|till|"
    r"til|off (?!(?:til|till|until)\b))|mute|freeze|snooze|suspend|"
    r"(?:take|taking|need|needs?|want) (?:a |some )?(?:\w+ )?break|break from|put (?:me|this|it|things|texts|"
    r"messages|everything|my \w+|the \w+) on (?:hold|pause)|"
    r"(?:go|be) (?:quiet|silent)|stop (?:the |my |these |sending )?(?:texts|messages|texting|sending|workouts|it)? "
    r"?(?:me |them |it |stuff )?(?:for|until|till|til)|"
    r"(?:don'?t|dont|no|not) (?:text|message|send|more)?\s?(?:me |texts |messages |workouts |anything |any ){0,"
    r"2}(?:for \d|for an?|until|till|til)|"
    r"no (?:texts|messages|workouts) (?:for|until|till|til|this|next))\b",
    "pause,hold,mute,freeze,snooze,suspend,break,stop,quiet,silent,don't,dont,no ,not ",
)
_PAUSE_CONTEXT = re.compile(
    r"\b(?:text\w*|message\w*|msgs|coach\w*|plan|program\w*|training|everything|workouts?|me|it|for|until|till|til|"
    r"from|things|on hold|days?|weeks?|pls|please|plz|subscription|lifting|running|now|this|stuff|updates|reminders)\b"
)
_PAUSE_ALONE = re.compile(
    r"^\W*(?:(?:can|could) (?:we|you|i|u) |please |pls |plz |hey |coach |i'?d like to |lets |let's |want to |need to )*"
    r"(?:pause|snooze|mute|freeze)\W*$"
)
_NO_PAUSE = re.compile(
    r"\bpaused?\s(?!(?:for|until|till?|the|my|texts?|messages?|it|me|everything|this|these|those|things|stuff|please|"
    r"pls|plz|training|coaching|plan|program|workouts?|all|now|on|a|an|next|again|"
    r"sending|texting|while|and|because|bc|cuz|im|i|i'm|to|lifting|running|today|tomorrow|our|your|sessions?|"
    r"notifications|reminders|so|about|due|as|here|in|starting|from|updates|after|just|over|subscription)\b)[a-z]|"
    r"\b(?:hollow|plank|dead hang|\d+\s?s(?:ec)?\b|paused? (?:squats?|bench|reps?|deadlifts?|at|on|between|for \d+ "
    r"?s)|\d+x|(?:second|sec|count) (?:pause|hold)|"
    r"pause (?:squats?|bench|reps?|deadlifts?|press)|hold (?:my|the) breath|hold (?:back|up|the (?:bar|weight|"
    r"position|plank))|"
    r"(?:water|coffee|lunch|smoke|bathroom) break)"
)
_RESUME = cue(
    r"\b(?:(?<!to )resume|unpause\w*|un-pause|restart (?:my|the|texts|messages|me|plan|training|everything)|"
    r"turn (?:the |my )?(?:\w+ )?(?:messages|texts|it|them|things|workouts|reminders) back on|turn back on|"
    r"(?:start|begin|go back to|keep) (?:texting|sending|messaging|the "
    r"texts|my texts|me|things|it|the messages|the workouts|workouts|up|training me) (?:me )?(?:\w+ )?(?:up "
    r")?(?:again|back)|"
    r"(?:start|send|text)\w* (?:me )?(?:\w+ ){0,2}again|(?:can|could|lets|let's|we|you|to|please|pls) (?:you |we |u |"
    r"i )?(?:start (?:back )?up|pick (?:it |this |things )?(?:back )?up) again|"
    r"(?:ready|good|want|like|time|all set|set) to (?:go again|get back|start again|start back|come back|resume|"
    r"restart|train again|lift again|get going again)|"
    r"i(?:'?m| am) back(?! (?:hurts|is|pain|squat|at (?:my|the) hotel|to (?:the )?(?:hotel|work|bed)|on (?:my|the|"
    r"\w+day)\b))\b|"
    r"back from (?:vacation|holiday|my trip|travel\w*|the trip|break|my break|the dead|\w+)|"
    r"back (?:at it|in action|in town|on track|home)(?! on| by|,? \w+day)|end (?:the |my )?pause|lift the (?:hold|"
    r"pause)|"
    r"take me off (?:pause|hold)|un-?(?:mute|freeze|snooze))",
    "resume,unpause,un-,unm,unf,uns,restart,turn,start,send,text,ready,good,want,like,time,set,back,end ,lift the,"
    "keep,begin,pick,take me",
)
_NOT_RESUMED = re.compile(
    rf"\bback (?:on |by |in |home )*(?:{DAY}|{POINT}|\d)|\bpause\b(?!d)|\bwhen i'?m back\b|\b(?:until|till|til) i'?m "
    r"back\b"
)


def read_pause(text: str, today: date) -> tuple[Intent, Request | None] | None:
    """Messages held, and the day on which they go on."""
    if _PAUSE_ALONE.match(text):
        return Intent.PAUSE, PauseRequest(None)
    match = _PAUSE.search(text)
    if match is None or not _PAUSE_CONTEXT.search(text[match.end() :] + " " + match[0]) or _NO_PAUSE.search(text):
        return None
    return Intent.PAUSE, PauseRequest(_going_on(text, today))


_FOR_NOW = re.compile(r"\b(?:now|today|tonight)\b")
_UNTIL_NEXT = re.compile(r"\b(?:until|till|til)\s+next (?:week|month)\b")


def _going_on(text: str, today: date) -> date | None:
    days = length_of(text)
    if days is not None:
        return today + timedelta(days=days)
    if _UNTIL_NEXT.search(text):
        return _first_of_next(text, today)
    named = find_date(_FOR_NOW.sub(" ", text), today)
    if named is None and re.search(r"\b(?:this|next|rest of the|all) (?:week|month)\b", text):
        last = find_span(text, today)[1]
        return last + timedelta(days=1) if last else None
    return named


def _first_of_next(text: str, today: date) -> date | None:
    return find_span(re.sub(r"\b(?:until|till|til)\s", "", text), today)[0]


def read_resume(text: str, _: date) -> tuple[Intent, Request | None] | None:
    if _RESUME.search(text) is None or _NOT_RESUMED.search(text):
        return None
    return Intent.RESUME, None
