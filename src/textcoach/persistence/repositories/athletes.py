"""Athletes."""

import re
from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, RowMapping, String, cast, func, or_, select

from textcoach.domain.athlete import Athlete
from textcoach.domain.capacity import DueTexts
from textcoach.domain.states import AthleteState
from textcoach.persistence.repositories.base import Repository, Values, values_of
from textcoach.persistence.tables import AthleteRow

_HEX = re.compile(r"[0-9a-f]{1,32}")
_WHAT = "An athlete with this number"


class SqlAthleteRepository(Repository):
    def add(self, athlete: Athlete) -> None:
        self._insert(AthleteRow, _values(athlete), _WHAT)

    def get(self, athlete_id: UUID) -> Athlete:
        return _athlete(self._one(AthleteRow, athlete_id))

    def find(self, reference: str) -> Sequence[Athlete]:
        wanted = reference.strip()
        matches = [AthleteRow.number == wanted, AthleteRow.name_folded == wanted.casefold()]
        digits = wanted.lower().replace("-", "")
        if _HEX.fullmatch(digits):
            # SQLite keeps an id as bare hex digits, PostgreSQL casts it to text with hyphens.
            matches.append(func.replace(cast(AthleteRow.id, String), "-", "").startswith(digits))
        found = self._all(select(AthleteRow.__table__).where(or_(*matches)).order_by(AthleteRow.id))
        return [_athlete(row) for row in found]

    def by_number(self, number: str) -> Athlete | None:
        row = self._first(select(AthleteRow.__table__).where(AthleteRow.number == number))
        return None if row is None else _athlete(row)

    def of_ids(self, athlete_ids: Collection[UUID]) -> Sequence[Athlete]:
        return [_athlete(row) for row in self._all(select(AthleteRow.__table__).where(AthleteRow.id.in_(athlete_ids)))]

    def all(self) -> Sequence[Athlete]:
        return [_athlete(row) for row in self._all(select(AthleteRow.__table__).order_by(AthleteRow.id))]

    def save(self, athlete: Athlete) -> None:
        self._update(AthleteRow, athlete.id, _values(athlete), _WHAT)

    def due(self, now: datetime, limit: int) -> Sequence[Athlete]:
        return self._due(AthleteRow.__table__.c.next_send_at, now, limit)

    def due_evenings(self, now: datetime, limit: int) -> Sequence[Athlete]:
        return self._due(AthleteRow.__table__.c.next_evening_at, now, limit)

    def zones(self) -> frozenset[str]:
        query = select(AthleteRow.zone).where(AthleteRow.next_send_at.is_not(None)).distinct()
        return frozenset(self._connection.scalars(query))

    def due_texts(self, until: datetime) -> Sequence[DueTexts]:
        due_at = AthleteRow.next_send_at.label("due_at")
        query = (
            select(AthleteRow.sender, due_at, AthleteRow.zone, func.count().label("texts"))
            .where(AthleteRow.next_send_at <= until, AthleteRow.state == AthleteState.ACTIVE)
            .group_by(AthleteRow.sender, AthleteRow.next_send_at, AthleteRow.zone)
            .order_by(AthleteRow.next_send_at)
        )
        return [DueTexts(**row) for row in self._all(query)]

    def _due(self, due_at: ColumnElement[datetime], now: datetime, limit: int) -> Sequence[Athlete]:
        query = (
            select(AthleteRow.__table__)
            .where(due_at <= now, AthleteRow.state == AthleteState.ACTIVE)
            .order_by(due_at)
            .limit(limit)
        )
        return [_athlete(row) for row in self._all(self._locked(query, skip_locked=True))]


def _values(athlete: Athlete) -> Values:
    return {**values_of(athlete), "name_folded": athlete.name.casefold()}


def _athlete(row: RowMapping) -> Athlete:
    return Athlete(**{name: value for name, value in row.items() if name != "name_folded"})
