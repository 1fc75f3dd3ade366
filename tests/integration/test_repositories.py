"""Athletes, plans, workouts and performances: what is stored comes back, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from tests.integration.aggregates import MONDAY, NOW, athlete, keep_athlete, keep_plan, performance, plan, workout
from textcoach.domain.history import PastSession
from textcoach.domain.ids import new_id
from textcoach.domain.plan import Hold, HoldReason, Microcycle
from textcoach.domain.reading import SessionFacts
from textcoach.domain.states import AthleteState, PlanState, WorkoutState
from textcoach.domain.workout import Author, Block, Item, ItemType, Reps, WorkoutContent
from textcoach.persistence.database import Database
from textcoach.ports.unit_of_work import DuplicateError

WRITABLE = st.characters(exclude_characters="\x00", exclude_categories=["Cs"])
CONTENT = WorkoutContent("Squats", (Block("Main", (Item(ItemType.COMPOUND, "Back Squat", 5, Reps(5, 5)),)),))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(min_size=1, max_size=30, alphabet=WRITABLE), at=st.times())
def test_an_athlete_comes_back_as_it_was(database: Database, name: str, at: object) -> None:
    kept = keep_athlete(database, name=name, send_at=at, early_consent_at=NOW)
    with database.reading() as unit:
        assert unit.athletes.get(kept.id) == kept
        assert unit.athletes.by_number(kept.number) == kept


def test_an_instant_comes_back_in_utc_and_to_the_microsecond(database: Database) -> None:
    here = datetime(2026, 3, 2, 7, 0, 0, 123456, tzinfo=timezone(timedelta(hours=-5)))
    kept = keep_athlete(database, created_at=here)
    with database.reading() as unit:
        found = unit.athletes.get(kept.id).created_at
    assert (found, found.tzinfo) == (here, UTC)


def test_an_instant_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(Exception, match="needs a time zone"):
        keep_athlete(database, created_at=NOW.replace(tzinfo=None))


def test_an_athlete_is_found_by_the_start_of_the_id_by_number_and_by_name_in_any_case(database: Database) -> None:
    kept = keep_athlete(database)
    other = keep_athlete(database, name="Ben")
    with database.reading() as unit:
        for reference in (str(kept.id), str(kept.id)[:30], kept.id.hex[:30].upper(), kept.number, " ZOË ó briain "):
            assert unit.athletes.find(reference) == [kept]
        assert unit.athletes.find("Zoë") == unit.athletes.find("") == unit.athletes.find("%") == []
        assert unit.athletes.find("ben") == [other]
        assert unit.athletes.all() == [kept, other]


def test_what_is_not_there_is_a_key_error(database: Database) -> None:
    with database.unit_of_work() as unit:
        for get in (unit.athletes.get, unit.plans.get, unit.workouts.get, unit.slots.get, unit.messages.get):
            with pytest.raises(KeyError):
                get(new_id())
        with pytest.raises(KeyError):
            unit.athletes.save(athlete())
        assert unit.attempts.get(new_id()) is None


def test_a_saved_athlete_is_changed(database: Database) -> None:
    kept = keep_athlete(database)
    changed = replace(kept, name="Zoe", state=AthleteState.INACTIVE, next_send_at=None)
    with database.unit_of_work() as unit:
        unit.athletes.save(changed)
        unit.commit()
    with database.reading() as unit:
        assert unit.athletes.get(kept.id) == changed
        assert unit.athletes.find("zoe") == [changed]


def test_a_plan_comes_back_whole_and_gets_weeks_once(database: Database) -> None:
    kept = keep_plan(database)
    first, second = kept.mesocycles
    week = first.microcycles[0]
    more = [
        replace(week, id=new_id(), week=2, deload=True),
        Microcycle(new_id(), second.id, 5, week.days, week.targets),
    ]
    with database.unit_of_work() as unit:
        assert unit.plans.get(kept.id) == unit.plans.active_of(kept.athlete_id) == kept
        unit.plans.add_microcycles([replace(week, id=new_id(), deload=True), *more])
        unit.plans.add_microcycles([])
        unit.commit()
    with database.reading() as unit:
        found = unit.plans.get(kept.id)
    assert found.mesocycles[0].microcycles == (week, more[0])
    assert found.mesocycles[1].microcycles == (more[1],)


def test_saving_a_plan_leaves_its_blocks_alone(database: Database) -> None:
    kept = keep_plan(database)
    with database.unit_of_work() as unit:
        unit.plans.save(replace(kept, state=PlanState.ARCHIVED, notes="moved house", mesocycles=()))
        unit.plans.add(newer := plan(kept.athlete_id, created_at=NOW + timedelta(days=1)))
        unit.commit()
    with database.reading() as unit:
        assert unit.plans.active_of(kept.athlete_id) == newer
        assert unit.plans.of(kept.athlete_id) == [
            newer,
            replace(kept, state=PlanState.ARCHIVED, notes="moved house"),
        ]


def test_holds_come_back_in_order(database: Database) -> None:
    kept = keep_athlete(database)
    later = Hold(new_id(), kept.id, HoldReason.SAFETY, MONDAY + timedelta(days=9))
    first = Hold(new_id(), kept.id, HoldReason.AWAY, MONDAY, MONDAY + timedelta(days=2))
    with database.unit_of_work() as unit:
        unit.holds.add(later)
        unit.holds.add(first)
        assert unit.holds.of(kept.id) == [first, later]


def test_workouts_are_inserted_once_and_found_by_session_and_day(database: Database) -> None:
    of = keep_plan(database)
    first, moved = workout(of), workout(of, session=2, day=None)
    copy = workout(of, copy=1, day=MONDAY + timedelta(days=1))
    with database.unit_of_work() as unit:
        unit.workouts.add_missing([first, moved])
        unit.workouts.add_missing([workout(of), copy])
        assert unit.workouts.of_plan(of.id) == [first, copy, moved]
        assert unit.workouts.of_session(of.id, 1, 1) == copy
        assert unit.workouts.of_session(of.id, 1, 3) is None
        assert unit.workouts.on_day(of.athlete_id, MONDAY) == [first]
        assert unit.workouts.last_texted(of.athlete_id, MONDAY, NOW) is None


def test_upcoming_workouts_are_those_still_to_be_texted_and_those_of_the_days_to_come(database: Database) -> None:
    of = keep_plan(database)
    missed, undated = workout(of), workout(of, session=2, day=None)
    old = workout(of, session=3, texted_at=NOW, content=CONTENT, author=Author.SAFE)
    skipped = workout(of, session=4, state=WorkoutState.SKIPPED)
    coming = workout(of, session=5, state=WorkoutState.SKIPPED, day=MONDAY + timedelta(days=1))
    with database.unit_of_work() as unit:
        unit.workouts.add_missing([missed, undated, old, skipped, coming])
        assert unit.workouts.upcoming(of.id, MONDAY + timedelta(days=1)) == [missed, undated, coming]
        assert unit.workouts.upcoming(new_id(), MONDAY) == []


def test_unanswered_workouts_are_those_texted_or_begun_and_still_open(database: Database) -> None:
    of = keep_plan(database)
    texted = [workout(of, session=number, texted_at=NOW, content=CONTENT, author=Author.SAFE) for number in (1, 2)]
    late = workout(of, session=3, texted_at=NOW + timedelta(days=1), state=WorkoutState.IN_PROGRESS)
    with database.unit_of_work() as unit:
        unit.workouts.add_missing([*texted, late, workout(of, session=4)])
        unit.workouts.save(done := replace(texted[1], state=WorkoutState.COMPLETED, day=MONDAY + timedelta(days=1)))
        assert unit.workouts.unanswered(NOW + timedelta(seconds=1), 10) == [texted[0]]
        assert unit.workouts.unanswered(NOW + timedelta(days=2), 1) == [texted[0]]
        begun = workout(of, session=5, state=WorkoutState.IN_PROGRESS, day=NOW.date() + timedelta(days=1))
        unit.workouts.add_missing([begun, workout(of, session=6, state=WorkoutState.IN_PROGRESS, day=None)])
        assert begun not in unit.workouts.unanswered(NOW, 10)
        assert begun in unit.workouts.unanswered(NOW + timedelta(days=1), 10)
        assert unit.workouts.last_texted(of.athlete_id, MONDAY + timedelta(days=7), NOW + timedelta(days=2)) == done
        assert unit.workouts.last_texted(of.athlete_id, MONDAY + timedelta(days=7), NOW - timedelta(days=1)) is None


def test_a_performance_is_a_ledger_of_revisions(database: Database) -> None:
    of = keep_plan(database)
    with database.unit_of_work() as unit:
        unit.workouts.add_missing([today := workout(of)])
        first = performance(of.athlete_id, today.id)
        second = replace(first, revision=2, entries=(), session=SessionFacts(completed="none"))
        unit.performances.record(first)
        assert unit.performances.of_workout(today.id) == first
        unit.performances.record(second)
        with pytest.raises(DuplicateError, match="revision"):
            unit.performances.record(replace(second, day=MONDAY + timedelta(days=5)))
        assert unit.performances.of_workout(today.id) == second
        unit.commit()
    with database.connection() as connection:
        assert connection.scalar(text("SELECT count(*) FROM performance_revision")) == 2
        stored = connection.scalar(text("SELECT CAST(done AS TEXT) FROM performance_revision ORDER BY number LIMIT 1"))
    assert '"kg": 83.915' in stored


def test_history_is_planned_and_unplanned_work_of_the_days_asked_for(database: Database) -> None:
    of = keep_plan(database)
    tuesday, friday = date(2026, 3, 3), date(2026, 3, 6)
    planned = workout(of, content=CONTENT, state=WorkoutState.COMPLETED, reason="late")
    after = workout(of, session=2, day=friday)
    done, extra = performance(of.athlete_id, planned.id), performance(of.athlete_id, None, day=tuesday)
    with database.unit_of_work() as unit:
        unit.workouts.add_missing([after, planned, workout(of, session=3, day=None)])
        unit.performances.record(done)
        unit.performances.record(extra)
        unit.performances.record(performance(of.athlete_id, None, day=friday))
        found = unit.workouts.history(of.athlete_id, MONDAY, friday)
        assert unit.performances.unplanned_on(of.athlete_id, tuesday) == extra
        assert unit.performances.unplanned_on(of.athlete_id, MONDAY) is None
    assert found == [
        PastSession(MONDAY, planned.theme, planned.state, CONTENT, done, "late"),
        PastSession(tuesday, None, None, None, extra),
    ]
