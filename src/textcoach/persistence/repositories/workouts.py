"""Workouts: laid out, looked up, claimed and changed."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Update, or_, select, update

from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import MOST_TRIES, Workout
from textcoach.persistence.repositories.base import unset_or_past, values_of
from textcoach.persistence.repositories.past_workouts import PLAN_ORDER, PastWorkouts, workouts_where
from textcoach.persistence.repositories.prepared import Asked, Query, prepared
from textcoach.persistence.tables import WORKOUT_IS_UNWRITTEN, AthleteRow, WorkoutRow

_OPEN = (WorkoutState.SCHEDULED, WorkoutState.IN_PROGRESS)
_FIXED = ("id", "plan_id", "athlete_id", "week", "session", "copy")
"""What a workout is to its end."""


class SqlWorkoutRepository(PastWorkouts):
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

    def _found(self, asked: Asked[Query]) -> Workout | None:
        row = self._first(asked)
        return None if row is None else Workout(**row)


@prepared
def _with_id(workout_id: UUID) -> Query:
    return workouts_where(WorkoutRow.id == workout_id)


@prepared
def _of_session(plan_id: UUID, week: int, session: int) -> Query:
    query = workouts_where(WorkoutRow.plan_id == plan_id, WorkoutRow.week == week, WorkoutRow.session == session)
    return query.order_by(WorkoutRow.copy.desc())


@prepared
def _of_plan(plan_id: UUID) -> Query:
    return workouts_where(WorkoutRow.plan_id == plan_id).order_by(*PLAN_ORDER)


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
    theirs = workouts_where(WorkoutRow.athlete_id == athlete_id, WorkoutRow.state.in_(states), WorkoutRow.id > after)
    return theirs.where(WorkoutRow.week.between(first, last)).order_by(WorkoutRow.id).limit(limit)


@prepared
def _upcoming(plan_id: UUID, since: date) -> Query:
    waits = (WorkoutRow.state == WorkoutState.SCHEDULED) & WorkoutRow.texted_at.is_(None)
    return workouts_where(WorkoutRow.plan_id == plan_id, or_(waits, WorkoutRow.day >= since)).order_by(*PLAN_ORDER)


@prepared
def _on_day(athlete_id: UUID, day: date) -> Query:
    return workouts_where(WorkoutRow.athlete_id == athlete_id, WorkoutRow.day == day).order_by(
        *PLAN_ORDER, WorkoutRow.id
    )


@prepared
def _last_texted(athlete_id: UUID, until: date, at: datetime) -> Query:
    query = workouts_where(WorkoutRow.athlete_id == athlete_id, WorkoutRow.day <= until, WorkoutRow.texted_at <= at)
    return query.order_by(WorkoutRow.day.desc(), WorkoutRow.texted_at.desc(), WorkoutRow.id.desc())


@prepared
def _unanswered(texted_before: datetime, until: date, limit: int) -> Query:
    # Staff can begin one of which no text went out.
    begun = (WorkoutRow.state == WorkoutState.IN_PROGRESS) & WorkoutRow.texted_at.is_(None) & (WorkoutRow.day <= until)
    query = workouts_where(WorkoutRow.state.in_(_OPEN), or_(WorkoutRow.texted_at < texted_before, begun))
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
