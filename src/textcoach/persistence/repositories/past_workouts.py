"""Workouts of days gone by, with what was done: the history that coaching looks at."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, RowMapping, or_, select

from textcoach.domain.history import RECENT, SESSIONS, PastSession
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Performance, Workout
from textcoach.persistence.repositories.base import Repository
from textcoach.persistence.repositories.performances import last_revisions, performance_of
from textcoach.persistence.repositories.prepared import Asked, Query, prepared
from textcoach.persistence.tables import PerformanceRow, WorkoutRow

PLAN_ORDER = (WorkoutRow.week, WorkoutRow.session, WorkoutRow.copy)
_WORKED = (WorkoutState.COMPLETED, WorkoutState.IN_PROGRESS)
_Records = Sequence[tuple[Workout | None, Performance | None]]


class PastWorkouts(Repository):
    def history(self, athlete_id: UUID, start: date, end: date) -> Sequence[PastSession]:
        return self._history(athlete_id, start, end, [])

    def with_records(self, athlete_id: UUID, start: date, end: date) -> _Records:
        return self._with_records(_dated(athlete_id, start, end), [], athlete_id, start, end)

    def recent(self, athlete_id: UUID, before: date) -> Sequence[PastSession]:
        start = before - RECENT
        older = [row for row in self._all(_last_worked(athlete_id, before)) if row["day"] < start]
        return self._history(athlete_id, start, before, older)

    def _history(self, athlete_id: UUID, start: date, end: date, older: Sequence[RowMapping]) -> Sequence[PastSession]:
        planned_ids = [row["workout_id"] for row in older if row["workout_id"] is not None]
        unplanned_ids = [row["id"] for row in older if row["workout_id"] is None]
        days = (athlete_id, start, end)
        asked = _dated_or_of(*days, planned_ids) if planned_ids else _dated(*days)
        past = [_past(*one) for one in self._with_records(asked, unplanned_ids, *days)]
        return sorted(past, key=lambda one: one.day)

    def _with_records(
        self, asked: Asked[Query], unplanned_ids: Collection[UUID], athlete_id: UUID, start: date, end: date
    ) -> _Records:
        """Each workout with its record, then the work that nobody planned."""
        workouts = self._listed(asked)
        found = _done([workout.id for workout in workouts], unplanned_ids, athlete_id, start, end)
        done = [performance_of(row) for row in self._all(found)]
        of_workout = {one.workout_id: one for one in done}
        planned = [(workout, of_workout.get(workout.id)) for workout in workouts]
        return [*planned, *((None, one) for one in done if one.workout_id is None)]

    def _listed(self, asked: Asked[Query]) -> list[Workout]:
        return [Workout(**row) for row in self._all(asked)]


@prepared
def _last_worked(athlete_id: UUID, before: date) -> Query:
    """Of twice as many performances, because those of skips that were logs at first are few: so only as many
    workouts are looked at, whatever the database knows of its tables."""
    mine = select(PerformanceRow.id, PerformanceRow.workout_id, PerformanceRow.day)
    mine = mine.where(PerformanceRow.athlete_id == athlete_id, PerformanceRow.day < before)
    last = mine.order_by(PerformanceRow.day.desc()).limit(2 * SESSIONS).subquery()
    query = select(last).outerjoin(WorkoutRow, WorkoutRow.id == last.c.workout_id)
    worked = last.c.workout_id.is_(None) | WorkoutRow.state.in_(_WORKED)
    return query.where(worked).order_by(last.c.day.desc()).limit(SESSIONS)


@prepared
def _dated(athlete_id: UUID, start: date, end: date) -> Query:
    return workouts_where(_in_days(athlete_id, start, end)).order_by(WorkoutRow.day, *PLAN_ORDER)


@prepared
def _dated_or_of(athlete_id: UUID, start: date, end: date, workout_ids: Collection[UUID]) -> Query:
    found = or_(_in_days(athlete_id, start, end), WorkoutRow.id.in_(workout_ids))
    return workouts_where(found).order_by(WorkoutRow.day, *PLAN_ORDER)


@prepared
def _done(
    workout_ids: Collection[UUID], performance_ids: Collection[UUID], athlete_id: UUID, start: date, end: date
) -> Query:
    extra = PerformanceRow.workout_id.is_(None) & (PerformanceRow.athlete_id == athlete_id)
    # No condition holds for all three: each then has an index of its own, whatever else the athlete has on record.
    found = or_(
        PerformanceRow.workout_id.in_(workout_ids),
        PerformanceRow.id.in_(performance_ids),
        extra & (PerformanceRow.day >= start) & (PerformanceRow.day < end),
    )
    return last_revisions().where(found)


def workouts_where(*conditions: ColumnElement[bool]) -> Query:
    return select(WorkoutRow.__table__).where(*conditions)


def _in_days(athlete_id: UUID, start: date, end: date) -> ColumnElement[bool]:
    return (WorkoutRow.athlete_id == athlete_id) & (WorkoutRow.day >= start) & (WorkoutRow.day < end)


def _past(workout: Workout | None, done: Performance | None) -> PastSession:
    """``day`` is the workout's: callers keep those without one out."""
    if workout is None:
        assert done is not None  # noqa: S101 - one of the two is there
        return PastSession(done.day, None, None, None, done)
    if workout.day is None:
        raise ValueError(f"workout {workout.id} has no day")
    return PastSession(workout.day, workout.theme, workout.state, workout.content, done, workout.reason)
