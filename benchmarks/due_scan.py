"""The clock's question, who is due: 1,000 of a million athletes beside 1,000 of ten thousand."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial

from sqlalchemy import bindparam, text

from benchmarks.measure import Row, Run, Stopwatch, compare
from textcoach.domain.athlete import Athlete
from textcoach.domain.ids import new_id
from textcoach.domain.profile import Profile
from textcoach.domain.states import AthleteState
from textcoach.persistence.database import Database, create_database
from textcoach.persistence.schema import upgrade
from textcoach.persistence.types import Instant

NOW = datetime(2026, 3, 2, 13, tzinfo=UTC)
DUE = 1_000
_SERIES = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :many)",
    "postgresql": "WITH n(i) AS (SELECT generate_series(1, :many))",
}
_NEW_ID = {"sqlite": "lower(hex(randomblob(16)))", "postgresql": "gen_random_uuid()"}


def measure(databases: dict[str, tuple[str, str]], *, few: int, many: int, rounds: int) -> list[Row]:
    """``databases``: for each name the URLs of two databases without rows. A ratio under 1 is slower."""
    rows = []
    for name, (small, large) in databases.items():
        with _athletes(small, few) as little, _athletes(large, many) as big:
            runs: dict[str, Run] = {
                f"baseline: {DUE:,} due of {few:,}": partial(_scan, little),
                f"{DUE:,} due of {many:,}, on {name}": partial(_scan, big),
            }
            rows += compare("due scan", runs, count=1, rounds=rounds)
    return rows


def _scan(database: Database) -> float:
    watch = Stopwatch()
    with watch.running(), database.unit_of_work() as unit:
        due = unit.athletes.due(NOW, 2 * DUE)
    if len(due) != DUE:
        raise RuntimeError(f"{len(due)} were due: the figure would mean nothing.")
    return watch.seconds


@contextmanager
def _athletes(url: str, number: int) -> Iterator[Database]:
    """So many copies of one athlete, of whom ``DUE`` are due now and the others one after the other."""
    upgrade(url)
    database = create_database(url)
    one = Athlete(
        new_id(), "Sam", "+1", "Etc/UTC", NOW.time(), "lb", "mi", Profile(), AthleteState.ACTIVE, created_at=NOW
    )
    with database.unit_of_work() as unit:
        unit.athletes.add(one)
        unit.commit()
    kept = "name, name_folded, zone, send_at, load_unit, distance_unit, profile, state, created_at"
    dialect = database.engine.dialect.name
    copy = text(
        f"INSERT INTO athlete (id, number, next_send_at, {kept}) {_SERIES[dialect]} "
        f"SELECT {_NEW_ID[dialect]}, '+1' || i, CASE WHEN i <= {DUE} THEN :due ELSE :later END, {kept} FROM athlete, n"
    ).bindparams(bindparam("due", type_=Instant()), bindparam("later", type_=Instant()))
    with database.migrating() as connection:
        connection.execute(copy, {"many": number, "due": NOW, "later": NOW + timedelta(hours=1)})
        connection.execute(text("ANALYZE"))
    try:
        yield database
    finally:
        database.dispose()
