"""What a plan came to, from its workouts and what was done."""

from collections.abc import Sequence
from datetime import timedelta

from textcoach.domain.history import PastSession
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.plan_summary import LiftGain, PlanSummary
from textcoach.domain.progress import MAIN, reserve_is_known, sets_done, worth
from textcoach.domain.reading import LoadUnit
from textcoach.domain.running.runs import past_runs
from textcoach.domain.states import WorkoutState
from textcoach.domain.strength import ESTIMABLE
from textcoach.domain.workout import Workout

_FORTNIGHT = timedelta(days=14)
_MOST_GAINS = 12


def summed_up(
    plan: FitnessPlan, workouts: Sequence[Workout], history: Sequence[PastSession], unit: LoadUnit
) -> PlanSummary:
    """``workouts`` are the plan's, ``history`` is of its days; ``unit`` is that of loads without one."""
    states = [one.state for one in workouts]
    completed, skipped = states.count(WorkoutState.COMPLETED), states.count(WorkoutState.SKIPPED)
    last = max((past.day for past in history), default=plan.starts_on) + timedelta(days=1)
    runs = [run.covered for run in past_runs(history, last) if run.covered]
    return PlanSummary(
        weeks=plan.weeks,
        planned=completed + skipped,
        completed=completed,
        skipped=skipped,
        extra=sum(past.state is None and past.performance is not None for past in history),
        meters=sum(runs),
        longest=max(runs, default=0.0),
        gains=tuple(gains(history, unit)[:_MOST_GAINS]),
    )


def gains(history: Sequence[PastSession], unit: LoadUnit) -> list[LiftGain]:
    """Of lifts with figures at least two weeks apart: main lifts first, then those that gained most."""
    found = [one for one in sets_done(history) if one.exercise.load_kind in ESTIMABLE]
    made = []
    for exercise in dict.fromkeys(one.exercise for one in found):
        sets = [one for one in found if one.exercise == exercise]
        begin, end = min(one.day for one in sets), max(one.day for one in sets)
        if end - begin < _FORTNIGHT:
            continue
        known = reserve_is_known(sets)
        worths = [(one.day, worth(exercise, one.done, unit, with_reserve=known)) for one in sets]
        first = max(value for day, value in worths if day < begin + _FORTNIGHT)
        last = max(value for day, value in worths if day > end - _FORTNIGHT)
        if first and last:
            made.append((exercise, LiftGain(exercise.name, first, last)))
    made.sort(key=lambda pair: (pair[0].pattern not in MAIN, pair[1].first / pair[1].last))
    return [gain for _, gain in made]
