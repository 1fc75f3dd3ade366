"""A database as an older service left it, in which everything was generated ahead, with rows as odd as real ones."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, text

from textcoach.persistence.database import Database

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
_CREATE = (
    "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, phone_number TEXT, email TEXT, timezone TEXT, "
    "preferred_send_hour INTEGER, opted_in BOOLEAN, opted_in_at TEXT)",
    "CREATE TABLE fitness_profiles (id INTEGER PRIMARY KEY, user_id INTEGER, profile TEXT)",
    "CREATE TABLE fitness_plans (id INTEGER PRIMARY KEY, client_id INTEGER, program_type TEXT, "
    "goal_statement TEXT, start_date TEXT, overview TEXT, macrocycles TEXT)",
    "CREATE TABLE mesocycles (id INTEGER PRIMARY KEY, plan_id INTEGER REFERENCES fitness_plans (id), phase TEXT, "
    "length INTEGER)",
    "CREATE TABLE microcycles (id INTEGER PRIMARY KEY, mesocycle_id INTEGER REFERENCES mesocycles (id), "
    "plan_id INTEGER REFERENCES fitness_plans (id), targets TEXT)",
    "CREATE TABLE workout_instances (id INTEGER PRIMARY KEY, client_id INTEGER REFERENCES users (id), "
    "plan_id INTEGER, mesocycle_id INTEGER, microcycle_id INTEGER REFERENCES microcycles (id), date TEXT, "
    "details TEXT)",
)
_PHASES = ("Accumulation", "intensification block", "Peaking", "Deload", "Base", "Realización", "", None)
_PROGRAMS = ("strength", "endurance", "hybrid", "shred", "rehab", "other", "Powerlifting", "", None)
_ODD_MACROCYCLES = (None, "", "[]", "{}", "null", "not json", '[{"name": "x", "mesocycles": [', '"text"', "7", "[null]",
                    '[{"name": "Nothing", "durationWeeks": 0, "mesocycles": []}]', "[[[[]]]]", '{"durationWeeks": -3}',
                    '[{"durationWeeks": 4, "mesocycles": "soon"}]', '[{"durationWeeks": 1e400}]')  # fmt: skip
_ODD_STARTS = (None, "", "soon", "2026-02-30", "0001-01-01")
_ODD_PROFILES = (None, "", "{", "[]", "7", '{"goals": ["run", 5], "equipment": "barbell, spaceship"}',
                 '{"injuries": ["left knee", "pride"], "daysPerWeek": 9, "experienceLevel": "godlike"}')  # fmt: skip


@dataclass(slots=True)
class Older:
    """Rows by table, to be put into a database."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, table: str, **values: Any) -> int:
        """Its id."""
        there = self.rows.setdefault(table, [])
        number = len(there) + 1
        there.append({"id": number, **values})
        return number

    def user(self, number: str, **changes: Any) -> int:
        known = {
            "name": "Sam Ortiz",
            "phone_number": number,
            "email": "sam@example.org",
            "timezone": "America/New_York",
            "preferred_send_hour": 9,
            "opted_in": True,
            "opted_in_at": "2025-11-02T10:00:00+00:00",
        }
        return self.add("users", **{**known, **changes})

    def plan(self, client: int | None, macrocycles: Any, **changes: Any) -> int:
        stored = macrocycles if macrocycles is None or isinstance(macrocycles, str) else json.dumps(macrocycles)
        known = {
            "client_id": client,
            "program_type": "strength",
            "goal_statement": "Squat 140 kg",
            "start_date": "2026-02-16",
            "overview": "Two phases.",
            "macrocycles": stored,
        }
        return self.add("fitness_plans", **{**known, **changes})

    def put_into(self, database: Database) -> None:
        with database.migrating() as connection:
            for statement in _CREATE:
                connection.execute(text(statement))
            for table, rows in self.rows.items():
                _insert(connection, table, rows)


def macrocycle(*mesocycles: tuple[str | None, Any], weeks: Any = None, **more: Any) -> dict[str, Any]:
    """Of mesocycles' phases and weeks; its length is the sum of those, where none is given."""
    listed = [
        {"phase": phase, "weeks": length, "microcycleOverviews": overviews(length if isinstance(length, int) else 0)}
        for phase, length in mesocycles
    ]
    total = sum(length for _, length in mesocycles if isinstance(length, int))
    return {"name": "Build", "description": "Get strong", "durationWeeks": weeks if weeks is not None else total,
            "mesocycles": listed, **more}  # fmt: skip


