"""What watching the service asks: counts, ages, and what still waits."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from textcoach.domain.alert import AlertKind
from textcoach.domain.message import Message, MessageState
from textcoach.domain.slot import Slot
from textcoach.persistence.repositories.base import Query, Repository
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
from textcoach.ports.watch import ModelCallCount, TextCount

_OUTBOUND = tuple(state for state in MessageState if state is not MessageState.RECEIVED)


class SqlWatchRepository(Repository):
    def texts_since(self, since: datetime) -> Sequence[TextCount]:
        query = (
            select(
                MessageRow.state,
                func.count().label("texts"),
                func.coalesce(func.sum(MessageRow.segments), 0).label("segments"),
                func.coalesce(func.sum(MessageRow.billed_segments), 0).label("billed_segments"),
            )
            .where(_made_since(since, *_OUTBOUND))
            .group_by(MessageRow.state)
        )
        return [TextCount(**row) for row in self._all(query)]

    def failed_by_code_since(self, since: datetime) -> Mapping[str, int]:
        code = func.coalesce(MessageRow.error, "none")
        failed = _made_since(since, MessageState.FAILED, MessageState.UNDELIVERED)
        return self._counts(select(code, func.count()).where(failed).group_by(code))

    def inbound_since(self, since: datetime) -> int:
        return self._count(select(func.count()).where(_made_since(since, MessageState.RECEIVED)))

    def model_calls_since(self, since: datetime) -> Sequence[ModelCallCount]:
        query = (
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
        return [ModelCallCount(**row) for row in self._all(query)]

    def oldest_due(self, now: datetime) -> datetime | None:
        due_at = func.coalesce(
            MessageRow.not_before, MessageRow.created_at, type_=MessageRow.__table__.c.created_at.type
        )
        found: datetime | None = self._connection.scalar(select(func.min(due_at)).where(MESSAGE_IS_QUEUED))
        return found if found is not None and found <= now else None

    def replies_waiting(self) -> int:
        return self._count(select(func.count()).select_from(MessageRow).where(MESSAGE_IS_UNHANDLED))

    def slots_pending(self) -> int:
        return self._count(select(func.count()).select_from(SlotRow).where(SLOT_IS_PENDING))

    def open_alerts(self) -> Mapping[AlertKind, int]:
        return self._counts(select(AlertRow.kind, func.count()).where(ALERT_IS_OPEN).group_by(AlertRow.kind))

    def failed_jobs(self) -> Mapping[str, int]:
        return self._counts(select(JobFailureRow.job, func.count()).group_by(JobFailureRow.job))

    def pending_slots(self, limit: int) -> Sequence[Slot]:
        query = select(SlotRow.__table__).where(SLOT_IS_PENDING).order_by(SlotRow.due_at, SlotRow.id)
        return [Slot(**row) for row in self._all(query.limit(limit))]

    def unhandled_texts(self, limit: int) -> Sequence[Message]:
        return self._messages(select(MessageRow.__table__).where(MESSAGE_IS_UNHANDLED), limit)

    def unsent_texts(self, lost_since: datetime, limit: int) -> Sequence[Message]:
        open_now = MessageRow.state.in_((MessageState.QUEUED, MessageState.SENDING))
        lost = _made_since(lost_since, MessageState.UNKNOWN, MessageState.FAILED)
        return self._messages(select(MessageRow.__table__).where(or_(open_now, lost)), limit)

    def _messages(self, query: Query, limit: int) -> Sequence[Message]:
        rows = self._all(query.order_by(MessageRow.created_at, MessageRow.id).limit(limit))
        return [Message(**row) for row in rows]

    def _count(self, query: Query) -> int:
        count: int = self._connection.scalar(query) or 0
        return count

    def _counts(self, query: Query) -> dict[Any, int]:
        return {row[0]: row[1] for row in self._connection.execute(query)}


def _made_since(since: datetime, *states: MessageState) -> ColumnElement[bool]:
    """All states are named, because the index begins with them."""
    return and_(MessageRow.state.in_(states), MessageRow.created_at >= since)
