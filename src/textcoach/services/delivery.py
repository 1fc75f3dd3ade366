"""Sending what is queued: a pump that keeps each sender's calls going side by side, at its pace."""

import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from textcoach.ports.checkpoint import Point
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.sender import Sender, SendOutcome
from textcoach.services.outbox import HANDED_BACK, Outbox, Ready

RUN_SECONDS = 20.0
"""After this a run rings for the next one, so that no job is long."""
LOOK_AGAIN = 0.1
"""Seconds between two looks at a sender's queue while its last texts are on their way."""
LONGEST_WAIT = 1.0
_RECORDED_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Delivery:
    """``side_by_side`` calls at once for each sender; ``stopping`` says that the process was asked to end."""

    outbox: Outbox
    sender: Sender
    doorbell: Doorbell
    side_by_side: int
    stopping: Callable[[], bool]

    def deliver_due(self) -> int:
        """Sends every text that is due, the most urgent first, and returns how many calls were made. A sender that is
        slow, or has no tokens left, holds up none of the others."""
        with ExitStack() as threads:
            return _Pump(self, threads).run()


class _Pump:
    """One run. Twice as many texts are claimed as calls are made side by side, so that no call waits for a claim."""

    def __init__(self, delivery: Delivery, threads: ExitStack) -> None:
        self._delivery = delivery
        self._outbox = delivery.outbox
        self._stack = threads
        self._threads: dict[str, ThreadPoolExecutor] = {}
        self._flying: Counter[str] = Counter()
        self._look_at: dict[str, float] = {}
        self._done: SimpleQueue[tuple[Ready, SendOutcome | BaseException]] = SimpleQueue()
        self._calls = 0

    def run(self) -> int:
        ends = time.monotonic() + RUN_SECONDS
        while True:
            over = self._delivery.stopping() or time.monotonic() >= ends
            wait = None if over else self._claim()
            if self._flying.total():
                self._record(LOOK_AGAIN if wait is None else min(wait, LOOK_AGAIN))
            elif wait is None:
                break
            else:
                time.sleep(wait)
        if over:
            self._delivery.doorbell.ring(Job.DELIVER)
        return self._calls

    def _claim(self) -> float | None:
        """Claims for every sender with room; seconds until the next look at one, None where nothing waits."""
        waits = [self._claim_for(sender) for sender in self._outbox.pool.senders]
        return min((wait for wait in waits if wait is not None), default=None)

    def _claim_for(self, sender: str) -> float | None:
        now = time.monotonic()
        if (look_at := self._look_at.get(sender, now)) > now:
            return look_at - now
        room = 2 * self._delivery.side_by_side - self._flying[sender]
        if room < self._delivery.side_by_side:
            return LOOK_AGAIN
        claim = self._outbox.claim(sender, room)
        self._call_side_by_side(sender, claim.ready)
        wait = 0.0 if claim.ready else claim.again_in
        if wait is None and self._flying[sender]:
            wait = LOOK_AGAIN
        if wait is not None:
            wait = min(wait, LONGEST_WAIT)
            self._look_at[sender] = now + wait
        return wait

    def _call_side_by_side(self, sender: str, batch: "list[Ready]") -> None:
        if not batch:
            return
        if sender not in self._threads:
            pool = ThreadPoolExecutor(self._delivery.side_by_side, thread_name_prefix="deliver")
            self._threads[sender] = self._stack.enter_context(pool)
        self._flying[sender] += len(batch)
        for ready in batch:
            self._threads[sender].submit(self._call, ready)

    def _call(self, ready: Ready) -> None:
        try:
            self._done.put((ready, self._outcome(ready)))
        except BaseException as error:
            self._done.put((ready, error))
            raise

    def _outcome(self, ready: Ready) -> SendOutcome:
        if not self._may_still_call(ready):
            return HANDED_BACK
        self._outbox.checkpoint.reached(Point.DELIVER_CALLING)
        outcome = self._delivery.sender.send(ready.text)
        self._outbox.checkpoint.reached(Point.DELIVER_CALLED)
        return outcome

    def _may_still_call(self, ready: Ready) -> bool:
        """Only in the first half of its lease: the second is for the call itself."""
        lease_until = ready.message.lease_until
        fresh = lease_until is not None and self._outbox.clock.now() < lease_until - self._outbox.lease / 2
        return fresh and not self._delivery.stopping()

    def _record(self, timeout: float) -> None:
        batch: list[tuple[Ready, SendOutcome]] = []
        try:
            batch.append(self._next(timeout))
            while len(batch) < _RECORDED_AT_ONCE:
                batch.append(self._next(0))
        except Empty:
            pass
        if not batch:
            return
        self._calls += sum(outcome is not HANDED_BACK for _, outcome in batch)
        again_in = self._outbox.record(batch)
        if again_in is not None:
            self._delivery.doorbell.ring(Job.DELIVER, delay=again_in)

    def _next(self, timeout: float) -> tuple[Ready, SendOutcome]:
        """What a call raised is raised here: its text is looked for when its lease is over."""
        ready, outcome = self._done.get(block=timeout > 0, timeout=timeout or None)
        self._flying[ready.text.sender] -= 1
        if not self._flying[ready.text.sender]:
            self._look_at.pop(ready.text.sender, None)
        if isinstance(outcome, BaseException):
            raise outcome
        return ready, outcome
