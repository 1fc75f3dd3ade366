"""Rows that many tests begin with: made once by the service, then put into each new database as they were."""

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from sqlalchemy import Table, insert, select

from tests.fakes.databases import filled_tables
from textcoach.persistence.database import Database
from textcoach.persistence.tables import Base

T = TypeVar("T")
_Rows = list[tuple[Table, list[dict[str, object]]]]
_remembered: dict[Hashable, tuple[_Rows, object]] = {}


def make_or_recall(database: Database, key: Hashable, make: Callable[[], T]) -> T:
    """What ``make`` writes into a database without rows, and what it returned; in one with rows it is made as ever.
    ``key`` holds all that the rows depend on, and nothing but rows and its answer may come of ``make``."""
    with database.connection() as connection:
        fresh = not filled_tables(connection)
    if fresh and key in _remembered:
        rows, answer = _remembered[key]
        _write(database, rows)
        return cast("T", answer)
    made = make()
    if fresh:
        _remembered[key] = _read(database), made
    return made


def _read(database: Database) -> _Rows:
    with database.connection() as connection:
        tables = Base.metadata.sorted_tables
        found = [(one, [dict(row) for row in connection.execute(select(one)).mappings()]) for one in tables]
    return [(table, rows) for table, rows in found if rows]


def _write(database: Database, rows: _Rows) -> None:
    with database.engine.begin() as connection:
        for table, values in rows:
            connection.execute(insert(table), values)
