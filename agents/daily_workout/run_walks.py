"""Runs with walks between, for who has not run for twenty minutes yet, or not for a long time."""

from collections.abc import Sequence

from agents.daily_workout.run_room import RUN, Shape
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.running.runs import USUAL_PACE, RunDone, has_walks, lately, past_runs, ran
from textcoach.domain.running.support import LONG_BREAK_DAYS, new_to_us
from textcoach.domain.workout import Item, ItemType
from textcoach.ports.agents import WorkoutFacts

LADDER = ((1, 1, 10), (2, 1, 8), (3, 1, 6), (5, 1, 4), (7, 1, 3), (10, 1, 2))
"""Minutes of running, minutes of walking, how often. A rung is climbed after two good runs on it."""
_GOOD_RUNS = 2
_TOO_HARD = 8.0
_CONTINUOUS_METERS = 2_500.0
_RUNS_ALREADY = 6_000.0
_RACED_DAYS = 365
_LATELY_DAYS = 14
_WALK_FIRST = 5.0
_DELOAD_SHARE = 0.75


def walks_between(facts: WorkoutFacts) -> bool:
    """Whether today's run has walks between. What an athlete said they run in a week or raced counts where they are
    new; then their record does."""
    known = past_runs(facts.history, facts.day)
    done = lately(ran(known), facts.day)
    if any(_is_continuous(run) for run in done):
        return False
    if any(_rung_of(run) is not None for run in done):
        return _rung(done) < len(LADDER)
    profile = facts.athlete.profile
    if done or ran(known):
        newest = (done or ran(known))[0]
        return (facts.day - newest.day).days >= LONG_BREAK_DAYS
    runs_already = (profile.weekly_meters or 0.0) >= _RUNS_ALREADY or any(
        race.day is None or (facts.day - race.day).days <= _RACED_DAYS for race in profile.races
    )
    starts_low = profile.experience is Experience.BEGINNER or profile.program is ProgramType.REHAB
    return starts_low and not (runs_already and new_to_us(facts.history, facts.day))


def walked_lately(facts: WorkoutFacts) -> bool:
    """Whether a run of the last fortnight had walks between: easy runs come before hard ones."""
    runs = past_runs(facts.history, facts.day)
    return any(_rung_of(run) is not None and (facts.day - run.day).days <= _LATELY_DAYS for run in runs)


def run_walk(facts: WorkoutFacts, seconds: float, meters: float, most_rpe: float) -> Shape:
    """``seconds`` are those of the session that are for the run, ``meters`` of running at most. In a lighter week one
    rung lower, and less of it."""
    rung = min(_rung(lately(ran(past_runs(facts.history, facts.day)), facts.day)), len(LADDER) - 1)
    deload = facts.position.microcycle.deload
    run, walk, times = LADDER[max(0, rung - 1) if deload else rung]
    wanted = round(times * _DELOAD_SHARE) if deload else times
    in_time = (seconds - _WALK_FIRST * 60) / ((run + walk) * 60)
    fitting = int(min(in_time, meters / (run * 60 / USUAL_PACE * 1000)))
    note = f"easy enough to talk, walk {walk} min between"
    return (
        Item(ItemType.PREP, "Walk", minutes=_WALK_FIRST, rpe=2.0, note="brisk"),
        Item(
            ItemType.CARDIO, RUN, sets=max(2, min(wanted, fitting)), minutes=float(run), rpe=min(4.0, most_rpe),
            rest=walk * 60, note=note,
        ),
    )  # fmt: skip


def _rung(done: Sequence[RunDone]) -> int:
    """The next rung (0-based); one beyond the ladder where its last was climbed. ``done`` is newest first."""
    newest = next((run for run in done if _rung_of(run) is not None), None)
    at = _rung_of(newest) if newest is not None else None
    if newest is None or at is None:
        return 0
    if newest.pain or (newest.rpe or 0.0) >= _TOO_HARD:
        return max(0, at - 1)
    good = [run for run in done if _rung_of(run) == at and not run.fell_short]
    return at + 1 if len(good) >= _GOOD_RUNS else at


def _rung_of(run: RunDone) -> int | None:
    work = next((item for item in run.asked if has_walks(item)), None)
    if work is None:
        return None
    return next((place for place, (minutes, _, _) in enumerate(LADDER) if minutes == work.minutes), None)


def _is_continuous(run: RunDone) -> bool:
    """A run in one piece, as asked or as told, that was long enough not to need walks."""
    if _rung_of(run) is not None:
        return False
    return len(run.sets) <= 1 and (run.covered or 0.0) >= _CONTINUOUS_METERS
