"""The command line answers at once: what takes long to import is imported by the command that needs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("arguments", [["--help"], ["athletes", "add", "--help"], ["serve", "--help"]], ids=" ".join)
def test_help_loads_no_heavy_package(arguments: list[str], tmp_path: Path) -> None:
    loaded = modules_of(arguments, tmp_path)
    assert "textcoach.cli.main" in loaded
    assert not {name.partition(".")[0] for name in loaded} & HEAVY
    assert len(loaded) < 1_200


def test_reading_replies_loads_no_model_no_database_and_no_server(tmp_path: Path) -> None:
    loaded = {name.partition(".")[0] for name in modules_of(["replies", "read"], tmp_path)}
    assert not loaded & HEAVY


def test_importing_the_composition_root_loads_no_model_no_provider_and_no_engine() -> None:
    program = "import json, sys, textcoach.bootstrap; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    loaded = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert not loaded & {"langchain", "langchain_core", "langchain_google_genai", "google", "twilio", "dbos", "flask"}
