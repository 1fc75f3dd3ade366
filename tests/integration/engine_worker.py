"""A worker process for test_engine: works the queues and appends "<job> <key> <pid>" to a file for each run.

Arguments: the system database URL and the file. A key "die" kills the process at work.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from textcoach.engine.dbos_engine import DbosEngine
from textcoach.engine.queues import QUEUES
from textcoach.ports.doorbell import Job


def main(url: str, file: str) -> None:
    def handler(job: Job) -> Callable[[str], None]:
        def run(key: str) -> None:
            with Path(file).open("a") as lines:
                lines.write(f"{job} {key} {os.getpid()}\n")
            if key == "die":
                os.kill(os.getpid(), signal.SIGKILL)

        return run

    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    quick = {job: replace(queue, polling_seconds=0.1) for job, queue in QUEUES.items()}
    engine = DbosEngine({job: handler(job) for job in Job}, url, queues=quick)
    engine.start()
    print("working", flush=True)
    ended.wait()
    engine.stop(timeout=0)


if __name__ == "__main__":
    main(*sys.argv[1:])
