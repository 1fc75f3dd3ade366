"""Readings against what people say that the texts mean, as the contract compares them: each performed set, skip,
replacement and session fact is a fact, numbers may differ by one percent, names are compared through the catalogue."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from messaging.reading.wire.batch import read_lines
from textcoach.domain.catalogue import resolve
from textcoach.domain.load import to_kg

DATA = Path(__file__).parents[2] / "data"
_SESSION = ("completed", "rpe", "rir", "energy", "seconds", "rounds")
Fact = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """``wrong`` are the ids of cases that aren't read exactly, ``invented`` of those with sets where there are none."""

    cases: int
    f1: float
    wrong: tuple[str, ...]
    invented: tuple[str, ...]

    @property
    def exact(self) -> float:
        return 1 - len(self.wrong) / self.cases


def score(name: str) -> Score:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    hits = said = found = 0
    wrong, invented = [], []
    for case, answer in zip(map(json.loads, lines), map(json.loads, read_lines(lines)), strict=True):
        gold, reading = case["gold"], answer["reading"]
        facts, read = list(_facts(gold)), list(_facts(reading))
        hit = _matched(facts, read)
        hits, said, found = hits + hit, said + len(facts), found + len(read)
        if any(fact[0] == "set" for fact in read) and not any(fact[0] == "set" for fact in facts):
            invented.append(case["id"])
        if not (hit == len(facts) == len(read) and _spoken(gold) == _spoken(reading)):
            wrong.append(case["id"])
    return Score(len(lines), 2 * hits / (said + found), tuple(wrong), tuple(invented))


def _spoken(reading: dict[str, Any]) -> Fact:
    asked = reading["request"] or {}
    request = {key: _name(value) if key == "exercise" else value for key, value in asked.items() if value is not None}
    return reading["intents"], request, reading["clarify"] is None


def _facts(reading: dict[str, Any]) -> Iterator[Fact]:
    for entry in reading["entries"]:
        exercise = _name(entry["exercise"])
        if entry["skipped"]:
            yield "skip", exercise
            continue
        if entry["instead_of"]:
            yield "instead", exercise, _name(entry["instead_of"])
        if not entry["sets"]:
            yield "named", exercise
        for done in entry["sets"]:
            load = None if done["load"] is None else to_kg(done["load"], done["unit"])
            kind = done["kind"] if load is not None or done["kind"] == "bodyweight" else None
            rest = (done[key] for key in ("reps", "seconds", "meters", "rir", "rpe", "side"))
            yield "set", exercise, load, kind, *rest
    session = reading["session"]
    yield from (("session", key, session[key]) for key in _SESSION if session[key] is not None)
    if session["day"]:
        yield "session", "day", session["day"]
    yield from (("pain", pain["area"], pain["side"], pain["severity"]) for pain in session["pain"])


def _matched(gold: Sequence[Fact], read: Sequence[Fact]) -> int:
    left = list(read)
    for fact in gold:
        same = next((at for at, one in enumerate(left) if _same(fact, one)), None)
        if same is not None:
            del left[same]
    return len(read) - len(left)


def _same(one: Fact, other: Fact) -> bool:
    return len(one) == len(other) and all(_close(a, b) for a, b in zip(one, other, strict=True))


def _close(one: Any, other: Any) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= 0.01 * max(abs(one), abs(other)) + 1e-6
    return bool(one == other)


def _name(name: str | None) -> str | None:
    found = resolve(name) if name else None
    return found.name if found else name
