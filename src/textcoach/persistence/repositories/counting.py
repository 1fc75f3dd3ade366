"""What watching the service asks: counts, ages, and what still waits."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from textcoach.domain.alert import AlertKind
from textcoach.domain.figures import TextCount
from textcoach.domain.message import Message, MessageState
from textcoach.domain.slot import Slot
from textcoach.persistence.repositories.base import Repository
from textcoach.persistence.repositories.prepared import Asked, Query, prepared
from textcoach.persistence.tables import (
    ALERT_IS_OPEN,
    MESSAGE_IS_QUEUED,
    MESSAGE_IS_UNHANDLED,
    SLOT_IS_PENDING,
    AlertRow,
    JobFailureRow,
    MessageRow,
    ModelCallRow,
    SlotRow,
)
from textcoach.ports.watch import ModelCallCount

_OUTBOUND = tuple(state for state in MessageState if state is not MessageState.RECEIVED)


class SqlWatchRepository(Repository):
    def texts_since(self, since: datetime) -> Sequence[TextCount]:
        return [TextCount(**row) for row in self._all(_texts_since(since))]

    def failed_by_code_since(self, since: datetime) -> Mapping[str, int]:
        return self._counts(_failed_by_code_since(since))

    def inbound_since(self, since: datetime) -> int:
        return self._count(_inbound_since(since))

    def model_calls_since(self, since: datetime) -> Sequence[ModelCallCount]:
        return [ModelCallCount(**row) for row in self._all(_model_calls_since(since))]

    def oldest_due(self, now: datetime) -> datetime | None:
        found: datetime | None = self._run(_first_due()).scalar()
        return found if found is not None and found <= now else None

    def replies_waiting(self) -> int:
        return self._count(_replies_waiting())

    def slots_pending(self) -> int:
        return self._count(_slots_pending())

    def open_alerts(self) -> Mapping[AlertKind, int]:
        return self._counts(_open_alerts())

    def failed_jobs(self) -> Mapping[str, int]:
        return self._counts(_failed_jobs())

    def pending_slots(self, limit: int) -> Sequence[Slot]:
        return [Slot(**row) for row in self._all(_pending_slots(limit))]

    def unhandled_texts(self, limit: int) -> Sequence[Message]:
        return [Message(**row) for row in self._all(_unhandled_texts(limit))]

    def unsent_texts(self, lost_since: datetime, limit: int) -> Sequence[Message]:
        return [Message(**row) for row in self._all(_unsent_texts(lost_since, limit))]

    def _count(self, asked: Asked[Query]) -> int:
        count: int = self._run(asked).scalar() or 0
        return count

    def _counts(self, asked: Asked[Query]) -> dict[Any, int]:
        rows: Sequence[Any] = self._run(asked).all()
        return {row[0]: row[1] for row in rows}


@prepared
def _texts_since(since: datetime) -> Query:
    return (
        select(
            MessageRow.state,
            func.count().label("texts"),
            func.coalesce(func.sum(MessageRow.segments), 0).label("segments"),
            func.coalesce(func.sum(MessageRow.billed_segments), 0).label("billed_segments"),
        )
        .where(_made_since(since, *_OUTBOUND))
        .group_by(MessageRow.state)
    )


@prepared
def _failed_by_code_since(since: datetime) -> Query:
    code = func.coalesce(MessageRow.error, "none")
    failed = _made_since(since, MessageState.FAILED, MessageState.UNDELIVERED)
    return select(code, func.count()).where(failed).group_by(code)


@prepared
def _inbound_since(since: datetime) -> Query:
    return select(func.count()).where(_made_since(since, MessageState.RECEIVED))


@prepared
def _model_calls_since(since: datetime) -> Query:
    return (
        select(
            ModelCallRow.agent,
            ModelCallRow.outcome,
            func.count().label("calls"),
            func.coalesce(func.sum(ModelCallRow.tokens_in), 0).label("tokens_in"),
            func.coalesce(func.sum(ModelCallRow.tokens_out), 0).label("tokens_out"),
        )
        .where(ModelCallRow.at >= since)
        .group_by(ModelCallRow.agent, ModelCallRow.outcome)
    )


@prepared
def _first_due() -> Query:
    due_at = func.coalesce(MessageRow.not_before, MessageRow.created_at, type_=MessageRow.__table__.c.created_at.type)
    return select(func.min(due_at)).where(MESSAGE_IS_QUEUED)


@prepared
def _replies_waiting() -> Query:
    return select(func.count()).select_from(MessageRow).where(MESSAGE_IS_UNHANDLED)


@prepared
def _slots_pending() -> Query:
    return select(func.count()).select_from(SlotRow).where(SLOT_IS_PENDING)


@prepared
def _open_alerts() -> Query:
    return select(AlertRow.kind, func.count()).where(ALERT_IS_OPEN).group_by(AlertRow.kind)


@prepared
def _failed_jobs() -> Query:
    return select(JobFailureRow.job, func.count()).group_by(JobFailureRow.job)


@prepared
def _pending_slots(limit: int) -> Query:
    return select(SlotRow.__table__).where(SLOT_IS_PENDING).order_by(SlotRow.due_at, SlotRow.id).limit(limit)


@prepared
def _unhandled_texts(limit: int) -> Query:
    return _oldest(select(MessageRow.__table__).where(MESSAGE_IS_UNHANDLED), limit)


@prepared
def _unsent_texts(lost_since: datetime, limit: int) -> Query:
    open_now = MessageRow.state.in_((MessageState.QUEUED, MessageState.SENDING))
    lost = _made_since(lost_since, MessageState.UNKNOWN, MessageState.FAILED)
    return _oldest(select(MessageRow.__table__).where(or_(open_now, lost)), limit)


def _oldest(messages: Query, limit: int) -> Query:
    return messages.order_by(MessageRow.created_at, MessageRow.id).limit(limit)


def _made_since(since: datetime, *states: MessageState) -> ColumnElement[bool]:
    """All states are named, because the index begins with them."""
    return and_(MessageRow.state.in_(states), MessageRow.created_at >= since)
