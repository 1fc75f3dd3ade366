"""A server process for test_server: what it went through is appended to a file, one word and a process id a line.

Arguments: port, file, and what goes wrong: "nothing", "start" (on_start fails) or "stop" (a job never ends).
"""

import os
import sys
import threading
import time
from pathlib import Path

from flask import Flask

from textcoach.web.app import create_app
from textcoach.web.server import run


def main(port: str, file: str, wrong: str) -> None:
    def note(word: str) -> None:
        with Path(file).open("a") as lines:
            lines.write(f"{word} {os.getpid()}\n")

    def make_app() -> Flask:
        app = create_app(inbound=None, receive=lambda text: None, report=lambda attempt, report: None)

        @app.get("/slow")
        def slow() -> str:
            note("asked")
            time.sleep(1)
            return "answered"

        return app

    def on_start() -> None:
        if wrong == "start":
            raise ValueError("No coach is on duty: call one.")
        if wrong == "stop":
            threading.Thread(target=time.sleep, args=(60,)).start()
        note("start")

    note("parent")
    try:
        run(make_app, "127.0.0.1", int(port), on_start=on_start, on_stop=lambda: note("stop"))
    except ValueError as error:
        sys.exit(f"Error: {error}")
    finally:
        note("returned")


if __name__ == "__main__":
    main(*sys.argv[1:])
