"""The query for who is due reads an index, whatever the number of athletes: its plan is looked at."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert, text

from tests.integration.aggregates import NOW, athlete, inbound, keep_athlete, slot
from textcoach.domain.ids import new_id
from textcoach.persistence.database import Database
from textcoach.persistence.repositories.base import values_of
from textcoach.persistence.tables import AthleteRow

ATHLETES = 20_000
SOON = NOW + timedelta(seconds=20)
DUE = ("next_send_at", "next_evening_at")


def crowd(database: Database) -> None:
    one = {**values_of(athlete()), "name_folded": "crowd"}
    rows = [
        {**one, "id": new_id(), "number": f"+1{number:010}", **dict.fromkeys(DUE, NOW + timedelta(seconds=number))}
        for number in range(ATHLETES)
    ]
    with database.migrating() as connection:
        connection.execute(insert(AthleteRow), rows)
        connection.execute(text("ANALYZE"))


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
