import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from structlog.testing import capture_logs

from tests.fakes.http_desk import HttpDesk, http_desk
from textcoach.engine.dead_mans_switch import DeadMansSwitch


@pytest.fixture
def desk() -> Iterator[HttpDesk]:
    with http_desk() as desk:
        yield desk


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.005)


def at_work() -> bool:
    return any(thread.name == "dead-mans-switch" for thread in threading.enumerate())


def test_the_address_is_asked_for_at_each_press(desk: HttpDesk) -> None:
    switch = DeadMansSwitch(f"{desk.url}/ping/s3cret")
    for times in (1, 2):
        switch.press()
        until(lambda times=times: len(desk.asked) == times and not at_work())  # type: ignore[misc]
    assert desk.asked == [("GET", "/ping/s3cret", None)] * 2


def test_an_address_that_hangs_holds_up_nobody_and_is_not_asked_twice_at_once(desk: HttpDesk) -> None:
    desk.speak.clear()
    switch = DeadMansSwitch(desk.url)
    started = time.monotonic()
    switch.press()
    switch.press()
    assert time.monotonic() - started < 1
    until(lambda: bool(desk.asked))
    desk.speak.set()
    until(lambda: not at_work())
    assert len(desk.asked) == 1


def test_a_refusal_is_logged_by_its_status(desk: HttpDesk) -> None:
    desk.status = 404
    with capture_logs() as logs:
        DeadMansSwitch(f"{desk.url}/s3cret").press()
        until(lambda: bool(logs) and not at_work())
    assert [(line["event"], line["status"]) for line in logs] == [("ping failed", 404)]


def test_an_address_that_is_away_is_logged_by_its_kind_alone_and_asked_again_next_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    switch = DeadMansSwitch(f"http://127.0.0.1:{port}/s3cret")
    with capture_logs() as logs:
        for times in (1, 2):
            switch.press()
            until(lambda times=times: len(logs) == times and not at_work())  # type: ignore[misc]
    assert {line["error"] for line in logs} == {"ConnectionError"}
    assert "s3cret" not in repr(logs)
