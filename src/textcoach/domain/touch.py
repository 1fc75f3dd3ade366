"""Which evening text is due: a nudge, the offer of a pause, the week's recap or, mostly, none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from textcoach.domain.calendar import training_date
from textcoach.domain.message import MessageState
from textcoach.domain.plan import Hold
from textcoach.domain.slot import EVENINGS, Slot, SlotKind, SlotOutcome
from textcoach.domain.states import WorkoutState

SILENT_DAYS = 5
LOOK_BACK = timedelta(days=14)
"""A silence that began before may go unseen: nobody trains so seldom."""
TIME_TO_TRAIN = timedelta(hours=3)
"""After the morning text; an athlete who is texted late in the day is not asked at once how it went."""
_SUNDAY = 6
_NOT_THERE = frozenset(
    {MessageState.QUEUED, MessageState.EXPIRED, MessageState.FAILED, MessageState.SUPPRESSED, MessageState.UNDELIVERED}
)
_TRAINED = frozenset({WorkoutState.IN_PROGRESS, WorkoutState.COMPLETED})


@dataclass(frozen=True, slots=True)
class Touch:
    """One slot with what became of it: ``message`` the state of its text, ``at`` when that could go out (UTC),
    ``workout`` the state of the workout in it; each None where there is none."""

    slot: Slot
    message: MessageState | None = None
    at: datetime | None = None
    workout: WorkoutState | None = None


@dataclass(frozen=True, slots=True)
class Evening:
    """What decides about the text of one evening. ``day`` is the athlete's local date, ``due_at`` and ``heard_at``,
    when the athlete wrote last, are UTC. ``touches`` are the slots of the last ``LOOK_BACK`` and every offer of a
    pause."""

    day: date
    due_at: datetime
    zone: str
    nudges: bool
    recaps: bool
    touches: Sequence[Touch] = ()
    holds: Sequence[Hold] = ()
    heard_at: datetime | None = None

    @property
    def mornings(self) -> list[Touch]:
        """Workouts that reached the athlete, oldest first."""
        there = [one for one in self.touches if _reached(one, SlotKind.MORNING) and one.slot.day <= self.day]
        return sorted(there, key=lambda one: one.slot.day)

    @property
    def taken(self) -> bool:
        return any(one.slot.kind in EVENINGS and one.slot.day == self.day for one in self.touches)


def due_kind(evening: Evening) -> SlotKind | None:
    """At most one: the offer of a pause before the recap, the recap before a nudge. After an offer the evenings are
    silent until the athlete writes."""
    if any(hold.covers(evening.day) for hold in evening.holds) or _offer_stands(evening):
        return None
    since = silent_since(evening)
    if evening.nudges and since is not None and (evening.day - since).days >= SILENT_DAYS:
        return SlotKind.PAUSE_OFFER
    if evening.recaps and evening.day.weekday() == _SUNDAY:
        return SlotKind.RECAP
    return SlotKind.NUDGE if evening.nudges and _is_unanswered(evening) else None


def silent_since(evening: Evening) -> date | None:
    """The date of the first workout that the athlete has left without a word since; a hold or a workout that staff put
    on record begins anew."""
    begins = max((hold.until for hold in evening.holds if hold.until and hold.until <= evening.day), default=date.min)
    since: date | None = None
    for morning in evening.mornings:
        if _is_after(evening.heard_at, morning.at) or morning.workout in _TRAINED:
            since = None
        elif since is None and morning.slot.day >= begins:
            since = morning.slot.day
    return since


def _is_unanswered(evening: Evening) -> bool:
    if evening.heard_at is not None and training_date(evening.heard_at, evening.zone) >= evening.day:
        return False
    return any(
        morning.slot.day == evening.day
        and morning.workout is WorkoutState.SCHEDULED
        and morning.at is not None
        and morning.at + TIME_TO_TRAIN <= evening.due_at
        for morning in evening.mornings
    )


def _offer_stands(evening: Evening) -> bool:
    """A pause was offered and nothing has come since. An offer that never went out is none."""
    return any(
        _reached(one, SlotKind.PAUSE_OFFER) and not _is_after(evening.heard_at, one.slot.due_at)
        for one in evening.touches
    )


def _reached(touch: Touch, kind: SlotKind) -> bool:
    return (
        touch.slot.kind is kind
        and touch.slot.outcome is SlotOutcome.SENT
        and touch.message is not None
        and touch.message not in _NOT_THERE
    )


def _is_after(heard_at: datetime | None, at: datetime | None) -> bool:
    return heard_at is not None and at is not None and heard_at >= at
