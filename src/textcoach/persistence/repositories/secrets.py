"""Keys that the service makes for itself."""

from sqlalchemy import select

from textcoach.persistence.repositories.base import Repository
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import SecretRow


class SqlSecretRepository(Repository):
    def get(self, name: str) -> bytes | None:
        row = self._first(_named(name))
        return None if row is None else bytes(row["value"])

    def keep(self, name: str, made: bytes) -> bytes:
        known = self.get(name)
        if known is not None or self._insert_free(SecretRow, {"name": name, "value": made}, ["name"]):
            return known or made
        stored = self.get(name)
        assert stored is not None  # noqa: S101 - it was in the way
        return stored


@prepared
def _named(name: str) -> Query:
    return select(SecretRow.__table__).where(SecretRow.name == name)
