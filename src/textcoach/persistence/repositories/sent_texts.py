"""What became of the texts that we sent, by the provider's books."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, or_, select, update

from textcoach.domain.message import AttemptOutcome, Message, MessageState
from textcoach.persistence.repositories.base import Repository, Values
from textcoach.persistence.tables import AttemptRow, MessageRow
from textcoach.ports.books import SentText

_UNDECIDED = (MessageState.ACCEPTED, MessageState.SENT)
_IDS_AT_ONCE = 1000


class SentTexts(Repository):
    def of_provider_ids(self, provider_ids: Collection[str]) -> Sequence[Message]:
        ids, found = list(provider_ids), []
        for start in range(0, len(ids), _IDS_AT_ONCE):
            some = MessageRow.provider_id.in_(ids[start : start + _IDS_AT_ONCE])
            found += [Message(**row) for row in self._all(select(MessageRow.__table__).where(some))]
        return found

    def first_undecided(self, sent_since: datetime) -> datetime | None:
        query = (
            select(func.min(AttemptRow.started_at))
            .join(MessageRow, AttemptRow.message_id == MessageRow.id)
            .where(
                MessageRow.state.in_(_UNDECIDED),
                # A text goes out within a day of being made; without this the whole table would be read.
                MessageRow.created_at >= sent_since - timedelta(days=1),
                AttemptRow.outcome == AttemptOutcome.ACCEPTED,
                AttemptRow.started_at >= sent_since,
            )
        )
        return self._connection.scalar(query)

    def ask_about(
        self, made: tuple[datetime, datetime], asked_before: datetime, now: datetime, limit: int
    ) -> list[str]:
        query = select(MessageRow.id).where(
            MessageRow.state.in_(_UNDECIDED),
            MessageRow.created_at >= made[0],
            MessageRow.created_at < made[1],
            MessageRow.provider_id.is_not(None),
            or_(MessageRow.asked_at.is_(None), MessageRow.asked_at <= asked_before),
        )
        oldest = query.order_by(MessageRow.created_at, MessageRow.id).limit(limit)
        ids = self._connection.scalars(self._locked(oldest, skip_locked=True)).all()
        if not ids:
            return []
        asked = update(MessageRow).where(MessageRow.id.in_(ids)).values(asked_at=now)
        return [row.provider_id for row in self._connection.execute(asked.returning(MessageRow.provider_id))]

    def store_bills(self, bills: Sequence[SentText]) -> None:
        if not bills:
            return
        statement = (
            update(MessageRow)
            .where(MessageRow.__table__.c.provider_id == bindparam("bill_of"))
            .values(
                billed_segments=func.coalesce(bindparam("bill_segments"), MessageRow.billed_segments),
                price_micros=func.coalesce(bindparam("bill_price"), MessageRow.price_micros),
                currency=func.coalesce(bindparam("bill_currency"), MessageRow.currency),
            )
        )
        self._connection.execute(statement, [_bill(one) for one in bills])


def _bill(sent: SentText) -> Values:
    return {
        "bill_of": sent.report.provider_id,
        "bill_segments": sent.segments,
        "bill_price": None if sent.price is None else round(sent.price * 1_000_000),
        "bill_currency": sent.currency,
    }
