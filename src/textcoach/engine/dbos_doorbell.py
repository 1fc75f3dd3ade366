"""Ringing DBOS, from any process that reaches its database, whether or not it works the queues."""

import math
import threading
import time
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

import structlog

from textcoach.engine.failures import describe
from textcoach.engine.queues import QUEUES, VERSION, WORKFLOW, QueueSettings
from textcoach.engine.system_database import open_client, open_engine
from textcoach.ports.doorbell import DUE, Job

if TYPE_CHECKING:
    from dbos import DBOSClient, EnqueueOptions
    from sqlalchemy import Engine

_log = structlog.get_logger(__name__)
_POOL = 5
_REMEMBERED = 64


class DbosDoorbell:
    """The Doorbell port over DBOS. Connects at the first ring, so make it after any fork."""

    def __init__(
        self,
        system_database_url: str,
        *,
        queues: Mapping[Job, QueueSettings] = QUEUES,
    ) -> None:
        self._url = system_database_url
        self._queues = queues
        self._rung: deque[str] = deque(maxlen=_REMEMBERED)
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._client: DBOSClient | None = None
        self._closed = False

    def ring(self, job: Job, key: str = DUE, *, attempt: int = 0, delay: float = 0.0) -> None:
        """Never raises: what this loses, the sweep rings for again."""
        try:
            if self._queues[job].shared:
                self._ring_shared(job, key, delay)
            else:
                self._enqueue(job, key, f"{job}:{key}:{attempt}", delay)
        except Exception as error:
            _log.warning("ring lost", job=str(job), key=key, attempt=attempt, **describe(error))

    def close(self) -> None:
        with self._lock:
            self._closed = True
            if self._client is not None:
                self._client.destroy()
            if self._engine is not None:
                self._engine.dispose()
            self._client = self._engine = None

    def _ring_shared(self, job: Job, key: str, delay: float) -> None:
        """The rings of one second, from all processes, share two runs: the first starts at once, and the others one
        that starts when the second is over, so that it sees what all of them rang for. A process asks once for each."""
        from dbos import error as dbos_error

        now = time.time()
        if delay <= 0:
            if self._is_news(first := f"{job}:{key}:{int(now)}"):
                # Where another process rang first, that run may be over.
                with suppress(dbos_error.DBOSWorkflowIDInUseError):
                    self._enqueue(job, key, first, 0.0, reject=True)
                    return
            delay = 0.001
        due = math.floor(now + delay) + 1
        if self._is_news(later := f"{job}:{key}:{due}:later"):
            self._enqueue(job, key, later, due - now)

    def _is_news(self, workflow_id: str) -> bool:
        with self._lock:
            if workflow_id in self._rung:
                return False
            self._rung.append(workflow_id)
            return True

    def _enqueue(self, job: Job, key: str, workflow_id: str, delay: float, *, reject: bool = False) -> None:
        queue = self._queues[job]
        options: EnqueueOptions = {
            "workflow_name": WORKFLOW,
            "queue_name": str(job),
            "workflow_id": workflow_id,
            "workflow_id_reuse_policy": "reject" if reject else "return-existing",
            "app_version": VERSION,
            "priority": queue.priority,
        }
        if delay > 0:
            options["delay_seconds"] = delay
        self._open().enqueue(options, str(job), key)

    def _open(self) -> "DBOSClient":
        with self._lock:
            if self._closed:
                raise RuntimeError("the doorbell is closed")
            if self._client is None:
                self._engine = open_engine(self._url, _POOL)
                self._client = open_client(self._engine)
            return self._client
