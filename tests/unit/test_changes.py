from dataclasses import replace

from tests.unit.coaching import MONDAY, athlete, lift, past, sets
from textcoach.domain.changes import explain
from textcoach.domain.history import PastSession
from textcoach.domain.plan import DayPlan, Focus
from textcoach.domain.reading import Entry, PerformedSet
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent

BENCH, ROW = "Barbell Bench Press", "Barbell Row"


def of(*items: Item) -> WorkoutContent:
    return WorkoutContent("Today", (Block("Main", items),))


def did(exercise: str, load: float, *reps: int, rir: float | None = None, ago: int = 3) -> PastSession:
    return past(ago, lift(exercise, load), done=(Entry(exercise, sets(load, *reps, rir=rir)),))


def test_a_raise_that_progression_agrees_with_has_its_why() -> None:
    (change,) = explain(of(lift(BENCH, 190)), athlete(), (did(BENCH, 185, 8, 8, 8, rir=2),), day=MONDAY)
    assert (change.direction, change.before, change.after) == ("raised", "185 lb", "190 lb")
    assert change.why == "185 lb x 8/8/8 with 2 left last time, so up 5 lb"


def test_a_load_that_somebody_else_chose_is_cited_without_a_reason() -> None:
    (change,) = explain(of(lift(BENCH, 175)), athlete(), (did(BENCH, 185, 8, 8, 8),), day=MONDAY)
    assert (change.direction, change.before, change.after) == ("lowered", "185 lb", "175 lb")
    assert change.why == "185 lb x 8/8/8 last time, 175 lb today"


def test_main_lifts_that_moved_come_first_and_first_times_last() -> None:
    curl = replace(lift("Barbell Curl", 70), type=ItemType.ACCESSORY)
    history = (
        past(
            3,
            replace(lift("Barbell Curl", 65), type=ItemType.ACCESSORY),
            lift(ROW, 135),
            lift(BENCH, 185),
            done=(
                Entry("Barbell Curl", sets(65, 8, 8, 8)),
                Entry(ROW, sets(135, 7, 7, 7)),
                Entry(BENCH, sets(185, 8, 8, 8)),
            ),
        ),
    )
    found = explain(of(lift("Overhead Press"), curl, lift(ROW, 135), lift(BENCH, 190)), athlete(), history, day=MONDAY)
    assert [change.exercise for change in found] == [BENCH, "Barbell Curl", ROW, "Overhead Press"]
    assert [change.direction for change in found] == ["raised", "raised", "held", "first"]


def test_a_load_is_compared_with_the_last_one_for_the_same_reps() -> None:
    heavy = past(2, lift(BENCH, 205, reps=(3, 5)), done=(Entry(BENCH, sets(205, 5, 5, 5)),))
    (change,) = explain(of(lift(BENCH, 190)), athlete(), (heavy, did(BENCH, 185, 8, 8, 8, ago=5)), day=MONDAY)
    assert (change.direction, change.before) == ("raised", "185 lb")


def test_prep_and_bodyweight_work_is_not_explained() -> None:
    prep = Item(ItemType.PREP, "Cat-Cow")
    assert explain(of(prep, lift("Dead Bug")), athlete(), (), day=MONDAY) == ()


def test_a_lighter_week_is_named_as_the_reason() -> None:
    (change,) = explain(of(lift(BENCH, 160, rir=4.0)), athlete(), (did(BENCH, 185, 8, 8, 8),), deload=True, day=MONDAY)
    assert change.direction == "lowered"
    assert "lighter week" in change.why


def test_a_run_is_explained_by_the_run_before() -> None:
    run = Item(ItemType.CARDIO, "Run", meters=6_500)
    done = (Entry("Run", (PerformedSet(meters=6_200, seconds=2_290),)),)
    history = (past(6, replace(run, meters=6_200), done=done),)
    (change,) = explain(of(run), athlete(unit="kg"), history, day=MONDAY)
    assert (change.before, change.after) == ("6.2 km", "6.5 km")
    assert change.why == "6.2 km in 38:10 on Tuesday, so 6.5 km today"


def test_a_long_run_is_compared_with_the_last_long_run() -> None:
    long = DayPlan("Long run", Focus.LONG_RUN, meters=12_000)
    run = Item(ItemType.CARDIO, "Run", meters=11_000)
    history = (
        past(7, run, done=(Entry("Run", (PerformedSet(meters=11_000),)),), theme=long),
        past(2, replace(run, meters=5_000), theme=DayPlan("Easy run", Focus.EASY_RUN)),
    )
    content = WorkoutContent("Long run", (Block("Run", (replace(run, meters=11_500),)),))
    (change,) = explain(content, athlete(unit="kg"), history, day=MONDAY)
    assert (change.direction, change.before) == ("raised", "11 km")


def test_a_run_cut_after_a_hard_one_says_so() -> None:
    run = Item(ItemType.CARDIO, "Run", meters=5_000)
    history = (past(2, run, done=(Entry("Run", (PerformedSet(meters=6_000, rpe=9.5),)),)),)
    (change,) = explain(of(run), athlete(unit="kg"), history, day=MONDAY)
    assert change.why == "run at RPE 9.5 on Saturday, so 5 km today"
