"""Databases that an older service left, taken over in place, on both databases."""

import gzip
import json
import stat
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import RowMapping, inspect, text

from tests.fakes.older import Older, macrocycle, older_database
from tests.fakes.service import ZONE, ScriptedSender, service_on
from tests.integration.test_migrations import execute, go_to
from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import OPERATOR
from textcoach.domain.calendar import training_date
from textcoach.domain.consent import ConsentKind
from textcoach.domain.errand import ErrandState
from textcoach.domain.errors import UserError
from textcoach.domain.message import MessageKind
from textcoach.domain.plan import FitnessPlan, HoldReason
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.states import AthleteState, PlanState
from textcoach.persistence.database import Database
from textcoach.persistence.schema import check_ready, current_state, differences, upgrade

NUMBER = "+12125550142"
BUILD = macrocycle(("Accumulation", 4), ("Intensification", 4), ("Peaking", 2))


def recently(weeks: int = 1) -> str:
    """The start of a plan that is under way."""
    return (datetime.now(UTC).date() - timedelta(weeks=weeks)).isoformat()


def rows(database: Database, query: str) -> Sequence[RowMapping]:
    with database.connection() as connection:
        return connection.execute(text(query)).mappings().all()


def taken_over(database: Database, older: Older, folder: Path) -> None:
    older.put_into(database)
    upgrade(database, folder)


def only(database: Database) -> tuple[Athlete, Sequence[FitnessPlan]]:
    with database.reading() as uow:
        (athlete,) = uow.athletes.all()
        return athlete, uow.plans.of(athlete.id)


def test_an_athlete_of_an_older_service_goes_on_with_their_plan(empty_database: Database, tmp_path: Path) -> None:
    older = Older()
    sam = older.user(NUMBER)
    profile = {"goals": "Squat 140", "experienceLevel": "advanced", "equipment": ["barbell"], "daysPerWeek": 4}
    older.add("fitness_profiles", user_id=sam, profile=json.dumps(profile))
    older.plan(sam, [BUILD], start_date=recently())

    taken_over(empty_database, older, tmp_path)

    athlete, (plan,) = only(empty_database)
    assert (athlete.name, athlete.number, athlete.zone) == ("Sam Ortiz", NUMBER, "America/New_York")
    assert (athlete.state, athlete.send_at, athlete.load_unit) == (AthleteState.ACTIVE, time(9), "lb")
    assert athlete.next_send_at is not None
    assert athlete.next_evening_at is not None
    assert athlete.profile.experience is Experience.ADVANCED
    assert athlete.profile.weekdays == (0, 1, 3, 4)
    assert (plan.state, plan.program, plan.goal, plan.weeks) == (
        PlanState.ACTIVE, ProgramType.STRENGTH, "Squat 140 kg", 10,
    )  # fmt: skip
    assert [one.first_week for one in plan.mesocycles] == [1, 5, 9]
    assert [one.overview.focus for one in plan.mesocycles] == ["volume and technique", "intensity", "performance"]
    with empty_database.reading() as uow:
        consent = uow.consents.last(NUMBER, ConsentKind.OPTED_IN)
    assert consent is not None
    assert consent.at == datetime(2025, 11, 2, 10, tzinfo=UTC)
    assert differences(empty_database) == []
    check_ready(empty_database)


WAITING = (
    ({"opted_in_at": None}, "no consent on record: the opt-in has no date"),
    ({"opted_in": False}, "no consent: the opt-in flag is not set"),
    ({"timezone": "Mars/Olympus"}, "no known time zone (Mars/Olympus): set it before they are texted"),
)


def test_who_did_not_agree_on_record_or_lives_nobody_knows_where_waits_for_staff(
    empty_database: Database, tmp_path: Path
) -> None:
    older = Older()
    for number, (changes, _) in enumerate(WAITING):
        older.plan(older.user(f"+1212555014{number}", **changes), [BUILD], start_date=recently())

    taken_over(empty_database, older, tmp_path)

    with empty_database.reading() as uow:
        athletes = uow.athletes.all()
        plans = [uow.plans.active_of(one.id) for one in athletes]
        holds = [hold for one in athletes for hold in uow.holds.of(one.id)]
        consents = [uow.consents.standing(one.number) for one in athletes]
        noted = {one.athlete_id: one.notes.splitlines() for one in uow.conversions.noted() if one.source == "users"}
    assert [(one.state, one.next_send_at) for one in athletes] == [(AthleteState.INACTIVE, None)] * 3
    assert all(plans)
    assert [(hold.reason, hold.until) for hold in holds] == [(HoldReason.INACTIVE, None)] * 3
    assert consents == [None, None, ConsentKind.OPTED_IN]
    for athlete, (_, said) in zip(athletes, WAITING, strict=True):
        assert said in noted[athlete.id]


