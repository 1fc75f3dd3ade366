"""The worked cases of the contract: no invented log, and a floor on what is read exactly."""

import json
from pathlib import Path
from typing import Any

from messaging.reading.wire.batch import read_lines
from textcoach.domain.catalogue import resolve

_CASES = Path(__file__).parents[2] / "data" / "replies-visible.jsonl"
_FLOOR = 0.97


def _name(name: str | None) -> str | None:
    found = resolve(name) if name else None
    return found.name if found else name


def _number(value: Any) -> Any:
    return (
        round(value, 0 if value > 1000 else 1)
        if isinstance(value, float | int) and not isinstance(value, bool)
        else value
    )


def _set(done: dict[str, Any]) -> str:
    return str([(key, _number(value)) for key, value in sorted(done.items()) if key != "evidence"])


def _pains(session: dict[str, Any]) -> list[tuple[Any, ...]]:
    return sorted((pain["area"], str(pain["side"]), pain["severity"]) for pain in session["pain"])


def _facts(reading: dict[str, Any]) -> list[Any]:
    entries = [
        (
            _name(e["exercise"]),
            e["skipped"],
            _name(e["instead_of"]),
            [_set(s) for s in e["sets"]],
        )
        for e in reading["entries"]
    ]
    session = {**reading["session"], "pain": _pains(reading["session"]), "evidence": None}
    return [
        reading["intents"],
        sorted(entries, key=str),
        {k: _number(v) for k, v in session.items()},
        reading["request"],
        reading["clarify"] is None,
    ]


def test_the_worked_cases_are_read_exactly_and_nothing_is_invented() -> None:
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    readings = [json.loads(line)["reading"] for line in read_lines(lines)]
    invented = [
        case["id"]
        for case, reading in zip(cases, readings, strict=True)
        if any(e["sets"] for e in reading["entries"]) and not any(e["sets"] for e in case["gold"]["entries"])
    ]
    exact = sum(_facts(case["gold"]) == _facts(reading) for case, reading in zip(cases, readings, strict=True))
    assert invented == []
    assert exact / len(cases) >= _FLOOR
