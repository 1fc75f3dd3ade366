from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.coaching import GYM, MONDAY, Experience, ProgramType, athlete, lift, past, position, sets
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue.exercise import Kit, LoadKind
from textcoach.domain.guardrails import Breach, check
from textcoach.domain.history import PastSession
from textcoach.domain.load import Load
from textcoach.domain.plan import Focus
from textcoach.domain.profile import KnownLift
from textcoach.domain.reading import Entry
from textcoach.domain.safe_session import safe_session
from textcoach.domain.workout import Block, Item, ItemType, Modification, Reps, WorkoutContent

BENCH = "Barbell Bench Press"


def of(*items: Item, notes: str = "", rounds: int = 1) -> WorkoutContent:
    return WorkoutContent("Today", (Block("Main", items, rounds),), notes=notes)


def rules(
    content: WorkoutContent,
    who: Athlete | None = None,
    where: PlanDay | None = None,
    history: Sequence[PastSession] = (),
) -> list[str]:
    found = check(content, who or athlete(), where or position(), history, MONDAY)
    return [breach.rule for breach in found]


def benched(load: float, *reps: int, rir: float | None = None) -> PastSession:
    return past(3, lift(BENCH, load), done=(Entry(BENCH, sets(load, *reps, rir=rir)),))


def test_a_sound_workout_breaks_nothing() -> None:
    assert rules(of(lift(BENCH), lift("Barbell Row"))) == []


def test_a_name_the_catalogue_does_not_have_is_a_breach() -> None:
    assert rules(of(lift(BENCH), lift("Flying Squirrel Press"))) == ["exercise"]
    swap = lift(BENCH, modifications=(Modification("if busy", "Moon Press"),))
    assert rules(of(swap)) == ["exercise"]


def test_kit_that_is_not_there_is_a_breach() -> None:
    assert rules(of(lift(BENCH)), athlete(kit=frozenset({Kit.DUMBBELL}))) == ["kit"]


def test_an_exercise_that_loads_a_painful_area_is_a_breach() -> None:
    assert rules(of(lift(BENCH)), athlete(pain=("shoulder",))) == ["pain"]
    assert rules(of(lift("Lying Leg Curl")), athlete(pain=("hamstring",))) == ["pain"]


def test_a_workout_without_work_or_with_an_empty_block_is_a_breach() -> None:
    prep = Item(ItemType.PREP, "Cat-Cow", reps=Reps(8, 8))
    assert rules(of(prep)) == ["structure", "focus"]
    assert rules(WorkoutContent("Today", (Block("Main", (lift(BENCH),)), Block("Empty", ())))) == ["structure"]


@pytest.mark.parametrize(
    "item",
    [
        lift(BENCH, sets=0),
        lift(BENCH, sets=11),
        lift(BENCH, reps=(8, 60)),
        lift(BENCH, reps=(8, 6)),
        lift(BENCH, rest=900),
        Item(ItemType.CORE, "Plank", sets=1, seconds=2_000),
        Item(ItemType.CORE, "Dead Bug", sets=2),
    ],
)
def test_sets_reps_rests_and_holds_have_bounds(item: Item) -> None:
    assert "volume" in rules(of(item), athlete(minutes=240))


def test_too_many_working_sets_are_a_breach() -> None:
    many = tuple(lift(name, sets=6, rest=30) for name in (BENCH, "Barbell Row", "Overhead Press", "Leg Press", "Dip"))
    assert rules(of(*many), athlete(minutes=240)) == ["sets"]


def test_a_session_longer_than_the_athlete_has_is_a_breach() -> None:
    assert rules(of(lift(BENCH), lift("Barbell Row")), athlete(minutes=10)) == ["minutes"]


def test_a_long_run_may_take_as_long_as_its_planned_distance() -> None:
    run = of(Item(ItemType.CARDIO, "Run", meters=16_000, rpe=5))
    who = athlete(minutes=45, weekly_meters=50_000.0)
    assert rules(run, who, position(Focus.LONG_RUN, meters=16_000)) == []


def test_effort_is_capped_by_experience_and_in_a_lighter_week() -> None:
    hard = of(lift(BENCH, rir=0.0))
    assert rules(hard) == ["effort"]
    assert rules(hard, athlete(experience=Experience.ADVANCED)) == []
    assert rules(of(lift(BENCH, rir=2.0)), where=position(deload=True)) == ["effort"]
    assert rules(of(lift(BENCH, rir=1.0)), athlete(program=ProgramType.REHAB)) == ["effort"]
    assert rules(of(lift(BENCH, rpe=10.0, rir=None))) == ["effort"]
    assert rules(of(lift(BENCH, percent_1rm=95.0))) == ["effort"]


