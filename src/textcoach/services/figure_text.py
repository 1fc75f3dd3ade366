"""The figures of a week in words: best sets, the distance run, the trend, the step towards the goal."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from textcoach.domain.account import Account
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.distance import METERS, distance_words
from textcoach.domain.goal import LiftGoal, RunGoal, goal_in
from textcoach.domain.load import Load, from_kg
from textcoach.domain.outcome import in_unit
from textcoach.domain.progress import WEEK, Best, best_sets, sets_done, worth
from textcoach.domain.reading import DistanceUnit, LoadUnit
from textcoach.domain.running.runs import past_runs
from textcoach.domain.spoken import spoken_together
from textcoach.domain.trend import (
    WEEKS_NEEDED,
    Trend,
    is_too_early,
    lift_trends,
    lighter_weeks,
    run_meters,
    run_trend,
)
from textcoach.ports.composer import Line

_DAY = timedelta(days=1)
_LEVEL = 0.015
"""A change that small is none."""
_BESTS = 2


def figure_lines(account: Account, monday: date) -> list[Line]:
    """Best sets, the distance run, the trend; or why there is none."""
    unit = account.athlete.load_unit
    lighter = lighter_weeks(account.plan, account.holds, monday)
    bests = best_sets(account.history, unit, monday)[:_BESTS]
    ran = _run_line(account, monday, lighter)
    names = _names(account)
    lines = [_bests_line(bests, unit, names)] if bests else []
    lines += [ran] if ran else []
    if monday in lighter and lines:
        return [*lines, Line("A lighter week by plan, so no trend to read.", drop=4)]
    trends = lift_trends(account.history, unit, monday, lighter)
    if trends:
        lines.append(Line(_lift_trend_words(trends[0], unit, names), drop=3))
    elif lines and is_too_early(account.history, monday, lighter):
        lines.append(Line(f"Too early for a trend: that takes figures of {WEEKS_NEEDED + 1} weeks.", drop=4))
    elif not lines and account.week(monday).done:
        lines.append(Line("Text me loads and reps, and I can show you how they move.", drop=4))
    return lines


def _names(account: Account) -> Mapping[str, str]:
    """What the exercises of the last four weeks are called beside one another."""
    done = (past.performance for past in account.history if past.performance is not None)
    return spoken_together(entry.exercise for one in done for entry in one.entries)


def _bests_line(bests: Sequence[Best], unit: LoadUnit, names: Mapping[str, str]) -> Line:
    words = [_best_words(best, unit, names) for best in bests]
    return Line(f"Best: {', '.join(words)}.", drop=1, short=f"Best: {words[0]}.")


def _best_words(best: Best, unit: LoadUnit, names: Mapping[str, str]) -> str:
    """ "Bench Press 185 lb x 8 (best in four weeks)", "Pull-Up x 12"."""
    done, parts = best.done, [names.get(best.exercise.name, best.exercise.name)]
    if done.load is not None and done.kind is not LoadKind.BODYWEIGHT:
        stated = Load(done.load, done.unit or unit, done.kind or best.exercise.load_kind)
        parts.append(in_unit(best.exercise, stated, unit).words())
    return f"{' '.join(parts)} x {done.reps}" + (" (best in four weeks)" if best.record else "")


def _run_line(account: Account, monday: date, lighter: Collection[date]) -> Line | None:
    unit = account.athlete.distance_unit
    meters = run_meters(account.history, monday).get(monday)
    if not meters:
        return None
    runs = [run.covered for run in past_runs(account.history, monday + WEEK) if run.day >= monday and run.covered]
    so_far = account.today < monday + WEEK - _DAY
    words = f"You ran {distance_of(meters, unit)}{' so far' if so_far else ''}"
    if len(runs) > 1:
        words += f", the longest {distance_words(max(runs), unit)}"
    trend = None if so_far else run_trend(account.history, monday, lighter)
    if trend is None:
        return Line(f"{words}.", drop=1)
    return Line(f"{words}: {_change_words(trend)}.", drop=1, short=f"{words}.")


def distance_of(meters: float, unit: DistanceUnit) -> str:
    """ "24.5 km": a week's distance, to a tenth."""
    return f"{round(meters / METERS[unit], 1):g} {unit}"


def _lift_trend_words(trend: Trend, unit: LoadUnit, names: Mapping[str, str]) -> str:
    assert trend.exercise is not None  # noqa: S101 - a lift's trend has one
    name = names.get(trend.exercise.name, trend.exercise.name)
    now = estimate_of(trend.now, unit, trend.exercise.load_kind)
    return f"{name}: estimated max {now.words()}, {_change_words(trend)}."


def estimate_of(kilograms: float, unit: LoadUnit, kind: LoadKind) -> Load:
    """To a pound or half a kilogram: an estimate is no finer."""
    value = from_kg(kilograms, unit)
    return Load(round(value) if unit == "lb" else round(value * 2) / 2, unit, kind)


def _change_words(trend: Trend) -> str:
    before = f"the {trend.weeks} weeks before"
    if abs(trend.change) < _LEVEL:
        return f"level with {before}"
    return f"{'up' if trend.change > 0 else 'down'} {abs(trend.change):.0%} on {before}"


def goal_words(account: Account) -> str | None:
    """The step towards a goal that has a figure, from what the last four weeks show."""
    goal = goal_in(account.athlete.profile.goal, account.athlete.load_unit)
    match goal:
        case LiftGoal():
            return _lift_goal_words(account, goal)
        case RunGoal(meters):
            return _run_goal_words(account, meters)
        case _:
            return None


def _lift_goal_words(account: Account, goal: LiftGoal) -> str | None:
    unit = account.athlete.load_unit
    sets = [one for one in sets_done(account.history) if one.exercise == goal.exercise]
    maximum = max((worth(goal.exercise, one.done, unit, with_reserve=True) for one in sets), default=0.0)
    if not maximum:
        return None
    aim, now = in_unit(goal.exercise, goal.load, unit), estimate_of(maximum, unit, goal.load.kind)
    name = _names(account).get(goal.exercise.name, goal.exercise.name)
    words = f"Goal {name} {aim.words()}: estimated max {now.words()}"
    if now.value >= aim.value:
        return f"{words}, so it is in reach."
    return f"{words}, {aim.value - now.value:g} {unit} to go."


def _run_goal_words(account: Account, meters: float) -> str | None:
    unit = account.athlete.distance_unit
    longest = max((run.covered or 0.0 for run in past_runs(account.history, account.today + _DAY)), default=0.0)
    if not longest:
        return None
    words = f"Goal {distance_words(meters, unit)}: your longest run in four weeks is {distance_words(longest, unit)}"
    return f"{words}, so you can cover it." if longest >= meters else f"{words}."
