"""Messages, in and out."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select, update

from textcoach.domain.message import Direction, Message, MessageState
from textcoach.persistence.repositories.base import Query, Repository, values_of
from textcoach.persistence.tables import MESSAGE_IS_UNHANDLED, MessageRow

_WHAT = "A message with this provider id"


class SqlMessageRepository(Repository):
    def add(self, message: Message) -> None:
        self._insert(MessageRow, values_of(message), _WHAT)

    def get(self, message_id: UUID) -> Message:
        return Message(**self._one(MessageRow, message_id))

    def by_provider_id(self, provider_id: str) -> Message | None:
        query = select(MessageRow.__table__).where(MessageRow.provider_id == provider_id)
        return self._found(self._locked(query))

    def save(self, message: Message) -> None:
        self._update(MessageRow, message.id, values_of(message), _WHAT)

    def conversation(self, number: str, limit: int) -> Sequence[Message]:
        query = select(MessageRow.__table__).where(MessageRow.number == number)
        newest = self._all(query.order_by(MessageRow.created_at.desc(), MessageRow.id.desc()).limit(limit))
        return [Message(**row) for row in reversed(newest)]

    def sent_since(self, number: str, kind: str, since: datetime) -> bool:
        return self._any(
            MessageRow.number == number,
            MessageRow.created_at >= since,
            MessageRow.kind == kind,
            MessageRow.direction == Direction.OUT,
        )

    def lease_inbound(self, message_id: UUID, now: datetime, until: datetime) -> Message | None:
        taken = self._connection.execute(
            update(MessageRow)
            .where(MessageRow.id == message_id, MESSAGE_IS_UNHANDLED, _is_free(now))
            .values(lease_until=until, tries=MessageRow.tries + 1)
            .returning(*MessageRow.__table__.c)
        )
        row = taken.mappings().first()
        return None if row is None else Message(**row)

    def unhandled(self, now: datetime, limit: int) -> Sequence[Message]:
        query = select(MessageRow.__table__).where(MESSAGE_IS_UNHANDLED, _is_free(now))
        rows = self._all(query.order_by(MessageRow.created_at, MessageRow.id).limit(limit))
        return [Message(**row) for row in rows]

    def claim_outbound(self, now: datetime, until: datetime, limit: int) -> Sequence[Message]:
        query = select(MessageRow.id).where(_is_due(now)).limit(limit)
        urgent = query.order_by(MessageRow.priority, MessageRow.created_at, MessageRow.id)
        # Two statements: as a subquery, PostgreSQL may run the locking one again and take more than the limit.
        ids = self._connection.scalars(self._locked(urgent, skip_locked=True)).all()
        if not ids:
            return []
        taken = self._connection.execute(
            update(MessageRow)
            .where(MessageRow.id.in_(ids), _is_due(now))
            .values(state=MessageState.SENDING, lease_until=until, tries=MessageRow.tries + 1)
            .returning(*MessageRow.__table__.c)
        )
        claimed = [Message(**row) for row in taken.mappings()]
        return sorted(claimed, key=lambda message: (message.priority, message.created_at, message.id))

    def has_due_outbound(self, now: datetime) -> bool:
        return self._any(_is_due(now))

    def unknown(self, since: datetime, limit: int) -> Sequence[Message]:
        query = select(MessageRow.__table__).where(
            MessageRow.state == MessageState.UNKNOWN, MessageRow.created_at >= since
        )
        rows = self._all(query.order_by(MessageRow.created_at, MessageRow.id).limit(limit))
        return [Message(**row) for row in rows]

    def stuck_sending(self, now: datetime, limit: int) -> Sequence[Message]:
        query = select(MessageRow.__table__).where(MessageRow.state == MessageState.SENDING, _is_free(now))
        rows = self._all(query.order_by(MessageRow.lease_until, MessageRow.id).limit(limit))
        return [Message(**row) for row in rows]

    def _found(self, query: Query) -> Message | None:
        row = self._first(query)
        return None if row is None else Message(**row)

    def _any(self, *conditions: ColumnElement[bool]) -> bool:
        return bool(self._connection.scalar(select(exists().where(*conditions))))


def _is_due(now: datetime) -> ColumnElement[bool]:
    return and_(
        MessageRow.state == MessageState.QUEUED,
        or_(MessageRow.not_before.is_(None), MessageRow.not_before <= now),
    )


def _is_free(now: datetime) -> ColumnElement[bool]:
    return or_(MessageRow.lease_until.is_(None), MessageRow.lease_until <= now)
