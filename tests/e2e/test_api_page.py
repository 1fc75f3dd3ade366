"""docs/api.md: its session is what the API does, command by command, on a service that runs."""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.e2e.support import ROOT, TEXTCOACH, environment, free_port, service, started
from tests.e2e.test_serve import lives
from textcoach.domain.states import AthleteState
from textcoach.persistence.schema import upgrade

PAGE = (ROOT / "docs" / "api.md").read_text()


def session(port: int) -> str:
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) == 6
    return "set -euo pipefail\n" + "\necho\n".join(blocks).replace("127.0.0.1:8080", f"127.0.0.1:{port}")


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
    assert len(answers) == 10, done.stdout
    assert "urn:textcoach:problem" not in done.stdout
    added, draft, active, edited, listed, texts, trail, alerts, jobs, stopped = answers
    assert (added["state"], draft["state"], active["state"], stopped["state"]) == (
        "prospect",
        "draft",
        "active",
        "inactive",
    )
    assert (edited["send_at"], edited["profile"]["minutes"]) == ("08:30", 45)
    assert [one["id"] for one in listed["items"]] == [added["id"]]
    assert {one["by"] for one in trail["items"]} == {"Ann"}
    assert texts["items"] == alerts["items"] == jobs["items"] == []
    with service(url) as textcoach:
        assert textcoach.roster.find("Lena Vogt").state is AthleteState.INACTIVE
        ((token, _),) = textcoach.desk.tokens.all()
        assert token.revoked_at is not None
    assert "Lena" not in serving.log.read_text()
