"""The database that DBOS keeps its queues in."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbos import DBOSClient
    from sqlalchemy import Engine

SCHEMA = "dbos"
"""On PostgreSQL, the schema that holds the engine's tables beside ours."""
_BUSY_MILLISECONDS = 30_000
_CONNECT_SECONDS = 5


def system_database_url(main_url: str) -> str:
    """Where the engine's tables live: on SQLite a file of their own beside the main one (``coach.db`` →
    ``coach.jobs.db``), so that polling never waits for our writer lock; on PostgreSQL the same database.
    ValueError for SQLite in memory, which other threads and processes could not see."""
    import sqlalchemy as sa

    url = sa.make_url(main_url)
    if url.get_backend_name() != "sqlite":
        return main_url
    if not url.database or url.database == ":memory:":
        raise ValueError("The engine needs a database file; an SQLite database in memory can't be shared.")
    stem, dot, suffix = url.database.rpartition(".")
    file = f"{stem}.jobs.{suffix}" if dot and "/" not in suffix else f"{url.database}.jobs"
    return url.set(database=file).render_as_string(hide_password=False)


def open_engine(url: str, pool_size: int) -> "Engine":
    """A pool for DBOS. Parameters are hidden in errors. Nothing is connected yet."""
    import sqlalchemy as sa
    from sqlalchemy import event

    from textcoach.pooling import EndingPool, ask_the_rested

    parsed = sa.make_url(url)
    options: dict[str, Any] = {
        # DBOS sees to it that an engine of its own ends so, but not one that it is given.
        "poolclass": EndingPool,
        "pool_size": pool_size,
        "max_overflow": 0,
        "pool_timeout": 30,
        "hide_parameters": True,
    }
    if parsed.get_backend_name() == "sqlite":
        engine = sa.create_engine(parsed, **options)
        event.listen(engine, "connect", _prepare_sqlite)
        return engine
    engine = sa.create_engine(
        parsed.set(drivername="postgresql+psycopg"),
        connect_args={
            "connect_timeout": _CONNECT_SECONDS,
            "application_name": "textcoach-engine",
            "options": "-c idle_in_transaction_session_timeout=60000",
        },
        **options,
    )
    ask_the_rested(engine)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """DBOS sets the first three only on pools it opens itself; the last two make it three times faster."""
    connection.isolation_level = "IMMEDIATE"
    connection.execute(f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")


def open_client(engine: "Engine") -> "DBOSClient":
    """A client that raises, where DBOS's default waits without end for a database that is away."""
    from dbos import DBOSClient

    from textcoach.engine.queues import APPLICATION

    return DBOSClient(
        system_database_engine=engine,
        dbos_system_schema=SCHEMA,
        application_name=APPLICATION,
        lazy=True,
        retry_connection_errors=False,
    )
