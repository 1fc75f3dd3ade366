import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import (
    due_scan,
    fan_out,
    idle,
    making,
    mornings,
    nights,
    reading_growth,
    reading_share,
    replies,
    webhooks,
)
from benchmarks.measure import table
from tests.fakes.databases import PostgresDatabases, postgresql_server

ROUNDS = 5


class Databases:
    """Fresh ones, without tables, on either kind."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self._server = PostgresDatabases(stack.enter_context(postgresql_server()))
        self._numbers = count()

    def one_of_each(self) -> dict[str, str]:
        return {"SQLite": f"sqlite:///{self._folder}/{next(self._numbers)}.sqlite", "PostgreSQL": self.on_postgresql()}

    def on_postgresql(self) -> str:
        return self._stack.enter_context(self._server.empty()).engine.url.render_as_string(hide_password=False)


@contextmanager
def databases() -> Iterator[tuple[Path, Databases]]:
    with TemporaryDirectory(prefix="textcoach-bench-") as folder, ExitStack() as stack:
        yield Path(folder), Databases(Path(folder), stack)


def main() -> None:
    begun = time.perf_counter()
    idle_share = idle.measure(seconds=30)
    with databases() as (folder, fresh):
        rows = fan_out.measure(fresh.one_of_each(), texts=480, rounds=ROUNDS)
        inbound, latencies = webhooks.measure(fresh.one_of_each(), requests=1_000, rounds=ROUNDS)
        small, large = fresh.one_of_each(), fresh.one_of_each()
        pairs = {name: (small[name], large[name]) for name in small}
        rows += inbound + due_scan.measure(pairs, few=10_000, many=1_000_000, rounds=ROUNDS)
        rows += mornings.measure(folder, athletes=150, rounds=3)
        rows += making.measure(fresh.one_of_each(), workouts=20, years=5, rounds=ROUNDS)
        rows += nights.by_rules(fresh.on_postgresql(), athletes=1_000, workers=os.cpu_count() or 1)
        rows += nights.with_model(fresh.on_postgresql(), athletes=640, seconds=2.0)
        rows += nights.with_model(fresh.on_postgresql(), athletes=640, seconds=6.0)
    rows += replies.measure(times=3, rounds=ROUNDS)
    print(table(rows))
    for latency in latencies:
        print(f"webhooks  {latency.name}, {latency.rate:.0f}/s: ", end="")
        print(f"p50 {latency.median_ms:.0f} ms, p99 {latency.p99_ms:.0f} ms")
    print(f"idle      textcoach serve on SQLite: {100 * idle_share:.1f} % of one core")
    print(f"\n{reading_share.table(reading_share.measure(texts=20_000))}")
    print(f"\n{reading_growth.table(reading_growth.measure(runs=7))}")
    print(f"\nRates over each baseline's; medians of runs that took turns, on {os.cpu_count()} cores, ", end="")
    print(f"in {time.perf_counter() - begun:.0f} s.")


if __name__ == "__main__":
    main()
