"""What staff types for somebody who joined by text."""

import json
from collections.abc import Iterator

import pytest
import structlog
from click.testing import CliRunner, Result

from tests.fakes.databases import SqliteDatabases
from tests.fakes.service import STRANGER, ScriptedSender, Service, clear_environment, service_on, url_of
from textcoach.cli import main


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch, sqlite_databases: SqliteDatabases) -> Iterator[Service]:
    clear_environment(monkeypatch)
    with sqlite_databases.migrated() as database, service_on(database, ScriptedSender()) as made:
        monkeypatch.setenv("TEXTCOACH_DATABASE_URL", url_of(database))
        yield made
    structlog.reset_defaults()


def typed(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == code, result.output
    return result


def test_staff_sees_how_far_somebody_is_and_lets_them_begin(service: Service) -> None:
    for text in ("JOIN", "START", "get stronger", "skip"):
        service.later(minutes=1).text(STRANGER, text)
    assert "joining    asked for: days; told: goal; left out: experience" in typed("athletes", "show", STRANGER).stdout
    refused = typed("athletes", "approve", STRANGER, code=2).stderr
    assert refused.startswith("textcoach: New athlete is still being asked about their training")
    for text in ("3 days", "a gym", "I have asthma", "ok"):
        service.later(minutes=1).text(STRANGER, text)
    shown = typed("athletes", "show", STRANGER).stdout
    assert "joining    their plan waits: see `textcoach plan show`" in shown
    assert "for you to look at: their health" in shown
    begun = json.loads(typed("athletes", "approve", STRANGER, "--json").stdout)
    assert str(service.plan(STRANGER).id) == begun["plan_id"]
    assert "joining" not in typed("athletes", "show", STRANGER).stdout
    assert "approve" not in typed("alerts", "list").stdout
