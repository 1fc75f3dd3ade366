"""When an athlete's morning texts are due, until when each is worth sending, and what a change makes of that."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from textcoach.domain.calendar import local_instant, training_date
from textcoach.domain.contact import LATEST

CATCH_UP = timedelta(hours=4)
WINDOW_OVER = "its window was over before the service could send it"
_DAY = timedelta(days=1)


def deadline(due_at: datetime, zone: str, catch_up: timedelta = CATCH_UP) -> datetime:
    """The instant from which on a morning text is worth nothing: the catch-up window is over, or it is 21:00 local."""
    return min(due_at + catch_up, local_instant(training_date(due_at, zone), LATEST, zone))


@dataclass(frozen=True, slots=True)
class Schedule:
    """``zone`` is an IANA name, ``send_at`` wall time there."""

    zone: str
    send_at: time

    def due(self, day: date) -> datetime:
        """UTC. A gap moves it forward, of a wall time that comes twice it is the first."""
        return local_instant(day, self.send_at, self.zone)

    def closes(self, day: date) -> datetime:
        return deadline(self.due(day), self.zone)


@dataclass(frozen=True, slots=True)
class Missed:
    """A local date that gets no text, and why."""

    day: date
    due_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Reschedule:
    """``next_send_at`` may be past: then the text is due at once, within its window."""

    next_send_at: datetime
    missed: tuple[Missed, ...]


def reschedule(
    old: Schedule | None,
    new: Schedule,
    open_day: date,
    taken: Collection[date],
    now: datetime,
    *,
    because: str,
    catch_up: timedelta = CATCH_UP,
) -> Reschedule:
    """From one schedule to another (``old`` None: there was none), so that no local date is texted twice or passed over
    without a record.

    ``open_day`` is the first date that has had neither text nor record; ``taken`` are the dates since then that have;
    ``because`` says in a few words what changed, ``now`` when."""
    missed = []
    day = min(open_day, training_date(now, new.zone))
    while day in taken or now >= deadline(new.due(day), new.zone, catch_up):
        if day not in taken and day >= open_day:
            over = old is not None and now >= old.closes(day)
            missed.append(Missed(day, new.due(day), WINDOW_OVER if over else f"its window was over when {because}"))
        day += _DAY
    return Reschedule(new.due(day), tuple(missed))
