"""Facts about the whole session, and the text that is left when their figures are taken out."""

import re
from dataclasses import dataclass

from messaging.reading.units import SECONDS, clock
from textcoach.domain.reading import Pain, SessionFacts

_N = r"(\d{1,2}(?:\.\d)?)"
_ENERGY = re.compile(
    rf"\benergy(?:\s(?:level|levels))?(?:'s|s)?\s?(?:is|was|at|about|around|today|a|an|of|level|maybe|like|:|=|@|"
    rf"-|\s)*\s?{_N}(?!\d)(?:\s?(?:/|out of)\s?10)?"
    rf"|\b{_N}(?:\s?(?:/|out of)\s?10)?\s(?:on |for )?(?:the )?energy\b"
)
_SLEEP_FIGURE = re.compile(
    r"\b(?:slept|sleep(?:ing)?|got)\s(?:was\s|about\s|only\s|like\s|around\s|for\s|"
    r"maybe\s)*\d{1,2}(?:\.\d)?\s?(?:-\s?\d+\s?)?(?:h|hrs?|hours?)?\b(?:\s(?:of\s)?sleep)?"
    r"|\b\d{1,2}(?:\.\d)?\s?(?:h|hrs?|hours?)\s(?:of\s)?sleep\b|\b(?:mood|stress|soreness|motivation|sleep|"
    r"recovery|readiness)\s?:?\s?(?:is |was )?\d{1,2}(?:\s?/\s?10)?"
)
_SESSION_EFFORT = re.compile(
    r"\b(?:session|overall|workout|whole thing|total|day|everything|all of it|it all)\s(?:was\s|felt\s|an?\s|"
    r"about\s|like\s|of\s|at\s|around\s)*(?:rpe|effort)?\s?(?:was\s|of\s|:|around\s|about\s)?\s?"
    rf"(?:an?\s)?{_N}(?:\s?/\s?10)?(?!\d|\s?(?:min|hour|hr|x|kg|lb|sets|rounds|km|mi))|\bs-?rpe\s?:?\s?{_N}|"
    rf"\b(?:rpe|effort)\s?(?:of |was |:)?\s?{_N}(?:\s?/\s?10)?\s(?:overall|for the (?:session|workout|whole "
    rf"thing|day)|session)"
)
_SESSION_RIR = re.compile(rf"\b(?:session|overall)\srir\s?{_N}|\brir\s?{_N}\s(?:overall|for the session)")
_ROUNDS = re.compile(
    r"\b(\d{1,3})\s?(?:full\s|complete\s|whole\s|total\s)?(?:rounds?|rds?)\b(?:\s?(?:\+|plus|"
    r"and)\s?\d+(?:\s?reps?)?(?!\s?(?:min|sec|:)))?"
    r"|\b(\d{1,3})\s?\+\s?\d{1,3}\b(?=[^\n]*\bamrap\b)|(?<=amrap)\s?:?\s(\d{1,3})\s?\+\s?\d{1,3}\b|"
    r"\brounds?\s?:\s?(\d{1,3})\b"
)
_OF_PLANNED = re.compile(
    r"\b(\d+(?:\.\d+)?) (?:out )?of (?:the |my )?\d+(?:\.\d+)?\s?(?=miles?|mi|km|k\b|sets?|rounds?|reps?|intervals?)"
)
_FOR_TIME = re.compile(r"\bin (\d{1,2}:\d{2}(?::\d{2})?)(?!\s?/)|[\s,](\d{1,2}:\d{2}(?::\d{2})?)\W*$")
EMOM = re.compile(
    r"\bemom\s?(?:for\s|x\s?|of\s)?(\d{1,2})(?:\s?(?:min(?:ute)?s?|')|(?=\s?[:,]))|"
    r"\b(\d{1,2})\s?-?(?:min(?:ute)?s?|')?\s?emom\b"
)
_LADDER = re.compile(r"\b\d{1,3}-\d{1,3}-\d{1,3}\b(?!\s?tempo)")
_AMRAP_CLOCK = re.compile(
    r"\bamrap\s?\d{1,2}\b(?:\s?(?:min(?:ute)?s?|'))?|\b\d{1,2}\s?-?(?:min(?:ute)?s?|')?\s?amrap\b"
)
_TIME = (
    r"(\d{1,2}:\d{2}(?::\d{2})?|\d+(?:\.\d+)?\s?(?:hours?|hrs?|hr|h)\b(?:\s?(?:and\s)?\d{1,2}\s?(?:minutes?|"
    r"mins?|min|m)?\b)?|\d+(?:\.\d+)?\s?(?:minutes?|mins?|min)\b(?:\s?\d+\s?s(?:ec)?\w*)?)"
)
_LASTED = re.compile(
    rf"\b(?:took|taking|it took|lasted|done in|finished in|all done in|in and out in|session was|workout was|"
    rf"time was|total time|time:?|all in|wrapped (?:it )?up in|knocked (?:it )?out in|clocked)\s"
    rf"(?:me\s|about\s|around\s|like\s|just\s|only\s|under\s|over\s|roughly\s|of\s|was\s|approx\s|almost\s|"
    rf"maybe\s)*{_TIME}(?:\s(?:total|all in|in total))?"
    rf"|{_TIME}\s(?:total|all in|in total|altogether|session|start to finish|door to door|workout)\b"
)
_ROUNDS_TIME = re.compile(
    rf"(?:\brounds?|\brds?|\bdone|\bfinished|\bcompleted|\brx|\ball of it|\beverything|\bthe lot|\bthe whole "
    rf"thing|\bworkout)[\s,:]*(?:in\s|@\s|at\s)?(?:about\s|around\s)?{_TIME}(?!\s?(?:/|pace|per))"
)

