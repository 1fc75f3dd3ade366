from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.unit.coaching import MONDAY, athlete, bout, lift, sets
from textcoach.domain.advice import Advice
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.history import Bout
from textcoach.domain.load import Load
from textcoach.domain.profile import KnownLift
from textcoach.domain.progression import case_of, decide
from textcoach.domain.reading import LoadUnit
from textcoach.domain.workout import Reps

SQUAT, BENCH = "Barbell Back Squat", "Barbell Bench Press"


def advice(exercise: str, *history: Bout, unit: LoadUnit = "lb", rir: float = 2.0, **more: bool) -> Advice:
    target = lift(exercise, rir=rir)
    return advise(by_name(exercise), target, history, athlete(unit=unit), day=MONDAY, **more)


def advise(*known: Any, **more: Any) -> Advice:
    return decide(case_of(*known, **more))


def value(found: Advice) -> float | None:
    return found.load.value if found.load else None


def test_all_sets_at_the_top_with_reserve_raise_the_load_by_one_step_and_say_why() -> None:
    found = advice(BENCH, bout(3, *sets(185, 8, 8, 8, rir=2), asked=lift(BENCH, 185)))
    assert (value(found), found.direction) == (190, "raised")
    assert found.why == "185 lb x 8/8/8 with 2 left last time, so up 5 lb"


def test_an_unsaid_reserve_does_not_stop_a_raise() -> None:
    assert value(advice(BENCH, bout(3, *sets(185, 8, 8, 8), asked=lift(BENCH, 185)))) == 190


def test_within_the_range_the_load_is_held() -> None:
    found = advice(BENCH, bout(3, *sets(185, 8, 7, 6, rir=2), asked=lift(BENCH, 185)))
    assert (value(found), found.direction) == (185, "held")
    assert "185 lb x 8/7/6" in found.why


def test_top_reps_with_too_little_left_are_held() -> None:
    assert advice(BENCH, bout(3, *sets(185, 8, 8, 8, rir=1), asked=lift(BENCH, 185))).direction == "held"


def test_reserve_that_meets_todays_target_is_enough() -> None:
    found = advice(BENCH, bout(3, *sets(185, 8, 8, 8, rir=2), asked=lift(BENCH, 185, rir=3.0)), rir=2.0)
    assert (value(found), found.direction) == (190, "raised")
    short = advice(BENCH, bout(3, *sets(185, 8, 8, 8, rir=2), asked=lift(BENCH, 185, rir=3.0)), rir=3.0)
    assert short.why == "185 lb x 8/8/8 with 2 left, short of the 3 asked, so the same again"


def test_a_set_missing_is_no_reason_to_raise() -> None:
    assert advice(BENCH, bout(3, *sets(185, 8, 8, rir=3), asked=lift(BENCH, 185))).direction == "held"


def easy(exercise: str, load: float, ago: int, rir: float = 4.0) -> Bout:
    return bout(ago, *sets(load, 8, 8, 8, rir=rir), asked=lift(exercise, load))


def test_much_left_goes_up_more_than_a_step_and_a_squat_more_than_a_bench_press() -> None:
    squat = advice(SQUAT, *(easy(SQUAT, 225, ago, rir=5.0) for ago in (3, 7, 10)))
    bench = advice(BENCH, *(easy(BENCH, 225, ago, rir=5.0) for ago in (3, 7, 10)))
    assert (value(squat), value(bench)) == (240, 235)
    assert bench.why == "225 lb x 8/8/8 with 5 left last time, so up 10 lb"


def test_two_steps_never_make_a_light_squat_jump() -> None:
    assert value(advice(SQUAT, bout(3, *sets(65, 8, 8, 8, rir=4), asked=lift(SQUAT, 65)))) == 70


def test_falling_short_once_holds_and_twice_lowers() -> None:
    once = bout(3, *sets(185, 6, 5, 5, rir=1), asked=lift(BENCH, 185))
    found = advice(BENCH, once)
    assert (value(found), found.direction) == (185, "held")
    twice = advice(BENCH, once, bout(7, *sets(185, 5, 5, 5), asked=lift(BENCH, 185)))
    assert (value(twice), twice.direction) == (170, "lowered")
    assert "twice in a row" in twice.why


def test_nothing_left_where_some_was_asked_for_holds() -> None:
    found = advice(BENCH, bout(3, *sets(185, 8, 8, 8, rir=0), asked=lift(BENCH, 185)))
    assert (found.direction, found.why) == ("held", "185 lb x 8/8/8 with none left was hard, so the same again")


