"""All that is known of one athlete: which rows of which tables, to be handed over or erased."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic_core import to_jsonable_python
from sqlalchemy import ColumnElement, Table, delete, or_, select, update

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import Actor
from textcoach.domain.ids import new_id
from textcoach.persistence.repositories.base import Repository
from textcoach.persistence.repositories.older_rows import OlderRows
from textcoach.persistence.tables import Base, ErasureRow
from textcoach.persistence.types import Words

_TABLES = Base.metadata.tables
_COUNTED = {"model_call": {"athlete_id": None}, "audit": {"before": None, "after": None}}
"""What stays of rows that are still counted, or say who did what, when nobody may know any more of whom."""
_STAYS = frozenset({"erasure"})
_OF_OTHERS_TOO = frozenset({"kept_answer"})
"""Erased with them, and not handed over: an answer to staff may list many athletes."""


class SqlPersonRepository(Repository):
    def rows(self, athlete: Athlete) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        found: dict[str, Sequence[Mapping[str, Any]]] = {}
        for table, theirs in about(athlete):
            if table.name not in _OF_OTHERS_TOO:
                found[table.name] = self._plain(select(table).where(theirs))
        for name, rows in OlderRows(self._connection, athlete.id).rows():
            found[name] = [_jsonable(row) for row in rows]
        return {name: rows for name, rows in found.items() if rows}

    def erase(self, athlete: Athlete) -> Mapping[str, int]:
        counts = dict(OlderRows(self._connection, athlete.id).erase())
        for table, theirs in reversed(list(about(athlete))):
            kept = _COUNTED.get(table.name)
            statement = delete(table) if kept is None else update(table).values(kept)
            counts[table.name] = self._connection.execute(statement.where(theirs)).rowcount
        return {name: count for name, count in counts.items() if count}

    def erased(self, athlete_id: UUID, actor: Actor, rows: Mapping[str, int], at: datetime) -> None:
        values = {"id": new_id(), "at": at, "athlete_id": athlete_id, "rows": dict(rows)}
        actor_values = {"actor_kind": actor.kind, "actor_name": actor.name}
        self._insert(ErasureRow, {**values, **actor_values}, "This erasure")

    def _plain(self, query: Any) -> list[Mapping[str, Any]]:
        return [_jsonable(row._asdict()) for row in self._connection.execute(query)]


def about(athlete: Athlete) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Each table with the condition on its rows that are about the athlete, what is referred to before what refers."""
    by_reference = sorted(Base.metadata.sorted_tables, key=lambda table: table.name in _LINKS)
    for table in by_reference:
        theirs = whose(table, athlete)
        if theirs is not None and table.name not in _STAYS:
            yield table, theirs


def whose(table: Table, athlete: Athlete) -> ColumnElement[bool] | None:
    """None where nothing in the table is about an athlete."""
    if table.name in _LINKS:
        return _LINKS[table.name](table, athlete)
    found: list[ColumnElement[bool]] = []
    if table.name == "athlete":
        found.append(table.c.id == athlete.id)
    if "athlete_id" in table.c:
        found.append(table.c.athlete_id == athlete.id)
    if "number" in table.c and isinstance(table.c.number.type, Words):
        found.append(table.c.number == athlete.number)
    found = found or _by_reference(table, athlete)
    return or_(*found) if found else None


def _by_reference(table: Table, athlete: Athlete) -> list[ColumnElement[bool]]:
    """By what its rows refer to: a table without an athlete of its own."""
    found: list[ColumnElement[bool]] = []
    for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
        above = key.column.table
        theirs = None if above is table else whose(above, athlete)
        if theirs is not None:
            found.append(key.parent.in_(select(key.column).where(theirs)))
    return found


def _reported(table: Table, athlete: Athlete) -> ColumnElement[bool]:
    """What the provider said of their texts: it names them by ids that came from outside."""
    attempt, message = _TABLES["attempt"], _TABLES["message"]
    theirs = [whose(one, athlete) for one in (attempt, message)]
    attempts, messages = (condition for condition in theirs if condition is not None)
    return or_(
        table.c.attempt_id.in_(select(attempt.c.id).where(attempts)),
        table.c.provider_id.in_(select(message.c.provider_id).where(messages, message.c.provider_id.is_not(None))),
    )


def _answered(table: Table, athlete: Athlete) -> ColumnElement[bool]:
    """Answers that are kept whole, whatever they were about."""
    return or_(table.c.body.contains(str(athlete.id)), table.c.body.contains(athlete.number, autoescape=True))


_LINKS = {"status_report": _reported, "kept_answer": _answered}


def _jsonable(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: to_jsonable_python(value, serialize_unknown=True) for name, value in row.items()}
