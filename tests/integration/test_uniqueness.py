"""What must be there once is there once, on both databases, and the transaction goes on."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.integration.aggregates import (
    MONDAY,
    NOW,
    athlete,
    inbound,
    keep_athlete,
    keep_plan,
    performance,
    plan,
    slot,
    workout,
)
from textcoach.domain.alert import Alert, AlertKind
from textcoach.domain.ids import new_id
from textcoach.domain.message import Attempt
from textcoach.persistence.database import Database
from textcoach.ports.unit_of_work import DuplicateError, UnitOfWork


def refused(unit: UnitOfWork, what: str, act: Callable[[], None]) -> None:
    with pytest.raises(DuplicateError, match=what):
        act()
    assert unit.athletes.all() is not None


def test_two_claims_of_a_day_make_one_slot(database: Database) -> None:
    who = keep_athlete(database).id
    first = slot(who)
    with database.unit_of_work() as unit:
        assert unit.slots.claim(first)
        unit.commit()
    with database.unit_of_work() as unit:
        assert not unit.slots.claim(slot(who))
        assert unit.slots.claim(tomorrow := slot(who, day=MONDAY.replace(day=3)))
        assert unit.slots.of_day(who, MONDAY) == [first]
        assert unit.slots.of_day(who, tomorrow.day) == [tomorrow]


def test_a_number_belongs_to_one_athlete(database: Database) -> None:
    kept, other = keep_athlete(database), keep_athlete(database)
    with database.unit_of_work() as unit:
        refused(unit, "number exists already", lambda: unit.athletes.add(athlete(number=kept.number)))
        refused(unit, "number", lambda: unit.athletes.save(replace(other, number=kept.number)))


def test_a_provider_id_comes_in_once(database: Database) -> None:
    came = inbound("+12025550100", provider_id="SM1")
    with database.unit_of_work() as unit:
        unit.messages.add(came)
        refused(unit, "provider id", lambda: unit.messages.add(replace(came, id=new_id())))
        unit.messages.add(replace(came, id=new_id(), provider_id=None))
        unit.messages.add(replace(came, id=new_id(), provider_id=None))
        unit.commit()
    with database.reading() as unit:
        assert len(unit.messages.conversation("+12025550100", 9)) == 3


def test_an_athlete_has_one_active_plan(database: Database) -> None:
    kept = keep_plan(database)
    with database.unit_of_work() as unit:
        refused(unit, "active plan", lambda: unit.plans.add(plan(kept.athlete_id)))
        assert unit.plans.of(kept.athlete_id) == [kept]


def test_an_alert_is_open_once_and_may_open_again_when_closed(database: Database) -> None:
    alert = Alert(new_id(), AlertKind.CAPACITY, "queue", "The queue is late.", NOW)
    with database.unit_of_work() as unit:
        unit.alerts.open(alert)
        unit.alerts.open(replace(alert, id=new_id()))
        assert unit.alerts.all_open() == [alert]
        unit.commit()
    with database.migrating() as connection:
        connection.execute(text("UPDATE alert SET closed_at = opened_at"))
    with database.unit_of_work() as unit:
        assert unit.alerts.all_open() == []
        unit.alerts.open(again := replace(alert, id=new_id()))
        assert unit.alerts.all_open() == [again]


def test_a_workout_has_one_performance_and_a_day_one_of_unplanned_work(database: Database) -> None:
    of = keep_plan(database)
    with database.unit_of_work() as unit:
        unit.workouts.add_missing([today := workout(of)])
        for workout_id in (today.id, None):
            unit.performances.record(performance(of.athlete_id, workout_id))
            again = partial(unit.performances.record, performance(of.athlete_id, workout_id))
            refused(unit, "performance of this workout or day", again)


def test_an_attempt_has_its_number_to_itself(database: Database) -> None:
    message = inbound("+12025550100")
    with database.unit_of_work() as unit:
        unit.messages.add(message)
        unit.attempts.add(Attempt(new_id(), message.id, 1, NOW))
        refused(unit, "attempt", lambda: unit.attempts.add(Attempt(new_id(), message.id, 1, NOW)))


def test_of_rows_written_together_none_is_kept_where_one_is_a_duplicate(database: Database) -> None:
    message = inbound("+12025550100")
    with database.unit_of_work() as unit:
        unit.messages.add(message)
        unit.attempts.add(kept := Attempt(new_id(), message.id, 2, NOW))
        together = [Attempt(new_id(), message.id, number, NOW) for number in (1, 2, 3)]
        refused(unit, "attempt", lambda: unit.attempts.add_all(together))
        assert unit.attempts.of_message(message.id) == [kept]
        unit.attempts.add(other := Attempt(new_id(), message.id, 4, NOW))
        swapped = [replace(other, number=5), replace(kept, number=5)]
        refused(unit, "attempt", lambda: unit.attempts.save_all(swapped))
        unit.commit()
    with database.reading() as unit:
        assert unit.attempts.of_message(message.id) == [kept, other]


def test_a_row_that_refers_to_nothing_is_no_duplicate(database: Database) -> None:
    with database.unit_of_work() as unit, pytest.raises(IntegrityError):
        unit.plans.add(plan(new_id()))
