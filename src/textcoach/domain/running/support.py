"""What the last weeks of running carry: how long one run and how far a week may be."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from textcoach.domain.athlete import Athlete
from textcoach.domain.history import PastSession
from textcoach.domain.limits.case import Situation
from textcoach.domain.plan import RUNNING, Focus
from textcoach.domain.running.rules import RunningRules
from textcoach.domain.running.runs import RunDone, lately, past_runs, ran, runs_were_due

BREAK_DAYS = 14
FIRST_METERS = 3000.0
"""Short enough for whoever may run at all: no bound is lower."""
_WEEK = 7
_SAID_COUNTS_DAYS = 21
LONG_BREAK_DAYS = 42
_BREAKS = ((LONG_BREAK_DAYS, 0.5), (21, 0.75), (BREAK_DAYS, 0.9))
_RUNS_TO_RETURN = 3
_EQUAL_SHARES = 1.4
_NO_END = math.inf


@dataclass(frozen=True, slots=True)
class Support:
    """``longest``: metres of one run at most. ``room``: metres left in the seven days that end today. ``week``: metres
    of a mean week, None where nobody knows. ``share``: what a break leaves of what was planned."""

    longest: float
    room: float
    week: float | None
    share: float

    @classmethod
    def of(cls, longest: float, room: float, week: float | None = None, share: float = 1.0) -> "Support":
        return cls(max(FIRST_METERS, longest), max(FIRST_METERS, room), week, share)

    @property
    def most(self) -> float:
        return min(self.longest, self.room)


@dataclass(frozen=True, slots=True)
class Runner:
    """Whose record is looked at before ``day``. ``runs_a_week`` are those of the plan, as few as one where nobody says:
    then one run may have more of the week."""

    athlete: Athlete
    history: Sequence[PastSession]
    day: date
    rules: RunningRules = field(default_factory=RunningRules)
    runs_a_week: int = 1

    @classmethod
    def in_(cls, situation: Situation) -> "Runner":
        runs = sum(day.focus in RUNNING for day in situation.position.microcycle.days)
        return cls(situation.athlete, situation.history, situation.day, situation.rules.running, max(1, runs))

    @property
    def most_share(self) -> float:
        """The share of the week's distance that one run may have: more where there are few."""
        return max(self.rules.long_run_most, min(1.0, _EQUAL_SHARES / self.runs_a_week))

    def ago(self, day: date) -> int:
        return (self.day - day).days


def support(runner: Runner) -> Support:
    """What an athlete said they run counts in their first three weeks; then the record alone does."""
    known = ran(past_runs(runner.history, runner.day))
    done = lately(known, runner.day)
    said = _said(runner, known)
    if not done:
        return _without_runs(runner, known, said)
    away = runner.ago(done[0].day)
    longest = max(run.covered or 0 for run in done)
    mean = _mean_week(runner, done)
    if away >= BREAK_DAYS:
        share = share_left(away)
        return Support.of(longest * share, longest, mean or said, share)
    recent = sum(run.covered or 0 for run in done if runner.ago(run.day) < _WEEK)
    week = max((one for one in (mean, said) if one is not None), default=None)
    since = _since_break(runner, known, done)
    longest_now = max(since * runner.rules.longest_rise, (said or 0.0) * runner.most_share)
    room = _NO_END if week is None else max(week * runner.rules.week_rise - recent, longest / 2)
    return Support.of(longest_now, room, week)


def is_returning(runner: Runner) -> bool:
    """Whether the next run is among the first three after a break: no hard ones then."""
    return _runs_since_break(runner, ran(past_runs(runner.history, runner.day))) is not None


def new_to_us(history: Sequence[PastSession], day: date) -> bool:
    """Whether what an athlete said they run still counts: no run of three weeks ago or more is on record or was due."""
    return not runs_were_due(history, _SAID_COUNTS_DAYS, day)


def share_left(days: int) -> float:
    """What is left of a run after as many days without one."""
    return next((share for least, share in _BREAKS if days >= least), 1.0)


def week_meters(situation: Situation, known: Support) -> float | None:
    """The week's distance without a race: as planned, but no more than the weeks before carry. None where neither says
    anything."""
    micro = situation.position.microcycle
    by_day = {focus: sum(day.meters or 0 for day in micro.days if day.focus is focus) for focus in RUNNING}
    planned = (micro.targets.meters or sum(by_day.values())) - by_day[Focus.RACE]
    carried = None if known.week is None else known.week * situation.rules.running.week_rise
    return min((one for one in (planned, carried) if one and one > 0), default=None)


def _said(runner: Runner, known: Sequence[RunDone]) -> float | None:
    old = any(runner.ago(run.day) >= _SAID_COUNTS_DAYS for run in known)
    if old or not new_to_us(runner.history, runner.day):
        return None
    return runner.athlete.profile.weekly_meters or None


def _without_runs(runner: Runner, known: Sequence[RunDone], said: float | None) -> Support:
    if known:
        share = share_left(runner.ago(known[0].day))
        longest = max(run.covered or 0 for run in known) * share
        return Support.of(longest, longest, share=share)
    if said is not None:
        return Support.of(said * runner.most_share, said * runner.rules.week_rise, said)
    if runs_were_due(runner.history, BREAK_DAYS, runner.day):
        return Support.of(FIRST_METERS, FIRST_METERS)
    return Support.of(runner.rules.first_run[runner.athlete.profile.experience], _NO_END)


def _mean_week(runner: Runner, done: Sequence[RunDone]) -> float | None:
    """Of the three weeks before the last seven days, the days before the first run aside; None before there is one
    whole week of them."""
    older = [run for run in done if runner.ago(run.day) >= _WEEK]
    days = max((runner.ago(run.day) for run in older), default=0) - (_WEEK - 1)
    return sum(run.covered or 0 for run in older) / days * _WEEK if days >= _WEEK else None


def _since_break(runner: Runner, known: Sequence[RunDone], done: Sequence[RunDone]) -> float:
    """The longest run that still counts in full: after a break the older ones count as it leaves them."""
    since = _runs_since_break(runner, known)
    if since is None:
        return max(run.covered or 0 for run in done)
    newer, away = since
    before = max((run.covered or 0 for run in done[newer:]), default=0.0)
    return max(*(run.covered or 0 for run in done[:newer]), before * share_left(away))


def _runs_since_break(runner: Runner, known: Sequence[RunDone]) -> tuple[int, int] | None:
    """How many runs came after the newest break, fewer than it takes to be back, and how many days it had."""
    days = [runner.day, *(run.day for run in known)]
    for count, (newer, older) in enumerate(pairwise(days)):
        if count >= _RUNS_TO_RETURN:
            return None
        if newer - older >= timedelta(days=BREAK_DAYS):
            return count, (newer - older).days
    return None
