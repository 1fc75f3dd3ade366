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
from textcoach.persistence.repositories.prepared import Asked, Query, prepared
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
        digits = wanted.lower().replace("-", "")
        by_words = _named(wanted, wanted.casefold())
        found = _named_or_known_by(wanted, wanted.casefold(), digits) if _HEX.fullmatch(digits) else by_words
        return self._listed(found)

    def by_number(self, number: str) -> Athlete | None:
        row = self._first(_by_number(number))
        return None if row is None else _athlete(row)

    def of_ids(self, athlete_ids: Collection[UUID]) -> Sequence[Athlete]:
        return self._listed(_of_ids(athlete_ids))

    def all(self) -> Sequence[Athlete]:
        return self._listed(_all())

    def page(
        self, coach_id: UUID | None, states: Collection[AthleteState], after: UUID, limit: int
    ) -> Sequence[Athlete]:
        found = _page(states, after, limit) if coach_id is None else _page_of(coach_id, states, after, limit)
        return self._listed(found)

    def save(self, athlete: Athlete) -> None:
        self._update(AthleteRow, athlete.id, _values(athlete), _WHAT)

    def due(self, now: datetime, limit: int) -> Sequence[Athlete]:
        return self._listed(self._locked(_due(now, limit), skip_locked=True))

    def due_evenings(self, now: datetime, limit: int) -> Sequence[Athlete]:
        return self._listed(self._locked(_due_evenings(now, limit), skip_locked=True))

    def zones(self) -> frozenset[str]:
        return frozenset(self._scalars(_zones()))

    def due_texts(self, until: datetime) -> Sequence[DueTexts]:
        return [DueTexts(**row) for row in self._all(_due_texts(until))]

    def _listed(self, asked: Asked[Query]) -> list[Athlete]:
        return [_athlete(row) for row in self._all(asked)]


@prepared
def _named(wanted: str, folded: str) -> Query:
    matches = or_(AthleteRow.number == wanted, AthleteRow.name_folded == folded)
    return select(AthleteRow.__table__).where(matches).order_by(AthleteRow.id)


@prepared
def _named_or_known_by(wanted: str, folded: str, digits: str) -> Query:
    # SQLite keeps an id as bare hex digits, PostgreSQL casts it to text with hyphens.
    has_id = func.replace(cast(AthleteRow.id, String), "-", "").startswith(digits)
    matches = or_(AthleteRow.number == wanted, AthleteRow.name_folded == folded, has_id)
    return select(AthleteRow.__table__).where(matches).order_by(AthleteRow.id)


@prepared
def _by_number(number: str) -> Query:
    return select(AthleteRow.__table__).where(AthleteRow.number == number)


@prepared
def _of_ids(athlete_ids: Collection[UUID]) -> Query:
    return select(AthleteRow.__table__).where(AthleteRow.id.in_(athlete_ids))


@prepared
def _all() -> Query:
    return select(AthleteRow.__table__).order_by(AthleteRow.id)


@prepared
def _page(states: Collection[AthleteState], after: UUID, limit: int) -> Query:
    return _behind(states, after, limit)


@prepared
def _page_of(coach_id: UUID, states: Collection[AthleteState], after: UUID, limit: int) -> Query:
    return _behind(states, after, limit).where(AthleteRow.coach_id == coach_id)


def _behind(states: Collection[AthleteState], after: UUID, limit: int) -> Query:
    behind = select(AthleteRow.__table__).where(AthleteRow.state.in_(states), AthleteRow.id > after)
    return behind.order_by(AthleteRow.id).limit(limit)


@prepared
def _due(now: datetime, limit: int) -> Query:
    return _of_active(AthleteRow.__table__.c.next_send_at, now, limit)


@prepared
def _due_evenings(now: datetime, limit: int) -> Query:
    return _of_active(AthleteRow.__table__.c.next_evening_at, now, limit)


def _of_active(due_at: ColumnElement[datetime], now: datetime, limit: int) -> Query:
    active = AthleteRow.state == AthleteState.ACTIVE
    return select(AthleteRow.__table__).where(due_at <= now, active).order_by(due_at).limit(limit)


@prepared
def _zones() -> Query:
    return select(AthleteRow.zone).where(AthleteRow.next_send_at.is_not(None)).distinct()


@prepared
def _due_texts(until: datetime) -> Query:
    due_at = AthleteRow.next_send_at.label("due_at")
    return (
        select(AthleteRow.sender, due_at, AthleteRow.zone, func.count().label("texts"))
        .where(AthleteRow.next_send_at <= until, AthleteRow.state == AthleteState.ACTIVE)
        .group_by(AthleteRow.sender, AthleteRow.next_send_at, AthleteRow.zone)
        .order_by(AthleteRow.next_send_at)
    )


def _values(athlete: Athlete) -> Values:
    return {**values_of(athlete), "name_folded": athlete.name.casefold()}


def _athlete(row: RowMapping) -> Athlete:
    return Athlete(**{name: value for name, value in row.items() if name != "name_folded"})
