"""Reps, reserve, rest, tempo and warm-ups, by phase, day, programme and experience."""

from datetime import timedelta

import pytest

from agents.daily_workout.dosing import dose
from tests.coaching.week import SPLIT, TEN_EACH, Days, Week, at, done, mains, named, work
from tests.fakes.people import KITS
from tests.unit.coaching import MONDAY, athlete, lift, past
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Pattern
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.history import PastSession
from textcoach.domain.limits.heavy_days import is_heavy
from textcoach.domain.load import Load
from textcoach.domain.plan import DayLoad, DayPlan, Emphasis, Focus
from textcoach.domain.profile import Experience, KnownLift, ProgramType
from textcoach.domain.session_rules import RepBounds, SessionRules
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Item, ItemType, Reps

SQUAT = "Barbell Back Squat"
WHO = athlete(experience=Experience.INTERMEDIATE, minutes=75, unit="kg", lifts=(KnownLift(SQUAT, Load(120, "kg"), 5),))
LEGS: Days = {0: (Focus.LOWER, DayLoad.HEAVY), 2: (Focus.LOWER, DayLoad.MODERATE), 4: (Focus.LOWER, DayLoad.LIGHT)}


def squat(emphasis: Emphasis, load: DayLoad = DayLoad.HEAVY, **week: float) -> Item:
    made = Week({0: (Focus.LOWER, load)}, TEN_EACH, emphasis=emphasis, **week)  # type: ignore[arg-type]
    return named(made.write(WHO), SQUAT)


@pytest.mark.parametrize(
    ("emphasis", "bounds"),
    [
        (Emphasis.VOLUME, (6, 12)),
        (Emphasis.INTENSITY, (3, 6)),
        (Emphasis.PEAK, (1, 4)),
        (Emphasis.TAPER, (3, 6)),
        (Emphasis.RESTORE, (10, 15)),
    ],
)
@pytest.mark.parametrize("load", list(DayLoad))
def test_main_lifts_have_the_reps_of_their_phase(emphasis: Emphasis, bounds: tuple[int, int], load: DayLoad) -> None:
    reps = squat(emphasis, load).reps
    assert reps is not None
    assert bounds[0] <= reps.low < reps.high <= bounds[1]


@pytest.mark.parametrize("emphasis", list(Emphasis))
def test_beginners_learn_with_six_to_ten(emphasis: Emphasis) -> None:
    new = at(WHO, experience=Experience.BEGINNER)
    for load in DayLoad:
        reps = named(Week({0: (Focus.LOWER, load)}, TEN_EACH, emphasis=emphasis).write(new), SQUAT).reps
        assert reps is not None
        assert 6 <= reps.low < reps.high <= 10


def test_lighter_days_have_more_reps_and_more_in_reserve() -> None:
    loads = (DayLoad.HEAVY, DayLoad.MODERATE, DayLoad.LIGHT)
    heavy, moderate, light = (squat(Emphasis.VOLUME, load) for load in loads)
    assert [item.reps for item in (heavy, moderate, light)] == [Reps(6, 8), Reps(8, 10), Reps(10, 12)]
    assert (heavy.rir, light.rir) == (2, 3)


@pytest.mark.parametrize(("percent", "reps"), [(65.0, Reps(10, 12)), (72.5, Reps(8, 10)), (80.0, Reps(6, 8))])
def test_a_share_of_the_maximum_sets_the_reps(percent: float, reps: Reps) -> None:
    """RTS chart: 11 reps with 2 left are 65.3 % of the maximum, 9 reps with 2 left 70.7 %, 7 with 2 left 76.2 %."""
    assert squat(Emphasis.VOLUME, percent=percent, rir=2.0).reps == reps


def test_few_reps_are_for_the_bar_and_not_for_rows_dumbbells_or_one_leg() -> None:
    content = Week(SPLIT, TEN_EACH, emphasis=Emphasis.PEAK).write(WHO, 0)
    assert named(content, "Barbell Bench Press").reps == Reps(1, 3)
    assert named(content, "Barbell Row").reps == Reps(6, 8)
    lower = Week(SPLIT, TEN_EACH, emphasis=Emphasis.PEAK).write(WHO, 1)
    assert all(item.reps.low >= 4 for item in lower.items if item.type is ItemType.SECONDARY and item.reps)


def test_bands_and_the_own_weight_are_used_for_more_reps() -> None:
    contents = [
        Week(SPLIT, TEN_EACH, emphasis=Emphasis.INTENSITY).write(at(WHO, kit=KITS["bands"]), one) for one in SPLIT
    ]
    lifts = [
        item for content in contents for item in work(content) if by_name(item.exercise).pattern is not Pattern.JUMP
    ]
    assert all(item.reps.low >= 8 for item in lifts if item.reps)


