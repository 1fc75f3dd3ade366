from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agents.daily_workout.rules import DailyWorkoutRules
from tests.unit.coaching import (
    GYM,
    MONDAY,
    Experience,
    KnownLift,
    ProgramType,
    athlete,
    past,
    plan_of,
    position,
    position_of,
    sets,
    workout_facts,
)
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Kit, Pattern
from textcoach.domain.changes import explain
from textcoach.domain.duration import session_seconds
from textcoach.domain.guardrails import check
from textcoach.domain.history import PastSession
from textcoach.domain.load import Load
from textcoach.domain.pain import stressed
from textcoach.domain.plan import RUNNING, DayLoad, Focus
from textcoach.domain.reading import Entry, LoadUnit
from textcoach.domain.safe_session import safe_session
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Item, ItemType, WorkoutContent
from textcoach.ports.agents import WorkoutFacts

RULES = DailyWorkoutRules()
AREAS = ["knee", "lower back", "shoulder", "hip", "ankle", "wrist", "elbow", "neck", "foot", "shin", "hamstring",
         "calf", "back", "groin", "chest", "leg", "arm"]  # fmt: skip
MAIN = {ItemType.COMPOUND, ItemType.SECONDARY}


@st.composite
def athletes(draw: st.DrawFn) -> Athlete:
    kit = draw(st.one_of(st.just(frozenset[Kit]()), st.just(GYM), st.frozensets(st.sampled_from(sorted(Kit)))))
    unit: LoadUnit = draw(st.sampled_from(["lb", "kg"]))
    load = draw(st.sampled_from([20.0, 60.0, 102.5, 225.0]))
    return athlete(
        kit=kit,
        unit=unit,
        pain=draw(st.lists(st.sampled_from(AREAS), max_size=3)),
        minutes=draw(st.integers(20, 120)),
        experience=draw(st.sampled_from(list(Experience))),
        program=draw(st.sampled_from(list(ProgramType))),
        weekly_meters=draw(st.sampled_from([None, 8_000.0, 60_000.0])),
        lifts=draw(st.sampled_from([(), (KnownLift("Barbell Back Squat", Load(load, unit), 5),)])),
    )


def performed(content: WorkoutContent, ago: int, reps_off: int, load: float, rir: float | None) -> PastSession:
    """The content as it might have been done: reps off the top of the range, a load of the athlete's choice."""
    entries = []
    for item in content.items:
        if item.type in {ItemType.PREP, ItemType.COOLDOWN} or item.reps is None:
            continue
        carried = (item.load.value if item.load else load) if by_name(item.exercise).takes_load else None
        unit = item.load.unit if item.load else "lb"
        reps = max(1, item.reps.high + reps_off)
        entries.append(Entry(item.exercise, sets(carried, *([reps] * item.sets), unit=unit, rir=rir)))
    return past(ago, *content.items, done=entries)


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    athletes(),
    st.sampled_from(list(Focus)),
    st.sampled_from(list(DayLoad)),
    st.booleans(),
    st.integers(1, 5),
    st.sampled_from([None, 1_000.0, 6_400.0, 25_000.0]),
    st.tuples(
        st.integers(1, 21), st.integers(-6, 2), st.sampled_from([22.5, 47.0, 185.0]), st.sampled_from([None, 0.0, 4.0])
    ),
)
def test_what_the_understudy_writes_always_passes(
    who: Athlete,
    focus: Focus,
    load: DayLoad,
    deload: bool,
    seed: int,
    meters: float | None,
    did: tuple[int, int, float, float | None],
) -> None:
    before = position(focus, load, meters=meters)
    first = RULES.write(workout_facts(who, before, seed=seed))
    assert check(first, who, before, (), MONDAY) == ()
    history = (performed(first, *did),)
    where = position(focus, load, deload=deload, meters=meters)
    facts = workout_facts(who, where, history, seed=seed)
    content = RULES.write(facts)
    assert content == RULES.write(facts)
    assert check(content, who, where, history, MONDAY) == ()
    areas = who.profile.painful_areas()
    assert not any(stressed(by_name(item.exercise), areas) for item in content.items)
    for change in explain(content, who, history, deload, day=MONDAY):
        assert change.why.isascii()
        assert len(change.why) <= 90


@pytest.mark.parametrize("focus", list(Focus))
@pytest.mark.parametrize("kit", [frozenset[Kit](), frozenset({Kit.DUMBBELL}), GYM])
@pytest.mark.parametrize("deload", [False, True])
def test_a_healthy_athlete_never_gets_the_safe_session(focus: Focus, kit: frozenset[Kit], deload: bool) -> None:
    who = athlete(kit=kit, minutes=30)
    where = position(focus, deload=deload, meters=5_000.0)
    content = RULES.write(workout_facts(who, where))
    assert content.blocks != safe_session(who, where).blocks
    assert content.theme == ("Run and walk" if focus in RUNNING - {Focus.RACE} else "Today")


