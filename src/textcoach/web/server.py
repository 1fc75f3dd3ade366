"""Serving HTTP with gunicorn: one process, several threads."""

import errno
import os
import socket
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, TypeVar

import structlog
from flask import Flask

from textcoach.domain.errors import UserError
from textcoach.web.errors import where

_log = structlog.get_logger(__name__)
_STOP_SECONDS = 18
"""After this a worker that still answers or drains is killed, so that SIGTERM has an end within 20 seconds."""
_ANSWER_SECONDS = 5
"""Of those, what requests at work may take before ``on_stop`` is called."""
_START_SECONDS = 120
"""A worker that gives no sign of life for so long, starting or serving, is replaced."""
_BOOT_ERROR = 3
_T = TypeVar("_T")


class CannotListenError(UserError):
    """The address can't be served. The message is one sentence for whoever started the server."""


class PortInUseError(CannotListenError):
    """Something listens on the port already."""


def run(
    make_app: Callable[[], Flask],
    host: str,
    port: int,
    *,
    on_start: Callable[[], None],
    on_stop: Callable[[], None],
    threads: int = 8,
) -> None:
    """Serves until SIGTERM, SIGINT or SIGQUIT, then returns. ``make_app`` and ``on_start`` run in that order in the
    process that serves, after its fork; ``on_stop`` at its end, also where either failed, and has 13 seconds before
    the process is killed. A serving process that dies is replaced by a new one. Raises CannotListenError before
    anything starts, and SystemExit(3) where ``make_app`` or ``on_start`` failed. The caller must have no threads and
    no open connections, which a fork would break."""
    _check_free(host, port)
    parent = os.getpid()
    try:
        _application(make_app, _settings(host, port, threads, on_start, on_stop)).run()
    except SystemExit as end:
        if os.getpid() != parent:
            _leave(end)
        if end.code:
            raise


def _settings(
    host: str, port: int, threads: int, on_start: Callable[[], None], on_stop: Callable[[], None]
) -> dict[str, Any]:
    return {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": 1,
        "worker_class": _worker_class(),
        "threads": threads,
        "timeout": _START_SECONDS,
        "graceful_timeout": _STOP_SECONDS,
        "loglevel": "warning",
        "errorlog": "-",
        "accesslog": None,
        "proc_name": "textcoach",
        "control_socket_disable": True,
        # The worker's own copy: gunicorn has one setting for how long requests may take and how long a worker may.
        "post_fork": lambda _arbiter, worker: worker.cfg.set("graceful_timeout", _ANSWER_SECONDS),
        "post_worker_init": lambda _worker: _or_leave(on_start),
        # Gunicorn calls this in the parent too, for a worker that it finds gone.
        "worker_exit": lambda _arbiter, worker: on_stop() if worker.pid == os.getpid() else None,
    }


def _worker_class() -> type[Any]:
    from gunicorn.workers.gthread import ThreadWorker  # type: ignore[import-untyped]

    class Worker(ThreadWorker):  # type: ignore[misc]
        def handle_quit(self, sig: int, frame: FrameType | None) -> None:
            """Ctrl-C ends it as SIGTERM does: gunicorn's own way shuts the pool of threads in the signal's handler,
            and waits for itself for ever where the signal came while a request was put into that pool."""
            self.handle_exit(sig, frame)

    return Worker


def _application(make_app: Callable[[], Flask], settings: dict[str, Any]) -> Any:
    from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

    class Application(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            for name, value in settings.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            return _or_leave(make_app)

    return Application()


def _or_leave(work: Callable[[], _T]) -> _T:
    """A server that can't start says so in one line; gunicorn would print the stack."""
    try:
        return work()
    except Exception as error:
        _log.error("the server did not start", error=type(error).__name__, where=where(error))
        print(f"The server did not start: {error}", file=sys.stderr)
        raise SystemExit(_BOOT_ERROR) from error


def _leave(end: SystemExit) -> None:
    """Ends the serving process here: it is a fork in the middle of the caller's code, which must not run twice, and
    a job that never ends must not hold it."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(end.code if isinstance(end.code, int) else int(end.code is not None))


def _check_free(host: str, port: int) -> None:
    """Gunicorn would try for five seconds and log."""
    if not 1 <= port <= 65_535:
        raise CannotListenError(f"{port} is not a port: choose one from 1 to 65535 with --port.")
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortInUseError(
                f"Port {port} is in use: stop what listens there or choose another with --port."
            ) from error
        raise CannotListenError(
            f"{host}:{port} can't be served ({error.strerror}): choose another address with --host and --port."
        ) from error
