"""Attempts to send, and what the provider reported."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from textcoach.domain.ids import new_id
from textcoach.domain.message import Attempt
from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import AttemptRow, StatusReportRow
from textcoach.ports.inbound import StatusReport

_WHAT = "An attempt with this number"


class SqlAttemptRepository(Repository):
    def add(self, attempt: Attempt) -> None:
        self._insert(AttemptRow, values_of(attempt), _WHAT)

    def get(self, attempt_id: UUID) -> Attempt | None:
        try:
            return Attempt(**self._one(AttemptRow, attempt_id))
        except KeyError:
            return None

    def of_message(self, message_id: UUID) -> Sequence[Attempt]:
        return [Attempt(**row) for row in self._all(_of_message(message_id))]

    def of_ids(self, attempt_ids: Collection[UUID]) -> Sequence[Attempt]:
        return [Attempt(**row) for row in self._all(self._locked(_of_ids(attempt_ids)))]

    def add_all(self, attempts: Sequence[Attempt]) -> None:
        self._insert(AttemptRow, [values_of(attempt) for attempt in attempts], _WHAT)

    def save(self, attempt: Attempt) -> None:
        self._update(AttemptRow, attempt.id, values_of(attempt), _WHAT)

    def save_all(self, attempts: Sequence[Attempt]) -> None:
        self._update_all(AttemptRow, [values_of(attempt) for attempt in attempts], _WHAT)


class SqlStatusRepository(Repository):
    def add(self, report: StatusReport, attempt_id: UUID | None, at: datetime) -> None:
        values = {"id": new_id(), "attempt_id": attempt_id, "at": at, **values_of(report, "refusal")}
        self._insert(StatusReportRow, values, "This report")


@prepared
def _of_message(message_id: UUID) -> Query:
    return select(AttemptRow.__table__).where(AttemptRow.message_id == message_id).order_by(AttemptRow.number)


@prepared
def _of_ids(attempt_ids: Collection[UUID]) -> Query:
    return select(AttemptRow.__table__).where(AttemptRow.id.in_(attempt_ids)).order_by(AttemptRow.id)
