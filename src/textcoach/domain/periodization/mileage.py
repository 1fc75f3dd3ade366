"""How far a runner goes each week: from what they run now, up by a rolling average, down in lighter weeks."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.mileage_figures import MileageRules, RaceRules, race_kind
from textcoach.domain.periodization.phases import runs_lead
from textcoach.domain.periodization.shape import WeekShape
from textcoach.domain.periodization.taper import recovery_left, volume_left
from textcoach.domain.plan import RUNNING, DayPlan, Emphasis
from textcoach.domain.profile import ProgramType

WINDOW = 4
"""Weeks of the rolling average."""
_BEST_OF = 8
"""Weeks whose best a runner builds on, as fast as the average bears it: two blocks, one of which may have run less."""
_USUAL_LONG = 0.45
"""Of a week, the longest run that somebody has in their legs who says what they run in a week."""


@dataclass(frozen=True, slots=True)
class RunWeek:
    """Metres of a week without an event, and of its longest run; ``whole`` where no day of it was lost."""

    meters: float
    longest: float
    whole: bool = False


def ran(days: Sequence[DayPlan], first: int = 0) -> RunWeek:
    """Of a week's day plans, from weekday ``first`` on."""
    planned = [day.meters for day in days[first:] if day.meters and day.focus in RUNNING and not day.event]
    return RunWeek(sum(planned), max(planned, default=0.0))


def starting_meters(case: BlockCase) -> float:
    """What the athlete runs in a week now, or may be thought to."""
    said = case.profile.weekly_meters
    if said:
        return said
    share = case.rules.mileage.hybrid if case.profile.program is ProgramType.HYBRID else 1.0
    return case.rules.mileage.first_week[case.profile.experience] * share


def recent(case: BlockCase, before: Sequence[RunWeek], weeks: int = WINDOW) -> list[RunWeek]:
    """The weeks before, those before the plan as the athlete said."""
    start = starting_meters(case)
    return [*[RunWeek(start, start * _USUAL_LONG)] * WINDOW, *before][-weeks:]


def most_meters(case: BlockCase, before: Sequence[RunWeek]) -> float:
    """The most that the four weeks before support; after weeks away at least half of the best of them."""
    known = [week.meters for week in recent(case, before)]
    best = max(known) or starting_meters(case) / 2
    return case.rules.mileage.most_of_average * max(fmean(known), best / 2)


def race_rules(case: BlockCase) -> RaceRules:
    return case.rules.mileage.races[race_kind(case.place.event.meters if case.race and case.place else None)]


def week_meters(case: BlockCase, shape: WeekShape, number: int, before: Sequence[RunWeek]) -> float:
    """Wanted in week ``number`` (from 0) of the block; ``before`` are all weeks of the plan before it."""
    best = max(week.meters for week in recent(case, before, _BEST_OF)) or starting_meters(case) / 2
    if case.overview.emphasis is Emphasis.TAPER and before:
        best = max(week.meters for week in before[-WINDOW:])
    if shape.deload:
        wanted = _built(number, before, best) * case.rules.season.deload_meters
    else:
        wanted = best * _growth(case, number, best, before)
    # The days before an event are quiet because of the taper, which has its own share.
    share = 1.0 if shape.event_day is not None else shape.share(RUNNING)
    return min(wanted, most_meters(case, before)) * share


def _built(number: int, before: Sequence[RunWeek], best: float) -> float:
    """What a lighter week is measured by: the fullest of its block, of those that lost no day."""
    block = before[-number:] if number else ()
    return max((week.meters for week in block if week.whole), default=best)


def _growth(case: BlockCase, number: int, best: float, before: Sequence[RunWeek]) -> float:
    emphasis = case.overview.emphasis
    if emphasis is Emphasis.TAPER:
        return volume_left(case, number)
    if emphasis is Emphasis.RESTORE:
        return recovery_left(number)
    rise = _rise(case.rules.mileage, best) if before else 0.0
    if emphasis is Emphasis.SPEED:
        rise *= case.rules.mileage.fast_finish
    if case.profile.program is ProgramType.HYBRID and not runs_lead(emphasis):
        rise = 0.0
    return min(1 + rise, _cap(case) / best)


def _cap(case: BlockCase) -> float:
    """What an athlete like this needs at most; who runs more already stays there."""
    most = race_rules(case).week[case.profile.experience]
    if case.profile.program is ProgramType.HYBRID:
        most *= case.rules.mileage.hybrid
    return max(most, starting_meters(case))


def _rise(rules: MileageRules, meters: float) -> float:
    reached = [kilometers for kilometers in rules.rises if kilometers * 1000 <= meters]
    return rules.rises[max(reached)] if reached else 0.0