_AREAS = (
    "lower back",
    "upper back",
    "mid back",
    "rotator cuff",
    "hip flexor",
    "it band",
    "achilles",
    "hamstring",
    "shoulder blade",
    "shoulder",
    "elbow",
    "wrist",
    "knee",
    "ankle",
    "hip",
    "neck",
    "back",
    "groin",
    "calf",
    "shin",
    "foot",
    "heel",
    "toe",
    "quad",
    "glute",
    "bicep",
    "tricep",
    "forearm",
    "hand",
    "finger",
    "thumb",
    "chest",
    "rib",
    "pec",
    "lat",
    "trap",
    "abdomen",
    "ab",
    "head",
    "jaw",
    "thigh",
    "collarbone",
    "butt",
    "leg",
    "arm",
    "stomach",
    "side",
)
_SPOKEN = {
    "low back": "lower back",
    "lowback": "lower back",
    "calves": "calf",
    "feet": "foot",
    "hammy": "hamstring",
    "hammies": "hamstring",
    "achilles tendon": "achilles",
    "biceps": "bicep",
    "triceps": "tricep",
    "lumbar": "lower back",
    "forearms": "forearm",
    "sholder": "shoulder",
    "shoulda": "shoulder",
    "shins": "shin",
    "shin splints": "shin",
    "abs": "ab",
    "glutes": "glute",
    "it bands": "it band",
    "groins": "groin",
}
_PLACE = re.compile(
    r"\b(?:(left|right|l|r|both)(?:\s(?:side\s)?(?:of\s)?(?:my\s)?)?\s?)?("
    + "|".join([*sorted(_SPOKEN, key=len, reverse=True), *_AREAS])
    + r")(s|es)?\b"
)
_HURTS = re.compile(
    r"\b(?:hurt(?:s|ing)?|pain(?:s|ful)?|aches?|aching|achey|achy|sore(?!ness 0)|tweak(?:ed|y)?|twinge[sd]?|"
    r"niggl\w+|pull(?:ed)? (?:my|a)|strain(?:ed)?|sprain(?:ed)?|injur\w+|throbbing|stabbing|inflamed|"
    r"swollen|pinch(?:ed|ing|y)?|popped|click(?:ing|s)?|bother(?:ing|s|ed)?|acting up|flar(?:ed|ing|e)|irritated|"
    r"iffy|cranky|grumpy|stiff|tender|burning|numb|tingl\w+|bugging|complaining|killing me|giving me (?:trouble|"
    r"grief)|playing up|unhappy|angry|rolled|jammed|sharp|discomfort|locked up|gave out|barking|screaming at me|"
    r"not happy)\b"
)
_NO_PAIN = re.compile(
    r"\b(?:no|without(?: any)?|zero|pain[- ]?free|didn't|doesn't|not|never|isn't|don't)\s(?:\w+\s){0,2}(?:pain|"
    r"hurt|sore|ache|discomfort)\w*|\bpain[- ]?free\b|\bno longer (?:hurts|sore)\b"
)
_SEVERITY = re.compile(
    r"\b(?:pain|severity|hurts?|hurting|sore|ache|about|like|maybe|a|an|level|around|at|is|was)?\s?(?:a |an |"
    r"about |at |level |of |like |is |was )*(\d{1,2})\s?(?:/|out of)\s?10\b"
    r"|\b(?:pain|severity|hurts|sore|pain level)\s?(?:was|is|like|about|at|of|a|an|level|:|around|maybe|"
    r"\s)*\s?(\d{1,2})\b(?!\s?(?:x|kg|lb|sets?|reps?|:|days?|weeks?|min|/\d))"
    r"|\b(\d{1,2})\spain\b|\b(?:maybe|about|like|around|call it|probably|roughly|"
    r"say)\s(?:an?\s)?(\d{1,2})\b(?!\s?(?:x|kg|lb|sets?|reps?|:|days?|weeks?|min|sec|hours?|km|mi|/\d))"
)


@dataclass(frozen=True, slots=True)
class Found:
    """Session facts, the text without what stated them, and what else their words imply."""

    facts: SessionFacts
    rest: str
    sleep: bool = False
    minutes: int | None = None


