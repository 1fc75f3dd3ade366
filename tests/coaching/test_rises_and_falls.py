"""More than a step up, and down again: drift of the reserve, plateaus, steps that are big for a load."""

from dataclasses import replace

import pytest

from tests.coaching.advising import BENCH, SQUAT, advice, did, value
from tests.unit.coaching import MONDAY, athlete, bout, lift, past, sets
from textcoach.domain.catalogue import by_name
from textcoach.domain.history import Bout, PastSession
from textcoach.domain.load import Load
from textcoach.domain.load_rules import Cuts, LoadRules, Rises, Stalls
from textcoach.domain.outcome import judge
from textcoach.domain.progression import stale_lifts
from textcoach.domain.reading import Entry, PerformedSet
from textcoach.domain.workout import ItemType, Reps

CURL = "Dumbbell Curl"


def test_reps_left_over_count_as_reps_where_somebody_stops_early() -> None:
    found = advice(BENCH, did(3, 185, 6, 6, 6, rir=5))
    assert (value(found), found.direction) == (190, "raised")
    assert advice(BENCH, did(3, 185, 6, 6, 6, rir=3)).direction == "held"


def test_a_little_to_spare_three_times_in_a_row_is_more_than_a_step() -> None:
    once = advice(BENCH, did(3, 225, 8, 8, 8, rir=3), did(7, 220, 8, 8, 8, rir=2), did(10, 215, 8, 8, 8, rir=3))
    always = advice(BENCH, did(3, 225, 8, 8, 8, rir=3), did(7, 220, 8, 8, 8, rir=3), did(10, 215, 8, 8, 8, rir=3))
    assert (value(once), value(always)) == (230, 235)


def test_much_more_than_asked_is_believed_only_so_far() -> None:
    eight = advice(SQUAT, *(did(ago, 225, 8, 8, 8, exercise=SQUAT, rir=8) for ago in (3, 7, 10)))
    twenty = advice(SQUAT, *(did(ago, 225, 8, 8, 8, exercise=SQUAT, rir=20) for ago in (3, 7, 10)))
    assert value(eight) == value(twenty) == 240


def test_the_first_sessions_find_the_load_faster() -> None:
    found = advice(BENCH, did(3, 225, 8, 8, 8, rir=8))
    assert value(found) == 245
    slower = advice(BENCH, did(3, 225, 8, 8, 8, rir=8), rules=LoadRules(rises=Rises(early=0.0)))
    assert value(slower) == 235


def test_less_left_than_asked_three_times_in_a_row_lowers() -> None:
    two = [did(3, 185, 8, 8, 8, rir=1), did(7, 185, 8, 8, 8, rir=1)]
    assert advice(BENCH, *two).direction == "held"
    found = advice(BENCH, *two, did(10, 185, 8, 8, 8, rir=1))
    assert (value(found), found.direction) == (175, "lowered")
    assert found.why == "185 lb x 8/8/8 with 1 left, under what I asked 3 times, so down 10 lb"


def test_half_a_rep_is_nothing_anybody_can_tell() -> None:
    asked = did(3, 185, 8, 8, 8, rir=2)
    assert advice(
        BENCH, replace(asked, prescribed=lift(BENCH, 185, rir=2.5)), target=lift(BENCH, rir=2.5)
    ).direction == ("raised")


def stuck(*ago: int, load: float = 185) -> list[Bout]:
    return [did(days, load, 8, 7, 7, rir=2) for days in ago]


def test_no_gain_in_three_sessions_after_the_best_one_backs_off_to_build_up_again() -> None:
    assert advice(BENCH, *stuck(3, 7, 10)).direction == "held"
    found = advice(BENCH, *stuck(3, 7, 10, 14))
    assert (value(found), found.direction) == (165, "lowered")
    assert found.why == "185 lb x 8/7/7, stuck for 4 sessions, so down 20 lb"


