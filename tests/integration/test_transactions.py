"""Units of work: what commits, what waits and what doesn't, on both databases."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, ResourceClosedError

from tests.fakes.databases import SqliteDatabases
from tests.integration.aggregates import NOW, athlete, keep_athlete, outbound, slot
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageState, forward
from textcoach.persistence.database import Database
from textcoach.ports.unit_of_work import UnitOfWork

LATER = NOW + timedelta(minutes=5)


def test_leaving_without_commit_keeps_nothing(database: Database) -> None:
    with database.unit_of_work() as unit:
        unit.athletes.add(athlete())
    with pytest.raises(KeyError), database.unit_of_work() as unit:
        _add_and_fail(unit)
    with database.reading() as unit:
        assert unit.athletes.all() == []


def _add_and_fail(unit: UnitOfWork) -> None:
    unit.athletes.add(athlete())
    unit.athletes.get(new_id())


def test_a_unit_of_work_is_over_when_it_is_committed(database: Database) -> None:
    with database.unit_of_work() as unit:
        unit.commit()
        keep_athlete(database)
        with pytest.raises(ResourceClosedError):
            unit.athletes.all()


def test_a_reading_unit_cannot_write_and_the_next_one_can(database: Database) -> None:
    with database.reading() as unit, pytest.raises(DBAPIError):
        unit.athletes.add(athlete())
    keep_athlete(database)


def test_a_reading_unit_waits_for_no_writer_and_sees_one_moment(database: Database) -> None:
    with database.unit_of_work() as writing, database.reading() as reading:
        assert reading.athletes.all() == []
        writing.athletes.add(athlete())
        writing.commit()
        assert reading.athletes.all() == []
    with database.reading() as reading:
        assert len(reading.athletes.all()) == 1


def test_rows_that_one_worker_holds_are_passed_over_by_the_next(database: Database) -> None:
    first, second = keep_athlete(database), keep_athlete(database, next_send_at=NOW + timedelta(seconds=1))
    keep_athlete(database, next_send_at=None)
    with database.unit_of_work() as unit:
        assert unit.athletes.due(NOW - timedelta(seconds=1), 5) == []
        assert unit.athletes.due(LATER, 1) == [first]
        if not database.is_sqlite:
            with database.unit_of_work() as other:
                assert other.athletes.due(LATER, 5) == [second]
        assert unit.athletes.due(LATER, 5) == [first, second]


def test_two_workers_claim_different_messages(database: Database) -> None:
    messages = [
        outbound("+12025550100", sender="a", created_at=NOW + timedelta(seconds=number)) for number in range(60)
    ]
    with database.unit_of_work() as unit:
        for message in messages:
            unit.messages.add(message)
        unit.commit()
    start = threading.Barrier(2)

    def work() -> list[UUID]:
        start.wait()
        mine: list[UUID] = []
        while True:
            with database.unit_of_work() as unit:
                claimed = unit.messages.due_outbound("a", LATER, 7)
                unit.messages.start_sending([message.id for message in claimed], LATER)
                unit.commit()
            if not claimed:
                return mine
            mine += [message.id for message in claimed]

    with ThreadPoolExecutor(2) as pool:
        first, second = (job.result() for job in [pool.submit(work), pool.submit(work)])
    assert set(first).isdisjoint(second)
    assert sorted([*first, *second]) == sorted(message.id for message in messages)


def test_many_workers_claim_one_slot_once(database: Database) -> None:
    who = keep_athlete(database).id
    start = threading.Barrier(6)

    def claim(_: int) -> bool:
        start.wait()
        with database.unit_of_work() as unit:
            won = unit.slots.claim(slot(who))
            unit.commit()
        return won

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(claim, range(6))) == [False] * 5 + [True]


def test_two_reports_about_a_message_lose_neither(database: Database) -> None:
    message = outbound("+12025550100", state=MessageState.SENDING)
    with database.unit_of_work() as unit:
        unit.messages.add(message)
        unit.commit()
    start = threading.Barrier(2)

    def report(state: MessageState) -> None:
        start.wait()
        for _ in range(10):
            with database.unit_of_work() as unit:
                now = unit.messages.get(message.id)
                unit.messages.save(replace(now, state=forward(now.state, state), tries=now.tries + 1))
                unit.commit()

    with ThreadPoolExecutor(2) as pool:
        for job in [pool.submit(report, MessageState.ACCEPTED), pool.submit(report, MessageState.DELIVERED)]:
            job.result()
    with database.reading() as unit:
        found = unit.messages.get(message.id)
    assert (found.state, found.tries) == (MessageState.DELIVERED, 20)


def test_sqlite_is_set_up_for_one_writer_and_many_readers(sqlite_databases: SqliteDatabases) -> None:
    with sqlite_databases.migrated() as database, database.connection() as connection:
        found = [
            connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert found == ["wal", 1, 1, 15_000]


def test_a_thread_that_would_wait_for_itself_is_told(sqlite_databases: SqliteDatabases) -> None:
    with sqlite_databases.migrated() as database:
        with database.unit_of_work(), pytest.raises(RuntimeError, match="unit of work open already"):
            keep_athlete(database)
        keep_athlete(database)
