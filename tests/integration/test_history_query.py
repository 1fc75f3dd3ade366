"""The history that a workout is made from: the last four weeks, further back for who trained little, and always read by
index, however many years are on record."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert, text

from tests.fakes.queries import queries_of
from tests.integration.aggregates import NOW, keep_plan, performance, workout
from textcoach.domain.history import RECENT, SESSIONS, PastSession
from textcoach.domain.ids import new_id
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.reading import SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.persistence.database import Database
from textcoach.persistence.repositories.base import values_of
from textcoach.persistence.tables import Done, PerformanceRevisionRow, PerformanceRow, WorkoutRow

TODAY = date(2031, 3, 3)
DAY = timedelta(days=1)
YEARS = 5


def worked(database: Database, of: FitnessPlan, *ago: int, state: WorkoutState = WorkoutState.COMPLETED) -> list[UUID]:
    """Workouts so many days before TODAY, each done where its state says so."""
    made = [workout(of, week=days, day=TODAY - days * DAY, state=state, copy=len(state)) for days in ago]
    with database.unit_of_work() as unit:
        unit.workouts.add_missing(made)
        if state is WorkoutState.COMPLETED:
            for one in made:
                unit.performances.record(performance(of.athlete_id, one.id, day=one.day))
        unit.commit()
    return [one.id for one in made]


def days_ago(found: list[PastSession]) -> list[int]:
    return [(TODAY - past.day).days for past in found]


def recent(database: Database, athlete_id: UUID) -> list[PastSession]:
    with database.reading() as unit:
        return list(unit.workouts.recent(athlete_id, TODAY))


def test_who_trains_often_has_four_weeks_of_history(database: Database) -> None:
    of = keep_plan(database)
    worked(database, of, *range(2, 60, 2))
    assert days_ago(recent(database, of.athlete_id)) == list(range(28, 0, -2))


def test_who_trained_little_lately_has_the_last_twelve_sessions_with_work(database: Database) -> None:
    of = keep_plan(database)
    worked(database, of, 3, 10, *range(100, 130, 2))
    worked(database, of, 4, 40, 105, state=WorkoutState.SKIPPED)
    found = recent(database, of.athlete_id)
    assert days_ago(found) == [*range(118, 98, -2), 10, 4, 3]
    assert sum(past.performance is not None for past in found) == SESSIONS


def test_a_long_break_does_not_hide_what_was_done_before_it(database: Database) -> None:
    of = keep_plan(database)
    worked(database, of, 400, 402)
    worked(database, of, *range(1, 60, 2), state=WorkoutState.SKIPPED)
    found = recent(database, of.athlete_id)
    assert days_ago([past for past in found if past.performance]) == [402, 400]
    assert all((TODAY - past.day).days <= RECENT.days for past in found if past.performance is None)


def test_unplanned_work_counts_and_a_skip_that_was_once_a_log_does_not(database: Database) -> None:
    of = keep_plan(database)
    [skipped] = worked(database, of, 50, state=WorkoutState.SKIPPED)
    with database.unit_of_work() as unit:
        taken_back = performance(of.athlete_id, skipped, day=TODAY - 50 * DAY, session=SessionFacts(completed="none"))
        unit.performances.record(taken_back)
        unit.performances.record(extra := performance(of.athlete_id, None, day=TODAY - 70 * DAY))
        unit.performances.record(performance(of.athlete_id, None, day=TODAY))
        unit.commit()
    assert recent(database, of.athlete_id) == [PastSession(extra.day, None, None, None, extra)]


def lived(database: Database, of: FitnessPlan, years: float) -> None:
    """Three sessions a week up to TODAY."""
    days = [TODAY - back * DAY for back in range(2, int(years * 365), 2)]
    made = [workout(of, week=number, day=day, state=WorkoutState.COMPLETED) for number, day in enumerate(days, start=1)]
    done = [performance(of.athlete_id, one.id, day=one.day) for one in made]
    with database.migrating() as connection:
        connection.execute(insert(WorkoutRow), [values_of(one) for one in made])
        connection.execute(
            insert(PerformanceRow),
            [{"id": p.id, "athlete_id": p.athlete_id, "workout_id": p.workout_id, "day": p.day} for p in done],
        )
        revisions = [
            {
                "id": new_id(), "performance_id": one.id, "number": 1, "day": one.day, "source": one.source,
                "done": Done(one.entries, one.session), "message_id": None, "recorded_at": NOW,
            }
            for one in done
        ]  # fmt: skip
        connection.execute(insert(PerformanceRevisionRow), revisions)


def leave_unanalyzed(database: Database) -> None:
    """PostgreSQL's own workers come by when they like, and what they find out of one table changes the plan."""
    if not database.is_sqlite:
        with database.migrating() as connection:
            for row in (WorkoutRow, PerformanceRow, PerformanceRevisionRow):
                connection.execute(text(f"ALTER TABLE {row.__tablename__} SET (autovacuum_enabled = off)"))
    # Whoever disposes of a database is the last to have it.
    database.dispose()


def plan_of(database: Database, statement: str, parameters: Any) -> str:
    explain = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "
    with database.migrating() as connection:
        rows = connection.exec_driver_sql(explain + statement, parameters).all()
    return "\n".join(" ".join(map(str, row)) for row in rows)


@pytest.mark.parametrize("analyzed", [True, False])
def test_years_on_record_are_read_by_index_in_three_queries(database: Database, *, analyzed: bool) -> None:
    plans = [keep_plan(database) for _ in range(3)]
    leave_unanalyzed(database)
    for of in plans:
        lived(database, of, YEARS)
    if analyzed:
        with database.migrating() as connection:
            connection.execute(text("ANALYZE"))
    for gap, sessions in ((0, 14), (40, SESSIONS)):
        with queries_of(database) as asked, database.reading() as unit:
            found = unit.workouts.recent(plans[0].athlete_id, TODAY + gap * DAY)
        assert len(found) == sessions
        check_plans(database, asked)


def check_plans(database: Database, asked: list[tuple[str, Any]]) -> None:
    assert len(asked) == 3
    for statement, parameters in asked:
        plan = plan_of(database, statement, parameters)
        for table in ("workout", "performance", "performance_revision"):
            assert f"SCAN {table}" not in plan
            assert f"Seq Scan on {table}" not in plan
        if database.is_sqlite:
            assert "athlete_id=?)" not in plan.replace("athlete_id=? AND day", "")


def rows_read(database: Database, athlete_id: UUID) -> int:
    with queries_of(database) as asked, database.reading() as unit:
        unit.workouts.recent(athlete_id, TODAY)
    with database.migrating() as connection:
        return sum(len(connection.exec_driver_sql(one, parameters).all()) for one, parameters in asked)


def test_five_years_on_record_read_no_more_rows_than_a_month(database: Database) -> None:
    new, old = keep_plan(database), keep_plan(database)
    lived(database, new, 1 / 12)
    lived(database, old, YEARS)
    assert rows_read(database, old.athlete_id) == rows_read(database, new.athlete_id)


def test_other_days_and_other_athletes_stay_out(database: Database) -> None:
    of, other = keep_plan(database), keep_plan(database)
    worked(database, of, 0, 1)
    worked(database, other, 1)
    assert days_ago(recent(database, of.athlete_id)) == [1]
