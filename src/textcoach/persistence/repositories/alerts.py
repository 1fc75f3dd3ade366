"""Alerts, and the ledger of calls to models."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update

from textcoach.domain.alert import Alert, AlertKind
from textcoach.domain.ids import new_id
from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.tables import ALERT_IS_OPEN, AlertRow, ModelCallRow
from textcoach.ports.agents import ModelCall


class SqlAlertRepository(Repository):
    def open(self, alert: Alert) -> None:
        self._insert_free(AlertRow, values_of(alert), ["kind", "subject"], ALERT_IS_OPEN)

    def all_open(self) -> Sequence[Alert]:
        query = select(AlertRow.__table__).where(ALERT_IS_OPEN).order_by(AlertRow.opened_at, AlertRow.id)
        return [Alert(**row) for row in self._all(query)]

    def unposted(self, since: datetime, limit: int) -> Sequence[Alert]:
        query = select(AlertRow.__table__).where(AlertRow.posted_at.is_(None), AlertRow.opened_at >= since)
        return [Alert(**row) for row in self._all(query.order_by(AlertRow.opened_at, AlertRow.id).limit(limit))]

    def posted(self, alert_id: UUID, at: datetime) -> None:
        self._update(AlertRow, alert_id, {"posted_at": at}, "This alert")

    def close(self, alert_id: UUID, at: datetime) -> None:
        self._update(AlertRow, alert_id, {"closed_at": at}, "This alert")

    def close_about(self, kind: AlertKind, subject: str, at: datetime) -> None:
        about = update(AlertRow).where(ALERT_IS_OPEN, AlertRow.kind == kind, AlertRow.subject == subject)
        self._connection.execute(about.values(closed_at=at))


class SqlModelCallRepository(Repository):
    def add(self, call: ModelCall) -> None:
        self._insert(ModelCallRow, {"id": new_id(), **values_of(call)}, "This call")

    def tokens_since(self, at: datetime) -> Mapping[UUID | None, int]:
        spent = func.coalesce(ModelCallRow.tokens_in, 0) + func.coalesce(ModelCallRow.tokens_out, 0)
        query = select(ModelCallRow.athlete_id, func.sum(spent).label("tokens")).where(ModelCallRow.at >= at)
        return {row["athlete_id"]: int(row["tokens"]) for row in self._all(query.group_by(ModelCallRow.athlete_id))}

    def of(self, athlete_id: UUID) -> Sequence[ModelCall]:
        columns = [column for column in ModelCallRow.__table__.c if column.name != "id"]
        query = select(*columns).where(ModelCallRow.athlete_id == athlete_id)
        return [ModelCall(**row) for row in self._all(query.order_by(ModelCallRow.at, ModelCallRow.id))]
