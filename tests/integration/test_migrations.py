"""Migrations, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from tests.integration.aggregates import keep_athlete, outbound, slot
from textcoach.domain.message import MessageKind
from textcoach.domain.slot import SlotKind
from textcoach.persistence.database import Database, create_database
from textcoach.persistence.legacy import set_aside
from textcoach.persistence.schema import (
    SchemaError,
    check_ready,
    current_state,
    differences,
    migrations_folder,
    upgrade,
)
from textcoach.persistence.tables import Base

LEGACY = (
    "CREATE TABLE athlete (id INTEGER PRIMARY KEY, phone TEXT UNIQUE, CONSTRAINT uq_athlete_number UNIQUE (phone, id))",
    "CREATE TABLE workout (id INTEGER CONSTRAINT pk_workout PRIMARY KEY, athlete_id INTEGER REFERENCES athlete (id))",
    'CREATE INDEX "ix_workout_athlete_id_day" ON workout (athlete_id)',
    "CREATE UNIQUE INDEX ix_message_unhandled ON workout (id)",
    "CREATE TABLE unrelated (id INTEGER PRIMARY KEY)",
    "INSERT INTO athlete VALUES (1, '+15550001')",
    "INSERT INTO workout VALUES (7, 1)",
)


def execute(database: Database, *statements: str) -> None:
    with database.migrating() as connection:
        for statement in statements:
            connection.execute(text(statement))


def go_to(database: Database, revision: str) -> None:
    with database.migrating() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(migrations_folder()))
        config.set_main_option("path_separator", "os")
        back = revision == "base" or revision < (MigrationContext.configure(connection).get_current_revision() or "")
        (command.downgrade if back else command.upgrade)(config, revision)


def test_an_empty_database_gets_every_table(empty_database: Database) -> None:
    upgrade(empty_database)

    with empty_database.connection() as connection:
        assert set(inspect(connection).get_table_names()) == {*Base.metadata.tables, "alembic_version"}
    assert current_state(empty_database) == "current"
    check_ready(empty_database)


def test_upgrading_twice_changes_nothing(database: Database) -> None:
    upgrade(database)
    assert current_state(database) == "current"


def test_the_migrations_make_what_the_tables_say(database: Database) -> None:
    assert differences(database) == []


def test_a_difference_is_found(database: Database) -> None:
    execute(database, "ALTER TABLE alert DROP COLUMN text")
    assert [change[0] for change in differences(database)] == ["add_column"]


def test_tables_of_an_older_service_are_set_aside_with_their_rows(empty_database: Database) -> None:
    execute(empty_database, *LEGACY)

    upgrade(empty_database)

    with empty_database.connection() as connection:
        rows = connection.execute(
            text("SELECT w.id, a.phone FROM legacy_workout w JOIN legacy_athlete a ON a.id = w.athlete_id")
        )
        assert rows.all() == [(7, "+15550001")]
        assert connection.execute(text("SELECT count(*) FROM athlete")).scalar() == 0
        looked = inspect(connection)
        assert "unrelated" in looked.get_table_names()
        assert {index["name"] for index in looked.get_indexes("legacy_workout")} == {
            "legacy_ix_message_unhandled",
            "legacy_ix_workout_athlete_id_day",
        }
        assert looked.get_foreign_keys("legacy_workout")[0]["referred_table"] == "legacy_athlete"
    assert differences(empty_database) == []
    check_ready(empty_database)


def test_a_table_set_aside_before_is_not_overwritten(empty_database: Database) -> None:
    execute(empty_database, "CREATE TABLE legacy_slot (id INTEGER)", "CREATE TABLE slot (id INTEGER)")
    with empty_database.migrating() as connection:
        assert set_aside(connection, ["slot", "alert"]) == {"slot": "legacy_slot_2"}


def test_a_migration_that_fails_leaves_the_database_as_it_was(empty_database: Database) -> None:
    execute(empty_database, *LEGACY, "CREATE TABLE elsewhere (id INTEGER)")
    execute(empty_database, "CREATE UNIQUE INDEX ix_slot_pending ON elsewhere (id)")
    with pytest.raises(Exception, match="ix_slot_pending"):
        upgrade(empty_database)
    with empty_database.connection() as connection:
        names = inspect(connection).get_table_names()
    assert set(names) == {"athlete", "workout", "unrelated", "elsewhere"}


def test_a_newer_database_is_refused(database: Database) -> None:
    execute(database, "UPDATE alembic_version SET version_num = 'from_the_future'")
    assert current_state(database) == "newer"
    for refused in (check_ready, upgrade):
        with pytest.raises(SchemaError, match=r"^This database is newer than this version of textcoach: upgrade"):
            refused(database)


def test_a_missing_database_says_what_to_run(empty_database: Database) -> None:
    assert current_state(empty_database) == "missing"
    with pytest.raises(SchemaError, match=r"^There is no textcoach database at .+: run `textcoach db upgrade`\.$"):
        check_ready(empty_database)
    if empty_database.file is not None:
        assert not empty_database.file.exists()


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("not a database, and long enough to be looked at " * 100)
    with pytest.raises(SchemaError, match=r"notes\.txt can't be used"):
        upgrade(f"sqlite:///{file}")


def test_a_server_that_is_not_there_is_named_without_its_password() -> None:
    url = "postgresql://coach:hunter2@127.0.0.1:1/texts?connect_timeout=2"
    with pytest.raises(SchemaError) as refused:
        upgrade(url)
    assert "127.0.0.1:1/texts" in str(refused.value)
    assert "hunter2" not in str(refused.value)


def test_going_back_removes_our_tables(database: Database) -> None:
    go_to(database, "base")
    assert current_state(database) == "missing"
    with database.connection() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]


def test_who_is_texted_in_the_morning_has_evenings_after_the_upgrade(database: Database) -> None:
    texted = keep_athlete(database, zone="Pacific/Kiritimati")
    waiting = keep_athlete(database, next_send_at=None)
    go_to(database, "0002")
    before = datetime.now(UTC)

    upgrade(database)

    with database.unit_of_work() as unit:
        now, due = unit.athletes.get(texted.id), unit.athletes.get(waiting.id).next_evening_at
    assert (now.nudges, now.recaps, now.evening_at, due) == (True, True, time(18, 30), None)
    assert now.next_evening_at is not None
    assert before < now.next_evening_at <= before + timedelta(days=1, minutes=1)
    assert now.next_evening_at.astimezone(ZoneInfo(texted.zone)).time() == time(18, 30)
    assert replace(now, next_evening_at=None) == texted


def test_a_version_without_evenings_can_read_what_they_left(database: Database) -> None:
    who = keep_athlete(database)
    nudge = outbound(who.number, kind=MessageKind.NUDGE, athlete_id=who.id)
    with database.unit_of_work() as unit:
        unit.messages.add(nudge)
        unit.slots.claim(slot(who.id))
        unit.slots.claim(slot(who.id, kind=SlotKind.NUDGE, message_id=nudge.id))
        unit.commit()

    go_to(database, "0002")

    with database.connection() as connection:
        kinds = [connection.execute(text(f"SELECT kind FROM {table}")).scalars().all() for table in ("slot", "message")]
    assert kinds == [["morning"], ["staff"]]


@pytest.mark.parametrize("url", ["", "mysql://localhost/x", "sqlite://", "sqlite:///:memory:", "nonsense"])
def test_an_address_that_is_no_use_is_refused_in_a_sentence(url: str) -> None:
    with pytest.raises(ValueError, match=r"\w.*\.$"):
        create_database(url)
