"""schemathesis on the service as it is served: every route of the description, all checks, links followed.

`make test` leaves out most of what it can make up of the largest bodies; `make test-schemathesis`
(TEXTCOACH_TEST_SCHEMATHESIS=deep) sends all of it and much more, anew each time."""

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.api.fuzzing.things import Things, things
from tests.e2e.support import ROOT, Started, environment, service, started
from tests.e2e.test_serve import lives
from tests.fakes.ports import free_port
from textcoach.domain.staff import Scope, StaffRole
from textcoach.persistence.schema import upgrade

DEEP = os.environ.get("TEXTCOACH_TEST_SCHEMATHESIS") == "deep"
SCHEMATHESIS = str(Path(sys.executable).with_name("schemathesis"))
CONFIG = Path(__file__).with_name("fuzzing") / "schemathesis.toml"
REPORT = "report.ndjson"
LARGE = (
    "POST /api/v1/athletes",
    "PATCH /api/v1/athletes/{athlete_id}",
    "PATCH /api/v1/workouts/{workout_id}",
    "POST /api/v1/workouts/{workout_id}/complete",
    "POST /api/v1/workouts/{workout_id}/draft",
    "PUT /api/v1/workouts/{workout_id}/performance",
    "PUT /api/v1/plans/{plan_id}/weeks/{week}",
    "POST /api/v1/previews",
)
SLOW = (
    "POST /api/v1/athletes/{athlete_id}/correct",
    "POST /api/v1/athletes/{athlete_id}/generate",
    "POST /api/v1/athletes/{athlete_id}/plans",
    "POST /api/v1/athletes/{athlete_id}/send-now",
)
LIKE_ANOTHER = (
    "GET /api/v1/alerts",
    "GET /api/v1/athletes/{athlete_id}/messages",
    "GET /api/v1/athletes/{athlete_id}/workouts",
    "GET /api/v1/jobs",
    "POST /api/v1/plans/{plan_id}/weeks/{week}/generate",
    "POST /api/v1/workouts/{workout_id}/copy",
    "POST /api/v1/workouts/{workout_id}/skip",
)
NOT_EACH_VALUE = (*LARGE, *SLOW, *LIKE_ANOTHER)
"""Going through each value of each of their fields would be three quarters of `make test`'s requests; all else is tried
with them too."""
RARE = {"POST /api/v1/athletes/{athlete_id}/approve"}
"""What can be done after more than one request or text, and has tests of its own."""


@dataclass(frozen=True, slots=True)
class Running:
    serving: Started
    port: int
    token: str
    things: Things


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    url, port = f"sqlite:///{tmp_path}/coach.sqlite", free_port()
    upgrade(url)
    with service(url) as textcoach:
        textcoach.desk.staffing.add("Ann", StaffRole.ADMIN)
        _, token = textcoach.desk.tokens.create("Ann", "a test", Scope.ADMIN, 30)
        made = things(textcoach)
    given = {"TEXTCOACH_DATABASE_URL": url, "TEXTCOACH_API_REQUESTS_PER_MINUTE": "100000"}
    with started(["serve", "--port", str(port)], folder=tmp_path, **given) as (serving,):
        serving.until(lambda: lives(port), "the web server")
        yield Running(serving, port, token, made)


def configuration() -> str:
    """What is drawn at random is drawn for requests that follow links, in `make test`."""
    lines = [CONFIG.read_text(), "[generation]", f"deterministic = {json.dumps(not DEEP)}"]
    if DEEP:
        return "\n".join([*lines, "max-examples = 100"])
    lines += ["[phases.fuzzing]", "enabled = false", "[phases.stateful.generation]", "max-examples = 8"]
    lines += ["[phases.coverage]", 'unexpected-methods = ["delete"]']
    for label in NOT_EACH_VALUE:
        lines += ["[[operations]]", f"include-name = {json.dumps(label)}", "phases.coverage.enabled = false"]
    return "\n".join(lines)


def tried(running: Running, folder: Path) -> "subprocess.CompletedProcess[str]":
    config, known = folder / CONFIG.name, folder / "things.json"
    config.write_text(configuration())
    known.write_text(json.dumps(running.things))
    address = f"http://127.0.0.1:{running.port}/api/docs/openapi.json"
    bearer = f"Authorization: Bearer {running.token}"
    return subprocess.run(
        [SCHEMATHESIS, "--config-file", str(config), "run", address, "-H", bearer, "--report-ndjson-path", REPORT],
        cwd=folder,
        env=environment(PYTHONPATH=str(ROOT), PYTHONWARNINGS="", TEXTCOACH_TEST_THINGS=str(known)),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=7200 if DEEP else 540,
    )


def done_at_all(report: Path) -> set[str]:
    """The operations that were carried out at least once."""
    found = set()
    with report.open() as lines:
        for line in lines:
            recorder: dict[str, Any] = json.loads(line).get("ScenarioFinished", {}).get("recorder", {})
            cases = recorder.get("cases", {})
            for case, said in recorder.get("interactions", {}).items():
                asked = cases.get(case, {}).get("value")
                if asked and said.get("response") and 200 <= said["response"]["status_code"] < 300:
                    found.add(f"{asked['method']} {asked['path']}")
    return found


def described(port: int) -> set[str]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", "/api/docs/openapi.json")
        paths = json.load(connection.getresponse())["paths"]
    return {f"{method.upper()} {path}" for path, item in paths.items() for method in item}


def test_schemathesis_finds_nothing(running: Running, tmp_path: Path) -> None:
    done = tried(running, tmp_path)
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert described(running.port) - done_at_all(tmp_path / REPORT) <= RARE
    said = running.serving.log.read_text()
    assert "Traceback" not in said
    assert running.token not in said
