"""Slots: texts that are due."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, update

from textcoach.domain.slot import Slot
from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.tables import SLOT_IS_PENDING, SlotRow


class SqlSlotRepository(Repository):
    def claim(self, slot: Slot) -> bool:
        return self._insert_free(SlotRow, values_of(slot), ["athlete_id", "day", "kind"])

    def get(self, slot_id: UUID) -> Slot:
        return Slot(**self._one(SlotRow, slot_id))

    def of_day(self, athlete_id: UUID, day: date) -> Sequence[Slot]:
        query = select(SlotRow.__table__).where(SlotRow.athlete_id == athlete_id, SlotRow.day == day)
        return [Slot(**row) for row in self._all(query.order_by(SlotRow.due_at, SlotRow.id))]

    def lease(self, slot_id: UUID, now: datetime, until: datetime) -> Slot | None:
        taken = self._connection.execute(
            update(SlotRow)
            .where(SlotRow.id == slot_id, SLOT_IS_PENDING, _is_free(now))
            .values(lease_until=until, tries=SlotRow.tries + 1)
            .returning(*SlotRow.__table__.c)
        )
        row = taken.mappings().first()
        return None if row is None else Slot(**row)

    def abandoned(self, now: datetime, limit: int) -> Sequence[Slot]:
        query = select(SlotRow.__table__).where(SLOT_IS_PENDING, _is_free(now)).order_by(SlotRow.due_at).limit(limit)
        return [Slot(**row) for row in self._all(query)]

    def save(self, slot: Slot) -> None:
        self._update(SlotRow, slot.id, values_of(slot), "A slot for this day")


def _is_free(now: datetime) -> ColumnElement[bool]:
    return or_(SlotRow.lease_until.is_(None), SlotRow.lease_until <= now)
