"""The ProviderBooks port in memory, and a desk that keeps books by it on a database without anything else."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from messaging.twilio.codes import reported
from tests.fakes.service import SetClock
from textcoach.domain.message import MessageState
from textcoach.persistence.database import Database
from textcoach.ports.books import Books, SentText
from textcoach.ports.checkpoint import Point
from textcoach.ports.doorbell import DUE, Job
from textcoach.ports.inbound import InboundText, StatusReport
from textcoach.services.bookkeeping import Bookkeeping
from textcoach.services.inbox import Inbox
from textcoach.services.statuses import Statuses

OURS = "+12125550100"
NUMBER = "+12025550100"


@dataclass
class ScriptedBooks:
    """``listed`` is what a look finds, whatever it is since; ``looks`` the instants asked for, ``asked`` the ids."""

    received: list[InboundText] = field(default_factory=list)
    listed: list[SentText] = field(default_factory=list)
    readable: bool = True
    looks: list[datetime] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def since(self, instant: datetime, *, to: Collection[str] | None = None) -> Books | None:
        self.looks.append(instant)
        sent = self.listed if to is None else []
        return Books(self.received, sent) if self.readable else None

    def sent(self, provider_id: str) -> SentText | None:
        self.asked.append(provider_id)
        if not self.readable:
            return None
        return next((one for one in self.listed if one.report.provider_id == provider_id), None)


class Points:
    def __init__(self) -> None:
        self.passed: list[Point] = []

    def reached(self, point: Point, /) -> None:
        self.passed.append(point)


class Bell:
    def __init__(self) -> None:
        self.rung: list[Job] = []

    def ring(self, job: Job, key: str = DUE, *, attempt: int = 0, delay: float = 0.0) -> None:
        self.rung.append(job)


class BookDesk:
    """``statuses`` and ``keeping`` on one database; ``clock`` is set by hand."""

    def __init__(self, database: Database, now: datetime, *, numbers: set[str] | None, polling: bool) -> None:
        self.clock = SetClock(now)
        self.books = ScriptedBooks()
        self.points = Points()
        self.inbox = Inbox(database.unit_of_work, self.clock, Bell(), self.points, "twilio")
        self.statuses = Statuses(database.unit_of_work, self.clock, self.points)
        self.keeping = Bookkeeping(
            database.unit_of_work, self.clock, self.books, self.inbox.receive, self.statuses, numbers, polling
        )

    def later(self, **delta: float) -> None:
        self.clock.at += timedelta(**delta)


def arrived(provider_id: str, *, to: str = OURS, body: str = "done", sent_at: datetime | None = None) -> InboundText:
    return InboundText(provider_id, NUMBER, to, body, 0, None, {"body": body}, sent_at)


def status(provider_id: str, state: MessageState, code: str | None = None) -> StatusReport:
    given_up = state in {MessageState.FAILED, MessageState.UNDELIVERED}
    refusal = reported(code) if code and given_up else None
    return StatusReport(provider_id, state, state.value, code, {"status": state.value}, refusal)


def sent(
    provider_id: str,
    state: MessageState,
    code: str | None = None,
    *,
    segments: int | None = None,
    price: str | None = None,
) -> SentText:
    cost = None if price is None else Decimal(price)
    return SentText(status(provider_id, state, code), segments, cost, None if price is None else "USD")