def test_three_weeks_without_a_gain_are_a_plateau_with_fewer_sessions() -> None:
    assert advice(BENCH, *stuck(7, 14, 20)).direction == "held"
    assert advice(BENCH, *stuck(7, 14, 21)).direction == "lowered"


def test_a_rep_more_in_any_set_is_a_gain() -> None:
    gained = did(3, 185, 8, 8, 7, rir=2)
    assert advice(BENCH, gained, *stuck(7, 10, 14)).direction == "held"


def test_what_was_not_done_at_full_effort_is_no_plateau() -> None:
    idle = [did(days, 185, 6, 6, 6, rir=3.5) for days in (3, 7, 10, 14)]
    assert advice(BENCH, *idle).direction == "held"


def test_a_lighter_week_between_neither_hides_a_plateau_nor_makes_one() -> None:
    light = did(7, 160, 8, 8, rir=4)
    light = replace(light, prescribed=replace(lift(BENCH, 160, rir=4.0), sets=2))
    assert advice(BENCH, *stuck(3), light, *stuck(10, 14, 17)).direction == "lowered"
    assert advice(BENCH, *stuck(3), light, *stuck(10, 14)).direction == "held"


def test_more_sets_and_less_in_reserve_from_week_to_week_do_not_hide_a_plateau() -> None:
    asked = [
        replace(
            did(ago, 185, *([8] * (count - 1)), 7, rir=left), prescribed=replace(lift(BENCH, 185, rir=left), sets=count)
        )
        for ago, count, left in ((3, 4, 1.0), (10, 4, 1.5), (17, 3, 2.5), (24, 3, 3.0))
    ]
    found = advice(BENCH, *asked, target=lift(BENCH, rir=1.0))
    assert (found.direction, "stuck" in found.why) == ("lowered", True)


def test_building_up_again_after_a_plateau_is_not_cut_short() -> None:
    again = [did(2, 175, 8, 7, 7, rir=2), did(5, 170, 8, 8, 8, rir=2), did(8, 165, 8, 8, 8, rir=3)]
    found = advice(BENCH, *again, *stuck(11, 15, 18, 22))
    assert (value(found), found.direction) == (175, "held")


def session(done: Bout) -> PastSession:
    assert done.prescribed is not None
    return past((MONDAY - done.day).days, done.prescribed, done=(Entry(done.prescribed.exercise, done.sets),))


def test_another_main_lift_is_asked_for_where_building_up_again_ends_in_the_same_plateau() -> None:
    first = [session(one) for one in stuck(3, 7, 10, 14)]
    assert stale_lifts(athlete(), first, MONDAY) == frozenset()
    between = [session(did(18, 180, 8, 8, 8)), session(did(21, 170, 8, 8, 8)), session(did(25, 165, 8, 8, 8))]
    before = [session(one) for one in stuck(28, 32, 35, 39)]
    everything = [*before, *between, *first]
    assert stale_lifts(athlete(), everything, MONDAY) == {BENCH}
    assert stale_lifts(athlete(), [*everything, session(did(1, 185, 8, 8, 8, rir=2))], MONDAY) == frozenset()
    found = advice(BENCH, *stuck(3, 7, 10, 14), *[did(18, 180, 8, 8, 8), did(25, 165, 8, 8, 8)], *stuck(28, 32, 35))
    assert found.why == "185 lb x 8/7/7, stuck again for 4 sessions, so down 20 lb"


def test_an_accessory_that_stalled_is_left_for_another_at_once() -> None:
    stalled = [
        replace(one, prescribed=replace(lift(BENCH, 185), type=ItemType.ACCESSORY)) for one in stuck(3, 7, 10, 14)
    ]
    assert stale_lifts(athlete(), [session(one) for one in stalled], MONDAY) == {BENCH}
    assert stale_lifts(athlete(), [session(one) for one in stalled[:3]], MONDAY) == frozenset()


