"""A morning text that is made and waits for its minute is made anew when a reply changes what it should say."""

from dataclasses import replace
from datetime import datetime

from textcoach.domain.athlete import Athlete
from textcoach.domain.message import MessageKind, MessageState
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.states import WorkoutState
from textcoach.ports.unit_of_work import UnitOfWork

MADE_ANEW = "made anew after a reply"


def withdraw_morning(uow: UnitOfWork, athlete: Athlete, now: datetime) -> None:
    """Only before it is due. The sweep rings for its slot, which is pending again."""
    message = uow.messages.waiting(athlete.number, MessageKind.MORNING)
    if message is None or message.workout_id is None or message.not_before is None or message.not_before <= now:
        return
    slot = uow.slots.of_message(message.id)
    if slot is None:
        return
    uow.messages.save(replace(message, state=MessageState.SUPPRESSED, error=MADE_ANEW))
    uow.slots.save(replace(slot, outcome=SlotOutcome.PENDING, message_id=None))
    workout = uow.workouts.get(message.workout_id)
    if workout.state is WorkoutState.SCHEDULED:
        workout = replace(workout, content=None, author=None, written_at=None)
    uow.workouts.save(replace(workout, texted_at=None))
