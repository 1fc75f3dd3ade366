"""Texts that came in and wait to be handled."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Executable, and_, exists, or_, select, update

from textcoach.domain.message import Message
from textcoach.persistence.repositories.base import Repository, unset_or_past
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import MESSAGE_IS_UNHANDLED, MessageRow


class IncomingTexts(Repository):
    def claim_inbound(self, now: datetime, until: datetime, limit: int) -> Sequence[Message]:
        # Two statements: as a subquery, PostgreSQL may run the locking one again and take more than the limit.
        ids = self._scalars(self._locked(_claimable(now, limit), skip_locked=True))
        if not ids:
            return []
        claimed = [Message(**row) for row in self._run(_claim(ids, now, until)).mappings()]
        return sorted(claimed, key=lambda message: (message.created_at, message.id))

    def unhandled(self, now: datetime, limit: int) -> Sequence[Message]:
        return [Message(**row) for row in self._all(_unhandled(now, limit))]

    def has_older_unhandled(self, message: Message, *, tried_below: int) -> bool:
        older = _older_unhandled(message.number, message.created_at, message.id, tried_below)
        return bool(self._run(older).scalar())

    def unhandled_numbers(self, numbers: Collection[str], since: datetime) -> frozenset[str]:
        return frozenset(self._scalars(_unhandled_numbers(numbers, since)))


@prepared
def _claimable(now: datetime, limit: int) -> Query:
    free = select(MessageRow.id).where(MESSAGE_IS_UNHANDLED, unset_or_past(MessageRow.lease_until, now))
    return free.order_by(MessageRow.created_at, MessageRow.id).limit(limit)


@prepared
def _claim(ids: Collection[UUID], now: datetime, until: datetime) -> Executable:
    return (
        update(MessageRow)
        .where(MessageRow.id.in_(ids), MESSAGE_IS_UNHANDLED, unset_or_past(MessageRow.lease_until, now))
        .values(lease_until=until, tries=MessageRow.tries + 1)
        .returning(*MessageRow.__table__.c)
    )


@prepared
def _unhandled(now: datetime, limit: int) -> Query:
    free = select(MessageRow.__table__).where(MESSAGE_IS_UNHANDLED, unset_or_past(MessageRow.lease_until, now))
    return free.order_by(MessageRow.created_at, MessageRow.id).limit(limit)


@prepared
def _older_unhandled(number: str, created_at: datetime, message_id: UUID, tried_below: int) -> Query:
    same = MessageRow.created_at == created_at
    earlier = or_(MessageRow.created_at < created_at, and_(same, MessageRow.id < message_id))
    older = exists().where(MESSAGE_IS_UNHANDLED, MessageRow.number == number, MessageRow.tries < tried_below, earlier)
    return select(older)


@prepared
def _unhandled_numbers(numbers: Collection[str], since: datetime) -> Query:
    query = select(MessageRow.number).where(MESSAGE_IS_UNHANDLED, MessageRow.created_at >= since)
    return query.where(MessageRow.number.in_(numbers))
