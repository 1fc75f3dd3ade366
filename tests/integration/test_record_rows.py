"""What staff add to workouts and records, as rows, and what an older version makes of them."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import text

from tests.integration.aggregates import MONDAY, NOW, keep_plan, performance, workout
from tests.integration.test_migrations import go_to
from textcoach.domain.details import Details, ExerciseDetails
from textcoach.domain.ids import new_id
from textcoach.domain.workout import Author, Block, Item, ItemType, RecordSource, WorkoutContent
from textcoach.persistence.database import Database
from textcoach.persistence.schema import upgrade

DAY = timedelta(days=1)
PLANKS, SQUATS = (
    WorkoutContent(name, (Block("Main", (Item(ItemType.CORE, name, seconds=30),)),)) for name in ("Plank", "Squat")
)
DETAILS = Details("slept badly", "hip shifts", "rower", "walk", "", (ExerciseDetails("Back Squat", 2, 120, "slow"),))


def test_what_a_person_changed_and_noted_comes_back_as_it_was(database: Database) -> None:
    of = keep_plan(database)
    changed = workout(
        of, content=PLANKS, original=SQUATS, author=Author.STAFF, modified_at=NOW, modified_by="Ann",
        planned_on=MONDAY - DAY,
    )  # fmt: skip
    made = performance(of.athlete_id, changed.id, details=DETAILS, by="Ann", source=RecordSource.STAFF)
    extra = performance(of.athlete_id, None, day=MONDAY + DAY)
    with database.unit_of_work() as unit:
        unit.workouts.add_missing([changed])
        unit.performances.record(made)
        unit.performances.record(extra)
        unit.commit()
    with database.reading() as unit:
        assert unit.workouts.find(changed.id) == changed
        assert unit.workouts.find(new_id()) is None
        assert changed.shifted
        assert unit.performances.of_workout(changed.id) == made
        found = unit.workouts.with_records(of.athlete_id, MONDAY, MONDAY + 2 * DAY)
        assert found == [(changed, made), (None, extra)]
        assert unit.workouts.with_records(of.athlete_id, MONDAY, MONDAY + DAY) == [(changed, made)]


def test_the_version_before_reads_records_without_what_it_does_not_know(database: Database) -> None:
    of = keep_plan(database)
    made = performance(of.athlete_id, None, details=DETAILS, by="Ann", source=RecordSource.STAFF)
    with database.unit_of_work() as unit:
        unit.performances.record(made)
        unit.commit()

    go_to(database, "0005")
    with database.connection() as connection:
        stored = connection.scalar(text("SELECT CAST(done AS TEXT) FROM performance_revision"))
    assert stored.replace(" ", "").startswith('{"v":2') or '"v":2' in stored.replace(" ", "")

    upgrade(database)
    with database.reading() as unit:
        again = unit.performances.unplanned_on(of.athlete_id, MONDAY)
    assert again is not None
    assert replace(again, details=made.details, by="Ann") == made
