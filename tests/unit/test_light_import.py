"""The command line answers at once: what takes long to import is imported by the command that needs it."""

import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import click
import pytest

from textcoach import cli
from textcoach.cli.commands import COMMANDS, command_at
from textcoach.cli.main import main

HEAVY = {
    "alembic",
    "apscheduler",
    "dbos",
    "flask",
    "google",
    "gunicorn",
    "langchain",
    "langchain_core",
    "langchain_google_genai",
    "psycopg",
    "sqlalchemy",
    "twilio",
}
PROGRAM = """
import json, sys
from textcoach.cli import main
try:
    main({arguments!r})
except SystemExit as end:
    assert not end.code, end.code
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def modules_of(arguments: list[str], folder: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(arguments=arguments)],
        cwd=folder,
        input="",
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_the_list_of_commands_imports_none_of_them(tmp_path: Path) -> None:
    loaded = modules_of(["--help"], tmp_path)
    assert {name for name in loaded if name.startswith("textcoach.cli.")} == {
        "textcoach.cli.commands",
        "textcoach.cli.main",
    }
    assert not {name.partition(".")[0] for name in loaded} & {*HEAVY, "pydantic", "structlog"}
    assert len(loaded) < 250


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_says_of_itself(name: str) -> None:
    place = COMMANDS[name]
    command = command_at(place)
    assert (command.name, command.get_short_help_str(200)) == (name, place.words)


def test_no_command_is_left_out_of_the_list() -> None:
    modules = [import_module(f"textcoach.cli.{one.name}") for one in iter_modules(cli.__path__)]
    found = {one for module in modules for one in vars(module).values() if isinstance(one, click.Command)}
    under_another = {one for group in found if isinstance(group, click.Group) for one in group.commands.values()}
    assert {one.name for one in found - under_another - {main}} == set(COMMANDS)


@pytest.mark.parametrize("arguments", [["--help"], ["athletes", "add", "--help"], ["serve", "--help"]], ids=" ".join)
def test_help_loads_no_heavy_package(arguments: list[str], tmp_path: Path) -> None:
    loaded = modules_of(arguments, tmp_path)
    assert "textcoach.cli.main" in loaded
    assert not {name.partition(".")[0] for name in loaded} & HEAVY
    assert len(loaded) < 1_200


def test_reading_replies_loads_no_model_no_database_and_no_server(tmp_path: Path) -> None:
    loaded = {name.partition(".")[0] for name in modules_of(["replies", "read"], tmp_path)}
    assert not loaded & HEAVY


def test_importing_the_composition_root_loads_no_model_no_provider_no_migrations_and_no_engine() -> None:
    program = "import json, sys, textcoach.bootstrap; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    modules = json.loads(done.stdout)
    loaded = {name.partition(".")[0] for name in modules}
    assert not [name for name in modules if re.fullmatch(r"agents\.(?:ask|\w+\.(?:agent|schema))", name)]
    assert not loaded & {
        "alembic",
        "langchain",
        "langchain_core",
        "langchain_google_genai",
        "google",
        "twilio",
        "dbos",
        "flask",
    }
