"""Telling staff."""

from typing import Protocol
from uuid import UUID

from textcoach.domain.alert import Alert, AlertKind


class StaffAlerts(Protocol):
    def open(self, kind: AlertKind, subject: str, text: str, athlete_id: UUID | None = None) -> None:
        """One row while open: opening it again changes nothing. ``text`` holds no number and no athlete's words."""
        ...


class AlertPoster(Protocol):
    """Carries an alert to wherever staff looks beside our own list."""

    def post(self, alert: Alert) -> bool:
        """Whether it was taken; never raises."""
        ...
