"""Sending one text through a provider.

Outcomes carry the decision (texting rule 2): accepted, retry, permanent or unknown. An adapter never raises for
anything a provider or the network does; it classifies.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from textcoach.domain.alert import AlertKind


@dataclass(frozen=True, slots=True)
class OutboundText:
    """One text, one API call. ``sender`` is one of ours (a number, a messaging service), ``to`` E.164;
    ``validity_seconds`` is 1 to 36,000: after it nobody delivers it."""

    sender: str
    to: str
    body: str
    attempt_id: UUID
    validity_seconds: int


class Effect(StrEnum):
    """What a permanent refusal does to the athlete: nothing, their consent ends, their sends stop."""

    NONE = "none"
    OPTED_OUT = "opted_out"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Accepted:
    """The provider took it. ``delivered`` where taking it is delivering it (the built-in phone)."""

    provider_id: str
    segments: int | None = None
    delivered: bool = False


@dataclass(frozen=True, slots=True)
class Retry:
    """Nothing was sent; try again, after ``after_seconds`` where the provider named it. ``alert`` is what staff is told
    at once, where only they can mend it; ``reason`` is one sentence for them, without numbers or texts."""

    code: str
    after_seconds: float | None = None
    reason: str = ""
    alert: AlertKind | None = None


@dataclass(frozen=True, slots=True)
class Permanent:
    """Nothing was sent and nothing ever will be. ``reason`` is one sentence for staff, without numbers or texts."""

    code: str
    reason: str
    effect: Effect = Effect.NONE
    alert: AlertKind = AlertKind.SEND_FAILED


@dataclass(frozen=True, slots=True)
class Unknown:
    """The text may or may not be on its way: never sent again blindly."""

    code: str


SendOutcome = Accepted | Retry | Permanent | Unknown


class Sender(Protocol):
    @property
    def provider(self) -> str:
        """The provider's name as stored with a message: "twilio" or "phone"."""
        ...

    def send(self, text: OutboundText) -> SendOutcome: ...

    def find(self, to: str, body: str, since: datetime, /) -> Sequence[Accepted] | None:
        """The texts with this body that the provider took for this number since an instant (UTC), newest first; None
        where it could not be asked."""
        ...
