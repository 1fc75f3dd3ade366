"""The queries that count workouts: by training date, and of late."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from textcoach.domain.author import Author
from textcoach.domain.states import SAID_SO, WorkoutState
from textcoach.domain.workout import RecordSource
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import (
    WORKOUT_COUNTS,
    AthleteRow,
    HoldRow,
    PerformanceRevisionRow,
    PerformanceRow,
    WorkoutRow,
)

_ALL = tuple(WorkoutState)
_CLOSED = (WorkoutState.COMPLETED, WorkoutState.SKIPPED, WorkoutState.CANCELLED)
_NOT_PEOPLE = (Author.AGENT, Author.UNDERSTUDY, Author.SAFE)


@prepared
def workouts(first: date, last: date) -> Query:
    row = WorkoutRow
    shifted = row.planned_on.is_not(None) & (row.planned_on != row.day)
    texted = row.texted_at.is_not(None)
    return (
        select(
            row.day,
            row.state,
            row.author,
            func.count().label("workouts"),
            _how_many(shifted).label("shifted"),
            _how_many(texted).label("texted"),
            _how_many(texted & _answered()).label("answered"),
        )
        .where(_of_days(first, last))
        .group_by(row.day, row.state, row.author)
    )


@prepared
def open_workouts(first: date, last: date) -> Query:
    row = WorkoutRow
    logged = select(PerformanceRow.id).where(PerformanceRow.workout_id == row.id).exists()
    held = select(HoldRow.id).where(HoldRow.athlete_id == row.athlete_id, HoldRow.start <= row.day)
    held = held.where(HoldRow.until.is_(None) | (HoldRow.until > row.day))
    each = (
        select(row.day, AthleteRow.zone, logged.label("logged"))
        .join(AthleteRow, AthleteRow.id == row.athlete_id)
        # By what they are not: SQLite would look up all that is scheduled, of every week to come.
        .where(_of_days(first, last), row.state.not_in(_CLOSED), ~held.exists())
        .subquery()
    )
    return select(*each.c, func.count().label("workouts")).group_by(*each.c)


@prepared
def writing(first: date, last: date) -> Query:
    return _seconds([WorkoutRow.day, WorkoutRow.author], _of_days(first, last))


@prepared
def writing_since(since: datetime, first: date, last: date) -> Query:
    return _seconds([WorkoutRow.author], _of_days(first, last), WorkoutRow.written_at >= since)


@prepared
def texted_since(since: datetime) -> Query:
    row = WorkoutRow
    counts = func.count().label("workouts"), _how_many(_answered()).label("answered")
    query = select(row.state, *counts).where(row.state.in_(_ALL), row.texted_at >= since)
    return query.group_by(row.state).order_by(row.state)


def _of_days(first: date, last: date) -> ColumnElement[bool]:
    return and_(WORKOUT_COUNTS, WorkoutRow.day >= first, WorkoutRow.day <= last)


def _answered() -> ColumnElement[bool]:
    """By the athlete's own text; what staff wrote down for them is none."""
    told = select(PerformanceRevisionRow.id).join(
        PerformanceRow, PerformanceRow.id == PerformanceRevisionRow.performance_id
    )
    told = told.where(PerformanceRow.workout_id == WorkoutRow.id, PerformanceRevisionRow.source == RecordSource.REPLY)
    return or_(WorkoutRow.reason == SAID_SO, told.exists())


def _seconds(by: Sequence[Any], *conditions: ColumnElement[bool]) -> Query:
    """Of what nobody measured, a person's own among it, nothing is known."""
    row = WorkoutRow
    place = func.cume_dist().over(partition_by=by, order_by=row.written_in)
    measured = (*conditions, row.author.in_(_NOT_PEOPLE), row.written_in.is_not(None))
    each = select(*by, row.written_in.label("seconds"), place.label("place")).where(*measured).subquery()
    group = [each.c[column.name] for column in by]
    seconds = each.c.seconds
    return (
        select(
            *group,
            func.count().label("workouts"),
            func.min(case((each.c.place >= 0.5, seconds))).label("median"),
            func.min(case((each.c.place >= 0.95, seconds))).label("p95"),
            func.max(seconds).label("longest"),
        )
        .group_by(*group)
        .order_by(each.c.author)
    )


def _how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))
