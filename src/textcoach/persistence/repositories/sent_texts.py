"""What became of the texts that we sent, by the provider's books."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache
from uuid import UUID

from sqlalchemy import Executable, bindparam, func, select, update

from textcoach.domain.message import AttemptOutcome, Message, MessageState
from textcoach.persistence.repositories.base import Repository, Values, unset_or_past
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import AttemptRow, MessageRow
from textcoach.ports.books import SentText

_UNDECIDED = (MessageState.ACCEPTED, MessageState.SENT)
_IDS_AT_ONCE = 1000


class SentTexts(Repository):
    def of_provider_ids(self, provider_ids: Collection[str]) -> Sequence[Message]:
        ids, found = list(provider_ids), []
        for start in range(0, len(ids), _IDS_AT_ONCE):
            some = _of_provider_ids(ids[start : start + _IDS_AT_ONCE])
            found += [Message(**row) for row in self._all(some)]
        return found

    def first_undecided(self, sent_since: datetime) -> datetime | None:
        # A text goes out within a day of being made; without this the whole table would be read.
        made_since = sent_since - timedelta(days=1)
        return self._run(_first_undecided(made_since, sent_since)).scalar()

    def ask_about(
        self, made: tuple[datetime, datetime], asked_before: datetime, now: datetime, limit: int
    ) -> list[str]:
        oldest = _to_ask_about(*made, asked_before, limit)
        ids = self._scalars(self._locked(oldest, skip_locked=True))
        return list(self._scalars(_mark_asked(ids, now))) if ids else []

    def store_bills(self, bills: Sequence[SentText]) -> None:
        if bills:
            self._connection.execute(_store_bill(), [_bill(one) for one in bills])


@prepared
def _of_provider_ids(provider_ids: Collection[str]) -> Query:
    return select(MessageRow.__table__).where(MessageRow.provider_id.in_(provider_ids))


@prepared
def _first_undecided(made_since: datetime, sent_since: datetime) -> Query:
    return (
        select(func.min(AttemptRow.started_at))
        .join(MessageRow, AttemptRow.message_id == MessageRow.id)
        .where(
            MessageRow.state.in_(_UNDECIDED),
            MessageRow.created_at >= made_since,
            AttemptRow.outcome == AttemptOutcome.ACCEPTED,
            AttemptRow.started_at >= sent_since,
        )
    )


@prepared
def _to_ask_about(made_since: datetime, made_before: datetime, asked_before: datetime, limit: int) -> Query:
    query = select(MessageRow.id).where(
        MessageRow.state.in_(_UNDECIDED),
        MessageRow.created_at >= made_since,
        MessageRow.created_at < made_before,
        MessageRow.provider_id.is_not(None),
        unset_or_past(MessageRow.asked_at, asked_before),
    )
    return query.order_by(MessageRow.created_at, MessageRow.id).limit(limit)


@prepared
def _mark_asked(ids: Collection[UUID], now: datetime) -> Executable:
    return update(MessageRow).where(MessageRow.id.in_(ids)).values(asked_at=now).returning(MessageRow.provider_id)


@cache
def _store_bill() -> Executable:
    return (
        update(MessageRow)
        .where(MessageRow.__table__.c.provider_id == bindparam("bill_of"))
        .values(
            billed_segments=func.coalesce(bindparam("bill_segments"), MessageRow.billed_segments),
            price_micros=func.coalesce(bindparam("bill_price"), MessageRow.price_micros),
            currency=func.coalesce(bindparam("bill_currency"), MessageRow.currency),
        )
    )


def _bill(sent: SentText) -> Values:
    return {
        "bill_of": sent.report.provider_id,
        "bill_segments": sent.segments,
        "bill_price": None if sent.price is None else round(sent.price * 1_000_000),
        "bill_currency": sent.currency,
    }
