"""Ringing DBOS, from any process that reaches its database, whether or not it works the queues."""

import math
import threading
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

import structlog

from textcoach.engine.failures import describe
from textcoach.engine.queues import QUEUES, VERSION, WORKFLOW, QueueSettings
from textcoach.engine.system_database import open_client, open_engine
from textcoach.ports.doorbell import Job

if TYPE_CHECKING:
    from dbos import DBOSClient, EnqueueOptions
    from sqlalchemy import Engine

_log = structlog.get_logger(__name__)
_POOL = 5


class DbosDoorbell:
    """The Doorbell port over DBOS. Connects at the first ring, so make it after any fork.

    ``run_seconds`` is how long a run counts as running. A worker that died leaves its run behind, and on a
    partitioned queue that would hold up the partition for ever.
    """

    def __init__(
        self,
        system_database_url: str,
        *,
        queues: Mapping[Job, QueueSettings] = QUEUES,
        run_seconds: float = 180.0,
    ) -> None:
        self._url = system_database_url
        self._queues = queues
        self._run_seconds = run_seconds
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._client: DBOSClient | None = None
        self._closed = False

    def ring(self, job: Job, key: str, *, attempt: int = 0, delay: float = 0.0, partition: str | None = None) -> None:
        """Never raises: what this loses, the sweep rings for again."""
        try:
            if job is Job.DELIVER:
                self._ring_deliver(key, attempt, delay)
            else:
                self._enqueue(job, key, f"{job}:{key}:{attempt}", delay, partition)
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

    def _ring_deliver(self, key: str, attempt: int, delay: float) -> None:
        """A delivery takes whatever is due, so the rings of one second share two runs: the first starts at once, and
        the others one that starts when the second is over, so that it sees what all of them rang for."""
        from dbos import error as dbos_error

        now = time.time()
        if delay <= 0:
            try:
                self._enqueue(Job.DELIVER, key, f"deliver:{key}:{attempt}:{int(now)}", 0.0, None, reject=True)
                return
            except dbos_error.DBOSWorkflowIDInUseError:
                delay = 0.001
        due = math.floor(now + delay) + 1
        self._enqueue(Job.DELIVER, key, f"deliver:{key}:{attempt}:{due}:later", due - now, None)

    def _enqueue(
        self, job: Job, key: str, workflow_id: str, delay: float, partition: str | None, *, reject: bool = False
    ) -> None:
        queue = self._queues[job]
        options: EnqueueOptions = {
            "workflow_name": WORKFLOW,
            "queue_name": str(job),
            "workflow_id": workflow_id,
            "workflow_id_reuse_policy": "reject" if reject else "return-existing",
            "app_version": VERSION,
            "priority": queue.priority,
            "workflow_timeout": self._run_seconds,
        }
        if delay > 0:
            options["delay_seconds"] = delay
        if queue.partitioned:
            options["queue_partition_key"] = partition or key
        self._open().enqueue(options, str(job), key)

    def _open(self) -> "DBOSClient":
        with self._lock:
            if self._closed:
                raise RuntimeError("the doorbell is closed")
            if self._client is None:
                self._engine = open_engine(self._url, _POOL)
                self._client = open_client(self._engine)
            return self._client