def test_how_soon_a_plateau_is_one_and_how_far_it_backs_off_is_the_coachs() -> None:
    rules = LoadRules(stalls=Stalls(sessions=2), cuts=Cuts(stalled=0.95))
    assert value(advice(BENCH, *stuck(3, 7, 10), rules=rules)) == 175


def curled(ago: int, load: float, *reps: int, high: int = 15) -> Bout:
    asked = replace(lift(CURL, reps=(10, high)), load=Load(load, "lb", by_name(CURL).load_kind))
    return bout(ago, *sets(load, *reps, rir=2), asked=asked)


def test_before_a_step_that_is_big_for_the_load_come_more_reps() -> None:
    target = lift(CURL, reps=(10, 15))
    found = advice(CURL, curled(3, 20, 15, 15, 15), target=target)
    assert (value(found), found.reps, found.direction) == (20, Reps(10, 17), "held")
    assert found.why == "20 lb x 15/15/15: 25 lb each is a big step, so 10-17 reps first"
    again = advice(CURL, curled(3, 20, 20, 20, 20, high=20), curled(7, 20, 15, 15, 15), target=target)
    assert (value(again), again.reps, again.direction) == (25, None, "raised")


def test_a_small_step_needs_no_more_reps() -> None:
    found = advice(CURL, curled(3, 50, 15, 15, 15), target=lift(CURL, reps=(10, 15)))
    assert (value(found), found.direction) == (55, "raised")


def test_nothing_is_lighter_than_the_empty_bar() -> None:
    found = advice(BENCH, did(3, 45, 2, 2, 2))
    assert (found.load, found.direction) == (None, "lowered")
    assert found.why == "45 lb x 2/2/2, well short, so pick something lighter"
    light = advice(BENCH, did(3, 45, 8, 8, 8), deload=True)
    assert (value(light), light.direction) == (45, "held")
    own_bar = advice(BENCH, did(3, 45, 2, 2, 2), did(9, 35, 8, 8, 8))
    assert value(own_bar) == 40


def test_effort_asked_for_as_rpe_is_a_reserve_too() -> None:
    asked = replace(lift(BENCH, 185), rir=None, rpe=8.0)
    held = bout(3, *sets(185, 8, 8, 8, rir=1), asked=asked)
    assert advice(BENCH, held, target=asked).direction == "held"
    assert advice(BENCH, bout(3, *sets(185, 8, 8, 8, rir=2), asked=asked), target=asked).direction == "raised"


@pytest.mark.parametrize(("reps", "left", "spare"), [((8, 8, 8), 4, 2), ((10, 10, 10), None, 2), ((8, 8, 7), 2, -1)])
def test_reps_in_hand_are_counted_from_the_top_of_the_range(
    reps: tuple[int, ...], left: float | None, spare: float
) -> None:
    outcome = judge(by_name(BENCH), did(3, 185, *reps, rir=left), lift(BENCH), "lb")
    assert outcome.in_hand(2, 8) == spare


def test_a_carry_goes_up_by_its_distance() -> None:
    name = "Farmer's Carry"
    carry = replace(lift(name), reps=None, meters=30.0, load=Load(50, "lb", by_name(name).load_kind))
    far = (PerformedSet(meters=30, load=50, unit="lb", rir=2),) * 3
    found = advice(name, bout(3, *far, asked=carry), target=carry)
    assert (value(found), found.direction) == (55, "raised")
    short = (PerformedSet(meters=20, load=50, unit="lb", rir=2),) * 3
    assert advice(name, bout(3, *short, asked=carry), target=carry).direction == "held"


def test_reps_without_a_load_rise_faster_where_there_were_many_to_spare() -> None:
    def pushed(*reps: int) -> Bout:
        return bout(3, *sets(None, *reps), asked=lift("Push-Up", reps=(8, 10)))

    target = lift("Push-Up", reps=(8, 10))
    assert advice("Push-Up", pushed(10, 10, 10), target=target).reps == Reps(9, 11)
    assert advice("Push-Up", pushed(15, 14, 14), target=target).reps == Reps(10, 12)
