"""What holds on SQLite and on PostgreSQL; one engine of each kind serves all these tests, each with keys of its own."""

import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from tests.fakes.databases import Databases
from tests.integration.engine_support import Running, opened, running_on, states, until, url_of
from textcoach.engine.dbos_doorbell import DbosDoorbell
from textcoach.engine.dbos_engine import DbosEngine, EngineStartError
from textcoach.ports.doorbell import Job


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def running(request: pytest.FixtureRequest) -> Iterator[Running]:
    databases: Databases = request.getfixturevalue(f"{request.param}_databases")
    with databases.empty() as database, running_on(url_of(database)) as it:
        yield it


def test_a_ring_runs_its_jobs_handler_with_the_key(running: Running) -> None:
    for job in Job:
        running.doorbell.ring(job, f"first-{job}")
    until(lambda: {(job, f"first-{job}") for job in Job} <= set(running.work.ran))


def test_an_id_rung_twice_runs_once_and_the_next_attempt_runs_again(running: Running) -> None:
    work, bell = running.work, running.doorbell
    bell.ring(Job.PREPARE, "once")
    bell.ring(Job.PREPARE, "once")
    until(lambda: work.times("once") == 1)
    bell.ring(Job.PREPARE, "once")
    bell.ring(Job.PREPARE, "once", attempt=1)
    until(lambda: work.times("once") == 2)
    bell.ring(Job.PREPARE, "after")
    until(lambda: work.times("after") == 1)
    assert work.times("once") == 2


def test_jobs_run_side_by_side_up_to_their_queues_concurrency(running: Running) -> None:
    for n in range(4):
        running.doorbell.ring(Job.PREPARE, f"slow{n}@0.3")
    until(lambda: any(len(keys) == 4 for keys in running.work.together))


def test_a_failing_job_is_logged_by_ids_only_and_is_visible_in_the_engines_table(running: Running) -> None:
    with capture_logs() as logs:
        running.doorbell.ring(Job.PREPARE, "boom-1")
        until(lambda: states(running.url).get("prepare:boom-1:0") == "ERROR")
    failed = [line for line in logs if line["event"] == "job failed"]
    assert failed == [failed[0]]
    assert (failed[0]["job"], failed[0]["key"], failed[0]["error"]) == ("prepare", "boom-1", "ValueError")
    assert "Ann" not in repr(logs)
    with opened(running.url) as client:
        (run,) = client.list_workflows(workflow_ids=["prepare:boom-1:0"])
    assert str(run.error) == "prepare boom-1: ValueError"

    running.doorbell.ring(Job.PREPARE, "well")
    until(lambda: running.work.times("well") == 1)


def test_a_delayed_ring_waits(running: Running) -> None:
    rung = time.monotonic()
    running.doorbell.ring(Job.REPLY, "later", delay=1.0)
    until(lambda: running.work.times("later") == 1)
    assert time.monotonic() - rung >= 1.0


@pytest.mark.parametrize("job", [Job.DELIVER, Job.REPLY])
def test_many_rings_for_whatever_is_due_share_runs_and_the_last_ring_is_always_followed_by_one(
    running: Running, job: Job
) -> None:
    rung = 0.0
    begun = threading.Event()

    def note(key: str) -> None:
        if key == f"burst-{job}" and time.time() >= rung > 0:
            begun.set()

    running.work.rings = note
    for _ in range(20):
        running.doorbell.ring(job, f"burst-{job}")
    rung = time.time()
    running.doorbell.ring(job, f"burst-{job}")
    assert begun.wait(10)
    running.work.rings = lambda key: None
    assert running.work.times(f"burst-{job}") <= 5


def test_a_ring_from_another_process_in_the_same_second_is_followed_by_a_run_too(running: Running) -> None:
    with closing(DbosDoorbell(running.url)) as other:
        running.doorbell.ring(Job.REPLY, "twice")
        until(lambda: running.work.times("twice") == 1)
        other.ring(Job.REPLY, "twice")
        until(lambda: running.work.times("twice") == 2)


def test_a_job_may_ring_for_another(running: Running) -> None:
    running.work.rings = lambda key: running.doorbell.ring(Job.PREPARE, "rung-inside") if key == "outer" else None
    running.doorbell.ring(Job.REPLY, "outer")
    until(lambda: running.work.times("rung-inside") == 1)
    running.work.rings = lambda key: None


def test_every_run_has_a_priority(running: Running) -> None:
    for job in Job:
        running.doorbell.ring(job, "urgent")
    with opened(running.url) as client:
        assert {run.priority for run in client.list_workflows()} == set(range(1, len(Job) + 1))


def test_runs_that_ended_are_forgotten(running: Running) -> None:
    running.doorbell.ring(Job.PREPARE, "forget-me")
    until(lambda: states(running.url).get("prepare:forget-me:0") == "SUCCESS")
    assert running.engine.forget_before(datetime.now(UTC) - timedelta(hours=1)) == 0
    assert running.engine.forget_before(datetime.now(UTC) + timedelta(seconds=1)) >= 1
    assert "prepare:forget-me:0" not in states(running.url)


def test_a_second_engine_in_one_process_is_refused(running: Running) -> None:
    with pytest.raises(EngineStartError, match="already"):
        DbosEngine({}, running.url).start()
    running.doorbell.ring(Job.PREPARE, "still-here")
    until(lambda: running.work.times("still-here") == 1)
