"""The clock: a tick and a sweep each minute. Any number of processes may run one, because claims are idempotent."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import structlog

from textcoach.engine.failures import describe

_log = structlog.get_logger(__name__)
_DAY_SECONDS = 24 * 60 * 60


class ClockLoop:
    """Calls ``tick`` then ``sweep`` at the start and at each whole ``interval_seconds`` (second 0 of each minute, UTC),
    and ``daily`` at the start and a day after it last ran. One at a time, on one thread; a round that comes while
    another is at work is left out. What one raises is logged, and the next is called all the same."""

    def __init__(
        self,
        tick: Callable[[], object],
        sweep: Callable[[], object],
        daily: Callable[[], object] | None = None,
        interval_seconds: float = 60,
    ) -> None:
        self._tick = tick
        self._sweep = sweep
        self._daily = daily
        self._interval = interval_seconds
        self._daily_at: float | None = None
        self._at_work = threading.Lock()
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
        scheduler = BackgroundScheduler(timezone=UTC, executors={"default": ThreadPoolExecutor(1)})
        scheduler.add_job(
            self._round,
            Aligned(self._interval),
            next_run_time=datetime.now(UTC),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        scheduler.add_listener(_left_out, EVENT_JOB_MAX_INSTANCES)
        scheduler.start()
        self._scheduler = scheduler

    def stop(self, timeout: float = 10.0) -> None:
        """Starts no new call and waits up to ``timeout`` seconds for the one at work."""
        if self._scheduler is None:
            return
        self._stopping.set()
        self._scheduler.shutdown(wait=False)
        self._scheduler = None
        if self._at_work.acquire(timeout=timeout):
            self._at_work.release()
        else:
            _log.warning("the clock stopped while a round was at work")

    def _round(self) -> None:
        with self._at_work:
            self._call("tick", self._tick)
            self._call("sweep", self._sweep)
            if self._daily is not None and self._daily_is_due():
                self._daily_at = time.monotonic()
                self._call("daily", self._daily)

    def _daily_is_due(self) -> bool:
        return self._daily_at is None or time.monotonic() - self._daily_at >= _DAY_SECONDS

    def _call(self, name: str, work: Callable[[], object]) -> None:
        if self._stopping.is_set():
            return
        try:
            work()
        except Exception as error:
            _log.error("clock call failed", call=name, **describe(error))


def _left_out(_event: object) -> None:
    _log.warning("a round of the clock was left out: the last one is still at work")