def blank(text: str, start: int, end: int) -> str:
    return text[:start] + " , " + text[end:]


def seconds_of(text: str) -> float:
    if ":" in text:
        return clock(text)
    total = 0.0
    for value, unit in re.findall(r"(\d+(?:\.\d+)?)\s?([a-z]+)?", text):
        total += float(value) * SECONDS.get((unit or "min")[:3].rstrip("s") or "s", 60)
    return total


def session_facts(text: str, *, endurance: bool) -> Found:
    """``endurance`` says that today's session is one run, ride, row or swim: its time belongs to the set, not here."""
    pains, text = read_pain(_OF_PLANNED.sub(r"\1 ", text))
    energy, text = _first(_ENERGY, text)
    sleep = _SLEEP_FIGURE.search(text) is not None
    text = _SLEEP_FIGURE.sub(" , ", text)
    rir, text = _first(_SESSION_RIR, text)
    rpe, text = _first(_SESSION_EFFORT, text)
    minutes, text = _first(EMOM, text)
    text = re.sub(r"\bevery minute\b|\bemom\b", " ", text) if minutes else text
    seconds: float | None = None
    if not endurance:
        for pattern in (_LASTED, _ROUNDS_TIME):
            match = pattern.search(text)
            if match and (pattern is _LASTED or not re.search(r"\b(?:mi|km|k|miles?|run|ran)\b", match[0])):
                seconds = seconds_of(next(group for group in match.groups() if group))
                keep = match.start() if pattern is _LASTED else match.start(1)
                text = blank(text, keep, match.end())
                break
    if seconds is None and _LADDER.search(text) and (match := re.search(r"\b\d{1,2}:\d{2}\b", text)):
        seconds, text = clock(match[0]), blank(text, match.start(), match.end())
    rounds, text = _first(_ROUNDS, text)
    if rounds is not None and seconds is None and not endurance and (match := _FOR_TIME.search(text)):
        seconds, text = clock(match[1] or match[2]), blank(text, match.start(), match.end())
    text = _AMRAP_CLOCK.sub(" , ", text)
    facts = SessionFacts(
        energy=int(energy) if energy is not None and 0 < energy <= 10 else None,
        rir=rir,
        rpe=rpe if rpe is None or 1 <= rpe <= 10 else None,
        rounds=int(rounds) if rounds is not None else None,
        seconds=seconds,
        pain=pains,
    )
    return Found(facts, text, sleep, int(minutes) if minutes else None)


def _first(pattern: re.Pattern[str], text: str) -> tuple[float | None, str]:
    match = pattern.search(text)
    if match is None:
        return None, text
    return float(next(group for group in match.groups() if group)), blank(text, match.start(), match.end())


def read_pain(text: str) -> tuple[tuple[Pain, ...], str]:
    """Places that hurt, each with its side and severity, and the text without the severity."""
    pains: list[Pain] = []
    out: list[str] = []
    for sentence in re.split(r"(\n|[!?]+|\.(?=\s)|,? but |,? also |,? then )", text):
        found, rest = _hurting(sentence)
        pains.extend(found)
        out.append(rest)
    return tuple(dict.fromkeys(pains)), "".join(out)


def _hurting(sentence: str) -> tuple[list[Pain], str]:
    hurts = _HURTS.search(sentence)
    if hurts is None or _NO_PAIN.search(sentence):
        return [], sentence
    clauses = sentence.split(",")
    at = next(n for n, clause in enumerate(clauses) if _HURTS.search(clause))
    places = list(_PLACE.finditer(clauses[at]))
    if not places and at + 1 < len(clauses):
        places = list(_PLACE.finditer(clauses[at + 1]))
    if not places and at:
        places = list(_PLACE.finditer(clauses[at - 1]))
    severity, rest = _severity(sentence)
    found: list[Pain] = []
    for place in places:
        found.extend(_at_place(place, sentence, severity, len(places)))
    named = [pain for pain in found if pain.area != "side"]
    return (named, rest) if named else ([], sentence)


def _severity(sentence: str) -> tuple[int | None, str]:
    match = _SEVERITY.search(sentence)
    if match is None:
        return None, sentence
    value = int(next(group for group in match.groups() if group))
    if value > 10:
        return None, sentence
    return value, blank(sentence, match.start(), match.end())


def _at_place(place: re.Match[str], sentence: str, severity: int | None, places: int) -> list[Pain]:
    area = _SPOKEN.get(place[2], place[2])
    said = place[1]
    if said is None and places <= 2:
        after = re.search(r"\b(?:on|in)\s(?:the|my)\s(left|right)\b|\b(left|right) (?:side|one)\b", sentence)
        said = (after[1] or after[2]) if after else None
    if said == "both":
        return [Pain(area, "left", severity), Pain(area, "right", severity)]
    side = {"left": "left", "l": "left", "right": "right", "r": "right"}.get(said or "")
    return [Pain(area, "left" if side == "left" else "right" if side == "right" else None, severity)]
