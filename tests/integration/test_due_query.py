"""The query for who is due reads an index, whatever the number of athletes: its plan is looked at."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert, text

from tests.integration.aggregates import NOW, athlete, inbound, keep_athlete, slot
from textcoach.persistence.database import Database
from textcoach.persistence.repositories.base import values_of
from textcoach.persistence.tables import AthleteRow

ATHLETES = 20_000
SOON = NOW + timedelta(seconds=20)
DUE = ("next_send_at", "next_evening_at")


COUNTED = {
    "sqlite": {
        "id": "lower(hex(randomblob(16)))",
        "number": "'+1' || printf('%010d', n)",
        **{due: f"strftime('%Y-%m-%d %H:%M:%S.000000', {due}, '+' || n || ' seconds')" for due in DUE},
    },
    "postgresql": {
        "id": "gen_random_uuid()",
        "number": "'+1' || lpad(n::text, 10, '0')",
        **{due: f"{due} + n * interval '1 second'" for due in DUE},
    },
}
"""What is another's in the ``n``-th copy of a row."""


def crowd(database: Database) -> None:
    """One athlete is due at NOW, and one more with each second. The database copies them: to write each from here
    takes a hundred times as long."""
    first = {**values_of(athlete()), "name_folded": "crowd", "number": "+10000000000", **dict.fromkeys(DUE, NOW)}
    columns = [column.name for column in AthleteRow.__table__.columns]
    with database.migrating() as connection:
        connection.execute(insert(AthleteRow), [first])
        copied = ", ".join(COUNTED[connection.dialect.name].get(name, name) for name in columns)
        counted = "WITH RECURSIVE one(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM one WHERE n + 1 < :athletes)"
        copy = f"INSERT INTO athlete ({', '.join(columns)}) {counted} SELECT {copied} FROM athlete, one"
        connection.execute(text(copy), {"athletes": ATHLETES})
        connection.execute(text("ANALYZE"))
        assert connection.scalar(text("SELECT count(*) FROM athlete")) == ATHLETES


def plan_of(database: Database, statement: str, parameters: Any) -> str:
    explain = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "
    with database.migrating() as connection:
        rows = connection.exec_driver_sql(explain + statement, parameters).all()
    return "\n".join(" ".join(map(str, row)) for row in rows)


@pytest.mark.parametrize("column", DUE)
def test_who_is_due_is_read_from_the_index(database: Database, column: str) -> None:
    crowd(database)
    asked: list[tuple[str, Any]] = []

    @event.listens_for(database.engine, "before_cursor_execute")
    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if f"{column} <=" in statement:
            asked.append((statement, parameters))

    with database.unit_of_work() as unit:
        ask = unit.athletes.due if column == "next_send_at" else unit.athletes.due_evenings
        due = ask(SOON, 500)
    assert [getattr(one, column) for one in due] == [NOW + timedelta(seconds=second) for second in range(21)]
    [(statement, parameters)] = asked
    plan = plan_of(database, statement, parameters)
    assert f"ix_athlete_{column}" in plan
    assert "SCAN athlete" not in plan
    assert "Seq Scan" not in plan
    assert "TEMP B-TREE" not in plan


def test_the_sweeps_of_pending_slots_and_unhandled_texts_use_their_partial_indexes(database: Database) -> None:
    who = keep_athlete(database).id
    with database.unit_of_work() as unit:
        unit.slots.claim(slot(who))
        unit.messages.add(inbound("+12025550100"))
        unit.commit()
    asked: list[tuple[str, Any]] = []

    @event.listens_for(database.engine, "before_cursor_execute")
    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if "lease_until <=" in statement:
            asked.append((statement, parameters))

    with database.reading() as unit:
        assert len(unit.slots.abandoned(SOON, timedelta(0), 5)) == len(unit.messages.unhandled(SOON, 5)) == 1
    plans = [plan_of(database, statement, parameters) for statement, parameters in list(asked)]
    if database.is_sqlite:
        assert "ix_slot_pending" in plans[0]
        assert "ix_message_unhandled" in plans[1]
    assert len(plans) == 2
