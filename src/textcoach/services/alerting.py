"""Alerts as rows, and their way to staff's webhook."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from textcoach.domain.alert import Alert, AlertKind
from textcoach.domain.errors import UserError
from textcoach.domain.ids import new_id
from textcoach.ports.clock import Clock
from textcoach.ports.staff_alerts import AlertPoster
from textcoach.ports.unit_of_work import UnitOfWorkFactory

POSTING = "alerts posting"
MOST_POSTS = 20
OLDEST_POSTED = timedelta(days=1)
TURN = timedelta(minutes=2)
ROUND = timedelta(minutes=1)
"""Shorter than the turn by more than one post takes, so that nobody else has begun when the last one is made."""


def alert(kind: AlertKind, subject: str, text: str, now: datetime, athlete_id: UUID | None = None) -> Alert:
    return Alert(new_id(), kind, subject, text, now, athlete_id)


@dataclass(frozen=True, slots=True)
class RowAlerts:
    """The StaffAlerts port, for callers without a transaction of their own."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def all_open(self) -> list[Alert]:
        with self.unit_of_work() as uow:
            return list(uow.alerts.all_open())

    def close_about(self, kind: AlertKind, subject: str) -> None:
        """Closes the open alert about what is well again."""
        with self.unit_of_work() as uow:
            uow.alerts.close_about(kind, subject, self.clock.now())
            uow.commit()

    def acknowledge(self, reference: str) -> Alert:
        """Closes the open alert whose id ends with ``reference``; the same trouble then opens a new one."""
        with self.unit_of_work() as uow:
            found = [one for one in uow.alerts.all_open() if str(one.id).endswith(reference)]
            if len(found) != 1:
                raise UserError(
                    f"No open alert, or more than one, has the id '{reference}': see `textcoach alerts list`."
                )
            uow.alerts.close(found[0].id, self.clock.now())
            uow.commit()
        return found[0]

    def open(self, kind: AlertKind, subject: str, text: str, athlete_id: UUID | None = None) -> None:
        with self.unit_of_work() as uow:
            uow.alerts.open(alert(kind, subject, text, self.clock.now(), athlete_id))
            uow.commit()


@dataclass(frozen=True, slots=True)
class AlertPosts:
    """Posts alerts to staff's webhook, where there is one. The rows stay the truth: an alert counts as posted only when
    it was taken, so one that a crash cut short is posted again."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    poster: AlertPoster | None

    def post_alerts(self) -> int:
        """Posts what was opened in the last day and not taken yet, oldest first; returns how many were taken now. One
        process has the turn at a time."""
        if self.poster is None:
            return 0
        begun = self.clock.now()
        with self.unit_of_work() as uow:
            if not uow.alerts.unposted(begun - OLDEST_POSTED, 1) or not uow.moments.take(POSTING, begun, begun + TURN):
                return 0
            # Only now: whoever had the turn before may have posted what was seen above.
            waiting = uow.alerts.unposted(begun - OLDEST_POSTED, MOST_POSTS)
            uow.commit()
        taken = 0
        for one in waiting:
            if self.clock.now() - begun > ROUND:
                break
            taken += self._post(self.poster, one)
        with self.unit_of_work() as uow:
            uow.moments.mark(POSTING, self.clock.now())
            uow.commit()
        return taken

    def _post(self, poster: AlertPoster, one: Alert) -> bool:
        if not poster.post(one):
            return False
        with self.unit_of_work() as uow:
            uow.alerts.posted(one.id, self.clock.now())
            uow.commit()
        return True
