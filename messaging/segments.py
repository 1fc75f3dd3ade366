"""How many segments a text costs: GSM 03.38 (GSM-7) where every character fits, else UCS-2.

The counts agree with Twilio's own calculator (tests/data/segments.json, made by scripts/segments-oracle.mjs).
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Encoding = Literal["GSM-7", "UCS-2"]

GSM7_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM7_EXTENSION = frozenset("\f^{}\\[~]|€")
GSM7 = GSM7_BASIC | GSM7_EXTENSION

# Units that fit one text alone, and each part of a longer one: a part gives six octets to its header.
_CAPACITY: dict[Encoding, tuple[int, int]] = {"GSM-7": (160, 153), "UCS-2": (70, 67)}

_ZWJ = 0x200D
_ZERO_WIDTH_NON_JOINER = 0x200C
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_TAGS = range(0xE0020, 0xE0080)
# What the calculator (Unicode 10) keeps with the joiner before it.
_AFTER_ZWJ = frozenset("♀♂⚕⚖✈❤🌈🌾🍳🎓🎤🎨🏫🏭👦👧👨👩💋💻💼🔧🔬🗨🚀🚒")
_SPLITTABLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Segments:
    """``units`` are septets in GSM-7 (an extension character is two) and UTF-16 units in UCS-2."""

    encoding: Encoding
    units: int
    segments: int


def is_gsm7(text: str) -> bool:
    return GSM7.issuperset(text)


def utf16_units(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(char > "\uffff" for char in text)


def count(text: str) -> Segments:
    """An empty text is one empty segment, as the calculator has it."""
    encoding: Encoding = "GSM-7" if is_gsm7(text) else "UCS-2"
    if encoding == "GSM-7" and GSM7_EXTENSION.isdisjoint(text):
        return Segments(encoding, len(text), _of_single_units(len(text)))
    if encoding == "GSM-7":
        sizes = [2 if char in GSM7_EXTENSION else 1 for char in text]
    else:
        sizes = [utf16_units(cluster) for cluster in _clusters(text)]
    alone, part = _CAPACITY[encoding]
    units = sum(sizes)
    return Segments(encoding, units, 1 if units <= alone else _parts(sizes, part))


def _of_single_units(units: int) -> int:
    """Without counting on, where no character can be split."""
    alone, part = _CAPACITY["GSM-7"]
    return 1 if units <= alone else -(-units // part)


def _parts(sizes: Iterable[int], capacity: int) -> int:
    parts, used = 1, 0
    for size in sizes:
        if used + size > capacity:
            parts, used = parts + 1, 0
        used += size
    return parts


def _clusters(text: str) -> Iterator[str]:
    """What a reader sees as one character stays in one segment. CR LF is two characters here."""
    start, flags = 0, 0
    for index in range(1, len(text)):
        flags = flags + 1 if ord(text[index - 1]) in _FLAG_LETTERS else 0
        if not _joins(text[index - 1], text[index], flags):
            yield text[start:index]
            start, flags = index, 0
    if text:
        yield text[start:]


def _joins(before: str, char: str, flags: int) -> bool:
    code = ord(char)
    if _breaks_always(before):
        return False
    if unicodedata.category(char).startswith("M") or code in (_ZWJ, _ZERO_WIDTH_NON_JOINER) or code in _TAGS:
        return True
    if code in _SKIN_TONES:
        return unicodedata.category(before) in ("So", "Mn")
    if code in _FLAG_LETTERS:
        return flags % 2 == 1
    return ord(before) == _ZWJ and char in _AFTER_ZWJ


def _breaks_always(char: str) -> bool:
    code = ord(char)
    joiner = code in (_ZWJ, _ZERO_WIDTH_NON_JOINER) or code in _TAGS
    return not joiner and unicodedata.category(char) in _SPLITTABLE
