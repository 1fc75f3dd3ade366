"""How many sets of what: from the week's targets, what was done since Monday and the days that are left."""

from datetime import timedelta

import pytest

from agents.daily_workout.allotment import allotment
from tests.coaching.week import FULL_BODY, SPLIT, TEN_EACH, Week, at, done, exercises, mains, work
from tests.fakes.people import KITS
from tests.unit.coaching import MONDAY, athlete, lift, past
from textcoach.domain.catalogue.exercise import Kit, Muscle, Pattern
from textcoach.domain.duration import session_seconds
from textcoach.domain.plan import DayLoad, Emphasis, Focus
from textcoach.domain.profile import Experience, Injury
from textcoach.domain.volume import prescribed_sets, total
from textcoach.domain.workout import ItemType

WHO = athlete(experience=Experience.INTERMEDIATE, minutes=75)
WEEK = Week(FULL_BODY, TEN_EACH)


def week_sets(week: Week, who: object = WHO) -> dict[Muscle, float]:
    assert isinstance(who, type(WHO))
    history = week.trained(who, 7)
    return total(prescribed_sets(one.content) for one in history if one.content)


@pytest.mark.parametrize("days", [FULL_BODY, SPLIT])
@pytest.mark.parametrize("target", [8, 12])
def test_a_week_brings_what_it_asks_for(days: dict[int, tuple[Focus, DayLoad]], target: int) -> None:
    week = Week(days, dict.fromkeys(TEN_EACH, target))
    found = week_sets(week)
    for muscle in ("chest", "back", "quads", "hamstrings", "shoulders", "biceps", "calves"):
        assert target - max(1, 0.15 * target) < found[Muscle(muscle)] <= target * 1.5, muscle


def test_what_was_done_already_is_not_asked_for_again() -> None:
    fresh = prescribed_sets(WEEK.write(WHO, 4, WEEK.trained(WHO, 4)))[Muscle.CHEST]
    more = [*WEEK.trained(WHO, 4), past(1, lift("Barbell Bench Press", 185, sets=6), today=MONDAY + timedelta(days=4))]
    assert prescribed_sets(WEEK.write(WHO, 4, more)).get(Muscle.CHEST, 0) < fresh


def test_a_missed_session_is_made_up_for_only_in_part_and_told() -> None:
    all_done = prescribed_sets(WEEK.write(WHO, 4, WEEK.trained(WHO, 4)))[Muscle.BACK]
    history = WEEK.trained(WHO, 4, missed=(2,))
    content = WEEK.write(WHO, 4, history)
    made_up = prescribed_sets(content)[Muscle.BACK]
    assert all_done < made_up <= 10 / 3 * 1.35 + 1
    assert {short.reason for short in content.shortfalls} == {"sessions missed"}


def test_a_week_without_anything_missed_has_no_shortfall() -> None:
    for weekday in FULL_BODY:
        assert WEEK.write(WHO, weekday, WEEK.trained(WHO, weekday)).shortfalls == ()


def test_days_before_the_plan_began_are_lost_and_not_crammed_in() -> None:
    friday = MONDAY + timedelta(days=4)
    facts = WEEK.facts(WHO, 4, starts=friday)
    assert allotment(facts).needs[Muscle.CHEST] == pytest.approx(10 / 3 * 1.35)


def test_a_heavier_day_takes_more_of_the_week_than_a_light_one() -> None:
    days = {0: (Focus.FULL_BODY, DayLoad.HEAVY), 3: (Focus.FULL_BODY, DayLoad.LIGHT)}
    week = Week(days, TEN_EACH)
    assert allotment(week.facts(WHO, 0)).needs[Muscle.CHEST] == pytest.approx(10 / 1.75)


def test_a_muscle_is_left_to_the_days_that_train_it() -> None:
    lower = allotment(Week(SPLIT, TEN_EACH).facts(WHO, 1))
    assert lower.needs[Muscle.CHEST] == 0
    assert lower.needs[Muscle.QUADS] == 5
    assert Muscle.CHEST not in lower.last


