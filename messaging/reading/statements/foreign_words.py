"""What stands in a text but is not the athlete's report: instructions to the machine, and quoted words."""

import re
from collections.abc import Iterable, Iterator

from messaging.reading.words.cues import Cue
from messaging.reading.words.plain import Plain
from textcoach.domain.machine_talk import MACHINE_TALK, SIGNS

HOSTILE = Cue(MACHINE_TALK, SIGNS)
_SENTENCES = re.compile(
    r"(?:[.!?]+\s|\n|[!?]+$|---+|===+|###*|\*\*\*+|[\[\]<>]|\"\"\"|,?\s(?=(?:and |now |then |also |please "
    r")?(?:ignore|disregard|override|bypass) (?:all|any|the|your|every|previous|prior|above|my)\b)|"
    r",\s(?=(?:now |from now on |and )?you are (?:now )?an?\b))+"
)
_QUOTED = re.compile(r"(?<![\w\"])\"(?=\w)[^\"\n]{8,}?\"(?!\w)")
_FENCE = re.compile(r"[#*\[\]<>=\"\s-]*[#*\[\]<>=\"-]+[#*\[\]<>=\"\s-]*")
_SAYS = re.compile(r"\d")


def without_hostile(plain: Plain) -> tuple[Plain, bool]:
    """The text without sentences that instruct the machine, and whether there were any."""
    if HOSTILE.search(plain.text) is None:
        return plain, False
    text = plain.text
    gone = [
        (start, end)
        for start, end in _sentences(text)
        if HOSTILE.search(text[start:end]) or _FENCE.fullmatch(text, start, end)
    ]
    return without(plain, gone), bool(gone)


def without_quotes(plain: Plain) -> Plain:
    """The text without what it quotes, where something is left: quoted figures are the plan's, or somebody's."""
    if plain.text.count('"') < 2:
        return plain
    quotes = [match for match in _QUOTED.finditer(plain.text) if _SAYS.search(match[0])]
    if not quotes or not any(char.isalpha() for char in _QUOTED.sub("", plain.text)):
        return plain
    return plain.put((match.start(), match.end(), " , ") for match in quotes)


def without(plain: Plain, gone: Iterable[tuple[int, int]]) -> Plain:
    """What stood around them stays as far apart as it was."""
    changes = ((start, end, "\n" if "\n" in plain.text[start:end] else " ") for start, end in gone if start < end)
    return plain.put(changes).strip()


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Each sentence, and what parts it from the next."""
    at = 0
    for mark in _SENTENCES.finditer(text):
        yield at, mark.start()
        yield mark.start(), mark.end()
        at = mark.end()
    yield at, len(text)
