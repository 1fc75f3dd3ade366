"""How far to run today, from what was run lately, and why in one line."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain.advice import Direction
from textcoach.domain.athlete import Athlete
from textcoach.domain.citation import when_words
from textcoach.domain.distance import METERS, distance_words, repeat_words, time_words
from textcoach.domain.history import PastSession
from textcoach.domain.plan import Focus
from textcoach.domain.reading import DistanceUnit
from textcoach.domain.running.runs import RunDone, past_runs, ran
from textcoach.domain.running.support import FIRST_METERS, Runner, Support, support

CUT = 0.9
_HARD_RPE = 9.0


@dataclass(frozen=True, slots=True)
class RunAdvice:
    """``meters`` is rounded to half a kilometre or a quarter of a mile."""

    meters: float
    direction: Direction
    why: str


def advise_run(
    planned: float | None,
    history: Sequence[PastSession],
    athlete: Athlete,
    *,
    day: date,
    focus: Focus | None = None,
    deload: bool = False,
    painful: bool = False,
    known: Support | None = None,
) -> RunAdvice:
    """The distance for ``day``, at most the ``planned`` metres: cut by a tenth after a skip, a hard run (RPE 9 and
    more) or pain, by more after a break, and bounded by what the recent weeks support (``known`` where that was worked
    out already)."""
    runs = past_runs(history, day)
    unit = athlete.distance_unit
    bounds = known or support(Runner(athlete, history, day))
    done = ran(runs)
    if not done:
        return _first_run(planned, runs, athlete, bounds)
    last = next((run for run in done if run.focus is focus), done[0])
    wanted = planned if planned else last.covered or FIRST_METERS
    reason = _reason_to_cut(runs[0], painful, day)
    if runs[0].fell_short:
        wanted = min(wanted, runs[0].planned or wanted)
    capped = min(wanted * bounds.share, bounds.most)
    meters = rounded(capped * (CUT if reason else 1.0), unit)
    before = last.reference or meters
    direction: Direction = "raised" if meters > before * 1.01 else "lowered" if meters < before * 0.99 else "held"
    today = distance_words(meters, unit)
    if bounds.share < 1:
        return RunAdvice(meters, direction, f"{(day - done[0].day).days} days since your last run, so {today} today")
    cite = _cite(last, runs[0], unit, day)
    if reason:
        only = "only " if direction == "raised" else ""
        why = f"{cite} and pain, so {today}" if reason == "pain" else f"{reason}, so {only}{today} today"
        return RunAdvice(meters, direction, why)
    link = ", lighter week:" if deload and direction == "lowered" else ", so"
    return RunAdvice(meters, direction, f"{cite}{link} {today} today")


def _first_run(planned: float | None, runs: list[RunDone], athlete: Athlete, bounds: Support) -> RunAdvice:
    weekly = athlete.profile.weekly_meters
    wanted = planned or (weekly / 4 if weekly else FIRST_METERS)
    meters = rounded(min(wanted, bounds.most), athlete.distance_unit)
    if runs:
        return RunAdvice(
            meters, "held", f"skipped last time, so {distance_words(meters, athlete.distance_unit)} stands"
        )
    return RunAdvice(meters, "first", "first run with me: slow enough to talk")


def _reason_to_cut(newest: RunDone, painful: bool, day: date) -> str | None:
    if painful or newest.pain:
        return "pain"
    if newest.skipped:
        return f"run skipped {when_words(newest.day, day)}"
    if newest.rpe is not None and newest.rpe >= _HARD_RPE and newest.focus is not Focus.RACE:
        return f"run at RPE {newest.rpe:g} {when_words(newest.day, day)}"
    return None


def _cite(last: RunDone, newest: RunDone, unit: DistanceUnit, day: date) -> str:
    """The run that is compared with, or the newest where that fell short."""
    if newest.fell_short:
        asked = newest.work if newest.only_work else newest.planned
        done_of = f"{distance_words(newest.meters or 0, unit)} of {distance_words(asked or 0, unit)}"
        return f"{done_of} {when_words(newest.day, day)}"
    when = when_words(last.day, day)
    if last.meters is None:
        return f"you said done {when}"
    effort = f" at RPE {last.rpe:g}" if last.rpe is not None else ""
    return f"{told(last, unit)}{effort} {when}"


def told(last: RunDone, unit: DistanceUnit) -> str:
    """ "6.2 km in 38:10"; equal repeats as "5x1000 m in 4:05" each."""
    lengths = {done.meters for done in last.sets}
    times = [done.seconds for done in last.sets]
    if len(last.sets) > 1 and len(lengths) == 1 and (length := lengths.pop()):
        known = [seconds for seconds in times if seconds]
        time = f" in {time_words(sum(known) / len(known))}" if known else ""
        return f"{len(last.sets)}x{repeat_words(length, unit)}{time}"
    return distance_words(last.meters or 0, unit) + (f" in {time_words(last.seconds)}" if last.seconds else "")


def rounded(meters: float, unit: DistanceUnit) -> float:
    """Down to half a kilometre or a quarter of a mile, at least one of them; metres."""
    grain = METERS["mi"] / 4 if unit == "mi" else 500.0
    return max(1, math.floor(meters / grain + 1e-6)) * grain
