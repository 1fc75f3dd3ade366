"""Real processes of ours, away from a developer's environment and ``.env``."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from datetime import time as wall_time
from pathlib import Path
from zoneinfo import ZoneInfo

from textcoach.bootstrap import Textcoach, build
from textcoach.config import Settings
from textcoach.domain.profile import Profile
from textcoach.engine.inline import InlineDoorbell
from textcoach.services.roster import NewAthlete

ROOT = Path(__file__).parents[2]
TEXTCOACH = str(Path(sys.executable).with_name("textcoach"))
NUMBER = "+12125550142"
_LEFT_OUT = ("textcoach_", "http_proxy", "https_proxy", "all_proxy", "no_proxy")


def environment(**given: str) -> dict[str, str]:
    """A connection left open is said on standard error, which most tests want empty."""
    kept = {name: value for name, value in os.environ.items() if not name.lower().startswith(_LEFT_OUT)}
    return kept | {"PYTHONWARNINGS": "always::ResourceWarning"} | given


def run(*arguments: str, folder: Path, **given: str) -> "subprocess.CompletedProcess[str]":
    """One command to its end, in ``folder``."""
    return subprocess.run(
        [TEXTCOACH, *arguments],
        cwd=folder,
        env=environment(**given),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


class Started:
    """A process that runs for good; its output is in ``log``."""

    def __init__(self, arguments: Sequence[str], folder: Path, log: Path, given: dict[str, str]) -> None:
        self.name = " ".join(arguments)
        self.log = log
        with log.open("w") as out:
            self.process = subprocess.Popen(
                [TEXTCOACH, *arguments],
                cwd=folder,
                env=environment(**given),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def until(self, condition: Callable[[], bool], what: str, seconds: float = 30) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            assert self.process.poll() is None, f"{self.name} ended: {self.log.read_text()}"
            assert time.monotonic() < deadline, f"{what} never came: {self.log.read_text()}"
            time.sleep(0.05)

    def ask_to_stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)

    def end(self, seconds: float = 20) -> int:
        return self.process.wait(timeout=seconds)

    def kill(self) -> None:
        """It and what it started, where any of it is left."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        self.process.wait(timeout=10)


@contextmanager
def started(*commands: Sequence[str], folder: Path, **given: str) -> Iterator[list[Started]]:
    running: list[Started] = []
    try:
        for index, arguments in enumerate(commands):
            running.append(Started(arguments, folder, folder / f"{index}-{arguments[0]}.log", given))
        yield running
    finally:
        for one in running:
            one.kill()


def daytime_zone(now: datetime) -> str:
    """A zone in which it is now between 9:00 and 19:00, far from quiet hours."""
    return zone_where(13, now)


def zone_where(hour: float, now: datetime) -> str:
    """The zone in which it is now nearest to a local hour, mostly within half of one; Etc has no summer time."""
    zones = [f"Etc/GMT{shift:+d}" for shift in range(-12, 13)]
    return min(zones, key=lambda zone: abs(now.astimezone(ZoneInfo(zone)).hour + 0.5 - hour))


@contextmanager
def service(url: str) -> Iterator[Textcoach]:
    """The same database from this process, with nothing in the background."""
    textcoach = build(Settings(_env_file=None, database_url=url), InlineDoorbell())
    try:
        yield textcoach
    finally:
        textcoach.database.dispose()


def sign_up(
    textcoach: Textcoach,
    number: str = NUMBER,
    name: str = "Sam",
    *,
    zone: str | None = None,
    send_at: wall_time | None = None,
    weeks: int = 4,
) -> None:
    """An athlete who trains every day, with an active plan, for whom it is daytime now and whose text is due later."""
    zone = zone or daytime_zone(textcoach.clock.now())
    later = textcoach.clock.now().astimezone(ZoneInfo(zone)) + timedelta(hours=2)
    new = NewAthlete(
        name=name,
        number=number,
        zone=zone,
        send_at=send_at or wall_time(later.hour, later.minute),
        load_unit="lb",
        distance_unit="mi",
        profile=Profile(weekdays=(0, 1, 2, 3, 4, 5, 6)),
        consent="signed form",
    )
    textcoach.roster.add(new)
    textcoach.planning.create(number, None, weeks)
    textcoach.planning.activate(number)


def work(textcoach: Textcoach) -> None:
    """What was rung for here, in line."""
    assert isinstance(textcoach.doorbell, InlineDoorbell)
    textcoach.doorbell.run_all(textcoach.handlers())


def make_due(textcoach: Textcoach, number: str = NUMBER) -> None:
    with textcoach.unit_of_work() as uow:
        athlete = uow.athletes.by_number(number)
        assert athlete is not None
        due = textcoach.clock.now() - timedelta(seconds=1)
        uow.athletes.save(replace(athlete, next_send_at=due))
        uow.commit()
