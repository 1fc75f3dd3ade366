"""Making a workout by plain rules, read from and stored in the database: with a month on record, and with years."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from benchmarks.measure import Row, Run, Stopwatch, compare
from benchmarks.season import TODAY, StandingClock, add_years, athlete_with_a_month
from textcoach.bootstrap import Textcoach, build
from textcoach.cli.demo.athletes import SAM
from textcoach.config import Settings
from textcoach.domain.calendar import PlanDay, local_instant, walk
from textcoach.domain.contact import LATEST
from textcoach.domain.history import History
from textcoach.engine.inline import InlineDoorbell
from textcoach.persistence.schema import upgrade


def measure(databases: dict[str, str], *, workouts: int, years: int, rounds: int) -> list[Row]:
    """``databases``: URLs without rows. The baseline is a month on record, on the same database."""
    rows = []
    for name, url in databases.items():
        with _service(url) as (textcoach, clock):
            athlete_with_a_month(textcoach, clock)
            month = [_write(textcoach, workouts) for _ in range(rounds)]
            add_years(textcoach, textcoach.roster.find(SAM.new.name), years)
            seconds = iter(month)
            runs: dict[str, Run] = {
                f"baseline: with a month on record, on {name}": partial(next, seconds),
                f"with {years} years on record, on {name}": partial(_write, textcoach, workouts),
            }
            rows += compare("workouts", runs, count=workouts, rounds=rounds)
    return rows


def _write(textcoach: Textcoach, workouts: int) -> float:
    athlete = textcoach.roster.find(SAM.new.name)
    with textcoach.unit_of_work() as uow:
        plan = uow.plans.active_of(athlete.id)
    position = walk(plan, [], TODAY) if plan is not None else None
    if plan is None or not isinstance(position, PlanDay):
        raise RuntimeError("There is no workout that day: the figure would mean nothing.")
    writing, watch = textcoach.mornings.preparation.writing, Stopwatch()
    with watch.running():
        for _ in range(workouts):
            with textcoach.database.reading() as uow:
                history = History(uow.workouts.recent(athlete.id, TODAY))
            writing.write(athlete.on(TODAY), plan, position, history, TODAY)
    return watch.seconds


@contextmanager
def _service(url: str) -> Iterator[tuple[Textcoach, StandingClock]]:
    upgrade(url)
    clock = StandingClock(local_instant(TODAY, LATEST, SAM.new.zone))
    textcoach = build(Settings.model_construct(database_url=url), InlineDoorbell(), clock=clock)
    try:
        yield textcoach, clock
    finally:
        textcoach.database.dispose()
