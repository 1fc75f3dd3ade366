"""Messages, in and out."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, select

from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.persistence.repositories.base import values_of
from textcoach.persistence.repositories.incoming_texts import IncomingTexts
from textcoach.persistence.repositories.outgoing_texts import OutgoingTexts
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.repositories.sent_texts import SentTexts
from textcoach.persistence.tables import MessageRow

_WHAT = "A message with this provider id"


class SqlMessageRepository(IncomingTexts, OutgoingTexts, SentTexts):
    def add(self, message: Message) -> None:
        self._insert(MessageRow, values_of(message), _WHAT)

    def add_received(self, message: Message) -> UUID | None:
        if self._insert_free(MessageRow, values_of(message), ["provider_id"]):
            return None
        return self._run(_id_of(message.provider_id)).scalar()

    def get(self, message_id: UUID) -> Message:
        return Message(**self._one(MessageRow, message_id))

    def by_provider_id(self, provider_id: str) -> Message | None:
        row = self._first(self._locked(_by_provider_id(provider_id)))
        return None if row is None else Message(**row)

    def of_ids(self, message_ids: Collection[UUID]) -> Sequence[Message]:
        return [Message(**row) for row in self._all(self._locked(_of_ids(message_ids)))]

    def times_of(self, message_ids: Collection[UUID]) -> Mapping[UUID, datetime]:
        return {row.id: row.created_at for row in self._run(_times_of(message_ids))}

    def save(self, message: Message) -> None:
        self._update(MessageRow, message.id, values_of(message), _WHAT)

    def save_all(self, messages: Sequence[Message]) -> None:
        self._update_all(MessageRow, [values_of(message) for message in messages], _WHAT)

    def conversation(self, number: str, limit: int) -> Sequence[Message]:
        return [Message(**row) for row in reversed(self._all(_conversation(number, limit)))]

    def page(self, number: str, before: UUID, limit: int) -> Sequence[Message]:
        return [Message(**row) for row in self._all(_page(number, before, limit))]

    def read_since(self, since: datetime, after: UUID | None, limit: int) -> Sequence[Message]:
        query = _read_since(since, limit) if after is None else _read_since_after(since, after, limit)
        return [Message(**row) for row in self._all(query)]

    def heard(self, number: str, limit: int) -> Sequence[tuple[datetime, str]]:
        return [(row.created_at, row.body) for row in self._run(_heard(number, limit))]

    def mornings_said(self, number: str, besides: UUID, limit: int) -> Sequence[str]:
        return self._scalars(_mornings_said(number, besides, limit))

    def sent_since(self, number: str, kind: str, since: datetime) -> bool:
        return bool(self._run(_sent_since(number, kind, since)).scalar())


@prepared
def _id_of(provider_id: str | None) -> Query:
    return select(MessageRow.id).where(MessageRow.provider_id == provider_id)


@prepared
def _by_provider_id(provider_id: str) -> Query:
    return select(MessageRow.__table__).where(MessageRow.provider_id == provider_id)


@prepared
def _of_ids(message_ids: Collection[UUID]) -> Query:
    return select(MessageRow.__table__).where(MessageRow.id.in_(message_ids)).order_by(MessageRow.id)


@prepared
def _times_of(message_ids: Collection[UUID]) -> Query:
    return select(MessageRow.id, MessageRow.created_at).where(MessageRow.id.in_(message_ids))


@prepared
def _conversation(number: str, limit: int) -> Query:
    return _newest(select(MessageRow.__table__).where(MessageRow.number == number), limit)


@prepared
def _page(number: str, before: UUID, limit: int) -> Query:
    query = select(MessageRow.__table__).where(MessageRow.number == number, MessageRow.id < before)
    return query.order_by(MessageRow.id.desc()).limit(limit)


@prepared
def _read_since(since: datetime, limit: int) -> Query:
    return _read(since).order_by(MessageRow.id).limit(limit)


@prepared
def _read_since_after(since: datetime, after: UUID, limit: int) -> Query:
    return _read(since).where(MessageRow.id > after).order_by(MessageRow.id).limit(limit)


def _read(since: datetime) -> Query:
    return select(MessageRow.__table__).where(
        MessageRow.direction == Direction.IN,
        MessageRow.created_at >= since,
        MessageRow.athlete_id.is_not(None),
        MessageRow.reading.is_not(None),
    )


@prepared
def _heard(number: str, limit: int) -> Query:
    query = select(MessageRow.created_at, MessageRow.body).where(
        MessageRow.number == number, MessageRow.direction == Direction.IN
    )
    return _newest(query, limit)


@prepared
def _mornings_said(number: str, besides: UUID, limit: int) -> Query:
    query = select(MessageRow.body).where(
        MessageRow.number == number,
        MessageRow.kind == MessageKind.MORNING,
        MessageRow.direction == Direction.OUT,
        MessageRow.state != MessageState.SUPPRESSED,
        MessageRow.workout_id != besides,
    )
    return _newest(query, limit)


@prepared
def _sent_since(number: str, kind: str, since: datetime) -> Query:
    sent = exists().where(
        MessageRow.number == number,
        MessageRow.created_at >= since,
        MessageRow.kind == kind,
        MessageRow.direction == Direction.OUT,
    )
    return select(sent)


def _newest(query: Query, limit: int) -> Query:
    return query.order_by(MessageRow.created_at.desc(), MessageRow.id.desc()).limit(limit)
