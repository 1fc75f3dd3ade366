"""Which exercises: what a coach would choose for this athlete, with this kit, on this day."""

import pytest

from tests.coaching.week import FULL_BODY, SPLIT, TEN_EACH, Week, at, exercises, mains, patterns, work
from tests.fakes.people import KITS
from tests.unit.coaching import athlete
from textcoach.domain.catalogue import EXERCISES, by_name
from textcoach.domain.catalogue.exercise import Kit, Pattern
from textcoach.domain.load import Load
from textcoach.domain.plan import DayLoad, Emphasis, Focus
from textcoach.domain.profile import Experience, Injury, KnownLift, Place, ProgramType
from textcoach.domain.staples import GENTLE, family, is_staple
from textcoach.domain.workout import ItemType

WHO = athlete(experience=Experience.INTERMEDIATE, minutes=75)
WEEK = Week(SPLIT, TEN_EACH)
HEAVY = DayLoad.HEAVY
PUSHES = {Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH}
PULLS = {Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL}


def first_lifts(week: Week, who: object, weekday: int = 0) -> list[str]:
    assert isinstance(who, type(WHO))
    return [item.exercise for item in week.write(who, weekday).items if item.type is ItemType.COMPOUND]


def test_a_gym_means_the_lifts_that_everybody_knows() -> None:
    week = Week({0: (Focus.FULL_BODY, HEAVY)}, TEN_EACH)
    assert first_lifts(week, WHO) == ["Barbell Back Squat", "Barbell Bench Press", "Barbell Row"]


@pytest.mark.parametrize(
    ("kit", "squat", "press", "row"),
    [
        ("dumbbells", "Dumbbell Squat", "Dumbbell Floor Press", "Bent-Over Dumbbell Row"),
        ("kettlebells", "Goblet Squat", "Kettlebell Floor Press", "Kettlebell Row"),
        ("machines", "Smith Machine Squat", "Smith Machine Bench Press", "Smith Machine Row"),
        ("garage", "Barbell Back Squat", "Barbell Bench Press", "Barbell Row"),
        ("none", "Bodyweight Split Squat", "Push-Up", "Prone Back Row"),
        ("bands", "Bodyweight Split Squat", "Push-Up", "Band Row"),
    ],
)
def test_other_kit_means_other_lifts_of_the_same_movements(kit: str, squat: str, press: str, row: str) -> None:
    week = Week({0: (Focus.FULL_BODY, HEAVY)}, TEN_EACH)
    assert first_lifts(week, at(WHO, kit=KITS[kit])) == [squat, press, row]


@pytest.mark.parametrize("kit", list(KITS))
@pytest.mark.parametrize("experience", list(Experience))
def test_whatever_the_kit_a_week_pushes_pulls_squats_and_hinges_with_staples(kit: str, experience: Experience) -> None:
    who = at(WHO, kit=KITS[kit], experience=experience)
    contents = [WEEK.write(who, weekday) for weekday in SPLIT]
    found = {pattern for content in contents for pattern in patterns(content)}
    assert found & PUSHES
    assert found & PULLS
    assert found & {Pattern.SQUAT, Pattern.LUNGE}
    assert found & {Pattern.HINGE, Pattern.HIP_EXTENSION}
    assert all(is_staple(one) for content in contents for one in exercises(content))


def test_a_beginner_learns_on_gentle_lifts_and_takes_the_bar_in_the_second_block() -> None:
    new = at(WHO, experience=Experience.BEGINNER)
    days = {0: (Focus.FULL_BODY, HEAVY)}
    assert set(first_lifts(Week(days, TEN_EACH), new)) <= GENTLE
    assert "Barbell Back Squat" in first_lifts(Week(days, TEN_EACH, block=1), new)


def test_what_the_athlete_named_comes_first_but_stays_in_its_movement() -> None:
    who = at(WHO, lifts=(KnownLift("Front Squat", Load(80, "kg"), 5), KnownLift("Dip", Load(100, "kg"), 5)))
    assert first_lifts(Week({0: (Focus.FULL_BODY, HEAVY)}, TEN_EACH), who)[0] == "Front Squat"
    overhead = Week({0: (Focus.UPPER, HEAVY), 1: (Focus.UPPER, HEAVY)}, TEN_EACH).write(who, 1)
    assert by_name(mains(overhead)[0]).pattern is Pattern.VERTICAL_PUSH


def test_likes_are_preferred_and_dislikes_never_appear() -> None:
    who = at(WHO, likes=("Hack Squat", "Hammer Curl"), dislikes=("Barbell Bench Press", "Barbell Row", "Cat-Cow"))
    contents = [WEEK.write(who, weekday) for weekday in SPLIT]
    names = {item.exercise for content in contents for item in content.items}
    assert "Hack Squat" in names
    assert not names & set(who.profile.dislikes)
    assert all(content.notes == "" for content in contents)


def test_only_where_nothing_else_is_left_a_disliked_lift_comes_and_it_is_said() -> None:
    pushes = [
        one
        for pattern in (Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH, Pattern.CHEST_FLY, Pattern.SHOULDER_RAISE)
        for one in _all_of(pattern)
    ]
    who = at(WHO, dislikes=tuple(pushes))
    content = Week({0: (Focus.PUSH, HEAVY)}, TEN_EACH).write(who)
    assert mains(content)
    assert set(mains(content)) <= set(pushes)
    assert "don't like" in content.notes


