"""The coaching file: TOML whose tables follow CoachingRules, whatever fields it has."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from inspect import cleandoc
from math import isfinite
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.errors import UserError

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_Table = Mapping[str, Any]


def rules_of(path: Path | None) -> CoachingRules:
    """Those of the file, the usual ones without one. UserError where the file can't be used."""
    return USUAL if path is None else read_rules(path)


def read_rules(path: Path) -> CoachingRules:
    """What the file does not name is as usual. UserError names the key that can't be used."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError(f"The coaching file {path} can't be read: {error.strerror or error}.") from None
    except UnicodeDecodeError:
        raise UserError(f"The coaching file {path} can't be read: save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"The coaching file {path} is no TOML: {error}.") from None
    try:
        return rules_from(given)
    except ValidationError as error:
        wrong = "; ".join(_words(one["loc"], one["msg"]) for one in error.errors())
    except ValueError as error:
        wrong = str(error)
    raise UserError(f"The coaching file {path} can't be used: {wrong}.")


def _words(place: tuple[int | str, ...], message: str) -> str:
    """ "landmarks.chest: mev (30) is above mav_low (12)"."""
    key = ".".join(str(part) for part in place if part != "[key]")
    return f"{key}: {message.removeprefix('Value error, ')}"


def rules_from(given: _Table) -> CoachingRules:
    """ValueError (ValidationError among them) where a key or a value can't be used."""
    adapter = TypeAdapter(CoachingRules)
    usual = adapter.dump_python(USUAL, mode="json")
    # Strict, so that "6" is no number; as JSON, because a TOML file has neither tuples nor enums.
    found = adapter.validate_json(json.dumps(_merged(usual, given), default=str), strict=True)
    dumped = adapter.dump_python(found, mode="json")
    wrong = [*_strange(given, dumped), *(f"{key} can't be below 0" for key in _turned(usual, dumped))]
    if wrong:
        raise ValueError("; ".join(wrong))
    return found


def _merged(usual: _Table, given: _Table) -> dict[str, Any]:
    merged = dict(usual)
    for key, value in given.items():
        below = usual.get(key)
        is_nested = isinstance(below, dict) and isinstance(value, dict) and not _is_scale(below)
        merged[key] = _merged(below, value) if is_nested and below is not None else value
    return merged


def _is_scale(table: _Table) -> bool:
    """Figures from thresholds on, which stand or go together."""
    return all(key.isdigit() for key in table)


def _strange(given: _Table, known: _Table, path: str = "") -> Iterator[str]:
    for key, value in given.items():
        if key not in known:
            yield f"{path}{key} is no rule (see `textcoach coaching show`)"
        elif isinstance(value, dict) and isinstance(known[key], dict):
            yield from _strange(value, known[key], f"{path}{key}.")
        elif any(
            isinstance(one, float) and not isfinite(one) for one in (value if isinstance(value, list) else [value])
        ):
            yield f"{path}{key} is no figure"


def _turned(usual: Any, found: Any, path: str = "") -> Iterator[str]:
    """Figures below 0 which usually are not."""
    if isinstance(usual, dict) and isinstance(found, dict):
        for key, value in found.items():
            yield from _turned(usual.get(key, 0), value, f"{path}.{key}" if path else key)
    elif isinstance(usual, list) and isinstance(found, list):
        for before, after in zip(usual, found, strict=True):
            yield from _turned(before, after, path)
    elif isinstance(found, int | float) and found < 0 <= (usual if isinstance(usual, int | float) else 0):
        yield path


def as_toml(rules: CoachingRules) -> str:
    """Every rule with its value, and what is known about it as comments."""
    return "\n".join(_lines(rules, (), set())).strip() + "\n"


def _lines(value: Any, path: tuple[str, ...], told: set[type]) -> Iterator[str]:
    rows = _rows(value)
    leaves = {key: one for key, one in rows.items() if not _is_table(one)}
    if is_dataclass(value) or leaves:
        yield ""
    if is_dataclass(value) and type(value) not in told:
        told.add(type(value))
        yield from (f"# {line}".rstrip() for line in _doc(type(value)).splitlines())
    if path and leaves:
        yield f"[{'.'.join(map(_key, path))}]"
    yield from (f"# {key} is not set" if one is None else f"{_key(key)} = {_toml(one)}" for key, one in leaves.items())
    for key, one in rows.items():
        if _is_table(one):
            yield from _lines(one, (*path, key), told)


def _doc(kind: type) -> str:
    return cleandoc(kind.__doc__ or "").replace("``", "")


def _rows(value: Any) -> dict[str, Any]:
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return {str(key): one for key, one in value.items()}


def _is_table(value: Any) -> bool:
    return is_dataclass(value) or isinstance(value, Mapping)


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else json.dumps(key)


def _toml(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"{value:.12g}"
        case tuple() | list() | frozenset():
            return f"[{', '.join(map(_toml, sorted(value) if isinstance(value, frozenset) else value))}]"
        case _:
            return json.dumps(str(value), ensure_ascii=False)
