"""Where an older service's rows are: its tables under their own names, or set aside under ours."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, inspect, text

from textcoach.persistence.legacy import PREFIX
from textcoach.persistence.older.values import Fields

USERS, PROFILES, PLANS = KEPT = ("users", "fitness_profiles", "fitness_plans")
"""They become athletes, profiles and plans, and stay beside those, set aside."""
REMOVED = ("workout_instances", "microcycles", "mesocycles")
"""In the order in which they can be dropped."""
_TELLTALE = "macrocycles"
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Source:
    """``tables``: the older names with those that the tables have now."""

    connection: Connection
    tables: Mapping[str, str]

    def fields(self, table: str) -> Iterator[Fields]:
        return (Fields(row) for row in self.rows(table))

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """In the order of their ids; none where there is no such table."""
        if table not in self.tables:
            return
        name = self.quoted(self.tables[table])
        order = f" ORDER BY {self.quoted('id')}" if "id" in columns_of(self.connection, self.tables[table]) else ""
        query = text(f"SELECT * FROM {name}{order}")  # noqa: S608
        with _any_text(self.connection):
            found = self.connection.execute(query, execution_options={"yield_per": _AT_ONCE})
            for row in found:
                yield row._asdict()

    def quoted(self, name: str) -> str:
        return self.connection.dialect.identifier_preparer.quote_identifier(name)


def find(connection: Connection) -> Source | None:
    """None where no older service was here: its plans, which have macrocycles, tell."""
    present = set(inspect(connection).get_table_names())
    tables = {
        name: next(one for one in (name, PREFIX + name) if one in present)
        for name in (*KEPT, *REMOVED)
        if present & {name, PREFIX + name}
    }
    if PLANS not in tables or _TELLTALE not in columns_of(connection, tables[PLANS]):
        return None
    return Source(connection, tables)


def columns_of(connection: Connection, table: str) -> frozenset[str]:
    return frozenset(column["name"] for column in inspect(connection).get_columns(table))


@contextmanager
def _any_text(connection: Connection) -> Iterator[None]:
    """SQLite stores as text whatever it was given; one letter that is none would stop everything."""
    driver = connection.connection.driver_connection
    if connection.dialect.name != "sqlite" or driver is None:
        yield
        return
    driver.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        yield
    finally:
        driver.text_factory = str