def _all_of(pattern: Pattern) -> list[str]:
    return [one.name for one in EXERCISES if one.pattern is pattern]


@pytest.mark.parametrize("focus", [Focus.FULL_BODY, Focus.UPPER, Focus.LOWER, Focus.PUSH, Focus.PULL])
@pytest.mark.parametrize("kit", list(KITS))
def test_no_session_has_two_exercises_that_are_nearly_the_same(focus: Focus, kit: str) -> None:
    week = Week(dict.fromkeys(range(3), (focus, DayLoad.MODERATE)), dict.fromkeys(TEN_EACH, 18))
    for weekday in range(3):
        families = [family(one) for one in exercises(week.write(at(WHO, kit=KITS[kit], minutes=120), weekday))]
        assert len(families) == len(set(families))


def test_main_lifts_stay_through_a_mesocycle_and_first_ones_through_the_plan() -> None:
    blocks = [Week(SPLIT, TEN_EACH, block=block) for block in range(4)]
    weeks = {tuple(mains(blocks[0].write(WHO, 1, week=number))) for number in (1, 2, 3, 4)}
    assert len(weeks) == 1
    assert len({tuple(first_lifts(block, WHO, 1)) for block in blocks}) == 1
    assert len({tuple(mains(block.write(WHO, 1))) for block in blocks}) > 1


def test_accessories_stay_for_a_few_weeks_and_then_change() -> None:
    week = Week(SPLIT, dict.fromkeys(TEN_EACH, 16), weeks=6)
    found = [
        tuple(item.exercise for item in week.write(WHO, 0, week=number).items if item.type is ItemType.ACCESSORY)
        for number in range(1, 7)
    ]
    assert found[0] == found[1]
    assert found[-2] == found[-1]
    assert len(set(found)) > 1


def test_the_weeks_second_day_of_a_movement_varies_the_lift_but_not_in_a_peak_or_for_a_beginner() -> None:
    week = Week(FULL_BODY, TEN_EACH)
    assert first_lifts(week, WHO)[0] != first_lifts(week, WHO, 4)[0]
    assert family(by_name(first_lifts(week, WHO)[0])) != family(by_name(first_lifts(week, WHO, 4)[0]))
    peak = Week(FULL_BODY, TEN_EACH, emphasis=Emphasis.PEAK)
    assert first_lifts(peak, WHO)[0] == first_lifts(peak, WHO, 4)[0]
    new = at(WHO, experience=Experience.BEGINNER)
    assert first_lifts(week, new)[0] == first_lifts(week, new, 4)[0]


def test_each_place_has_lifts_for_its_own_kit() -> None:
    who = at(WHO, places=(Place("home", frozenset({Kit.BAND}), (1,)),))
    contents = {weekday: WEEK.write(who, weekday) for weekday in SPLIT}
    assert all(one.kit <= {Kit.BAND} for one in exercises(contents[1]))
    assert any(Kit.BARBELL in one.kit for one in exercises(contents[4]))


def test_a_painful_area_gets_another_movement_and_none_that_loads_it() -> None:
    who = at(WHO, injuries=(Injury("knee"), Injury("lower back")))
    for weekday in SPLIT:
        for one in exercises(WEEK.write(who, weekday)):
            assert not one.stresses & {"knee", "lower back"}, one.name
    assert mains(WEEK.write(who, 1))


def test_a_runner_trains_legs_calves_and_trunk_first() -> None:
    runner = athlete(experience=Experience.INTERMEDIATE, program=ProgramType.ENDURANCE, minutes=45)
    content = Week({0: (Focus.FULL_BODY, DayLoad.MODERATE)}, dict.fromkeys(TEN_EACH, 3)).write(runner)
    assert [by_name(name).pattern for name in mains(content)][:2] == [Pattern.SQUAT, Pattern.HORIZONTAL_PULL]
    assert Pattern.CALF in patterns(content)


def test_power_comes_first_for_who_is_past_the_beginning_in_a_phase_of_strength() -> None:
    days = {0: (Focus.LOWER, HEAVY)}
    content = Week(days, TEN_EACH, emphasis=Emphasis.INTENSITY).write(WHO)
    assert content.blocks[1].name == "Power"
    assert by_name(work(content)[0].exercise).pattern is Pattern.JUMP
    for other in (
        Week(days, TEN_EACH).write(WHO),
        Week(days, TEN_EACH, emphasis=Emphasis.INTENSITY).write(at(WHO, experience=Experience.BEGINNER)),
        Week(days, TEN_EACH, emphasis=Emphasis.INTENSITY).write(at(WHO, injuries=(Injury("knee"), Injury("ankle")))),
        Week(days, TEN_EACH, emphasis=Emphasis.INTENSITY).write(at(WHO, birth_year=1950)),
    ):
        assert Pattern.JUMP not in patterns(other)


def test_the_same_day_is_the_same_workout_and_another_seed_may_be_another() -> None:
    assert WEEK.write(WHO, 0) == WEEK.write(WHO, 0)
    found = {tuple(item.exercise for item in Week(SPLIT, TEN_EACH, seed=seed).write(WHO, 1).items) for seed in range(8)}
    assert len(found) > 1
