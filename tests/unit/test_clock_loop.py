import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

from structlog.testing import capture_logs

from textcoach.engine.clock import ClockLoop


def until(condition: Callable[[], bool], seconds: float = 5.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.005)


def nothing() -> None: ...


def test_a_tick_and_then_a_sweep_are_called_at_the_start() -> None:
    calls = list[str]()
    clock = ClockLoop(lambda: calls.append("tick"), lambda: calls.append("sweep"), interval_seconds=3600)
    clock.start()
    until(lambda: len(calls) == 2)
    clock.stop()
    assert calls == ["tick", "sweep"]


def test_rounds_come_at_whole_intervals() -> None:
    ticks = list[datetime]()
    clock = ClockLoop(lambda: ticks.append(datetime.now(UTC)), nothing, interval_seconds=0.5)
    clock.start()
    until(lambda: len(ticks) >= 3)
    clock.stop()
    for tick in ticks[1:3]:
        assert tick.timestamp() % 0.5 < 0.2


def test_a_failure_is_logged_without_its_words_and_stops_nothing() -> None:
    def fail() -> None:
        raise RuntimeError("Ann at +15550001111 wrote: knee hurts")

    sweeps = list[int]()
    clock = ClockLoop(fail, lambda: sweeps.append(1), interval_seconds=0.1)
    with capture_logs() as logs:
        clock.start()
        until(lambda: len(sweeps) >= 2)
        clock.stop()
    failures = [line for line in logs if line["log_level"] == "error"]
    assert failures
    assert failures[0]["call"] == "tick"
    assert failures[0]["error"] == "RuntimeError"
    assert "fail" in failures[0]["where"]
    assert "Ann" not in repr(logs)
    assert "+1555" not in repr(logs)


def test_rounds_never_overlap_and_those_missed_are_not_made_up_for() -> None:
    at_work, most, ticks = 0, 0, 0

    def slow() -> None:
        nonlocal at_work, most, ticks
        at_work += 1
        ticks += 1
        most = max(most, at_work)
        time.sleep(0.25)
        at_work -= 1

    clock = ClockLoop(slow, nothing, interval_seconds=0.1)
    with capture_logs() as logs:
        clock.start()
        time.sleep(0.8)
        clock.stop()
    assert most == 1
    assert ticks <= 5
    assert any("left out" in line["event"] for line in logs)


def test_the_daily_call_comes_once_at_the_start_and_not_each_round() -> None:
    calls = list[str]()
    clock = ClockLoop(lambda: calls.append("tick"), nothing, lambda: calls.append("daily"), interval_seconds=0.1)
    clock.start()
    until(lambda: calls.count("tick") >= 3)
    clock.stop()
    assert calls.count("daily") == 1


def test_nothing_is_called_after_it_stopped() -> None:
    calls = list[int]()
    clock = ClockLoop(lambda: calls.append(1), nothing, interval_seconds=0.1)
    clock.start()
    until(lambda: bool(calls))
    clock.stop()
    seen = len(calls)
    time.sleep(0.3)
    assert len(calls) == seen


def test_stopping_waits_for_the_call_at_work_and_leaves_out_the_next() -> None:
    begun, calls = threading.Event(), list[str]()

    def tick() -> None:
        begun.set()
        time.sleep(0.2)
        calls.append("tick")

    clock = ClockLoop(tick, lambda: calls.append("sweep"), interval_seconds=3600)
    clock.start()
    assert begun.wait(5)
    clock.stop()
    assert calls == ["tick"]


def test_stopping_does_not_wait_for_ever() -> None:
    begun, release = threading.Event(), threading.Event()

    def stuck() -> None:
        begun.set()
        release.wait(5)

    clock = ClockLoop(stuck, nothing, interval_seconds=3600)
    clock.start()
    assert begun.wait(5)
    started = time.monotonic()
    clock.stop(timeout=0.1)
    release.set()
    assert time.monotonic() - started < 2


def test_it_can_be_started_and_stopped_twice() -> None:
    ticks = list[int]()
    clock = ClockLoop(lambda: ticks.append(1), nothing, interval_seconds=3600)
    clock.stop()
    for rounds in (1, 2):
        clock.start()
        clock.start()
        until(lambda rounds=rounds: len(ticks) == rounds)  # type: ignore[misc]
        clock.stop()
        clock.stop()
