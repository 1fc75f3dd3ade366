"""What a plan came to."""

from datetime import timedelta

from tests.unit.coaching import MONDAY, athlete, lift, past, plan_of, sets
from textcoach.domain.history import PastSession
from textcoach.domain.load import to_kg
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.plan_summary import LiftGain
from textcoach.domain.reading import Entry, PerformedSet
from textcoach.domain.states import WorkoutState
from textcoach.domain.strength import e1rm
from textcoach.domain.summing_up import gains, summed_up
from textcoach.domain.workout import Workout

BENCH, CURL = "Barbell Bench Press", "Barbell Curl"


def benched(ago: int, load: float, name: str = BENCH) -> PastSession:
    return past(ago, lift(name, load), done=[Entry(name, sets(load, 5, 5, 5, rir=2))])


def workouts(of: FitnessPlan, *states: WorkoutState) -> list[Workout]:
    day = of.mesocycles[0].microcycles[0].days[0]
    return [
        Workout(of.id, of.id, of.athlete_id, 1, number, MONDAY + timedelta(days=number), day, state)
        for number, state in enumerate(states, start=1)
    ]


def test_sessions_runs_and_work_that_nobody_asked_for_are_counted() -> None:
    plan = plan_of(athlete())
    done, skipped, off = WorkoutState.COMPLETED, WorkoutState.SKIPPED, WorkoutState.CANCELLED
    runs = [past(ago, done=[Entry("Run", (PerformedSet(meters=meters),))]) for ago, meters in ((5, 4_000), (3, 6_000))]
    extra = PastSession(MONDAY, None, None, None, runs[0].performance)
    found = summed_up(plan, workouts(plan, done, done, skipped, off), [*runs, extra], "lb")
    assert (found.weeks, found.planned, found.completed, found.skipped, found.extra) == (4, 3, 2, 1, 1)
    assert (found.meters, found.longest) == (14_000, 6_000)


def test_a_lift_s_gain_is_from_its_first_fortnight_to_its_last() -> None:
    history = [benched(ago, load) for ago, load in ((40, 135), (30, 140), (10, 155), (2, 150))]
    (found,) = gains(history, "lb")
    assert found == LiftGain(BENCH, *(e1rm(to_kg(load, "lb"), 5, 2) for load in (140, 155)))


def test_what_was_lifted_for_less_than_two_weeks_shows_no_gain_and_main_lifts_come_first() -> None:
    assert gains([benched(10, 135), benched(1, 150)], "lb") == []
    both = [one for name in (CURL, BENCH) for one in (benched(30, 50, name), benched(1, 60, name))]
    assert [one.exercise for one in gains(both, "lb")] == [BENCH, CURL]
