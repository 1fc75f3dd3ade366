"""What stands in an older database, read forgivingly: None (or the like) for what can't be used, never an exception."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

_YEARS = range(1970, 2200)
_WHOLE = re.compile(r"[+-]?\d{1,9}(?:\.0+)?")
_TRUE = frozenset({"1", "t", "true", "y", "yes", "on"})
_FALSE = frozenset({"0", "f", "false", "n", "no", "off"})


class UnusableError(ValueError):
    """``str()`` says for staff why a row becomes nothing of ours."""


class Fields:
    """A row, or a JSON object, whose names may be written in any way: durationWeeks, duration_weeks. What was asked for
    is remembered, so that nothing is passed over in silence."""

    def __init__(self, found: Mapping[Any, Any]) -> None:
        self._found = {plain_name(str(name)): (str(name), value) for name, value in found.items()}
        self._asked: set[str] = set()

    def get(self, *names: str) -> Any:
        """The first of these that is there and not null; those behind it count as not asked for."""
        for name in map(plain_name, names):
            self._asked.add(name)
            _, value = self._found.get(name, ("", None))
            if value is not None:
                return value
        return None

    def has(self, *names: str) -> bool:
        return any(plain_name(name) in self._found for name in names)

    def others(self) -> Iterator[tuple[str, Any]]:
        """What nobody asked for and isn't empty, under its own name."""
        for plain, (name, value) in self._found.items():
            if plain not in self._asked and value not in (None, "", [], {}):
                yield name, value


def loaded(value: Any) -> Any:
    """A JSON column's value, which one database hands over as it is and the other as text. UnusableError where the text
    is no JSON."""
    if isinstance(value, bytes | bytearray | memoryview):
        value = bytes(value).decode("utf-8", "replace")
    if not isinstance(value, str):
        return value
    if not value.strip():
        return None
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise UnusableError("not JSON") from None


def words(value: Any) -> str:
    """One line; empty where there is nothing. What is no text is written as JSON."""
    if value is None or isinstance(value, bool):
        return ""
    if not isinstance(value, str):
        value = shown(value)
    return " ".join(value.split())


def shown(value: Any) -> str:
    """Any value in one line, for people."""
    if isinstance(value, str):
        return " ".join(value.split())
    try:
        return json.dumps(value, ensure_ascii=False, default=str)
    except (ValueError, RecursionError):
        return "(nested too deep)"


def whole(value: Any) -> int | None:
    """4, 4.0, "4" and "4.0"; None for 4.5, true and "four"."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value if abs(value) < 10**9 else None
    if isinstance(value, float):
        return int(value) if math.isfinite(value) and value == int(value) and abs(value) < 10**9 else None
    if isinstance(value, str) and _WHOLE.fullmatch(value.strip()):
        return int(float(value))
    return None


def truth(value: Any) -> bool | None:
    """None where it is neither yes nor no."""
    if isinstance(value, bool) or value in (0, 1):
        return bool(value)
    plain = value.strip().lower() if isinstance(value, str) else None
    return True if plain in _TRUE else False if plain in _FALSE else None


def instant(value: Any) -> datetime | None:
    """UTC; what has no zone is taken for UTC, a date for its first moment."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            return None
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day, tzinfo=UTC)
    if not isinstance(value, datetime) or value.year not in _YEARS:
        return None
    return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def day(value: Any) -> date | None:
    """The date as it is written, whatever zone stands behind it."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            return None
    if isinstance(value, datetime):
        value = value.date()
    return value if isinstance(value, date) and value.year in _YEARS else None


def plain_name(name: str) -> str:
    return re.sub(r"[\s_-]+", "", name).lower()
