"""One spelling for what means the same: case, typographic characters, decimal commas, spoken numbers, glued units."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from messaging.reading.words.machine_text import without_machine_text
from messaging.reading.words.numberwords import digits
from messaging.reading.words.plain import Plain

_ALIKE = {
    "x": "×✕✖∗",
    " ": "·\t\u00a0\u202f\u2009",
    "\n": "•\r;|",
    "-": "–−‐‑",
    "'": "’‘´`′",
    '"': "“”„″",
    "/": "⁄",
    " - ": "—",
    " ... ": "…",
    ".5": "½",
    ".25": "¼",
    ".75": "¾",
}
_TYPOGRAPHIC = str.maketrans({char: plain for plain, chars in _ALIKE.items() for char in chars})
# Joiners, soft hyphens and the like, and marks that stand on nothing.
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
_SYMBOLS = "+<>=$~"
_ASCII = {code: " " for code in range(128) if chr(code) in "^\x00" or (code < 32 and not chr(code).isspace())}
_TABLE = {**{code: plain for code, plain in _TYPOGRAPHIC.items() if code < 128}, **_ASCII, 127: " "}

# A person takes these letters for Latin ones, or for a 3. In one word with Latin letters or digits they are meant so.
_LOOKALIKES = dict(zip("авекмнорстухіјѕԁҽαεικνορτυχз", "abekmhopctyxijsdeaeikvoptux3", strict=True))
_ALIKE_LETTERS = str.maketrans(_LOOKALIKES)
_MIXED = re.compile(
    rf"(?<![^\W_])(?=[^\W_]*[a-z0-9])(?=[^\W_]*[{''.join(_LOOKALIKES)}])(?:[a-z0-9]|[{''.join(_LOOKALIKES)}])+(?![^\W_])"
)
# What this begins is seen from right to left, its digits too.
_TURNED = re.compile("\u202e[^\u202c\n]*\u202c?")

# A heart, unless it says "less than three" of something.
_HEART = re.compile(
    r"(?<!rpe )(?<!rir )(?<!pain )<3+(?![\d.:,/x])(?!\s?(?:min|sec|s\b|hr|hours?|mi|km?\b|m\b|kgs?|lbs?|reps?|sets?|"
    r"left|in the|rir|rpe|x))"
)
_UNITS = r"(?:kgs?|kilos?|lbs?|pounds?|km|k|mi|miles?|kilometers?|hrs?|hours?|std|stunden|mph|m|minutes?|min)"
_DECIMAL_UNIT = re.compile(rf"(?<![\d,./])(\d+),(\d{{1,2}})(?=\s*{_UNITS}(?:\b|x\s?\d))")
_DECIMAL_LOAD = re.compile(r"(?<![\d,./])(\d{2,3}),(5|25|75)(?=\s*(?:x|@|\d\s*x))(?!\d)")
_THOUSANDS = re.compile(r"(?<![\d,.])(\d{1,2}),(\d{3})(?![\d,.]\d|\d)")
_STARS = re.compile(r"(?<=[\dgbs])[ ]*[*][ ]*(?=\d)|(?<=,\s)[*](?=\d)|(?<=,)[*](?=\d)")
_BY = re.compile(r"(?<=\d)\s*\bby\b\s*(?=\d)")
_TIMES_SETS = re.compile(r"(?<=\d)\s*\btimes\b\s*(?=\d)")
_SPOKEN = (
    (re.compile(r"\s+comma\b"), ","),
    (re.compile(r"\s+(?:period|full stop)$"), "."),
)
# "5,5,5 / pull ups 7,6": another exercise; "10 / side" is not.
_SLASHED = re.compile(r"(?<=\d)\s+/\s+(?=[a-z])(?!(?:sides?|legs?|arms?|hand|set|min|mile|mi|km|way)\b)")
_PLUS = re.compile(r"\s\+\s(?=[a-z])")
_SPACES = re.compile(r"[^\S\n]{2,}|[^\S\n ]")


def normalise(text: str) -> Plain:
    """Lower case, plain characters, points for decimals, digits for number words; line breaks stay."""
    plain = _plain_characters(without_machine_text(Plain.of(text)))
    if "," in plain.text:
        plain = plain.sub(_THOUSANDS, r"\1\2").sub(_DECIMAL_UNIT, r"\1.\2").sub(_DECIMAL_LOAD, r"\1.\2")
    if " comma" in plain.text or plain.text.endswith(("period", "full stop")):
        for pattern, mark in _SPOKEN:
            plain = plain.sub(pattern, mark)
    if "<3" in plain.text:
        plain = plain.sub(_HEART, " ")
    plain = digits(plain)
    if " / " in plain.text:
        plain = plain.sub(_SLASHED, "\n")
    if " + " in plain.text:
        plain = plain.sub(_PLUS, ", ")
    if "*" in plain.text:
        plain = plain.sub(_STARS, "x")
    if "by" in plain.text or "times" in plain.text:
        plain = plain.sub(_BY, "x").sub(_TIMES_SETS, "x")
    if "  " in plain.text or not plain.text.isprintable():
        plain = plain.sub(_SPACES, " ")
    return plain.strip()


def _plain_characters(plain: Plain) -> Plain:
    if plain.text.isascii():
        return plain.same_length(plain.text.lower().translate(_TABLE))
    plain = plain.sub(_TURNED, " ")
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(plain.text):
        words = _of_cluster(plain.text[start:end])
        out.append(words)
        starts += (plain.starts[start],) * len(words)
        ends += (plain.ends[end - 1],) * len(words)
    plain = Plain("".join(out), starts, ends)
    return plain if plain.text.isascii() else plain.sub(_MIXED, lambda match: match[0].translate(_ALIKE_LETTERS))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """A letter and the marks that combine with it are one."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield start, at
            start = at


@lru_cache(maxsize=2048)
def _of_cluster(cluster: str) -> str:
    typed = unicodedata.normalize("NFC", cluster).lower().translate(_TYPOGRAPHIC)
    compatible = unicodedata.normalize("NFKC", typed).lower()
    return "".join(char if _kept(char) else " " for char in compatible if unicodedata.category(char) not in _UNSEEN)


def _kept(char: str) -> bool:
    return char == "\n" or char.isalnum() or char.isspace() or unicodedata.category(char)[0] == "P" or char in _SYMBOLS
