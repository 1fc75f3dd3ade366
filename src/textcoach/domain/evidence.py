"""Where a value comes from: how it is known, and the words that say it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Provenance(StrEnum):
    """STATED: in the athlete's words. DERIVED: follows from values that are. ASSUMED: filled in, and said so.
    CONFIRMED: the athlete's answer to a question, or staff's word."""

    STATED = "stated"
    DERIVED = "derived"
    ASSUMED = "assumed"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters [start, end) of the text as it came."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Of one value: ``field`` names it in whatever carries the evidence. ``span`` is None where no words say it, or
    where the words are those of another text."""

    field: str
    provenance: Provenance = Provenance.STATED
    span: Span | None = None


def fields_of(evidence: Iterable[Evidence], provenance: Provenance) -> tuple[str, ...]:
    return tuple(one.field for one in evidence if one.provenance is provenance)
