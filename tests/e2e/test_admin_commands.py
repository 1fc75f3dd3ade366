"""The commands of `textcoach admin`, and the page that says in which order: run as they stand there."""

import gzip
import json
import re
import runpy
import shlex
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect

from tests.e2e.test_command_line import Shell, bare
from tests.fakes.databases import Databases
from tests.fakes.older import Older, macrocycle
from tests.fakes.service import url_of
from tests.integration.test_backups import postgresqls_own_programs
from textcoach.persistence.database import Database

__all__ = ["bare", "postgresqls_own_programs"]

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
SCRIPTS = {
    "backup.py": ("copy.backup",),
    "export_athlete.py": ("Sam", "--to", "sam.json"),
    "regenerate_active_training.py": ("--athlete", "Sam", "--json"),
    "notify_training_reset.py": ("--json",),
    "erase_athlete.py": ("Sam", "--yes"),
}
NUMBER, OTHER = "+12125550142", "+12125550143"


def section(heading: str) -> list[list[str]]:
    """The commands of a section's block, without comments."""
    (block,) = re.findall(rf"^## {heading}$.*?^```sh$(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)[:1]
    return [shlex.split(line, comments=True) for line in block.strip().splitlines()]


@pytest.fixture
def older(bare: Shell, empty_database: Database) -> Iterator[Database]:
    """An older service's database, with somebody who agreed to be texted, somebody who didn't, and a broken plan."""
    rows = Older()
    start = (datetime.now(UTC).date() - timedelta(weeks=1)).isoformat()
    for number, name, agreed in ((NUMBER, "Sam", "2025-11-02"), (OTHER, "Lena", None)):
        user = rows.user(number, name=name, opted_in_at=agreed)
        rows.plan(user, [macrocycle(("Accumulation", 4), ("Peaking", 2))], start_date=start)
    rows.plan(1, "not json")
    rows.put_into(empty_database)
    bare.set(TEXTCOACH_DATABASE_URL=url_of(empty_database))
    yield empty_database
    empty_database.dispose()


def test_an_older_service_is_taken_over_as_the_page_says(bare: Shell, older: Database, databases: Databases) -> None:
    commands = section("From an older service")
    said = {" ".join(words[1:]): bare(*words[1:]).stdout for words in commands if words[0] == "textcoach"}

    assert len(said) == len(commands) == 7
    assert "textcoach admin older" in said["db upgrade"]
    listed = said["admin older"]
    assert "no consent on record: the opt-in has no date" in listed
    assert "its macrocycles are not JSON" in listed
    assert said["admin regenerate --dry-run"].startswith("1 would be made anew, 0 were before.\n  Sam: week 2 of 6")
    assert said["admin regenerate"].startswith("1 made anew, 0 were before.")
    assert said["admin notify-reset --dry-run"].startswith("1 would be told, 0 were before.\n\nHi Sam, your training")
    assert said["admin notify-reset"].startswith("1 are told, 0 were before.")
    assert bare("admin", "notify-reset").stdout.startswith("0 are told, 1 were before.")
    # The way back, as the page says at the end.
    older.dispose()
    with databases.empty() as elsewhere:
        bare.set(TEXTCOACH_DATABASE_URL=url_of(elsewhere))
        bare("admin", "restore", "before-textcoach.backup", "--yes")
        with elsewhere.connection() as connection:
            names = set(inspect(connection).get_table_names())
        assert {"users", "fitness_plans", "workout_instances"} <= names
        assert "athlete" not in names
        elsewhere.dispose()


def test_one_persons_data_is_exported_and_erased_as_the_page_says(bare: Shell, older: Database) -> None:
    bare("db", "upgrade", "--dumps", "kept")
    commands = [[word.replace("NAME", "Sam") for word in words[1:]] for words in section("One person's data")]
    export, erase = (bare(*words).stdout for words in commands)

    known = json.loads(Path("name.json").read_text(encoding="utf-8"))["tables"]
    assert known["athlete"][0]["name"] == "Sam"
    assert "rows of" in export
    assert erase.startswith("Erased: ")
    (dumped,) = Path("kept").iterdir()
    assert str(dumped) in erase
    assert gzip.decompress(dumped.read_bytes()) == b""
    assert "Sam" not in bare("athletes", "list").stdout
    assert "Lena" in bare("athletes", "list").stdout
    assert "name.json is there already" in bare.refused("admin", "export", "Lena", "--to", "name.json")


def test_each_script_is_one_of_these_commands_and_goes_on_after_a_failure(
    bare: Shell, older: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare("db", "upgrade", "--dumps", "kept")
    with monkeypatch.context() as patch:
        patch.setattr("textcoach.services.regenerating.put_in_place", _breaks)
        failed = bare("admin", "regenerate", code=1)
    assert "  Sam failed: ZeroDivisionError\nRun it again for those who failed." in failed.stderr
    assert "own words" not in failed.output
    assert {one.name for one in (ROOT / "scripts").glob("*.py")} == SCRIPTS.keys()
    for name, arguments in SCRIPTS.items():
        monkeypatch.setattr(sys, "argv", [name, *arguments])
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(ROOT / "scripts" / name), run_name="__main__")
        assert not ended.value.code, capsys.readouterr().err
    assert Path("copy.backup").stat().st_size > 0
    assert "Sam" not in bare("athletes", "list").stdout


def _breaks(*_: object) -> None:
    raise ZeroDivisionError("Sam's own words")
