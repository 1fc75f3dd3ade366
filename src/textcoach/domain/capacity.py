"""Whether what is due fits through our senders."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zlib import crc32

from textcoach.domain.sending import Pool

AT_ONCE = timedelta(minutes=1)
"""What a sender can send within this is not spread."""


@dataclass(frozen=True, slots=True)
class DueTexts:
    """Morning texts of one instant (UTC) and zone. ``sender`` is the one their athletes know, None before the first."""

    sender: str | None
    due_at: datetime
    zone: str
    texts: int


@dataclass(frozen=True, slots=True)
class QueuedTexts:
    """Queued messages that are worth nothing from ``deliver_by`` on (None: at any time)."""

    sender: str | None
    deliver_by: datetime | None
    texts: int
    segments: int


@dataclass(frozen=True, slots=True)
class Load:
    """Texts that a sender may send from ``at`` and should have begun by ``until``; ``segments`` is what one costs."""

    at: datetime
    until: datetime | None
    texts: int
    segments: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """``done_at``: when the last text has been sent, None where there is none. ``worst_delay`` is from a text's time to
    its start; ``late`` texts don't get their turn within their window and are never sent."""

    texts: int = 0
    segments: float = 0.0
    done_at: datetime | None = None
    worst_delay: timedelta = timedelta(0)
    late: int = 0


def simulate(loads: Iterable[Load], segments_a_second: float | None, free_at: datetime | None = None) -> Forecast:
    """One sender at work on its loads in order of their time. ``free_at`` is when it is done with what it sent."""
    texts = late = 0
    segments = 0.0
    done_at = None
    worst = timedelta(0)
    for load in sorted(loads, key=lambda one: one.at):
        a_text = timedelta(seconds=load.segments / segments_a_second) if segments_a_second else timedelta(0)
        begin = max(load.at, free_at or load.at)
        sent = _in_time(load, begin, a_text)
        texts += load.texts
        segments += load.texts * load.segments
        late += load.texts - sent
        if sent:
            done_at = free_at = begin + sent * a_text
            worst = max(worst, begin + (sent - 1) * a_text - load.at)
    return Forecast(texts, segments, done_at, worst, late)


def _in_time(load: Load, begin: datetime, a_text: timedelta) -> int:
    if load.until is None:
        return load.texts
    if begin >= load.until:
        return 0
    return min(load.texts, -((begin - load.until) // a_text)) if a_text else load.texts


def fits(loads: Sequence[Load], segments_a_second: float, begin: datetime) -> bool:
    """Whether a sender that begins at ``begin`` can send all of them before their deadlines, were it to take the most
    urgent first (earliest deadline first: if that can't be done, no other order can)."""
    busy = timedelta(0)
    for load in sorted((one for one in loads if one.until), key=lambda one: one.until or begin):
        busy += timedelta(seconds=load.texts * load.segments / segments_a_second)
        if load.until is not None and begin + busy > load.until:
            return False
    return True


def shares(pool: Pool, sender: str | None, texts: int) -> list[tuple[str, int]]:
    """Which of our senders ``texts`` fall to. Those of athletes who know none of them are spread evenly, as
    ``Pool.sticky`` does."""
    if sender in pool.senders:
        return [(sender, texts)] if sender else []
    each, rest = divmod(texts, len(pool.senders))
    return [(one, each + (index < rest)) for index, one in enumerate(pool.senders)]


def spread(due: Iterable[DueTexts], pool: Pool, segments: int) -> dict[str, timedelta]:
    """The time that each sender needs for what is due at once, where it is more than it can send in ``AT_ONCE``;
    ``segments`` is what one text may cost."""
    if pool.segments_a_second is None:
        return {}
    counts = dict.fromkeys(pool.senders, 0)
    for one in due:
        for sender, texts in shares(pool, one.sender, one.texts):
            counts[sender] += texts
    needs = {sender: timedelta(seconds=count * segments / pool.segments_a_second) for sender, count in counts.items()}
    return {sender: need for sender, need in needs.items() if need > AT_ONCE}


def share_of(athlete_id: UUID, due_at: datetime) -> float:
    """Where in a spread morning an athlete's text stands, from 0 to 1: the same at each call, another each day."""
    return crc32(athlete_id.bytes + due_at.isoformat().encode()) / 2**32
