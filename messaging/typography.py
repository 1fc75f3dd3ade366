"""Typographic characters into GSM-7, where that loses nothing.

One character outside GSM-7 turns a whole text into UCS-2, which more than doubles what it costs. So quotes, dashes and
spaces are made plain, letters lose accents that GSM-7 lacks, and emoji are dropped. A letter with no GSM-7 form (ł, я)
stays: a name is worth a segment.
"""

import re
import unicodedata

from messaging.segments import GSM7

_PLAIN = {
    '"': "«»“”„‟〝〞″ʺ❝❞",
    "'": "‘’‚‛‹›′ʹʼʻʽ´`ˋˊ❛❜",
    "-": "‐‑‒–—―−⁃•‣◦·∙●▪■–➖",
    " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "\n": "\u000b\u0085\u2028\u2029",
    "x": "×✕✖",
    "/": "÷⁄∕",
    "<-": "←⇐",
    "->": "→⇒➔➡⟶",
    "<=": "≤⩽",
    ">=": "≥⩾",
    "*": "∗⋆★☆",
    ",": "、，",
    ".": "。",
}
_WORDS = {
    "…": "...",
    "±": "+/-",
    "≠": "!=",
    "≈": "~",
    "∼": "~",
    "°": " deg",
    "℃": " C",
    "℉": " F",
    "©": "(c)",
    "®": "(R)",
    "™": "TM",
    "№": "No.",
    "µ": "u",
    "¢": "c",
    "₹": "Rs ",
    "➕": "+",
    "‼": "!!",
    "⁉": "!?",
    "\f": "\n",
}
_TABLE = str.maketrans({char: plain for plain, chars in _PLAIN.items() for char in chars} | _WORDS)
_FRACTION = re.compile(r"(?<=\d)(?=[¼½¾⅐-⅞])")
_EXPONENT = re.compile(r"(?<=\d)(?=[²³¹⁰⁴-⁹⁻])")
_DEGREES = re.compile(r"\s?°\s?(?=[CF]\b)")
_JOINERS = "\u200c\u200d"
# Stands for what was dropped until the spaces around it are closed up.
_GAP = "\x00"


def to_gsm7(text: str) -> str:
    """The text in GSM-7, but for letters that have no form there. Idempotent."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace(_GAP, ""))
    if "\f" not in text and GSM7.issuperset(text):
        return text
    text = _DEGREES.sub(" ", _EXPONENT.sub("^", _FRACTION.sub(" ", text))).translate(_TABLE)
    out: list[str] = []
    for char in text:
        out.append(_plain(char, out[-1] if out else ""))
        if not out[-1]:
            out.pop()
    return _close_gaps("".join(out))


def _plain(char: str, before: str) -> str:
    """The GSM-7 form of one character, the character itself if it must stay, "" or a gap if it goes."""
    if char in GSM7:
        return char
    category = unicodedata.category(char)
    foreign = before != _GAP and not GSM7.issuperset(before)
    if category.startswith("M") or char in _JOINERS:
        return char if foreign else ""
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category[0] in "LN":
        return _decomposed(char) or char
    if category[0] == "Z":
        return " "
    if category[0] in "PS":
        compatible = unicodedata.normalize("NFKC", char).translate(_TABLE)
        if GSM7.issuperset(compatible):
            return compatible
        if category[0] == "P" and foreign:
            return char
    return "" if category == "Cf" else _GAP


def _decomposed(char: str) -> str | None:
    """The letter or figure without marks (ê as e, ﬁ as fi, ½ as 1/2), or None where GSM-7 has no such letter."""
    parts = unicodedata.normalize("NFKD", char).translate(_TABLE)
    base = "".join(part for part in parts if not unicodedata.combining(part))
    return base if base and GSM7.issuperset(base) else None


def _close_gaps(text: str) -> str:
    if _GAP not in text:
        return text
    text = re.sub(r"(?m)^\x00[\x00 ]*|[\x00 ]*\x00[\x00 ]*$", "", text)
    text = re.sub(r" [\x00 ]*\x00(?=[,.;:!?])|(?<= )\x00[\x00 ]*", "", text)
    return text.replace(_GAP, "")
