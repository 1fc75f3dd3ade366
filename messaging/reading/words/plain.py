"""A text in plain spelling that still knows which words of the original each of its characters stands for."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from textcoach.domain.evidence import Span

Replacement = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Plain:
    """``text[i]`` stands for the characters [starts[i], ends[i]) of the text as it came."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, original: str) -> "Plain":
        return cls(original, range(len(original)), range(1, len(original) + 1))

    def span(self, start: int, end: int) -> Span:
        """The words of the original that [start, end) stands for, without the spaces around them."""
        while end - 1 > start and self.text[end - 1].isspace():
            end -= 1
        while start < end - 1 and self.text[start].isspace():
            start += 1
        if end <= start:
            return Span(0, 0)
        return Span(self.starts[start], self.ends[end - 1])

    def of_match(self, match: re.Match[str], group: int = 0) -> Span:
        return self.span(match.start(group), match.end(group))

    def same_length(self, text: str) -> "Plain":
        """Another spelling of the same characters, one for one."""
        return self if text == self.text else Plain(text, self.starts, self.ends)

    def cut(self, start: int, end: int) -> "Plain":
        if start <= 0 and end >= len(self.text):
            return self
        return Plain(self.text[start:end], self.starts[start:end], self.ends[start:end])

    def strip(self) -> "Plain":
        lead = len(self.text) - len(self.text.lstrip())
        return self.cut(lead, max(lead, len(self.text.rstrip())))

    def sub(self, pattern: re.Pattern[str], replacement: Replacement) -> "Plain":
        """As ``pattern.sub``. What replaces a match stands for the whole of it."""
        first = pattern.search(self.text)
        if first is None:
            return self
        changes = [
            (match.start(), match.end(), replacement(match) if callable(replacement) else match.expand(replacement))
            for match in pattern.finditer(self.text, first.start())
        ]
        return self.put(changes)

    def blank(self, match: re.Match[str], group: int = 0) -> "Plain":
        """Without the words of a match: a comma parts what stood on either side."""
        return self.put([(match.start(group), match.end(group), " , ")])

    def put(self, changes: Iterable[tuple[int, int, str]]) -> "Plain":
        """With other words at each [start, end), from left to right. As many characters replace as many one by one."""
        text: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for start, end, words in changes:
            text += (self.text[at:start], words)
            begin, over = (at, end) if len(words) == end - start else (at, start)
            starts += self.starts[begin:over]
            ends += self.ends[begin:over]
            if len(words) != end - start:
                first, last = self._around(start, end)
                starts += (first,) * len(words)
                ends += (last,) * len(words)
            at = end
        if not text:
            return self
        text.append(self.text[at:])
        starts += self.starts[at:]
        ends += self.ends[at:]
        return Plain("".join(text), starts, ends)

    def _around(self, start: int, end: int) -> tuple[int, int]:
        if end > start:
            return self.starts[start], self.ends[end - 1]
        place = self.starts[start] if start < len(self.text) else (self.ends[-1] if self.text else 0)
        return place, place
