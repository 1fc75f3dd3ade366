"""docs/api.md: its session is what the API does, command by command, on a service that runs."""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.e2e.support import ROOT, TEXTCOACH, environment, service, started
from tests.e2e.test_serve import lives
from tests.fakes.ports import free_port
from textcoach.domain.states import AthleteState
from textcoach.persistence.schema import upgrade

PAGE = (ROOT / "docs" / "api.md").read_text()


ZONES = (
    *("Europe/Berlin", "Atlantic/Azores", "America/New_York", "America/Los_Angeles"),
    *("Pacific/Auckland", "Asia/Tokyo", "Asia/Kolkata"),
)
QUIET = (21, 22, 23, 0, 1, 2)


def where_it_is_night() -> str:
    """A zone where nobody is texted now, at whatever hour the test runs."""
    return next(zone for zone in ZONES if datetime.now(ZoneInfo(zone)).hour in QUIET)


def session(port: int) -> str:
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) == 10
    typed = "set -euo pipefail\n" + "\necho\n".join(blocks)
    return typed.replace("127.0.0.1:8080", f"127.0.0.1:{port}").replace("Europe/Berlin", where_it_is_night())


def documents(said: str) -> Iterator[dict[str, Any]]:
    """What curl printed, one after the other."""
    at = said.find("{")
    while at >= 0:
        found, end = json.JSONDecoder().raw_decode(said, at)
        yield found
        at = said.find("{", end)


def test_the_session_of_the_page_runs_as_it_stands(tmp_path: Path) -> None:
    url, port = f"sqlite:///{tmp_path}/coach.sqlite", free_port()
    upgrade(url)
    settings = {"TEXTCOACH_DATABASE_URL": url, "TEXTCOACH_PORT": str(port)}
    path = f"{Path(TEXTCOACH).parent}{os.pathsep}{os.environ['PATH']}"
    with started(["serve"], folder=tmp_path, **settings) as (serving,):
        serving.until(lambda: lives(port), "the web server")
        done = subprocess.run(
            ["bash", "-c", session(port)],
            cwd=tmp_path,
            env=environment(PATH=path, **settings),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )
    assert done.returncode == 0, done.stderr
    answers = list(documents(done.stdout))
    assert len(answers) == 18, done.stdout
    assert "urn:textcoach:problem" not in done.stdout
    added, draft, active, weeks, asked, written, edited = answers[:7]
    changed, finished, compared, revised, ledger = answers[7:12]
    listed, texts, trail, alerts, jobs, stopped = answers[12:]
    assert (added["state"], draft["state"], active["state"], stopped["state"]) == (
        "prospect",
        "draft",
        "active",
        "inactive",
    )
    assert (edited["send_at"], edited["profile"]["minutes"]) == ("08:30", 45)
    assert [one["week"] for one in weeks["items"]] == list(range(1, 9))
    assert (asked["override"], asked["requested_by"]) == (True, "Ann")
    assert (written["week"], written["revision"]["reasoning"]) == (2, "travels all week")
    assert {day["load"] for day in written["days"]} == {"light"}
    assert changed["content"] == {**changed["original"], "notes": "Take it easy after the flight."}
    assert (finished["id"], finished["state"], finished["performance"]["by"]) == (changed["id"], "completed", "Ann")
    assert [one["done"]["meters"] for one in compared["exercises"] if one["exercise"] == "Run"] == [3000]
    assert ledger["items"] == [finished["performance"], revised]
    assert [one["id"] for one in listed["items"]] == [added["id"]]
    assert {one["by"] for one in trail["items"]} == {"Ann"}
    assert texts["items"] == alerts["items"] == jobs["items"] == []
    with service(url) as textcoach:
        assert textcoach.roster.find("Lena Vogt").state is AthleteState.INACTIVE
        ((token, _),) = textcoach.desk.tokens.all()
        assert token.revoked_at is not None
    assert "Lena" not in serving.log.read_text()
