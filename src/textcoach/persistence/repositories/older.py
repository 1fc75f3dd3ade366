"""What became of an older service's rows, and errands."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Delete, delete, func, or_, select

from textcoach.domain.conversion import ALL, Conversion
from textcoach.domain.errand import Errand
from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import ConversionRow, ErrandRow

_UNIQUE = ["name", "athlete_id"]


class SqlConversionRepository(Repository):
    def counts(self) -> Mapping[tuple[str, bool], int]:
        return {(row["source"], row["converted"]): row["rows"] for row in self._all(_counts())}

    def noted(self) -> Sequence[Conversion]:
        return [Conversion(**row) for row in self._all(_noted())]

    def removed(self) -> Sequence[Conversion]:
        return [Conversion(**row) for row in self._all(_removed())]


class SqlErrandRepository(Repository):
    def of(self, name: str) -> Mapping[UUID, Errand]:
        return {row["athlete_id"]: Errand(**row) for row in self._all(_errands(name))}

    def begin(self, errand: Errand) -> bool:
        return self._insert_free(ErrandRow, values_of(errand), _UNIQUE)

    def put(self, errand: Errand) -> None:
        self._put(ErrandRow, values_of(errand), _UNIQUE, kept=["id"])

    def forget(self, name: str) -> None:
        self._run(_forget(name))


@prepared
def _counts() -> Query:
    columns = ConversionRow.source, ConversionRow.converted
    return select(*columns, func.count().label("rows")).group_by(*columns).order_by(*columns)


@prepared
def _noted() -> Query:
    query = select(ConversionRow.__table__).where(or_(ConversionRow.converted.is_(False), ConversionRow.notes != ""))
    return query.order_by(ConversionRow.source, ConversionRow.converted, ConversionRow.id)


@prepared
def _removed() -> Query:
    return select(ConversionRow.__table__).where(ConversionRow.source_id == ALL)


@prepared
def _errands(name: str) -> Query:
    return select(ErrandRow.__table__).where(ErrandRow.name == name)


@prepared
def _forget(name: str) -> Delete:
    return delete(ErrandRow).where(ErrandRow.name == name)
