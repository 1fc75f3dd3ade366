"""What is known when an evening text is due, and when the next one is."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import NotLaidOut, PlanDay, training_date, walk
from textcoach.domain.schedule import Schedule, reschedule
from textcoach.domain.slot import EVENINGS, Slot, SlotKind
from textcoach.domain.touch import LOOK_BACK, Evening, due_kind
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWork

_TEXTS = 20
"""The newest ones, among which a text of the athlete's own is looked for: the others were written by their phone."""
_NO_CATCH_UP = timedelta(0)


def evening_of(uow: UnitOfWork, reader: Reader, athlete: Athlete, day: date, due_at: datetime) -> Evening:
    heard = uow.messages.heard(athlete.number, _TEXTS)
    return Evening(
        day=day,
        due_at=due_at,
        zone=athlete.zone,
        nudges=athlete.nudges,
        recaps=athlete.recaps,
        touches=uow.slots.touches(athlete.id, day - LOOK_BACK),
        holds=uow.holds.of(athlete.id),
        heard_at=next((at for at, body in heard if not reader.is_noise(body)), None),
    )


def without(evening: Evening, slot: Slot) -> Evening:
    """As if the slot weren't there."""
    return replace(evening, touches=[touch for touch in evening.touches if touch.slot.id != slot.id])


def due_in_plan(uow: UnitOfWork, athlete: Athlete, evening: Evening) -> SlotKind | None:
    """The kind of text that is due, which is none before the plan begins and after it ends."""
    kind = due_kind(evening)
    plan = uow.plans.active_of(athlete.id) if kind is not None else None
    if plan is None or not isinstance(walk(plan, evening.holds, evening.day), PlanDay | NotLaidOut):
        return None
    return kind


def first_evening(uow: UnitOfWork, athlete: Athlete, now: datetime) -> datetime:
    """UTC, for an athlete who becomes active: the next one that is still to come."""
    today = training_date(now, athlete.zone)
    schedule = Schedule(athlete.zone, athlete.evening_at)
    taken = _taken(uow, athlete, today)
    return reschedule(None, schedule, today, taken, now, because="", catch_up=_NO_CATCH_UP).next_send_at


def moved_evening(uow: UnitOfWork, before: Athlete, after: Athlete, now: datetime) -> datetime | None:
    """UTC, after a change of the zone or the time. No date gets a second text, and one whose evening is over by then
    gets none."""
    old, new = Schedule(before.zone, before.evening_at), Schedule(after.zone, after.evening_at)
    if before.next_evening_at is None or old == new:
        return after.next_evening_at
    open_day = training_date(before.next_evening_at, before.zone)
    taken = _taken(uow, after, min(open_day, training_date(now, after.zone)))
    return reschedule(old, new, open_day, taken, now, because="").next_send_at


def _taken(uow: UnitOfWork, athlete: Athlete, since: date) -> set[date]:
    return {touch.slot.day for touch in uow.slots.touches(athlete.id, since) if touch.slot.kind in EVENINGS}
