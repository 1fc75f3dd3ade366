"""Where two readings of one text say different things."""

import json
from collections.abc import Iterator

from messaging.reading.wire.wire import reading_to_json
from textcoach.domain.reading import Reading

_SAID = ("intents", "entries", "session", "request", "clarify")


def differences(before: Reading, after: Reading) -> Iterator[tuple[str, str, str]]:
    """The parts of the contract that differ: name, before, after. Entries are compared one by one, by exercise."""
    one, other = reading_to_json(before), reading_to_json(after)
    for name in _SAID:
        if one[name] == other[name]:
            continue
        if name == "entries":
            yield from _entries(one[name], other[name])
        else:
            yield name, _plain(one[name]), _plain(other[name])


def _entries(before: list[dict[str, object]], after: list[dict[str, object]]) -> Iterator[tuple[str, str, str]]:
    old, new = ({str(entry["exercise"]): entry for entry in entries} for entries in (before, after))
    for exercise in dict.fromkeys((*old, *new)):
        was, becomes = old.get(exercise), new.get(exercise)
        if was != becomes:
            yield exercise, _told(was), _told(becomes)


def _told(entry: dict[str, object] | None) -> str:
    if entry is None:
        return "nothing"
    if entry["skipped"]:
        return "skipped"
    sets = [_said(done) for done in entry["sets"]] if isinstance(entry["sets"], list) else []
    return _plain([*sets, {"instead_of": entry["instead_of"]}] if entry["instead_of"] else sets)


def _said(done: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in done.items() if value is not None and name != "evidence"}


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
