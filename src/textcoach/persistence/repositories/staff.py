"""Staff and their tokens."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import RowMapping, select

from textcoach.domain.staff import Staff, Token
from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import StaffRow, TokenRow

_WHAT = "A staff person with this name"


class SqlStaffRepository(Repository):
    def add(self, staff: Staff) -> None:
        self._insert(StaffRow, {**values_of(staff), "name_folded": staff.name.casefold()}, _WHAT)

    def all(self) -> Sequence[Staff]:
        return [_staff(row) for row in self._all(_all_staff())]

    def of_id(self, staff_id: UUID) -> Staff | None:
        row = self._first(_staff_of(staff_id))
        return None if row is None else _staff(row)

    def named(self, name: str) -> Staff | None:
        row = self._first(_named(name.casefold()))
        return None if row is None else _staff(row)


class SqlTokenRepository(Repository):
    def add(self, token: Token) -> None:
        self._insert(TokenRow, values_of(token), "This token")

    def all(self) -> Sequence[Token]:
        return [Token(**row) for row in self._all(_all_tokens())]

    def by_digest(self, digest: str) -> tuple[Token, Staff] | None:
        row = self._first(_by_digest(digest))
        if row is None:
            return None
        token = Token(**row)
        owner = self._first(_staff_of(token.staff_id))
        assert owner is not None  # noqa: S101 - a foreign key holds it
        return token, _staff(owner)

    def revoke(self, token_id: UUID, at: datetime) -> None:
        self._update(TokenRow, token_id, {"revoked_at": at}, "This token")

    def used(self, token_id: UUID, at: datetime) -> None:
        self._update(TokenRow, token_id, {"last_used_at": at}, "This token")


@prepared
def _all_staff() -> Query:
    return select(StaffRow.__table__).order_by(StaffRow.name_folded)


@prepared
def _staff_of(staff_id: UUID) -> Query:
    return select(StaffRow.__table__).where(StaffRow.id == staff_id)


@prepared
def _named(folded: str) -> Query:
    return select(StaffRow.__table__).where(StaffRow.name_folded == folded)


@prepared
def _all_tokens() -> Query:
    return select(TokenRow.__table__).order_by(TokenRow.id.desc())


@prepared
def _by_digest(digest: str) -> Query:
    return select(TokenRow.__table__).where(TokenRow.digest == digest)


def _staff(row: RowMapping) -> Staff:
    return Staff(row["id"], row["name"], row["role"], row["created_at"])
