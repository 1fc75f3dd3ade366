"""Whether the database's schema is the code's, and making it so.

Alembic takes a tenth of a command's start to import, so only what changes or compares a schema does."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from textcoach.domain.errors import UserError
from textcoach.persistence.database import Database, create_database
from textcoach.persistence.legacy import set_aside
from textcoach.persistence.older.source import find
from textcoach.persistence.tables import Base

if TYPE_CHECKING:
    from alembic.config import Config

State = Literal["missing", "behind", "current", "newer"]

_VERSIONS = "alembic_version"
_FOUND = f"SELECT version_num FROM {_VERSIONS}"  # noqa: S608 - nothing from outside
_ALWAYS_OURS = frozenset({"performance_revision", "status_report"})
"""Of the first revision, under names that nobody else would choose."""

# Any number will do that no other program on the server locks.
_UPGRADE_LOCK = 7_239_814_505


class SchemaError(UserError):
    """``str()`` is one sentence fit for a person, without the password."""


def upgrade(database_or_url: Database | str, dumps: Path | None = None) -> None:
    """Brings the schema to the newest revision in one transaction; an older service's tables of the same names become
    ``legacy_<name>``, and one of the shape that textcoach knows is taken over. The rows of its tables that are removed
    go to a file in ``dumps`` (None: beside SQLite's file, else the working folder). SchemaError where the database is
    newer or can't be reached."""
    from alembic import command

    with _database(database_or_url) as database, ExitStack() as stack:
        with _reachable(database):
            if database.file is not None:
                database.file.parent.mkdir(parents=True, exist_ok=True)
            connection = stack.enter_context(database.migrating())
            if not database.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _UPGRADE_LOCK})
            if _state(connection) == "newer":
                raise _newer()
            if _is_of_another(connection):
                set_aside(connection, [_VERSIONS])
        command.upgrade(_config(connection, dumps), "head")


def current_state(database_or_url: Database | str) -> State:
    """``newer``: at a revision that this version of textcoach doesn't know."""
    with _database(database_or_url) as database:
        if database.file is not None and not database.file.exists():
            return "missing"
        with _reachable(database), database.connection() as connection:
            return _state(connection)


def check_ready(database: Database) -> None:
    """SchemaError unless the schema is this version's."""
    match current_state(database):
        case "missing":
            raise SchemaError(f"There is no textcoach database at {database.place}: run `textcoach db upgrade`.")
        case "behind":
            raise SchemaError(
                f"The database at {database.place} is older than this version of textcoach: run `textcoach db upgrade`."
            )
        case "newer":
            raise _newer()
        case "current":
            return


def differences(database: Database) -> list[Any]:
    """What Alembic would change to make the schema the tables' one: empty when they agree. Other tables in the
    database are none of our business."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with database.connection() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_ours, "compare_type": True})
        return list(compare_metadata(context, Base.metadata))


def is_ours(name: str | None, kind: str, _parents: Any) -> bool:
    return kind != "table" or name in Base.metadata.tables


def migrations_folder() -> Path:
    """Beside this module in an installed wheel, at the root of the repository in a source tree."""
    here = Path(__file__).resolve()
    installed = here.parent / "migrations"
    return installed if installed.is_dir() else here.parents[3] / "migrations"


@cache
def revisions() -> tuple[str, ...]:
    """All that this version knows, oldest first, by their files' names."""
    return tuple(sorted(one.name.partition("_")[0] for one in (migrations_folder() / "versions").glob("[0-9]*_*.py")))


def _config(connection: Connection, dumps: Path | None) -> "Config":
    from alembic.config import Config

    config = Config(attributes={"connection": connection, "dumps": dumps})
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _state(connection: Connection) -> State:
    state = _state_of_ours(connection)
    return "missing" if state in ("behind", "newer") and _is_of_another(connection) else state


def _state_of_ours(connection: Connection) -> State:
    found = connection.scalars(text(_FOUND)).all() if inspect(connection).has_table(_VERSIONS) else []
    if not found:
        return "missing"
    if not set(found) <= set(revisions()):
        return "newer"
    return "current" if found == [revisions()[-1]] else "behind"


def _is_of_another(connection: Connection) -> bool:
    """Whether the revision that stands here is that of an older service, which kept its own in the same table."""
    names = set(inspect(connection).get_table_names())
    return _VERSIONS in names and not names & _ALWAYS_OURS and find(connection) is not None


def _newer() -> SchemaError:
    return SchemaError(
        "This database is newer than this version of textcoach: upgrade textcoach, or point TEXTCOACH_DATABASE_URL "
        "elsewhere."
    )


@contextmanager
def _database(database_or_url: Database | str) -> Iterator[Database]:
    if isinstance(database_or_url, Database):
        yield database_or_url
        return
    database = create_database(database_or_url)
    try:
        yield database
    finally:
        database.dispose()


@contextmanager
def _reachable(database: Database) -> Iterator[None]:
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        raise SchemaError(
            f"The database at {database.place} can't be used: "
            "check that TEXTCOACH_DATABASE_URL names it and that textcoach may write to it."
        ) from error
