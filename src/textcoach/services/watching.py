"""Whether the service is well: what a probe, a scraper and a dead man's switch are told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.ports.watch import Figures

_log = structlog.get_logger(__name__)
HEARTBEAT = "clock"
LONGEST_SILENCE = timedelta(minutes=3)
LONGEST_QUEUE = timedelta(minutes=10)
COUNTED = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Check:
    """``words`` say what is so and, where it isn't well, what to do; nothing private is in them."""

    name: str
    ok: bool
    words: str


@dataclass(frozen=True, slots=True)
class Watching:
    """``reading`` makes units of work that can't write. ``schema_is_current`` may raise where the database is away."""

    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    schema_is_current: Callable[[], bool]

    def beat(self) -> None:
        """The clock's heartbeat, after a tick that went well."""
        with self.unit_of_work() as uow:
            uow.moments.mark(HEARTBEAT, self.clock.now())
            uow.commit()

    def readiness(self) -> Sequence[Check]:
        now = self.clock.now()
        try:
            if not self.schema_is_current():
                return [Check("database", False, "its schema is another version's: run `textcoach db upgrade`")]
            with self.reading() as uow:
                beat, due = uow.moments.at(HEARTBEAT), uow.watch.oldest_due(now)
        except Exception as error:
            _log.warning("the database does not answer", error=type(error).__name__)
            return [Check("database", False, "it does not answer")]
        return [Check("database", True, "ok"), _clock(beat, now), _queue(due, now)]

    def figures(self) -> Figures:
        now = self.clock.now()
        since = now - COUNTED
        # What is written now is for a date that is one somewhere on earth, or the next one.
        first, last = since.date() - COUNTED, now.date() + 2 * COUNTED
        with self.reading() as uow:
            due, beat = uow.watch.oldest_due(now), uow.moments.at(HEARTBEAT)
            return Figures(
                texts=uow.watch.texts_since(since),
                failed_by_code=uow.watch.failed_by_code_since(since),
                inbound=uow.watch.inbound_since(since),
                writing=uow.figures.writing_since(since, first, last),
                texted=uow.figures.texted_since(since),
                model_calls=uow.watch.model_calls_since(since),
                oldest_due_age=0.0 if due is None else (now - due).total_seconds(),
                replies_waiting=uow.watch.replies_waiting(),
                slots_pending=uow.watch.slots_pending(),
                opened_alerts=uow.figures.alerts_since(since),
                open_alerts=uow.watch.open_alerts(),
                failed_jobs=uow.watch.failed_jobs(),
                heartbeat_age=None if beat is None else (now - beat).total_seconds(),
            )


def _clock(beat: datetime | None, now: datetime) -> Check:
    if beat is None:
        return Check("clock", False, "it never ticked: start `textcoach serve` or `textcoach clock`")
    age = now - beat
    ok = age < LONGEST_SILENCE
    words = f"last tick {_seconds(age)} s ago"
    return Check("clock", ok, words if ok else f"{words}: see whether `textcoach serve` or `textcoach clock` runs")


def _queue(due: datetime | None, now: datetime) -> Check:
    if due is None:
        return Check("queue", True, "no text is overdue")
    age = now - due
    ok = age < LONGEST_QUEUE
    words = f"the oldest text has been due for {_seconds(age)} s"
    return Check("queue", ok, words if ok else f"{words}: see `textcoach jobs list` and `textcoach capacity`")


def _seconds(age: timedelta) -> int:
    return max(0, round(age.total_seconds()))
