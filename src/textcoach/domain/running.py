"""How far to run today, from what was run lately, and why in one line."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain.advice import Direction
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Pattern
from textcoach.domain.citation import when_words
from textcoach.domain.distance import METERS, distance_words, time_words
from textcoach.domain.history import PastSession
from textcoach.domain.plan import Focus
from textcoach.domain.progression import BREAK_DAYS
from textcoach.domain.reading import DistanceUnit
from textcoach.domain.states import WorkoutState

LONGEST_RISE = 1.15
WEEK_RISE = 1.3
FIRST_METERS = 3000.0
CUT = 0.9
SHORT = 0.85
_HARD_RPE = 9.0


@dataclass(frozen=True, slots=True)
class RunAdvice:
    """``meters`` is rounded to half a kilometre or a quarter of a mile."""

    meters: float
    direction: Direction
    why: str


@dataclass(frozen=True, slots=True)
class RunDone:
    """One past run. ``meters`` None: not done, or done without a figure. ``planned`` is what was asked for."""

    day: date
    focus: Focus | None
    meters: float | None
    seconds: float | None
    rpe: float | None
    planned: float | None
    skipped: bool
    pain: bool

    @property
    def covered(self) -> float | None:
        return None if self.skipped else self.meters or self.planned

    @property
    def fell_short(self) -> bool:
        return bool(self.planned and self.meters and self.meters < SHORT * self.planned)

    @property
    def reference(self) -> float | None:
        """Metres that the next run is compared with: those asked for where the run fell short of them."""
        return self.planned if self.fell_short else self.covered


def is_run(exercise: str) -> bool:
    found = resolve(exercise)
    return found is not None and found.pattern is Pattern.RUN


def past_runs(history: Sequence[PastSession], before: date) -> list[RunDone]:
    """The runs asked for or done before ``before``, newest first."""
    ordered = sorted((past for past in history if past.day < before), key=lambda past: past.day, reverse=True)
    return [run for past in ordered if (run := _run_of(past)) is not None]


def _run_of(past: PastSession) -> RunDone | None:
    asked = [item for item in (past.content.items if past.content else ()) if item.meters and is_run(item.exercise)]
    planned = sum(item.sets * (item.meters or 0) for item in asked) or None
    facts = past.performance.session if past.performance else None
    focus = past.theme.focus if past.theme else None
    entries = [entry for entry in (past.performance.entries if past.performance else ()) if is_run(entry.exercise)]
    sets = [done for entry in entries if not entry.skipped for done in entry.sets]
    pain = bool(facts and facts.pain)
    if not entries:
        said_done = facts is not None and facts.completed == "full"
        if planned is None or not (said_done or past.state is WorkoutState.SKIPPED):
            return None
        rpe = facts.rpe if facts else None
        return RunDone(past.day, focus, None, None, rpe, planned, not said_done, pain)
    meters = sum(done.meters or 0 for done in sets) or None
    seconds = sum(done.seconds or 0 for done in sets) or None
    efforts = [done.rpe for done in sets if done.rpe is not None] + ([facts.rpe] if facts and facts.rpe else [])
    skipped = all(entry.skipped for entry in entries)
    return RunDone(past.day, focus, meters, seconds, max(efforts, default=None), planned, skipped, pain)


def advise_run(
    planned: float | None,
    history: Sequence[PastSession],
    athlete: Athlete,
    *,
    day: date,
    focus: Focus | None = None,
    deload: bool = False,
    painful: bool = False,
) -> RunAdvice:
    """The distance for ``day``, at most the ``planned`` metres: cut by a tenth after a skip, a hard run (RPE 9 and
    more) or pain, and bounded by the longest recent run and by the mean of the recent weeks."""
    runs = past_runs(history, day)
    unit = athlete.distance_unit
    done = [run for run in runs if run.covered]
    if not done:
        return _first_run(planned, runs, athlete)
    last = next((run for run in done if run.focus is focus), done[0])
    wanted = planned if planned else last.covered or FIRST_METERS
    reason = _reason_to_cut(runs[0], painful, day)
    if runs[0].fell_short:
        wanted = min(wanted, runs[0].planned or wanted)
    capped = min(wanted, _ceiling(done, athlete, day))
    meters = rounded(capped * (CUT if reason else 1.0), unit)
    before = last.reference or meters
    direction: Direction = "raised" if meters > before * 1.01 else "lowered" if meters < before * 0.99 else "held"
    cite = _cite(last, unit, day)
    if runs[0].fell_short:
        done_of = f"{distance_words(runs[0].meters or 0, unit)} of {distance_words(runs[0].planned or 0, unit)}"
        cite = f"{done_of} {when_words(runs[0].day, day)}"
    today = distance_words(meters, unit)
    if reason:
        return RunAdvice(
            meters, direction, f"{reason}, so {today} today" if reason != "pain" else f"{cite} and pain, so {today}"
        )
    link = ", lighter week:" if deload and direction == "lowered" else ", so"
    return RunAdvice(meters, direction, f"{cite}{link} {today} today")


def _first_run(planned: float | None, runs: list[RunDone], athlete: Athlete) -> RunAdvice:
    weekly = athlete.profile.weekly_meters
    meters = rounded(planned or (weekly / 4 if weekly else FIRST_METERS), athlete.distance_unit)
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
    if newest.rpe is not None and newest.rpe >= _HARD_RPE:
        return f"run at RPE {newest.rpe:g} {when_words(newest.day, day)}"
    return None


def _ceiling(done: list[RunDone], athlete: Athlete, day: date) -> float:
    """Metres that the recent longest run and the recent weeks support today. A break lowers them; what the athlete
    said they run in a week counts as a recent week."""
    longest = max(run.covered or 0 for run in done)
    if (day - done[0].day).days >= BREAK_DAYS:
        return longest * CUT
    recent = sum(run.covered or 0 for run in done if (day - run.day).days < 7)
    older = [run for run in done if 7 <= (day - run.day).days < 28]
    if not older:
        return longest * LONGEST_RISE
    weeks = math.ceil(((day - min(run.day for run in older)).days - 6) / 7)
    mean = max(sum(run.covered or 0 for run in older) / weeks, athlete.profile.weekly_meters or 0)
    room = max(mean * WEEK_RISE - recent, longest / 2)
    return min(longest * LONGEST_RISE, room)


def _cite(last: RunDone, unit: DistanceUnit, day: date) -> str:
    when = when_words(last.day, day)
    if last.meters is None:
        return f"you said done {when}"
    time = f" in {time_words(last.seconds)}" if last.seconds else ""
    effort = f" at RPE {last.rpe:g}" if last.rpe is not None else ""
    return f"{distance_words(last.meters, unit)}{time}{effort} {when}"


def rounded(meters: float, unit: DistanceUnit) -> float:
    """Down to half a kilometre or a quarter of a mile, at least one of them; metres."""
    grain = METERS["mi"] / 4 if unit == "mi" else 500.0
    return max(1, math.floor(meters / grain + 1e-6)) * grain
