"""Measuring: runs that take turns, and their medians."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

Run = Callable[[], float]
"""Does the work once and returns the seconds that count; what it needs beforehand is not in them."""


@dataclass(frozen=True, slots=True)
class Row:
    """``ratio`` is this work's rate over the baseline's, which is 1."""

    subject: str
    name: str
    per_second: float
    ratio: float


class Stopwatch:
    seconds = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        self.seconds += time.perf_counter() - begun


def compare(subject: str, runs: Mapping[str, Run], *, count: int, rounds: int) -> list[Row]:
    """The first of ``runs`` is the baseline. They alternate, so that a slow minute of the machine meets all of them;
    each does ``count`` things."""
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            seconds[name].append(run())
    rates = {name: count / median(taken) for name, taken in seconds.items()}
    baseline = next(iter(rates.values()))
    return [Row(subject, name, rate, rate / baseline) for name, rate in rates.items()]


def table(rows: list[Row]) -> str:
    width = max(len(row.name) for row in rows)
    lines = [f"{row.subject:8}  {row.name:{width}}  {row.ratio:6.2f}  {row.per_second:8.0f}/s" for row in rows]
    return "\n".join([f"{'':8}  {'':{width}}  {'ratio':>6}  {'absolute':>10}", *lines])
