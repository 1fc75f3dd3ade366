"""The check on true readings and on false ones: hardly a true one is dropped, hardly a false one gets through."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from messaging.reading.grammar import GrammarReader
from messaging.reading.wire.wire import context_from_json, reading_from_json
from tests.unit.reading.generated.texts import cases
from textcoach.domain.machine_talk import instructs
from textcoach.domain.reading import Intent, Reading, ReadingContext
from textcoach.domain.tidying import tidied
from textcoach.services.reading_check import refusal

_CASES = Path(__file__).parents[2] / "data" / "replies-visible.jsonl"
_CARRIER = {Intent.STOP, Intent.OPT_IN, Intent.HELP}
_GENERATED = 200
_READER = GrammarReader()
# Each a slip that a model makes: a figure off by some, a set too many.
_SLIPS: dict[str, tuple[float, ...]] = {
    "load": (7, -13, 40), "reps": (1, 3, -2, 5), "rir": (1, 3), "seconds": (60, -200),
    "meters": (700, -400),
}  # fmt: skip
_CAUGHT = {"load": 0.95, "reps": 0.7, "rir": 0.7, "seconds": 0.8, "meters": 0.8, "sets": 0.7}


def worked() -> Iterator[tuple[str, ReadingContext, Reading]]:
    for line in _CASES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, context = context_from_json(row)
        yield text, context, reading_from_json(row["gold"])


def why(text: str, context: ReadingContext, reading: Reading) -> str | None:
    tidy = tidied(reading, context)
    return "unknown_exercise" if tidy is None else refusal(_READER, text, tidy, context)


def test_every_worked_case_passes_as_it_is() -> None:
    for text, context, gold in worked():
        if not _CARRIER & set(gold.intents) and not instructs(text):
            assert why(text, context, gold) is None, text
            assert tidied(gold, context) == gold, text


def test_of_true_readings_at_most_one_in_a_hundred_is_dropped() -> None:
    reasons = Counter(why(case.text, case.context, case.expected) for case in cases(_GENERATED))
    assert reasons[None] >= 0.99 * _GENERATED, reasons


def slips(gold: Reading) -> Iterator[tuple[str, Reading]]:
    for at, entry in enumerate(gold.entries):

        def having(*sets: object, at: int = at) -> Reading:
            entries = list(gold.entries)
            entries[at] = replace(entries[at], sets=sets)
            return replace(gold, entries=tuple(entries))

        for number, done in enumerate(entry.sets[:2]):
            for field, steps in _SLIPS.items():
                value = getattr(done, field)
                for step in steps if value is not None else ():
                    if value + step > 0:
                        wrong = replace(done, **{field: value + step})
                        yield field, having(*entry.sets[:number], wrong, *entry.sets[number + 1 :])
        if entry.sets:
            yield "sets", having(*entry.sets * 4)


@pytest.fixture(scope="module")
def caught() -> dict[str, float]:
    """By field, the share of slips that are dropped."""
    all_of: Counter[str] = Counter()
    dropped: Counter[str] = Counter()
    for text, context, gold in worked():
        for field, wrong in slips(gold):
            all_of[field] += 1
            dropped[field] += why(text, context, wrong) is not None
    return {field: dropped[field] / count for field, count in all_of.items()}


@pytest.mark.parametrize(("field", "floor"), _CAUGHT.items())
def test_a_figure_that_nobody_wrote_is_dropped(caught: dict[str, float], field: str, floor: float) -> None:
    assert caught[field] >= floor


def test_a_log_of_exercises_that_the_text_does_not_name_is_always_dropped() -> None:
    for text, context, gold in worked():
        invented = [replace(entry, exercise="Wall Slide", instead_of=None) for entry in gold.entries if entry.sets]
        if invented and "wall" not in text.lower():
            assert why(text, context, replace(gold, entries=tuple(invented))) is not None, text
