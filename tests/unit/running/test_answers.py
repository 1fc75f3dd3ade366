"""What a runner answers to a structured run is read against it, and becomes a run on record."""

import pytest

from agents.daily_workout.rules import DailyWorkoutRules
from tests.unit.coaching import MONDAY, past, workout_facts
from tests.unit.reading.cases import read
from tests.unit.running.days import day_of, runner
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.plan import Focus
from textcoach.domain.running.advice import advise_run
from textcoach.domain.running.runs import RunDone, past_runs

KM, MI = runner(), runner(unit="lb", weekly_meters=60_000.0)
REPEATS = day_of(Focus.INTERVALS, number=2)
TEMPO = day_of(Focus.TEMPO_RUN, number=2)
MILES = day_of(Focus.TEMPO_RUN, 11_000, week=60_000)


def answered(text: str, where: PlanDay, who: Athlete = KM) -> RunDone:
    content = DailyWorkoutRules().write(workout_facts(who, where))
    reading = read(text, content.prescription(), kg=who.distance_unit == "km")
    assert not reading.clarify
    (run,) = past_runs(
        [past(2, *content.items, done=reading.entries, session=reading.session, theme=where.day)], MONDAY
    )
    return run


@pytest.mark.parametrize(
    ("text", "where", "who", "meters", "covered", "short"),
    [
        ("5x600 in 2:32, rpe 8", REPEATS, KM, 3_000, 9_000, False),
        ("5x600m 2:30 2:31 2:33 2:32 2:35", REPEATS, KM, 3_000, 9_000, False),
        ("only 3x600 in 2:35", REPEATS, KM, 1_800, 7_800, True),
        ("9k in 52:30", REPEATS, KM, 9_000, 9_000, False),
        ("2 km warm up, 5x600 in 2:31, 3 km cool down", REPEATS, KM, 8_000, 8_000, False),
        ("tempo 4k in 18:25, rpe 7", TEMPO, KM, 4_000, 9_000, False),
        ("9.1 km in 47:40", TEMPO, KM, 9_100, 9_100, False),
        ("3x1 mile 7:28 7:26 7:25", MILES, MI, 4_828, 10_900, False),
        ("6.75 miles in 58:00", MILES, MI, 10_863, 10_863, False),
    ],
)
def test_what_is_told_is_compared_with_what_was_asked(
    text: str, where: PlanDay, who: Athlete, meters: float, covered: float, short: bool
) -> None:
    run = answered(text, where, who)
    assert run.meters == pytest.approx(meters, abs=1)
    assert run.covered == pytest.approx(covered, abs=160)
    assert run.fell_short is short


def test_done_counts_as_asked() -> None:
    run = answered("done", REPEATS)
    assert run.covered == pytest.approx(9_000, abs=100)


def test_the_next_run_cites_the_repeats_as_they_were_told() -> None:
    content = DailyWorkoutRules().write(workout_facts(KM, REPEATS))
    reading = read("5x600 in 2:32, rpe 8", content.prescription(), kg=True)
    history = (past(2, *content.items, done=reading.entries, session=reading.session, theme=REPEATS.day),)
    found = advise_run(9_000, history, KM, day=MONDAY, focus=Focus.INTERVALS)
    assert found.why == "5x600 m in 2:32 at RPE 8 on Saturday, so 9 km today"
