"""What happened, counted by day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from textcoach.domain.alert import AlertKind
from textcoach.domain.author import Author
from textcoach.domain.figures import ModelSpend, TextCount, TextedCount, Writing
from textcoach.domain.states import WorkoutState


@dataclass(frozen=True, slots=True)
class WorkoutCount:
    """Workouts of one state and one author (None: nobody wrote them). ``shifted``: on another day than first planned;
    ``texted``: those whose text went out; ``answered``: of those, by the athlete's own text."""

    state: WorkoutState
    author: Author | None
    workouts: int
    shifted: int
    texted: int
    answered: int


@dataclass(frozen=True, slots=True)
class OpenCount:
    """Workouts that are open and not in a hold, of the athletes of one zone; ``logged``: something of it is on
    record."""

    zone: str
    logged: bool
    workouts: int


class FigureRepository(Protocol):
    """Nothing here is locked. Days are inclusive; those of workouts are training dates (the athlete's local date), all
    others UTC days. A day without anything is not there."""

    def workouts(self, first: date, last: date) -> Mapping[date, Sequence[WorkoutCount]]:
        """Those that were written or closed."""
        ...

    def open_workouts(self, first: date, last: date) -> Mapping[date, Sequence[OpenCount]]:
        """Those that were written."""
        ...

    def writing(self, first: date, last: date) -> Mapping[date, Sequence[Writing]]:
        """Those of whose writing it is known how long it took."""
        ...

    def model_spend(self, first: date, last: date) -> Mapping[date, Sequence[ModelSpend]]: ...
    def texts(self, first: date, last: date) -> Mapping[date, Sequence[TextCount]]:
        """Outbound, by the day on which they were made."""
        ...

    def received(self, first: date, last: date) -> Mapping[date, int]: ...
    def alerts(self, first: date, last: date) -> Mapping[date, Mapping[AlertKind, int]]:
        """By the day on which they were opened."""
        ...

    def writing_since(self, since: datetime, first: date, last: date) -> Sequence[Writing]:
        """Workouts of these training dates that were written since an instant."""
        ...

    def texted_since(self, since: datetime) -> Sequence[TextedCount]:
        """Workouts whose text went out since an instant."""
        ...

    def alerts_since(self, since: datetime) -> Mapping[AlertKind, int]: ...