def overviews(weeks: int) -> list[dict[str, Any]]:
    return [
        {"index": index, "split": "Upper/Lower", "totalMileage": 12.5, "longRunMileage": 5, "avgIntensityPct1RM": 72,
         "totalSetsMainLifts": 40, "deload": index == weeks - 1}
        for index in range(weeks)
    ]  # fmt: skip


def older_database(plans: int, seed: int = 1) -> Older:
    """So many plans, one in six of them odd in some way; about as many users, some of them odd too."""
    chance, older = random.Random(seed), Older()
    users = [_user(older, number, chance) for number in range(plans)]
    for client in users:
        if chance.random() < 0.8:
            older.add("fitness_profiles", user_id=client, profile=_profile(chance))
    for _ in range(plans):
        plan_id = _plan(older, users, chance)
        mesocycle = older.add("mesocycles", plan_id=plan_id, phase="Accumulation", length=4)
        week = older.add("microcycles", mesocycle_id=mesocycle, plan_id=plan_id, targets='{"split": "Upper"}')
        older.add("workout_instances", client_id=1, plan_id=plan_id, mesocycle_id=mesocycle, microcycle_id=week,
                  date="2026-02-17", details='{"blocks": []}')  # fmt: skip
    return older


def _user(older: Older, number: int, chance: random.Random) -> int:
    odd: dict[str, Any] = chance.choice((
        {"opted_in": False, "opted_in_at": None},
        {"opted_in_at": None},
        {"opted_in": None},
        {"phone_number": None},
        {"phone_number": "call me"},
        {"phone_number": f"+1212555{max(number - 1, 0):04}"},
        {"timezone": "Mars/Olympus"},
        {"timezone": None, "name": None},
        {"preferred_send_hour": 5},
        {"preferred_send_hour": 99},
        {"name": "Zoë \ud83d", "email": None},
    )) if chance.random() < 0.2 else {}  # fmt: skip
    odd = {name: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
           for name, value in odd.items()}  # fmt: skip
    return older.user(f"+1212555{number:04}", **odd)


def _profile(chance: random.Random) -> str | None:
    if chance.random() < 0.3:
        return chance.choice(_ODD_PROFILES)
    known = {"goals": "Bench 100 kg", "experienceLevel": "intermediate", "equipment": ["barbell", "rack", "bench"],
             "daysPerWeek": chance.randint(1, 7), "minutesPerSession": 45, "injuries": ["knee"]}  # fmt: skip
    return json.dumps(known)


def _plan(older: Older, users: Sequence[int], chance: random.Random) -> int:
    start = date(2026, 3, 2) - timedelta(days=chance.randint(-60, 300))
    client = chance.choice(users) if chance.random() < 0.98 else chance.choice((None, 10**6))
    changes: dict[str, Any] = {"start_date": start.isoformat(), "program_type": chance.choice(_PROGRAMS)}
    macrocycles: Any = [_macrocycle(chance) for _ in range(chance.choice((1, 1, 2, 3)))]
    if chance.random() < 0.1:
        macrocycles = chance.choice(_ODD_MACROCYCLES)
    if chance.random() < 0.06:
        changes["start_date"] = chance.choice(_ODD_STARTS)
    return older.plan(client, macrocycles, **changes)


def _macrocycle(chance: random.Random) -> dict[str, Any]:
    blocks = [(chance.choice(_PHASES), chance.choice((1, 2, 3, 4, 5, 6, 12, 0, None, "4", -1, 2.5)))
              for _ in range(chance.randint(0, 5))]  # fmt: skip
    weeks = chance.choice((None, None, None, 0, 4, 12, 60, "8", "many"))
    return macrocycle(*blocks, **({} if weeks is None else {"weeks": weeks}))


def _insert(connection: Connection, table: str, rows: Sequence[dict[str, Any]]) -> None:
    for some in _some(rows):
        columns = ", ".join(rows[0])
        values = ", ".join(f":{name}" for name in rows[0])
        connection.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), some)


def _some(rows: Sequence[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(rows), 1000):
        yield list(rows[start : start + 1000])
