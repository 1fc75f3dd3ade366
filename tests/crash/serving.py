"""``textcoach serve`` that is killed, with all its processes, when it comes to a point: the arguments are the port, the
point, and a file that is made by whoever dies, so that only one does."""

import os
import signal
import sys
from pathlib import Path

from textcoach.cli.app import quiet_logs
from textcoach.cli.processes import Process
from textcoach.config import load_settings
from textcoach.ports.checkpoint import Point
from textcoach.web.server import run


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


def main(port: str, point: str, died: str) -> None:
    settings = load_settings()
    quiet_logs("warning")
    process = Process(settings, works=True, ticks=True, checkpoint=KillAt(Point(point), Path(died)))
    run(process.web_app, "127.0.0.1", int(port), on_start=process.start, on_stop=process.stop)


if __name__ == "__main__":
    main(*sys.argv[1:])
