"""The closed loop: what athletes do comes back to them as loads, for a season, through the understudies; and each
change is explained by a set that is on record."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.coaching.citations import is_on_record
from tests.coaching.seasons import (
    GONE,
    HURT,
    anybody,
    by_lift,
    explained,
    far_too_light,
    interrupted,
    sore,
    stronger,
    unchanged,
    weaker,
    weeks_of,
)
from tests.fakes.lifter import Lifter, capacity
from tests.fakes.season import Session
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.load import step, to_kg
from textcoach.domain.workout import ItemType

DAY = timedelta(days=1)


def test_who_always_beats_the_target_lifts_more_and_more_but_not_absurdly_fast() -> None:
    lifts = by_lift(list(stronger()))
    assert len(lifts) >= 6
    for name, asked in lifts.items():
        hard = [one for one in asked if not one.deload]
        if len(hard) < 6:
            continue
        assert hard[-1].aim > hard[0].aim * 1.06, name
        for one in hard:
            # What is asked for is hardly ever more than the athlete can do.
            able = capacity(Lifter(growth=0.02).strength(by_name(name), one.day), to_kg(one.load, "lb"))
            assert one.item.reps is not None
            assert able >= one.item.reps.low, (name, one.day)


def test_even_who_says_it_is_all_too_easy_gets_no_leaps() -> None:
    for name, asked in by_lift(list(far_too_light())).items():
        assert max(one.aim for one in asked if not one.deload) > asked[0].aim, name
        smallest = step(by_name(name), "lb")
        for before, one in weeks_of(asked):
            assert one.load <= max(before.load * 1.1, before.load + smallest) or one.aim <= before.aim * 1.13, (
                name, one.day,
            )  # fmt: skip


def test_who_misses_backs_off() -> None:
    for name, asked in by_lift(list(weaker())).items():
        # Where nothing was light enough the athlete picked the load, and the count starts anew.
        for before, one in weeks_of(asked):
            if one.change is not None and one.change.direction == "raised":
                assert one.aim < before.aim, (name, one.day)
        directions = [one.change.direction for one in asked if one.change]
        assert "lowered" in directions, name


def test_a_deload_is_lighter_and_the_load_comes_back_after_it() -> None:
    seen = 0
    for name, asked in by_lift(list(stronger())).items():
        for at, one in enumerate(asked):
            before = next((back for back in reversed(asked[:at]) if not back.deload), None)
            after = next((later for later in asked[at:] if not later.deload), None)
            if not one.deload or before is None or one.item.type is not ItemType.COMPOUND:
                continue
            assert one.load < before.load, (name, one.day)
            if after is not None and (after.day - before.day).days <= 21:
                seen += 1
                # As much as before, but for what the kit can't do.
                assert after.aim * (1 + step(by_name(name), "lb") / after.load) >= before.aim * 0.97, (name, after.day)
    assert seen >= 6


def test_a_break_of_three_weeks_returns_lighter_and_is_made_up_for_within_a_few_sessions() -> None:
    back = max(GONE) + DAY
    seen = 0
    for name, asked in by_lift(list(interrupted())).items():
        before = [one for one in asked if one.day < min(GONE) and not one.deload]
        after = [one for one in asked if one.day >= back]
        if not before or not after or theirs(name, back) < after[0].day:
            continue
        lighter = after[0].load / before[-1].load if after[0].item.reps == before[-1].item.reps else 0.0
        assert lighter <= 0.88, (name, after[0].day)
        assert after[0].change is not None
        assert after[0].change.direction in {"lowered", "held"}
        hard = [one for one in after if not one.deload][:5]
        if len(hard) == 5:
            seen += 1
            assert max(one.aim for one in hard) >= before[-1].aim * 0.93, name
    assert seen >= 3


def theirs(name: str, since: date) -> date:
    """When the athlete was left to pick the load of a lift, first."""
    days = (
        session.day
        for session in interrupted()
        for item in session.working
        if session.day >= since and item.exercise == name and item.load is None
    )
    return min(days, default=date.max)


def test_a_plateau_changes_something() -> None:
    stuck = [
        one
        for asked in by_lift(list(unchanged())).values()
        for one in asked
        if one.change is not None and "stuck" in one.change.why
    ]
    assert stuck
    for one in stuck:
        assert one.change is not None
        assert one.change.direction == "lowered"


def test_pain_removes_what_loads_the_area_and_then_brings_it_back_lighter() -> None:
    sessions = sore()
    healed = HURT + timedelta(days=10)
    for session in sessions:
        if HURT < session.day < healed:
            assert all("shoulder" not in by_name(item.exercise).stresses for item in session.working)
    lowered = [
        one
        for asked in by_lift(list(sessions)).values()
        for one in asked
        if one.change is not None and "pain since" in one.change.why
    ]
    assert lowered
    assert {one.change.direction for one in lowered if one.change} <= {"lowered", "held"}


_TOLD = ("first time:", "from the ", "a light start for your bodyweight")


@pytest.mark.parametrize("which", [stronger, far_too_light, weaker, unchanged, interrupted, sore])
def test_each_change_is_explained_by_a_set_that_exists(which: Callable[[], tuple[Session, ...]]) -> None:
    check_changes(which())


@pytest.mark.parametrize("seed", range(8))
def test_each_change_of_anybody_is_explained_by_a_set_that_exists(seed: int) -> None:
    check_changes(anybody(seed))


def check_changes(sessions: tuple[Session, ...]) -> None:
    for session in sessions:
        for name, change in explained(session).items():
            if by_name(name).load_kind is LoadKind.BODYWEIGHT:
                continue
            assert change.why.isascii()
            assert len(change.why) <= 85, change.why
            if change.direction == "first" and change.why.startswith(_TOLD):
                continue
            if "you told me" in change.why:
                continue
            assert is_on_record(change.why, name, session.history), (session.day, name, change.why)
