"""What happened, counted by day."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func, select

from textcoach.domain.alert import AlertKind
from textcoach.domain.figures import ModelSpend, TextCount, TextedCount, Writing
from textcoach.domain.message import MessageState
from textcoach.persistence.repositories.base import Repository
from textcoach.persistence.repositories.prepared import Asked, Query, prepared
from textcoach.persistence.repositories.workout_figures import (
    open_workouts,
    texted_since,
    workouts,
    writing,
    writing_since,
)
from textcoach.persistence.tables import AlertRow, MessageRow, ModelCallRow
from textcoach.persistence.types import utc_day
from textcoach.ports.repositories.figures import OpenCount, WorkoutCount

T = TypeVar("T")

_OUTBOUND = tuple(state for state in MessageState if state is not MessageState.RECEIVED)


class SqlFigureRepository(Repository):
    def workouts(self, first: date, last: date) -> Mapping[date, Sequence[WorkoutCount]]:
        return self._by_day(workouts(first, last), WorkoutCount)

    def open_workouts(self, first: date, last: date) -> Mapping[date, Sequence[OpenCount]]:
        return self._by_day(open_workouts(first, last), OpenCount)

    def writing(self, first: date, last: date) -> Mapping[date, Sequence[Writing]]:
        return self._by_day(writing(first, last), Writing)

    def model_spend(self, first: date, last: date) -> Mapping[date, Sequence[ModelSpend]]:
        return self._by_day(_model_spend(*_instants(first, last)), ModelSpend)

    def texts(self, first: date, last: date) -> Mapping[date, Sequence[TextCount]]:
        return self._by_day(_texts(*_instants(first, last)), TextCount)

    def received(self, first: date, last: date) -> Mapping[date, int]:
        return {row["day"]: row["texts"] for row in self._all(_received(*_instants(first, last)))}

    def alerts(self, first: date, last: date) -> Mapping[date, Mapping[AlertKind, int]]:
        found = self._by_day(_alerts(*_instants(first, last)), lambda **row: (row["kind"], row["alerts"]))
        return {day: dict(counts) for day, counts in found.items()}

    def writing_since(self, since: datetime, first: date, last: date) -> Sequence[Writing]:
        return [Writing(**row) for row in self._all(writing_since(since, first, last))]

    def texted_since(self, since: datetime) -> Sequence[TextedCount]:
        return [TextedCount(**row) for row in self._all(texted_since(since))]

    def alerts_since(self, since: datetime) -> Mapping[AlertKind, int]:
        return {row["kind"]: row["alerts"] for row in self._all(_alerts_since(since))}

    def _by_day(self, asked: Asked[Query], make: Callable[..., T]) -> Mapping[date, Sequence[T]]:
        found: defaultdict[date, list[T]] = defaultdict(list)
        for row in self._all(asked):
            values = dict(row)
            found[values.pop("day")].append(make(**values))
        return found


def _instants(first: date, last: date) -> tuple[datetime, datetime]:
    """From the first day's beginning to the last one's end, exclusive; UTC."""
    begin, end = (datetime.combine(day, time(), UTC) for day in (first, last + timedelta(days=1)))
    return begin, end


@prepared
def _model_spend(begin: datetime, end: datetime) -> Query:
    row, day = ModelCallRow, utc_day(ModelCallRow.at)
    return (
        select(
            day.label("day"),
            row.agent,
            row.model,
            row.outcome,
            func.count().label("calls"),
            _sum(row.tokens_in).label("tokens_in"),
            _sum(row.tokens_out).label("tokens_out"),
        )
        .where(row.at >= begin, row.at < end)
        .group_by(day, row.agent, row.model, row.outcome)
        .order_by(row.agent, row.model, row.outcome)
    )


@prepared
def _texts(begin: datetime, end: datetime) -> Query:
    row, day = MessageRow, utc_day(MessageRow.created_at)
    return (
        select(
            day.label("day"),
            row.state,
            func.count().label("texts"),
            _sum(row.segments).label("segments"),
            _sum(row.billed_segments).label("billed_segments"),
        )
        # All states are named, because the index begins with them.
        .where(row.state.in_(_OUTBOUND), row.created_at >= begin, row.created_at < end)
        .group_by(day, row.state)
        .order_by(row.state)
    )


@prepared
def _received(begin: datetime, end: datetime) -> Query:
    row, day = MessageRow, utc_day(MessageRow.created_at)
    query = select(day.label("day"), func.count().label("texts")).group_by(day)
    return query.where(row.state == MessageState.RECEIVED, row.created_at >= begin, row.created_at < end)


@prepared
def _alerts(begin: datetime, end: datetime) -> Query:
    row, day = AlertRow, utc_day(AlertRow.opened_at)
    query = select(day.label("day"), row.kind, func.count().label("alerts")).group_by(day, row.kind).order_by(row.kind)
    return query.where(row.opened_at >= begin, row.opened_at < end)


@prepared
def _alerts_since(since: datetime) -> Query:
    row = AlertRow
    return select(row.kind, func.count().label("alerts")).where(row.opened_at >= since).group_by(row.kind)


def _sum(column: Any) -> ColumnElement[int]:
    return func.coalesce(func.sum(column), 0)
