"""What a machine wrote, or would run: markup, code, forged readings, addresses of pages, telephone numbers.

Nobody reports training in these, and their figures are none of the athlete's.
"""

import re
from collections.abc import Iterator

from messaging.reading.words.plain import Plain

_MARKUP = re.compile(
    r"<!--.*?(?:-->|$)|<script\b.*?(?:</script>|$)|<[^<>]{1,200}>|```.*?(?:```|$)|\[/?(?:inst|sys)\]",
    re.DOTALL | re.IGNORECASE,
)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
_FORM = re.compile(r"\b\w+=[^\s&=]*(?:&\w+=[^\s&=]*)+")
_COMMAND = re.compile(r"\$\([^()\n]*\)?")
_IS_CODE = re.compile(r"[\"':=%{*]")
# Digits alone ("400 800 1200") are a ladder of distances: a telephone's have its signs, or are called so. "+20 11-10-9"
# are a load and reps.
_TELEPHONE = re.compile(
    r"\+\d{1,3}[ .-]?(?:\(\d{1,4}\)|\d{1,4})(?:[ .-]?\d{3,4}){2}\b|\+\d{10,14}\b|\(\d{3}\) ?\d{3}[ .-]\d{3,4}\b|"
    r"(?<![\d.-])\d{3}([.-])\d{3}\1\d{4}\b(?!-)|"
    r"(?i:\b(?:number|phone|cell|call me|text me|whats ?app)\W(?:\D{0,12}\W)?)\d{3}[ .-]?\d{3}[ .-]?\d{3,4}\b"
)
# Cheap to look for: so many digits that belong together.
_NINE_DIGITS = re.compile(r"\d(?:[ .()-]{0,2}\d){8}")


def without_machine_text(plain: Plain) -> Plain:
    if "<" in plain.text or "[" in plain.text or "```" in plain.text:
        plain = plain.sub(_MARKUP, " ")
    if "{" in plain.text:
        plain = plain.put((start, end, " ") for start, end in _braced(plain.text))
    if "$(" in plain.text:
        plain = plain.sub(_COMMAND, " ")
    if "://" in plain.text or "www." in plain.text.lower():
        plain = plain.sub(_ADDRESS, " ")
    if "&" in plain.text and "=" in plain.text:
        plain = plain.sub(_FORM, " ")
    return plain.sub(_TELEPHONE, " ") if _NINE_DIGITS.search(plain.text) else plain


def _braced(text: str) -> Iterator[tuple[int, int]]:
    """Outermost braces with code in them; what is never closed goes to the end."""
    depth = begin = 0
    for mark in re.finditer(r"[{}]", text):
        if mark[0] == "{":
            begin = begin if depth else mark.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth and _holds_code(text, begin, mark.end()):
                yield _from(text, begin), mark.end()
    if depth and _holds_code(text, begin, len(text)):
        yield _from(text, begin), len(text)


def _holds_code(text: str, start: int, end: int) -> bool:
    return _from(text, start) < start or _IS_CODE.search(text, start + 1, end) is not None


def _from(text: str, begin: int) -> int:
    return begin - 1 if begin and text[begin - 1] == "$" else begin
