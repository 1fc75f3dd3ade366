"""Symptoms that stop training at once: the athlete's own, and not long ago."""

import re

from messaging.reading.session.pain_words import SENTENCES
from messaging.reading.words.normalise import normalise
from messaging.red_flags import crisis, heart_and_breath, nerves_and_more
from messaging.red_flags.excuses import LAUGHTER, LONG_AGO, NO_SUCH, NONE_OF_IT, OF_OTHERS, ONLY_IF, STILL
from messaging.red_flags.signs import Sign
from textcoach.domain.red_flag import RedFlag

LONGEST = 2_000
"""Characters that are read; more than the 1,600 that a text can have."""
_SIGNS = (*heart_and_breath.SIGNS, *nerves_and_more.SIGNS, *crisis.SIGNS)
_CLAUSE_END = re.compile(r"[,;:(]")
_JUST_BEFORE = 90


def red_flags(text: str) -> frozenset[RedFlag]:
    """Never raises on any text. Rather one too many than one missed: a person lifts the hold in a minute."""
    read = text[:LONGEST]
    plain = normalise(read).text
    laughs = LAUGHTER.search(read) is not None
    signs = (sign for sign in _SIGNS if not (sign.idiom and laughs) and sign.words.search(plain))
    return frozenset(sign.flag for sign in signs if _says(plain, sign))


def _says(plain: str, sign: Sign) -> bool:
    return any(_is_meant(plain, found, sign) for found in sign.words.pattern.finditer(plain))


def _is_meant(plain: str, found: re.Match[str], sign: Sign) -> bool:
    start, end = _sentence(plain, found)
    sentence = plain[start:end]
    if sign.excuse is not None and sign.excuse.search(sentence):
        return False
    if LONG_AGO.search(sentence) and not STILL.search(sentence):
        return False
    before = plain[max(start, found.start() - _JUST_BEFORE) : found.start()]
    clause = before[max((mark.end() for mark in _CLAUSE_END.finditer(before)), default=0) :].lstrip()
    if NO_SUCH.search(before) or ONLY_IF.search(clause) or OF_OTHERS.search(clause):
        return False
    return NONE_OF_IT.match(plain, found.end()) is None


def _sentence(plain: str, found: re.Match[str]) -> tuple[int, int]:
    start = max((mark.end() for mark in SENTENCES.finditer(plain, 0, found.start())), default=0)
    following = SENTENCES.search(plain, found.end())
    return start, following.start() if following else len(plain)
