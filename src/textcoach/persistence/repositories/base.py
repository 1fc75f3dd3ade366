"""What the repositories share: reading and writing rows, and naming what must be unique."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from sqlite3 import IntegrityError as SqliteIntegrityError
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar, cast
from uuid import UUID

from sqlalchemy import Connection, Executable, RowMapping, Select, Table, TextClause, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from textcoach.ports.unit_of_work import DuplicateError

if TYPE_CHECKING:
    from textcoach.persistence.tables import Base

Values = dict[str, Any]
Query = Select[*tuple[Any, ...]]
Q = TypeVar("Q", bound=Query)

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

    def _all(self, query: Query) -> Sequence[RowMapping]:
        return self._connection.execute(query).mappings().all()

    def _first(self, query: Query) -> RowMapping | None:
        return self._connection.execute(query.limit(1)).mappings().first()

    def _one(self, row: type["Base"], row_id: UUID) -> RowMapping:
        """Locked until the end of a writing transaction, so that what is saved next loses nobody's change. KeyError
        where there is none."""
        found = self._first(self._locked(select(row.__table__).where(row.__table__.c.id == row_id)))
        if found is None:
            raise KeyError(row_id)
        return found

    def _locked(self, query: Q, *, skip_locked: bool = False) -> Q:
        if not self._writes:
            return query
        # NO KEY UPDATE, so that rows which refer to this one can still be inserted.
        return query.with_for_update(key_share=True, skip_locked=skip_locked)

    def _insert(self, row: type["Base"], values: Values | Sequence[Values], what: str) -> None:
        """DuplicateError where one of them must be unique and isn't; none is inserted then."""
        if values:
            with self._unique(what):
                self._connection.execute(insert(_table(row)), values)

    def _insert_free(
        self, row: type["Base"], values: Values, unique: Sequence[str], where: TextClause | None = None
    ) -> bool:
        """Whether the row was inserted: False where one with the same ``unique`` columns is there already."""
        statement = _insert_free_statement(row, self._connection.dialect.name, tuple(unique), where)
        return self._connection.execute(statement, values).first() is not None

    def _put(
        self, row: type["Base"], values: Values, unique: Sequence[str], changes: Mapping[str, Any] | None = None
    ) -> None:
        """Inserts the row, or makes ``changes`` (None: all of ``values``) to the one with the same ``unique``."""
        kind = sqlite.insert if self._connection.dialect.name == "sqlite" else postgresql.insert
        statement = kind(row).values(values)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=unique, set_=dict(changes if changes is not None else values)
            )
        )

    def _update(self, row: type["Base"], row_id: UUID, values: Mapping[str, Any], what: str) -> None:
        """KeyError where there is no such row, DuplicateError as for an insert."""
        statement = _update_statement(row, tuple(name for name in values if name != "id"))
        with self._unique(what):
            done = self._connection.execute(statement, {**values, "row_id": row_id})
        if done.rowcount == 0:
            raise KeyError(row_id)

    def _update_all(self, row: type["Base"], values: Sequence[Values], what: str) -> None:
        """Each row by its ``id``, in one go; as ``_update``, but a row that isn't there is passed over."""
        if not values:
            return
        statement = _update_statement(row, tuple(name for name in values[0] if name != "id"))
        with self._unique(what):
            self._connection.execute(statement, [{**one, "row_id": one["id"]} for one in values])

    @contextmanager
    def _unique(self, what: str) -> Iterator[None]:
        # In a savepoint: PostgreSQL gives up the whole transaction at an error otherwise.
        try:
            with self._connection.begin_nested():
                yield
        except IntegrityError as error:
            if _is_uniqueness(error):
                raise DuplicateError(what) from error
            raise


def _table(row: type["Base"]) -> Table:
    return cast("Table", row.__table__)


# Made once: what SQLAlchemy does to build a statement of thirty columns takes longer than the database does to run it.
@cache
def _insert_free_statement(
    row: type["Base"], dialect: str, unique: tuple[str, ...], where: TextClause | None
) -> Executable:
    kind = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = kind(_table(row)).on_conflict_do_nothing(index_elements=unique, index_where=where)
    return statement.returning(*row.__table__.primary_key)


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
