"""The morning: everybody due at once, on SQLite and the built-in phone, jobs in line in one thread."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from benchmarks.measure import Row, Run, Stopwatch, compare
from benchmarks.season import StandingClock
from textcoach.bootstrap import Textcoach, build
from textcoach.cli.demo.athletes import SAM
from textcoach.config import Settings
from textcoach.domain.calendar import local_instant
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.engine.inline import InlineDoorbell
from textcoach.persistence.schema import upgrade

MONDAY = date(2026, 3, 2)
DUE = local_instant(MONDAY, time(8), SAM.new.zone)


def measure(folder: Path, *, athletes: int, rounds: int) -> list[Row]:
    fresh, ready = folder / "fresh.sqlite", folder / "ready.sqlite"
    _sign_up(fresh, athletes)
    shutil.copyfile(fresh, ready)
    _write_workouts(ready)
    runs: dict[str, Run] = {
        "baseline: a row in, a row changed": partial(_baseline, fresh, athletes),
        "a text, its workout written first": partial(_fan_out, fresh, athletes),
        "a text, its workout ready": partial(_fan_out, ready, athletes),
    }
    return compare("mornings", runs, count=athletes, rounds=rounds)


def _sign_up(file: Path, athletes: int) -> None:
    upgrade(f"sqlite:///{file}")
    with _opened(file, DUE - timedelta(days=1)) as (textcoach, _):
        for index in range(athletes):
            athlete = textcoach.roster.add(replace(SAM.new, number=f"+1212555{index:04}", name=f"Sam {index}"))
            textcoach.planning.create(athlete.number, MONDAY, 1)
            textcoach.planning.activate(athlete.number)


def _write_workouts(file: Path) -> None:
    with _opened(file, DUE - timedelta(hours=10)) as (textcoach, _):
        for athlete in textcoach.roster.all():
            textcoach.mornings.preparation.of_day(athlete, MONDAY)


def _fan_out(template: Path, athletes: int) -> float:
    """From the clock's tick to the last text at the sender."""
    watch = Stopwatch()
    with _copied(template) as (textcoach, doorbell):
        handlers = textcoach.handlers()
        with watch.running():
            textcoach.mornings.tick()
            doorbell.run_all(handlers)
        delivered = sum(message.state is MessageState.DELIVERED for message in _texts(textcoach))
    if delivered != athletes:
        raise RuntimeError(f"{delivered} of {athletes} texts went out: the figure would mean nothing.")
    return watch.seconds


def _baseline(template: Path, athletes: int) -> float:
    """The same number of message rows, each inserted and changed once, one commit each."""
    body = "Mon 2 Mar: Full body, heavy\n" * 12
    watch = Stopwatch()
    with _copied(template) as (textcoach, _):
        numbers = [athlete.number for athlete in textcoach.roster.all()]
        with watch.running():
            for number in numbers:
                message = Message(
                    new_id(), Direction.OUT, MessageKind.MORNING, number, body, MessageState.QUEUED, created_at=DUE
                )
                with textcoach.unit_of_work() as uow:
                    uow.messages.add(message)
                    uow.commit()
                with textcoach.unit_of_work() as uow:
                    uow.messages.save(replace(message, state=MessageState.DELIVERED))
                    uow.commit()
        if len(_texts(textcoach)) != athletes:
            raise RuntimeError("The baseline's rows are not there: the figure would mean nothing.")
    return watch.seconds


def _texts(textcoach: Textcoach) -> list[Message]:
    with textcoach.unit_of_work() as uow:
        numbers = [athlete.number for athlete in uow.athletes.all()]
        return [message for number in numbers for message in uow.messages.conversation(number, 2)]


@contextmanager
def _copied(template: Path) -> Iterator[tuple[Textcoach, InlineDoorbell]]:
    file = template.with_name("run.sqlite")
    shutil.copyfile(template, file)
    try:
        with _opened(file, DUE) as opened:
            yield opened
    finally:
        for left in file.parent.glob("run.sqlite*"):
            left.unlink()


@contextmanager
def _opened(file: Path, at: datetime) -> Iterator[tuple[Textcoach, InlineDoorbell]]:
    doorbell = InlineDoorbell(most_runs=1_000_000)
    settings = Settings.model_construct(database_url=f"sqlite:///{file}")
    textcoach = build(settings, doorbell, clock=StandingClock(at))
    try:
        yield textcoach, doorbell
    finally:
        textcoach.database.dispose()
