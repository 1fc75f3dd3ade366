"""An older service's database becomes one of ours, in place and within the caller's transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, TableClause, func, select, text

from textcoach.domain.conversion import ALL
from textcoach.domain.ids import new_id
from textcoach.persistence.legacy import set_aside
from textcoach.persistence.older import rows
from textcoach.persistence.older.dump import dump
from textcoach.persistence.older.making import Row, made_of
from textcoach.persistence.older.reading import Known, read
from textcoach.persistence.older.source import KEPT, PLANS, PROFILES, REMOVED, USERS, Source, find

_AT_ONCE = 1000


@dataclass(slots=True)
class _Waiting:
    """Rows to be inserted, some at a time: a table with those that it refers to before it."""

    connection: Connection
    rows: dict[TableClause, list[Row]] = field(default_factory=dict)

    def add(self, table: TableClause, found: list[Row]) -> None:
        self.rows.setdefault(table, []).extend(found)

    def insert(self) -> None:
        for table, found in self.rows.items():
            for start in range(0, len(found), _AT_ONCE):
                self.connection.execute(table.insert(), found[start : start + _AT_ONCE])


def convert(connection: Connection, folder: Path, now: datetime) -> None:
    """Nothing where no older service was here. ``folder`` is where the rows go whose tables are removed. A row in
    ``conversion`` says of each older user, profile and plan what became of it."""
    source = find(connection)
    if source is None:
        return
    taken = connection.execute(select(rows.ATHLETE.c.number)).scalars().all()
    known = read(source, taken, now)
    counted = {name: _count(source, name) for name in REMOVED if name in source.tables}
    file = dump(source, folder, now)
    for name in counted:
        _drop(source, name)
    kept = {**source.tables, **set_aside(connection, [name for name in KEPT if source.tables.get(name) == name])}
    waiting = _Waiting(connection)
    for table in (rows.ATHLETE, rows.CONSENT, rows.HOLD, rows.FITNESS_PLAN, rows.MESOCYCLE, rows.CONVERSION):
        waiting.add(table, [])
    athletes = {source_id: _add(waiting, known, source_id, kept, now) for source_id in known.users}
    _list_unusable(waiting, known, athletes, kept)
    for name, count in counted.items():
        waiting.add(rows.CONVERSION, [_said(name, ALL, str(file), f"{count} rows are in the file", converted=False)])
    waiting.insert()


def _list_unusable(waiting: _Waiting, known: Known, athletes: Mapping[str, UUID], kept: Mapping[str, str]) -> None:
    """An erasure finds those too, where they name somebody who is an athlete."""
    for one in known.unusable:
        athlete_id = athletes.get(one.user_id) if one.user_id is not None else None
        said = _said(one.table, one.source_id, kept.get(one.table), one.reason, converted=False, athlete_id=athlete_id)
        waiting.add(rows.CONVERSION, [said])


def _add(waiting: _Waiting, known: Known, source_id: str, kept: Mapping[str, str], now: datetime) -> UUID:
    """The athlete's id."""
    user, profile = known.users[source_id], known.profiles.get(source_id)
    made = made_of(user, profile[1] if profile else None, known.plans.get(source_id, ()), now)
    waiting.add(rows.ATHLETE, made.athletes)
    waiting.add(rows.CONSENT, made.consents)
    waiting.add(rows.HOLD, made.holds)
    waiting.add(rows.FITNESS_PLAN, made.plans)
    waiting.add(rows.MESOCYCLE, made.mesocycles)
    said = [_said(USERS, source_id, kept[USERS], *user.notes, athlete_id=made.athlete_id)]
    if profile is not None:
        said.append(_said(PROFILES, profile[0], kept[PROFILES], *profile[1].left, athlete_id=made.athlete_id))
    for older_id, plan_id in made.plan_ids:
        said.append(_said(PLANS, older_id, kept[PLANS], athlete_id=made.athlete_id, plan_id=plan_id))
    waiting.add(rows.CONVERSION, said)
    return made.athlete_id


def _said(
    table: str,
    source_id: str,
    kept_in: str | None,
    *notes: str,
    converted: bool = True,
    athlete_id: UUID | None = None,
    plan_id: UUID | None = None,
) -> Row:
    return {
        "id": new_id(),
        "source": table,
        "source_id": source_id,
        "kept_in": kept_in,
        "converted": converted,
        "notes": "\n".join(notes),
        "athlete_id": athlete_id,
        "plan_id": plan_id,
    }


def _count(source: Source, table: str) -> int:
    counted = select(func.count()).select_from(text(source.quoted(source.tables[table])))
    return source.connection.execute(counted).scalar() or 0


def _drop(source: Source, table: str) -> None:
    # Whatever else the older service had that refers to it keeps its rows and loses the constraint.
    cascade = "" if source.connection.dialect.name == "sqlite" else " CASCADE"
    source.connection.execute(text(f"DROP TABLE {source.quoted(source.tables[table])}{cascade}"))
