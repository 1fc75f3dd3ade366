"""What hurts or once did, and what only a person should judge."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from messaging.reading.session.bodyparts import PLACE, area_of, side_after, sides
from messaging.reading.session.pain import read_pain
from messaging.reading.session.pain_words import GONE, NO_PAIN
from messaging.reading.words.plain import Plain
from textcoach.domain.questionnaire import InjuriesTold
from textcoach.domain.reading import Pain

_WELL = re.compile(
    r"\W*(?:(?:no|nope|nah|none|nothing|nada|n/?a|zero|0|all (?:good|fine|clear|well)|healthy|fine|good|i'?m (?:all )?"
    r"(?:good|fine|healthy|ok|okay|well)|not (?:that i (?:know|can think) of|really|at all|currently|right now|now|yet|"
    r"any\w*)|no(?:ne)? (?:injur\w+|pains?|issues?|problems?|conditions?|aches?|complaints?)|never|injur(?:y|ies)|"
    r"free|pains?|conditions?|issues?|problems?|hurts?|or|and|of|at all|really|that i know(?: of)?|so far|thank(?:s|"
    r" you)|everything(?:'s| is)?|is|as a horse|touch wood|knock on wood|luckily|thankfully|coach|currently|"
    r"right now)\W*)+"
)
CONDITION = re.compile(
    r"\b(?:asthma\w*|heart|diabet\w*|pregnan\w*|postpartum|epilep\w*|seizure\w*|blood pressure|hypertens\w*|dizz\w*|"
    r"cancer|stroke|medic\w+|herni\w+|surger\w+|operat\w+|arthrit\w*|osteo\w*|fractur\w*|broke\w*|replace\w*|disease|"
    r"syndrome|disorder|condition|doctor|disc|discs|disk|disks|scoliosis|torn|tore|acl|mcl|labrum|slipped)\b"
)
_OTHER_NAMES = (
    (re.compile(r"\b(?:[amp]cl|menisc\w+|patell\w+)\b"), "knee"),
    (re.compile(r"\b(?:dis[ck]s?|sciatica)\b"), "lower back"),
    (re.compile(r"\bcarpal\b"), "wrist"),
    (re.compile(r"\bplantar\b"), "foot"),
    (re.compile(r"\blabrum\b"), "shoulder"),
)
_PARTS = re.compile(r"[,;\n.!?]+|\b(?:but|though|however|although)\b")


def injuries_told(plain: Plain) -> InjuriesTold | None:
    """Each area once, rated where it was. What names neither a part of the body nor that all is well is unclear, and
    so is an illness, whatever else was said; None where no letters are in it."""
    if _WELL.fullmatch(plain.text):
        return InjuriesTold()
    if not any(char.isalpha() for char in plain.text):
        return None
    rated, _ = read_pain(plain)
    areas = {pain.area for pain in rated}
    pains = [*rated, *(pain for pain in _named(plain.text) if pain.area not in areas)]
    return InjuriesTold(tuple(dict.fromkeys(pains)), unclear=not pains or CONDITION.search(plain.text) is not None)


def _named(text: str) -> Iterator[Pain]:
    parts = [part for part in _PARTS.split(text) if part.strip()]
    for part, following in zip_longest(parts, parts[1:], fillvalue=""):
        if NO_PAIN.search(part) or _WELL.fullmatch(part):
            continue
        gone = GONE.search(part) or (GONE.search(following) and not PLACE.search(following))
        # What was operated on last year may hurt no more, and is spared all the same until a person has looked.
        if gone and not CONDITION.search(part):
            continue
        yield from _in_part(part)


def _in_part(part: str) -> Iterator[Pain]:
    places = [place for place in PLACE.finditer(part) if area_of(place) != "side"]
    for at, place in enumerate(places):
        following = places[at + 1].start() if at + 1 < len(places) else len(part)
        said = place[1]
        if said is None and (after := side_after(part, place.end(), following)):
            said = next(group for group in after.groups() if group)
        yield from (Pain(area_of(place), side) for side in sides(said, place))
    if not places:
        yield from (Pain(area) for pattern, area in _OTHER_NAMES if pattern.search(part))
