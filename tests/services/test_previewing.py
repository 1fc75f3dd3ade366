"""A whole season in advance."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from agents.daily_workout.rules import DailyWorkoutRules
from tests.fakes.service import MONDAY, lift, session
from textcoach.bootstrap.coaching import previewing_of
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Kit, Muscle
from textcoach.domain.coaching_rules import USUAL, Landmarks
from textcoach.domain.history import RECENT, SESSIONS, PastSession
from textcoach.domain.load import Load
from textcoach.domain.plan import RUNNING
from textcoach.domain.profile import Experience, KnownLift, Place, Profile, ProgramType
from textcoach.domain.volume import prescribed_sets, total
from textcoach.domain.workout import WorkoutContent
from textcoach.ports.agents import WorkoutFacts
from textcoach.services.previewing import Season, imagined, recent

GYM = frozenset({Kit.BARBELL, Kit.RACK, Kit.BENCH, Kit.DUMBBELL, Kit.CABLE, Kit.MACHINE, Kit.PULLUP_BAR})
SQUAT, BENCH = "Barbell Back Squat", "Barbell Bench Press"
LIFTER = Profile(
    experience=Experience.INTERMEDIATE,
    kit=GYM,
    lifts=(KnownLift(SQUAT, Load(100, "kg"), 5), KnownLift(BENCH, Load(70, "kg"), 5)),
)


@cache
def season(program: ProgramType = ProgramType.STRENGTH, weeks: int = 8, start: date = MONDAY, seed: int = 1) -> Season:
    profile = replace(LIFTER, program=program, weekly_meters=20_000.0)
    return previewing_of(USUAL).season(imagined(profile, "kg", "km"), start, weeks, seed=seed)


def loads(shown: Season, exercise: str) -> list[float]:
    items = [item for week in shown.weeks for content in week.contents for item in content.items]
    return [item.load.kg for item in items if item.exercise == exercise and item.load]


@pytest.mark.parametrize("program", ProgramType)
def test_every_week_is_there_and_every_workout_within_the_limits(program: ProgramType) -> None:
    shown = season(program)
    assert [week.microcycle.week for week in shown.weeks] == list(range(1, 9))
    days = [day for week in shown.weeks for day in week.days]
    assert [day.day for day in days] == [MONDAY + timedelta(days=offset) for offset in range(56)]
    assert [day.breaches for day in days if day.breaches] == []
    assert all((day.content is not None) == day.plan.trains for day in days)


def test_the_same_is_shown_each_time_and_something_else_for_another_seed() -> None:
    again = previewing_of(USUAL).season(season().athlete, MONDAY, 8)
    assert again == season()
    assert season(seed=2) != season()


def test_loads_progress_as_the_work_is_done_and_stay_those_of_a_person() -> None:
    shown = season(weeks=26)
    squats = loads(shown, SQUAT)
    assert max(squats[-12:]) > squats[0]
    assert max(squats) < 1.3 * 100 * (1 + 5 / 30)


def test_every_load_is_explained_from_the_days_before_it() -> None:
    later = [change for week in season().weeks[2:] for content in week.contents for change in content.changes]
    assert {change.direction for change in later} > {"raised"}
    assert all(change.why for change in later)


def test_a_week_sums_up_what_its_workouts_ask_for() -> None:
    for week in season(ProgramType.HYBRID).weeks:
        assert week.sets == total(prescribed_sets(content) for content in week.contents)
        running = [day for day in week.days if day.plan.focus in RUNNING]
        assert (week.meters > 0) == bool(running)


def test_the_days_before_the_start_are_void() -> None:
    shown = season(start=MONDAY + timedelta(days=2))
    assert [day.day.weekday() for day in shown.weeks[0].days] == [2, 3, 4, 5, 6]
    assert len(shown.weeks[1].days) == 7


def test_a_day_has_the_kit_and_the_minutes_of_its_place() -> None:
    home = frozenset({Kit.DUMBBELL})
    profile = replace(LIFTER, kit=home, places=(Place("gym", GYM, (2,)),), minutes_by_weekday={4: 30})
    shown = previewing_of(USUAL).season(imagined(profile, "kg", "km"), MONDAY, 2)
    for day in (day for week in shown.weeks for day in week.days if day.content is not None):
        assert day.content is not None
        kit = {kit for item in day.content.items for kit in by_name(item.exercise).kit}
        assert kit <= (GYM if day.day.weekday() == 2 else home)


def test_the_coachs_own_rules_make_another_season() -> None:
    low = {muscle: Landmarks(1, 2, 3, 4) for muscle in USUAL.landmarks}
    rules = replace(USUAL, landmarks=low)
    athlete = season().athlete
    other = previewing_of(rules).season(athlete, MONDAY, 4)
    assert other.rules is rules
    usual = previewing_of(USUAL).season(athlete, MONDAY, 4)
    assert other.weeks[0].sets.get(Muscle.CHEST, 0) < usual.weeks[0].sets[Muscle.CHEST]


def test_what_breaks_a_limit_is_told_and_the_safe_session_stands_there() -> None:
    class Barbells:
        def write(self, _facts: WorkoutFacts) -> WorkoutContent:
            return session(lift(SQUAT, 400), lift(BENCH, 300))

    previewing = replace(previewing_of(USUAL), workouts=Barbells())
    shown = previewing.season(season().athlete, MONDAY, 1)
    day = next(day for day in shown.weeks[0].days if day.plan.trains)
    assert "load" in {breach.rule for breach in day.breaches}
    assert day.content is not None
    assert SQUAT not in {item.exercise for item in day.content.items}


def test_a_workout_is_made_from_as_much_history_as_in_the_service() -> None:
    class Watching(DailyWorkoutRules):
        def write(self, facts: WorkoutFacts) -> WorkoutContent:
            seen.append((facts.day, facts.history))
            return super().write(facts)

    seen: list[tuple[date, tuple[PastSession, ...]]] = []
    replace(previewing_of(USUAL), workouts=Watching()).season(season().athlete, MONDAY, 8)
    day, history = seen[-1]
    assert len(history) == SESSIONS
    assert history[0].day >= day - RECENT
    assert recent((), MONDAY) == ()
