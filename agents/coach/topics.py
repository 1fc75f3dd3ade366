"""The questions that code can answer truthfully, and how each is told from the others."""

import re
from collections.abc import Callable

from agents.coach import about, today
from agents.coach.asking import MARK, Asked
from agents.coach.glossary import looked_up
from textcoach.domain.catalogue import resolve

_BOT = re.compile(
    r"\bare you (?:an? |even |actually )*(?:real|human|person|bot|robot|ai|machine|computer)\b|"
    r"\bwho (?:are you|is this|am i (?:texting|talking))\b|"
    r"\b(?:is|am i) (?:this|it|there|talking to|texting)(?: with)? (?:an? )?(?:real|human|person|bot|robot|ai|machine)"
    r"\b"
)
_LOGGING = re.compile(
    r"\bhow (?:do|should|can|would) (?:i|you) (?:log|report|record|enter|submit|tell you|text you|send (?:you )?(?:my|"
    r"it|them|the))\b|\bwhat (?:do|should) i (?:text|reply|send|write)\b|^how does (?:this|it)(?: thing)? work$"
)
_HOUR = re.compile(
    r"\b(?:what time|when) (?:do|will|does|are|is) (?:you|i|my|the)\b.*\b(?:texts?|texting|messages?|send|sent|"
    r"workouts?)\b"
)
_AHEAD = re.compile(
    r"^(?:what(?:'?s| is| are| am| do| will)?\b(?!.*\b(?:eat|drink|wear|bring|if)\b).*|is |"
    r"do (?:i|we) (?:train|have|lift|run|work ?out)\b.*|am i (?:training|lifting|running|off|resting)\b.*)"
    r"\b(?:tomorrow|tmrw|tmr|next (?:session|workout|week))\b"
)
_BEFORE = re.compile(
    r"\blast (?:time|week|session|workout)\b|\bpreviously\b|\bwhat did i (?:do|lift|use|hit|get|run|§)"
)
_REST = re.compile(r"\brest(?:ing)?\b(?! (?:of|day|or)\b)|\bbreaks?\b.*\bbetween\b|\bbetween (?:my )?sets\b")
_NOT_REST = re.compile(r"\bthe rest\b|\brest (?:today|tomorrow)\b|\bresting (?:heart|hr)\b|\bday of rest\b")
_LENGTH = re.compile(
    r"\bhow (?:long|much time)\b(?=.*\b(?:today|session|workout|take|this one|whole thing)\b)"
    r"(?!.*\b(?:plan|program|programme|until|till|before|after|wait|hold|see|recover)\b)"
)
_DOSE = re.compile(
    r"\bhow much (?:should|do) i (?:lift|use|load|§)|\bhow (?:heavy|much weight|far|fast|"
    r"many (?:sets|reps|rounds|kgs?|lbs?|kilos|pounds))\b|\b(?:what|which) (?:weights?|loads?|pace|distance)\b|"
    r"\bwhat(?:'?s| is) (?:the|my) (?:weight|load|pace)|\bwhat (?:should|do) i (?:lift|use|load)\b|"
    r"\bsets and reps\b|\bhow long\b.*(?:\bhold\b|§)"
)
_COVERED = re.compile(r"\b(?:far|fast|pace|distance)\b")
_COUNTED = re.compile(
    r"\b(?:count|includ\w*|log|with)\b.*\bbar\b|\bbar(?:bell)?\b.*\b(?:count\w*|includ\w*)\b|"
    r"\b(?:per|each|every) (?:hand|dumbbell|side|arm|leg|db|kettlebell)\b|"
    r"\b(?:each|one) or (?:both|total|combined|two)\b|"
    r"\btotal or\b|\bboth dumbbells\b"
)
_ONE_SIDE = re.compile(r"\b(?:side|leg|arm)\b")
_WARM_UP = re.compile(r"\bwarm(?:ing)?[ -]?up\b")
_SORE = re.compile(r"\b(?:sore|soreness|doms)\b")
_SORE_ASKED = re.compile(r"\b(?:normal|ok|okay|fine|bad|why|supposed|will|train|work ?out|lift|run|still)\b")
_BEFORE_MARK = r"(?:an?|the|this|that|your|my|those|these)?\s*(?:\d+(?:-\d+)?\s)?"
_MEANING = re.compile(
    r"(?:what(?:'?s| is| are| does| do)?(?: exactly)?|whats|define|explain|meaning of|what do you mean (?:by|with)|"
    r"(?:remind|tell) me (?:about|what)|(?:i )?(?:don't|do not) (?:know|get|understand)(?: what)?|"
    rf"(?:not sure|no idea|dunno|idk) what|how (?:does|do))?\s*{_BEFORE_MARK}{MARK}s?"
    r"(?:\s(?:stands? for|means?|is|are|works?|do|for|exactly|again|here|in (?:the|my|your) (?:text|workout|plan)|"
    r"please|pls|thing|today|tho|though|lol|\d+))*"
)
_WHY = re.compile(
    rf"why(?: (?:am|are|is|do|did))?(?: (?:i|we|you|there))?(?: (?:do|doing|have|having|get|give me|program))?\s*"
    rf"{_BEFORE_MARK}{MARK}s?(?: (?:today|week|again))*"
)
_SPEEDS = re.compile(r"\b([\dx])-([\dx])-([\dx])(?:-[\dx])?\b")
_HOW = re.compile(
    r"(?:how (?:do|should|would|can|to|does)(?: i| you| we| one)?(?: (?:even|properly|correctly|best))?"
    r"(?: (?:do|perform|set up|execute))?|(?:show|teach|tell) me how (?:to|you) (?:do)?|explain how to (?:do)?|"
    r"(?:any |some |what(?:'?s| is| are) )?(?:the |good |right |correct |proper |best )*(?:form|technique|tips|cues?|"
    r"pointers|way)(?: tips| cues)?(?: for| on| to do)|how(?:'?s| is) (?:the|an?)?)\s*"
    rf"{_BEFORE_MARK}{MARK}s?"
    r"(?:\s(?:done|properly|correctly|right|again|please|pls|exactly|today|with good form|form))*"
    rf"|{MARK}s? (?:form|technique|tips|cues|how to|how)"
)
_WORKS = re.compile(
    rf"\b(?:muscles?|works?|hits?|targets?|trains?|good for)\b.*{MARK}|"
    rf"{MARK}.*\b(?:muscles?|works?|hit|target|train|for)\b"
)
_WORKS_ASKED = re.compile(r"(?:what|whats|which|where)\b(?!.*\b(?:instead|weight|hurts?|pain|sore|reps|sets|pace)\b)")


