"""The ledger of consent: append-only."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class ConsentKind(StrEnum):
    OPTED_IN = "opted_in"
    OPTED_OUT = "opted_out"
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
