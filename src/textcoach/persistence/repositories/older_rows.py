"""What an older service's tables, set aside, still have of one athlete."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, String, cast, column, delete, inspect, select
from sqlalchemy import table as table_of

from textcoach.persistence.older.plans import CLIENT
from textcoach.persistence.older.source import KEPT, USERS
from textcoach.persistence.older.values import plain_name
from textcoach.persistence.tables import ConversionRow


@dataclass(frozen=True, slots=True)
class OlderRows:
    connection: Connection
    athlete_id: UUID

    def rows(self) -> Iterator[tuple[str, Sequence[Mapping[str, Any]]]]:
        for name, theirs in self._theirs():
            # Every column, whatever they are called.
            columns: list[ColumnElement[Any]] = [
                column(one["name"]) for one in inspect(self.connection).get_columns(name)
            ]
            found = self.connection.execute(select(*columns).select_from(table_of(name)).where(theirs))
            yield name, [row._asdict() for row in found]

    def erase(self) -> Iterator[tuple[str, int]]:
        for name, theirs in reversed(list(self._theirs())):
            yield name, self.connection.execute(delete(table_of(name)).where(theirs)).rowcount

    def _theirs(self) -> Iterator[tuple[str, ColumnElement[bool]]]:
        """A table that was set aside with the condition on their rows; none where they came in another way."""
        query = select(ConversionRow.source, ConversionRow.source_id, ConversionRow.kept_in)
        mine = self.connection.execute(query.where(ConversionRow.athlete_id == self.athlete_id)).all()
        ids = [source_id for source, source_id, _ in mine if source == USERS]
        kept = {source: kept_in for source, _, kept_in in mine if kept_in is not None}
        present = set(inspect(self.connection).get_table_names()) if ids else set()
        for source in KEPT:
            name = kept.get(source)
            if name is None or name not in present:
                continue
            known = {plain_name(one["name"]): one["name"] for one in inspect(self.connection).get_columns(name)}
            wanted = ("id",) if source == USERS else CLIENT
            by = next((known[plain_name(one)] for one in wanted if plain_name(one) in known), None)
            if by is not None:
                yield name, cast(column(by), String).in_(ids)
