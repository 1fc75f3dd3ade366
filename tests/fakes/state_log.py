"""What became of every row's state, written down by the database itself, so that no code of ours can leave a move out;
and a look at all the rows there are."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from tests.fakes.databases import empty_tables, filled_tables
from textcoach.persistence.database import Database

WATCHED = {"athlete": "athlete", "fitness_plan": "plan", "workout": "workout"}
# As the design draws them, and not as the code has them; None: the row is new.
DRAWN: Mapping[str, Collection[tuple[str | None, str]]] = {
    "athlete": {
        (None, "prospect"),
        ("prospect", "active"),
        ("active", "inactive"),
        ("inactive", "active"),
        ("active", "archived"),
        ("inactive", "archived"),
    },
    "plan": {
        (None, "draft"),
        ("draft", "approved"),
        ("draft", "active"),
        ("approved", "active"),
        ("active", "completed"),
        ("draft", "archived"),
        ("approved", "archived"),
        ("active", "archived"),
    },
    "workout": {
        (None, "scheduled"),
        ("scheduled", "in_progress"),
        ("scheduled", "completed"),
        ("scheduled", "skipped"),
        ("scheduled", "cancelled"),
        ("in_progress", "completed"),
        ("in_progress", "skipped"),
        ("in_progress", "cancelled"),
        ("skipped", "completed"),
        ("completed", "skipped"),
    },
}
_SQLITE = (
    "CREATE TABLE state_log (number INTEGER PRIMARY KEY, what TEXT, was TEXT, became TEXT)",
    *(
        f"CREATE TRIGGER {table}_made AFTER INSERT ON {table} BEGIN "
        f"INSERT INTO state_log (what, became) VALUES ('{what}', NEW.state); END"
        for table, what in WATCHED.items()
    ),
    *(
        f"CREATE TRIGGER {table}_moved AFTER UPDATE ON {table} WHEN NEW.state <> OLD.state BEGIN "
        f"INSERT INTO state_log (what, was, became) VALUES ('{what}', OLD.state, NEW.state); END"
        for table, what in WATCHED.items()
    ),
)
_POSTGRESQL = (
    "CREATE TABLE state_log (number BIGSERIAL PRIMARY KEY, what TEXT, was TEXT, became TEXT)",
    "CREATE FUNCTION state_logged() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "IF TG_OP = 'INSERT' THEN INSERT INTO state_log (what, became) VALUES (TG_ARGV[0], NEW.state); "
    "ELSIF NEW.state <> OLD.state THEN "
    "INSERT INTO state_log (what, was, became) VALUES (TG_ARGV[0], OLD.state, NEW.state); END IF; "
    "RETURN NULL; END $$",
    *(
        f"CREATE TRIGGER state_logged AFTER INSERT OR UPDATE ON {table} FOR EACH ROW "
        f"EXECUTE FUNCTION state_logged('{what}')"
        for table, what in WATCHED.items()
    ),
)
Rows = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Move:
    """Of an athlete, a plan or a workout. ``was`` None: the row is new."""

    what: str
    was: str | None
    became: str

    @property
    def is_drawn(self) -> bool:
        return (self.was, self.became) in DRAWN[self.what]


@dataclass(frozen=True, slots=True)
class StateLog:
    database: Database

    def install(self) -> None:
        """Whoever lent the database won't lend it again."""
        with self.database.migrating() as connection:
            for statement in _SQLITE if self.database.is_sqlite else _POSTGRESQL:
                connection.exec_driver_sql(statement)

    def empty(self) -> None:
        """Nothing is left in any table."""
        with self.database.migrating() as connection:
            empty_tables(connection)
        self.taken()

    def taken(self) -> Sequence[Move]:
        """What was written since it was last asked, oldest first."""
        with self.database.migrating() as connection:
            rows = connection.exec_driver_sql("SELECT what, was, became FROM state_log ORDER BY number").all()
            connection.exec_driver_sql("DELETE FROM state_log")
        return [Move(*row) for row in rows]

    def rows(self) -> Rows:
        """Of every table, in an order of their own."""
        with self.database.connection() as connection:
            return {table: _rows(connection, table) for table in filled_tables(connection)}


def _rows(connection: Connection, table: str) -> list[str]:
    return sorted(map(str, connection.exec_driver_sql(f'SELECT * FROM "{table}"').all()))
