"""Workouts, and the history made of them."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from textcoach.domain.history import PastSession
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Performance, Workout
from textcoach.persistence.repositories.base import Query, Repository, values_of
from textcoach.persistence.repositories.performances import last_revisions, performance_of
from textcoach.persistence.tables import PerformanceRow, WorkoutRow

_OPEN = (WorkoutState.SCHEDULED, WorkoutState.IN_PROGRESS)


class SqlWorkoutRepository(Repository):
    def add_missing(self, workouts: Sequence[Workout]) -> None:
        for workout in workouts:
            self._insert_free(WorkoutRow, values_of(workout), ["plan_id", "week", "session", "copy"])

    def get(self, workout_id: UUID) -> Workout:
        return Workout(**self._one(WorkoutRow, workout_id))

    def of_session(self, plan_id: UUID, week: int, session: int) -> Workout | None:
        query = _where(WorkoutRow.plan_id == plan_id, WorkoutRow.week == week, WorkoutRow.session == session)
        return self._found(query.order_by(WorkoutRow.copy.desc()))

    def of_plan(self, plan_id: UUID) -> Sequence[Workout]:
        query = _where(WorkoutRow.plan_id == plan_id)
        return self._listed(query.order_by(WorkoutRow.week, WorkoutRow.session, WorkoutRow.copy))

    def upcoming(self, plan_id: UUID, since: date) -> Sequence[Workout]:
        waits = (WorkoutRow.state == WorkoutState.SCHEDULED) & WorkoutRow.texted_at.is_(None)
        query = _where(WorkoutRow.plan_id == plan_id, or_(waits, WorkoutRow.day >= since))
        return self._listed(query.order_by(WorkoutRow.week, WorkoutRow.session, WorkoutRow.copy))

    def on_day(self, athlete_id: UUID, day: date) -> Sequence[Workout]:
        query = _where(WorkoutRow.athlete_id == athlete_id, WorkoutRow.day == day)
        return self._listed(query.order_by(WorkoutRow.week, WorkoutRow.session, WorkoutRow.copy, WorkoutRow.id))

    def last_texted(self, athlete_id: UUID, until: date, at: datetime) -> Workout | None:
        query = _where(WorkoutRow.athlete_id == athlete_id, WorkoutRow.day <= until, WorkoutRow.texted_at <= at)
        return self._found(query.order_by(WorkoutRow.day.desc(), WorkoutRow.texted_at.desc(), WorkoutRow.id.desc()))

    def unanswered(self, texted_before: datetime, limit: int) -> Sequence[Workout]:
        query = _where(WorkoutRow.state.in_(_OPEN), WorkoutRow.texted_at < texted_before)
        return self._listed(query.order_by(WorkoutRow.texted_at, WorkoutRow.id).limit(limit))

    def save(self, workout: Workout) -> None:
        self._update(WorkoutRow, workout.id, values_of(workout), "A workout for this session of the plan")

    def history(self, athlete_id: UUID, start: date, end: date) -> Sequence[PastSession]:
        query = _where(WorkoutRow.athlete_id == athlete_id, WorkoutRow.day >= start, WorkoutRow.day < end)
        workouts = self._listed(query.order_by(WorkoutRow.day, WorkoutRow.week, WorkoutRow.session, WorkoutRow.copy))
        done = self._done(athlete_id, start, end, [workout.id for workout in workouts])
        planned = [_past(workout, done) for workout in workouts]
        unplanned = [PastSession(one.day, None, None, None, one) for one in done if one.workout_id is None]
        return sorted([*planned, *unplanned], key=lambda past: past.day)

    def _done(self, athlete_id: UUID, start: date, end: date, workouts: list[UUID]) -> list[Performance]:
        extra = PerformanceRow.workout_id.is_(None) & (PerformanceRow.day >= start) & (PerformanceRow.day < end)
        query = last_revisions().where(
            PerformanceRow.athlete_id == athlete_id, or_(PerformanceRow.workout_id.in_(workouts), extra)
        )
        return [performance_of(row) for row in self._all(query)]

    def _found(self, query: Query) -> Workout | None:
        row = self._first(query)
        return None if row is None else Workout(**row)

    def _listed(self, query: Query) -> list[Workout]:
        return [Workout(**row) for row in self._all(query)]


def _where(*conditions: ColumnElement[bool]) -> Query:
    return select(WorkoutRow.__table__).where(*conditions)


def _past(workout: Workout, done: Sequence[Performance]) -> PastSession:
    """``day`` is the workout's: callers keep those without one out."""
    if workout.day is None:
        raise ValueError(f"workout {workout.id} has no day")
    performance = next((one for one in done if one.workout_id == workout.id), None)
    return PastSession(workout.day, workout.theme, workout.state, workout.content, performance, workout.reason)
