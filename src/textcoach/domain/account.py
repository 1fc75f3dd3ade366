"""What there is to tell an athlete about their training: plan, holds and record, seen from one date."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay, Position, walk
from textcoach.domain.history import PastSession
from textcoach.domain.plan import FitnessPlan, Hold
from textcoach.domain.progress import Week, week_of

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Account:
    """``today`` is the athlete's local date; ``history`` is of the last four weeks with today; ``coming`` are the dates
    whose workout is still to be texted, None where only the plan says when."""

    athlete: Athlete
    plan: FitnessPlan | None
    holds: Sequence[Hold]
    history: Sequence[PastSession]
    today: date
    coming: Collection[date] | None = None

    def place(self, day: date) -> Position | None:
        """None where there is no plan."""
        return walk(self.plan, self.holds, day) if self.plan else None

    def sessions(self, monday: date) -> list[date]:
        """The dates of a week, from today on, that have a session."""
        days = (monday + offset * _DAY for offset in range(7))
        return [day for day in days if day >= self.today and self._trains(day)]

    def week(self, monday: date) -> Week:
        return week_of(self.history, self.holds, self.today, monday, self.sessions(monday))

    def _trains(self, day: date) -> bool:
        if self.coming is not None:
            return day in self.coming
        place = self.place(day)
        return isinstance(place, PlanDay) and place.session is not None
