import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from tests.fakes.ports import free_port
from textcoach.web.app import create_app
from textcoach.web.server import CannotListenError, PortInUseError, run

SERVED = Path(__file__).with_name("served.py")


def get(port: int, path: str) -> tuple[int, str]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


class Served:
    def __init__(self, process: subprocess.Popen[str], port: int, file: Path) -> None:
        self.process = process
        self.port = port
        self.file = file

    def until_it_lives(self) -> None:
        self.until(self._lives)

    def until_it_went_through(self, word: str) -> None:
        self.until(lambda: word in [line[0] for line in self.lines])

    @property
    def lines(self) -> list[list[str]]:
        return [line.split() for line in self.file.read_text().splitlines()] if self.file.exists() else []

    def end(self) -> tuple[int, str]:
        _, errors = self.process.communicate(timeout=25)
        return self.process.returncode, errors

    def _lives(self) -> bool:
        try:
            return get(self.port, "/healthz") == (200, "ok\n")
        except OSError:
            return False

    def until(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 15
        while not condition():
            assert self.process.poll() is None, self.process.communicate()[1]
            assert time.monotonic() < deadline, "it never came"
            time.sleep(0.02)


@contextmanager
def served(tmp_path: Path, wrong: str = "nothing") -> Iterator[Served]:
    port, file = free_port(), tmp_path / "went-through"
    process = subprocess.Popen(
        [sys.executable, "-W", "error", str(SERVED), str(port), str(file), wrong],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield Served(process, port, file)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait(10)
        for pipe in (process.stdout, process.stderr):
            if pipe:
                pipe.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_until_a_signal_and_then_ends_quietly(tmp_path: Path, number: signal.Signals) -> None:
    with served(tmp_path) as server:
        server.until_it_lives()
        asked = time.monotonic()
        server.process.send_signal(number)
        code, errors = server.end()
    assert code == 0
    assert errors == ""
    assert time.monotonic() - asked < 10
    assert [word for word, _ in server.lines] == ["parent", "start", "stop", "returned"]
    parent, start, stop, returned = [pid for _, pid in server.lines]
    assert start == stop != parent == returned


def test_an_answer_at_work_is_given_before_it_stops(tmp_path: Path) -> None:
    answers = list[tuple[int, str]]()
    with served(tmp_path) as server:
        server.until_it_lives()
        asking = threading.Thread(target=lambda: answers.append(get(server.port, "/slow")))
        asking.start()
        server.until_it_went_through("asked")
        server.process.terminate()
        code, _ = server.end()
        asking.join(10)
    assert answers == [(200, "answered")]
    assert code == 0


def test_a_signal_amid_many_requests_ends_it_all_the_same(tmp_path: Path) -> None:
    def ask() -> None:
        with suppress(OSError, http.client.HTTPException):
            while True:
                get(server.port, "/healthz")

    with served(tmp_path) as server:
        server.until_it_lives()
        asking = [threading.Thread(target=ask) for _ in range(8)]
        for thread in asking:
            thread.start()
        time.sleep(0.3)
        asked = time.monotonic()
        server.process.send_signal(signal.SIGINT)
        code, _ = server.end()
        assert time.monotonic() - asked < 10
        for thread in asking:
            thread.join(10)
    assert code == 0
    assert [word for word, _ in server.lines] == ["parent", "start", "stop", "returned"]


def test_several_requests_are_answered_side_by_side(tmp_path: Path) -> None:
    with served(tmp_path) as server:
        server.until_it_lives()
        begun = time.monotonic()
        asking = [threading.Thread(target=get, args=(server.port, "/slow")) for _ in range(4)]
        for thread in asking:
            thread.start()
        for thread in asking:
            thread.join(10)
        assert time.monotonic() - begun < 3.5
        server.process.terminate()
        server.end()


def test_work_that_never_ends_does_not_hold_it(tmp_path: Path) -> None:
    with served(tmp_path, "stop") as server:
        server.until_it_lives()
        asked = time.monotonic()
        server.process.terminate()
        code, _ = server.end()
    assert code == 0
    assert time.monotonic() - asked < 10


def test_a_serving_process_that_dies_is_replaced(tmp_path: Path) -> None:
    with served(tmp_path) as server:
        server.until_it_lives()
        os.kill(int(server.lines[1][1]), signal.SIGKILL)
        server.until(lambda: [word for word, _ in server.lines].count("start") == 2)
        server.until_it_lives()
        server.process.terminate()
        assert server.end()[0] == 0


def test_a_start_that_fails_says_why_and_ends(tmp_path: Path) -> None:
    with served(tmp_path, "start") as server:
        code, errors = server.end()
    assert code == 3
    assert "The server did not start: No coach is on duty: call one.\n" in errors
    assert "Traceback" not in errors
    assert [word for word, _ in server.lines] == ["parent", "stop", "returned"]


def test_a_port_in_use_is_said_before_anything_starts() -> None:
    started = list[str]()
    app = create_app(inbound=None, receive=lambda text: None, report=lambda attempt, report: None)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortInUseError) as refusal:
            run(
                lambda: app,
                "127.0.0.1",
                port,
                on_start=lambda: started.append("start"),
                on_stop=lambda: started.append("stop"),
            )
    assert str(refusal.value) == (f"Port {port} is in use: stop what listens there or choose another with --port.")
    assert started == []


@pytest.mark.parametrize(("host", "port"), [("192.0.2.1", 8080), ("127.0.0.1", 70_000)])
def test_an_address_that_cannot_be_served_is_said_in_one_sentence(host: str, port: int) -> None:
    app = create_app(inbound=None, receive=lambda text: None, report=lambda attempt, report: None)
    with pytest.raises(CannotListenError, match=r"choose .* with .*--port"):
        run(lambda: app, host, port, on_start=lambda: None, on_stop=lambda: None)
