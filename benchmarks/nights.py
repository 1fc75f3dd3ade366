"""Writing everybody's workouts the night before, by worker processes: plain rules on all cores, and a slow model on one
worker. ``python -m benchmarks.nights 10000`` measures the rules alone, with so many athletes"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from benchmarks.measure import Row
from benchmarks.season import TODAY, StandingClock, athlete_with_a_month, copy_everybody
from tests.fakes.databases import PostgresDatabases, postgresql_server
from tests.fakes.gemini import FakeGemini, slow
from textcoach.bootstrap import build
from textcoach.config import Settings
from textcoach.domain.calendar import local_instant
from textcoach.engine.dbos_doorbell import DbosDoorbell
from textcoach.engine.inline import InlineDoorbell
from textcoach.engine.queues import QUEUES
from textcoach.engine.system_database import SCHEMA, system_database_url
from textcoach.persistence.database import Database, create_database
from textcoach.persistence.schema import upgrade
from textcoach.services.nights import BEGINS

AT_ONCE = 64
_NIGHT = local_instant(TODAY, BEGINS, "UTC") + timedelta(minutes=1)
_PATIENCE = 1800.0


def by_rules(url: str, *, athletes: int, workers: int) -> list[Row]:
    """On a PostgreSQL database without rows. The baseline changes as many rows, one commit each."""
    with everybody(url, athletes) as database:
        rate = _rate(database, url, workers, {})
        baseline = athletes / _baseline(database)
    return [
        Row("nights", "baseline: a row changed", baseline, 1.0),
        Row("nights", f"a workout by plain rules, {workers} workers", rate, rate / baseline),
    ]


def with_model(url: str, *, athletes: int, seconds: float) -> list[Row]:
    """The baseline is a model that answers 64 at once, each after so many seconds, and is never kept waiting."""
    with everybody(url, athletes) as database, FakeGemini(at_once=AT_ONCE) as gemini:
        gemini.say(*[slow(seconds)] * (3 * athletes))
        settings = {"TEXTCOACH_MODEL_BASE_URL": gemini.url, "TEXTCOACH_MODEL_API_KEY": "key"}
        rate = _rate(database, url, 1, settings)
        by_agent = _count(database, "author = 'agent'")
    if by_agent < athletes:
        raise RuntimeError(f"{by_agent} of {athletes} workouts came from the model: the figure would mean nothing.")
    best = AT_ONCE / seconds
    return [
        Row("nights", f"baseline: a model that takes {seconds:g} s, 64 at once", best, 1.0),
        Row("nights", "a workout by that model, one worker", rate, rate / best),
    ]


@contextmanager
def everybody(url: str, athletes: int) -> Iterator[Database]:
    """So many athletes with a month on record and a workout to be written."""
    upgrade(url)
    database = create_database(url)
    clock = StandingClock(_NIGHT)
    textcoach = build(Settings.model_construct(database_url=url), InlineDoorbell(), clock=clock)
    try:
        athlete_with_a_month(textcoach, clock, zone="UTC")
        copy_everybody(database, athletes - 1)
        yield database
    finally:
        textcoach.database.dispose()
        database.dispose()


def _rate(database: Database, url: str, workers: int, settings: Mapping[str, str]) -> float:
    """Workouts a second, from the first 64 to the last: a worker that has just started finds everything for the first
    time."""
    doorbell = DbosDoorbell(system_database_url(url))
    textcoach = build(Settings.model_construct(database_url=url), doorbell, clock=StandingClock(_NIGHT))
    everybodys = unwritten(database)
    try:
        with ExitStack() as stack:
            for _ in range(workers):
                stack.enter_context(_worker(url, settings))
            _wait_for_queues(database)
            textcoach.nights.tick()
            _wait_for(database, everybodys - AT_ONCE)
            begun, left = time.perf_counter(), unwritten(database)
            _wait_for(database, 0)
            return left / (time.perf_counter() - begun)
    finally:
        textcoach.database.dispose()
        doorbell.close()


def _wait_for_queues(database: Database) -> None:
    """Until a worker has made the job engine's tables and its queues."""
    patience = time.perf_counter() + _PATIENCE
    while time.perf_counter() < patience:
        with suppress(ProgrammingError), database.connection() as connection:
            if connection.execute(text(f"SELECT count(*) FROM {SCHEMA}.queues")).scalar_one() == len(QUEUES):
                return
        time.sleep(0.2)
    raise RuntimeError("The worker did not start.")


def _wait_for(database: Database, left: int) -> None:
    patience = time.perf_counter() + _PATIENCE
    while unwritten(database) > left:
        if time.perf_counter() > patience:
            raise RuntimeError("The workouts were not all written: the figure would mean nothing.")
        time.sleep(0.2)


@contextmanager
def _worker(url: str, settings: Mapping[str, str]) -> Iterator[None]:
    command = [str(Path(sys.executable).with_name("textcoach")), "worker"]
    environment = {**os.environ, "TEXTCOACH_DATABASE_URL": url, "TEXTCOACH_LOG_LEVEL": "error", **settings}
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            yield
        finally:
            process.terminate()


def _baseline(database: Database) -> float:
    """Each written workout is read and stored again."""
    with database.reading() as uow:
        plans = [uow.plans.active_of(athlete.id) for athlete in uow.athletes.all()]
        found = [one for plan in plans if plan for one in uow.workouts.of_plan(plan.id) if one.day == TODAY]
    begun = time.perf_counter()
    for workout in found:
        with database.unit_of_work() as uow:
            uow.workouts.save(uow.workouts.get(workout.id))
            uow.commit()
    return time.perf_counter() - begun


def unwritten(database: Database) -> int:
    return _count(database, "content IS NULL AND state = 'scheduled'")


def _count(database: Database, where: str) -> int:
    query = text(f"SELECT count(*) FROM workout WHERE day = :day AND {where}")
    with database.connection() as connection:
        return int(connection.execute(query, {"day": TODAY}).scalar_one())


def main() -> None:
    athletes = int(sys.argv[1])
    with postgresql_server() as server, PostgresDatabases(server).empty() as empty:
        url = empty.engine.url.render_as_string(hide_password=False)
        _, rules = by_rules(url, athletes=athletes, workers=os.cpu_count() or 1)
    print(f"{athletes} athletes: {rules.per_second:.0f} workouts a second, {athletes / rules.per_second:.0f} s in all")


if __name__ == "__main__":
    main()
