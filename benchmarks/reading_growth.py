"""What a reply costs that is ten times as long: with time linear in the text, ten times as much.

``python -m benchmarks.reading_growth`` prints the table. A ratio is the time of the longer text over that of the
shorter; each is the least of several runs, in time on the processor, so that other work on the machine counts little.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from messaging.reading.grammar import GrammarReader
from textcoach.domain.reading import PrescribedItem, Prescription, ReadingContext

AT_MOST = 15.0
SIZES = ((200, 2_000), (1_000, 10_000))
SHAPES = {
    "digits": "1850",
    "figures": "185 5 5 4 ",
    "words": "and then it went on ",
    "commas": "8,8,7,",
    "crosses": "5x",
    "lines": "bench 185x5\n",
    "exercise names": "Barbell Bench Press ",
    "misspelt names": "barbel benhc pres ",
    "clock times": "24:30 ",
    "number words": "one hundred and twenty two ",
    "negations": "no, not that, ",
    "days": "monday or tuesday ",
    "emoji": "💪🏽🔥",
    "brackets": "((((",
    "angles": "<",
    "braces": "{",
    "letters": "aaaa",
    "joining words": "a and ",
    "efforts": "left 5 ",
    "energies": "energy a a ",
    "skips": "skipped curls and ",
    "intervals": "6x800 3:05 ",
    "telephones": "+1 212 555 ",
    "combining marks": "e\u0301",
}
_CONTEXT = ReadingContext(
    "lb",
    "mi",
    date(2026, 3, 10),
    Prescription("Push", (PrescribedItem("Barbell Bench Press", 3, "8-10", 135, "lb"), PrescribedItem("Dip", 3, "8"))),
)


@dataclass(frozen=True, slots=True)
class Growth:
    shape: str
    short: int
    long: int
    seconds: float
    ratio: float


def measure(*, runs: int, shapes: Sequence[str] = tuple(SHAPES)) -> list[Growth]:
    """Sorted by how badly they grow."""
    rows = [_growth(shape, short, long, runs) for shape in shapes for short, long in SIZES]
    return sorted(rows, key=lambda row: -row.ratio)


def _growth(shape: str, short: int, long: int, runs: int) -> Growth:
    """The two lengths take turns, so that a slow moment meets both."""
    texts = [(SHAPES[shape] * size)[:size] for size in (short, long)]
    least = [min(times) for times in zip(*([_seconds(text) for text in texts] for _ in range(runs)), strict=True)]
    return Growth(shape, short, long, least[1], least[1] / least[0])


def _seconds(text: str) -> float:
    reader = GrammarReader()
    begun = time.process_time()
    reader.read(text, _CONTEXT)
    return time.process_time() - begun


def table(rows: Sequence[Growth]) -> str:
    width = max(len(row.shape) for row in rows)
    lines = [f"{'':{width}}  {'characters':>16}  {'ratio':>6}  {'ms':>7}  (at most {AT_MOST:.0f})"]
    for row in rows:
        sizes = f"{row.short:,} to {row.long:,}"
        lines.append(f"{row.shape:{width}}  {sizes:>16}  {row.ratio:6.1f}  {row.seconds * 1000:7.1f}")
    return "\n".join(lines)


def main() -> None:
    print(table(measure(runs=7)))


if __name__ == "__main__":
    main()