def test_of_several_plans_the_one_under_way_is_active_and_without_one_they_are_a_prospect(
    empty_database: Database, tmp_path: Path
) -> None:
    older = Older()
    sam, lena = older.user(NUMBER), older.user("+12125550143")
    starts = {PlanState.COMPLETED: 40, PlanState.ARCHIVED: 5, PlanState.ACTIVE: 2, PlanState.APPROVED: -3}
    for weeks in starts.values():
        older.plan(sam, [BUILD], start_date=recently(weeks))
    older.plan(lena, [BUILD], start_date="2020-01-06")

    taken_over(empty_database, older, tmp_path)

    with empty_database.reading() as uow:
        first, second = uow.athletes.all()
        found = {plan.state: plan.starts_on.isoformat() for plan in uow.plans.of(first.id)}
        (over,) = uow.plans.of(second.id)
    assert found == {state: recently(weeks) for state, weeks in starts.items()}
    assert (second.state, over.state) == (AthleteState.PROSPECT, PlanState.COMPLETED)


def test_tables_of_what_was_generated_ahead_go_to_a_file_and_the_others_stay_aside(
    empty_database: Database, tmp_path: Path
) -> None:
    older = older_database(30)
    taken_over(empty_database, older, tmp_path)

    (file,) = tmp_path.glob("older-training-*.jsonl.gz")
    with gzip.open(file, "rt", encoding="utf-8") as dumped:
        lines = [json.loads(line) for line in dumped]
    assert Counter(line["table"] for line in lines) == {"mesocycles": 30, "microcycles": 30, "workout_instances": 30}
    assert {"table": "microcycles", "row": older.rows["microcycles"][0]} in lines
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with empty_database.connection() as connection:
        names = set(inspect(connection).get_table_names())
    assert not names & {"mesocycles", "microcycles", "workout_instances", "users", "fitness_profiles", "fitness_plans"}
    for table in ("users", "fitness_profiles", "fitness_plans"):
        kept = rows(empty_database, f"SELECT count(*) AS n FROM legacy_{table}")[0]["n"]
        assert kept == len(older.rows[table])
    files = rows(empty_database, "SELECT kept_in FROM conversion WHERE source = 'microcycles'")
    assert [one["kept_in"] for one in files] == [str(file)]


def test_every_plan_converts_or_is_listed_with_its_reason(empty_database: Database, tmp_path: Path) -> None:
    check_conversion(empty_database, older_database(200), tmp_path)


def check_conversion(database: Database, older: Older, folder: Path) -> None:
    """What must hold whatever stood in the older database."""
    taken_over(database, older, folder)

    for table in ("users", "fitness_profiles", "fitness_plans"):
        said = rows(database, f"SELECT source_id, converted, notes FROM conversion WHERE source = '{table}'")
        assert Counter(one["source_id"] for one in said) == Counter(str(one["id"]) for one in older.rows[table])
        assert all(one["converted"] or one["notes"] for one in said)
        assert 0 < sum(bool(one["converted"]) for one in said) < len(said)
    plans = rows(database, "SELECT count(*) AS n FROM fitness_plan")[0]["n"]
    converted = rows(database, "SELECT plan_id FROM conversion WHERE source = 'fitness_plans' AND converted")
    assert plans == len({one["plan_id"] for one in converted}) == len(converted)
    _check_people(database)


def _check_people(database: Database) -> None:
    with database.reading() as uow:
        athletes = uow.athletes.all()
        standings = uow.consents.standings({one.number for one in athletes})
        of = {one.id: uow.plans.of(one.id) for one in athletes}
    for athlete in athletes:
        active = [plan for plan in of[athlete.id] if plan.state is PlanState.ACTIVE]
        texted = athlete.state is AthleteState.ACTIVE
        assert len(active) <= 1
        assert (athlete.next_send_at is not None) == texted
        assert not texted or (active and standings.get(athlete.number) is ConsentKind.OPTED_IN)
        assert time(8) <= athlete.send_at < time(21)
        for plan in of[athlete.id]:
            firsts = [one.first_week for one in plan.mesocycles]
            lengths = [one.overview.weeks for one in plan.mesocycles]
            assert 1 <= sum(lengths) <= 52
            assert firsts == [1 + sum(lengths[:place]) for place in range(len(lengths))]
    assert {one.state for one in athletes} == {AthleteState.ACTIVE, AthleteState.INACTIVE, AthleteState.PROSPECT}


