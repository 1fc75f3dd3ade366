"""What a service with nothing to do costs: ``textcoach serve`` on SQLite, in CPU seconds a second of one core."""

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from textcoach.persistence.schema import upgrade

_TICKS = os.sysconf("SC_CLK_TCK")
STARTING = 10.0


def measure(*, seconds: float) -> float:
    """Of the server's process and the one that watches over it."""
    with TemporaryDirectory(prefix="textcoach-idle-") as folder:
        url = f"sqlite:///{folder}/coach.sqlite"
        upgrade(url)
        command = [str(Path(sys.executable).with_name("textcoach")), "serve", "--port", "18099"]
        settings = {"TEXTCOACH_DATABASE_URL": url, "TEXTCOACH_LOG_LEVEL": "error"}
        process = subprocess.Popen(command, cwd=folder, env=os.environ | settings, stderr=subprocess.DEVNULL)
        try:
            time.sleep(STARTING)
            if process.poll() is not None:
                raise RuntimeError("The service did not start: the figure would mean nothing.")
            before, begun = _cpu(process.pid), time.perf_counter()
            time.sleep(seconds)
            return (_cpu(process.pid) - before) / (time.perf_counter() - begun)
        finally:
            process.terminate()
            process.wait(30)


def _cpu(pid: int) -> float:
    """Seconds of a process and its children, from Linux's /proc."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS + sum(_cpu(int(child)) for child in children)
