"""The ledger of consent."""

from sqlalchemy import select

from textcoach.domain.consent import Consent, ConsentKind
from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.tables import ConsentRow

_STANDING = (ConsentKind.OPTED_IN, ConsentKind.OPTED_OUT)


class SqlConsentRepository(Repository):
    def add(self, consent: Consent) -> None:
        self._insert(ConsentRow, values_of(consent), "This consent")

    def standing(self, number: str) -> ConsentKind | None:
        last = self._first(
            select(ConsentRow.__table__)
            .where(ConsentRow.number == number, ConsentRow.kind.in_(_STANDING))
            .order_by(ConsentRow.at.desc(), ConsentRow.id.desc())
        )
        return None if last is None else ConsentKind(last["kind"])
