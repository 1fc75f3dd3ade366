"""Workouts, and the history made of them."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, RowMapping, Update, or_, select, update

from textcoach.domain.history import RECENT, SESSIONS, PastSession
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import MOST_TRIES, Performance, Workout
from textcoach.persistence.repositories.base import Repository, unset_or_past, values_of
from textcoach.persistence.repositories.performances import last_revisions, performance_of
from textcoach.persistence.repositories.prepared import Asked, Query, prepared
from textcoach.persistence.tables import WORKOUT_IS_UNWRITTEN, AthleteRow, PerformanceRow, WorkoutRow

_OPEN = (WorkoutState.SCHEDULED, WorkoutState.IN_PROGRESS)
_WORKED = (WorkoutState.COMPLETED, WorkoutState.IN_PROGRESS)
_FIXED = ("id", "plan_id", "athlete_id", "week", "session", "copy")
"""What a workout is to its end."""
_PLAN_ORDER = (WorkoutRow.week, WorkoutRow.session, WorkoutRow.copy)


class SqlWorkoutRepository(Repository):
    def add_missing(self, workouts: Sequence[Workout]) -> None:
        for workout in workouts:
            self._insert_free(WorkoutRow, values_of(workout), ["plan_id", "week", "session", "copy"])

    def get(self, workout_id: UUID) -> Workout:
        return Workout(**self._one(WorkoutRow, workout_id))

    def find(self, workout_id: UUID) -> Workout | None:
        return self._found(_with_id(workout_id))

    def of_session(self, plan_id: UUID, week: int, session: int) -> Workout | None:
        return self._found(_of_session(plan_id, week, session))

    def of_plan(self, plan_id: UUID) -> Sequence[Workout]:
        return self._listed(_of_plan(plan_id))

    def page(
        self,
        athlete_id: UUID,
        plan_id: UUID | None,
        weeks: tuple[int, int],
        states: Collection[WorkoutState],
        after: UUID,
        limit: int,
    ) -> Sequence[Workout]:
        if plan_id is None:
            return self._listed(_page(athlete_id, *weeks, states, after, limit))
        return self._listed(_page_of_plan(athlete_id, plan_id, *weeks, states, after, limit))

    def upcoming(self, plan_id: UUID, since: date) -> Sequence[Workout]:
        return self._listed(_upcoming(plan_id, since))

    def on_day(self, athlete_id: UUID, day: date) -> Sequence[Workout]:
        return self._listed(_on_day(athlete_id, day))

    def last_texted(self, athlete_id: UUID, until: date, at: datetime) -> Workout | None:
        return self._found(_last_texted(athlete_id, until, at))

    def unanswered(self, texted_before: datetime, limit: int) -> Sequence[Workout]:
        return self._listed(_unanswered(texted_before, texted_before.date(), limit))

    def claim_unwritten(
        self, day: date, zones: Collection[str], now: datetime, until: datetime, limit: int
    ) -> Sequence[Workout]:
        # Two statements: as a subquery, PostgreSQL may run the locking one again and take more than the limit.
        ids = self._scalars(_unwritten(day, zones, now, limit))
        if not ids:
            return []
        claimed = {row["id"]: Workout(**row) for row in self._run(_take(ids, now, until)).mappings()}
        return [claimed[one] for one in ids if one in claimed]

    def save(self, workout: Workout) -> None:
        self._change(WorkoutRow, workout.id, values_of(workout, *_FIXED))

    def history(self, athlete_id: UUID, start: date, end: date) -> Sequence[PastSession]:
        return self._history(athlete_id, start, end, [])

    def with_records(
        self, athlete_id: UUID, start: date, end: date
    ) -> Sequence[tuple[Workout | None, Performance | None]]:
        workouts = self._listed(_dated(athlete_id, start, end))
        found = _done([workout.id for workout in workouts], [], athlete_id, start, end)
        done = [performance_of(row) for row in self._all(found)]
        of_workout = {one.workout_id: one for one in done}
        planned = [(workout, of_workout.get(workout.id)) for workout in workouts]
        return [*planned, *((None, one) for one in done if one.workout_id is None)]

    def recent(self, athlete_id: UUID, before: date) -> Sequence[PastSession]:
        start = before - RECENT
        older = [row for row in self._all(_last_worked(athlete_id, before)) if row["day"] < start]
        return self._history(athlete_id, start, before, older)

    def _history(self, athlete_id: UUID, start: date, end: date, older: Sequence[RowMapping]) -> Sequence[PastSession]:
        planned_ids = [row["workout_id"] for row in older if row["workout_id"] is not None]
        unplanned_ids = [row["id"] for row in older if row["workout_id"] is None]
        days = (athlete_id, start, end)
        workouts = self._listed(_dated_or_of(*days, planned_ids) if planned_ids else _dated(*days))
        found = _done([workout.id for workout in workouts], unplanned_ids, *days)
        done = [performance_of(row) for row in self._all(found)]
        of_workout = {one.workout_id: one for one in done}
        planned = [_past(workout, of_workout.get(workout.id)) for workout in workouts]
        unplanned = [PastSession(one.day, None, None, None, one) for one in done if one.workout_id is None]
        return sorted([*planned, *unplanned], key=lambda past: past.day)

    def _found(self, asked: Asked[Query]) -> Workout | None:
        row = self._first(asked)
        return None if row is None else Workout(**row)

    def _listed(self, asked: Asked[Query]) -> list[Workout]:
        return [Workout(**row) for row in self._all(asked)]


@prepared
def _with_id(workout_id: UUID) -> Query:
    return _where(WorkoutRow.id == workout_id)


@prepared
def _of_session(plan_id: UUID, week: int, session: int) -> Query:
    query = _where(WorkoutRow.plan_id == plan_id, WorkoutRow.week == week, WorkoutRow.session == session)
    return query.order_by(WorkoutRow.copy.desc())


@prepared
def _of_plan(plan_id: UUID) -> Query:
    return _where(WorkoutRow.plan_id == plan_id).order_by(*_PLAN_ORDER)


@prepared
def _page(athlete_id: UUID, first: int, last: int, states: Collection[WorkoutState], after: UUID, limit: int) -> Query:
    return _behind(athlete_id, first, last, states, after, limit)


@prepared
def _page_of_plan(
    athlete_id: UUID, plan_id: UUID, first: int, last: int, states: Collection[WorkoutState], after: UUID, limit: int
) -> Query:
    return _behind(athlete_id, first, last, states, after, limit).where(WorkoutRow.plan_id == plan_id)


def _behind(
    athlete_id: UUID, first: int, last: int, states: Collection[WorkoutState], after: UUID, limit: int
) -> Query:
    theirs = _where(WorkoutRow.athlete_id == athlete_id, WorkoutRow.state.in_(states), WorkoutRow.id > after)
    return theirs.where(WorkoutRow.week.between(first, last)).order_by(WorkoutRow.id).limit(limit)


@prepared
def _upcoming(plan_id: UUID, since: date) -> Query:
    waits = (WorkoutRow.state == WorkoutState.SCHEDULED) & WorkoutRow.texted_at.is_(None)
    return _where(WorkoutRow.plan_id == plan_id, or_(waits, WorkoutRow.day >= since)).order_by(*_PLAN_ORDER)


@prepared
def _on_day(athlete_id: UUID, day: date) -> Query:
    return _where(WorkoutRow.athlete_id == athlete_id, WorkoutRow.day == day).order_by(*_PLAN_ORDER, WorkoutRow.id)


@prepared
def _last_texted(athlete_id: UUID, until: date, at: datetime) -> Query:
    query = _where(WorkoutRow.athlete_id == athlete_id, WorkoutRow.day <= until, WorkoutRow.texted_at <= at)
    return query.order_by(WorkoutRow.day.desc(), WorkoutRow.texted_at.desc(), WorkoutRow.id.desc())


@prepared
def _unanswered(texted_before: datetime, until: date, limit: int) -> Query:
    # Staff can begin one of which no text went out.
    begun = (WorkoutRow.state == WorkoutState.IN_PROGRESS) & WorkoutRow.texted_at.is_(None) & (WorkoutRow.day <= until)
    query = _where(WorkoutRow.state.in_(_OPEN), or_(WorkoutRow.texted_at < texted_before, begun))
    return query.order_by(WorkoutRow.texted_at, WorkoutRow.id).limit(limit)


@prepared
def _unwritten(day: date, zones: Collection[str], now: datetime, limit: int) -> Query:
    return (
        select(WorkoutRow.id)
        .join(AthleteRow, AthleteRow.id == WorkoutRow.athlete_id)
        .where(
            WORKOUT_IS_UNWRITTEN,
            WorkoutRow.day == day,
            unset_or_past(WorkoutRow.lease_until, now),
            WorkoutRow.tries < MOST_TRIES,
        )
        .where(AthleteRow.zone.in_(zones), AthleteRow.next_send_at.is_not(None))
        .order_by(AthleteRow.next_send_at, WorkoutRow.id)
        .limit(limit)
        .with_for_update(of=WorkoutRow, key_share=True, skip_locked=True)
    )


@prepared
def _take(workout_ids: Collection[UUID], now: datetime, until: datetime) -> Update:
    return (
        update(WorkoutRow)
        .where(WorkoutRow.id.in_(workout_ids), WORKOUT_IS_UNWRITTEN, unset_or_past(WorkoutRow.lease_until, now))
        .values(lease_until=until, tries=WorkoutRow.tries + 1)
        .returning(*WorkoutRow.__table__.c)
    )


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
    return _where(_in_days(athlete_id, start, end)).order_by(WorkoutRow.day, *_PLAN_ORDER)


@prepared
def _dated_or_of(athlete_id: UUID, start: date, end: date, workout_ids: Collection[UUID]) -> Query:
    found = or_(_in_days(athlete_id, start, end), WorkoutRow.id.in_(workout_ids))
    return _where(found).order_by(WorkoutRow.day, *_PLAN_ORDER)


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


def _where(*conditions: ColumnElement[bool]) -> Query:
    return select(WorkoutRow.__table__).where(*conditions)


def _in_days(athlete_id: UUID, start: date, end: date) -> ColumnElement[bool]:
    return (WorkoutRow.athlete_id == athlete_id) & (WorkoutRow.day >= start) & (WorkoutRow.day < end)


def _past(workout: Workout, done: Performance | None) -> PastSession:
    """``day`` is the workout's: callers keep those without one out."""
    if workout.day is None:
        raise ValueError(f"workout {workout.id} has no day")
    return PastSession(workout.day, workout.theme, workout.state, workout.content, done, workout.reason)
