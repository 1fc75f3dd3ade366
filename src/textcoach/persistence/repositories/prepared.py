"""Statements that are built once: what SQLAlchemy does to build one takes several times as long as running it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from inspect import signature
from typing import Any, Generic, ParamSpec, TypeVar, cast

from sqlalchemy import Executable, Select, bindparam

Query = Select[*tuple[Any, ...]]
P = ParamSpec("P")
S = TypeVar("S", bound=Executable)

_PREFIX = "p_"
"""Of a placeholder's name, which may not be that of a column that the statement sets."""


@dataclass(frozen=True, slots=True)
class Asked(Generic[S]):
    """A statement with this call's values."""

    statement: S
    values: dict[str, Any]


def prepared(build: Callable[P, S]) -> Callable[P, Asked[S]]:
    """Calls ``build`` once, with a placeholder for each argument; each call then gives that statement with its values.

    So ``build`` may only put its arguments into conditions, limits and values: it can't look at them, add to them or
    compare them with None, and a value of None is never equal to anything. A collection is for ``in_`` alone.
    """
    names = [f"{_PREFIX}{name}" for name in signature(build).parameters]

    @cache
    def statement() -> S:
        placeholders: Any = [bindparam(name) for name in names]
        return cast("Callable[..., S]", build)(*placeholders)

    def call(*args: P.args, **kwargs: P.kwargs) -> Asked[S]:
        values = dict(zip(names, map(_value, args), strict=False))
        values.update((f"{_PREFIX}{name}", _value(value)) for name, value in kwargs.items())
        return Asked(statement(), values)

    return call


def locking(asked: Asked[Query], *, skip_locked: bool = False) -> Asked[Query]:
    """With its rows locked until the end of the transaction."""
    return Asked(_locking(asked.statement, skip_locked), asked.values)


def only_first(asked: Asked[Query]) -> Asked[Query]:
    return Asked(_only_first(asked.statement), asked.values)


@cache
def _locking(statement: Query, skip_locked: bool) -> Query:
    # NO KEY UPDATE, so that rows which refer to this one can still be inserted.
    return statement.with_for_update(key_share=True, skip_locked=skip_locked)


@cache
def _only_first(statement: Query) -> Query:
    return statement.limit(1)


def _value(value: object) -> object:
    return list(value) if isinstance(value, Collection) and not isinstance(value, str | bytes) else value
