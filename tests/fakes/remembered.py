"""Rows that many tests begin with: made once by the service, then put into each new database as they were."""

from collections.abc import Callable, Hashable

from sqlalchemy import Table, insert, select

from tests.fakes.databases import filled_tables
from textcoach.persistence.database import Database
from textcoach.persistence.tables import Base

_Rows = list[tuple[Table, list[dict[str, object]]]]
_remembered: dict[Hashable, _Rows] = {}


def make_or_recall(database: Database, key: Hashable, make: Callable[[], object]) -> None:
    """What ``make`` writes into a database without rows; in one with rows it is made as ever. ``key`` holds all that
    the rows depend on, and nothing but rows may come of ``make``."""
    with database.connection() as connection:
        fresh = not filled_tables(connection)
    if fresh and key in _remembered:
        _write(database, _remembered[key])
        return
    make()
    if fresh:
        _remembered[key] = _read(database)


def _read(database: Database) -> _Rows:
    with database.connection() as connection:
        tables = Base.metadata.sorted_tables
        found = [(one, [dict(row) for row in connection.execute(select(one)).mappings()]) for one in tables]
    return [(table, rows) for table, rows in found if rows]


def _write(database: Database, rows: _Rows) -> None:
    with database.engine.begin() as connection:
        for table, values in rows:
            connection.execute(insert(table), values)
