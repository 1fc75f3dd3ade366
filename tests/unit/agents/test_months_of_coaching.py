"""The understudies for months: an athlete who does what is asked must end up stronger, and never be asked for what
the guardrails forbid."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from agents.daily_workout.rules import DailyWorkoutRules
from tests.unit.coaching import ID, MONDAY, NOW, Experience, KnownLift, athlete, plan_of, position_of
from textcoach.domain.athlete import Athlete
from textcoach.domain.changes import explain
from textcoach.domain.guardrails import check
from textcoach.domain.history import PastSession
from textcoach.domain.load import Load
from textcoach.domain.reading import Entry, PerformedSet, SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Item, ItemType, Performance, RecordSource
from textcoach.ports.agents import WorkoutFacts

BENCH = "Barbell Bench Press"
WEEKS = 16


def all_of_it(item: Item) -> Entry:
    """Every set at the top of the range with the reserve asked for; 40 where the athlete had to pick a load."""
    if item.reps is None:
        return Entry(item.exercise, (PerformedSet(seconds=item.seconds),) * item.sets)
    load = item.load.value if item.load else 40.0
    kind = item.load.kind if item.load else None
    done = PerformedSet(reps=item.reps.high, load=load, unit="lb", kind=kind, rir=item.rir)
    return Entry(item.exercise, (done,) * item.sets)


def four_blocks(who: Athlete) -> dict[str, list[tuple[date, float]]]:
    """Four blocks of four weeks, the last of each lighter: the load asked for on each day, by exercise."""
    history: list[PastSession] = []
    asked: dict[str, list[tuple[date, float]]] = {}
    for block in range(WEEKS // 4):
        begins = MONDAY + timedelta(weeks=4 * block)
        plan = plan_of(who, starts=begins)
        for offset in range(28):
            day = begins + timedelta(days=offset)
            where = position_of(plan, offset // 7 + 1, day.weekday())
            if where.session is None:
                continue
            known = tuple(past for past in history if (day - past.day).days <= 28)
            content = DailyWorkoutRules().write(WorkoutFacts(who, plan, where, day, known))
            assert check(content, who, where, known, day) == ()
            for change in explain(content, who, known, where.microcycle.deload, day=day):
                assert 0 < len(change.why) <= 90, change
            for item in content.items:
                if item.load is not None:
                    asked.setdefault(item.exercise, []).append((day, item.load.value))
            done = tuple(all_of_it(i) for i in content.items if i.type not in {ItemType.PREP, ItemType.COOLDOWN})
            record = Performance(ID, ID, ID, day, 1, done, SessionFacts(), RecordSource.REPLY, None, NOW)
            history.append(PastSession(day, where.day, WorkoutState.COMPLETED, content, record))
    return asked


@pytest.mark.parametrize("experience", list(Experience))
def test_who_does_what_is_asked_for_four_months_lifts_more_and_lighter_weeks_do_not_drift(
    experience: Experience,
) -> None:
    lifts = (KnownLift(BENCH, Load(185, "lb"), 5), KnownLift("Barbell Back Squat", Load(245, "lb"), 5))
    who = athlete(experience=experience, weekdays=(0, 2, 4), lifts=lifts)
    bench = dict(four_blocks(replace(who, id=ID))[BENCH])
    light = [[load for day, load in bench.items() if (day - MONDAY).days // 7 == week] for week in (3, 7, 11, 15)]
    heavy = [[load for day, load in bench.items() if (day - MONDAY).days // 7 == week] for week in (0, 6, 10, 14)]
    tops = [max(loads) for loads in heavy if loads]
    assert tops == sorted(tops)
    assert tops[-1] >= tops[0] * 1.1
    rests = [max(loads) for loads in light if loads]
    assert rests == sorted(rests)
