"""Structured logs: one JSON object a line on standard error, from the level that is set on."""

import json
from collections.abc import Iterator

import pytest
import structlog

from textcoach.cli.app import quiet_logs

LEVELS = ("debug", "info", "warning", "error")


@pytest.fixture(autouse=True)
def structlog_as_it_was() -> Iterator[None]:
    yield
    structlog.reset_defaults()


@pytest.mark.parametrize("level", LEVELS)
def test_what_is_below_the_level_is_left_out(level: str, capsys: pytest.CaptureFixture[str]) -> None:
    quiet_logs(level)
    log = structlog.get_logger("test")
    for name in LEVELS:
        getattr(log, name)("said", slot="s1")
    out, err = capsys.readouterr()
    lines = [json.loads(line) for line in err.splitlines()]
    assert out == ""
    assert [line["level"] for line in lines] == list(LEVELS[LEVELS.index(level) :])
    assert all((line["event"], line["slot"]) == ("said", "s1") and line["timestamp"] for line in lines)
