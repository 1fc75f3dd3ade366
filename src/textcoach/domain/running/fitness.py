"""How fit a runner is, by what is known of them: their races, else hard runs on record, else nobody knows."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from textcoach.domain.athlete import Athlete
from textcoach.domain.distance import distance_words, time_words
from textcoach.domain.plan import Focus
from textcoach.domain.profile import RaceResult
from textcoach.domain.reading import PerformedSet
from textcoach.domain.running.rules import RunningRules
from textcoach.domain.running.runs import FELT_HARD, WINDOW_DAYS, RunDone, lately, usual_pace
from textcoach.domain.running.vdot import HIGHEST, LONGEST_METERS, LOWEST, SHORTEST_METERS, vdot

_LEAST_METERS = 3_000.0
_LEAST_LEFT = 0.8
_FREE_DAYS = 7
_FASTER = 0.9


@dataclass(frozen=True, slots=True)
class Fitness:
    """``vdot`` is what to train by, ``best`` what it was when it was shown, which a race may come back to. ``source``
    says by what."""

    vdot: float
    best: float
    source: str


def fitness_of(athlete: Athlete, runs: Sequence[RunDone], day: date, rules: RunningRules) -> Fitness | None:
    """The best of what races and hard runs say, each less sure with age, and less after days without a run; None where
    nothing says anything. ``runs`` are newest first."""
    raced = list(_of_races(athlete, day, rules))
    known = [*raced, *_of_runs(athlete, runs, day)]
    if not known:
        return None
    best = max(known, key=lambda one: one.vdot)
    # One result far beyond the newest race is old glory, or a slip of the watch, or of the thumb.
    newest, beyond = (raced[0], rules.race_beyond_newest) if raced else (best, 1.0)
    left = _left_by_breaks(runs, day, rules)
    now, then = min(best.vdot, newest.vdot * beyond), min(best.best, newest.best * beyond)
    return Fitness(max(LOWEST, now * left), max(LOWEST, then * left), best.source)


def _of_races(athlete: Athlete, day: date, rules: RunningRules) -> Iterator[Fitness]:
    """Newest first, those without a date last."""
    for race in sorted(athlete.profile.races, key=lambda one: one.day or date.min, reverse=True):
        weeks = rules.race_undated_weeks if race.day is None else (day - race.day).days / 7
        if not 0 <= weeks <= rules.race_oldest_weeks or not SHORTEST_METERS <= race.meters <= LONGEST_METERS:
            continue
        believed = 1 - rules.race_fade * max(0.0, weeks - rules.race_weeks) / 4
        found = vdot(race.meters, race.seconds)
        if LOWEST <= found <= HIGHEST:
            yield Fitness(found * max(_LEAST_LEFT, believed), found, _race_words(race, athlete))


def _of_runs(athlete: Athlete, runs: Sequence[RunDone], day: date) -> Iterator[Fitness]:
    """Whoever ran a distance in a time is at least that fit; only of a race, and of a run that was hard from end to
    end, is that near what they can do. A hard run that was hardly faster than the easy ones was a bad day."""
    easy = usual_pace(lately(runs, day), unknown=math.inf)
    for run in lately(runs, day):
        if run.skipped or len(run.sets) != 1 or not _was_all_out(run):
            continue
        done = run.sets[0]
        if done.meters is None or done.seconds is None or not _is_said(done) or done.meters < _LEAST_METERS:
            continue
        found, fast = vdot(done.meters, done.seconds), done.seconds / done.meters * 1000 <= easy * _FASTER
        if LOWEST <= found <= HIGHEST and done.meters <= LONGEST_METERS and fast:
            told = f"{distance_words(done.meters, athlete.distance_unit)} in {time_words(done.seconds)}"
            yield Fitness(found, found, f"{told} on {run.day}")


def _was_all_out(run: RunDone) -> bool:
    return run.focus is Focus.RACE or (len(run.asked) <= 1 and (run.rpe or 0.0) >= FELT_HARD)


def _is_said(done: PerformedSet) -> bool:
    return not {"meters", "seconds"} & set(done.assumed)


def _race_words(race: RaceResult, athlete: Athlete) -> str:
    when = f" on {race.day}" if race.day else ""
    return f"{distance_words(race.meters, athlete.distance_unit)} in {time_words(race.seconds)}{when}"


def _left_by_breaks(runs: Sequence[RunDone], day: date, rules: RunningRules) -> float:
    """What the longest break of the last four weeks leaves; an athlete who has no run on record had no break."""
    days = [day, *(run.day for run in runs if run.covered)]
    breaks = [(newer - older).days for newer, older in pairwise(days) if (day - newer).days <= WINDOW_DAYS]
    longest = max(breaks, default=0)
    return max(_LEAST_LEFT, 1 - rules.break_fade * max(0, longest - _FREE_DAYS))
