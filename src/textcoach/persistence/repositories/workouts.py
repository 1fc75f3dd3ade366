"""Workouts, and the history made of them."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, RowMapping, or_, select, update

from textcoach.domain.history import RECENT, SESSIONS, PastSession
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import MOST_TRIES, Performance, Workout
from textcoach.persistence.repositories.base import Query, Repository, values_of
from textcoach.persistence.repositories.performances import last_revisions, performance_of
from textcoach.persistence.tables import WORKOUT_IS_UNWRITTEN, AthleteRow, PerformanceRow, WorkoutRow

_OPEN = (WorkoutState.SCHEDULED, WorkoutState.IN_PROGRESS)
_WORKED = (WorkoutState.COMPLETED, WorkoutState.IN_PROGRESS)


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

    def claim_unwritten(
        self, day: date, zones: Collection[str], now: datetime, until: datetime, limit: int
    ) -> Sequence[Workout]:
        free = or_(WorkoutRow.lease_until.is_(None), WorkoutRow.lease_until <= now)
        query = (
            select(WorkoutRow.id)
            .join(AthleteRow, AthleteRow.id == WorkoutRow.athlete_id)
            .where(WORKOUT_IS_UNWRITTEN, WorkoutRow.day == day, free, WorkoutRow.tries < MOST_TRIES)
            .where(AthleteRow.zone.in_(zones), AthleteRow.next_send_at.is_not(None))
            .order_by(AthleteRow.next_send_at, WorkoutRow.id)
            .limit(limit)
        )
        # Two statements: as a subquery, PostgreSQL may run the locking one again and take more than the limit.
        locked = query.with_for_update(of=WorkoutRow, key_share=True, skip_locked=True)
        ids = self._connection.scalars(locked).all()
        if not ids:
            return []
        taken = self._connection.execute(
            update(WorkoutRow)
            .where(WorkoutRow.id.in_(ids), WORKOUT_IS_UNWRITTEN, free)
            .values(lease_until=until, tries=WorkoutRow.tries + 1)
            .returning(*WorkoutRow.__table__.c)
        )
        claimed = {row["id"]: Workout(**row) for row in taken.mappings()}
        return [claimed[one] for one in ids if one in claimed]

    def save(self, workout: Workout) -> None:
        self._update(WorkoutRow, workout.id, values_of(workout), "A workout for this session of the plan")

    def history(self, athlete_id: UUID, start: date, end: date) -> Sequence[PastSession]:
        return self._history(athlete_id, start, end, [])

    def recent(self, athlete_id: UUID, before: date) -> Sequence[PastSession]:
        start = before - RECENT
        older = [row for row in self._last_worked(athlete_id, before) if row["day"] < start]
        return self._history(athlete_id, start, before, older)

    def _last_worked(self, athlete_id: UUID, before: date) -> Sequence[RowMapping]:
        """Of twice as many performances, because those of skips that were logs at first are few: so only as many
        workouts are looked at, whatever the database knows of its tables."""
        mine = select(PerformanceRow.id, PerformanceRow.workout_id, PerformanceRow.day)
        mine = mine.where(PerformanceRow.athlete_id == athlete_id, PerformanceRow.day < before)
        last = mine.order_by(PerformanceRow.day.desc()).limit(2 * SESSIONS).subquery()
        query = select(last).outerjoin(WorkoutRow, WorkoutRow.id == last.c.workout_id)
        worked = last.c.workout_id.is_(None) | WorkoutRow.state.in_(_WORKED)
        return self._all(query.where(worked).order_by(last.c.day.desc()).limit(SESSIONS))

    def _history(self, athlete_id: UUID, start: date, end: date, older: Sequence[RowMapping]) -> Sequence[PastSession]:
        dated = (WorkoutRow.athlete_id == athlete_id) & (WorkoutRow.day >= start) & (WorkoutRow.day < end)
        ids = [row["workout_id"] for row in older if row["workout_id"] is not None]
        query = _where(or_(dated, WorkoutRow.id.in_(ids)) if ids else dated)
        workouts = self._listed(query.order_by(WorkoutRow.day, WorkoutRow.week, WorkoutRow.session, WorkoutRow.copy))
        extra = PerformanceRow.workout_id.is_(None) & (PerformanceRow.athlete_id == athlete_id)
        # No condition holds for all three: each then has an index of its own, whatever else the athlete has on record.
        found = or_(
            PerformanceRow.workout_id.in_([workout.id for workout in workouts]),
            PerformanceRow.id.in_([row["id"] for row in older if row["workout_id"] is None]),
            extra & (PerformanceRow.day >= start) & (PerformanceRow.day < end),
        )
        done = [performance_of(row) for row in self._all(last_revisions().where(found))]
        of_workout = {one.workout_id: one for one in done}
        planned = [_past(workout, of_workout.get(workout.id)) for workout in workouts]
        unplanned = [PastSession(one.day, None, None, None, one) for one in done if one.workout_id is None]
        return sorted([*planned, *unplanned], key=lambda past: past.day)

    def _found(self, query: Query) -> Workout | None:
        row = self._first(query)
        return None if row is None else Workout(**row)

    def _listed(self, query: Query) -> list[Workout]:
        return [Workout(**row) for row in self._all(query)]


def _where(*conditions: ColumnElement[bool]) -> Query:
    return select(WorkoutRow.__table__).where(*conditions)


def _past(workout: Workout, done: Performance | None) -> PastSession:
    """``day`` is the workout's: callers keep those without one out."""
    if workout.day is None:
        raise ValueError(f"workout {workout.id} has no day")
    return PastSession(workout.day, workout.theme, workout.state, workout.content, done, workout.reason)
