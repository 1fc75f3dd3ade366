"""`textcoach serve`, `web`, `clock`, `worker`: what runs for good."""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from textcoach.cli.app import no_collecting, quiet_logs
from textcoach.cli.clockwork import clock_calls
from textcoach.domain.errors import UserError

if TYPE_CHECKING:
    from textcoach.bootstrap import Textcoach
    from textcoach.config import Settings
    from textcoach.ports.checkpoint import Checkpoint

STOP_SECONDS = 10
CLOCK_STOP_SECONDS = 2
"""The web server gives a stopping process 13 seconds."""
_COLLECT_AT = (10_000, 20, 20)
"""Python's own 700 is for small programs: a workout makes thousands of objects."""
_host = click.option("--host", help="The address to listen on (default: TEXTCOACH_HOST).")
_port = click.option("--port", type=click.IntRange(1, 65535), help="The port to listen on (default: TEXTCOACH_PORT).")


@dataclass(slots=True)
class Process:
    """The parts of the service that run in this process, made after any fork."""

    settings: "Settings"
    works: bool
    ticks: bool
    checkpoint: "Checkpoint | None" = None
    textcoach: "Textcoach | None" = None
    _stops: "list[Callable[[], object]] | None" = None

    def build(self) -> "Textcoach":
        from textcoach.bootstrap import build
        from textcoach.engine.dbos_doorbell import DbosDoorbell
        from textcoach.engine.system_database import system_database_url

        doorbell = DbosDoorbell(system_database_url(self.settings.database_url))
        self.textcoach = build(self.settings, doorbell, checkpoint=self.checkpoint)
        self._stops = [self.textcoach.database.dispose, doorbell.close]
        return self.textcoach

    def start(self) -> None:
        with no_collecting():
            from textcoach.engine.clock import ClockLoop
            from textcoach.engine.dbos_engine import DbosEngine
            from textcoach.engine.system_database import system_database_url

        textcoach = self.textcoach or self.build()
        assert self._stops is not None  # noqa: S101 - build makes it
        engine = DbosEngine(
            textcoach.handlers(),
            system_database_url(self.settings.database_url),
            failures=textcoach.failures,
            works=self.works,
        )
        engine.start()
        self._stops.append(lambda: engine.stop(timeout=STOP_SECONDS))
        if self.ticks:
            clock = ClockLoop(clock_calls(textcoach, engine.forget_before))
            clock.start()
            self._stops.append(lambda: clock.stop(CLOCK_STOP_SECONDS))
        self._stops.append(textcoach.stop_soon)
        threading.Thread(target=self._settle, args=(textcoach,), name="settle", daemon=True).start()

    def stop(self) -> None:
        """All of it, whatever fails on the way: the database may be away."""
        import structlog

        from textcoach.engine.failures import describe

        for stop in reversed(self._stops or []):
            try:
                stop()
            except Exception as error:
                structlog.get_logger(__name__).warning("not stopped in order", **describe(error))
        self._stops = []

    def _settle(self, textcoach: "Textcoach") -> None:
        """Loads what a model needs, so that no athlete waits for it. What there is by then stays as long as the process
        does, and the collector would look through it again and again: a tenth of what a worker under load does, and a
        third of a second at a time in which nobody is answered."""
        if self.works:
            textcoach.open_model()
        gc.freeze()
        gc.set_threshold(*_COLLECT_AT)

    def web_app(self) -> Any:
        with no_collecting():
            from textcoach.web.api.app import Api
            from textcoach.web.app import create_app
            from textcoach.web.watch import Watch

        textcoach = self.build()
        token = self.settings.metrics_token
        return create_app(
            inbound=textcoach.inbound,
            receive=textcoach.inbox.receive,
            report=textcoach.statuses.report,
            watch=Watch(
                textcoach.watching.readiness, textcoach.watching.figures, token.get_secret_value() if token else None
            ),
            show_workout=textcoach.pages.show,
            api=Api(textcoach.desk, self.settings.api_requests_per_minute),
        )


@click.command()
@_host
@_port
def serve(host: str | None, port: int | None) -> None:
    """Run everything in one process: web, clock and worker."""
    settings = _ready()
    _serve(Process(settings, works=True, ticks=True), host, port)


@click.command()
@_host
@_port
def web(host: str | None, port: int | None) -> None:
    """Run the web server alone, beside `textcoach clock` and `textcoach worker` (PostgreSQL)."""
    settings = _ready(apart=True)
    _serve(Process(settings, works=False, ticks=False), host, port)


@click.command()
def clock() -> None:
    """Run the clock alone: a tick each minute, and what is done more often (PostgreSQL)."""
    _run(Process(_ready(apart=True), works=False, ticks=True))


@click.command()
def worker() -> None:
    """Run a worker alone; start as many as you like (PostgreSQL)."""
    _run(Process(_ready(apart=True), works=True, ticks=False))


def _ready(*, apart: bool = False) -> "Settings":
    """Finds what would fail before anything is forked or started."""
    with no_collecting():
        from textcoach.bootstrap import build
        from textcoach.config import load_settings
        from textcoach.engine.inline import InlineDoorbell

    settings = load_settings()
    quiet_logs(settings.log_level)
    textcoach = build(settings, InlineDoorbell())
    sqlite = textcoach.database.is_sqlite
    textcoach.database.dispose()
    if apart and sqlite:
        raise UserError(
            "SQLite is for one process: run `textcoach serve`, or set TEXTCOACH_DATABASE_URL to PostgreSQL."
        )
    return settings


def _serve(process: Process, host: str | None, port: int | None) -> None:
    from textcoach.web.server import run

    host, port = host or process.settings.host, port or process.settings.port

    def start() -> None:
        process.start()
        click.echo(f"textcoach serves on http://{host}:{port} (Ctrl-C stops it).", err=True)

    run(process.web_app, host, port, on_start=start, on_stop=process.stop)


def _run(process: Process) -> None:
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    try:
        process.start()
        stopped.wait()
    finally:
        process.stop()
    # A call that never ends must not hold the process.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
