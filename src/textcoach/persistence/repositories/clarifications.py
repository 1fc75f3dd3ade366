"""Questions that were asked back."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from textcoach.domain.clarification import LAPSES_AFTER, Clarification
from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import CLARIFICATION_IS_OPEN, ClarificationRow

_WHAT = "An open question to this athlete, or one about this text,"


class SqlClarificationRepository(Repository):
    def add(self, clarification: Clarification) -> None:
        self._insert(ClarificationRow, values_of(clarification), _WHAT)

    def get(self, clarification_id: UUID) -> Clarification:
        return Clarification(**self._one(ClarificationRow, clarification_id))

    def save(self, clarification: Clarification) -> None:
        self._update(ClarificationRow, clarification.id, values_of(clarification), _WHAT)

    def open_of(self, athlete_id: UUID) -> Clarification | None:
        row = self._first(self._locked(_open_of(athlete_id)))
        return None if row is None else Clarification(**row)

    def lapsed(self, now: datetime, limit: int) -> Sequence[Clarification]:
        return [Clarification(**row) for row in self._all(_open_since(now - LAPSES_AFTER, limit))]


@prepared
def _open_of(athlete_id: UUID) -> Query:
    return select(ClarificationRow.__table__).where(ClarificationRow.athlete_id == athlete_id, CLARIFICATION_IS_OPEN)


@prepared
def _open_since(asked_by: datetime, limit: int) -> Query:
    query = select(ClarificationRow.__table__).where(CLARIFICATION_IS_OPEN, ClarificationRow.asked_at <= asked_by)
    return query.order_by(ClarificationRow.asked_at).limit(limit)
