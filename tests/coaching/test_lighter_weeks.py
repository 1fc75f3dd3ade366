"""Lighter weeks: the exercises of the week before with about half of their sets."""

from datetime import timedelta

import pytest

from tests.coaching.week import SPLIT, TEN_EACH, Week, at, done, work
from tests.unit.coaching import athlete
from textcoach.domain.catalogue import by_name
from textcoach.domain.duration import session_seconds
from textcoach.domain.history import PastSession
from textcoach.domain.plan import Emphasis, Focus
from textcoach.domain.profile import Experience, Injury
from textcoach.domain.workout import Block, Item, ItemType, Reps, WorkoutContent

WHO = athlete(experience=Experience.INTERMEDIATE, minutes=60)
SIXTEEN_EACH = dict.fromkeys(TEN_EACH, 16)
WEEK = Week(SPLIT, SIXTEEN_EACH, deload=dict.fromkeys(TEN_EACH, 9))


def before(who: object = WHO, *, missed: tuple[int, ...] = ()) -> list[PastSession]:
    assert isinstance(who, type(WHO))
    return WEEK.trained(who, 7, week=3, missed=missed)


def sets(items: list[Item]) -> int:
    return sum(item.sets for item in items)


@pytest.mark.parametrize("weekday", list(SPLIT))
def test_each_session_keeps_its_exercises_and_loses_about_half_of_their_sets(weekday: int) -> None:
    history = before()
    light = WEEK.write(WHO, weekday, history, week=4)
    place = list(SPLIT).index(weekday)
    content = history[place].content
    assert content is not None
    assert [item.exercise for item in work(light)] == [item.exercise for item in work(content)]
    assert 0.3 <= 1 - sets(work(light)) / sets(work(content)) <= 0.6
    assert all(item.rir is None or item.rir >= 4 for item in work(light))


def test_the_share_of_sets_is_the_plans() -> None:
    def cut(target: int) -> float:
        week = Week(SPLIT, SIXTEEN_EACH, deload=dict.fromkeys(TEN_EACH, target))
        history = week.trained(WHO, 7, week=3)
        assert history[0].content is not None
        return 1 - sets(work(week.write(WHO, 0, history, week=4))) / sets(work(history[0].content))

    assert cut(6) > cut(10)
    assert 0.3 <= cut(14) < cut(1) <= 0.6


def test_a_session_that_was_missed_is_repeated_as_it_was_written() -> None:
    done_all, missed_all = (WEEK.write(WHO, 0, before(missed=missed), week=4) for missed in ((), tuple(SPLIT)))
    assert [item.exercise for item in work(done_all)] == [item.exercise for item in work(missed_all)]


def test_what_has_come_to_hurt_gives_way_to_something_alike() -> None:
    history = before()
    hurt = at(WHO, injuries=(Injury("elbow"),))
    light = WEEK.write(hurt, 0, history, week=4)
    assert not any("elbow" in by_name(item.exercise).stresses for item in work(light))
    assert work(light)


def test_without_a_week_before_it_is_a_small_session_by_its_own_targets() -> None:
    light = WEEK.write(WHO, 0, week=4)
    full = WEEK.write(WHO, 0, week=3)
    assert 0 < sets(work(light)) < sets(work(full))


def test_it_is_shorter_and_says_that_it_is_lighter() -> None:
    light = WEEK.write(WHO, 0, before(), week=4)
    assert session_seconds(light) < 0.8 * session_seconds(WEEK.write(WHO, 0, week=3))
    assert light.notes.startswith("Lighter week")


def test_nobody_jumps_in_a_lighter_week() -> None:
    week = Week(SPLIT, SIXTEEN_EACH, emphasis=Emphasis.INTENSITY, deload=dict.fromkeys(TEN_EACH, 9))
    history = week.trained(WHO, 7, week=3)
    assert any(block.name == "Power" for past in history if past.content for block in past.content.blocks)
    for weekday in SPLIT:
        assert all(block.name != "Power" for block in week.write(WHO, weekday, history, week=4).blocks)


def test_the_right_one_of_two_days_of_a_kind_is_repeated() -> None:
    history = before()
    for place, weekday in ((0, 0), (2, 3)):
        content, light = history[place].content, WEEK.write(WHO, weekday, history, week=4)
        assert content is not None
        assert work(light)[0].exercise == work(content)[0].exercise
    assert next(iter(SPLIT.values()))[0] is Focus.UPPER


def test_a_lighter_week_follows_the_week_before_it_and_no_older_one() -> None:
    facts = WEEK.facts(WHO, 0, week=2)
    old = done(facts, WEEK.write(WHO, 0, week=2))
    assert old.day == WEEK.facts(WHO, 0, week=4).day - timedelta(weeks=2)
    assert WEEK.write(WHO, 0, [old], week=4) != WEEK.write(WHO, 0, before(), week=4)


def test_what_an_agent_wrote_the_week_before_is_made_lighter_too() -> None:
    facts = WEEK.facts(WHO, 0, week=3)
    press = Item(ItemType.COMPOUND, "Barbell Bench Press", sets=6, reps=Reps(5, 5), rpe=9, percent_1rm=85)
    rounds = Block("Finisher", (Item(ItemType.ACCESSORY, "Push-Up", reps=Reps(12, 12), rpe=8),), rounds=4)
    written = WorkoutContent("Upper", (Block("Main", (press,)), rounds))
    light = WEEK.write(WHO, 0, [done(facts, written)], week=4)
    assert [(item.exercise, item.sets) for item in work(light)] == [("Barbell Bench Press", 3), ("Push-Up", 1)]
    assert [block.rounds for block in light.blocks if block.name == "Finisher"] == [2]
    assert all(item.rpe is None or item.rpe <= 7 for item in light.items)
