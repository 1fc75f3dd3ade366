"""The engine: DBOS works the queues and calls our handlers.

A workflow is one run of one idempotent handler, without inner steps: what was done is in our rows. A run that fails or
whose process dies is not tried again here; the rows' leases make the sweep ring with the next attempt.
"""

import os
import socket
import threading
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import uuid4

import structlog

from textcoach.domain.errors import UserError
from textcoach.engine.dbos_logging import quieten
from textcoach.engine.failures import describe
from textcoach.engine.queues import APPLICATION, QUEUES, VERSION, WORKFLOW, QueueSettings, pool_size
from textcoach.engine.system_database import SCHEMA, open_client, open_engine
from textcoach.ports.doorbell import Job
from textcoach.ports.failures import FailureLedger

if TYPE_CHECKING:
    from dbos import DBOSClient, DBOSConfig
    from sqlalchemy import Engine

_log = structlog.get_logger(__name__)
_OVER = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]
_DELETED_AT_ONCE = 500

Handlers = Mapping[Job, Callable[[str], None]]


class JobFailedError(Exception):
    """What DBOS stores about a failed run: ids and the kind of error, since its message can hold an athlete's words."""


class EngineStartError(UserError):
    """The engine can't start. The message is one sentence for whoever started it."""


class DbosEngine:
    """Works the queues in this process from ``start`` to ``stop``; one at a time in a process, started after any fork.

    With ``works=False`` it only sees to it that the engine's tables exist, so that a DbosDoorbell can ring from a
    process that serves the web alone. ``executor_id`` must be unique among living processes.
    """

    _working: ClassVar["DbosEngine | None"] = None
    _guard: ClassVar[threading.Lock] = threading.Lock()

    def __init__(
        self,
        handlers: Handlers,
        system_database_url: str,
        *,
        failures: FailureLedger | None = None,
        works: bool = True,
        executor_id: str | None = None,
        queues: Mapping[Job, QueueSettings] = QUEUES,
    ) -> None:
        self._handlers = handlers
        self._failures = failures
        self._url = system_database_url
        self._works = works
        self._executor_id = executor_id or f"{socket.gethostname()}-{os.getpid()}-{uuid4().hex[:8]}"
        self._queues = queues
        self._engine: Engine | None = None

    def start(self) -> None:
        """Makes or upgrades the engine's tables, then works. Raises EngineStartError."""
        quieten()
        try:
            if self._works:
                self._launch()
            else:
                self._migrate()
        except EngineStartError:
            raise
        except Exception as error:
            _log.error("engine did not start", **describe(error))
            self.stop(timeout=0)
            raise EngineStartError(
                "The job engine can't open its database: check that the database is reachable and may be written to."
            ) from error

    def stop(self, timeout: int = 20) -> None:
        """Takes no new runs and waits up to ``timeout`` seconds for those at work. Doing it twice is harmless."""
        with self._guard:
            if DbosEngine._working is self:
                from dbos import DBOS

                DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=timeout)
                DbosEngine._working = None
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def forget_before(self, instant: datetime) -> int:
        """Deletes runs that ended before ``instant`` (aware), or that a worker which died then left behind; returns how
        many. DBOS keeps them for ever."""
        engine = open_engine(self._url, pool_size=2)
        client = open_client(engine)
        kinds: tuple[dict[str, Any], ...] = (
            {"status": _OVER, "completed_before": instant.isoformat()},
            {"status": "PENDING", "end_time": instant.isoformat()},
        )
        try:
            return sum(_forget(client, kind) for kind in kinds)
        finally:
            client.destroy()
            engine.dispose()

    def _migrate(self) -> None:
        from dbos import DBOS

        DBOS.migrate(self._url, schema=SCHEMA)

    def _launch(self) -> None:
        from dbos import DBOS

        with self._guard:
            if DbosEngine._working is not None:
                raise EngineStartError("This process runs a job engine already: stop it first.")
            DbosEngine._working = self
        self._engine = open_engine(self._url, pool_size(self._queues))
        DBOS(config=self._config(self._engine))
        DBOS.workflow(name=WORKFLOW)(self._workflow())
        # Other queues may be left in the table by another version of the settings.
        DBOS.listen_queues([str(job) for job in self._queues])
        DBOS.launch()
        for job, queue in self._queues.items():
            DBOS.register_queue(
                str(job),
                worker_concurrency=queue.concurrency,
                limiter={"limit": queue.starts_a_second, "period": 1.0} if queue.starts_a_second else None,
                polling_interval_sec=queue.polling_seconds,
                on_conflict="always_update",
            )

    def _config(self, engine: "Engine") -> "DBOSConfig":
        config: DBOSConfig = {
            "name": APPLICATION,
            "application_version": VERSION,
            "executor_id": self._executor_id,
            "system_database_url": self._url,
            "system_database_engine": engine,
            "dbos_system_schema": SCHEMA,
            "enable_otlp": False,
            "log_level": "WARNING",
            # Stopping waits for the listener's sleep.
            "notification_listener_polling_interval_sec": 0.25,
        }
        return config

    def _workflow(self) -> Callable[[str, str], None]:
        handlers, failures = self._handlers, self._failures

        def run(job: str, key: str) -> None:
            started = time.monotonic()
            try:
                handlers[Job(job)](key)
            except Exception as error:
                _log.error("job failed", job=job, key=key, **describe(error))
                if failures is not None:
                    failures.failed(Job(job), key, error)
                raise JobFailedError(f"{job} {key}: {type(error).__name__}") from None
            if failures is not None:
                failures.succeeded(Job(job), key)
            _log.debug("job done", job=job, key=key, milliseconds=round((time.monotonic() - started) * 1000))

        return run


def _forget(client: "DBOSClient", kind: dict[str, Any]) -> int:
    forgotten = 0
    while True:
        runs = client.list_workflows(**kind, limit=_DELETED_AT_ONCE, load_input=False, load_output=False)
        client.delete_workflows([run.workflow_id for run in runs])
        forgotten += len(runs)
        if len(runs) < _DELETED_AT_ONCE:
            return forgotten
