"""Who of ours texts whom, and how fast."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

BURST = timedelta(seconds=1)
"""A sender that was quiet may send this much at once."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Our senders: numbers, or one messaging service. ``segments_a_second`` holds for each, for all workers together;
    None is without limit."""

    senders: Sequence[str]
    segments_a_second: float | None = None

    def sticky(self, known: str | None, athlete_id: UUID) -> str:
        """The sender an athlete knows, as long as it is ours; else one of the pool, the same at each call."""
        return (
            known if known is not None and known in self.senders else self.senders[athlete_id.int % len(self.senders)]
        )

    def answering(self, texted: str | None, known: str | None = None) -> str:
        """The sender that answers a text: the one it came to, else the one the athlete knows, else the first."""
        return next((one for one in (texted, known) if one is not None and one in self.senders), self.senders[0])


def allowance(free_at: datetime | None, now: datetime, segments_a_second: float) -> float:
    """Segments a sender may begin to send now. ``free_at`` is when what it sent already is off its hands (generic cell
    rate algorithm, ITU-T I.371, with a tolerance of ``BURST``)."""
    begun = max(free_at or now, now)
    return max(0.0, (now + BURST - begun).total_seconds() * segments_a_second)


def free_after(free_at: datetime | None, now: datetime, segments: int, segments_a_second: float) -> datetime:
    return max(free_at or now, now) + timedelta(seconds=segments / segments_a_second)
