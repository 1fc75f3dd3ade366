"""Alerts at a staff person's desk. Those about the service itself are the admins'."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from textcoach.domain.alert import Alert
from textcoach.domain.errors import NotFoundError
from textcoach.domain.staff import Viewer
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.desk.seeing import FIRST, Page, page_of, visible_ids


@dataclass(frozen=True, slots=True)
class AlertDesk:
    """``reading`` makes units of work that can't write."""

    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock

    def page(self, viewer: Viewer, after: UUID | None, limit: int) -> Page[Alert]:
        """The open ones, oldest first."""
        with self.reading() as uow:
            seen = sorted(_seen(viewer, uow), key=lambda one: one.id)
        return page_of([one for one in seen if one.id > (after or FIRST)], limit, lambda one: one.id)

    def acknowledge(self, viewer: Viewer, alert_id: UUID) -> Alert:
        """Closes an open alert; the same trouble then opens a new one. NotFoundError where the viewer sees none."""
        with self.unit_of_work() as uow:
            found = next((one for one in _seen(viewer, uow) if one.id == alert_id), None)
            if found is None:
                raise NotFoundError(f"There is no open alert {alert_id}: list those that are open.")
            uow.alerts.close(alert_id, self.clock.now())
            uow.commit()
        return found


def _seen(viewer: Viewer, uow: UnitOfWork) -> Sequence[Alert]:
    alerts = uow.alerts.all_open()
    if viewer.only is None:
        return alerts
    theirs = visible_ids(viewer, uow, [one.athlete_id for one in alerts if one.athlete_id is not None])
    return [one for one in alerts if one.athlete_id in theirs]
