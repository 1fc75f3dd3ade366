"""No connection outlives the database or the job engine that it belongs to, whoever is still at work with it."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from tests.fakes.databases import PostgresDatabases
from tests.fakes.service import settings
from tests.fakes.service import url_of as main_url
from tests.integration.engine_support import Running, until, url_of
from textcoach.bootstrap import build
from textcoach.engine.inline import InlineDoorbell
from textcoach.persistence.database import Database, create_database
from textcoach.persistence.schema import SchemaError
from textcoach.ports.doorbell import Job

Count = Callable[[], int]


@pytest.fixture
def left_open() -> Iterator[Count]:
    """How many of the connections that any engine opened since are open still."""
    opened: list[Any] = []

    def note(connection: Any, _record: Any) -> None:
        opened.append(connection)

    event.listen(Pool, "connect", note)
    yield lambda: sum(map(_is_open, opened))
    event.remove(Pool, "connect", note)


def _is_open(connection: Any) -> bool:
    if not isinstance(connection, sqlite3.Connection):
        return not connection.closed
    try:
        return connection.total_changes >= 0
    except sqlite3.ProgrammingError:
        return False


def test_a_database_that_is_disposed_of_closes_what_is_given_back_later(database: Database, left_open: Count) -> None:
    ours = create_database(main_url(database))
    with ours.unit_of_work(), ours.reading():
        assert left_open() == 2
        ours.dispose()
        assert left_open() == 2
    assert left_open() == 0


def test_what_many_threads_opened_at_once_stays_open_for_the_next_ones(database: Database, left_open: Count) -> None:
    ours = create_database(main_url(database))
    everybody = threading.Barrier(20)

    def look() -> None:
        with ours.reading():
            everybody.wait(10)

    threads = [threading.Thread(target=look) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert left_open() == 20
    ours.dispose()
    assert left_open() == 0


def test_what_is_taken_from_a_database_that_is_disposed_of_is_closed_after_use(
    database: Database, left_open: Count
) -> None:
    database.dispose()
    for _ in range(2):
        with database.reading():
            assert left_open() == 1
        assert left_open() == 0


def test_a_database_that_is_disposed_of_amid_the_work_of_many_has_nothing_open_in_the_end(
    database: Database, left_open: Count
) -> None:
    begun = threading.Barrier(5)

    def work() -> None:
        begun.wait(10)
        for _ in range(20):
            with database.connection() as connection:
                connection.exec_driver_sql("SELECT 1")

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    begun.wait(10)
    database.dispose()
    for thread in threads:
        thread.join(30)
    assert left_open() == 0


def test_a_run_that_tells_its_end_while_the_engine_stops_leaves_no_connection_open(
    postgresql_databases: PostgresDatabases, left_open: Count
) -> None:
    telling, stopped, runner = threading.Event(), threading.Event(), list[int]()

    def give_back_late(_connection: Any, _record: Any) -> None:
        if threading.get_ident() in runner:
            telling.set()
            stopped.wait(10)

    with postgresql_databases.empty() as database:
        it = Running(url_of(database))
        it.work.rings = lambda _key: runner.append(threading.get_ident())
        it.engine.start()
        engine = it.engine._engine
        assert engine is not None
        event.listen(engine, "checkin", give_back_late)
        it.doorbell.ring(Job.PREPARE, "late")
        assert telling.wait(10)
        it.engine.stop(timeout=0)
        it.doorbell.close()
        assert left_open()
        stopped.set()
        until(lambda: left_open() == 0)


def test_a_service_that_cannot_be_built_leaves_no_connection_open(database: Database, left_open: Count) -> None:
    with database.migrating() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    database.dispose()
    with pytest.raises(SchemaError) as refused:
        build(settings(main_url(database)), InlineDoorbell())
    assert refused.traceback[-1].name == "check_ready"
    assert left_open() == 0
