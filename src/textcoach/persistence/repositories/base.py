"""What the repositories share: reading and writing rows, and naming what must be unique."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import fields
from datetime import datetime
from functools import cache
from sqlite3 import IntegrityError as SqliteIntegrityError
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar, cast
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    CursorResult,
    Executable,
    RowMapping,
    Table,
    TextClause,
    bindparam,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute

from textcoach.persistence.repositories.prepared import Asked, Query, locking, only_first, prepared
from textcoach.ports.unit_of_work import DuplicateError

if TYPE_CHECKING:
    from textcoach.persistence.tables import Base

Values = dict[str, Any]
S = TypeVar("S", bound=Executable)

_SQLITE_UNIQUE = ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY")
_POSTGRESQL_UNIQUE = "23505"


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


def values_of(aggregate: _Dataclass, *without: str) -> Values:
    return {one.name: getattr(aggregate, one.name) for one in fields(aggregate) if one.name not in without}


class Repository:
    """``writes`` False: the transaction can't write, so nothing is locked."""

    def __init__(self, connection: Connection, *, writes: bool) -> None:
        self._connection = connection
        self._writes = writes

    def _run(self, asked: Asked[S]) -> CursorResult[Any]:
        return self._connection.execute(asked.statement, asked.values)

    def _all(self, asked: Asked[Query]) -> Sequence[RowMapping]:
        return self._run(asked).mappings().all()

    def _first(self, asked: Asked[Query]) -> RowMapping | None:
        return self._run(only_first(asked)).mappings().first()

    def _scalars(self, asked: Asked[S]) -> Sequence[Any]:
        """The first column."""
        return self._run(asked).scalars().all()

    def _one(self, row: type["Base"], row_id: UUID) -> RowMapping:
        """Locked until the end of a writing transaction, so that what is saved next loses nobody's change. KeyError
        where there is none."""
        found = self._first(self._locked(_by_id(row)(row_id)))
        if found is None:
            raise KeyError(row_id)
        return found

    def _locked(self, asked: Asked[Query], *, skip_locked: bool = False) -> Asked[Query]:
        return locking(asked, skip_locked=skip_locked) if self._writes else asked

    def _insert(self, row: type["Base"], values: Values | Sequence[Values], what: str) -> None:
        """DuplicateError where one of them must be unique and isn't; none is inserted then."""
        if values:
            with self._unique(what, one=isinstance(values, dict)):
                self._connection.execute(_insert_statement(row), values)

    def _append(self, row: type["Base"], values: Values) -> None:
        """For a row with an id of its own and nothing else that must be unique."""
        self._connection.execute(_insert_statement(row), values)

    def _insert_free(
        self, row: type["Base"], values: Values, unique: Sequence[str], where: TextClause | None = None
    ) -> bool:
        """Whether the row was inserted: False where one with the same ``unique`` columns is there already."""
        statement = _insert_free_statement(row, self._connection.dialect.name, tuple(unique), where)
        return self._connection.execute(statement, values).first() is not None

    def _put(
        self,
        row: type["Base"],
        values: Values,
        unique: Sequence[str],
        kept: Sequence[str] = (),
        counts: str | None = None,
    ) -> None:
        """Inserts the row, or gives the one with the same ``unique`` these values but those that are ``kept``, and one
        more to what it ``counts``."""
        statement = _put_statement(
            row, self._connection.dialect.name, tuple(unique), tuple(values), tuple(kept), counts
        )
        self._connection.execute(statement, values)

    def _update(self, row: type["Base"], row_id: UUID, values: Mapping[str, Any], what: str) -> None:
        """KeyError where there is no such row, DuplicateError as for an insert."""
        with self._unique(what, one=True):
            self._change(row, row_id, values)

    def _change(self, row: type["Base"], row_id: UUID, values: Mapping[str, Any]) -> None:
        """As ``_update``, of columns of which none must be unique."""
        statement = _update_statement(row, tuple(name for name in values if name != "id"))
        if self._connection.execute(statement, {**values, "row_id": row_id}).rowcount == 0:
            raise KeyError(row_id)

    def _update_all(self, row: type["Base"], values: Sequence[Values], what: str) -> None:
        """Each row by its ``id``, in one go; as ``_update``, but a row that isn't there is passed over."""
        if not values:
            return
        statement = _update_statement(row, tuple(name for name in values[0] if name != "id"))
        with self._unique(what, one=False):
            self._connection.execute(statement, [{**one, "row_id": one["id"]} for one in values])

    @contextmanager
    def _unique(self, what: str, *, one: bool) -> Iterator[None]:
        """``one``: the statement writes one row, and not each of a list."""
        # Without a savepoint PostgreSQL gives up the whole transaction at an error, and SQLite keeps those of a list
        # that it wrote before; a single row that fails undoes only itself there.
        undoes_itself = one and self._connection.dialect.name == "sqlite"
        try:
            with nullcontext() if undoes_itself else self._connection.begin_nested():
                yield
        except IntegrityError as error:
            if _is_uniqueness(error):
                raise DuplicateError(what) from error
            raise


def unset_or_past(at: InstrumentedAttribute[datetime | None], now: datetime) -> ColumnElement[bool]:
    return or_(at.is_(None), at <= now)


def _table(row: type["Base"]) -> Table:
    return cast("Table", row.__table__)


@cache
def _by_id(row: type["Base"]) -> Callable[[UUID], Asked[Query]]:
    @prepared
    def by_id(row_id: UUID) -> Query:
        return select(row.__table__).where(row.__table__.c.id == row_id)

    return by_id


@cache
def _insert_statement(row: type["Base"]) -> Executable:
    return insert(_table(row))


@cache
def _insert_free_statement(
    row: type["Base"], dialect: str, unique: tuple[str, ...], where: TextClause | None
) -> Executable:
    kind = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = kind(_table(row)).on_conflict_do_nothing(index_elements=unique, index_where=where)
    return statement.returning(*row.__table__.primary_key)


@cache
def _put_statement(
    row: type["Base"],
    dialect: str,
    unique: tuple[str, ...],
    names: tuple[str, ...],
    kept: tuple[str, ...],
    counts: str | None,
) -> Executable:
    table = _table(row)
    kind = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = kind(table)
    changes: Values = {name: statement.excluded[name] for name in names if name not in {*unique, *kept, counts}}
    if counts is not None:
        changes[counts] = table.c[counts] + 1
    return statement.on_conflict_do_update(index_elements=unique, set_=changes)


@cache
def _update_statement(row: type["Base"], names: tuple[str, ...]) -> Executable:
    """By ``row_id``. A parameter that is no column is left alone."""
    table = _table(row)
    changes = {name: bindparam(name, type_=table.c[name].type) for name in names}
    return update(table).where(table.c.id == bindparam("row_id", type_=table.c.id.type)).values(changes)


def _is_uniqueness(error: IntegrityError) -> bool:
    if isinstance(error.orig, SqliteIntegrityError):
        return error.orig.sqlite_errorname in _SQLITE_UNIQUE
    return getattr(error.orig, "sqlstate", None) == _POSTGRESQL_UNIQUE