def test_a_new_database_has_nothing_to_take_over(database: Database) -> None:
    with database.reading() as uow:
        assert (uow.conversions.counts(), uow.athletes.all()) == ({}, [])
    go_to(database, "0006")
    upgrade(database)
    assert current_state(database) == "current"


def test_tables_of_another_program_are_left_alone(empty_database: Database, tmp_path: Path) -> None:
    execute(empty_database, "CREATE TABLE users (id INTEGER, phone TEXT)", "CREATE TABLE mesocycles (id INTEGER)")
    upgrade(empty_database, tmp_path)
    with empty_database.connection() as connection:
        assert {"users", "mesocycles"} <= set(inspect(connection).get_table_names())
    assert list(tmp_path.iterdir()) == []


def test_the_older_services_own_revision_is_no_newer_one_of_ours_and_there_is_no_way_back_to_it(
    empty_database: Database, tmp_path: Path
) -> None:
    older = Older()
    older.plan(older.user(NUMBER), [BUILD])
    older.put_into(empty_database)
    execute(
        empty_database,
        "CREATE TABLE alembic_version (version_num VARCHAR(32) CONSTRAINT alembic_version_pkc PRIMARY KEY)",
        "INSERT INTO alembic_version VALUES ('a1b2c3d4e5f6')",
    )
    assert current_state(empty_database) == "missing"
    upgrade(empty_database, tmp_path)
    assert current_state(empty_database) == "current"
    assert rows(empty_database, "SELECT version_num FROM legacy_alembic_version")[0]["version_num"] == "a1b2c3d4e5f6"
    assert only(empty_database)[0].number == NUMBER
    with pytest.raises(UserError, match="restore the backup that was made before"):
        go_to(empty_database, "0006")
    assert current_state(empty_database) == "current"


def test_columns_of_other_types_and_names_are_read_too(empty_database: Database, tmp_path: Path) -> None:
    json_type = "JSON" if empty_database.is_sqlite else "JSONB"
    execute(
        empty_database,
        "CREATE TABLE legacy_users (id TEXT PRIMARY KEY, name TEXT, phone TEXT, timezone TEXT, opt_in_date TIMESTAMP)",
        f'CREATE TABLE legacy_fitness_plans (id TEXT, "clientId" TEXT, "startDate" DATE, macrocycles {json_type})',
        "INSERT INTO legacy_users VALUES ('u-1', 'Lena', '+4915112345678', 'Europe/Berlin', '2026-01-05 10:00:00')",
        f"INSERT INTO legacy_fitness_plans VALUES ('p-1', 'u-1', '{recently()}', '{json.dumps([BUILD])}')",
    )
    upgrade(empty_database, tmp_path)
    athlete, (plan,) = only(empty_database)
    assert (athlete.name, athlete.state, athlete.load_unit) == ("Lena", AthleteState.ACTIVE, "kg")
    assert (plan.starts_on, plan.program, plan.weeks) == (date.fromisoformat(recently()), ProgramType.OTHER, 10)


def test_everybody_who_is_active_then_gets_their_weeks(empty_database: Database, tmp_path: Path) -> None:
    taken_over(empty_database, older_database(150, seed=5), tmp_path)
    with service_on(empty_database) as service:
        service.clock.at = datetime.now(UTC)
        made = service.textcoach.admin.regenerating.run(by=OPERATOR)
        active = [one for one in service.textcoach.roster.all() if one.state is AthleteState.ACTIVE]
    assert len(made.outcomes) == len(active) > 3
    assert [one.reason for one in made.outcomes if one.state is not ErrandState.DONE] == []


def test_an_older_services_athlete_is_coached_on_from_the_next_morning(
    empty_database: Database, tmp_path: Path
) -> None:
    older = Older()
    older.plan(older.user(NUMBER), [BUILD], start_date=recently())
    taken_over(empty_database, older, tmp_path)
    sender = ScriptedSender()
    with service_on(empty_database, sender) as service:
        service.clock.at = datetime.now(UTC)
        service.textcoach.admin.regenerating.run(by=OPERATOR)
        first = training_date(service.clock.at, ZONE) + timedelta(days=1)
        for day in range(10):
            service.at(first + timedelta(days=day), 9)
            before = len(sender.texts)
            service.minute()
            if len(sender.texts) > before:
                service.text(NUMBER, "done")
            service.at(first + timedelta(days=day), 21, 30)
            service.minute()
        with service.rows() as uow:
            assert list(uow.failures.all()) == []
        mornings = [one for one in service.sent_to() if one.kind is MessageKind.MORNING]
        alerts = [one.text for one in service.alerts() if one.kind is not AlertKind.ATHLETE_ASKS]
    assert 3 <= len(mornings) <= 5
    assert all(one.provider_id for one in mornings)
    assert alerts == []
