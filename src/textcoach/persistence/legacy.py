"""Tables that an older service left under our names: renamed, never dropped."""

import re
from collections.abc import Iterable

from sqlalchemy import Connection, Inspector, inspect, text

PREFIX = "legacy_"
_INDEX_NAME = re.compile(r"(?is)^(CREATE\s+(?:UNIQUE\s+)?INDEX\s+)(?:\"[^\"]+\"|`[^`]+`|\[[^]]+\]|\S+)(?=\s+ON\s)")


def set_aside(connection: Connection, names: Iterable[str]) -> dict[str, str]:
    """Renames each table of these names to ``legacy_<name>``, its indexes too, because an index's name is taken in
    the whole schema. The old names with the new ones. Foreign keys among them follow."""
    taken = set(inspect(connection).get_table_names())
    renamed: dict[str, str] = {}
    for name in names:
        if name in taken:
            renamed[name] = _free(PREFIX + name, taken)
            taken.add(renamed[name])
    for old, new in renamed.items():
        connection.execute(text(f"ALTER TABLE {_quoted(connection, old)} RENAME TO {_quoted(connection, new)}"))
    for table in renamed.values():
        _set_indexes_aside(connection, table)
    return renamed


def _set_indexes_aside(connection: Connection, table: str) -> None:
    if connection.dialect.name == "sqlite":
        _remake_sqlite_indexes(connection, table)
        return
    for index in _postgresql_indexes(inspect(connection), table):
        name = _quoted(connection, _shortened(PREFIX + index))
        connection.execute(text(f"ALTER INDEX {_quoted(connection, index)} RENAME TO {name}"))


def _postgresql_indexes(inspector: Inspector, table: str) -> set[str]:
    names = {index["name"] for index in inspector.get_indexes(table)}
    names |= {unique["name"] for unique in inspector.get_unique_constraints(table)}
    names.add(inspector.get_pk_constraint(table)["name"])
    return {name for name in names if name is not None}


def _remake_sqlite_indexes(connection: Connection, table: str) -> None:
    # SQLite can't rename an index; those of constraints (without SQL) are named after their table by SQLite itself.
    query = text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = :table AND sql IS NOT NULL")
    for name, sql in connection.execute(query, {"table": table}).all():
        new = _quoted(connection, PREFIX + name).replace("\\", r"\\")
        connection.exec_driver_sql(f"DROP INDEX {_quoted(connection, name)}")
        connection.exec_driver_sql(_INDEX_NAME.sub(rf"\g<1>{new}", sql, count=1))


def _free(wanted: str, taken: set[str]) -> str:
    names = [_shortened(wanted), *(f"{_shortened(wanted)}_{number}" for number in range(2, 100))]
    return next(name for name in names if name not in taken)


def _shortened(name: str) -> str:
    # PostgreSQL cuts names after 63 bytes; room is left for a number.
    return name[:59]


def _quoted(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(name)