def test_a_painful_knee_replaces_what_loads_it() -> None:
    who = athlete(pain=("knee",), experience=Experience.INTERMEDIATE)
    content = RULES.write(workout_facts(who, position(Focus.LOWER)))
    patterns = {by_name(item.exercise).pattern for item in content.items if item.type in MAIN}
    assert patterns
    assert not any("knee" in by_name(item.exercise).stresses for item in content.items)
    assert Pattern.HINGE in patterns or Pattern.HIP_EXTENSION in patterns


def test_a_runner_with_a_painful_shin_gets_something_else() -> None:
    content = RULES.write(workout_facts(athlete(pain=("shin",)), position(Focus.EASY_RUN, meters=5_000)))
    assert "Run" not in {item.exercise for item in content.items}
    assert any(item.type is ItemType.CARDIO and item.minutes for item in content.items)


def test_a_short_session_keeps_the_main_lifts() -> None:
    who = athlete(minutes=20, experience=Experience.INTERMEDIATE)
    content = RULES.write(workout_facts(who, position(Focus.FULL_BODY, DayLoad.HEAVY)))
    assert session_seconds(content) <= 20 * 60
    assert sum(item.type is ItemType.COMPOUND for item in content.items) >= 2


def mains(content: WorkoutContent) -> list[str]:
    return [item.exercise for item in content.items if item.type in MAIN]


def test_main_lifts_stay_the_same_throughout_a_block_and_accessories_vary() -> None:
    who = athlete(experience=Experience.INTERMEDIATE, weekdays=(0, 2, 4), minutes=90)
    plan = plan_of(who, 5)
    weeks = []
    for week in range(1, 6):
        day = MONDAY + timedelta(weeks=week - 1)
        weeks.append(RULES.write(WorkoutFacts(who, plan, position_of(plan, week, 0), day, ())))
    assert len({tuple(mains(content)) for content in weeks}) == 1
    assert (
        len({tuple(item.exercise for item in content.items if item.type is ItemType.ACCESSORY) for content in weeks})
        > 1
    )


def test_a_lift_the_athlete_named_is_chosen_and_loaded_lightly() -> None:
    who = athlete(experience=Experience.INTERMEDIATE, lifts=(KnownLift("bench", Load(185, "lb"), 5),))
    content = RULES.write(workout_facts(who, position(Focus.PUSH)))
    bench = next(item for item in content.items if item.exercise == "Barbell Bench Press")
    assert bench.load is not None
    assert 100 < bench.load.value < 170


def simulate(who: Athlete, weeks: int, rir: float | None) -> dict[str, list[tuple[date, Item]]]:
    """Weeks of training in which every set goes as asked; the athlete picks 100 where no load is given."""
    plan = plan_of(who, weeks)
    history: list[PastSession] = []
    seen: dict[str, list[tuple[date, Item]]] = {}
    for week in range(1, weeks + 1):
        for weekday in who.profile.weekdays:
            day = MONDAY + timedelta(weeks=week - 1, days=weekday)
            where = position_of(plan, week, weekday)
            recent = tuple(one for one in history if (day - one.day).days <= 28)
            content = RULES.write(WorkoutFacts(who, plan, where, day, recent))
            assert check(content, who, where, recent, day) == ()
            for item in content.items:
                seen.setdefault(item.exercise, []).append((day, item))
            done = performed(content, 0, 0, 100, rir)
            history.append(PastSession(day, where.day, WorkoutState.COMPLETED, content, done.performance))
    return seen


def test_weeks_of_good_training_raise_the_main_lifts_and_the_last_week_is_lighter() -> None:
    who = athlete(experience=Experience.INTERMEDIATE, weekdays=(0, 3), minutes=90)
    plan = plan_of(who, 5)
    first = RULES.write(WorkoutFacts(who, plan, position_of(plan, 1, 0), MONDAY, ()))
    name = mains(first)[0]
    rows = [(day, item) for day, item in simulate(who, 5, rir=None)[name] if day.weekday() == 0]
    loads = [item.load.value if item.load else 100 for _, item in rows]
    assert loads[:4] == sorted(loads[:4])
    assert loads[3] > loads[0]
    assert loads[4] < loads[3]


def test_a_month_of_training_is_sound_whatever_the_programme() -> None:
    for program in ProgramType:
        simulate(athlete(program=program, weekdays=(0, 2, 4, 5), weekly_meters=15_000.0), 4, rir=2.0)
