"""Plans and holds."""

from collections.abc import Collection, Sequence
from datetime import date
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

    def add_microcycles(self, microcycles: Sequence[Microcycle], prompt: str | None = None) -> None:
        """Weeks already there are left alone. ``prompt`` is that of the agent that wrote them, which the blocks keep
        whose weeks are new."""
        ...

    def revise(self, microcycle: Microcycle) -> None:
        """The days, targets and revision of a week that is laid out."""
        ...

    def claim_look(self, day: date, zones: Collection[str], limit: int) -> Sequence[FitnessPlan]:
        """Active plans of active athletes in these zones that nobody has looked at ahead of a local date: each is
        claimed once a date."""
        ...

    def look(self, plan_ids: Collection[UUID], day: date | None) -> None:
        """They count as looked at ahead of ``day``; None: as not looked at."""
        ...


class HoldRepository(Protocol):
    def add(self, hold: Hold) -> None: ...
    def save(self, hold: Hold) -> None: ...
    def of(self, athlete_id: UUID) -> Sequence[Hold]: ...
    def held_for_safety(self, athlete_ids: Collection[UUID]) -> Collection[UUID]:
        """Those with a safety hold that nobody has lifted."""
        ...
