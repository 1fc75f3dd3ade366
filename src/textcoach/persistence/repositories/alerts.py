"""Alerts, and the ledger of calls to models."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Update, func, select, update

from textcoach.domain.alert import Alert, AlertKind
from textcoach.domain.ids import new_id
from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import ALERT_IS_OPEN, AlertRow, ModelCallRow
from textcoach.ports.agents import ModelCall


class SqlAlertRepository(Repository):
    def open(self, alert: Alert) -> None:
        self._insert_free(AlertRow, values_of(alert), ["kind", "subject"], ALERT_IS_OPEN)

    def all_open(self) -> Sequence[Alert]:
        return [Alert(**row) for row in self._all(_all_open())]

    def unposted(self, since: datetime, limit: int) -> Sequence[Alert]:
        return [Alert(**row) for row in self._all(_unposted(since, limit))]

    def posted(self, alert_id: UUID, at: datetime) -> None:
        self._update(AlertRow, alert_id, {"posted_at": at}, "This alert")

    def close(self, alert_id: UUID, at: datetime) -> None:
        self._update(AlertRow, alert_id, {"closed_at": at}, "This alert")

    def close_about(self, kind: AlertKind, subject: str, at: datetime) -> None:
        self._run(_close_about(kind, subject, at))


class SqlModelCallRepository(Repository):
    def add(self, call: ModelCall) -> None:
        self._append(ModelCallRow, {"id": new_id(), **values_of(call)})

    def tokens_since(self, at: datetime) -> Mapping[UUID | None, int]:
        return {row["athlete_id"]: int(row["tokens"]) for row in self._all(_tokens_since(at))}

    def of(self, athlete_id: UUID) -> Sequence[ModelCall]:
        return [ModelCall(**row) for row in self._all(_calls_of(athlete_id))]


@prepared
def _all_open() -> Query:
    return select(AlertRow.__table__).where(ALERT_IS_OPEN).order_by(AlertRow.opened_at, AlertRow.id)


@prepared
def _unposted(since: datetime, limit: int) -> Query:
    query = select(AlertRow.__table__).where(AlertRow.posted_at.is_(None), AlertRow.opened_at >= since)
    return query.order_by(AlertRow.opened_at, AlertRow.id).limit(limit)


@prepared
def _close_about(kind: AlertKind, subject: str, at: datetime) -> Update:
    about = update(AlertRow).where(ALERT_IS_OPEN, AlertRow.kind == kind, AlertRow.subject == subject)
    return about.values(closed_at=at)


@prepared
def _tokens_since(at: datetime) -> Query:
    spent = func.coalesce(ModelCallRow.tokens_in, 0) + func.coalesce(ModelCallRow.tokens_out, 0)
    query = select(ModelCallRow.athlete_id, func.sum(spent).label("tokens")).where(ModelCallRow.at >= at)
    return query.group_by(ModelCallRow.athlete_id)


@prepared
def _calls_of(athlete_id: UUID) -> Query:
    columns = [column for column in ModelCallRow.__table__.c if column.name != "id"]
    query = select(*columns).where(ModelCallRow.athlete_id == athlete_id)
    return query.order_by(ModelCallRow.at, ModelCallRow.id)