def test_a_gross_miss_lowers_at_once() -> None:
    found = advice(BENCH, bout(3, *sets(185, 3, 2, 2), asked=lift(BENCH, 185)))
    assert (value(found), found.direction) == (165, "lowered")


def test_a_skip_keeps_the_load() -> None:
    worked = bout(5, *sets(185, 8, 8, 8), asked=lift(BENCH, 185))
    found = advice(BENCH, worked, bout(2, asked=lift(BENCH, 190), skipped=True))
    assert (value(found), found.direction) == (185, "held")
    assert "skipped" in found.why


def test_two_weeks_away_take_ten_per_cent_off() -> None:
    found = advice(BENCH, bout(16, *sets(200, 8, 8, 8), asked=lift(BENCH, 200)))
    assert (value(found), found.direction) == (180, "lowered")
    assert found.why == "200 lb x 8/8/8 16 days ago, so down 20 lb"


def test_a_lighter_week_lowers_and_the_week_after_goes_back() -> None:
    heavy = bout(10, *sets(200, 8, 8, 8, rir=2), asked=lift(BENCH, 200))
    light = advice(BENCH, replace(heavy, day=MONDAY.replace(day=1)), deload=True)
    assert (value(light), light.direction) == (175, "lowered")
    after = advice(BENCH, heavy, bout(3, *sets(175, 8, 8, rir=4), asked=replace(lift(BENCH, 175), sets=2, rir=4.0)))
    assert (value(after), after.direction) == (200, "raised")


def test_a_second_session_of_a_lighter_week_is_not_lowered_again() -> None:
    heavy = bout(7, *sets(200, 8, 8, 8, rir=2), asked=lift(BENCH, 200))
    light = bout(2, *sets(175, 8, 8, rir=4), asked=replace(lift(BENCH, 175), sets=2, rir=4.0))
    found = advice(BENCH, heavy, light, deload=True)
    assert (value(found), found.direction) == (175, "held")


def test_pain_lowers_once_and_never_raises() -> None:
    found = advice(BENCH, bout(3, *sets(185, 8, 8, 8, rir=3), asked=lift(BENCH, 185)), painful=True)
    assert (value(found), found.direction) == (165, "lowered")
    assert "pain" in found.why


def test_another_rep_target_takes_its_load_from_the_estimated_maximum() -> None:
    heavy = bout(3, *sets(225, 5, 5, 5, rir=2), asked=lift(BENCH, 225, reps=(4, 5)))
    found = advice(BENCH, heavy)
    assert found.load is not None
    assert found.direction == "lowered"
    assert found.load.value == 205
    assert "225 lb x 5/5/5" in found.why


def test_done_without_figures_holds_once_and_raises_the_second_time() -> None:
    first = bout(7, asked=lift(BENCH, 185), as_prescribed=True)
    held = advice(BENCH, first)
    assert (value(held), held.direction) == (185, "held")
    assert held.why.startswith("you said done at 185 lb")
    again = advice(BENCH, first, bout(3, asked=lift(BENCH, 185), as_prescribed=True))
    assert (value(again), again.direction) == (190, "raised")
    assert again.why == "you said done twice at 185 lb, so up 5 lb"


def test_the_first_time_the_athlete_picks_the_load() -> None:
    found = advice(BENCH, rir=3.0)
    assert (found.load, found.direction) == (None, "first")
    assert found.why == "first time: pick a load that leaves 3 in reserve"


def test_a_lift_the_athlete_named_starts_light() -> None:
    who = athlete(lifts=(KnownLift(BENCH, Load(225, "lb"), 5),))
    found = advise(by_name(BENCH), lift(BENCH), (), who, day=MONDAY)
    assert found.load is not None
    assert found.direction == "first"
    assert 160 <= found.load.value < 200
    assert found.why == "from the 225 lb x 5 you told me, kept light to start"


def test_a_log_in_the_other_unit_is_converted_and_cited_as_stated() -> None:
    found = advice(BENCH, bout(3, *sets(80, 8, 8, 8, unit="kg"), asked=lift(BENCH, 175)))
    assert found.load == Load(180, "lb")
    assert "80 kg x 8/8/8" in found.why


