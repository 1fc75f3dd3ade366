"""``textcoach serve`` that is killed, with all its processes, when it comes to a point: the arguments are the port, the
point, and a file that is made by whoever dies, so that only one does.

Its days pass in seconds: leases that no setting shortens are short, and the clock's rounds are close together."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from textcoach.bootstrap import Textcoach
from textcoach.cli import processes
from textcoach.cli.app import quiet_logs
from textcoach.cli.clockwork import clock_calls
from textcoach.config import load_settings
from textcoach.engine.clock import Call
from textcoach.ports.checkpoint import Point
from textcoach.web.server import run

LEASE = timedelta(seconds=8)
"""Long enough for plain rules on a busy machine: a job that is taken from its worker three times is given up."""
EVERY = 2.0
_ROUNDS = frozenset({"tick", "evenings", "nights", "weeks"})


class KillAt:
    """The Checkpoint port."""

    def __init__(self, point: Point, died: Path) -> None:
        self.point = point
        self.died = died

    def reached(self, point: Point) -> None:
        if point is not self.point:
            return
        try:
            self.died.touch(exist_ok=False)
        except FileExistsError:
            return
        os.killpg(0, signal.SIGKILL)


class Hurried(processes.Process):
    def build(self) -> Textcoach:
        whole = processes.Process.build(self)
        weeks = whole.weeks
        self.textcoach = replace(
            whole,
            nights=replace(whole.nights, lease=LEASE),
            sign_ups=replace(whole.sign_ups, lease=LEASE),
            weeks=replace(
                weeks,
                making=replace(weeks.making, lease=LEASE),
                nights=replace(weeks.nights, ring_every=timedelta(seconds=EVERY)),
            ),
        )
        return self.textcoach


def hurried_calls(textcoach: Textcoach, forget_runs_before: Callable[[datetime], object]) -> list[Call]:
    calls = clock_calls(textcoach, forget_runs_before)
    return [replace(call, every=EVERY) if call.name in _ROUNDS else call for call in calls]


def main(port: str, point: str, died: str) -> None:
    settings = load_settings()
    quiet_logs("warning")
    processes.clock_calls = hurried_calls
    process = Hurried(settings, works=True, ticks=True, checkpoint=KillAt(Point(point), Path(died)))
    run(process.web_app, "127.0.0.1", int(port), on_start=process.start, on_stop=process.stop)


if __name__ == "__main__":
    main(*sys.argv[1:])
