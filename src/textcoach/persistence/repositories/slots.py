"""Slots: texts that are due."""

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, RowMapping, func, or_, select, update

from textcoach.domain.capacity import DueTexts
from textcoach.domain.slot import Slot, SlotKind
from textcoach.domain.touch import Touch
from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.tables import SLOT_IS_PENDING, AthleteRow, MessageRow, SlotRow, WorkoutRow


class SqlSlotRepository(Repository):
    def claim(self, slot: Slot) -> bool:
        return self._insert_free(SlotRow, values_of(slot), ["athlete_id", "day", "kind"])

    def get(self, slot_id: UUID) -> Slot:
        return Slot(**self._one(SlotRow, slot_id))

    def of_day(self, athlete_id: UUID, day: date) -> Sequence[Slot]:
        query = select(SlotRow.__table__).where(SlotRow.athlete_id == athlete_id, SlotRow.day == day)
        return [Slot(**row) for row in self._all(query.order_by(SlotRow.due_at, SlotRow.id))]

    def days_since(self, athlete_id: UUID, kind: SlotKind, since: date) -> Collection[date]:
        query = select(SlotRow.day).where(SlotRow.athlete_id == athlete_id, SlotRow.kind == kind, SlotRow.day >= since)
        return set(self._connection.scalars(query))

    def touches(self, athlete_id: UUID, since: date) -> Sequence[Touch]:
        slot = SlotRow.__table__.c
        at = func.coalesce(MessageRow.not_before, MessageRow.created_at, type_=MessageRow.__table__.c.created_at.type)
        query = (
            select(*slot, MessageRow.state.label("message"), at.label("at"), WorkoutRow.state.label("workout"))
            .outerjoin(MessageRow, MessageRow.id == slot.message_id)
            .outerjoin(WorkoutRow, WorkoutRow.id == slot.workout_id)
            .where(slot.athlete_id == athlete_id, or_(slot.day >= since, slot.kind == SlotKind.PAUSE_OFFER))
        )
        return [_touch(row) for row in self._all(query.order_by(slot.due_at, slot.id))]

    def lease(self, slot_id: UUID, now: datetime, until: datetime) -> Slot | None:
        taken = self._connection.execute(
            update(SlotRow)
            .where(SlotRow.id == slot_id, SLOT_IS_PENDING, _is_free(now))
            .values(lease_until=until, tries=SlotRow.tries + 1)
            .returning(*SlotRow.__table__.c)
        )
        row = taken.mappings().first()
        return None if row is None else Slot(**row)

    def renew(self, slot: Slot, until: datetime | None) -> bool:
        same = SlotRow.lease_until == slot.lease_until
        changed = self._connection.execute(
            update(SlotRow).where(SlotRow.id == slot.id, SLOT_IS_PENDING, same).values(lease_until=until)
        )
        return changed.rowcount > 0

    def abandoned(self, now: datetime, ahead: timedelta, limit: int) -> Sequence[Slot]:
        has_come = or_(SlotRow.not_before.is_(None), SlotRow.not_before <= now + ahead)
        query = select(SlotRow.__table__).where(SLOT_IS_PENDING, _is_free(now), has_come)
        return [Slot(**row) for row in self._all(query.order_by(SlotRow.due_at).limit(limit))]

    def of_message(self, message_id: UUID) -> Slot | None:
        row = self._first(self._locked(select(SlotRow.__table__).where(SlotRow.message_id == message_id)))
        return None if row is None else Slot(**row)

    def pending_texts(self) -> Sequence[DueTexts]:
        query = (
            select(AthleteRow.sender, SlotRow.due_at, AthleteRow.zone, func.count().label("texts"))
            .join(AthleteRow, AthleteRow.id == SlotRow.athlete_id)
            .where(SLOT_IS_PENDING)
            .group_by(AthleteRow.sender, SlotRow.due_at, AthleteRow.zone)
        )
        return [DueTexts(**row) for row in self._all(query)]

    def save(self, slot: Slot) -> None:
        self._update(SlotRow, slot.id, values_of(slot), "A slot for this day")


def _touch(row: RowMapping) -> Touch:
    slot = Slot(**{one.name: row[one.name] for one in fields(Slot)})
    return Touch(slot, row["message"], row["at"], row["workout"])


def _is_free(now: datetime) -> ColumnElement[bool]:
    return or_(SlotRow.lease_until.is_(None), SlotRow.lease_until <= now)
