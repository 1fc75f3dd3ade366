"""Words between the figures of an outing: what parts its legs, and what keeps a figure from being one of them."""

import re

from messaging.reading.words.atoms import Atom, Kind
from messaging.reading.words.lexicon import AFTER_BARE, FILLER

THEN = re.compile(r"\bthen\b|\+|\bfollowed by\b|\bafter that\b")
EDGES = re.compile(r"\b(?:w/?u|warm(?:ed|ing)?[ -]?ups?|warm|c/?d|cool(?:ed|ing)?[ -]?downs?|cool|warmed|cooled)\b")
STOPS = re.compile(r"[,\n()]|\.(?=\s|$)|\bthen\b|\band\b")
PART_OF = re.compile(r"\b(?:last|first|final|middle|fastest|slowest|best|quickest|including|incl|of which|within)\W*$")
SPLITS = re.compile(r"\b(?:splits?|miles were|kms were|each mile|each km)\b")
DIFFERENCE = re.compile(r"\b(?:by|within|under|over|took|shaved|knocked)\W*$")
COMPARED = re.compile(
    r"\W{0,2}(?:faster|slower|quicker|longer|shorter|pb|pr|off\b|ahead|behind|early|late|ago|more|less)"
)
OF_REPEATS = re.compile(
    r"\W*(?:x\s)?(?:\w+\s){0,2}?(?:reps?|repeats?|intervals?|sprints?|strides?|hills?|efforts?|pick-?ups?|surges?|"
    r"pieces?|bouts?|accelerations?|fartleks?)\b"
)
REPEATED = re.compile(r"\W*(?:repeats?|reps?|intervals?)\b")
KIND_OF_LEG = re.compile(r"\b(?:easy|tempo|hard|steady|walk\w*|jog\w*|threshold|moderate|brisk|run|ran|float)\b")
LENGTHS = re.compile(r"\s?(?:lengths?|laps?|lens?)\b")
POOL = re.compile(r"[\s-]*(?:\w+\s)?pool\b")
PACED = re.compile(r"(?:@|\bat|\bavg|\bavera\w+|\bpace|\bper)\W*(?:(?:about|around|avg|a)\W*)*$")
SETTING = re.compile(
    r"\b(?:size|miles?|km|incline|inclination|level|lvl|resistance|rate|grade|damper|gear|age|turned|lap|set|rep|round|"
    r"felt|like|than|minus|hr|stage|week|day|race|number|no|bib|with|route|cadence|from|effort|energy|rpe)\W*$"
)
WORD_AFTER = re.compile(r"\s*([a-z']+)")
_FAR_BEHIND = 12


def is_difference(atom: Atom, lead: str, tail: str) -> bool:
    """ "by 2 min", "30 sec faster"."""
    timed = atom.kind in {Kind.DURATION, Kind.NUMBER}
    return timed and (COMPARED.match(tail) is not None or DIFFERENCE.search(lead) is not None)


def edge_after(tail: str) -> bool:
    stop = STOPS.search(tail)
    edge = EDGES.search(tail, 0, stop.start() if stop else len(tail))
    return edge is not None and edge.start() <= _FAR_BEHIND


def bare(lead: str, tail: str) -> bool:
    """Whether a figure without a unit can say how far or how long: nothing beside it says what it counts."""
    if SETTING.search(lead):
        return False
    word = WORD_AFTER.match(tail)
    return word is None or word[1] in AFTER_BARE or word[1] in FILLER
