"""Texts that wait to be sent, and those whose sending has not ended well."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Executable, exists, func, or_, select, update

from textcoach.domain.capacity import QueuedTexts
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.persistence.repositories.base import Repository, unset_or_past
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import MESSAGE_IS_QUEUED, MessageRow


class OutgoingTexts(Repository):
    def waiting(self, number: str, kind: MessageKind) -> Message | None:
        row = self._first(self._locked(_waiting(number, kind), skip_locked=True))
        return None if row is None else Message(**row)

    def due_outbound(self, sender: str, now: datetime, limit: int) -> Sequence[Message]:
        return [Message(**row) for row in self._all(self._locked(_due(sender, now, limit), skip_locked=True))]

    def has_due_outbound(self, now: datetime) -> bool:
        return bool(self._run(_any_due(now)).scalar())

    def start_sending(self, message_ids: Collection[UUID], until: datetime) -> None:
        self._run(_start_sending(message_ids, until))

    def queued_texts(self) -> Sequence[QueuedTexts]:
        return [QueuedTexts(**row) for row in self._all(_queued_texts())]

    def mean_segments(self, kind: MessageKind, limit: int) -> float | None:
        mean = self._run(_mean_segments(kind, limit)).scalar()
        return None if mean is None else float(mean)

    def readdress(self, senders: Collection[str], to: str) -> int:
        return self._run(_readdress(senders, to)).rowcount

    def unknown(self, since: datetime, limit: int) -> Sequence[Message]:
        return [Message(**row) for row in self._all(_unknown(since, limit))]

    def stuck_sending(self, now: datetime, limit: int) -> Sequence[Message]:
        return [Message(**row) for row in self._all(_stuck_sending(now, limit))]


@prepared
def _waiting(number: str, kind: MessageKind) -> Query:
    query = select(MessageRow.__table__).where(
        MESSAGE_IS_QUEUED,
        MessageRow.number == number,
        MessageRow.kind == kind,
        MessageRow.tries == 0,
    )
    return query.order_by(MessageRow.created_at.desc(), MessageRow.id.desc())


@prepared
def _due(sender: str, now: datetime, limit: int) -> Query:
    has_come = unset_or_past(MessageRow.not_before, now)
    query = select(MessageRow.__table__).where(MESSAGE_IS_QUEUED, MessageRow.sender == sender, has_come)
    return query.order_by(MessageRow.priority, MessageRow.created_at, MessageRow.id).limit(limit)


@prepared
def _any_due(now: datetime) -> Query:
    return select(exists().where(MESSAGE_IS_QUEUED, unset_or_past(MessageRow.not_before, now)))


@prepared
def _start_sending(message_ids: Collection[UUID], until: datetime) -> Executable:
    sending = update(MessageRow).where(MessageRow.id.in_(message_ids))
    return sending.values(state=MessageState.SENDING, lease_until=until, tries=MessageRow.tries + 1)


@prepared
def _queued_texts() -> Query:
    segments = func.sum(func.coalesce(MessageRow.segments, 1))
    return (
        select(MessageRow.sender, MessageRow.deliver_by, func.count().label("texts"), segments.label("segments"))
        .where(MESSAGE_IS_QUEUED)
        .group_by(MessageRow.sender, MessageRow.deliver_by)
    )


@prepared
def _mean_segments(kind: MessageKind, limit: int) -> Query:
    # By id, which is by time and needs no index of its own.
    of_kind = select(MessageRow.segments).where(
        MessageRow.direction == Direction.OUT, MessageRow.kind == kind, MessageRow.segments.is_not(None)
    )
    newest = of_kind.order_by(MessageRow.id.desc()).limit(limit).subquery()
    return select(func.avg(newest.c.segments))


@prepared
def _readdress(senders: Collection[str], to: str) -> Executable:
    strays = or_(MessageRow.sender.is_(None), MessageRow.sender.not_in(senders))
    return update(MessageRow).where(MESSAGE_IS_QUEUED, strays).values(sender=to)


@prepared
def _unknown(since: datetime, limit: int) -> Query:
    query = select(MessageRow.__table__).where(MessageRow.state == MessageState.UNKNOWN, MessageRow.created_at >= since)
    return query.order_by(MessageRow.created_at, MessageRow.id).limit(limit)


@prepared
def _stuck_sending(now: datetime, limit: int) -> Query:
    expired = unset_or_past(MessageRow.lease_until, now)
    query = select(MessageRow.__table__).where(MessageRow.state == MessageState.SENDING, expired)
    return query.order_by(MessageRow.lease_until, MessageRow.id).limit(limit)
