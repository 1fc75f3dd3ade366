"""The database: one engine, and the two kinds of transaction on it."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, event, make_url
from sqlalchemy import create_engine as create_sqlalchemy_engine
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from textcoach.domain.errors import UserError
from textcoach.persistence.unit_of_work import SqlUnitOfWork
from textcoach.pooling import EndingPool, ask_the_rested

BUSY_MILLISECONDS = 15_000
_POOL = 30
_MODE = "textcoach_mode"
_MODES = _READING, _WRITING, _MIGRATING = "reading", "writing", "migrating"
_POSTGRESQL = ("postgres", "postgresql", "postgresql+psycopg")


class DatabaseUrlError(UserError):
    """``str()`` is one sentence fit for a person, without the password."""


class Database:
    """``unit_of_work()`` writes, ``reading()`` only reads. Of the writers in this process one is at work at a time on
    SQLite, where a second one could only wait in the file's lock."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        # Made once: options set on a connection cost more than its transaction does.
        self._engines = {mode: engine.execution_options(**_options(mode, engine)) for mode in _MODES}
        self._writer = _WriterLock() if self.is_sqlite else None

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @property
    def place(self) -> str:
        """Where it is, for people: never the password."""
        return place(self.engine.url)

    @property
    def file(self) -> Path | None:
        """SQLite's file; None for PostgreSQL."""
        name = self.engine.url.database
        return Path(name) if self.is_sqlite and name else None

    def unit_of_work(self) -> AbstractContextManager[SqlUnitOfWork]:
        return self._unit_of_work(_WRITING)

    def reading(self) -> AbstractContextManager[SqlUnitOfWork]:
        """A unit of work that can't write, blocks nobody and sees one moment."""
        return self._unit_of_work(_READING)

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """One writing transaction for migrations, committed at its end: SQLite checks no foreign keys in it."""
        with self._lock(_MIGRATING), self._engines[_MIGRATING].connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A reading connection, for looking at the schema."""
        with self._engines[_READING].connect() as connection:
            yield connection

    def dispose(self) -> None:
        """Closes every connection; one that a thread is at work with, as soon as it is given back."""
        self.engine.dispose()

    @contextmanager
    def _unit_of_work(self, mode: str) -> Iterator[SqlUnitOfWork]:
        engine = self._engines[mode]
        with self._lock(mode) as release, engine.connect() as connection, connection.begin() as transaction:
            unit = SqlUnitOfWork(connection, transaction, writes=mode == _WRITING, release=release)
            try:
                yield unit
            finally:
                if transaction.is_active:
                    transaction.rollback()

    @contextmanager
    def _lock(self, mode: str) -> Iterator["_Release"]:
        release = _Release(None if mode == _READING else self._writer)
        try:
            yield release
        finally:
            release()


class _WriterLock:
    """Says at once when a thread would wait for itself."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._owner: int | None = None

    def acquire(self) -> None:
        if self._owner == threading.get_ident():
            raise RuntimeError("This thread has a unit of work open already: commit or leave it first.")
        self._lock.acquire()
        self._owner = threading.get_ident()

    def release(self) -> None:
        self._owner = None
        self._lock.release()


class _Release:
    """Holds the writer lock, where there is one, until it is called first."""

    def __init__(self, lock: _WriterLock | None) -> None:
        if lock is not None:
            lock.acquire()
        self._held = lock

    def __call__(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            held.release()


def create_database(url: str) -> Database:
    """Opens nothing yet. ``url``: ``sqlite:///path`` or ``postgresql://…``; DatabaseUrlError for anything else."""
    parsed = _parse(url)
    # What is opened stays open: under load, connections beyond a pool's size would be opened and closed all the time,
    # for more than a transaction costs. The last one given back is given out first, so that the others rest.
    options: dict[str, Any] = {
        "poolclass": EndingPool,
        "pool_size": _POOL,
        "max_overflow": 0,
        "pool_use_lifo": True,
    }
    if parsed.drivername == "sqlite":
        engine = create_sqlalchemy_engine(parsed, **options)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        engine = create_sqlalchemy_engine(parsed, **options)
        ask_the_rested(engine)
    return Database(engine)


def place(url: URL) -> str:
    if url.drivername.startswith("sqlite"):
        return url.database or "memory"
    port = f":{url.port}" if url.port else ""
    return f"{url.host or 'localhost'}{port}/{url.database or ''}"


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise DatabaseUrlError(
            "The database's address can't be read: write sqlite:///path/to/file.db or "
            "postgresql://user:password@host/name."
        ) from None
    if parsed.drivername in _POSTGRESQL:
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername not in ("sqlite", "sqlite+pysqlite"):
        raise DatabaseUrlError(f"textcoach runs on SQLite and PostgreSQL, not on {parsed.drivername}.")
    if parsed.database in (None, "", ":memory:"):
        raise DatabaseUrlError("A SQLite database needs a file: write sqlite:///path/to/file.db.")
    return parsed.set(drivername="sqlite")


def _prepare_sqlite(connection: Any, _entry: ConnectionPoolEntry) -> None:
    # Python's driver would open transactions by itself, and only before some statements.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")


def _options(mode: str, engine: Engine) -> dict[str, Any]:
    if mode == _READING and engine.dialect.name != "sqlite":
        return {_MODE: mode, "isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return {_MODE: mode}


def _begin_sqlite(connection: Connection) -> None:
    mode = connection.get_execution_options().get(_MODE, _WRITING)
    # These two can only be set outside a transaction, and a pooled connection keeps them.
    if connection.info.get(_MODE) != mode:
        connection.exec_driver_sql(f"PRAGMA foreign_keys = {'OFF' if mode == _MIGRATING else 'ON'}")
        connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if mode == _READING else 'OFF'}")
        connection.info[_MODE] = mode
    connection.exec_driver_sql("BEGIN" if mode == _READING else "BEGIN IMMEDIATE")
