"""What staff type to log, change and compare workouts."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog

from tests.e2e.test_command_line import SAM, Shell, today
from tests.fakes.databases import SqliteDatabases
from tests.fakes.service import clear_environment, url_of

DAY = timedelta(days=1)
COACHING = Path(__file__).parents[2] / "docs" / "coaching.md"
CONTENT: dict[str, Any] = {
    "theme": "Easy day",
    "blocks": [{"name": "Main", "items": [{"type": "core", "exercise": "plank", "sets": 2, "seconds": 30}]}],
}


def on(day: date) -> tuple[str, str]:
    return "--date", day.isoformat()


@pytest.fixture
def sam(monkeypatch: pytest.MonkeyPatch, sqlite_databases: SqliteDatabases, tmp_path: Path) -> Iterator[Shell]:
    """Sam trains each day, from today on."""
    clear_environment(monkeypatch)
    monkeypatch.chdir(tmp_path)
    with sqlite_databases.migrated() as database:
        monkeypatch.setenv("TEXTCOACH_DATABASE_URL", url_of(database))
        shell = Shell(monkeypatch)
        shell("athletes", "add", *SAM)
        shell("plan", "create", "Sam", "--weeks", "4")
        shell("plan", "activate", "Sam")
        yield shell
    structlog.reset_defaults()


def test_a_workout_is_started_drafted_completed_revised_and_compared(sam: Shell) -> None:
    assert sam("workout", "start", "Sam").stdout.endswith(": in progress\n")
    sam("workout", "draft", "Sam", "-e", "bench press: 6, 6, 7, 6 @ 185 lb", "--notes", "warm room")
    assert sam("workout", "complete", "Sam", "--by", "Ann").stdout.endswith(": completed\n")
    said = sam("workout", "revise", "Sam", "-e", "bench: 8 @ 60 kg", "--skipped", "row", "--rir", "2", "--by", "Ben")
    assert said.stdout.endswith(": completed, revision 3\n")
    ledger = sam("workout", "ledger", "Sam").stdout
    assert "by staff (operator):\n    Barbell Bench Press 185 lb 6/6/7/6\n    notes: warm room" in ledger
    assert "by staff (Ben):\n    Barbell Bench Press 60 kg 8\n    skipped Barbell Row\n    session: " in ledger
    compared = sam("workout", "compare", "Sam").stdout
    assert "Barbell Bench Press: added\n    done   1 sets, 8 reps, @ 60 kg, volume 480 kg, e1RM " in compared
    assert compared.splitlines()[-2].endswith("RIR 2")
    assert sam.json("workout", "compare", "Sam")["done_sets"] == 1
    adherence = sam("athletes", "adherence", "Sam", "--weeks", "1").stdout
    assert "100% of sessions" in adherence
    assert sam.json("athletes", "adherence", "Sam")["whole"]["on_time"] == 1


def test_a_form_can_be_a_file_as_the_documentation_shows_it(sam: Shell) -> None:
    (example,) = re.findall(r"```toml\n(minutes = .*?)```", COACHING.read_text(encoding="utf-8"), re.DOTALL)
    Path("form.toml").write_text(example, encoding="utf-8")
    sam("workout", "complete", "Sam", "--form", "form.toml")
    (record,) = sam.json("workout", "ledger", "Sam")
    assert [(one["exercise"], len(one["sets"]), one["skipped"]) for one in record["entries"]] == [
        ("Barbell Bench Press", 4, False),
        ("Goblet Squat", 3, False),
        ("Barbell Row", 0, True),
    ]
    assert record["details"]["exercises"] == [
        {"exercise": "Barbell Bench Press", "rounds": None, "rest": 120, "notes": "paused"}
    ]
    assert "observations: left hip shifts under load" in sam("workout", "ledger", "Sam").stdout
    Path("form.json").write_text('{"exercises": [{"exercise": "run", "reps": "x"}]}')
    refused = sam.refused("workout", "revise", "Sam", "--form", "form.json")
    assert refused == "exercises[0].reps: 'x' are no reps; write it as \"6, 6, 7, 6\" or 8."


def test_a_workout_is_changed_moved_skipped_called_off_and_run_again(sam: Shell) -> None:
    first = today()
    Path("content.json").write_text(json.dumps(CONTENT))
    assert sam("workout", "edit", "Sam", "content.json", "--by", "Ann").stdout.endswith(": scheduled, changed by Ann\n")
    shown = sam("workout", "show", "Sam").stdout
    assert "changed by Ann" in shown
    assert "Plank 2x30 s" in shown
    sam("workout", "skip", "Sam", "--reason", "ill", "--by", "Ann")
    called_off = sam("workout", "cancel", "Sam", *on(first + DAY), "--reason", "gym is closed").stdout
    assert called_off.endswith(": cancelled, gym is closed\n")
    copied = sam("workout", "copy", "Sam", *on(first), "--to", (first + DAY).isoformat()).stdout
    assert copied.endswith(": scheduled, copy 1\n")
    (skipped,) = sam.json("workout", "list", "Sam", "--status", "skipped")
    assert (skipped["reason"], skipped["modified_by"], skipped["content"]["theme"]) == ("ill", "Ann", "Easy day")
    copy = [row for row in sam("workout", "list", "Sam").stdout.splitlines() if " copy 1 " in row]
    assert len(copy) == 1
    part = copy[0].rpartition(" ")[2][-12:]
    to = first + 40 * DAY
    assert "the plan is over by then" in sam.refused("workout", "move", "Sam", to.isoformat(), "--id", part)


def test_mistakes_end_in_one_sentence(sam: Shell) -> None:
    Path("bad.json").write_text('{"exercise": []}')
    assert sam.refused("workout", "complete", "Sam", "--form", "bad.json") == (
        "bad.json can't be used: exercise is no field of it."
    )
    assert sam.refused("workout", "edit", "Sam", "bad.json").startswith("bad.json is no workout: theme: Field required")
    assert sam.refused("workout", "complete", "Sam", "--form", "none.json").startswith("none.json can't be read: ")
    assert sam.refused("workout", "complete", "Sam", "--energy", "11").startswith("energy: 11 is not from 1 to 10;")
    tomorrow = (today() + DAY).isoformat()
    assert "is still to come" in sam.refused("workout", "complete", "Sam", "--done-on", tomorrow)
    assert "no workout with 'zz' in its id" in sam.refused("workout", "start", "Sam", "--id", "zz")
    sam("workout", "complete", "Sam")
    assert sam.refused("workout", "complete", "Sam").startswith("The workout is completed already")
    assert sam.refused("workout", "skip", "Sam", "--reason", "ill").startswith("A workout that is completed can't")
