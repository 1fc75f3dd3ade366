"""Where an event stands in a plan."""

from dataclasses import dataclass
from datetime import date, timedelta

from textcoach.domain.calendar import monday_of
from textcoach.domain.profile import Event, ProgramType

QUIET_DAYS = 2
"""Before the event, without hard work."""
_PERFORMS = frozenset({ProgramType.STRENGTH, ProgramType.ENDURANCE, ProgramType.HYBRID})
_EARLY = 2
"""An event up to Wednesday: its own week is hardly one, so that the taper begins a week sooner."""


def week_of(starts_on: date, day: date) -> int:
    """The plan week (1-based) that holds ``day``; under 1 before the plan."""
    return (monday_of(day) - monday_of(starts_on)).days // 7 + 1


def monday_of_week(starts_on: date, week: int) -> date:
    return monday_of(starts_on) + timedelta(weeks=week - 1)


@dataclass(frozen=True, slots=True)
class EventPlace:
    """An event that lies within a plan, by plan week (1-based) and weekday (0 Monday)."""

    event: Event
    week: int

    @property
    def weekday(self) -> int:
        return self.event.day.weekday()

    @property
    def is_early(self) -> bool:
        return self.weekday <= _EARLY


def place_of(event: Event | None, starts_on: date, weeks: int) -> EventPlace | None:
    """None where there is no event from ``starts_on`` to the end of the plan."""
    if event is None or event.day < starts_on:
        return None
    week = week_of(starts_on, event.day)
    return EventPlace(event, week) if week <= weeks else None


def taper_weeks(place: EventPlace, program: ProgramType, usual: int) -> int:
    """With the event's own week: ``usual``, one more for an event early in its week, and a third of the time at most. A
    single week before what nobody trains to perform at."""
    performs = place.event.meters is not None or program in _PERFORMS
    full_weeks = min(max(1, usual) if performs else 1, max(1, place.week // 3))
    return min(place.week, full_weeks + (1 if place.is_early else 0))
