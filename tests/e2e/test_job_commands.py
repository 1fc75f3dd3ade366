"""`textcoach jobs` as it is typed, and the pages that watch the service, served by the real parts."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
import structlog
from click.testing import CliRunner, Result

from tests.e2e.support import NUMBER, service, sign_up
from tests.fakes.databases import SqliteDatabases
from tests.fakes.service import clear_environment, url_of
from textcoach.bootstrap import Textcoach
from textcoach.cli import main
from textcoach.cli.clockwork import clock_calls
from textcoach.cli.processes import Process
from textcoach.config import load_settings
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageState
from textcoach.domain.slot import Slot, SlotKind
from textcoach.ports.doorbell import DUE, Job


@pytest.fixture
def textcoach(monkeypatch: pytest.MonkeyPatch, sqlite_databases: SqliteDatabases) -> Iterator[Textcoach]:
    """Sam has an active plan."""
    clear_environment(monkeypatch)
    with sqlite_databases.migrated() as database:
        monkeypatch.setenv("TEXTCOACH_DATABASE_URL", url_of(database))
        with service(url_of(database)) as textcoach:
            sign_up(textcoach)
            yield textcoach
    structlog.reset_defaults()


def typed(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, ["jobs", *arguments])
    assert result.exit_code == code, result.output
    return result


def refused(*arguments: str) -> str:
    result = typed(*arguments, code=2)
    (line,) = result.stderr.splitlines()
    assert result.stdout == ""
    return line


@pytest.fixture
def row(textcoach: Textcoach) -> str:
    """The id of a morning text that is claimed and that nobody works on."""
    now = textcoach.clock.now()
    slot = Slot(new_id(), textcoach.roster.find("Sam").id, now.date() + timedelta(days=2), SlotKind.MORNING, now)
    with textcoach.unit_of_work() as uow:
        assert uow.slots.claim(slot)
        uow.commit()
    return str(slot.id)


def test_work_is_listed_for_people_and_for_scripts(row: str) -> None:
    said = typed("list").stdout
    assert said.startswith(row[-8:])
    assert "waiting" in said
    assert "Sam: morning text to write" in said
    (listed,) = json.loads(typed("list", "--json").stdout)
    assert (listed["id"], listed["job"], listed["state"], listed["tries"]) == (row, "prepare", "waiting", 0)


def test_a_failure_is_listed_and_shown_with_its_kind_and_place(textcoach: Textcoach, row: str) -> None:
    textcoach.failures.failed(Job.PREPARE, row, ValueError(f"{NUMBER}: my knee hurts"))
    assert "failed" in typed("list").stdout
    shown = typed("show", row[-8:]).stdout
    assert "ValueError" in shown
    assert json.loads(typed("show", row, "--json").stdout)["failed_times"] == 1
    for said in (shown, typed("list").stdout, typed("list", "--json").stdout, typed("show", row, "--json").stdout):
        assert "knee" not in said
        assert NUMBER not in said


def test_a_text_is_shown_with_its_attempts_and_without_its_words(textcoach: Textcoach) -> None:
    CliRunner().invoke(main, ["send-now", "Sam"])
    with textcoach.unit_of_work() as uow:
        (text,) = uow.messages.conversation(NUMBER, 5)
    for options in ([], ["--json"]):
        said = typed("show", str(text.id), *options).stdout
        assert "delivered" in said
        assert "accepted" in said
        assert NUMBER not in said
        assert text.body.splitlines()[0] not in said


def test_a_job_is_made_due_again(textcoach: Textcoach, row: str) -> None:
    with textcoach.unit_of_work() as uow:
        kept = uow.slots.get(UUID(row))
        uow.slots.save(replace(kept, not_before=textcoach.clock.now() + timedelta(hours=1)))
        uow.commit()
    result = typed("retry", row[-8:])
    assert result.stdout.startswith("Due now: morning text to write.")
    assert result.stderr == ""
    with textcoach.unit_of_work() as uow:
        assert uow.slots.get(UUID(row)).not_before is None


def test_a_text_that_may_have_gone_out_is_refused_in_one_sentence(textcoach: Textcoach) -> None:
    CliRunner().invoke(main, ["send-now", "Sam"])
    with textcoach.unit_of_work() as uow:
        (text,) = uow.messages.conversation(NUMBER, 5)
        uow.messages.save(replace(text, state=MessageState.UNKNOWN))
        uow.commit()
    assert "not sent again blindly" in refused("retry", str(text.id)[-8:])


@pytest.mark.parametrize("command", ["show", "retry"])
def test_an_id_that_nothing_has_is_refused_in_one_sentence(textcoach: Textcoach, command: str) -> None:
    assert textcoach is not None
    assert refused(command, "nothing") == "textcoach: No job has the id 'nothing': see `textcoach jobs list`."


def test_where_nothing_waits_the_list_says_so(textcoach: Textcoach) -> None:
    CliRunner().invoke(main, ["send-now", "Sam"])
    assert typed("list").stdout == "Nothing waits and nothing failed.\n"
    assert json.loads(typed("list", "--json").stdout) == []


def test_the_list_is_cut_and_says_how_to_see_more(textcoach: Textcoach, row: str) -> None:
    textcoach.failures.failed(Job.DELIVER, DUE, ValueError())
    lines = typed("list", "--limit", "1").stdout.splitlines()
    assert row[-8:] not in lines[0]
    assert lines[-1] == "There is more: textcoach jobs list --limit 10"
    assert len(lines) == 2


def test_the_web_process_serves_its_readiness_and_its_metrics(textcoach: Textcoach, row: str) -> None:
    assert [str(work.id) for work in textcoach.jobs.all(10)] == [row]
    process = Process(load_settings(), works=False, ticks=False)
    client = process.web_app().test_client()
    try:
        assert client.get("/readyz").text.splitlines()[0] == "not ready"
        textcoach.watching.beat()
        assert client.get("/readyz").status_code == 200
        assert "textcoach_slots_pending 1.0" in client.get("/metrics").text
    finally:
        process.stop()


def test_the_last_days_are_told_in_figures_as_a_table_and_as_json(textcoach: Textcoach) -> None:
    assert textcoach is not None
    CliRunner().invoke(main, ["send-now", "Sam"])
    days = json.loads(CliRunner().invoke(main, ["figures", "--days", "3", "--json"]).stdout)
    assert [len(days), *(sum(one["sessions"][name] for one in days) for name in ("open", "texted"))] == [3, 1, 1]
    (written,) = [one for day in days for one in day["writing"]]
    assert (written["author"], written["workouts"]) == ("understudy", 1)
    assert 0 <= written["longest_seconds"] < 60
    assert [(one["state"], one["texts"]) for day in days for one in day["texts"]] == [("delivered", 1)]
    table = CliRunner().invoke(main, ["figures", "--days", "3"])
    assert [line.split(" ")[0] for line in table.stdout.splitlines()[1:-1]] == [
        "day",
        *(one["day"] for one in days),
        "in",
    ]
    assert "Sam" not in table.stdout
    assert CliRunner().invoke(main, ["figures", "--days", "93"]).exit_code == 2


def test_every_minutes_tick_leaves_the_clocks_heartbeat(textcoach: Textcoach) -> None:
    calls = {call.name: call for call in clock_calls(textcoach, lambda _: None)}
    assert calls["tick"].every == 60
    assert calls["sweep"].every == textcoach.settings.sweep_seconds
    assert textcoach.watching.figures().heartbeat_age is None
    calls["tick"].work()
    age = textcoach.watching.figures().heartbeat_age
    assert age is not None
    assert age < 60
