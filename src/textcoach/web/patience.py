"""Asking for something that may hang, such as a database."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")


class Patient(Generic[T]):
    """Has ``work`` done on a thread of its own and waits at most ``seconds`` for it. Who asks while it is at work, or
    within ``keep`` seconds after, gets the same answer: asking often costs no more."""

    def __init__(self, work: Callable[[], T], seconds: float, *, keep: float = 0.0) -> None:
        self._work = work
        self._seconds = seconds
        self._keep = keep
        self._lock = threading.Lock()
        self._last: Future[T] | None = None
        self._stale_at = 0.0

    def __call__(self) -> T:
        """TimeoutError where it takes too long; what ``work`` raises comes through."""
        return self._current().result(self._seconds)

    def _current(self) -> "Future[T]":
        with self._lock:
            if self._last is None or (self._last.done() and time.monotonic() >= self._stale_at):
                self._last = Future()
                threading.Thread(target=self._run, args=(self._last,), daemon=True).start()
            return self._last

    def _run(self, answer: "Future[T]") -> None:
        try:
            found = self._work()
        except BaseException as error:
            answer.set_exception(error)
        else:
            self._stale_at = time.monotonic() + self._keep
            answer.set_result(found)
