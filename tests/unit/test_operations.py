"""The page that operators read at night, and the files that it installs, name things that exist."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from textcoach.cli import main, processes
from textcoach.config import Settings
from textcoach.domain.alert import AlertKind
from textcoach.domain.author import Author
from textcoach.domain.figures import TextCount, TextedCount, Writing
from textcoach.domain.message import MessageState
from textcoach.domain.states import WorkoutState
from textcoach.ports.watch import Figures, ModelCallCount
from textcoach.web import server
from textcoach.web.metrics import exposition

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
UNIT = (ROOT / "deploy" / "textcoach.service").read_text(encoding="utf-8")
CONTAINERFILE = (ROOT / "Containerfile").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
OPERATED_WITH = (
    *("serve", "web", "clock", "worker", "db upgrade", "doctor", "capacity", "jobs list", "jobs show", "jobs retry"),
    *("alerts list", "alerts ack", "athletes show", "athletes set", "athletes activate", "send-now", "phone"),
)


@pytest.mark.parametrize("kind", AlertKind)
def test_every_alert_has_one_row_that_says_when_why_and_what_to_do(kind: AlertKind) -> None:
    rows = re.findall(rf"^\| `{kind.value}` \|(.+)\|$", PAGE, re.MULTILINE)

    assert len(rows) == 1
    cells = [cell.strip() for cell in rows[0].split(" | ")]
    assert len(cells) == 3
    assert all(cells)


def test_every_metric_is_explained_and_none_that_does_not_exist() -> None:
    explained = set(re.findall(r"^\| `(textcoach_\w+)` \|", PAGE, re.MULTILINE))

    assert explained == _metrics()


@pytest.mark.parametrize("command", OPERATED_WITH)
def test_the_page_names_each_command_that_an_operator_needs(command: str) -> None:
    assert re.search(rf"`(textcoach )?{command}\b", PAGE)


@pytest.mark.parametrize("text", [PAGE, README], ids=["operations", "README"])
def test_every_command_that_is_named_exists(text: str) -> None:
    named = [*_commands(text)]

    assert len(named) > 10
    assert [line for line in named if _unknown(line.split())] == []


@pytest.mark.parametrize("text", [PAGE, README, UNIT, str(COMPOSE)], ids=["operations", "README", "unit", "compose"])
def test_every_setting_that_is_named_exists(text: str) -> None:
    known = {f"TEXTCOACH_{name.upper()}" for name in Settings.model_fields} | {"TEXTCOACH_TEST_POSTGRES_URL"}

    assert set(re.findall(r"TEXTCOACH_[A-Z_]*[A-Z]", text)) <= known


def test_every_link_within_the_page_leads_somewhere() -> None:
    headings = {_anchor(heading) for heading in re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)}

    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= headings
    files = [target.partition("#")[0] for target in re.findall(r"\]\(([^)#][^)]*)\)", PAGE)]
    assert [name for name in files if not (ROOT / "docs" / name).exists()] == []


def test_what_runs_as_a_service_has_time_to_stop() -> None:
    longest = max(server._STOP_SECONDS, processes.STOP_SECONDS)
    stops = re.search(r"^TimeoutStopSec=(\d+)$", UNIT, re.MULTILINE)

    assert stops is not None
    assert int(stops[1]) > longest
    for name, service in COMPOSE["services"].items():
        assert int(service["stop_grace_period"].removesuffix("s")) > longest, name


def test_the_unit_and_the_compose_file_start_commands_that_exist() -> None:
    started = re.findall(r"^ExecStart(?:Pre)?=\S+/textcoach (.+)$", UNIT, re.MULTILINE)
    ours = {name: one for name, one in COMPOSE["services"].items() if one["image"] == "textcoach"}

    assert started == ["db upgrade", "serve"]
    assert set(ours) == {"upgrade", "web", "clock", "worker"}
    assert [name for name, one in ours.items() if _unknown(one["command"])] == []
    assert ours["worker"]["deploy"]["replicas"] == 2


def test_only_the_proxy_on_this_machine_reaches_the_compose_files_ports() -> None:
    published = {name: one["ports"] for name, one in COMPOSE["services"].items() if "ports" in one}

    assert published == {"web": ["127.0.0.1:8080:8080"]}


def test_the_image_runs_as_nobody_special_and_installs_only_what_is_locked() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    sources = {Path(folder).parts[0] for folder in (*wheel["wheel"]["packages"], *wheel["wheel"]["force-include"])}

    assert re.findall(r"^USER (.+)$", CONTAINERFILE, re.MULTILINE)[-1] == "10001:10001"
    assert "--require-hashes" in CONTAINERFILE
    assert CONTAINERFILE.count("--no-index") == CONTAINERFILE.count("pip wheel") + CONTAINERFILE.count(" install ")
    assert "://" not in CONTAINERFILE
    assert sources <= set(re.findall(r"^COPY (\w+) \w+$", CONTAINERFILE, re.MULTILINE))
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert ignored[0] == "*"
    assert {f"!{name}" for name in sources} <= set(ignored)


def _metrics() -> set[str]:
    figures = Figures(
        texts=[TextCount(MessageState.SENT, 1, 1, 1)],
        failed_by_code={"30008": 1},
        inbound=1,
        writing=[Writing(Author.AGENT, 1, 2.0, 2.0, 2.0)],
        texted=[TextedCount(WorkoutState.COMPLETED, 1, 1)],
        model_calls=[ModelCallCount("daily_workout", "ok", 1, 1, 1)],
        oldest_due_age=0.0,
        replies_waiting=0,
        slots_pending=0,
        opened_alerts={},
        open_alerts={},
        failed_jobs={},
        heartbeat_age=None,
    )
    return set(re.findall(r"^# TYPE (textcoach_\w+) ", exposition(figures).decode(), re.MULTILINE))


def _commands(text: str) -> Iterator[str]:
    """The words after ``textcoach`` in code spans and blocks, down to the first that is not a command's."""
    blocks = re.findall(r"^```sh$(.+?)^```$", text, re.MULTILINE | re.DOTALL)
    code = [*re.findall(r"`([^`\n]+)`", re.sub(r"^```.+?^```$", "", text, flags=re.MULTILINE | re.DOTALL))]
    for line in [*code, *"\n".join(blocks).splitlines()]:
        for words in re.findall(r"(?:^|[;&] *)(?:textcoach|coach)((?: [a-z][a-z-]+)+)", line.partition("#")[0].strip()):
            yield words.strip()


def _unknown(words: list[str]) -> bool:
    """Whether the first word is no command, or the next one, where it takes commands, none of its own."""
    command: click.Command = main
    for word in words:
        if not isinstance(command, click.Group):
            return False
        found = command.get_command(click.Context(command), word)
        if found is None:
            return True
        command = found
    return False


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
