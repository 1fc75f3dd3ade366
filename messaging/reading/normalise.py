"""One spelling for what means the same: case, typographic characters, decimal commas, spoken numbers, glued units."""

import re
import unicodedata

from messaging.reading.numberwords import digits

_TYPOGRAPHIC = str.maketrans(
    {
        "×": "x",
        "✕": "x",
        "✖": "x",
        "∗": "x",
        "·": " ",
        "•": "\n",
        "–": "-",
        "—": " - ",
        "−": "-",
        "‐": "-",
        "‑": "-",
        "’": "'",
        "‘": "'",
        "´": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "…": " ... ",
        "½": ".5",
        "⁄": "/",
        "\t": " ",
        "\r": "\n",
        ";": "\n",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "|": "\n",
        "′": "'",
        "″": '"',
        "¼": ".25",
        "¾": ".75",
    }
)
_COMMENT = re.compile(r"<!--.*?(?:-->|$)|<[^<>]{1,200}>|```.*?(?:```|$)", re.DOTALL)
_UNITS = r"(?:kgs?|kilos?|lbs?|pounds?|km|k|mi|miles?|kilometers?|hrs?|hours?|std|stunden|mph|m|minutes?|min)"
_DECIMAL_UNIT = re.compile(rf"(?<![\d,./])(\d+),(\d{{1,2}})(?=\s*{_UNITS}\b)")
_DECIMAL_LOAD = re.compile(r"(?<![\d,./])(\d{2,3}),(5|25|75)(?=\s*(?:x|@|\d\s*x))(?!\d)")
_THOUSANDS = re.compile(r"(?<![\d,.])(\d{1,2}),(\d{3})(?![\d,.]\d|\d)")
_STARS = re.compile(r"(?<=\d)\s*[*]\s*(?=\d)")
_BY = re.compile(r"(?<=\d)\s*\bby\b\s*(?=\d)")
_TIMES_SETS = re.compile(r"(?<=\d)\s*\btimes\b\s*(?=\d)")
_FAR_RANGE = re.compile(r"\bto failure\b")
_SPACES = re.compile(r"[^\S\n]+")


def normalise(text: str) -> str:
    """Lower case, plain characters, points for decimals, digits for number words; line breaks stay."""
    text = _COMMENT.sub(" ", text)
    text = unicodedata.normalize("NFC", text).lower().translate(_TYPOGRAPHIC)
    text = unicodedata.normalize("NFKC", text).lower()
    text = "".join(char if _plain(char) else " " for char in text)
    text = _THOUSANDS.sub(r"\1\2", text)
    text = _DECIMAL_UNIT.sub(r"\1.\2", text)
    text = _DECIMAL_LOAD.sub(r"\1.\2", text)
    text = digits(text)
    text = _STARS.sub("x", text)
    text = _TIMES_SETS.sub("x", _BY.sub("x", text))
    return _SPACES.sub(" ", text).strip()


def _plain(char: str) -> bool:
    return char == "\n" or char.isalnum() or char.isspace() or unicodedata.category(char)[0] == "P" or char in "+<>=$~"
