"""The imagined athlete who does what a season asks for."""

from datetime import timedelta

import pytest

from tests.unit.coaching import MONDAY, athlete, lift
from textcoach.domain.distance import Pace
from textcoach.domain.load import Load
from textcoach.domain.plan import DayPlan, Focus
from textcoach.domain.profile import Experience, KnownLift
from textcoach.domain.reading import PerformedSet
from textcoach.domain.rehearsal import GROWTH, Rehearsal
from textcoach.domain.strength import e1rm, load_for
from textcoach.domain.workout import Block, Item, ItemType, Reps, WorkoutContent

THEME = DayPlan("Upper", Focus.UPPER)
BENCH = "Barbell Bench Press"


def done(rehearsal: Rehearsal, *items: Item, weeks: int = 0, rounds: int = 1) -> dict[str, tuple[PerformedSet, ...]]:
    content = WorkoutContent("Upper", (Block("Main", items, rounds),))
    past = rehearsal.done(content, THEME, MONDAY + timedelta(weeks=weeks))
    assert past.performance is not None
    assert past.performance.session.completed == "full"
    return {entry.exercise: entry.sets for entry in past.performance.entries}


def test_does_every_set_at_the_top_of_its_range_with_the_reserve_that_was_asked_for() -> None:
    sets = done(Rehearsal(athlete(), MONDAY), lift(BENCH, 135, reps=(6, 8)))[BENCH]
    assert [(one.reps, one.load, one.unit, one.rir) for one in sets] == [(8, 135, "lb", 2.0)] * 3


def test_does_the_rounds_of_a_circuit() -> None:
    sets = done(Rehearsal(athlete(), MONDAY), Item(ItemType.ACCESSORY, "Push-Up", reps=Reps(10, 12)), rounds=3)
    assert [one.reps for one in sets["Push-Up"]] == [12, 12, 12]


def test_reports_no_warm_up() -> None:
    warm_up = Item(ItemType.PREP, "Cat-Cow", reps=Reps(8, 8))
    assert list(done(Rehearsal(athlete(), MONDAY), warm_up, lift(BENCH, 135))) == [BENCH]


def test_finds_a_light_start_easy_where_they_named_what_they_lift() -> None:
    strong = athlete(lifts=(KnownLift(BENCH, Load(185, "lb"), 5),))
    (first, *_) = done(Rehearsal(strong, MONDAY), lift(BENCH, 135, reps=(6, 8)))[BENCH]
    assert first.reps == 8
    assert first.rir is not None
    assert first.rir > 2


def test_gets_fewer_reps_where_a_load_runs_ahead_of_their_strength() -> None:
    rehearsal = Rehearsal(athlete(), MONDAY)
    done(rehearsal, lift(BENCH, 135, reps=(6, 8)))
    too_much = round(load_for(e1rm(135, 8, 2), 6, 2) + 2.5)
    (first, *_) = done(rehearsal, lift(BENCH, too_much, reps=(6, 8)))[BENCH]
    assert first.reps is not None
    assert first.reps < 6
    assert first.rir == 2.0


@pytest.mark.parametrize("experience", Experience)
def test_gets_stronger_week_by_week_as_assumed(experience: Experience) -> None:
    rehearsal = Rehearsal(athlete(experience=experience), MONDAY)
    done(rehearsal, lift(BENCH, 135, reps=(6, 8)))
    for weeks in (13, 26, 52):
        able = 135 * (1 + GROWTH[experience]) ** weeks
        assert done(rehearsal, lift(BENCH, able - 0.1, reps=(6, 8)), weeks=weeks)[BENCH][0].reps == 8
        assert done(rehearsal, lift(BENCH, able * 1.04, reps=(6, 8)), weeks=weeks)[BENCH][0].reps != 8


def test_carries_their_own_weight_in_a_pull_up() -> None:
    rehearsal = Rehearsal(athlete(bodyweight=Load(75, "kg")), MONDAY)
    assert done(rehearsal, lift("Pull-Up", reps=(5, 8)))["Pull-Up"][0].reps == 8
    assert rehearsal.maxima["Pull-Up"] == pytest.approx(e1rm(75, 8, 2.0))


def test_runs_what_was_asked_in_the_time_that_its_pace_takes() -> None:
    run = Item(ItemType.CARDIO, "Run", meters=5000, pace=Pace(300, 330))
    (one,) = done(Rehearsal(athlete(), MONDAY), run)["Run"]
    assert (one.meters, one.seconds) == (5000, 1575)
    (easy,) = done(Rehearsal(athlete(), MONDAY), Item(ItemType.CARDIO, "Run", meters=5000, rpe=4))["Run"]
    assert (easy.meters, easy.seconds, easy.rpe) == (5000, None, 4)
