"""When an athlete begins, stops and goes on again, and what becomes of the days between."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date
from textcoach.domain.ids import new_id
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.schedule import CATCH_UP, Missed, Schedule, reschedule
from textcoach.domain.slot import Slot, SlotKind, SlotOutcome
from textcoach.domain.states import AthleteState
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.evenings import first_evening
from textcoach.services.holding import keep_holds

_NO_CATCH_UP = timedelta(0)


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """``missed``: the dates that get no text because of the change, on record. ``redated``: the first new date, where
    workouts follow the athlete's new training days."""

    athlete: Athlete
    missed: Sequence[Missed] = ()
    redated: date | None = None


def stopped(uow: UnitOfWork, athlete: Athlete, now: datetime) -> Athlete:
    """Inactive: a hold from the first date without a text on says why there is none. The caller locked the athlete and
    saves them."""
    inactive = replace(athlete, state=AthleteState.INACTIVE, next_send_at=None, next_evening_at=None)
    if athlete.next_send_at is None:
        return inactive
    today = training_date(now, athlete.zone)
    open_day = training_date(athlete.next_send_at, athlete.zone)
    start = min(open_day, today)
    taken = uow.slots.days_since(athlete.id, SlotKind.MORNING, start)
    while start in taken:
        start += timedelta(days=1)
    uow.holds.add(Hold(new_id(), athlete.id, HoldReason.INACTIVE, start))
    return inactive


def started(uow: UnitOfWork, athlete: Athlete, now: datetime, starts_on: date = date.min) -> Rescheduled:
    """Active: again, or for the first time, when texts begin with the next morning. ``starts_on`` is when the plan
    does. The caller locked the athlete and saves them."""
    if athlete.state is AthleteState.ACTIVE and athlete.next_send_at is not None:
        return Rescheduled(athlete)
    schedule = Schedule(athlete.zone, athlete.send_at)
    today = training_date(now, athlete.zone)
    taken = uow.slots.days_since(athlete.id, SlotKind.MORNING, today)
    catch_up = _NO_CATCH_UP if athlete.state is AthleteState.PROSPECT else CATCH_UP
    because = "the plan was activated" if athlete.state is AthleteState.PROSPECT else "the athlete became active again"
    plan = reschedule(None, schedule, today, taken, now, because=because, catch_up=catch_up)
    first = training_date(plan.next_send_at, athlete.zone)
    over = [hold for hold in uow.holds.of(athlete.id) if hold.reason is HoldReason.INACTIVE and hold.until is None]
    keep_holds(uow, athlete.id, *(replace(hold, until=max(hold.start, first)) for hold in over))
    missed = tuple(one for one in plan.missed if one.day >= starts_on)
    record_missed(uow, athlete, missed)
    active = replace(athlete, state=AthleteState.ACTIVE, next_send_at=plan.next_send_at)
    return Rescheduled(replace(active, next_evening_at=first_evening(uow, active, now)), missed)


def record_missed(uow: UnitOfWork, athlete: Athlete, missed: Sequence[Missed]) -> None:
    for one in missed:
        skipped = Slot(
            new_id(), athlete.id, one.day, SlotKind.MORNING, one.due_at, outcome=SlotOutcome.SKIPPED, reason=one.reason
        )
        uow.slots.claim(skipped)
