"""Connections that the server closed while nobody used them are replaced before anybody notices."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from tests.fakes.databases import PostgresDatabases
from tests.fakes.service import url_of
from textcoach import pooling
from textcoach.persistence.database import Database, create_database


@pytest.fixture
def rested(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pooling, "_RESTED", 0.0)


def closed_by_the_server(ours: Database, other: Database) -> None:
    with ours.connection() as connection:
        pid = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
    with other.connection() as connection:
        # Waits until it is gone.
        connection.execute(text("SELECT pg_terminate_backend(:pid, 10000)"), {"pid": pid})


@pytest.mark.usefixtures("rested")
def test_one_that_rested_is_replaced_by_one_that_works(postgresql_databases: PostgresDatabases) -> None:
    with postgresql_databases.migrated() as other:
        ours = create_database(url_of(other))
        closed_by_the_server(ours, other)
        with ours.reading() as uow:
            assert list(uow.athletes.all()) == []
        ours.dispose()


def test_one_that_was_used_just_now_fails_once(postgresql_databases: PostgresDatabases) -> None:
    with postgresql_databases.migrated() as other:
        ours = create_database(url_of(other))
        closed_by_the_server(ours, other)
        with pytest.raises(OperationalError), ours.reading() as uow:
            uow.athletes.all()
        with ours.reading() as uow:
            assert list(uow.athletes.all()) == []
        ours.dispose()
