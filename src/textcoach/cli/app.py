"""What commands share: the service wired for one command, dates, and JSON."""

import gc
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import click

from textcoach.domain.errors import UserError

if TYPE_CHECKING:
    from textcoach.bootstrap import Textcoach

_FIRST_YEAR, _LAST_YEAR = 2000, 2199
"""Near the ends of the calendar a plan's weeks would not fit into it."""

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON for a script.")


@dataclass(frozen=True, slots=True)
class InLine:
    """The service with its jobs run in line by ``work()``, and nothing in the background."""

    textcoach: "Textcoach"
    work: Callable[[], int]


@contextmanager
def no_collecting() -> Iterator[None]:
    """For imports: what they make stays, and to look through it over and over takes a tenth of the start."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@contextmanager
def in_line() -> Iterator[InLine]:
    with no_collecting():
        from textcoach.bootstrap import build
        from textcoach.config import load_settings
        from textcoach.engine.inline import InlineDoorbell

    quiet_logs("warning")
    doorbell = InlineDoorbell()
    textcoach = build(load_settings(), doorbell)
    handlers = textcoach.handlers()
    try:
        yield InLine(textcoach, lambda: doorbell.run_all(handlers))
    finally:
        textcoach.database.dispose()


def quiet_logs(level: str) -> None:
    """Structured logs on standard error, from ``level`` on."""
    import logging

    import structlog

    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


class LocalDate(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ARG002
        if isinstance(value, date):
            return value
        try:
            day = datetime.strptime(value, "%Y-%m-%d").replace(tzinfo=UTC).date()
        except ValueError:
            raise UserError(f"'{value}' is not a date: write it as 2026-03-09.") from None
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise UserError(f"'{value}' is too far away: use a date from {_FIRST_YEAR} to {_LAST_YEAR}.")
        return day


def say_progress(words: str) -> None:
    """For whoever waits at a terminal; a script's standard error holds errors alone."""
    if sys.stderr.isatty():
        click.echo(words, err=True)


def plain(value: object) -> object:
    """A domain value as JSON can hold it."""
    from pydantic import TypeAdapter

    return TypeAdapter(type(value)).dump_python(value, mode="json")


def print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))
