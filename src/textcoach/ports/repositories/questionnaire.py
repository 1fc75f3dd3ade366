"""What those who joined by text are asked."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from textcoach.domain.questionnaire import Questionnaire


class QuestionnaireRepository(Protocol):
    def add(self, questionnaire: Questionnaire) -> None:
        """DuplicateError where the athlete has one."""
        ...

    def get(self, questionnaire_id: UUID) -> Questionnaire:
        """KeyError where there is none."""
        ...

    def save(self, questionnaire: Questionnaire) -> None: ...
    def of(self, athlete_id: UUID) -> Questionnaire | None:
        """Locked. It may be closed."""
        ...

    def unplanned(self, now: datetime, limit: int) -> Sequence[Questionnaire]:
        """Those whose plan is to be made and nobody is at it, oldest first, not locked."""
        ...
