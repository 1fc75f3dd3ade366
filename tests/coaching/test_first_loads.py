"""First loads err light: from the lift itself, from a related one, from bodyweight, or the athlete's own pick."""

from dataclasses import replace
from typing import Any

import pytest

from tests.coaching.advising import BENCH, SQUAT, value
from tests.unit.coaching import MONDAY, Experience, KnownLift, ProgramType, athlete, hurts, lift, past, position, sets
from textcoach.domain.advice import Advice
from textcoach.domain.catalogue import by_name
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.guardrails import check
from textcoach.domain.history import PastSession
from textcoach.domain.load import Load
from textcoach.domain.load_rules import FirstLoads, LoadRules
from textcoach.domain.prescribing import advised, loaded
from textcoach.domain.profile import Sex
from textcoach.domain.reading import Entry
from textcoach.domain.strength import ESTIMABLE, e1rm, load_for
from textcoach.domain.workout import Block, Item, WorkoutContent

INCLINE, FRONT, RDL = "Incline Barbell Bench Press", "Front Squat", "Romanian Deadlift"


def first(exercise: str, *history: PastSession, target: Item | None = None, **more: Any) -> Advice:
    who = more.pop("who", None) or athlete()
    return advised(target or lift(exercise), by_name(exercise), who, history, MONDAY, **{"deload": False, **more})


def done(exercise: str, load: float, *reps: int, ago: int = 3) -> PastSession:
    return past(ago, lift(exercise, load), done=(Entry(exercise, sets(load, *reps, rir=2)),))


@pytest.mark.parametrize(
    ("exercise", "known", "load"),
    [(INCLINE, BENCH, 125), (FRONT, SQUAT, 120), (RDL, "Deadlift", 110), ("Dumbbell Bench Press", BENCH, 60)],
)
def test_a_related_lift_on_record_is_where_a_new_one_starts_from(exercise: str, known: str, load: float) -> None:
    found = first(exercise, done(known, 185, 8, 8, 8))
    assert (value(found), found.direction) == (load, "first")
    assert found.why == f"going by {known} (185 lb x 8/8/8), this starts light"
    share = next(group[exercise] for group in USUAL.loads.first.ratios.values() if exercise in group)
    assert load < load_for(e1rm(185, 8, 2) * share, 8, 2)


def test_the_newest_of_the_related_lifts_speaks() -> None:
    found = first(INCLINE, done(BENCH, 225, 8, 8, 8, ago=20), done("Close-Grip Bench Press", 155, 8, 8, 8, ago=4))
    assert found.why.startswith("going by Close-Grip Bench Press (155 lb")


def test_a_small_lift_says_nothing_of_a_big_one() -> None:
    assert first("Deadlift", done("Single-Leg Romanian Deadlift", 60, 8, 8)).load is None
    assert first(SQUAT, done("Goblet Squat", 90, 8, 8, 8)).load is None
    assert first(SQUAT, done(FRONT, 185, 8, 8, 8)).load is not None


def test_a_related_lift_the_athlete_named_is_used_where_none_is_on_record() -> None:
    who = athlete(lifts=(KnownLift("Bench", Load(225, "lb"), 5),))
    found = first(INCLINE, who=who)
    assert (value(found), found.why) == (130, f"you told me {BENCH} 225 lb x 5, so this starts light")
    assert first(INCLINE, done(BENCH, 95, 8, 8, 8), who=who).why.startswith(f"going by {BENCH} (95 lb")


def test_a_load_that_starts_from_another_lift_passes_the_limits_and_a_leap_does_not() -> None:
    history = (done(BENCH, 185, 8, 8, 8),)
    item = loaded(lift(INCLINE), by_name(INCLINE), athlete(), history, MONDAY, deload=False)
    assert item.load == Load(125, "lb")
    assert load_breaches(item, history) == []
    leap = replace(item, load=Load(175, "lb"))
    assert load_breaches(leap, history) == [f"{INCLINE}: 175 lb"]


def load_breaches(item: Item, history: tuple[PastSession, ...]) -> list[str]:
    content = WorkoutContent("Today", (Block("Main", (item,)),))
    found = check(content, athlete(), position(), history, MONDAY)
    return [breach.found for breach in found if breach.rule == "load"]


def test_after_a_break_lighter_weeks_and_pain_a_first_load_is_lighter_still() -> None:
    assert value(first(INCLINE, done(BENCH, 185, 8, 8, 8, ago=30))) == 100
    assert value(first(INCLINE, done(BENCH, 185, 8, 8, 8), deload=True)) == 110
    hurt = past(3, lift(BENCH, 185), done=(Entry(BENCH, sets(185, 8, 8, 8, rir=2)),), session=hurts("shoulder"))
    assert value(first(INCLINE, hurt)) == 110


def test_where_the_bar_alone_would_be_too_much_the_athlete_picks() -> None:
    found = first("Overhead Press", done(BENCH, 65, 8, 8, 8))
    assert (found.load, found.why) == (None, "first time: pick a load that leaves 2 in reserve")


NEW: dict[str, Any] = {
    "experience": Experience.BEGINNER,
    "birth_year": 1990,
    "sex": Sex.MALE,
    "bodyweight": Load(80, "kg"),
}


def machine(**profile: Any) -> float | None:
    target = lift("Lat Pulldown", reps=(10, 12))
    return value(first("Lat Pulldown", who=athlete(unit="kg", **{**NEW, **profile}), target=target))


def test_a_beginner_starts_machines_with_a_share_of_the_bodyweight() -> None:
    assert machine() == 22.5
    assert machine(sex=Sex.FEMALE) == machine(sex=None) == 15.0


@pytest.mark.parametrize(
    "profile",
    [
        {"experience": Experience.INTERMEDIATE},
        {"birth_year": 1950},
        {"birth_year": None},
        {"bodyweight": None},
        {"program": ProgramType.REHAB},
    ],
)
def test_where_that_is_not_safe_to_say_the_athlete_picks(profile: dict[str, Any]) -> None:
    assert machine(**profile) is None


def test_a_barbell_lift_never_starts_from_bodyweight() -> None:
    assert first(SQUAT, who=athlete(**NEW)).load is None


def test_each_ratio_names_lifts_that_can_be_compared() -> None:
    for name, group in USUAL.loads.first.ratios.items():
        assert by_name(name).load_kind in ESTIMABLE
        for other, share in group.items():
            assert by_name(other).load_kind in ESTIMABLE, other
            assert 0.1 <= share <= 1.2, other


def test_the_ratios_are_the_coachs() -> None:
    rules = CoachingRules(loads=LoadRules(first=FirstLoads(ratios={BENCH: {INCLINE: 0.6}})))
    assert value(first(INCLINE, done(BENCH, 185, 8, 8, 8), rules=rules)) == 90


@pytest.mark.parametrize("ratios", [{"Moon Press": {}}, {BENCH: {"Moon Press": 0.5}}, {BENCH: {INCLINE: 0.0}}])
def test_a_ratio_that_says_nothing_is_refused(ratios: dict[str, dict[str, float]]) -> None:
    with pytest.raises(ValueError, match=r"Moon Press is no exercise|can't be 0"):
        FirstLoads(ratios=ratios)
