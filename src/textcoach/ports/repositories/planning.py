"""Plans and holds."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from textcoach.domain.plan import FitnessPlan, Hold, Microcycle


class PlanRepository(Protocol):
    def add(self, plan: FitnessPlan) -> None:
        """With its mesocycles and their microcycles."""
        ...

    def get(self, plan_id: UUID) -> FitnessPlan: ...
    def active_of(self, athlete_id: UUID) -> FitnessPlan | None: ...
    def of(self, athlete_id: UUID) -> Sequence[FitnessPlan]:
        """Newest first."""
        ...

    def save(self, plan: FitnessPlan) -> None:
        """State, dates and texts of the plan itself; its mesocycles stay as they are."""
        ...

    def add_microcycles(self, microcycles: Sequence[Microcycle]) -> None:
        """Weeks already there are left alone."""
        ...


class HoldRepository(Protocol):
    def add(self, hold: Hold) -> None: ...
    def save(self, hold: Hold) -> None: ...
    def of(self, athlete_id: UUID) -> Sequence[Hold]: ...
