"""Whether a queued text may go out now: consent, quiet hours, deadline. The one place that decides it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import local_instant, localized
from textcoach.domain.consent import ConsentKind
from textcoach.domain.contact import EARLIEST_WITHOUT_REQUEST, LATEST
from textcoach.domain.message import Message, MessageKind, MessageState

FRESH_ANSWER = timedelta(minutes=15)
LONGEST_VALIDITY = 36_000


@dataclass(frozen=True, slots=True)
class Go:
    """``validity`` seconds: after that nobody delivers it."""

    validity: int


@dataclass(frozen=True, slots=True)
class Wait:
    until: datetime


@dataclass(frozen=True, slots=True)
class Never:
    state: MessageState
    reason: str


Verdict = Go | Wait | Never


def decide(
    message: Message,
    athlete: Athlete | None,
    standing: ConsentKind | None,
    answered_at: datetime | None,
    now: datetime,
    *,
    held: bool = False,
) -> Verdict:
    """``standing`` is the number's consent; ``answered_at`` when the text that this one answers came in, None where it
    answers none. ``held``: the athlete's training waits for staff."""
    fresh = answered_at is not None and now - answered_at <= FRESH_ANSWER
    if (refused := _consent(message, standing, answers=answered_at is not None, fresh=fresh)) is not None:
        return refused
    if held and message.kind in OF_TRAINING:
        return Never(MessageState.SUPPRESSED, "training is on hold")
    validity = LONGEST_VALIDITY
    if message.deliver_by is not None:
        validity = min(validity, int((message.deliver_by - now).total_seconds()))
        if validity <= 0:
            return Never(MessageState.EXPIRED, "its deadline passed")
    any_hour = fresh or (answered_at is not None and message.kind in _AT_ANY_HOUR)
    if athlete is not None and not any_hour:
        opens = quiet_until(athlete, now)
        if opens is not None:
            if message.deliver_by is not None and opens >= message.deliver_by:
                return Never(MessageState.EXPIRED, "quiet hours last longer than its deadline")
            return Wait(opens)
    return Go(validity)


# What STOP, START, HELP and JOIN are answered with.
_OF_THE_CARRIERS = frozenset({MessageKind.CONSENT, MessageKind.JOIN_HINT, MessageKind.DISCLOSURE})
_AT_ANY_HOUR = _OF_THE_CARRIERS | {MessageKind.SAFETY}
OF_TRAINING = frozenset(
    {MessageKind.MORNING, MessageKind.NUDGE, MessageKind.PAUSE_OFFER, MessageKind.RECAP, MessageKind.SUMMARY}
)
"""None of these goes out while training waits for staff."""


def _consent(message: Message, standing: ConsentKind | None, *, answers: bool, fresh: bool) -> Never | None:
    match standing:
        case ConsentKind.OPTED_IN:
            return None
        case None:
            # Who asks may be answered, which is no consent to more.
            if answers and message.kind in _OF_THE_CARRIERS:
                return None
            return Never(MessageState.SUPPRESSED, "there is no consent on record")
        case _:
            # The carriers allow one text after STOP, at once: the one that confirms it.
            if fresh and message.kind is MessageKind.CONSENT:
                return None
            return Never(MessageState.SUPPRESSED, "the number opted out")


def quiet_until(athlete: Athlete, now: datetime) -> datetime | None:
    """When the window opens, where it is closed: 8:00 to 21:00 local, from the athlete's own send time where they
    asked for an earlier one."""
    local = localized(now, athlete.zone)
    opens = EARLIEST_WITHOUT_REQUEST
    if athlete.early_consent_at is not None:
        opens = min(opens, athlete.send_at)
    clock = time(local.hour, local.minute, local.second)
    if opens <= clock < LATEST:
        return None
    day = local.date() if clock < opens else local.date().add(days=1)
    return local_instant(day, opens, athlete.zone)