def _who(asked: Asked) -> str | None:
    if not _BOT.search(asked.words):
        return None
    return (
        "I'm the automatic side of your coaching: I write your workouts and read your texts. Your coach can read along."
    )


def _logging(asked: Asked) -> str | None:
    if not _LOGGING.search(asked.words):
        return None
    return "Just text me what you did, like: bench 185 8/8/7. For a run: 5k in 27:30. Or simply done or skip."


def _hour(asked: Asked) -> str | None:
    if not _HOUR.search(asked.words):
        return None
    at = asked.facts.athlete.send_at
    return f"Your texts come at {at.hour}:{at.minute:02} your time. To change it, send me something like: text me at 9."


def _ahead(asked: Asked) -> str | None:
    if not _AHEAD.search(asked.words):
        return None
    return "I don't know yet: each workout is written on its day, from what you log. Then I text it to you."


def _before(asked: Asked) -> str | None:
    if asked.exercise is None or not _BEFORE.search(asked.marked):
        return None
    return today.last_time(asked.facts, asked.exercise)


def _rest(asked: Asked) -> str | None:
    rests = _REST.search(asked.words) and not _NOT_REST.search(asked.words)
    return today.rest(asked.facts, asked.exercise) if rests else None


def _length(asked: Asked) -> str | None:
    return today.length(asked.facts) if asked.exercise is None and _LENGTH.search(asked.words) else None


def _dose(asked: Asked) -> str | None:
    if not _DOSE.search(asked.marked):
        return None
    if asked.exercise is None and _COVERED.search(asked.words):
        return today.distance(asked.facts)
    return today.dose(asked.facts, asked.exercise)


def _counted(asked: Asked) -> str | None:
    if not _COUNTED.search(asked.marked):
        return None
    known = resolve(asked.exercise) if asked.exercise else None
    if _ONE_SIDE.search(asked.marked) and (known is None or known.unilateral):
        return "When you work one side at a time, the reps are for each side."
    if known is not None:
        return about.how_it_is_counted(known)
    return "Barbells: the bar and the plates together. Dumbbells and kettlebells: the weight of one."


def _meaning(asked: Asked) -> str | None:
    found = looked_up(asked.words)
    if found is None or not (_MEANING.fullmatch(found[1]) or _WHY.fullmatch(found[1])):
        return None
    speeds = _SPEEDS.search(asked.words)
    return today.tempo(speeds.groups()) if speeds else found[0]


def _exercise(asked: Asked) -> str | None:
    known = resolve(asked.exercise) if asked.exercise else None
    if known is None:
        return None
    if _HOW.fullmatch(asked.marked):
        return about.how_to(known)
    if _MEANING.fullmatch(asked.marked) and not asked.marked.endswith(" for"):
        return about.what_it_is(known)
    works = _WORKS_ASKED.match(asked.marked) and _WORKS.search(asked.marked)
    works = works or _WHY.fullmatch(asked.marked)
    return about.what_it_works(known) if works else None


def _warm_up(asked: Asked) -> str | None:
    return today.warm_up(asked.facts) if _WARM_UP.search(asked.words) else None


def _sore(asked: Asked) -> str | None:
    if not (_SORE.search(asked.words) and _SORE_ASKED.search(asked.words)):
        return None
    return (
        "Sore muscles for a day or two are normal: start light and it mostly eases. Sharp pain, or pain in a joint, is "
        "different: then stop and tell me where."
    )


TOPICS: tuple[Callable[[Asked], str | None], ...] = (
    _who, _logging, _hour, _ahead, _before, _rest, _length, _dose, _counted, _meaning, _exercise, _sore, _warm_up,
)  # fmt: skip
"""In this order: what is more particular comes first."""
