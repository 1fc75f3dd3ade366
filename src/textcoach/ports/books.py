"""The provider's own books: what it received for us and what it did with what we sent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from textcoach.ports.inbound import InboundText, StatusReport


@dataclass(frozen=True, slots=True)
class SentText:
    """``price`` is what the provider bills, positive, in ``currency`` (ISO 4217); both null until it knows."""

    report: StatusReport
    segments: int | None = None
    price: Decimal | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Books:
    """Both oldest first."""

    received: Sequence[InboundText] = ()
    sent: Sequence[SentText] = ()


class ProviderBooks(Protocol):
    def since(self, instant: datetime, *, to: Collection[str] | None = None) -> Books | None:
        """Every text of ours dated at or after ``instant`` (UTC), or only those that came to these numbers of ours;
        None where the provider could not be asked."""
        ...

    def sent(self, provider_id: str) -> SentText | None:
        """One text that we sent; None where the provider could not be asked or doesn't know it."""
        ...
