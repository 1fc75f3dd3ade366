"""Workouts, and what was really done."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from textcoach.domain.history import PastSession
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Performance, Workout


class WorkoutRepository(Protocol):
    def add_missing(self, workouts: Sequence[Workout]) -> None:
        """Inserts those whose (plan, week, session, copy) is free."""
        ...

    def get(self, workout_id: UUID) -> Workout: ...
    def find(self, workout_id: UUID) -> Workout | None:
        """Not locked."""
        ...

    def of_session(self, plan_id: UUID, week: int, session: int) -> Workout | None:
        """The highest copy."""
        ...

    def of_plan(self, plan_id: UUID) -> Sequence[Workout]: ...
    def page(
        self,
        athlete_id: UUID,
        plan_id: UUID | None,
        weeks: tuple[int, int],
        states: Collection[WorkoutState],
        after: UUID,
        limit: int,
    ) -> Sequence[Workout]:
        """By id, behind ``after``: an athlete's, or those of one of their plans, from the first to the second week."""
        ...

    def upcoming(self, plan_id: UUID, since: date) -> Sequence[Workout]:
        """A plan's workouts that are still to be texted, and those with a day from ``since`` on, in its order."""
        ...

    def on_day(self, athlete_id: UUID, day: date) -> Sequence[Workout]: ...
    def last_texted(self, athlete_id: UUID, until: date, at: datetime) -> Workout | None:
        """The newest workout by day that was texted by an instant, on or before ``until``."""
        ...

    def unanswered(self, texted_before: datetime, limit: int) -> Sequence[Workout]:
        """Workouts still ``scheduled`` or ``in_progress`` that were texted before an instant, and those begun without a
        text whose day that is, or an earlier one."""
        ...

    def claim_unwritten(
        self, day: date, zones: Collection[str], now: datetime, until: datetime, limit: int
    ) -> Sequence[Workout]:
        """Leases workouts of a local date, of active athletes in these zones, that nobody has written or is writing;
        those whose text is due first come first. After ``MOST_TRIES`` they are left to the morning."""
        ...

    def save(self, workout: Workout) -> None: ...

    def history(self, athlete_id: UUID, start: date, end: date) -> Sequence[PastSession]:
        """Workouts with a day in [start, end) and their performances, and unplanned work, oldest first."""
        ...

    def with_records(
        self, athlete_id: UUID, start: date, end: date
    ) -> Sequence[tuple[Workout | None, Performance | None]]:
        """Workouts with a day in [start, end), each with its performance, and the unplanned work of those days."""
        ...

    def recent(self, athlete_id: UUID, before: date) -> Sequence[PastSession]:
        """The history that a workout is made from: the ``RECENT`` days before a date and, where those hold fewer than
        ``SESSIONS`` with work, of the days before them those of the last ``SESSIONS`` with work."""
        ...


class PerformanceRepository(Protocol):
    def of_workout(self, workout_id: UUID) -> Performance | None:
        """The last revision."""
        ...

    def ledger(self, performance_id: UUID) -> Sequence[Performance]:
        """Every revision, oldest first."""
        ...

    def made_by(self, message_id: UUID) -> Performance | None:
        """The revision that a text made."""
        ...

    def unplanned_on(self, athlete_id: UUID, day: date) -> Performance | None: ...

    def record(self, performance: Performance) -> None:
        """Appends ``performance.revision`` to the ledger of the performance with this id, making it where it is new.
        DuplicateError where that revision exists."""
        ...
