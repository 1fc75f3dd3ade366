"""Messages, in and out."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, TextClause, and_, exists, func, or_, select, update

from textcoach.domain.capacity import QueuedTexts
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.persistence.repositories.base import Query, values_of
from textcoach.persistence.repositories.sent_texts import SentTexts
from textcoach.persistence.tables import MESSAGE_IS_QUEUED, MESSAGE_IS_UNHANDLED, MessageRow

_WHAT = "A message with this provider id"


class SqlMessageRepository(SentTexts):
    def add(self, message: Message) -> None:
        self._insert(MessageRow, values_of(message), _WHAT)

    def add_received(self, message: Message) -> UUID | None:
        if self._insert_free(MessageRow, values_of(message), ["provider_id"]):
            return None
        known = select(MessageRow.id).where(MessageRow.provider_id == message.provider_id)
        return self._connection.scalar(known)

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

    def read_since(self, since: datetime, after: UUID | None, limit: int) -> Sequence[Message]:
        query = select(MessageRow.__table__).where(
            MessageRow.direction == Direction.IN,
            MessageRow.created_at >= since,
            MessageRow.athlete_id.is_not(None),
            MessageRow.reading.is_not(None),
        )
        if after is not None:
            query = query.where(MessageRow.id > after)
        return [Message(**row) for row in self._all(query.order_by(MessageRow.id).limit(limit))]

    def heard(self, number: str, limit: int) -> Sequence[tuple[datetime, str]]:
        query = select(MessageRow.created_at, MessageRow.body).where(
            MessageRow.number == number, MessageRow.direction == Direction.IN
        )
        newest = query.order_by(MessageRow.created_at.desc(), MessageRow.id.desc()).limit(limit)
        return [(row.created_at, row.body) for row in self._connection.execute(newest)]

    def mornings_said(self, number: str, besides: UUID, limit: int) -> Sequence[str]:
        query = select(MessageRow.body).where(
            MessageRow.number == number,
            MessageRow.kind == MessageKind.MORNING,
            MessageRow.direction == Direction.OUT,
            MessageRow.state != MessageState.SUPPRESSED,
            MessageRow.workout_id != besides,
        )
        newest = query.order_by(MessageRow.created_at.desc(), MessageRow.id.desc()).limit(limit)
        return self._connection.scalars(newest).all()

    def sent_since(self, number: str, kind: str, since: datetime) -> bool:
        return self._any(
            MessageRow.number == number,
            MessageRow.created_at >= since,
            MessageRow.kind == kind,
            MessageRow.direction == Direction.OUT,
        )

    def claim_inbound(self, now: datetime, until: datetime, limit: int) -> Sequence[Message]:
        query = select(MessageRow.id).where(MESSAGE_IS_UNHANDLED, _is_free(now))
        oldest = query.order_by(MessageRow.created_at, MessageRow.id).limit(limit)
        # Two statements: as a subquery, PostgreSQL may run the locking one again and take more than the limit.
        ids = self._connection.scalars(self._locked(oldest, skip_locked=True)).all()
        if not ids:
            return []
        taken = self._connection.execute(
            update(MessageRow)
            .where(MessageRow.id.in_(ids), MESSAGE_IS_UNHANDLED, _is_free(now))
            .values(lease_until=until, tries=MessageRow.tries + 1)
            .returning(*MessageRow.__table__.c)
        )
        claimed = [Message(**row) for row in taken.mappings()]
        return sorted(claimed, key=lambda message: (message.created_at, message.id))

    def unhandled(self, now: datetime, limit: int) -> Sequence[Message]:
        query = select(MessageRow.__table__).where(MESSAGE_IS_UNHANDLED, _is_free(now))
        rows = self._all(query.order_by(MessageRow.created_at, MessageRow.id).limit(limit))
        return [Message(**row) for row in rows]

    def has_older_unhandled(self, message: Message, *, tried_below: int) -> bool:
        same = MessageRow.created_at == message.created_at
        earlier = or_(MessageRow.created_at < message.created_at, and_(same, MessageRow.id < message.id))
        return self._any(
            MESSAGE_IS_UNHANDLED, MessageRow.number == message.number, MessageRow.tries < tried_below, earlier
        )

    def unhandled_numbers(self, numbers: Collection[str], since: datetime) -> frozenset[str]:
        query = select(MessageRow.number).where(MESSAGE_IS_UNHANDLED, MessageRow.created_at >= since)
        return frozenset(self._connection.scalars(query.where(MessageRow.number.in_(numbers))))

    def waiting(self, number: str, kind: MessageKind) -> Message | None:
        query = select(MessageRow.__table__).where(
            MESSAGE_IS_QUEUED,
            MessageRow.number == number,
            MessageRow.kind == kind,
            MessageRow.tries == 0,
        )
        newest = query.order_by(MessageRow.created_at.desc(), MessageRow.id.desc())
        return self._found(self._locked(newest, skip_locked=True))

    def due_outbound(self, sender: str, now: datetime, limit: int) -> Sequence[Message]:
        query = select(MessageRow.__table__).where(MESSAGE_IS_QUEUED, MessageRow.sender == sender, _has_come(now))
        urgent = query.order_by(MessageRow.priority, MessageRow.created_at, MessageRow.id).limit(limit)
        return [Message(**row) for row in self._all(self._locked(urgent, skip_locked=True))]

    def start_sending(self, message_ids: Collection[UUID], until: datetime) -> None:
        changes = {"state": MessageState.SENDING, "lease_until": until, "tries": MessageRow.tries + 1}
        self._connection.execute(update(MessageRow).where(MessageRow.id.in_(message_ids)).values(changes))

    def times_of(self, message_ids: Collection[UUID]) -> Mapping[UUID, datetime]:
        rows = self._connection.execute(
            select(MessageRow.id, MessageRow.created_at).where(MessageRow.id.in_(message_ids))
        )
        return {row.id: row.created_at for row in rows}

    def has_due_outbound(self, now: datetime) -> bool:
        return self._any(MESSAGE_IS_QUEUED, _has_come(now))

    def queued_texts(self) -> Sequence[QueuedTexts]:
        segments = func.sum(func.coalesce(MessageRow.segments, 1))
        query = (
            select(MessageRow.sender, MessageRow.deliver_by, func.count().label("texts"), segments.label("segments"))
            .where(MESSAGE_IS_QUEUED)
            .group_by(MessageRow.sender, MessageRow.deliver_by)
        )
        return [QueuedTexts(**row) for row in self._all(query)]

    def mean_segments(self, kind: MessageKind, limit: int) -> float | None:
        # By id, which is by time and needs no index of its own.
        of_kind = select(MessageRow.segments).where(
            MessageRow.direction == Direction.OUT, MessageRow.kind == kind, MessageRow.segments.is_not(None)
        )
        newest = of_kind.order_by(MessageRow.id.desc()).limit(limit).subquery()
        mean = self._connection.scalar(select(func.avg(newest.c.segments)))
        return None if mean is None else float(mean)

    def readdress(self, senders: Collection[str], to: str) -> int:
        strays = or_(MessageRow.sender.is_(None), MessageRow.sender.not_in(senders))
        moved = self._connection.execute(update(MessageRow).where(MESSAGE_IS_QUEUED, strays).values(sender=to))
        return moved.rowcount

    def of_ids(self, message_ids: Collection[UUID]) -> Sequence[Message]:
        query = select(MessageRow.__table__).where(MessageRow.id.in_(message_ids)).order_by(MessageRow.id)
        return [Message(**row) for row in self._all(self._locked(query))]

    def save_all(self, messages: Sequence[Message]) -> None:
        self._update_all(MessageRow, [values_of(message) for message in messages], _WHAT)

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

    def _any(self, *conditions: ColumnElement[bool] | TextClause) -> bool:
        return bool(self._connection.scalar(select(exists().where(*conditions))))


def _has_come(now: datetime) -> ColumnElement[bool]:
    return or_(MessageRow.not_before.is_(None), MessageRow.not_before <= now)


def _is_free(now: datetime) -> ColumnElement[bool]:
    return or_(MessageRow.lease_until.is_(None), MessageRow.lease_until <= now)
