"""The ledger of consent."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import func, select

from textcoach.domain.consent import Consent, ConsentKind
from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import ConsentRow

_STANDING = (ConsentKind.OPTED_IN, ConsentKind.OPTED_OUT)


class SqlConsentRepository(Repository):
    def add(self, consent: Consent) -> None:
        self._insert(ConsentRow, values_of(consent), "This consent")

    def standing(self, number: str) -> ConsentKind | None:
        return self.standings([number]).get(number)

    def standings(self, numbers: Collection[str]) -> Mapping[str, ConsentKind]:
        return {row["number"]: ConsentKind(row["kind"]) for row in self._all(_standings(numbers))}

    def last(self, number: str, kind: ConsentKind) -> Consent | None:
        row = self._first(_last(number, kind))
        return None if row is None else Consent(**row)

    def count_since(self, number: str, kind: ConsentKind, since: datetime) -> int:
        return self._run(_count_since(number, kind, since)).scalar() or 0


@prepared
def _standings(numbers: Collection[str]) -> Query:
    query = select(ConsentRow.number, ConsentRow.kind).where(
        ConsentRow.number.in_(numbers), ConsentRow.kind.in_(_STANDING)
    )
    # Oldest first, so that the last word stays.
    return query.order_by(ConsentRow.at, ConsentRow.id)


@prepared
def _last(number: str, kind: ConsentKind) -> Query:
    query = select(ConsentRow.__table__).where(ConsentRow.number == number, ConsentRow.kind == kind)
    return query.order_by(ConsentRow.at.desc(), ConsentRow.id.desc())


@prepared
def _count_since(number: str, kind: ConsentKind, since: datetime) -> Query:
    return select(func.count()).where(ConsentRow.number == number, ConsentRow.kind == kind, ConsentRow.at >= since)
