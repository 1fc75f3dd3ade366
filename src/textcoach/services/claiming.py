"""Claiming what is due: a slot for each date, spread where its sender is short of capacity."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import next_send, training_date
from textcoach.domain.capacity import share_of, spread
from textcoach.domain.ids import new_id
from textcoach.domain.schedule import WINDOW_OVER, deadline
from textcoach.domain.sending import Pool
from textcoach.domain.slot import Slot, SlotKind, SlotOutcome
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory


def short_senders(unit_of_work: UnitOfWorkFactory, pool: Pool, segments: int, now: datetime) -> Mapping[str, timedelta]:
    """The time that senders need for what is due now, where it is more than they can send at once; ``segments`` is
    what one text may cost."""
    if pool.segments_a_second is None:
        return {}
    with unit_of_work() as uow:
        return spread(uow.athletes.due_texts(now), pool, segments)


def claim(uow: UnitOfWork, athlete: Athlete, need: timedelta | None, now: datetime, ahead: timedelta) -> list[Slot]:
    """Inserts a slot for each date that is due within ``ahead`` (several after days of downtime) and moves
    ``next_send_at``. ``need`` is the time over which the athlete's sender spreads what is due."""
    slots = []
    due_at = athlete.next_send_at
    while due_at is not None and due_at <= now + ahead:
        slot = _slot(athlete, due_at, need, now)
        if uow.slots.claim(slot):
            slots.append(slot)
        due_at = next_send(due_at, athlete.send_at, athlete.zone)
    uow.athletes.save(replace(athlete, next_send_at=due_at))
    return slots


def wait(slot: Slot, now: datetime, ahead: timedelta) -> float:
    """Seconds until the slot's text should be made."""
    return 0.0 if slot.not_before is None else max(0.0, (slot.not_before - ahead - now).total_seconds())


def _slot(athlete: Athlete, due_at: datetime, need: timedelta | None, now: datetime) -> Slot:
    slot = Slot(new_id(), athlete.id, training_date(due_at, athlete.zone), SlotKind.MORNING, due_at)
    closes = deadline(due_at, athlete.zone)
    if now >= closes:
        return replace(slot, outcome=SlotOutcome.SKIPPED, reason=WINDOW_OVER)
    if need is None:
        return slot
    begins = max(due_at, now)
    return replace(slot, not_before=begins + share_of(athlete.id, due_at) * min(need, closes - begins))
