"""The engine's queues, one a job, and the names that a doorbell and a worker must agree on."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from textcoach.ports.doorbell import Job

APPLICATION = "textcoach"
VERSION = "1"
"""Pinned: DBOS gives a waiting job only to workers of its own version, and would derive one from the source code."""
WORKFLOW = "textcoach.job"


@dataclass(frozen=True, slots=True)
class QueueSettings:
    """``concurrency`` is per worker process; throughput is at most concurrency / polling. ``priority`` 1 is the most
    urgent. ``starts_a_second`` holds for all workers together. ``shared``: a run takes whatever is there, so
    rings share runs."""

    concurrency: int
    polling_seconds: float
    priority: int
    starts_a_second: int | None = None
    shared: bool = False


QUEUES: Mapping[Job, QueueSettings] = MappingProxyType(
    {
        Job.REPLY: QueueSettings(concurrency=2, polling_seconds=0.5, priority=1, shared=True),
        Job.DELIVER: QueueSettings(concurrency=2, polling_seconds=0.5, priority=2, shared=True),
        Job.RESOLVE: QueueSettings(concurrency=1, polling_seconds=2.0, priority=4, shared=True),
        Job.PREPARE: QueueSettings(concurrency=10, polling_seconds=1.0, priority=5, starts_a_second=20),
        # 64 that wait for a model, which takes seconds, and those before and after; plain rules are held back by the
        # starts.
        Job.GENERATE: QueueSettings(concurrency=96, polling_seconds=1.0, priority=6, starts_a_second=40),
        Job.JOIN: QueueSettings(concurrency=8, polling_seconds=1.0, priority=3, starts_a_second=20),
        Job.WEEK: QueueSettings(concurrency=16, polling_seconds=2.0, priority=7, starts_a_second=20),
    }
)


def pool_size(queues: Mapping[Job, QueueSettings]) -> int:
    """Connections for DBOS: each running job may hold one and its own threads need the rest, or SQLite stalls."""
    return sum(queue.concurrency for queue in queues.values()) + 30
