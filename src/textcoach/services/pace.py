"""What a sender may send now, by its token bucket."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from textcoach.domain.message import Message
from textcoach.domain.sending import BURST, allowance, free_after
from textcoach.ports.unit_of_work import UnitOfWork


class Pace:
    """``rate`` is in segments a second; None is without limit. Others who ask for the sender's wait for this
    transaction."""

    def __init__(self, uow: UnitOfWork, sender: str, rate: float | None, now: datetime) -> None:
        self._uow, self._sender, self._rate, self._now = uow, sender, rate, now
        self._free_at = uow.senders.free_at(sender) if rate is not None else None
        self._allowed = allowance(self._free_at, now, rate) if rate is not None else None

    @property
    def room(self) -> int:
        """Texts it may begin, were each one segment."""
        return 1_000_000 if self._allowed is None else int(-(-self._allowed // 1))

    @property
    def wait(self) -> float:
        """Seconds until it may send again."""
        return 0.0 if self._free_at is None else max(0.0, (self._free_at - self._now - BURST).total_seconds()) + 0.001

    def affordable(self, due: Sequence[Message]) -> Sequence[Message]:
        """The first of them, as many as the allowance begins; the last may overdraw it."""
        if self._allowed is None:
            return due
        spent = 0
        for index, message in enumerate(due):
            if spent >= self._allowed:
                return due[:index]
            spent += message.segments or 1
        return due

    def spend(self, sent: Iterable[Message]) -> None:
        segments = sum(message.segments or 1 for message in sent)
        if self._rate is not None and segments:
            self._uow.senders.occupy(self._sender, free_after(self._free_at, self._now, segments, self._rate))
