"""Whether what is due goes out in time: a forecast for the next day, and a watch over what is queued now."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from textcoach.domain.alert import AlertKind
from textcoach.domain.capacity import DueTexts, Forecast, Load, QueuedTexts, fits, shares, simulate
from textcoach.domain.message import MessageKind
from textcoach.domain.schedule import deadline
from textcoach.domain.sending import Pool
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.alerting import alert

AHEAD = timedelta(hours=24)
SAMPLE = 500
ADVICE = "add a number, use a Messaging Service, or raise TEXTCOACH_SEGMENTS_PER_SECOND"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Capacity:
    """``max_segments`` is what a morning text may cost."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    pool: Pool
    max_segments: int

    def forecast(self) -> list[tuple[str, Forecast]]:
        """For each of our senders, what becomes of all it has to send until this time tomorrow. Rest days count as
        texts; a text costs what the newest ones cost on average."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            mean = uow.messages.mean_segments(MessageKind.MORNING, SAMPLE) or float(self.max_segments)
            due = [_next(one, now) for one in uow.athletes.due_texts(now + AHEAD)]
            due += uow.slots.pending_texts()
            queued = uow.messages.queued_texts()
            free_at = {sender: uow.senders.free_at(sender) for sender in self.pool.senders}
        loads = self._loads(due, queued, mean, now)
        rate = self.pool.segments_a_second
        return [(sender, simulate(loads[sender], rate, free_at[sender])) for sender in self.pool.senders]

    def watch(self) -> None:
        """Opens an alert for each sender whose queue can't be sent before its deadlines."""
        if self.pool.segments_a_second is None:
            return
        now = self.clock.now()
        with self.unit_of_work() as uow:
            loads = self._loads(uow.slots.pending_texts(), uow.messages.queued_texts(), self.max_segments, now)
            for number, sender in enumerate(self.pool.senders, start=1):
                begin = max(now, uow.senders.free_at(sender) or now)
                if not fits(loads[sender], self.pool.segments_a_second, begin):
                    text = f"What is queued for sender {number} can't all go out before its deadlines: {ADVICE}."
                    uow.alerts.open(alert(AlertKind.CAPACITY, f"sender-{number}", text, now))
            uow.commit()

    def _loads(
        self, due: Iterable[DueTexts], queued: Iterable[QueuedTexts], segments: float, now: datetime
    ) -> dict[str, list[Load]]:
        loads: defaultdict[str, list[Load]] = defaultdict(list)
        for one in due:
            until = deadline(one.due_at, one.zone)
            for sender, texts in shares(self.pool, one.sender, one.texts):
                loads[sender].append(Load(max(one.due_at, now), until, texts, segments))
        for many in queued:
            # A text whose sender is ours no longer goes to the first: see the sweep.
            loads[self.pool.answering(many.sender)].append(
                Load(now, many.deliver_by, many.texts, many.segments / many.texts)
            )
        return loads


def _next(due: DueTexts, now: datetime) -> DueTexts:
    """After downtime, the days that were missed cost nothing: only the window that is open now, or the next one."""
    while now >= deadline(due.due_at, due.zone):
        due = DueTexts(due.sender, due.due_at + _DAY, due.zone, due.texts)
    return due