def test_dumbbells_are_counted_for_one_hand() -> None:
    name = "Dumbbell Bench Press"
    asked = lift(name, reps=(6, 8), load=None)
    asked = replace(asked, load=Load(50, "lb", LoadKind.PER_HAND))
    found = advise(by_name(name), asked, [bout(3, *sets(50, 8, 8, 8), asked=asked)], athlete(), day=MONDAY)
    assert found.load == Load(55, "lb", LoadKind.PER_HAND)


def test_progress_with_assistance_is_less_help() -> None:
    name = "Assisted Pull-Up"
    asked = replace(lift(name), load=Load(60, "lb", LoadKind.ASSISTED))
    found = advise(by_name(name), asked, [bout(3, *sets(60, 8, 8, 8), asked=asked)], athlete(), day=MONDAY)
    assert found.load == Load(55, "lb", LoadKind.ASSISTED)
    assert "less help" in found.why
    hard = advise(by_name(name), asked, [bout(3, *sets(60, 2, 2, 2), asked=asked)], athlete(), day=MONDAY)
    assert hard.load is not None
    assert hard.load.value > 60


def test_bodyweight_work_progresses_by_reps() -> None:
    name = "Push-Up"
    done = bout(3, *sets(None, 8, 8, 8), asked=lift(name))
    found = advise(by_name(name), lift(name), [done], athlete(), day=MONDAY)
    assert (found.load, found.reps, found.direction) == (None, Reps(7, 9), "raised")


def test_warm_up_sets_do_not_count() -> None:
    done = bout(3, *sets(95, 5), *sets(135, 5), *sets(185, 8, 8, 8, rir=2), asked=lift(BENCH, 185))
    assert value(advice(BENCH, done)) == 190


@pytest.mark.parametrize("unit", ["lb", "kg"])
def test_every_line_is_short_enough_for_a_text(unit: LoadUnit) -> None:
    for reps in ((8, 8, 8), (8, 7, 6), (5, 5, 5), (2, 2, 2)):
        for days in (3, 20):
            for more in ({}, {"deload": True}, {"painful": True}):
                done = bout(days, *sets(102.5, *reps, unit=unit, rir=2), asked=lift(SQUAT, 102.5, unit=unit))
                why = advice(SQUAT, done, unit=unit, **more).why
                assert len(why) <= 75
                assert why.isascii()


def light_week(ago: int, load: float) -> Bout:
    return bout(ago, *sets(load, 10, 10, 10, rir=4), asked=lift(BENCH, load, reps=(8, 10), rir=4.0))


def heavy_week(ago: int, load: float) -> Bout:
    return bout(ago, *sets(load, 8, 8, 8, rir=2), asked=lift(BENCH, load))


def test_after_a_lighter_week_the_load_goes_on_from_before_it() -> None:
    found = advice(BENCH, light_week(7, 140), heavy_week(14, 185))
    assert (value(found), found.direction) == (190, "raised")
    assert found.why.startswith("185 lb x 8/8/8")


def test_a_lighter_week_is_light_by_the_weeks_before_it_and_not_by_the_last_lighter_one() -> None:
    target = lift(BENCH, reps=(8, 10), rir=4.0)
    found = advise(
        by_name(BENCH), target, [heavy_week(7, 200), light_week(28, 100)], athlete(), day=MONDAY, deload=True
    )
    assert value(found) == 165


def test_a_lighter_week_is_not_made_lighter_by_its_own_first_session() -> None:
    target = lift(BENCH, reps=(8, 10), rir=4.0)
    thursday = MONDAY + timedelta(days=3)
    monday = bout(3, *sets(150, 10, 10, 10, rir=4), asked=target, today=thursday)
    found = advise(by_name(BENCH), target, [monday, heavy_week(7, 185)], athlete(), day=thursday, deload=True)
    assert (value(found), found.direction) == (150, "held")


def test_an_exercise_that_was_rotated_out_is_no_break_while_the_athlete_trained() -> None:
    old = bout(21, *sets(185, 8, 8, 8, rir=2), asked=lift(BENCH, 185))
    target = lift(BENCH)
    regular = [MONDAY - timedelta(days=ago) for ago in (18, 14, 9, 4, 2)]
    rested = advise(by_name(BENCH), target, [old], athlete(), day=MONDAY)
    trained = advise(by_name(BENCH), target, [old], athlete(), day=MONDAY, trained=regular)
    assert (value(rested), rested.direction) == (155, "lowered")
    assert (value(trained), trained.direction) == (185, "held")