def test_a_load_may_go_up_a_step_but_not_leap() -> None:
    history = (benched(185, 8, 8, 8),)
    assert rules(of(lift(BENCH, 190)), history=history) == []
    assert rules(of(lift(BENCH, 225)), history=history) == ["load"]


def test_a_load_for_more_reps_must_be_supported_by_the_estimated_maximum() -> None:
    history = (past(3, lift(BENCH, 225, reps=(5, 5)), done=(Entry(BENCH, sets(225, 5, 5, rir=2)),)),)
    assert rules(of(lift(BENCH, 225, reps=(12, 12))), history=history) == ["load"]
    assert rules(of(lift(BENCH, 185, reps=(10, 12))), history=history) == []


def test_a_load_with_nothing_to_base_it_on_is_a_breach() -> None:
    assert rules(of(lift(BENCH, 135))) == ["load"]
    assert rules(of(lift(BENCH, 45))) == []


def test_a_lift_the_athlete_named_supports_a_first_load() -> None:
    who = athlete(lifts=(KnownLift(BENCH, Load(225, "lb"), 5),))
    assert rules(of(lift(BENCH, 170)), who) == []
    assert rules(of(lift(BENCH, 250)), who) == ["load"]


@pytest.mark.parametrize(
    "load",
    [Load(187, "lb"), Load(85, "kg"), Load(180, "lb", LoadKind.PER_HAND), Load(-5, "lb")],
)
def test_loads_are_in_the_athletes_unit_the_right_kind_and_whole_steps(load: Load) -> None:
    item = replace(lift(BENCH), load=load)
    assert rules(of(item), history=(benched(185, 8, 8, 8),)) == ["load"]


def test_steps_of_the_athletes_own_kit_are_fine() -> None:
    assert rules(of(lift(BENCH, 187)), history=(benched(187, 8, 7, 7),)) == []


def test_help_may_not_vanish_at_once() -> None:
    name = "Assisted Pull-Up"
    asked = replace(lift(name), load=Load(60, "lb", LoadKind.ASSISTED))
    history = (past(3, asked, done=(Entry(name, sets(60, 8, 8, 8)),)),)
    assert rules(of(replace(asked, load=Load(55, "lb", LoadKind.ASSISTED))), history=history) == []
    assert rules(of(replace(asked, load=Load(20, "lb", LoadKind.ASSISTED))), history=history) == ["load"]


def test_running_is_bounded_by_the_longest_run_whatever_the_plan_asks_for() -> None:
    ran = past(3, Item(ItemType.CARDIO, "Run", meters=5_000))
    who = athlete(minutes=120)
    far = of(Item(ItemType.CARDIO, "Run", meters=7_000))
    assert rules(far, who, position(Focus.EASY_RUN), (ran,)) == ["run"]
    assert rules(far, who, position(Focus.EASY_RUN, meters=7_000), (ran,)) == ["run"]
    assert rules(of(Item(ItemType.CARDIO, "Run", meters=5_700)), who, position(Focus.EASY_RUN), (ran,)) == []


def test_impossible_cardio_is_a_breach() -> None:
    who = athlete(minutes=300)
    assert "cardio" in rules(of(Item(ItemType.CARDIO, "Swimming", meters=20_000)), replace(who))
    fast = of(Item(ItemType.CARDIO, "Run", meters=5_000, minutes=8))
    assert "cardio" in rules(fast, who, position(Focus.EASY_RUN, meters=5_000))


def test_a_breach_says_what_was_found_and_the_limit() -> None:
    assert Breach("sets", "40 working sets", "30").words() == "sets: 40 working sets, the limit is 30"


AREAS = ["knee", "lower back", "shoulder", "hip", "ankle", "wrist", "elbow", "neck", "foot", "shin", "hamstring",
         "calf", "back", "groin", "chest", "leg", "arm", "core", "rib", "glute", "achilles", "head"]  # fmt: skip


@given(
    st.lists(st.sampled_from(AREAS), max_size=6),
    st.integers(5, 180),
    st.sets(st.sampled_from(sorted(GYM))),
    st.sampled_from(list(Experience)),
    st.booleans(),
)
def test_the_safe_session_always_passes(
    pain: list[str], minutes: int, kit: set[Kit], experience: Experience, deload: bool
) -> None:
    who = athlete(kit=frozenset(kit), pain=pain, minutes=minutes, experience=experience)
    where = position(deload=deload)
    assert check(safe_session(who, where), who, where, (), MONDAY, of_plan=False) == ()
