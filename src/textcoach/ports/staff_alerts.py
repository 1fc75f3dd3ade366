"""Telling staff."""

from typing import Protocol
from uuid import UUID


class StaffAlerts(Protocol):
    def open(self, kind: str, subject: str, text: str, athlete_id: UUID | None = None) -> None:
        """One row while open: opening it again changes nothing. ``text`` holds no number and no athlete's words."""
        ...
