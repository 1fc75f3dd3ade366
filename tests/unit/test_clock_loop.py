import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

from structlog.testing import capture_logs

from textcoach.engine.clock import Call, ClockLoop

NEVER = 3600.0


def until(condition: Callable[[], bool], seconds: float = 5.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.005)


def test_every_call_is_made_at_the_start() -> None:
    calls = list[str]()
    clock = ClockLoop([Call(name, lambda name=name: calls.append(name), NEVER) for name in ("tick", "sweep")])
    clock.start()
    until(lambda: len(calls) == 2)
    clock.stop()
    assert sorted(calls) == ["sweep", "tick"]


def test_calls_come_at_whole_intervals() -> None:
    ticks = list[datetime]()
    clock = ClockLoop([Call("tick", lambda: ticks.append(datetime.now(UTC)), 0.5)])
    clock.start()
    until(lambda: len(ticks) >= 3)
    clock.stop()
    for tick in ticks[1:3]:
        assert tick.timestamp() % 0.5 < 0.2


def test_each_call_has_an_interval_of_its_own() -> None:
    calls = list[str]()
    clock = ClockLoop(
        [Call("tick", lambda: calls.append("tick"), 0.1), Call("day", lambda: calls.append("day"), 86400)]
    )
    clock.start()
    until(lambda: calls.count("tick") >= 3)
    clock.stop()
    assert calls.count("day") == 1


def test_a_failure_is_logged_without_its_words_and_stops_nothing() -> None:
    tries = list[int]()

    def fail() -> None:
        tries.append(1)
        raise RuntimeError("Ann at +15550001111 wrote: knee hurts")

    clock = ClockLoop([Call("tick", fail, 0.1)])
    with capture_logs() as logs:
        clock.start()
        until(lambda: len(tries) >= 2)
        clock.stop()
    failures = [line for line in logs if line["log_level"] == "error"]
    assert failures
    assert failures[0]["call"] == "tick"
    assert failures[0]["error"] == "RuntimeError"
    assert "fail" in failures[0]["where"]
    assert "Ann" not in repr(logs)
    assert "+1555" not in repr(logs)


def test_a_call_never_overlaps_itself_and_those_missed_are_not_made_up_for() -> None:
    at_work, most, ticks = 0, 0, 0

    def slow() -> None:
        nonlocal at_work, most, ticks
        at_work += 1
        ticks += 1
        most = max(most, at_work)
        time.sleep(0.25)
        at_work -= 1

    clock = ClockLoop([Call("tick", slow, 0.1)])
    with capture_logs() as logs:
        clock.start()
        time.sleep(0.8)
        clock.stop()
    assert most == 1
    assert ticks <= 5
    assert any("left out" in line["event"] and line["call"] == "tick" for line in logs)


def test_a_call_that_hangs_holds_up_no_other() -> None:
    release, ticks = threading.Event(), list[int]()
    clock = ClockLoop([Call("books", lambda: release.wait(10), NEVER), Call("tick", lambda: ticks.append(1), 0.1)])
    clock.start()
    until(lambda: len(ticks) >= 3)
    release.set()
    clock.stop()


def test_nothing_is_called_after_it_stopped() -> None:
    calls = list[int]()
    clock = ClockLoop([Call("tick", lambda: calls.append(1), 0.1)])
    clock.start()
    until(lambda: bool(calls))
    clock.stop()
    seen = len(calls)
    time.sleep(0.3)
    assert len(calls) == seen


def test_stopping_waits_for_the_calls_at_work() -> None:
    begun, calls = threading.Semaphore(0), list[str]()

    def work(name: str) -> None:
        begun.release()
        time.sleep(0.2)
        calls.append(name)

    clock = ClockLoop([Call(name, lambda name=name: work(name), NEVER) for name in ("tick", "sweep")])
    clock.start()
    assert begun.acquire(timeout=5)
    assert begun.acquire(timeout=5)
    clock.stop()
    assert sorted(calls) == ["sweep", "tick"]


def test_stopping_does_not_wait_for_ever() -> None:
    begun, release = threading.Event(), threading.Event()

    def stuck() -> None:
        begun.set()
        release.wait(5)

    clock = ClockLoop([Call("tick", stuck, NEVER)])
    clock.start()
    assert begun.wait(5)
    started = time.monotonic()
    clock.stop(timeout=0.1)
    release.set()
    assert time.monotonic() - started < 2


def test_it_can_be_started_and_stopped_twice() -> None:
    ticks = list[int]()
    clock = ClockLoop([Call("tick", lambda: ticks.append(1), NEVER)])
    clock.stop()
    for rounds in (1, 2):
        clock.start()
        clock.start()
        until(lambda rounds=rounds: len(ticks) == rounds)  # type: ignore[misc]
        clock.stop()
        clock.stop()
