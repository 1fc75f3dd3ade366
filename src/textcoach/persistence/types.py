"""Column types that mean the same on SQLite and PostgreSQL."""

# SQLAlchemy calls these methods with the dialect, needed or not.
# ruff: noqa: ARG002

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, create_model
from sqlalchemy import JSON, ColumnElement, Date, DateTime, Dialect, String, Text, TypeDecorator, cast, type_coerce
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

from textcoach.domain.load import to_kg

E = TypeVar("E", bound=StrEnum)
Upgrade = Callable[[Any], Any]

_UNITS = ("lb", "kg")
_VERSION = re.compile(r'\{"v": ?(\d+),')


class Instant(TypeDecorator[datetime]):
    """An aware datetime, UTC in and out. ValueError for a naive one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"An instant needs a time zone: {value.isoformat()} has none.")
        instant = value.astimezone(UTC)
        return instant.replace(tzinfo=None) if dialect.name == "sqlite" else instant

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class utc_day(FunctionElement[date]):  # noqa: N801 - as other functions of the database are named
    """The day of an instant, UTC."""

    type = Date()
    inherit_cache = True


@compiles(utc_day, "sqlite")
def _sqlite_day(element: utc_day, compiler: SQLCompiler, **options: Any) -> str:
    return f"date({compiler.process(element.clauses, **options)})"


@compiles(utc_day, "postgresql")
def _postgresql_day(element: utc_day, compiler: SQLCompiler, **options: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **options)} AT TIME ZONE 'UTC' AS date)"


class Words(TypeDecorator[str]):
    """Text from outside. PostgreSQL refuses NUL and neither database takes a lone surrogate: both become U+FFFD, so
    that a strange text is stored and not refused for ever."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class Choice(TypeDecorator[E]):
    """A StrEnum kept as its plain value."""

    impl = String
    cache_ok = True

    def __init__(self, choices: type[E]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        return None if value is None else self.choices(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:
        return None if value is None else self.choices(value)


class Stored(TypeDecorator[Any]):
    """A value as ``{"v": version, "data": ...}``, read through Pydantic. ``upgrades[n]`` turns the data of version
    n + 1 into that of version n + 2; the version written is one more than their number.

    Wherever a load stands with its unit, the kilograms are written beside it for queries and ignored when read.
    """

    impl = JSON
    cache_ok = True

    def __init__(self, kind: Any, upgrades: tuple[Upgrade, ...] = ()) -> None:
        super().__init__(none_as_null=True)
        self.kind = kind
        self.upgrades = upgrades

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        kind = JSONB if dialect.name == "postgresql" else JSON
        return dialect.type_descriptor(kind(none_as_null=True))

    @property
    def version(self) -> int:
        return len(self.upgrades) + 1

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if value is None:
            return None
        return {"v": self.version, "data": _dressed(_adapter(self.kind).dump_python(value, mode="json"))}

    def column_expression(self, column: ColumnElement[Any]) -> ColumnElement[Any]:
        # As text, which Pydantic reads in a fifth of the time that Python takes to make objects of it first.
        return type_coerce(cast(column, Text), self)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        return self._read

    def _read(self, text: str | None) -> Any:
        if text is None:
            return None
        version = _version(text)
        if version == self.version:
            return _envelope(self.kind).model_validate_json(text).data
        if version > self.version:
            raise ValueError(f"Stored with version {version}; this textcoach reads up to version {self.version}.")
        data = json.loads(text)["data"]
        for upgrade in self.upgrades[version - 1 :]:
            data = upgrade(data)
        return _adapter(self.kind).validate_python(data)


def _version(text: str) -> int:
    """Read without the rest; both databases keep it first, as the shorter key."""
    found = _VERSION.match(text)
    return int(found[1] if found else json.loads(text)["v"])


def storable(text: str) -> str:
    clean = text.replace("\x00", "�")
    if clean.isascii():
        return clean
    return clean.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


@cache
def _envelope(kind: Any) -> Any:
    return create_model("_Envelope", data=(kind, ...))


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _dressed(data: Any) -> Any:
    if isinstance(data, str):
        return storable(data)
    if isinstance(data, list):
        return [_dressed(one) for one in data]
    if not isinstance(data, dict):
        return data
    dressed = {storable(key): _dressed(value) for key, value in data.items()}
    figure = data["load"] if "load" in data else data.get("value")
    if data.get("unit") in _UNITS and isinstance(figure, int | float):
        dressed["kg"] = round(to_kg(figure, data["unit"]), 3)
    return dressed
