"""Prescribed against actual, and how the days went by plan."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from tests.unit.coaching import lift, sets
from textcoach.domain.adherence import Fate, adherence, within
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.comparison import Doing, SessionComparison, compare
from textcoach.domain.load import Load
from textcoach.domain.plan import DayPlan, Focus, Hold, HoldReason
from textcoach.domain.reading import Entry, PerformedSet, SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.domain.strength import shown
from textcoach.domain.workout import (
    Block,
    Item,
    ItemType,
    Performance,
    RecordSource,
    Workout,
    WorkoutContent,
)

ID, NOW, MONDAY = UUID(int=3), datetime(2026, 3, 2, 20, tzinfo=UTC), date(2026, 3, 2)
DAY = timedelta(days=1)
BENCH, ROW = "Barbell Bench Press", "Barbell Row"
S = WorkoutState
CONTENT = WorkoutContent(
    "Upper",
    (
        Block("Warm-up", (Item(ItemType.PREP, "Cat-Cow", seconds=60),)),
        Block("Main", (lift(BENCH, 185, reps=(6, 8)), lift(ROW, 115, reps=(8, 10)))),
    ),
)


def workout(content: WorkoutContent | None = CONTENT, **changes: object) -> Workout:
    made = Workout(ID, ID, ID, 1, 1, MONDAY, DayPlan("Upper", Focus.UPPER), S.COMPLETED, content=content)
    return replace(made, **changes)  # type: ignore[arg-type]


def done(*entries: Entry, day: date = MONDAY, **facts: object) -> Performance:
    session = SessionFacts(**facts)  # type: ignore[arg-type]
    return Performance(ID, ID, ID, day, 1, entries, session, RecordSource.STAFF, None, NOW)


def rows(found: SessionComparison) -> dict[str, tuple[Doing, float | None]]:
    return {one.exercise: (one.doing, one.share and round(one.share, 2)) for one in found.exercises}


def test_each_exercise_is_set_against_what_was_asked_for() -> None:
    found = compare(workout(), done(Entry(BENCH, sets(195, 6, 6, 5, rir=1.0)), Entry(ROW, skipped=True)), "lb")
    bench, _ = found.exercises
    assert rows(found) == {BENCH: (Doing.DONE, 1.0 and round(195 * 17 / (185 * 18), 2)), ROW: (Doing.SKIPPED, 0.0)}
    assert bench.asked is not None
    assert bench.done is not None
    assert (bench.asked.sets, bench.asked.reps, bench.asked.load, bench.asked.rir) == (3, 18, Load(185, "lb"), 2.0)
    assert (bench.done.sets, bench.done.reps, bench.done.load, bench.done.rir) == (3, 17, Load(195, "lb"), 1.0)
    assert bench.done.volume == pytest.approx(Load(195, "lb").kg * 17)
    assert bench.done.maximum == pytest.approx(shown(Load(195, "lb").kg, 6, 1.0))
    assert (found.asked_sets, found.done_sets) == (6, 3)
    assert found.asked_volume == pytest.approx(Load(185, "lb").kg * 18 + Load(115, "lb").kg * 24)


def test_the_dose_is_what_was_done_of_what_was_asked_for_and_never_more() -> None:
    whole = compare(workout(), done(Entry(BENCH, sets(300, 8, 8, 8)), Entry(ROW, sets(200, 10, 10, 10))), "lb")
    half = compare(workout(), done(Entry(BENCH, sets(185, 8, 8, 8)), Entry(ROW, skipped=True)), "lb")
    none = compare(workout(state=S.SKIPPED), None, "lb")
    assert whole.dose == 1.0
    assert half.dose == pytest.approx(0.5, abs=0.06)
    assert none.dose == 0.0
    assert compare(workout(None), done(Entry(BENCH)), "lb").dose is None


def test_what_was_said_to_be_done_counts_as_prescribed() -> None:
    found = compare(workout(), done(completed="full"), "lb")
    assert rows(found) == {BENCH: (Doing.AS_PRESCRIBED, 1.0), ROW: (Doing.AS_PRESCRIBED, 1.0)}
    assert rows(compare(workout(), done(Entry(BENCH)), "lb"))[ROW] == (Doing.UNTOLD, 0.0)


def test_what_took_the_place_of_an_exercise_counts_for_it_and_what_was_added_for_nothing() -> None:
    seal = Entry("Seal Row", sets(60, 8, 8), instead_of=ROW)
    found = compare(workout(), done(seal, Entry("Dumbbell Curl", sets(30, 12))), "lb")
    by_name = {one.exercise: one for one in found.exercises}
    assert (by_name[ROW].doing, by_name[ROW].instead) == (Doing.REPLACED, "Seal Row")
    assert by_name[ROW].share == pytest.approx(16 / 24)
    assert (by_name["Dumbbell Curl"].doing, by_name["Dumbbell Curl"].share) == (Doing.ADDED, None)


def test_sets_to_warm_up_are_no_part_of_the_work() -> None:
    ramp = (*sets(95, 5), *sets(135, 5), *sets(185, 6, 6, 6))
    (bench, _) = compare(workout(), done(Entry(BENCH, ramp)), "lb").exercises
    assert bench.done is not None
    assert (bench.done.sets, bench.done.reps) == (3, 18)


def test_a_run_counts_by_its_distance_and_a_hold_by_its_time() -> None:
    run, plank = Item(ItemType.CARDIO, "Run", meters=8000), Item(ItemType.CORE, "Plank", 3, seconds=40)
    content = WorkoutContent("Run", (Block("Run", (run,)), Block("Core", (plank,))))
    entries = (
        Entry("Run", (PerformedSet(meters=6000, seconds=2000),)),
        Entry("Plank", (PerformedSet(seconds=40), PerformedSet(seconds=20))),
    )
    found = compare(workout(content), done(*entries), "lb")
    assert rows(found) == {"Run": (Doing.DONE, 0.75), "Plank": (Doing.DONE, 0.5)}


def test_rounds_of_a_circuit_count_where_nothing_else_is_told() -> None:
    swing = lift("Kettlebell Swing", 53, reps=(15, 15), sets=1)
    circuit = WorkoutContent("Circuit", (Block("Rounds", (swing,), rounds=4),))
    assert compare(workout(circuit), done(rounds=3), "lb").dose == pytest.approx(0.75)


def test_both_hands_lift() -> None:
    pair = lift("Dumbbell Bench Press", reps=(10, 10), load=None)
    asked = replace(pair, load=Load(50, "lb", LoadKind.PER_HAND))
    (found,) = compare(workout(WorkoutContent("Push", (Block("Main", (asked,)),))), None, "lb").exercises
    assert found.asked is not None
    assert found.asked.volume == pytest.approx(Load(100, "lb").kg * 30)


def test_days_are_on_time_shifted_missed_held_open_or_unplanned() -> None:
    today = MONDAY + 9 * DAY
    hold = Hold(ID, ID, HoldReason.AWAY, MONDAY + 4 * DAY, MONDAY + 6 * DAY)
    found = adherence(
        [
            (workout(), done(completed="full")),
            (workout(day=MONDAY + 2 * DAY, planned_on=MONDAY + DAY), done(completed="full")),
            (workout(day=MONDAY + 3 * DAY, state=S.SKIPPED, reason="no reply"), None),
            (workout(day=MONDAY + 4 * DAY, state=S.SCHEDULED), None),
            (workout(day=MONDAY + 7 * DAY, state=S.SCHEDULED), None),
            (workout(day=MONDAY + 8 * DAY, state=S.IN_PROGRESS), done(Entry(BENCH, sets(185, 6, 6, 6)))),
            (workout(day=today, state=S.SCHEDULED), None),
            (workout(day=MONDAY + 8 * DAY, state=S.CANCELLED), None),
            (None, done(Entry("Run"), day=MONDAY + 5 * DAY)),
        ],
        [hold],
        today,
        "lb",
    )
    counts = {fate: found.count(fate) for fate in Fate}
    assert counts == {
        Fate.ON_TIME: 2, Fate.SHIFTED: 1, Fate.MISSED: 2, Fate.OPEN: 1, Fate.HELD: 1, Fate.CANCELLED: 1,
        Fate.UNPLANNED: 1,
    }  # fmt: skip
    assert (found.due, found.completion) == (5, 0.6)
    assert found.dose == pytest.approx((1 + 1 + 0.5 + 0 + 0) / 5, abs=0.02)
    week = within(found, MONDAY, MONDAY + 7 * DAY)
    assert (week.due, week.count(Fate.SHIFTED), week.sessions[1].day) == (3, 1, MONDAY + DAY)


def test_where_nothing_was_due_there_is_no_share() -> None:
    empty = adherence([], [], MONDAY, "lb")
    assert (empty.completion, empty.dose) == (None, None)
