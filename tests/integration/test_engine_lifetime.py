"""How an engine starts, stops, dies and shares its database with others."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

from tests.fakes.databases import PostgresDatabases
from tests.integration.engine_support import Running, sqlite_url, states, until, url_of
from textcoach.engine.dbos_doorbell import DbosDoorbell
from textcoach.engine.dbos_engine import DbosEngine, EngineStartError
from textcoach.engine.system_database import open_engine, system_database_url
from textcoach.ports.doorbell import Job

WORKER = Path(__file__).with_name("engine_worker.py")


def test_the_sqlite_file_stands_beside_the_main_one_in_wal_mode(tmp_path: Path) -> None:
    url = system_database_url(f"sqlite:///{tmp_path}/coach.db")
    assert url == f"sqlite:///{tmp_path}/coach.jobs.db"
    DbosEngine({}, url, works=False).start()
    with closing(open_engine(url, 1).connect()) as connection:
        assert connection.execute(sa.text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(sa.text("PRAGMA synchronous")).scalar() == 1
        connection.engine.dispose()
    assert system_database_url("postgresql+psycopg://u:p@h/d") == "postgresql+psycopg://u:p@h/d"
    assert system_database_url("sqlite:////data/v1.2/coach") == "sqlite:////data/v1.2/coach.jobs"
    with pytest.raises(ValueError, match="file"):
        system_database_url("sqlite://")


def test_stopping_finishes_what_is_at_work_and_leaves_the_rest_for_the_next_start(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    first = Running(url)
    first.engine.start()
    first.doorbell.ring(Job.PREPARE, "at-work@1")
    first.doorbell.ring(Job.PREPARE, "waits", delay=1.5)
    until(lambda: "at-work@1" in first.work.at_work)
    first.engine.stop()
    first.engine.stop()
    assert first.work.done == ["at-work@1"]
    assert states(url)["prepare:at-work@1:0"] == "SUCCESS"
    first.doorbell.close()

    with capture_logs() as logs:
        first.doorbell.ring(Job.REPLY, "lost")
    assert [line["event"] for line in logs] == ["ring lost"]

    next_one = Running(url)
    next_one.engine.start()
    until(lambda: next_one.work.times("waits") == 1)
    next_one.engine.stop(timeout=0)
    next_one.doorbell.close()


def out_of_reach(folder: Path) -> tuple[str, str]:
    return f"sqlite:///{folder}/nowhere/jobs.db", "postgresql+psycopg://coach:secret@127.0.0.1:1/coach"


def test_a_ring_that_cannot_be_rung_is_logged_and_does_not_raise(tmp_path: Path) -> None:
    for url in out_of_reach(tmp_path):
        with capture_logs() as logs, closing(DbosDoorbell(url)) as doorbell:
            doorbell.ring(Job.PREPARE, "m1")
            doorbell.ring(Job.DELIVER, "due")
        assert [line["event"] for line in logs] == ["ring lost", "ring lost"]
        assert "secret" not in repr(logs)


def test_a_database_out_of_reach_is_said_in_one_sentence(tmp_path: Path) -> None:
    for url in out_of_reach(tmp_path):
        for works in (True, False):
            with capture_logs() as logs, pytest.raises(EngineStartError, match="check that the database is reachable"):
                DbosEngine({}, url, works=works).start()
            assert "secret" not in repr(logs)


def test_a_process_that_works_no_queue_rings_for_one_that_does(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    web = DbosEngine({}, url, works=False)
    web.start()
    with closing(DbosDoorbell(url)) as doorbell:
        doorbell.ring(Job.REPLY, "from-the-web")
    web.stop()
    worker = Running(url)
    worker.engine.start()
    until(lambda: worker.work.times("from-the-web") == 1)
    worker.engine.stop(timeout=0)
    worker.doorbell.close()


@contextmanager
def workers(number: int, url: str, file: Path) -> Iterator[list[subprocess.Popen[str]]]:
    started = [
        subprocess.Popen([sys.executable, str(WORKER), url, str(file)], stdout=subprocess.PIPE, text=True)
        for _ in range(number)
    ]
    try:
        for worker in started:
            assert worker.stdout
            assert "working\n" in iter(worker.stdout.readline, "")
        yield started
    finally:
        for worker in started:
            worker.terminate()
        for worker in started:
            worker.wait(20)
            if worker.stdout:
                worker.stdout.close()


def test_a_run_left_by_a_killed_process_holds_up_nothing_and_is_forgotten_in_time(tmp_path: Path) -> None:
    url, file = sqlite_url(tmp_path), tmp_path / "ran"
    with closing(DbosDoorbell(url)) as doorbell:
        with workers(1, url, file) as (worker,):
            doorbell.ring(Job.PREPARE, "die")
            doorbell.ring(Job.PREPARE, "next", delay=1)
            assert worker.wait(20) == -9
        with workers(1, url, file):
            until(lambda: "prepare next" in file.read_text())
    assert states(url)["prepare:die:0"] == "PENDING"
    DbosEngine({}, url, works=False).forget_before(datetime.now(UTC) + timedelta(seconds=1))
    assert states(url) == {}


def test_two_workers_on_postgresql_share_the_work_and_never_a_run(
    postgresql_databases: PostgresDatabases, tmp_path: Path
) -> None:
    file = tmp_path / "ran"
    with (
        postgresql_databases.empty() as database,
        workers(2, url_of(database), file),
        closing(DbosDoorbell(url_of(database))) as doorbell,
    ):
        lines: list[list[str]] = []
        rung = 0
        # On a busy machine one of them can be through with the first jobs before the other begins.
        while len({pid for _, _, pid in lines}) < 2 and rung < 600:
            for n in range(rung, rung + 60):
                doorbell.ring(Job.PREPARE, f"p{n}")
                doorbell.ring(Job.PREPARE, f"p{n % 30}")
            rung += 60
            until(lambda least=rung: file.exists() and len(file.read_text().splitlines()) >= least, 20)
            time.sleep(0.5)
            lines = [line.split() for line in file.read_text().splitlines()]
        assert len(lines) == rung
        assert len({(job, key) for job, key, _ in lines}) == rung
        assert len({pid for _, _, pid in lines}) == 2
