"""How many replies the grammar reads alone, how many need the model, and how many it is sure of and reads wrong.

Of the contract's worked cases, by their tags, and of generated texts, by the kind of notation. ``python -m
benchmarks.reading_share`` prints the table.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.replies import REPLIES
from messaging.reading.grammar import GrammarReader
from messaging.reading.wire.wire import context_from_json, reading_from_json
from tests.unit.reading.generated.comparing import differences
from tests.unit.reading.generated.texts import Case, cases, notations
from textcoach.domain.reading import Intent, Reading

ALL = "all"
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Share:
    """``model`` and ``wrong`` are shares of ``count``: of the replies that need the model, and of those that were read
    wrong although nothing called for it."""

    subject: str
    kind: str
    count: int
    model: float
    wrong: float


@dataclass(frozen=True, slots=True)
class Judged:
    kinds: tuple[str, ...]
    needs_model: bool
    wrong: bool


def needs_model(reader: GrammarReader, text: str, reading: Reading) -> bool:
    """Whether the grammar alone cannot be relied on: it is not sure, asks back, or makes nothing of what a person
    wrote."""
    if reader.is_noise(text):
        return False
    return reading.main is Intent.UNKNOWN or reading.clarify is not None or not reader.is_sure(reading)


def measure(*, texts: int, lines: int | None = None) -> list[Share]:
    """Of the worked cases' first ``lines`` (None: all) and of ``texts`` generated texts."""
    reader = GrammarReader()
    worked = (_judged(reader, case, kinds) for case, kinds in _worked(lines))
    of = {name: family for family, names in notations().items() for name in names}
    generated = (_judged(reader, case, (of[case.notation],)) for case in cases(texts))
    return [*_shares("worked", worked), *_shares("generated", generated)]


def _worked(lines: int | None) -> Iterator[tuple[Case, tuple[str, ...]]]:
    for number, line in enumerate(REPLIES.read_text(encoding="utf-8").splitlines()[:lines]):
        data = json.loads(line)
        text, context = context_from_json(data)
        yield Case(data["id"], number, text, context, reading_from_json(data["gold"])), tuple(data["tags"])


def _judged(reader: GrammarReader, case: Case, kinds: tuple[str, ...]) -> Judged:
    reading = reader.read(case.text, case.context)
    needed = needs_model(reader, case.text, reading)
    return Judged((ALL, *kinds), needed, wrong=not needed and bool(differences(case, reading)))


def _shares(subject: str, judged: Iterable[Judged]) -> list[Share]:
    """One row for each kind of which there are some, that of all first and then the most frequent."""
    by_kind: dict[str, list[Judged]] = {}
    for one in judged:
        for kind in one.kinds:
            by_kind.setdefault(kind, []).append(one)
    rows = sorted(by_kind.items(), key=lambda row: (-len(row[1]), row[0] != ALL))
    return [
        Share(
            subject,
            kind,
            len(of_kind),
            sum(one.needs_model for one in of_kind) / len(of_kind),
            sum(one.wrong for one in of_kind) / len(of_kind),
        )
        for kind, of_kind in rows
        if len(of_kind) >= _LEAST
    ]


def table(shares: list[Share]) -> str:
    width = max(len(share.kind) for share in shares)
    lines = [f"{'':9}  {'':{width}}  {'texts':>6}  {'model':>6}  {'sure and wrong':>14}"]
    for share in shares:
        figures = f"{share.count:6}  {share.model:6.1%}  {share.wrong:14.1%}"
        lines.append(f"{share.subject:9}  {share.kind:{width}}  {figures}")
    return "\n".join(lines)


def main() -> None:
    print(table(measure(texts=20_000)))


if __name__ == "__main__":
    main()
