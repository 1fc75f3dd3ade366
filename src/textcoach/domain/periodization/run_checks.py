"""The checks on a block's running weeks: growth by a rolling average, the long run's share, lighter weeks."""

from collections.abc import Iterator

from textcoach.domain.periodization.distances import SHORTEST_RUN, weeks_before
from textcoach.domain.periodization.mileage import RunWeek, most_meters, race_rules, ran
from textcoach.domain.periodization.shape import WeekShape
from textcoach.domain.periodization.week_checks import Found, WeeksCase
from textcoach.domain.plan import RUNNING, Emphasis
from textcoach.domain.plan_draft import WeekDraft

NEAR_METERS = 1_000.0
"""Distances are whole hundreds, and no run is under a kilometre."""
LEAST_LIGHTER, MOST_LIGHTER = 0.15, 0.4
EQUAL_SHARES = 1.4
_LONG_SLACK = 1.05


def run_weeks(case: WeeksCase) -> Iterator[tuple[WeekShape, WeekDraft, RunWeek, list[RunWeek]]]:
    """Each week with what was run in it and in all weeks of the plan before it."""
    known = weeks_before(case.block)
    for week, shape in case.pairs():
        run = ran(week.days, shape.first)
        yield shape, week, run, list(known)
        known.append(run)


def runs_in(week: WeekDraft, first: int = 0) -> int:
    return sum(bool(day.meters) and day.focus in RUNNING and not day.event for day in week.days[first:])


def distance(case: WeeksCase) -> Found:
    for shape, week, run, before in run_weeks(case):
        most = most_meters(case.block, before)
        if run.meters > max(most, SHORTEST_RUN * runs_in(week, shape.first)) + NEAR_METERS:
            yield f"week {shape.week}: {run.meters / 1000:.1f} km", f"{most / 1000:.1f} km by the mean of four weeks"


def long_run(case: WeeksCase) -> Found:
    """No run more than its share of the week, of equal ones where there are few, nor than the event asks for."""
    longest = race_rules(case.block).long[case.block.profile.experience] * _LONG_SLACK
    for week, shape in case.pairs():
        run, count = ran(week.days), runs_in(week)
        share = max(case.block.rules.running.long_run_most, EQUAL_SHARES / count) if count else 1.0
        if count > 1 and run.longest > run.meters * share + NEAR_METERS:
            yield f"week {shape.week}: a run of {run.longest / 1000:.1f} km", f"{share:.0%} of the week"
        if run.longest > longest:
            yield f"week {shape.week}: a run of {run.longest / 1000:.1f} km", f"{longest / 1000:.0f} km"


def lighter(case: WeeksCase) -> Found:
    """A lighter week runs less than the fullest of its block; a taper's weeks less and less."""
    full = max((run.meters for shape, _, run, _ in run_weeks(case) if shape.is_whole), default=0.0)
    before: float | None = None
    for shape, _, run, _ in run_weeks(case):
        cut = 1 - run.meters / full if full else 0.0
        most = 1.0 if shape.free.lost else MOST_LIGHTER
        if shape.deload and full > 10 * NEAR_METERS and not LEAST_LIGHTER <= round(cut, 2) <= most:
            yield f"lighter week {shape.week} runs {cut:.0%} less", f"{LEAST_LIGHTER:.0%} to {MOST_LIGHTER:.0%} less"
        if case.block.overview.emphasis is Emphasis.TAPER:
            if before is not None and run.meters > before + NEAR_METERS:
                yield f"taper week {shape.week} runs {run.meters / 1000:.1f} km", f"less than {before / 1000:.1f} km"
            before = before if shape.free.lost or shape.first else run.meters
