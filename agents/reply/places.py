"""Where a text says a figure: the evidence for what a model read."""

import re
from collections import Counter
from collections.abc import Iterator

from textcoach.domain.distance import METERS
from textcoach.domain.evidence import Span

_SPOKEN = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


class Places:
    """Each figure is found as often as it stands in the text, left to right: the two eights of "8/8/7" are two places.
    Asked for once more, it is the last of them ("185x5x3": three sets of the same five)."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._seen: Counter[str] = Counter()

    def number(self, value: float) -> Span | None:
        return self._first(_number_forms(value))

    def seconds(self, value: float) -> Span | None:
        """As a clock ("25:30"), or as whole hours, minutes or seconds."""
        whole = round(value)
        minutes, rest = divmod(whole, 60)
        hours, left = divmod(minutes, 60)
        clocks = [f"{minutes}:{rest:02}", f"{minutes:02}:{rest:02}", f"{hours}:{left:02}:{rest:02}"]
        amounts = [value / per for per in (60, 1, 3600) if value >= per]
        return self._first(clocks) or self._first(form for amount in amounts for form in _number_forms(amount))

    def meters(self, value: float) -> Span | None:
        amounts = [value, *(value / per for per in METERS.values())]
        return self._first(form for amount in amounts for form in _number_forms(round(amount, 2)))

    def words(self, words: str) -> Span | None:
        found = re.search(rf"\b{re.escape(words)}", self._text, re.IGNORECASE)
        return Span(found.start(), found.end()) if found else None

    def _first(self, forms: "Iterator[str] | list[str]") -> Span | None:
        return next((span for form in forms if (span := self._next(form)) is not None), None)

    def _next(self, form: str) -> Span | None:
        whole = rf"(?<![^\W_])(?<!\d[.,:]){re.escape(form)}(?![^\W\d_])" if form.isalpha() else _alone(form)
        places = [Span(one.start(), one.end()) for one in re.finditer(whole, self._text, re.IGNORECASE)]
        if not places:
            return None
        place = places[min(self._seen[form], len(places) - 1)]
        self._seen[form] += 1
        return place


def _alone(form: str) -> str:
    return rf"(?<!\d)(?<!\d[.:]){re.escape(form)}(?!\d|[.:]\d)"


def _number_forms(value: float) -> Iterator[str]:
    plain = f"{value:g}"
    yield plain
    if "." in plain:
        yield plain.replace(".", ",")
    if value == int(value) and 1 <= value <= len(_SPOKEN):
        yield _SPOKEN[int(value) - 1]
