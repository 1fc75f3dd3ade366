"""All that is known of one person, handed over or erased."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, text

from tests.fakes.older import Older, macrocycle
from tests.fakes.service import MONDAY, NUMBER, SAM, Service, service_on
from textcoach.domain.audit import OPERATOR, AuditEntry
from textcoach.domain.errors import ConflictError, UnknownAthleteError
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageState
from textcoach.domain.staff import StaffRole
from textcoach.persistence.database import Database
from textcoach.persistence.repositories.person import whose
from textcoach.persistence.schema import upgrade
from textcoach.persistence.tables import Base, KeptAnswerRow, StaffRow

OTHER = "+12125550143"
ABOUT_NOBODY = {"sender", "moment", "secret", "job_failure", "staff", "token"}
"""Tables without a row about any athlete: our numbers, when a clock ticked, keys, ids of jobs, who works here."""


def lived(service: Service) -> None:
    """Two athletes with a week of texts, replies, a correction and a question."""
    for new in (SAM, replace(SAM, name="Lena Kraft", number=OTHER)):
        service.sign_up(new)
    service.morning(MONDAY)
    for number in (NUMBER, OTHER):
        service.text(number, "bench 145 8/8/7 2 left")
        service.text(number, "my knee hurts a bit")
        service.text(number, "can you tell me a joke about pandas?")
    service.morning(MONDAY + timedelta(days=2))


def counts(database: Database) -> dict[str, int]:
    with database.connection() as connection:
        return {
            name: connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar() or 0
            for name in Base.metadata.tables
        }


def contents(database: Database) -> str:
    """Every row of every table."""
    with database.connection() as connection:
        rows = [
            connection.execute(text(f'SELECT * FROM "{name}"')).all()
            for name in Base.metadata.tables
            if name not in ("erasure", "moment")
        ]
    return repr(rows)


def test_an_export_has_what_they_wrote_were_told_and_did(service: Service) -> None:
    lived(service)
    told = service.textcoach.admin.personal_data.export("Sam Ortiz")
    tables: dict[str, Any] = json.loads(json.dumps(told.tables))

    assert tables["athlete"][0]["number"] == NUMBER
    assert {"bench 145 8/8/7 2 left", "my knee hurts a bit"} <= {one["body"] for one in tables["message"]}
    assert {"fitness_plan", "mesocycle", "microcycle", "workout", "slot", "consent", "attempt"} <= tables.keys()
    assert [one["number"] for one in tables["performance_revision"]]
    assert "Lena" not in json.dumps(tables)
    assert OTHER not in json.dumps(tables)


def test_an_erasure_leaves_nothing_of_them_and_all_of_everybody_else(service: Service) -> None:
    lived(service)
    sam, lena = service.athlete(), service.athlete(OTHER)
    note = AuditEntry(
        new_id(), service.clock.at, OPERATOR, "athlete edited", "athlete", sam.id, sam.id, {"name": "Sam"}
    )
    service.change(lambda uow: uow.audit.add(note))
    export = service.textcoach.admin.personal_data.export
    before, hers = counts(service.textcoach.database), export(OTHER).tables

    erased = service.textcoach.admin.personal_data.erase("Sam Ortiz", OPERATOR)

    after = counts(service.textcoach.database)
    assert (erased.athlete_id, erased.elsewhere) == (sam.id, [])
    assert export(OTHER).tables == hers
    assert service.athlete(OTHER) == lena
    with pytest.raises(UnknownAthleteError):
        service.athlete()
    left = contents(service.textcoach.database)
    assert [word for word in (NUMBER, "Ortiz", "Sam") if word in left] == []
    gone = {name: before[name] - after[name] for name in before if before[name] != after[name]}
    assert gone.pop("erasure") == -1
    assert gone == {name: count for name, count in erased.rows.items() if name not in ("audit", "model_call")}
    with service.textcoach.database.connection() as connection:
        (record,) = connection.execute(text("SELECT actor_name FROM erasure")).all()
        trail = connection.execute(
            text("SELECT action FROM audit WHERE athlete_id = :id"), {"id": _stored(service, sam.id)}
        )
        assert (record.actor_name, "athlete edited" in trail.scalars().all()) == ("operator", True)


def test_answers_kept_for_staff_are_erased_with_who_is_in_them_and_handed_over_to_nobody(service: Service) -> None:
    sam, lena = (service.textcoach.roster.add(new) for new in (SAM, replace(SAM, name="Lena", number=OTHER)))
    staff_id, now = new_id(), service.clock.at
    staff = {"id": staff_id, "name": "Ann", "name_folded": "ann", "role": StaffRole.COACH, "created_at": now}
    kept = [
        {"staff_id": staff_id, "key": str(place), "fingerprint": "", "begun_at": now, "body": f'{{"id": "{one.id}"}}'}
        for place, one in enumerate((sam, lena))
    ]
    with service.textcoach.database.migrating() as connection:
        connection.execute(insert(StaffRow), staff)
        connection.execute(insert(KeptAnswerRow), kept)

    assert "kept_answer" not in service.textcoach.admin.personal_data.export(NUMBER).tables
    assert service.textcoach.admin.personal_data.erase(NUMBER, OPERATOR).rows["kept_answer"] == 1
    with service.textcoach.database.connection() as connection:
        assert connection.execute(text("SELECT key FROM kept_answer")).scalars().all() == ["1"]


def test_a_text_that_is_being_sent_is_waited_for(service: Service) -> None:
    lived(service)
    last = service.sent_to()[-1]
    service.change(lambda uow: uow.messages.save(replace(uow.messages.get(last.id), state=MessageState.SENDING)))
    with pytest.raises(ConflictError, match="try again in a minute"):
        service.textcoach.admin.personal_data.erase(NUMBER, OPERATOR)


def test_who_was_erased_may_join_again_as_somebody_new(service: Service) -> None:
    service.sign_up()
    erased = service.textcoach.admin.personal_data.erase(NUMBER, OPERATOR)
    again = service.textcoach.roster.add(SAM)
    assert again.id != erased.athlete_id


def test_what_an_older_service_left_of_them_goes_too(empty_database: Database, tmp_path: Path) -> None:
    older = Older()
    for number, name in ((NUMBER, "Sam Ortiz"), (OTHER, "Lena Kraft")):
        user = older.user(number, name=name)
        older.add("fitness_profiles", user_id=user, profile='{"goals": "run"}')
        older.plan(user, [macrocycle(("Base", 4))])
        older.plan(user, "not json")
    older.put_into(empty_database)
    upgrade(empty_database, tmp_path)
    with service_on(empty_database) as service:
        exported = service.textcoach.admin.personal_data.export("Sam Ortiz").tables
        erased = service.textcoach.admin.personal_data.erase("Sam Ortiz", OPERATOR)

    kept = ("legacy_users", "legacy_fitness_profiles", "legacy_fitness_plans")
    assert [len(exported[name]) for name in kept] == [1, 1, 2]
    assert exported["legacy_users"][0]["email"] == "sam@example.org"
    assert [erased.rows[name] for name in kept] == [1, 1, 2]
    with empty_database.connection() as connection:
        left = [connection.execute(text(f"SELECT count(*) FROM {name}")).scalar() for name in kept]
        names = connection.execute(text("SELECT name FROM legacy_users")).scalars().all()
    assert (left, names) == ([1, 1, 2], ["Lena Kraft"])
    assert erased.elsewhere == [str(file) for file in tmp_path.glob("older-training-*")]


def test_every_table_says_whether_it_is_about_an_athlete(database: Database) -> None:
    with service_on(database) as service:
        athlete = service.textcoach.roster.add(SAM)
    without = {table.name for table in Base.metadata.sorted_tables if whose(table, athlete) is None}
    assert without == ABOUT_NOBODY


def _stored(service: Service, value: Any) -> Any:
    return value.hex if service.textcoach.database.is_sqlite else value
