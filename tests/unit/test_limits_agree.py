"""The number in a limit's words is the number that is checked: at it a workout passes, just over it does not."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.unit.coaching import GYM, MONDAY, Experience, ProgramType, athlete, lift, past, position
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue import EXERCISES, by_name
from textcoach.domain.catalogue.exercise import Kit, Muscle
from textcoach.domain.coaching_rules import USUAL
from textcoach.domain.duration import session_seconds
from textcoach.domain.guardrails import check, limits_text
from textcoach.domain.history import PastSession
from textcoach.domain.pain import stressed
from textcoach.domain.plan import Emphasis, Focus
from textcoach.domain.states import WorkoutState
from textcoach.domain.volume import sets_of
from textcoach.domain.workout import Block, Item, ItemType, Reps, WorkoutContent

BENCH = "Barbell Bench Press"
TUESDAY = MONDAY + timedelta(days=1)
ISOLATED = {
    muscle: next(
        one.name for one in EXERCISES if one.primary == (muscle,) and sets_of(one, 1) and one.measure == "reps"
    )
    for muscle in USUAL.landmarks
}


class Day:
    """A situation with the words of its limits."""

    def __init__(self, who: Athlete, where: PlanDay, history: tuple[PastSession, ...] = ()) -> None:
        self.given = (who, where, history, TUESDAY)

    def words(self, limit: str) -> str:
        told = dict(line.removeprefix("- ").split(": ", 1) for line in limits_text(*self.given).splitlines())
        return told.get(limit, "")

    def numbers(self, limit: str) -> list[float]:
        return [float(number) for number in re.findall(r"\d+(?:\.\d+)?", self.words(limit))]

    def breaks(self, limit: str, *items: Item) -> bool:
        content = WorkoutContent("Today", (Block("Main", items),))
        return limit in {breach.rule for breach in check(content, *self.given)}


athletes = st.builds(
    lambda experience, program, minutes: athlete(experience=experience, program=program, minutes=minutes),
    st.sampled_from(Experience),
    st.sampled_from(ProgramType),
    st.integers(15, 180),
)


@st.composite
def places(draw: st.DrawFn) -> PlanDay:
    where = position(deload=draw(st.booleans()))
    overview = replace(where.mesocycle.overview, emphasis=draw(st.sampled_from(Emphasis)))
    return replace(where, mesocycle=replace(where.mesocycle, overview=overview))


@settings(max_examples=30, deadline=None)
@given(athletes, places())
def test_the_words_about_effort(who: Athlete, where: PlanDay) -> None:
    day = Day(who, where)
    rir, rpe, percent = day.numbers("effort")[:3]
    assert not day.breaks("effort", lift(BENCH, rir=rir, rpe=rpe, percent_1rm=percent))
    assert day.breaks("effort", lift(BENCH, rir=rir - 0.1))
    assert day.breaks("effort", lift(BENCH, rpe=rpe + 0.1))
    assert day.breaks("effort", lift(BENCH, percent_1rm=percent + 0.1))


@settings(max_examples=30, deadline=None)
@given(athletes, places())
def test_the_words_about_working_sets(who: Athlete, where: PlanDay) -> None:
    day = Day(who, where)
    (most,) = (int(number) for number in day.numbers("sets"))
    items = [lift(one.name, sets=1) for one in EXERCISES[: most + 1]]
    assert not day.breaks("sets", *items[:most])
    assert day.breaks("sets", *items)


@settings(max_examples=30, deadline=None)
@given(athletes, places(), st.sampled_from([None, 8000.0, 20_000.0]))
def test_the_words_about_minutes(who: Athlete, where: PlanDay, meters: float | None) -> None:
    focus = Focus.FULL_BODY if meters is None else Focus.LONG_RUN
    day = Day(who, replace(where, day=replace(where.day, focus=focus, meters=meters)))
    (most,) = day.numbers("minutes")
    change = session_seconds(WorkoutContent("", (Block("", (_walk(60.0),)),))) - 60
    assert not day.breaks("minutes", _walk(most * 60 - change))
    assert day.breaks("minutes", _walk(most * 60 - change + 6))


def _walk(seconds: float) -> Item:
    return Item(ItemType.CARDIO, "Walk", minutes=seconds / 60, rpe=3)


def test_the_words_about_amounts() -> None:
    day = Day(athlete(minutes=240), position())
    fewest, most, low, high, rest, hold = (int(number) for number in day.numbers("volume"))
    assert not day.breaks("volume", lift(BENCH, sets=fewest, reps=(low, high), rest=rest), _hold(hold))
    assert not day.breaks("volume", lift(BENCH, sets=most))
    for wrong in (
        lift(BENCH, sets=fewest - 1), lift(BENCH, sets=most + 1), lift(BENCH, reps=(low - 1, low)),
        lift(BENCH, reps=(high, high + 1)), lift(BENCH, rest=rest + 1), _hold(hold + 1),
    ):  # fmt: skip
        assert day.breaks("volume", wrong)


def _hold(seconds: float) -> Item:
    return Item(ItemType.CORE, "Plank", seconds=seconds)


def test_the_words_about_cardio() -> None:
    day = Day(athlete(minutes=240), position(Focus.CONDITIONING))
    (most,) = day.numbers("cardio")
    assert not day.breaks("cardio", Item(ItemType.CARDIO, "Cycling", minutes=most))
    assert day.breaks("cardio", Item(ItemType.CARDIO, "Cycling", minutes=most + 1))


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(USUAL.landmarks)), st.integers(0, 40), st.booleans())
def test_the_words_about_the_weeks_hard_sets(muscle: Muscle, done: int, half: bool) -> None:
    name = ISOLATED[muscle]
    yesterday = lift(name, sets=done)
    history = (past(1, yesterday, today=TUESDAY, state=WorkoutState.SCHEDULED),)
    if half:
        indirect = next(one for one in EXERCISES if muscle in one.secondary and sets_of(one, 1))
        history += (past(1, lift(indirect.name, sets=1), today=TUESDAY, state=WorkoutState.SCHEDULED),)
    day = Day(athlete(minutes=240), position(), history)
    told = re.search(rf"\b{muscle.replace('_', ' ')} (\d+(?:\.\d)?)[,.]", day.words("week"))
    room = float(told[1]) if told else 12.0
    assert not day.breaks("week", *([lift(name, sets=int(room))] if room >= 1 else [lift("Cat-Cow")]))
    if told:
        assert day.breaks("week", lift(name, sets=int(room) + 1))


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(["Barbell Back Squat", "Deadlift", BENCH, "Overhead Press", "Barbell Row", "Walking Lunge"]))
def test_the_words_about_heavy_days(name: str) -> None:
    assume(by_name(name).takes_load)
    heavy = lift(name, reps=(4, 6))
    day = Day(athlete(), position(), (past(1, heavy, today=TUESDAY, state=WorkoutState.SCHEDULED),))
    percent = day.numbers("heavy")[0]
    assert by_name(name).pattern.replace("_", " ") in day.words("heavy")
    assert day.breaks("heavy", lift(name, percent_1rm=percent))
    assert not day.breaks("heavy", lift(name, percent_1rm=percent - 0.1))
    assert Day(athlete(), position()).words("heavy") == ""


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(sorted(GYM)), max_size=12), st.sampled_from(EXERCISES).map(lambda one: one.name))
def test_the_words_about_kit(kit: set[Kit], name: str) -> None:
    day = Day(athlete(kit=frozenset(kit)), position())
    told = {word.strip(" .") for word in day.words("kit").split(":", 1)[1].split(",")}
    assert day.breaks("kit", _any(name)) is not (by_name(name).kit <= told)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["knee", "shoulder", "lower back", "shin"]), max_size=3), st.sampled_from(EXERCISES))
def test_the_words_about_pain(areas: list[str], exercise: object) -> None:
    day = Day(athlete(pain=areas), position())
    said = day.words("pain")
    told = [word.strip(" .") for word in said.split(":", 1)[1].split(",")] if ":" in said else []
    assert day.breaks("pain", _any(exercise.name)) is bool(stressed(exercise, told))  # type: ignore[attr-defined, arg-type]


def _any(name: str) -> Item:
    return Item(ItemType.ACCESSORY, name, sets=1, reps=Reps(8, 8))


@pytest.mark.parametrize("rules", [USUAL, replace(USUAL, heavy_percent=70.0)])
def test_a_coachs_own_figures_are_in_the_words(rules: object) -> None:
    history = (past(1, lift("Deadlift", reps=(4, 6)), today=TUESDAY, state=WorkoutState.SCHEDULED),)
    text = limits_text(athlete(), position(), history, TUESDAY, rules)  # type: ignore[arg-type]
    assert f"under {rules.heavy_percent:g} % of 1RM" in text  # type: ignore[attr-defined]
