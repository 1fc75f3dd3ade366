"""Slots: texts that are due."""

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import Executable, RowMapping, func, or_, select, update

from textcoach.domain.capacity import DueTexts
from textcoach.domain.slot import Slot, SlotKind
from textcoach.domain.touch import Touch
from textcoach.persistence.repositories.base import Repository, unset_or_past, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import SLOT_IS_PENDING, AthleteRow, MessageRow, SlotRow, WorkoutRow


class SqlSlotRepository(Repository):
    def claim(self, slot: Slot) -> bool:
        return self._insert_free(SlotRow, values_of(slot), ["athlete_id", "day", "kind"])

    def get(self, slot_id: UUID) -> Slot:
        return Slot(**self._one(SlotRow, slot_id))

    def of_day(self, athlete_id: UUID, day: date) -> Sequence[Slot]:
        return [Slot(**row) for row in self._all(_of_day(athlete_id, day))]

    def days_since(self, athlete_id: UUID, kind: SlotKind, since: date) -> Collection[date]:
        return set(self._scalars(_days_since(athlete_id, kind, since)))

    def touches(self, athlete_id: UUID, since: date) -> Sequence[Touch]:
        return [_touch(row) for row in self._all(_touches(athlete_id, since))]

    def lease(self, slot_id: UUID, now: datetime, until: datetime) -> Slot | None:
        row = self._run(_lease(slot_id, now, until)).mappings().first()
        return None if row is None else Slot(**row)

    def renew(self, slot: Slot, until: datetime | None) -> bool:
        return self._run(_renew(slot.id, slot.lease_until, until)).rowcount > 0

    def abandoned(self, now: datetime, ahead: timedelta, limit: int) -> Sequence[Slot]:
        return [Slot(**row) for row in self._all(_abandoned(now, now + ahead, limit))]

    def of_message(self, message_id: UUID) -> Slot | None:
        row = self._first(self._locked(_of_message(message_id)))
        return None if row is None else Slot(**row)

    def pending_texts(self) -> Sequence[DueTexts]:
        return [DueTexts(**row) for row in self._all(_pending_texts())]

    def save(self, slot: Slot) -> None:
        self._update(SlotRow, slot.id, values_of(slot), "A slot for this day")


@prepared
def _of_day(athlete_id: UUID, day: date) -> Query:
    query = select(SlotRow.__table__).where(SlotRow.athlete_id == athlete_id, SlotRow.day == day)
    return query.order_by(SlotRow.due_at, SlotRow.id)


@prepared
def _days_since(athlete_id: UUID, kind: SlotKind, since: date) -> Query:
    return select(SlotRow.day).where(SlotRow.athlete_id == athlete_id, SlotRow.kind == kind, SlotRow.day >= since)


@prepared
def _touches(athlete_id: UUID, since: date) -> Query:
    slot = SlotRow.__table__.c
    at = func.coalesce(MessageRow.not_before, MessageRow.created_at, type_=MessageRow.__table__.c.created_at.type)
    return (
        select(*slot, MessageRow.state.label("message"), at.label("at"), WorkoutRow.state.label("workout"))
        .outerjoin(MessageRow, MessageRow.id == slot.message_id)
        .outerjoin(WorkoutRow, WorkoutRow.id == slot.workout_id)
        .where(slot.athlete_id == athlete_id, or_(slot.day >= since, slot.kind == SlotKind.PAUSE_OFFER))
        .order_by(slot.due_at, slot.id)
    )


@prepared
def _lease(slot_id: UUID, now: datetime, until: datetime) -> Executable:
    return (
        update(SlotRow)
        .where(SlotRow.id == slot_id, SLOT_IS_PENDING, unset_or_past(SlotRow.lease_until, now))
        .values(lease_until=until, tries=SlotRow.tries + 1)
        .returning(*SlotRow.__table__.c)
    )


@prepared
def _renew(slot_id: UUID, lease_until: datetime | None, until: datetime | None) -> Executable:
    same = SlotRow.lease_until.is_not_distinct_from(lease_until)
    return update(SlotRow).where(SlotRow.id == slot_id, SLOT_IS_PENDING, same).values(lease_until=until)


@prepared
def _abandoned(now: datetime, until: datetime, limit: int) -> Query:
    is_free, has_come = unset_or_past(SlotRow.lease_until, now), unset_or_past(SlotRow.not_before, until)
    query = select(SlotRow.__table__).where(SLOT_IS_PENDING, is_free, has_come)
    return query.order_by(SlotRow.due_at).limit(limit)


@prepared
def _of_message(message_id: UUID) -> Query:
    return select(SlotRow.__table__).where(SlotRow.message_id == message_id)


@prepared
def _pending_texts() -> Query:
    return (
        select(AthleteRow.sender, SlotRow.due_at, AthleteRow.zone, func.count().label("texts"))
        .join(AthleteRow, AthleteRow.id == SlotRow.athlete_id)
        .where(SLOT_IS_PENDING)
        .group_by(AthleteRow.sender, SlotRow.due_at, AthleteRow.zone)
    )


def _touch(row: RowMapping) -> Touch:
    slot = Slot(**{one.name: row[one.name] for one in fields(Slot)})
    return Touch(slot, row["message"], row["at"], row["workout"])
