"""A service with its API, staff and tokens."""

from collections.abc import Iterator

import pytest

from tests.api.support import Api, api_on
from tests.fakes.databases import SqliteDatabases
from tests.fakes.service import ScriptedSender, clear_environment, service_on
from textcoach.persistence.database import Database


@pytest.fixture(autouse=True)
def no_settings_of_the_developers(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_environment(monkeypatch)


@pytest.fixture
def api(database: Database) -> Iterator[Api]:
    """On each kind of database."""
    with service_on(database, ScriptedSender()) as service:
        yield api_on(service)


@pytest.fixture
def sqlite_api(sqlite_databases: SqliteDatabases) -> Iterator[Api]:
    """For what no database has a say in."""
    with sqlite_databases.migrated() as database, service_on(database, ScriptedSender()) as service:
        yield api_on(service)
