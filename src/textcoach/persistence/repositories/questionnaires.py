"""What those who joined by text are asked."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from textcoach.domain.questionnaire import Questionnaire
from textcoach.persistence.repositories.base import Repository, unset_or_past, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import QUESTIONNAIRE_IS_PLANNING, QuestionnaireRow

_WHAT = "A questionnaire of this athlete"


class SqlQuestionnaireRepository(Repository):
    def add(self, questionnaire: Questionnaire) -> None:
        self._insert(QuestionnaireRow, values_of(questionnaire), _WHAT)

    def get(self, questionnaire_id: UUID) -> Questionnaire:
        return Questionnaire(**self._one(QuestionnaireRow, questionnaire_id))

    def save(self, questionnaire: Questionnaire) -> None:
        self._update(QuestionnaireRow, questionnaire.id, values_of(questionnaire), _WHAT)

    def of(self, athlete_id: UUID) -> Questionnaire | None:
        row = self._first(self._locked(_of(athlete_id)))
        return None if row is None else Questionnaire(**row)

    def unplanned(self, now: datetime, limit: int) -> Sequence[Questionnaire]:
        return [Questionnaire(**row) for row in self._all(_unplanned(now, limit))]


@prepared
def _of(athlete_id: UUID) -> Query:
    return select(QuestionnaireRow.__table__).where(QuestionnaireRow.athlete_id == athlete_id)


@prepared
def _unplanned(now: datetime, limit: int) -> Query:
    free = unset_or_past(QuestionnaireRow.lease_until, now)
    query = select(QuestionnaireRow.__table__).where(QUESTIONNAIRE_IS_PLANNING, free)
    return query.order_by(QuestionnaireRow.started_at).limit(limit)
