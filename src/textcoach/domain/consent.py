"""The ledger of consent: append-only."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class ConsentKind(StrEnum):
    OPTED_IN = "opted_in"
    OPTED_OUT = "opted_out"
    DISCLOSED = "disclosed"
    """The words of the disclosure were sent, as the answer to JOIN."""
    EARLY_TEXTS = "early_texts"


@dataclass(frozen=True, slots=True)
class Consent:
    """``source`` says where it came from (text, staff, provider), ``words`` what was said or shown."""

    id: UUID
    number: str
    kind: ConsentKind
    source: str
    words: str
    at: datetime


def agreement(shown: str, said: str) -> str:
    """The words of a consent given by text: what they had read, and what they answered."""
    return f"Shown: {shown}\nSaid: {said}"
