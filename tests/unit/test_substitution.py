"""Another exercise in the place of one."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.coaching import GYM, MONDAY, Experience, athlete, bout, lift, past, position, sets
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import EXERCISES, by_name
from textcoach.domain.catalogue.exercise import Kit, Measure, Pattern
from textcoach.domain.guardrails import check
from textcoach.domain.kit_words import at_hand, kit_in, kit_of, kit_told_of
from textcoach.domain.load import Load
from textcoach.domain.pain import stressed
from textcoach.domain.reading import Entry
from textcoach.domain.staples import is_staple
from textcoach.domain.substitution import Terms, asked_for, candidates, following, hindrance, substitute
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent

SAM = athlete(experience=Experience.INTERMEDIATE)
LIFTS = [one for one in EXERCISES if one.measure is Measure.REPS]


def terms(
    who: Athlete = SAM, kit: frozenset[Kit] | None = None, sore: Sequence[str] = (), taken: Sequence[str] = ()
) -> Terms:
    return Terms(who, who.profile.kit if kit is None else kit, frozenset(sore), frozenset(taken))


def names(item: Item, given_terms: Terms) -> list[str]:
    return [one.name for one in candidates(item, given_terms)]


@pytest.mark.parametrize("old", ["Barbell Back Squat", "Barbell Bench Press", "Barbell Row", "Lateral Raise"])
def test_in_a_gym_the_first_choice_works_the_same_muscles_with_a_load_on_other_kit(old: str) -> None:
    exercise, first = by_name(old), candidates(lift(old), terms())[0]
    assert set(exercise.primary) == set(first.primary)
    assert first.takes_load
    assert not exercise.kit & first.kit & {Kit.BARBELL, Kit.DUMBBELL}


def test_what_the_athlete_has_done_lately_goes_before_what_they_have_not() -> None:
    known = replace(terms(), familiar=frozenset({"Dumbbell Bench Press"}))
    assert names(lift("Barbell Bench Press"), known)[0] == "Dumbbell Bench Press"


@pytest.mark.parametrize(
    "old", ["Barbell Back Squat", "Deadlift", "Barbell Bench Press", "Barbell Row", "Lateral Raise"]
)
def test_an_everyday_exercise_is_offered_first_and_nothing_that_they_do_not_like(old: str) -> None:
    first = candidates(lift(old), terms())[0]
    assert is_staple(first)
    other = athlete(experience=Experience.INTERMEDIATE, dislikes=(first.name,))
    assert first.name not in names(lift(old), terms(other))
    assert asked_for(f"swap it for {first.name}", old, terms(other)) == first


def test_with_dumbbells_and_a_bench_only_what_they_can_do_is_left() -> None:
    home = athlete(kit=frozenset({Kit.DUMBBELL, Kit.BENCH}), experience=Experience.INTERMEDIATE)
    assert names(lift("Barbell Bench Press"), terms(home))[0] == "Dumbbell Bench Press"
    assert names(lift("Barbell Bench Press"), terms(kit=frozenset({Kit.POOL})))[0] == "Push-Up"


def test_who_asks_again_gets_the_next_one_and_after_the_last_the_first() -> None:
    item = lift("Barbell Row")
    found = candidates(item, terms())
    seen = []
    for _ in range(len(found) + 1):
        new = following(item, candidates(item, terms()))[0]
        seen.append(new.name)
        item = substitute(item, new, SAM, (), MONDAY, deload=False)
        assert item.instead_of == "Barbell Row"
    assert seen == [*(one.name for one in found), found[0].name]


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(LIFTS),
    st.sets(st.sampled_from(sorted(Kit))),
    st.sets(st.sampled_from(("knee", "shoulder", "lower back", "wrist", "hamstring")), max_size=2),
)
def test_a_candidate_never_needs_other_kit_loads_a_sore_area_or_trains_something_else(
    old: object, kit: set[Kit], sore: set[str]
) -> None:
    exercise = by_name(old.name)  # type: ignore[attr-defined]
    for one in candidates(lift(exercise.name), terms(kit=frozenset(kit), sore=tuple(sore))):
        assert one is not exercise
        assert one.kit <= kit
        assert not stressed(one, sore)
        assert one.pattern is exercise.pattern
        assert set(one.primary) & set(exercise.primary)


def test_a_run_that_can_not_be_gives_way_to_steady_cardio_for_the_same_time() -> None:
    run = Item(ItemType.CARDIO, "Run", meters=5000, rpe=6)
    first = candidates(run, terms(sore=("calf",)))[0]
    item = substitute(run, first, SAM, (), MONDAY, deload=False)
    assert (item.exercise, item.meters, item.minutes, item.rpe) == ("Cycling", None, 34, 4)


def test_conditioning_by_reps_gives_way_to_its_own_kind() -> None:
    assert not {"Cycling", "Rowing", "Walk"} & set(names(lift("Dumbbell Thruster"), terms()))


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ("Goblet Squat", "it needs kettlebell"),
        ("Deadlift", "it trains something else"),
        ("Leg Press", "it is in the workout already"),
        ("Bodyweight Squat", "it loads your knee"),
        ("Pistol Squat", "it asks for more experience"),
        ("Box Squat", None),
    ],
)
def test_why_an_exercise_can_not_take_the_place(wanted: str, why: str | None) -> None:
    sore = ("knee",) if wanted == "Bodyweight Squat" else ()
    given_terms = terms(kit=GYM - {Kit.KETTLEBELL}, sore=sore, taken=("Leg Press", "Barbell Back Squat"))
    assert hindrance(by_name(wanted), lift("Barbell Back Squat"), given_terms) == why


def test_what_was_there_before_may_always_come_back() -> None:
    item = substitute(lift("Barbell Row"), by_name("Seated Cable Row"), SAM, (), MONDAY, deload=False)
    assert hindrance(by_name("Barbell Row"), item, terms()) is None
    assert substitute(item, by_name("Barbell Row"), SAM, (), MONDAY, deload=False).instead_of is None


def test_the_load_comes_from_the_athletes_own_record_of_the_exercise_rounded_to_its_kit() -> None:
    asked = lift("Seated Cable Row", 100)
    record = [past(7, asked, done=[Entry("Seated Cable Row", sets(100, 8, 8, 8, rir=3))])]
    item = substitute(lift("Barbell Row", 135), by_name("Seated Cable Row"), SAM, record, MONDAY, deload=False)
    assert item.load == Load(105, "lb")
    assert bout(7).day == record[0].day


def test_without_a_record_the_athlete_picks_the_load() -> None:
    item = substitute(lift("Barbell Row", 135), by_name("Seated Cable Row"), SAM, (), MONDAY, deload=False)
    assert (item.load, item.sets, item.reps, item.rir) == (None, 3, lift("x").reps, 2.0)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([one for one in LIFTS if one.pattern is not Pattern.MOBILITY]))
def test_a_substitute_passes_the_limits_that_the_old_exercise_passed(old: object) -> None:
    item = lift(old.name, type=ItemType.ACCESSORY)  # type: ignore[attr-defined]
    where = position()
    for one in candidates(item, terms())[:5]:
        new = substitute(item, one, SAM, (), MONDAY, deload=False)
        content = WorkoutContent("Session", (Block("Main", (new,)),))
        assert check(content, SAM, where, (), MONDAY, of_plan=False) == ()


@pytest.mark.parametrize(
    ("text", "old", "wanted"),
    [
        ("swap squats for leg press", "Barbell Back Squat", "Leg Press"),
        ("sub leg press for squats", "Barbell Back Squat", "Leg Press"),
        ("can i do pushups instead of bench", "Barbell Bench Press", "Push-Up"),
        ("swap Dumbbell Row for Barbell Row", "Dumbbell Row", "Barbell Row"),
        ("swap bench for dumbbell bench", "Barbell Bench Press", "Dumbbell Bench Press"),
        ("what instead of rows?", "Barbell Row", None),
        ("no bench here, what instead of bench press?", "Barbell Bench Press", None),
        ("the rower is taken, swap the rows", "Barbell Row", None),
        ("something else for squats please", "Barbell Back Squat", None),
    ],
)
def test_the_exercise_that_the_athlete_would_rather_do(text: str, old: str, wanted: str | None) -> None:
    found = asked_for(text, old, terms(kit=at_hand(text, GYM)))
    assert (found.name if found else None) == wanted


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("no barbell here, what instead of squats?", {Kit.BARBELL}),
        ("rack's taken", {Kit.RACK}),
        ("someone is using the bench", {Kit.BENCH}),
        ("I don't have a pull-up bar", {Kit.PULLUP_BAR}),
        ("no barbell or rack at the hotel", {Kit.BARBELL, Kit.RACK}),
        ("cables are busy but the dumbbells are free", {Kit.CABLE}),
        ("swap bench for dumbbell bench", set()),
        ("what instead of squats?", set()),
        ("no equipment today", set(GYM)),
        ("only dumbbells today, sub for bench?", GYM - {Kit.DUMBBELL}),
        ("no barbell, only dumbbells and a bench, what instead of rows?", GYM - {Kit.DUMBBELL, Kit.BENCH}),
        ("", set()),
    ],
)
def test_kit_that_is_not_there_today(text: str, gone: set[Kit]) -> None:
    assert GYM - at_hand(text, GYM) == gone


@pytest.mark.parametrize(
    ("words", "kit"),
    [
        ("Adjustable Dumbbells", (Kit.DUMBBELL,)),
        ("pull-up bar", (Kit.PULLUP_BAR,)),
        ("plates", ()),
        ("a tank", None),
        ("", None),
    ],
)
def test_kit_in_athletes_words(words: str, kit: tuple[Kit, ...] | None) -> None:
    assert kit_of(words) == kit


@pytest.mark.parametrize(
    ("text", "kit"),
    [
        ("my kit is barbell, cable, machine, pullup bar", {Kit.BARBELL, Kit.CABLE, Kit.MACHINE, Kit.PULLUP_BAR}),
        ("I have dumbbells and a bench but no barbell", {Kit.DUMBBELL, Kit.BENCH}),
        ("just bought a kettlebell!", {Kit.KETTLEBELL}),
        ("ab wheel + cable + machine", {Kit.AB_WHEEL, Kit.CABLE, Kit.MACHINE}),
        ("cable/machine & bench", {Kit.CABLE, Kit.MACHINE, Kit.BENCH}),
        ("hello", set()),
    ],
)
def test_kit_that_a_text_says_is_there(text: str, kit: set[Kit]) -> None:
    assert kit_told_of(text) == kit


@pytest.mark.parametrize("kit", sorted(set(Kit) - {Kit.VENUE}))
def test_every_kind_of_kit_is_known_by_its_own_name(kit: Kit) -> None:
    assert kit_in(kit.value.replace("_", " ")) == {kit}


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_kit_or_names(text: str) -> None:
    assert at_hand(text, GYM) <= GYM
    asked_for(text, "Barbell Row", terms())
