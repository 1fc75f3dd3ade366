"""Handlers that keep a record, and engines around them."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from dbos import DBOSClient

from textcoach.engine.dbos_doorbell import DbosDoorbell
from textcoach.engine.dbos_engine import DbosEngine
from textcoach.engine.queues import QUEUES
from textcoach.engine.system_database import open_client, open_engine, system_database_url
from textcoach.persistence.database import Database
from textcoach.ports.doorbell import Job

QUICK = {job: replace(queue, polling_seconds=0.05) for job, queue in QUEUES.items()}


def until(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.01)


class Work:
    """Handlers that keep what they ran. A key "<name>@<seconds>" takes that long, one with "boom" fails."""

    def __init__(self) -> None:
        self.ran: list[tuple[Job, str]] = []
        self.done: list[str] = []
        self.at_work: set[str] = set()
        self.together: list[frozenset[str]] = []
        self.rings: Callable[[str], None] = lambda key: None
        self._lock = threading.Lock()

    @property
    def handlers(self) -> dict[Job, Callable[[str], None]]:
        return {job: self._handler(job) for job in Job}

    def times(self, key: str) -> int:
        return [ran for _, ran in self.ran].count(key)

    def _handler(self, job: Job) -> Callable[[str], None]:
        def run(key: str) -> None:
            with self._lock:
                self.ran.append((job, key))
                self.at_work.add(key)
                self.together.append(frozenset(self.at_work))
            try:
                if "@" in key:
                    time.sleep(float(key.split("@")[1]))
                if "boom" in key:
                    raise ValueError("Ann at +15550001111 wrote: knee hurts")
                self.rings(key)
            finally:
                with self._lock:
                    self.at_work.discard(key)
                    self.done.append(key)

        return run


class Running:
    def __init__(self, url: str) -> None:
        self.url = url
        self.work = Work()
        self.engine = DbosEngine(self.work.handlers, url, queues=QUICK)
        self.doorbell = DbosDoorbell(url)


def states(url: str) -> dict[str, str]:
    with opened(url) as client:
        return {run.workflow_id: run.status for run in client.list_workflows()}


@contextmanager
def opened(url: str) -> Iterator[DBOSClient]:
    engine = open_engine(url, 2)
    client = open_client(engine)
    try:
        yield client
    finally:
        client.destroy()
        engine.dispose()


def url_of(database: Database) -> str:
    return system_database_url(database.engine.url.render_as_string(hide_password=False))


def sqlite_url(folder: Path) -> str:
    return system_database_url(f"sqlite:///{folder}/coach.db")


@contextmanager
def running_on(url: str) -> Iterator[Running]:
    """An engine at work until the block is left."""
    it = Running(url)
    it.engine.start()
    try:
        yield it
    finally:
        # A run that is left at work would try for ever to tell its end to a database that is dropped next.
        it.engine.stop(timeout=5)
        it.doorbell.close()
