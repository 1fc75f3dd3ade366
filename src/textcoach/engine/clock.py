"""The clock. Any number of processes may run one, because what it calls claims its work."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import structlog

from textcoach.engine.failures import describe

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Call:
    """``work`` is called at the start and at each whole ``every`` seconds (60: second 0 of each minute, UTC)."""

    name: str
    work: Callable[[], object]
    every: float


class ClockLoop:
    """Makes its calls, each on a thread of its own, so that a slow one holds up no other. A call that is due while the
    last one of its name is at work is left out. What one raises is logged, and the next is made all the same."""

    def __init__(self, calls: Sequence[Call]) -> None:
        self._calls = calls
        self._at_work = 0
        self._idle = threading.Condition()
        self._stopping = threading.Event()
        self._scheduler: Any = None

    def start(self) -> None:
        """Returns at once; starting it twice is harmless."""
        if self._scheduler is not None:
            return
        from apscheduler.events import EVENT_JOB_MAX_INSTANCES
        from apscheduler.executors.pool import ThreadPoolExecutor
        from apscheduler.schedulers.background import BackgroundScheduler

        from textcoach.engine.aligned import Aligned

        # Of its warnings only one matters here, and that one is told by _left_out.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        self._stopping.clear()
        scheduler = BackgroundScheduler(timezone=UTC, executors={"default": ThreadPoolExecutor(len(self._calls))})
        for call in self._calls:
            scheduler.add_job(
                self._make,
                Aligned(call.every),
                args=(call,),
                id=call.name,
                next_run_time=datetime.now(UTC),
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )
        scheduler.add_listener(_left_out, EVENT_JOB_MAX_INSTANCES)
        scheduler.start()
        self._scheduler = scheduler

    def stop(self, timeout: float = 10.0) -> None:
        """Makes no new call and waits up to ``timeout`` seconds for those at work."""
        if self._scheduler is None:
            return
        self._stopping.set()
        self._scheduler.shutdown(wait=False)
        self._scheduler = None
        until = time.monotonic() + timeout
        with self._idle:
            while self._at_work and (left := until - time.monotonic()) > 0:
                self._idle.wait(left)
            if self._at_work:
                _log.warning("the clock stopped while a call was at work")

    def _make(self, call: Call) -> None:
        with self._idle:
            if self._stopping.is_set():
                return
            self._at_work += 1
        try:
            call.work()
        except Exception as error:
            _log.error("clock call failed", call=call.name, **describe(error))
        finally:
            with self._idle:
                self._at_work -= 1
                self._idle.notify_all()


def _left_out(event: Any) -> None:
    _log.warning("a call of the clock was left out: the last one is still at work", call=event.job_id)
