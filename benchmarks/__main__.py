import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import mornings, replies
from benchmarks.measure import table


def main() -> None:
    begun = time.perf_counter()
    with TemporaryDirectory(prefix="textcoach-bench-") as folder:
        rows = mornings.measure(Path(folder), athletes=150, rounds=3)
    rows += replies.measure(times=3, rounds=5)
    print(table(rows))
    print(f"\nRates over each baseline's; medians of runs that took turns, on {os.cpu_count()} cores, ", end="")
    print(f"in {time.perf_counter() - begun:.0f} s.")


if __name__ == "__main__":
    main()
