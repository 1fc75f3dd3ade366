from collections.abc import Callable

import pytest

from textcoach.engine.inline import EndlessRingingError, InlineDoorbell
from textcoach.ports.doorbell import Doorbell, Job


def recording(log: list[tuple[Job, str]]) -> dict[Job, Callable[[str], None]]:
    def handler(job: Job) -> Callable[[str], None]:
        return lambda key: log.append((job, key))

    return {job: handler(job) for job in Job}


def test_it_is_a_doorbell() -> None:
    doorbell: Doorbell = InlineDoorbell()
    doorbell.ring(Job.REPLY, "m1")


def test_rings_run_in_the_order_they_came() -> None:
    doorbell, log = InlineDoorbell(), list[tuple[Job, str]]()
    doorbell.ring(Job.REPLY, "m1", delay=30)
    doorbell.ring(Job.PREPARE, "s1")
    doorbell.ring(Job.DELIVER, "due")

    assert doorbell.run_all(recording(log)) == 3
    assert log == [(Job.REPLY, "m1"), (Job.PREPARE, "s1"), (Job.DELIVER, "due")]


def test_nothing_rung_runs_nothing() -> None:
    assert InlineDoorbell().run_all({}) == 0


def test_a_key_rung_twice_before_it_runs_is_run_once_in_its_first_place() -> None:
    doorbell, log = InlineDoorbell(), list[tuple[Job, str]]()
    doorbell.ring(Job.REPLY, "m1")
    doorbell.ring(Job.REPLY, "m2")
    doorbell.ring(Job.REPLY, "m1", attempt=1)

    doorbell.run_all(recording(log))
    assert log == [(Job.REPLY, "m1"), (Job.REPLY, "m2")]


def test_the_same_key_of_two_jobs_runs_for_both() -> None:
    doorbell, log = InlineDoorbell(), list[tuple[Job, str]]()
    doorbell.ring(Job.REPLY, "k")
    doorbell.ring(Job.PREPARE, "k")

    doorbell.run_all(recording(log))
    assert log == [(Job.REPLY, "k"), (Job.PREPARE, "k")]


def test_a_key_rung_after_it_ran_is_run_again() -> None:
    doorbell, log = InlineDoorbell(), list[tuple[Job, str]]()
    for _ in range(2):
        doorbell.ring(Job.DELIVER, "due")
        doorbell.run_all(recording(log))
    assert len(log) == 2


def test_what_a_job_rings_for_runs_too() -> None:
    doorbell, log = InlineDoorbell(), list[tuple[Job, str]]()
    handlers = recording(log) | {Job.PREPARE: lambda key: doorbell.ring(Job.DELIVER, key)}
    doorbell.ring(Job.PREPARE, "s1")
    doorbell.ring(Job.PREPARE, "s2")

    doorbell.run_all(handlers)
    assert log == [(Job.DELIVER, "s1"), (Job.DELIVER, "s2")]


def test_a_failure_comes_through_and_leaves_the_rest_waiting() -> None:
    def fail(key: str) -> None:
        raise ValueError(key)

    doorbell, log = InlineDoorbell(), list[tuple[Job, str]]()
    doorbell.ring(Job.PREPARE, "s1")
    doorbell.ring(Job.REPLY, "m1")

    with pytest.raises(ValueError, match="s1"):
        doorbell.run_all({Job.PREPARE: fail})
    assert doorbell.waiting == ((Job.REPLY, "m1"),)
    doorbell.run_all(recording(log))
    assert log == [(Job.REPLY, "m1")]


def test_jobs_that_ring_for_themselves_do_not_run_for_ever() -> None:
    doorbell = InlineDoorbell(most_runs=5)
    doorbell.ring(Job.REPLY, "m1")
    with pytest.raises(EndlessRingingError, match="5 runs"):
        doorbell.run_all({Job.REPLY: lambda key: doorbell.ring(Job.REPLY, key, delay=30)})