def test_rehab_is_slow_with_many_reps_and_much_in_reserve() -> None:
    content = Week(SPLIT, TEN_EACH, rir=1.0).write(at(WHO, program=ProgramType.REHAB), 1)
    for item in work(content):
        if item.reps and item.type is not ItemType.CORE:
            assert (item.reps, item.tempo) == (Reps(12, 15), "3-1-1")
            assert item.rir is not None
            assert item.rir >= 3


def test_fewer_reps_rest_longer() -> None:
    rests = [squat(emphasis).rest for emphasis in (Emphasis.PEAK, Emphasis.VOLUME, Emphasis.RESTORE)]
    assert rests == [180, 150, 120]


def test_a_coach_can_set_other_reps() -> None:
    rules = CoachingRules(sessions=SessionRules(reps={Emphasis.VOLUME: RepBounds(4, 6)}))
    position = Week(LEGS, TEN_EACH, emphasis=Emphasis.VOLUME).facts(WHO).position
    assert dose(ItemType.COMPOUND, by_name(SQUAT), WHO, position, rules).reps == Reps(4, 6)
    with pytest.raises(ValueError, match="no range"):
        RepBounds(8, 6)


def test_heavy_lifts_have_a_ramp_and_it_takes_its_time() -> None:
    content = Week({0: (Focus.LOWER, DayLoad.HEAVY)}, TEN_EACH, emphasis=Emphasis.INTENSITY).write(WHO)
    ramp = named(content, SQUAT).warmup
    assert [one.reps for one in ramp] == [8, 5, 3, 1]
    assert ramp[0].load == Load(20, "kg")
    assert all(item.warmup == () for item in content.items if item.type in {ItemType.ACCESSORY, ItemType.CORE})


def test_the_reader_is_told_of_work_sets_only() -> None:
    content = Week({0: (Focus.LOWER, DayLoad.HEAVY)}, TEN_EACH).write(WHO)
    asked = next(item for item in content.prescription().items if item.exercise == SQUAT)
    assert asked.sets == named(content, SQUAT).sets


@pytest.mark.parametrize("emphasis", [Emphasis.INTENSITY, Emphasis.PEAK])
def test_a_movement_is_not_heavy_on_two_days_in_a_row(emphasis: Emphasis) -> None:
    days: Days = {0: (Focus.LOWER, DayLoad.HEAVY), 1: (Focus.LOWER, DayLoad.HEAVY)}
    week = Week(days, TEN_EACH, emphasis=emphasis)
    first = week.write(WHO)
    second = week.write(WHO, 1, [done(week.facts(WHO), first)])
    heavy = {by_name(item.exercise).pattern for item in first.items if is_heavy(item, by_name(item.exercise), USUAL)}
    assert heavy
    for item in second.items:
        if by_name(item.exercise).pattern in heavy:
            assert not is_heavy(item, by_name(item.exercise), USUAL)


@pytest.mark.parametrize("focus", [Focus.LONG_RUN, Focus.INTERVALS, Focus.TEMPO_RUN])
def test_legs_are_spared_on_the_day_after_a_long_or_fast_run(focus: Focus) -> None:
    week = Week({1: (Focus.LOWER, DayLoad.HEAVY)}, TEN_EACH, emphasis=Emphasis.INTENSITY)
    fresh = named(week.write(WHO, 1), SQUAT)
    run = PastSession(MONDAY, DayPlan("Run", focus, DayLoad.MODERATE), WorkoutState.COMPLETED, None, None)
    tired = named(week.write(WHO, 1, [run]), SQUAT)
    assert fresh.rir is not None
    assert tired.rir is not None
    assert tired.rir > fresh.rir
    assert tired.sets < fresh.sets
    assert tired.reps is not None
    assert fresh.reps is not None
    assert tired.reps.low >= fresh.reps.low


def test_a_skipped_run_spares_nothing() -> None:
    week = Week({1: (Focus.LOWER, DayLoad.HEAVY)}, TEN_EACH)
    run = PastSession(MONDAY, DayPlan("Run", Focus.LONG_RUN), WorkoutState.SKIPPED, None, None)
    assert week.write(WHO, 1, [run]) == week.write(WHO, 1)


def test_loads_follow_the_record_of_the_main_lifts() -> None:
    week = Week({0: (Focus.LOWER, DayLoad.HEAVY)}, TEN_EACH)
    before = past(7, lift(SQUAT, 100, unit="kg", reps=(6, 8)), today=MONDAY + timedelta(weeks=1))
    content = week.write(WHO, 0, [before], week=2)
    assert SQUAT in mains(content)
    load = named(content, SQUAT).load
    assert load is not None
    assert load.value >= 100
