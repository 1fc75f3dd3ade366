"""No pattern is skipped where it would match."""

import importlib
import json
import pkgutil
from pathlib import Path

from hypothesis import given, settings

import messaging.reading
from messaging.reading.words.cues import Cue
from messaging.reading.words.normalise import normalise

from .texts import TEXTS

_CASES = Path(__file__).parents[2] / "data" / "replies-visible.jsonl"


def cues() -> list[tuple[str, Cue]]:
    modules = [
        importlib.import_module(f"messaging.reading.{one.name}")
        for one in pkgutil.iter_modules(messaging.reading.__path__)
    ]
    return [(f"{m.__name__}.{name}", one) for m in modules for name, one in vars(m).items() if isinstance(one, Cue)]


def assert_no_cue_hides_a_match(text: str) -> None:
    for name, cue in cues():
        assert (cue.search(text) is None) == (cue.pattern.search(text) is None), (name, text)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_pattern_is_only_skipped_where_it_cannot_match(text: str) -> None:
    assert_no_cue_hides_a_match(normalise(text).text)


def test_no_worked_case_loses_a_match() -> None:
    for line in _CASES.read_text(encoding="utf-8").splitlines():
        assert_no_cue_hides_a_match(normalise(json.loads(line)["text"]).text)
