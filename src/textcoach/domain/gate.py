"""Whether a queued text may go out now: consent, quiet hours, deadline. The one place that decides it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

import pendulum

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import local_instant
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
) -> Verdict:
    """``standing`` is the number's consent; ``answered_at`` when the text that this one answers came in, None where it
    answers none."""
    fresh = answered_at is not None and now - answered_at <= FRESH_ANSWER
    if (refused := _consent(message, standing, answers=answered_at is not None, fresh=fresh)) is not None:
        return refused
    validity = LONGEST_VALIDITY
    if message.deliver_by is not None:
        validity = min(validity, int((message.deliver_by - now).total_seconds()))
        if validity <= 0:
            return Never(MessageState.EXPIRED, "its deadline passed")
    any_hour = fresh or (answered_at is not None and message.kind in _OF_THE_CARRIERS)
    if athlete is not None and not any_hour:
        opens = quiet_until(athlete, now)
        if opens is not None:
            if message.deliver_by is not None and opens >= message.deliver_by:
                return Never(MessageState.EXPIRED, "quiet hours last longer than its deadline")
            return Wait(opens)
    return Go(validity)


# What STOP, START, HELP and JOIN are answered with.
_OF_THE_CARRIERS = frozenset({MessageKind.CONSENT, MessageKind.JOIN_HINT, MessageKind.DISCLOSURE})


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
    local = pendulum.instance(now).in_timezone(athlete.zone)
    opens = EARLIEST_WITHOUT_REQUEST
    if athlete.early_consent_at is not None:
        opens = min(opens, athlete.send_at)
    clock = time(local.hour, local.minute, local.second)
    if opens <= clock < LATEST:
        return None
    day = local.date() if clock < opens else local.date().add(days=1)
    return local_instant(day, opens, athlete.zone)
