"""`textcoach staff` and `textcoach tokens` as they are typed."""

import json
from collections.abc import Iterator

import pytest
import structlog
from click.testing import CliRunner, Result

from tests.e2e.support import NUMBER, service, sign_up
from tests.fakes.databases import SqliteDatabases
from tests.fakes.service import clear_environment, url_of
from textcoach.bootstrap import Textcoach
from textcoach.cli import main


@pytest.fixture
def textcoach(monkeypatch: pytest.MonkeyPatch, sqlite_databases: SqliteDatabases) -> Iterator[Textcoach]:
    clear_environment(monkeypatch)
    with sqlite_databases.migrated() as database:
        monkeypatch.setenv("TEXTCOACH_DATABASE_URL", url_of(database))
        with service(url_of(database)) as textcoach:
            yield textcoach
    structlog.reset_defaults()


def typed(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == code, result.output
    return result


def test_a_token_is_shown_once_opens_the_api_and_is_revoked_by_its_beginning(textcoach: Textcoach) -> None:
    assert "tokens create" in typed("staff", "add", "Ann", "--role", "admin").stdout
    made = typed("tokens", "create", "Ann", "--name", "a laptop", "--scope", "admin")
    shown = made.stdout.strip()
    assert shown.startswith("tc_")
    assert "isn't shown again" in made.stderr
    assert textcoach.desk.tokens.viewer(shown) is not None
    listed = typed("tokens", "list").stdout
    assert "Ann: a laptop, admin, until" in listed
    assert shown not in listed
    assert shown not in typed("tokens", "list", "--json").stdout
    typed("tokens", "revoke", listed.split()[0])
    assert textcoach.desk.tokens.viewer(shown) is None
    assert "revoked" in typed("tokens", "list").stdout


def test_a_token_may_hold_until_it_is_revoked(textcoach: Textcoach) -> None:
    typed("staff", "add", "Ann")
    made = json.loads(typed("tokens", "create", "ann", "--name", "x", "--forever", "--json").stdout)
    assert (made["scope"], made["expires_at"]) == ("read", None)
    assert textcoach.desk.tokens.viewer(made["token"]) is not None


def test_what_cant_be_is_refused_in_one_line(textcoach: Textcoach) -> None:
    typed("staff", "add", "Ann")
    for arguments, words in (
        (("staff", "add", "ANN"), "called ANN already"),
        (("tokens", "create", "Bea", "--name", "x"), "No staff person is 'Bea'"),
        (("tokens", "create", "Ann", "--name", "x", "--scope", "admin"), "is a coach"),
        (("tokens", "create", "Ann", "--name", "x", "--days", "0"), "1 to 3650 days"),
        (("tokens", "revoke", "tc_nothing"), "No token"),
    ):
        (line,) = typed(*arguments, code=2).stderr.splitlines()
        assert words in line


def test_athletes_are_given_to_staff_and_put_away(textcoach: Textcoach) -> None:
    sign_up(textcoach)
    typed("staff", "add", "Ann")
    assert "by Ann now" in typed("staff", "assign", "Sam", "Ann").stdout
    assert "Ann  coach  1 athlete" in typed("staff", "list").stdout
    assert json.loads(typed("staff", "list", "--json").stdout)[0]["athletes"] == 1
    typed("staff", "assign", "Sam")
    assert textcoach.roster.find(NUMBER).coach_id is None
    assert "archived" in typed("athletes", "archive", "Sam").stdout
    assert "can't become" in typed("athletes", "activate", "Sam", code=2).stderr
