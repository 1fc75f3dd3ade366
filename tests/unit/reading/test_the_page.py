"""The worked example of docs/reading.md is what the command prints."""

import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from textcoach.cli import main

PAGE = (Path(__file__).parents[3] / "docs" / "reading.md").read_text()


def test_the_worked_example_is_what_the_command_prints() -> None:
    block = re.search(r"```\n\$ textcoach (?P<command>.*)\n(?P<printed>(?:.+\n)+)```", PAGE)
    assert block is not None
    said = CliRunner().invoke(main, shlex.split(block["command"]))
    assert said.output == block["printed"]


def test_the_page_names_only_files_that_are_there() -> None:
    folder = Path(__file__).parents[3]
    for path in re.findall(r"`((?:messaging|services|agents|tests|docs)/[\w/.-]+)`", PAGE):
        assert any((root / path).exists() for root in (folder, folder / "src" / "textcoach")), path
