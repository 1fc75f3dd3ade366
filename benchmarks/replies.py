"""Replies that the grammar reads, beside the least that any reader of the same lines does. One process, one core."""

import json
import re
from pathlib import Path

from benchmarks.measure import Row, Run, Stopwatch, compare
from messaging.reading.grammar import GrammarReader
from messaging.reading.wire.batch import read_lines
from messaging.reading.wire.wire import context_from_json, reading_to_json
from textcoach.domain.reading import Reading

REPLIES = Path(__file__).parents[1] / "tests" / "data" / "replies-visible.jsonl"
_TOKEN = re.compile(r"[a-z']+|\d+(?:[.:]\d+)?|[^\w\s]", re.IGNORECASE)


def measure(*, times: int, rounds: int, lines: int | None = None) -> list[Row]:
    """Each run reads the file's first ``lines`` (None: all) ``times`` times."""
    given = REPLIES.read_text(encoding="utf-8").splitlines()[:lines] * times
    runs: dict[str, Run] = {
        "baseline: parse, check, split, dump": lambda: _baseline(given),
        "the grammar reads a reply, with context": lambda: _grammar(given),
        "the same from JSON to JSON": lambda: _lines(given),
    }
    return compare("replies", runs, count=len(given), rounds=rounds)


def _baseline(lines: list[str]) -> float:
    watch = Stopwatch()
    with watch.running():
        for line in lines:
            text, _ = context_from_json(json.loads(line))
            _TOKEN.findall(text)
            json.dumps(reading_to_json(Reading()))
    return watch.seconds


def _grammar(lines: list[str]) -> float:
    cases = [context_from_json(json.loads(line)) for line in lines]
    reader = GrammarReader()
    watch = Stopwatch()
    with watch.running():
        for text, context in cases:
            reader.read(text, context)
    return watch.seconds


def _lines(lines: list[str]) -> float:
    watch = Stopwatch()
    with watch.running():
        answers = list(read_lines(lines))
    if len(answers) != len(lines) or any('"error"' in answer for answer in answers):
        raise RuntimeError("A reply was not read: the figure would mean nothing.")
    return watch.seconds
