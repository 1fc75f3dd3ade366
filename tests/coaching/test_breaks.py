"""Missed sessions, breaks and the way back; pain and lighter weeks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.coaching.advising import BENCH, advice, did, value
from tests.unit.coaching import MONDAY, athlete, bout, hurts, lift, past, sets
from textcoach.domain.catalogue import by_name
from textcoach.domain.history import Bout, PastSession
from textcoach.domain.load_rules import Breaks, LoadRules
from textcoach.domain.prescribing import advised
from textcoach.domain.reading import Entry, SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Reps

ROW = "Barbell Row"


@pytest.mark.parametrize(
    ("away", "load", "direction"),
    [
        (9, 205, "raised"),
        (10, 200, "held"),
        (13, 200, "held"),
        (14, 180, "lowered"),
        (20, 180, "lowered"),
        (21, 170, "lowered"),
        (28, 165, "lowered"),
        (42, 155, "lowered"),
        (84, 130, "lowered"),
        (700, 130, "lowered"),
    ],
)
def test_the_longer_the_break_the_lighter_the_return(away: int, load: float, direction: str) -> None:
    found = advice(BENCH, did(away, 200, 8, 8, 8, rir=2))
    assert (value(found), found.direction) == (load, direction)


def test_a_missed_week_holds_and_says_since_when() -> None:
    found = advice(BENCH, did(11, 200, 8, 8, 8, rir=2))
    assert found.why == "200 lb x 8/8/8 with 2 left 11 days ago, so the same again"


def on(*ago: int) -> list[date]:
    return [MONDAY - timedelta(days=one) for one in ago]


def test_each_lift_returns_lighter_whatever_else_was_trained_since_the_break() -> None:
    found = advice(BENCH, did(26, 200, 8, 8, 8, rir=2), trained=on(30, 28, 26, 4, 2))
    assert (value(found), found.direction) == (170, "lowered")
    assert found.why == "200 lb x 8/8/8 with 2 left 26 days ago, so down 30 lb"


def test_a_lift_that_was_rotated_out_for_long_is_a_bit_lighter() -> None:
    found = advice(BENCH, did(40, 200, 8, 8, 8, rir=2), trained=on(*range(2, 40, 4)))
    assert (value(found), found.direction) == (190, "lowered")


def test_after_a_break_the_load_is_built_up_again_in_bigger_steps() -> None:
    before = [did(33, 200, 8, 8, 8, rir=2), did(30, 200, 8, 8, 8, rir=2)]
    first = advice(BENCH, did(3, 165, 8, 8, 8, rir=3), *before)
    assert (value(first), first.direction) == (180, "raised")
    assert first.why == "165 lb x 8/8/8 with 3 left, on the way back to 200 lb, so up 15 lb"
    second = advice(BENCH, did(3, 180, 8, 8, 7, rir=2), did(6, 165, 8, 8, 8, rir=3), *before)
    assert value(second) == 195
    hard = advice(BENCH, did(3, 180, 8, 6, 5, rir=0), did(6, 165, 8, 8, 8, rir=3), *before)
    assert (value(hard), hard.direction) == (180, "held")


def test_how_light_the_return_is_is_the_coachs() -> None:
    rules = LoadRules(breaks=Breaks(days=10, hold_days=7, share=0.8))
    assert value(advice(BENCH, did(12, 200, 8, 8, 8, rir=2), rules=rules)) == 160


def test_a_break_and_a_lighter_week_at_once_take_off_what_the_stricter_one_does() -> None:
    assert value(advice(BENCH, did(14, 200, 8, 8, 8, rir=2), deload=True)) == 175


def test_a_lighter_week_with_fewer_reps_is_still_lighter() -> None:
    light = lift(BENCH, reps=(3, 5), rir=4.0)
    found = advice(BENCH, did(5, 200, 6, 6, 6, rir=2, reps=(4, 6)), target=light, deload=True)
    assert (value(found), found.direction) == (175, "lowered")


def benched(ago: int, load: float, *reps: int, rir: float = 2.0, session: SessionFacts | None = None) -> PastSession:
    return past(ago, lift(BENCH, load), done=(Entry(BENCH, sets(load, *reps, rir=rir)),), session=session)


def test_one_missed_session_leaves_the_load_as_it_is() -> None:
    history = (benched(5, 185, 8, 8, 8), past(2, lift(BENCH, 190), state=WorkoutState.SKIPPED))
    found = advised(lift(BENCH), by_name(BENCH), athlete(), history, MONDAY, deload=False)
    assert (value(found), found.direction) == (185, "held")


def test_a_reported_pain_lowers_once_and_is_built_up_again_when_it_is_long_ago() -> None:
    hurt = benched(12, 200, 8, 8, 8, session=hurts("shoulder"))
    lowered = advised(lift(BENCH), by_name(BENCH), athlete(), (hurt,), MONDAY, deload=False)
    assert (value(lowered), lowered.why) == (180, "200 lb x 8/8/8 with 2 left, pain since, so down 20 lb")
    still = (hurt, benched(5, 180, 8, 8, 8))
    again = advised(lift(BENCH), by_name(BENCH), athlete(), still, MONDAY, deload=False)
    assert (value(again), again.direction) == (180, "held")
    later = MONDAY + timedelta(days=4)
    over = advised(lift(BENCH), by_name(BENCH), athlete(), still, later, deload=False)
    assert (value(over), over.direction) == (195, "raised")
    assert "on the way back to 200 lb" in over.why


def test_pain_elsewhere_changes_nothing() -> None:
    hurt = benched(3, 200, 8, 8, 8, session=hurts("knee"))
    assert advised(lift(BENCH), by_name(BENCH), athlete(), (hurt,), MONDAY, deload=False).direction == "raised"


def test_a_skip_that_was_recorded_is_no_training() -> None:
    skip = past(3, lift(ROW, 135), session=SessionFacts(completed="none"))
    history = (benched(24, 200, 8, 8, 8), replace(skip, state=WorkoutState.SKIPPED))
    found = advised(lift(BENCH), by_name(BENCH), athlete(), history, MONDAY, deload=False)
    assert (value(found), found.direction) == (170, "lowered")


def pushed(ago: int, *reps: int, low: int = 10, **asked: float) -> Bout:
    return bout(ago, *sets(None, *reps), asked=lift("Push-Up", reps=(low, low + 2), **asked))


def test_reps_without_a_load_are_lighter_once_in_a_lighter_week_and_come_back_after_it() -> None:
    target = lift("Push-Up", reps=(8, 10))
    usual = pushed(7, 12, 12, 12)
    light = advice("Push-Up", usual, target=target, deload=True)
    assert (light.direction, light.reps) == ("lowered", Reps(8, 10))
    assert light.why == "12/12/12, lighter week, so easier today"
    twice = advice("Push-Up", usual, pushed(2, 10, 10, low=8), target=target, deload=True)
    assert (twice.direction, twice.reps) == ("held", Reps(8, 10))
    after = advice("Push-Up", usual, pushed(2, 10, 10, low=8), target=target)
    assert (after.direction, after.reps) == ("raised", Reps(10, 12))
    hard = advice("Push-Up", usual, pushed(2, 4, 4, low=8), target=target)
    assert (hard.direction, hard.reps) == ("lowered", Reps(6, 8))


def test_reps_without_a_load_are_fewer_by_the_length_of_a_break() -> None:
    found = advice("Push-Up", pushed(42, 22, 22, 22, low=20), target=lift("Push-Up", reps=(8, 10)))
    assert (found.direction, found.reps) == ("lowered", Reps(15, 17))
