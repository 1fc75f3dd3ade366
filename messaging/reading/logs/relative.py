"""Figures that refer to others which are not at hand ("same as last time +5")."""

import re

from messaging.reading.requests.asking import clauses_of
from messaging.reading.words.cues import cue
from messaging.reading.words.plain import Plain

RELATIVE = cue(
    r"\b(?:same (?:as|weights?|numbers?|thing|load|again)|as last (?:time|week)|(?:from|than|over|vs\.?) last "
    r"(?:time|week|session)|(?:more|less|up|down|heavier|lighter) (?:than|from|on) (?:last|everything|all|"
    r"before)|added \d+ to (?:everything|all|each)|same but)\b",
    "same,last,everything,all,before,added",
)
_MORE_THAN_IT = re.compile(r"(?<!bw)(?<!bw )\+\s?\d|\b\d+\s?(?:kgs?|lbs?|pounds?)?\s(?:more|less|heavier|lighter)\b")


def without_relative(plain: Plain) -> Plain:
    """Without the clauses that refer to figures which are not at hand: what is clear is read all the same."""
    text = plain.text
    return plain.put((start, end, " ") for start, end in clauses_of(text) if _refers(text[start:end]))


def _refers(clause: str) -> bool:
    return RELATIVE.search(clause) is not None or _MORE_THAN_IT.search(clause) is not None
