"""What a reply makes of the texts that are made and wait to go out."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date
from textcoach.domain.message import MessageKind, MessageState
from textcoach.domain.schedule import deadline
from textcoach.domain.slot import Slot, SlotKind, SlotOutcome
from textcoach.domain.states import WorkoutState
from textcoach.ports.unit_of_work import UnitOfWork

MADE_ANEW = "made anew after a reply"
ANSWERED = "the athlete wrote meanwhile"
STOPPED = "training is on hold"
_ASKING = (MessageKind.NUDGE, MessageKind.PAUSE_OFFER)


def withdraw_evening(uow: UnitOfWork, athlete: Athlete, because: str = ANSWERED) -> None:
    """A nudge or the offer of a pause is no longer needed. A recap is made anew, with what the reply (or staff) may
    have added: the sweep rings for its slot, which is pending again."""
    for kind in (*_ASKING, MessageKind.RECAP):
        message = uow.messages.waiting(athlete.number, kind)
        slot = uow.slots.of_message(message.id) if message else None
        if message is None or slot is None:
            continue
        answered = kind in _ASKING
        uow.messages.save(replace(message, state=MessageState.SUPPRESSED, error=because if answered else MADE_ANEW))
        withdrawn = replace(slot, outcome=SlotOutcome.SKIPPED, reason=because, message_id=None)
        uow.slots.save(withdrawn if answered else replace(slot, outcome=SlotOutcome.PENDING, message_id=None))


def withdraw_morning(uow: UnitOfWork, athlete: Athlete, now: datetime, *, although_due: bool = False) -> None:
    """A morning text that waits for its minute is made anew when a reply changes what it should say: the sweep rings
    for its slot, which is pending again. One that is due goes out all the same, unless it would be wrong by now."""
    message = uow.messages.waiting(athlete.number, MessageKind.MORNING)
    if message is None or message.workout_id is None or message.not_before is None:
        return
    if message.not_before <= now and not although_due:
        return
    slot = uow.slots.of_message(message.id)
    if slot is None:
        return
    uow.messages.save(replace(message, state=MessageState.SUPPRESSED, error=MADE_ANEW))
    uow.slots.save(replace(slot, outcome=SlotOutcome.PENDING, message_id=None))
    workout = uow.workouts.get(message.workout_id)
    is_open = workout.state is WorkoutState.SCHEDULED
    uow.workouts.save(workout.unwritten() if is_open else replace(workout, texted_at=None))


def withdraw_answers(uow: UnitOfWork, athlete: Athlete) -> None:
    """What was answered to earlier texts of a burst may hold a workout."""
    while (message := uow.messages.waiting(athlete.number, MessageKind.ANSWER)) is not None:
        uow.messages.save(replace(message, state=MessageState.SUPPRESSED, error=STOPPED))


def morning_of(uow: UnitOfWork, athlete_id: UUID, day: date) -> Slot | None:
    """Not locked."""
    return next((slot for slot in uow.slots.of_day(athlete_id, day) if slot.kind is SlotKind.MORNING), None)


def first_open_day(uow: UnitOfWork, athlete: Athlete, today: date) -> date:
    """The first local date whose morning text is still to come: ``today`` or the next."""
    slot = morning_of(uow, athlete.id, today)
    if slot is not None:
        to_come = slot.outcome is SlotOutcome.PENDING
    else:
        to_come = athlete.next_send_at is not None and training_date(athlete.next_send_at, athlete.zone) <= today
    return today if to_come else today + timedelta(days=1)


def first_day_again(uow: UnitOfWork, athlete: Athlete, today: date, now: datetime) -> date:
    """The first local date for which a text comes when a hold over ``today`` ends: today where it is still to come, or
    was held back within its window, else tomorrow."""
    first = first_open_day(uow, athlete, today)
    slot = morning_of(uow, athlete.id, today)
    if slot is None or slot.outcome is not SlotOutcome.SKIPPED or first == today:
        return first
    if now >= deadline(slot.due_at, athlete.zone):
        return first
    reopen_morning(uow, athlete, today, slot.due_at)
    return today


def reopen_morning(uow: UnitOfWork, athlete: Athlete, day: date, due_at: datetime) -> bool:
    """A day whose slot was settled gets a morning text after all, due at ``due_at``: the sweep rings for it. False
    where the slot is still to come or to be settled."""
    known = morning_of(uow, athlete.id, day)
    slot = uow.slots.get(known.id) if known is not None else None
    if slot is None or slot.outcome is SlotOutcome.PENDING:
        return False
    reopened = replace(slot, outcome=SlotOutcome.PENDING, reason=None, message_id=None, workout_id=None, due_at=due_at)
    # Rung for soon, as for one that was tried once, and not worried about.
    uow.slots.save(replace(reopened, not_before=None, lease_until=None, tries=1))
    return True
