"""An athlete with workouts on record, and many copies of them, as rows."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import text

from textcoach.bootstrap import Textcoach
from textcoach.cli.demo.athletes import SAM
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import local_instant
from textcoach.domain.ids import new_id
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.reading import Entry, PerformedSet, SessionFacts
from textcoach.domain.states import PlanState, WorkoutState
from textcoach.domain.workout import Author, Item, Performance, RecordSource, Workout
from textcoach.persistence.database import Database

TODAY = date(2026, 3, 30)
"""A Monday, four weeks into the plan."""
_STARTED = TODAY - timedelta(weeks=4)
_COPIED = {
    "athlete": ("id",),
    "fitness_plan": ("id", "athlete_id"),
    "mesocycle": ("id", "plan_id"),
    "microcycle": ("id", "plan_id", "mesocycle_id"),
    "workout": ("id", "plan_id", "athlete_id"),
    "performance": ("id", "athlete_id", "workout_id"),
    "performance_revision": ("id", "performance_id"),
}


@dataclass(slots=True)
class StandingClock:
    at: datetime

    def now(self) -> datetime:
        return self.at


def athlete_with_a_month(textcoach: Textcoach, clock: StandingClock, zone: str = SAM.new.zone) -> Athlete:
    """Four weeks of a plan, done as prescribed."""
    then, clock.at = clock.at, local_instant(_STARTED, time(12), zone)
    athlete = textcoach.roster.add(replace(SAM.new, number="+12125550100", zone=zone))
    textcoach.planning.create(athlete.number, _STARTED, 8)
    textcoach.planning.activate(athlete.number)
    clock.at = then
    preparation = textcoach.mornings.preparation
    for offset in range((TODAY - _STARTED).days):
        ahead = preparation.write_ahead(athlete, _STARTED + timedelta(offset))
        if ahead.workout is not None:
            _do(textcoach, ahead.workout)
    return textcoach.roster.find(athlete.number)


def add_years(textcoach: Textcoach, athlete: Athlete, years: int) -> None:
    """Copies of the plan's first workouts, three a week, before the month that is there."""
    with textcoach.unit_of_work() as uow:
        plan = uow.plans.active_of(athlete.id)
        assert plan is not None
        old = FitnessPlan(
            new_id(),
            athlete.id,
            plan.program,
            "",
            TODAY,
            "",
            "",
            PlanState.ARCHIVED,
            0,
            datetime(2020, 1, 1, tzinfo=UTC),
        )
        uow.plans.add(old)
        model = next(one for one in uow.workouts.of_plan(plan.id) if one.content is not None)
        uow.commit()
    for week in range(1, 52 * years + 1):
        copies = [
            replace(model, id=new_id(), plan_id=old.id, week=week, session=session, day=_STARTED - _ago(week, session))
            for session in (1, 2, 3)
        ]
        with textcoach.unit_of_work() as uow:
            uow.workouts.add_missing(copies)
            uow.commit()
        for copy in copies:
            _do(textcoach, copy)


def _ago(week: int, session: int) -> timedelta:
    return timedelta(weeks=week, days=-2 * (session - 1))


def _do(textcoach: Textcoach, workout: Workout) -> None:
    assert workout.content is not None and workout.day is not None  # noqa: PT018
    entries = tuple(Entry(item.exercise, sets=_sets(item)) for item in workout.content.items if item.reps)
    at = local_instant(workout.day, time(12), SAM.new.zone)
    performance = Performance(
        new_id(), workout.athlete_id, workout.id, workout.day, 1, entries, SessionFacts(completed="full"),
        RecordSource.STAFF, None, at,
    )  # fmt: skip
    with textcoach.unit_of_work() as uow:
        uow.workouts.save(replace(workout, state=WorkoutState.COMPLETED, texted_at=at, author=Author.UNDERSTUDY))
        uow.performances.record(performance)
        uow.commit()


def _sets(item: Item) -> tuple[PerformedSet, ...]:
    reps = item.reps.high if item.reps else None
    load = (item.load.value, item.load.unit, item.load.kind) if item.load else (None, None, None)
    done = PerformedSet(reps=reps, load=load[0], unit=load[1], kind=load[2], rir=item.rir)
    return (done,) * item.sets


def copy_everybody(database: Database, copies: int) -> None:
    """On PostgreSQL: each row again for each copy, under ids made of the old one and the copy's number."""
    with database.migrating() as connection:
        for table, ids in _COPIED.items():
            query = text("SELECT column_name FROM information_schema.columns WHERE table_name = :table")
            columns = [row[0] for row in connection.execute(query, {"table": table})]
            values = [_copied(table, column, ids) for column in columns]
            names = ", ".join(f'"{column}"' for column in columns)
            copies_of = f"SELECT {', '.join(values)} FROM {table}, generate_series(1, :n) n(i)"
            connection.execute(text(f"INSERT INTO {table} ({names}) {copies_of}"), {"n": copies})
        connection.execute(text("ANALYZE"))


def _copied(table: str, column: str, ids: tuple[str, ...]) -> str:
    if column in ids:
        return f'md5("{column}"::text || i)::uuid'
    return "'+1' || (3000000000 + i)" if (table, column) == ("athlete", "number") else f'"{column}"'
