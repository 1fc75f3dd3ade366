"""Alerts as rows."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from textcoach.domain.alert import Alert
from textcoach.domain.errors import UserError
from textcoach.domain.ids import new_id
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory


def alert(kind: str, subject: str, text: str, now: datetime, athlete_id: UUID | None = None) -> Alert:
    return Alert(new_id(), kind, subject, text, now, athlete_id)


@dataclass(frozen=True, slots=True)
class RowAlerts:
    """The StaffAlerts port, for callers without a transaction of their own."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def all_open(self) -> list[Alert]:
        with self.unit_of_work() as uow:
            return list(uow.alerts.all_open())

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

    def open(self, kind: str, subject: str, text: str, athlete_id: UUID | None = None) -> None:
        with self.unit_of_work() as uow:
            uow.alerts.open(alert(kind, subject, text, self.clock.now(), athlete_id))
            uow.commit()
