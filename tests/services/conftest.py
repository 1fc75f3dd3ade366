"""A service on each kind of database, without models and with a scripted sender."""

from collections.abc import Iterator

import pytest

from tests.fakes.service import ScriptedSender, Service, clear_environment, service_on
from textcoach.persistence.database import Database


@pytest.fixture(autouse=True)
def no_settings_of_the_developers(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_environment(monkeypatch)


@pytest.fixture
def sender() -> ScriptedSender:
    return ScriptedSender()


@pytest.fixture
def service(database: Database, sender: ScriptedSender) -> Iterator[Service]:
    with service_on(database, sender) as made:
        yield made
