"""A day's figures, from rows on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from tests.fakes.queries import queries_of
from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedWriter, Service, SetClock
from tests.integration.aggregates import inbound, keep_athlete, outbound, performance, plan, workout
from textcoach.domain.alert import Alert, AlertKind
from textcoach.domain.author import Author
from textcoach.domain.errors import FieldError
from textcoach.domain.figures import DayFigures, ModelSpend, Sessions, TextCount, Writing
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageState
from textcoach.domain.plan import FitnessPlan, Hold, HoldReason
from textcoach.domain.states import NO_REPLY, SAID_SO, WorkoutState
from textcoach.domain.workout import RecordSource, Workout
from textcoach.persistence.database import Database
from textcoach.ports.agents import ModelCall
from textcoach.services.figures import DailyFigures

DAY = timedelta(days=1)
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
"""On the day after MONDAY, which is over where the athletes are unless they are far in the west."""
SENT = datetime(2026, 3, 2, 13, tzinfo=UTC)
NOTHING = DayFigures(MONDAY, (), Sessions(), (), (), 0, {})


@pytest.fixture
def figures(database: Database) -> DailyFigures:
    return DailyFigures(database.reading, SetClock(NOON))


def train(database: Database, **changes: Any) -> FitnessPlan:
    of = plan(keep_athlete(database, **changes).id)
    with database.unit_of_work() as unit:
        unit.plans.add(of)
        unit.commit()
    return of


def keep(database: Database, of: FitnessPlan, *each: dict[str, Any]) -> list[UUID]:
    """Workouts of MONDAY, written and texted unless something else is said."""
    usual = {"content": BENCH_AND_ROW, "author": Author.UNDERSTUDY, "written_at": SENT, "texted_at": SENT}
    made: list[Workout] = []
    with database.unit_of_work() as unit:
        taken = len(unit.workouts.of_plan(of.id))
        made = [workout(of, **{**usual, "session": taken + at, **one}) for at, one in enumerate(each, start=1)]
        unit.workouts.add_missing(made)
        unit.commit()
    return [one.id for one in made]


def keep_records(database: Database, of: FitnessPlan, source: RecordSource, *workout_ids: UUID) -> None:
    with database.unit_of_work() as unit:
        for one in workout_ids:
            unit.performances.record(performance(of.athlete_id, one, source=source))
        unit.commit()


def of_monday(figures: DailyFigures) -> DayFigures:
    [found] = figures.of(MONDAY, MONDAY)
    return found


def test_a_day_from_the_morning_to_the_reply(service: Service) -> None:
    service.sign_up()
    service.write_with(ScriptedWriter(BENCH_AND_ROW, meanwhile=lambda: service.later(seconds=12)))
    service.at(MONDAY, 8).textcoach.mornings.tick()
    service.minute()
    before = service.textcoach.desk.figures.of()
    assert before[-1].sessions == Sessions(open=1, texted=1)
    service.later(hours=9)
    service.text(NUMBER, "bench 145 8/8/8, row 115 8/8/8")
    service.later(hours=7)  # past midnight UTC, and still Monday where Sam is
    *earlier, monday, tuesday = service.textcoach.desk.figures.of()
    assert [one.day for one in earlier] == [MONDAY - days * DAY for days in range(5, 0, -1)]
    assert all(replace(NOTHING, day=one.day) == one for one in earlier)
    assert monday.writing == (Writing(Author.AGENT, 1, 12.0, 12.0, 12.0),)
    assert monday.sessions == Sessions(done=1, texted=1, answered=1)
    assert (monday.sessions.adherence, monday.sessions.reply_rate) == (1.0, 1.0)
    assert (monday.received, sum(one.texts for one in monday.texts)) == (1, 2)
    assert tuesday == replace(NOTHING, day=MONDAY + DAY)


def test_how_long_writing_took_is_told_by_author_and_training_date(database: Database, figures: DailyFigures) -> None:
    of = train(database)
    agent: dict[str, Any] = {"author": Author.AGENT, "written_at": SENT - DAY}
    keep(database, of, *({**agent, "written_in": float(seconds)} for seconds in range(1, 41)))
    keep(database, of, {"written_in": 0.02}, {"written_in": 0.04}, {"author": Author.STAFF})
    keep(database, of, {"author": Author.SAFE}, {**agent, "day": MONDAY + DAY, "written_in": 90.0})
    keep(database, of, {"day": MONDAY - DAY, "content": None, "author": None, "texted_at": None})
    sunday, monday, tuesday = figures.of(MONDAY - DAY, MONDAY + DAY)
    assert monday.writing == (
        Writing(Author.AGENT, 40, median=20.0, p95=38.0, longest=40.0),
        Writing(Author.UNDERSTUDY, 2, median=0.02, p95=0.04, longest=0.04),
        Writing(Author.SAFE, 1),
        Writing(Author.STAFF, 1),
    )
    assert tuesday.writing == (Writing(Author.AGENT, 1, 90.0, 90.0, 90.0),)
    assert sunday == replace(NOTHING, day=MONDAY - DAY)


def test_sessions_count_by_what_became_of_them_where_the_athlete_is(database: Database, figures: DailyFigures) -> None:
    near, far = train(database, zone="Europe/Berlin"), train(database, zone="Pacific/Pago_Pago")
    done = {"state": WorkoutState.COMPLETED}
    skipped = {"state": WorkoutState.SKIPPED}
    for of in (near, far):
        told, untold, by_staff = keep(database, of, done, {**done, "planned_on": MONDAY - DAY}, done)
        keep_records(database, of, RecordSource.REPLY, told, untold)
        keep_records(database, of, RecordSource.STAFF, by_staff)
        keep(
            database,
            of,
            {**skipped, "reason": SAID_SO},
            {**skipped, "reason": NO_REPLY},
            {**skipped, "texted_at": None},
        )
        keep(database, of, {"state": WorkoutState.CANCELLED}, {}, {"content": None, "texted_at": None})
        [begun] = keep(database, of, {"state": WorkoutState.IN_PROGRESS})
        keep_records(database, of, RecordSource.REPLY, begun)
    common = Sessions(done=3, shifted=1, missed=3, texted=7, answered=4)
    # In Pago Pago, eleven hours behind, Monday's training date rolls at 15:00 UTC on Tuesday.
    assert of_monday(figures).sessions == common + Sessions(done=1, missed=1) + common + Sessions(open=2)
    late = replace(figures, clock=SetClock(NOON + timedelta(hours=3)))
    assert of_monday(late).sessions == Sessions(done=8, shifted=2, missed=8, texted=14, answered=8)
    with database.unit_of_work() as unit:
        unit.holds.add(Hold(new_id(), near.athlete_id, HoldReason.AWAY, MONDAY, MONDAY + DAY))
        unit.holds.add(Hold(new_id(), far.athlete_id, HoldReason.PAUSE, MONDAY + DAY))
        unit.commit()
    held = of_monday(late).sessions
    assert (held.done, held.missed, held.open, held.due) == (7, 7, 0, 14)
    assert (held.adherence, held.reply_rate) == (0.5, 8 / 14)


def test_texts_calls_and_alerts_count_on_their_utc_day(database: Database, figures: DailyFigures) -> None:
    midnight = datetime(2026, 3, 2, tzinfo=UTC)
    last = midnight + DAY - timedelta(microseconds=1)
    with database.unit_of_work() as unit:
        for at in (midnight, last, midnight + DAY):
            for state in (MessageState.DELIVERED, MessageState.DELIVERED, MessageState.FAILED, MessageState.SUPPRESSED):
                unit.messages.add(outbound(NUMBER, created_at=at, state=state, segments=3, billed_segments=2))
            unit.messages.add(inbound(NUMBER, created_at=at))
            for outcome, tokens in (("ok", 100), ("timeout", None)):
                unit.model_calls.add(ModelCall("coach", "a:b", "1", tokens, tokens, 900, outcome, at))
            unit.alerts.open(Alert(new_id(), AlertKind.PAIN, str(at), "A knee hurts.", at, closed_at=at))
        unit.commit()
    sunday, monday, tuesday = figures.of(MONDAY - DAY, MONDAY + DAY)
    assert sunday == replace(NOTHING, day=MONDAY - DAY)
    assert set(monday.texts) == {
        TextCount(MessageState.DELIVERED, 4, 12, 8),
        TextCount(MessageState.FAILED, 2, 6, 4),
        TextCount(MessageState.SUPPRESSED, 2, 6, 4),
    }
    assert (monday.sent, monday.delivered, monday.lost, monday.delivery_rate) == (6, 4, 2, 4 / 6)
    assert monday.model == (
        ModelSpend("coach", "a:b", "ok", 2, 200, 200),
        ModelSpend("coach", "a:b", "timeout", 2, 0, 0),
    )
    assert (monday.calls, monday.failed_calls, monday.tokens) == (4, 2, 400)
    assert (monday.received, monday.alerts) == (2, {AlertKind.PAIN: 2})
    assert (tuesday.sent, tuesday.calls, tuesday.received, tuesday.alerts) == (3, 2, 1, {AlertKind.PAIN: 1})


@pytest.mark.parametrize(
    ("first", "last", "problem"),
    [
        (MONDAY + DAY, MONDAY, "after 2026-03-02"),
        (MONDAY - 92 * DAY, MONDAY, "more than 92 days; write it as 2025-12-01 or later"),
        (date(2000, 1, 1), None, "to 2026-03-03 are more than 92 days"),
    ],
)
def test_days_that_nobody_can_count_are_named(first: date, last: date | None, problem: str) -> None:
    """No database is asked."""
    with pytest.raises(FieldError, match=problem) as refused:
        DailyFigures(None, SetClock(NOON)).of(first, last)  # type: ignore[arg-type]
    assert refused.value.field == "from"


def plan_of(database: Database, statement: str, parameters: Any) -> str:
    """PostgreSQL reads a small table whole unless it is told that it should not where an index would do."""
    with database.migrating() as connection:
        if not database.is_sqlite:
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        explain = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "
        rows = connection.exec_driver_sql(explain + statement, parameters).all()
    return "\n".join(" ".join(map(str, row)) for row in rows)


def test_the_longest_range_is_read_by_index_in_seven_queries(database: Database, figures: DailyFigures) -> None:
    with queries_of(database) as asked:
        assert len(figures.of(MONDAY - 91 * DAY, MONDAY)) == 92
    plans = [plan_of(database, *one) for one in asked]
    assert len(plans) == 7
    for found in plans:
        for table in ("workout", "message", "model_call", "alert", "athlete", "hold", "performance"):
            assert f"SCAN {table}" not in found
            assert f"Seq Scan on {table}" not in found
    indexes = (
        ["ix_workout_counts"] * 3 + ["ix_model_call_at"] + ["ix_message_state_created_at"] * 2 + ["ix_alert_opened_at"]
    )
    assert [index for index, found in zip(indexes, plans, strict=True) if index not in found] == []


def test_who_looks_for_workouts_to_write_still_has_an_index_of_their_own(database: Database) -> None:
    """One waits among many that are written: of an empty table PostgreSQL takes whatever index it sees first."""
    keep(database, train(database, zone="Europe/Berlin"), *([{}] * 300), {"content": None, "texted_at": None})
    if not database.is_sqlite:
        with database.migrating() as connection:
            connection.exec_driver_sql("ANALYZE workout")
    with queries_of(database) as asked, database.unit_of_work() as unit:
        unit.workouts.claim_unwritten(MONDAY, ["Europe/Berlin"], NOON, NOON, 5)
    assert "ix_workout_unwritten" in plan_of(database, *asked[0])
