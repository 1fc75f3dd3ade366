"""Limits of running: one run, seven days, the long run's share, what is hard. Words and checks have the same figures.

A race is as long as it is: on its day only what is run around it is bound.
"""

import math

from textcoach.domain.calendar import monday_of
from textcoach.domain.distance import distance_words
from textcoach.domain.limits.case import Case, Found, Situation
from textcoach.domain.plan import RUNNING, Focus
from textcoach.domain.running.runs import is_hard, item_meters, run_items, run_meters
from textcoach.domain.running.support import Runner, support, week_meters
from textcoach.domain.states import WorkoutState

LEAST_SHARE = 3_000.0
LEAST_HARD = 1_500.0
"""Metres that a share of a small week may always have."""
_NEAR = 10.0
_GRAIN = 10.0
_AROUND_A_RACE = 5_000.0


def longest_meters(situation: Situation) -> float:
    """Metres of one run at most; on a race's day its own, and something to warm up."""
    if is_race(situation):
        return (situation.position.day.meters or math.inf) + _AROUND_A_RACE
    return support(Runner.in_(situation)).longest


def longest_words(situation: Situation) -> str:
    if not _runs(situation):
        return ""
    if is_race(situation):
        return "The race, and at most 5 km of running around it."
    rise = round((situation.rules.running.longest_rise - 1) * 100)
    most = _told(situation, longest_meters(situation))
    return f"At most {most} of running ({rise} % beyond the longest run of four weeks, less after a break)."


def longest(case: Case) -> Found:
    found = run_meters(case.content)
    if found and found > (most := longest_meters(case)) + _NEAR:
        yield _of(case, found), _told(case, most)


def room_meters(situation: Situation) -> float:
    """Metres left today of the seven days that end today; no end where there are no weeks to compare with."""
    return support(Runner.in_(situation)).room


def room_words(situation: Situation) -> str:
    most, rise = room_meters(situation), situation.rules.running.week_rise
    if not _trains_running(situation) or math.isinf(most):
        return ""
    return f"At most {_told(situation, most)} today: seven days within {rise:g} times the mean week before."


def room(case: Case) -> Found:
    found = _training_meters(case)
    if found and found > (most := room_meters(case)) + _NEAR:
        yield _of(case, found), f"{_told(case, most)} left of seven days"


def share_meters(situation: Situation) -> float:
    """Metres that one run may have of the week's; no end where nobody knows the week's distance or it has one run."""
    runner = Runner.in_(situation)
    week = week_meters(situation, support(runner))
    if week is None or runner.runs_a_week < 2 or situation.position.day.focus not in RUNNING:
        return math.inf
    return max(LEAST_SHARE, week * runner.most_share)


def share_words(situation: Situation) -> str:
    most = share_meters(situation)
    if not _trains_running(situation) or math.isinf(most):
        return ""
    return f"At most {_told(situation, most)}: {Runner.in_(situation).most_share:.0%} of the week's running in one run."


def share(case: Case) -> Found:
    found = _training_meters(case)
    if found and found > (most := share_meters(case)) + _NEAR:
        yield _of(case, found), f"{_told(case, most)} of the week's distance"


def hard_meters(situation: Situation) -> float:
    """Metres that may still be hard this week; no end where nobody knows the week's distance."""
    week = week_meters(situation, support(Runner.in_(situation)))
    if week is None:
        return math.inf
    monday = monday_of(situation.day)
    done = sum(
        item_meters(item)
        for past in situation.history
        if past.content is not None and monday <= past.day < situation.day and past.state is not WorkoutState.SKIPPED
        if past.theme is None or past.theme.focus is not Focus.RACE
        for item in run_items(past.content)
        if is_hard(item)
    )
    return max(0.0, max(LEAST_HARD, week * situation.rules.running.hard) - done)


def hard_words(situation: Situation) -> str:
    most = hard_meters(situation)
    if not _trains_running(situation) or math.isinf(most):
        return ""
    share = f"{situation.rules.running.hard:.0%} of the week's"
    return f"Hard running (RPE 7 and more, items of its own): {share}, of which {_told(situation, most)} are left."


def hard(case: Case) -> Found:
    found = 0.0 if is_race(case) else sum(item_meters(item) for item in run_items(case.content) if is_hard(item))
    if found and found > (most := hard_meters(case)) + _NEAR:
        yield f"{_of(case, found)} that is hard", f"{_told(case, most)} left this week"


def is_race(situation: Situation) -> bool:
    return situation.position.day.focus is Focus.RACE


def _training_meters(case: Case) -> float:
    return 0.0 if is_race(case) else run_meters(case.content)


def _runs(situation: Situation) -> bool:
    return situation.position.day.focus in RUNNING


def _trains_running(situation: Situation) -> bool:
    return _runs(situation) and not is_race(situation)


def _told(situation: Situation, meters: float) -> str:
    """Down to ten metres, so that whoever keeps to the words keeps to the limit."""
    return distance_words(math.floor(meters / _GRAIN) * _GRAIN, situation.athlete.distance_unit)


def _of(situation: Situation, meters: float) -> str:
    return f"{distance_words(math.ceil(meters / _GRAIN) * _GRAIN, situation.athlete.distance_unit)} of running"