def test_no_session_has_more_of_a_muscle_than_it_can_use() -> None:
    once = Week({0: (Focus.FULL_BODY, DayLoad.HEAVY)}, dict.fromkeys(TEN_EACH, 20))
    assert max(allotment(once.facts(WHO)).needs.values()) == 10


def test_the_most_that_can_be_recovered_from_is_never_passed() -> None:
    saturday = MONDAY + timedelta(days=4)
    extra = [past(ago, lift("Barbell Bench Press", 135, sets=7), today=saturday) for ago in (1, 2, 3)]
    content = WEEK.write(WHO, 4, extra)
    assert prescribed_sets(content).get(Muscle.CHEST, 0) <= 1
    assert work(content)


@pytest.mark.parametrize(
    ("changes", "muscle", "reason"),
    [
        ({"minutes": 20}, Muscle.CALVES, "too few minutes"),
        ({"injuries": (Injury("ankle"),)}, Muscle.CALVES, "ankle pain"),
        ({"kit": frozenset[Kit](), "experience": Experience.BEGINNER}, Muscle.SHOULDERS, "no kit for it"),
    ],
)
def test_a_shortfall_says_why(changes: dict[str, object], muscle: Muscle, reason: str) -> None:
    week = Week(FULL_BODY, dict.fromkeys(TEN_EACH, 12))
    who = at(WHO, **changes)
    content = week.write(who, 4, week.trained(who, 4))
    assert reason in {short.reason for short in content.shortfalls if short.muscle == muscle.value}
    assert all(short.sets < short.target for short in content.shortfalls)


def test_a_shortfall_is_told_only_when_no_later_day_can_make_it_good() -> None:
    week = Week(FULL_BODY, dict.fromkeys(TEN_EACH, 12))
    short = at(WHO, minutes=20)
    assert week.write(short, 0).shortfalls == ()
    assert week.write(short, 4, week.trained(short, 4)).shortfalls


@pytest.mark.parametrize("kit", list(KITS))
def test_an_hour_is_not_half_empty_while_minutes_are_what_lacks(kit: str) -> None:
    who = at(WHO, kit=KITS[kit], minutes=60)
    for week in (WEEK, Week(SPLIT, dict.fromkeys(TEN_EACH, 16))):
        for weekday in week.days:
            content = week.write(who, weekday, week.trained(who, weekday))
            if any(short.reason == "too few minutes" for short in content.shortfalls):
                assert session_seconds(content) > 45 * 60


def test_each_exercise_has_two_to_five_sets() -> None:
    for target in (4, 10, 20):
        week = Week(SPLIT, dict.fromkeys(TEN_EACH, target))
        for weekday in SPLIT:
            assert {item.sets for item in work(week.write(WHO, weekday))} <= {2, 3, 4, 5}


def test_a_first_lift_has_three_sets_and_four_where_the_phase_is_about_it() -> None:
    usual = WEEK.write(WHO)
    assert all(item.sets >= 3 for item in usual.items if item.type is ItemType.COMPOUND)
    strength = Week(SPLIT, TEN_EACH, emphasis=Emphasis.INTENSITY).write(WHO)
    assert next(item for item in strength.items if item.type is ItemType.COMPOUND).sets >= 4


def test_a_deadlift_from_the_floor_has_three_sets_at_most() -> None:
    week = Week({0: (Focus.LOWER, DayLoad.HEAVY), 3: (Focus.LOWER, DayLoad.HEAVY)}, dict.fromkeys(TEN_EACH, 18))
    content = week.write(WHO, 3, week.trained(WHO, 3))
    assert next(item.sets for item in content.items if item.exercise == "Deadlift") == 3


def test_a_week_without_targets_still_trains_everything() -> None:
    content = Week(FULL_BODY, {}).write(WHO)
    assert len(mains(content)) >= 4
    assert Pattern.CORE in {one.pattern for one in exercises(content)}
    assert content.shortfalls == ()


def test_an_unanswered_session_counts_as_written_until_it_is_skipped() -> None:
    facts = WEEK.facts(WHO)
    content = WEEK.write(WHO)
    counted = allotment(WEEK.facts(WHO, 2, [done(facts, content)])).done
    assert counted == allotment(WEEK.facts(WHO, 2, [past(0, *content.items)])).done
