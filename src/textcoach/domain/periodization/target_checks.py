"""The checks on a block's weekly targets: hard sets, effort, deload and taper."""

from itertools import pairwise

from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.periodization.capacity import CREDIT, lifting_days, sets_in
from textcoach.domain.periodization.hard_sets import MOST_SETS, weekly_sets
from textcoach.domain.periodization.reserve import percent, reserve_range
from textcoach.domain.periodization.sessions import Session
from textcoach.domain.periodization.shape import WeekShape
from textcoach.domain.periodization.week_checks import Found, WeeksCase, trained
from textcoach.domain.plan import DayLoad, Emphasis
from textcoach.domain.plan_draft import WeekDraft

LEAST_CUT, MOST_CUT = 0.3, 0.6
_MOST_OVER = 1.15
PERCENT_SLACK = 7.5
_LEAST_TAPER = 0.25


def total(week: WeekDraft) -> int:
    return sum(week.targets.hard_sets.values())


def deload(case: WeeksCase) -> Found:
    """No heavy day, and 30 to 60 % fewer sets than the fullest week that lost no day."""
    full = max((total(week) for week, shape in case.pairs() if shape.is_whole), default=0)
    for week, shape in case.pairs():
        if not shape.deload:
            continue
        if any(day.load is DayLoad.HEAVY for day in trained(week).values()):
            yield f"lighter week {shape.week} has a heavy day", "none"
        cut = 1 - total(week) / full if full else 0.0
        most = 1.0 if shape.free.lost else MOST_CUT
        if full and not LEAST_CUT <= round(cut, 2) <= most:
            yield f"lighter week {shape.week} has {cut:.0%} fewer hard sets", f"{LEAST_CUT:.0%} to {MOST_CUT:.0%} fewer"


def sets(case: WeeksCase) -> Found:
    """Each muscle from its MEV, or what the rules give it for a reason, to its MRV; all of them no more than fits."""
    marks = case.block.rules.landmarks
    for (week, shape), (ours, _) in zip(case.pairs(), weekly_sets(case.block, case.shapes), strict=True):
        for name, count in week.targets.hard_sets.items():
            most = marks[Muscle(name)].mrv if Muscle(name) in marks else None
            if most is not None and count > most:
                yield f"week {shape.week}: {count} hard sets of {name}", f"{most:g}"
        for muscle, count in ours.items():
            least = min(count, int(marks[muscle].mev))
            found = week.targets.hard_sets.get(muscle.value, 0)
            if found < least and case.block.overview.emphasis is not Emphasis.TAPER and not shape.deload:
                yield f"week {shape.week}: {found} hard sets of {muscle.value}", f"{least} at least"
        yield from _fits(case, week, shape)


def _fits(case: WeeksCase, week: WeekDraft, shape: WeekShape) -> Found:
    sessions = ((weekday, Session(day.focus, day.load)) for weekday, day in trained(week).items() if day.focus)
    counted = (pair for pair in sessions if pair[0] >= shape.first)
    held = lifting_days(counted, shape.minutes(case.block))
    most = sum(sets_in(day, MOST_SETS) for day in held) * CREDIT * _MOST_OVER
    if total(week) > most + len(week.targets.hard_sets):
        yield f"week {shape.week}: {total(week)} hard sets in all", f"{most:.0f} in its days and minutes"


def effort(case: WeeksCase) -> Found:
    """Reserve within what experience and phase allow, not rising while a block builds; the share of the 1RM about what
    the phase has."""
    before: float | None = None
    for week, shape in case.pairs():
        rir, aimed = week.targets.rir, week.targets.percent
        least, most = reserve_range(case.block, deload=shape.deload)
        if rir is not None and not least <= rir <= most:
            yield f"week {shape.week}: RIR {rir:g}", f"{least:g} to {most:g}"
        if rir is not None and not shape.deload:
            if before is not None and rir > before:
                yield f"week {shape.week}: RIR rises from {before:g} to {rir:g}", "falling until the deload"
            before = rir
        usual = percent(case.block, shape.progress, deload=shape.deload)
        if aimed is not None and abs(aimed - usual) > PERCENT_SLACK:
            yield (
                f"week {shape.week}: {aimed:g} % of the 1RM",
                f"{usual - PERCENT_SLACK:g} to {usual + PERCENT_SLACK:g} %",
            )


def taper(case: WeeksCase) -> Found:
    """Each week less than the one before, and in all at least a quarter less than the fullest of those before."""
    if case.block.overview.emphasis is not Emphasis.TAPER:
        return
    earlier = [week for block in case.block.plan.mesocycles for week in block.microcycles]
    building = [
        week
        for week in earlier
        if week.week < case.block.first_week and not week.deload and not case.block.first_day(week.week)
    ]
    full = max((sum(week.targets.hard_sets.values()) for week in building[-4:]), default=0)
    counts = [total(week) for week, shape in case.pairs() if not (shape.free.lost or shape.first)]
    if any(after > before for before, after in pairwise(counts)):
        yield "hard sets rise during the taper", "less each week"
    cut = 1 - sum(counts) / len(counts) / full if full and counts else _LEAST_TAPER
    if round(cut, 2) < _LEAST_TAPER:
        yield f"the taper has {cut:.0%} fewer hard sets", f"{_LEAST_TAPER:.0%} fewer at least"
