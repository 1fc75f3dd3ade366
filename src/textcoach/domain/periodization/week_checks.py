"""The checks on which days a block's weeks train, and on what. Each yields what it found and the limit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textcoach.domain.limits.words import unsafe
from textcoach.domain.periodization.arrangement import arrange, clash
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.event import QUIET_DAYS
from textcoach.domain.periodization.sessions import QUALITY, Session
from textcoach.domain.periodization.shape import WeekShape, shapes
from textcoach.domain.plan import DayLoad, DayPlan, Focus
from textcoach.domain.plan_draft import WeekDraft

Found = Iterator[tuple[str, str]]

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LOUD = frozenset({Focus.LONG_RUN}) | QUALITY


@dataclass(frozen=True, slots=True)
class WeeksCase:
    """The weeks as written beside the shapes that the rules would give them."""

    block: BlockCase
    weeks: tuple[WeekDraft, ...]
    shapes: tuple[WeekShape, ...]

    @classmethod
    def of(cls, case: BlockCase, weeks: Sequence[WeekDraft]) -> "WeeksCase":
        return cls(case, tuple(weeks), shapes(case))

    def pairs(self) -> Iterator[tuple[WeekDraft, WeekShape]]:
        return zip(self.weeks, self.shapes, strict=True)


def trained(week: WeekDraft) -> dict[int, DayPlan]:
    """Training days by weekday, the event's own aside."""
    return {weekday: day for weekday, day in enumerate(week.days) if day.trains and not day.event}


def days(case: WeeksCase) -> Found:
    """On the athlete's days, and on those that days away moved to."""
    for week, shape in case.pairs():
        if len(week.days) != 7:
            yield f"week {shape.week} has {len(week.days)} days", "7"
            continue
        allowed = {*case.block.usual_days, *shape.free.moved.values()}
        stray = [_NAMES[weekday] for weekday in trained(week) if weekday not in allowed]
        if stray:
            names = ", ".join(_NAMES[weekday] for weekday in sorted(allowed))
            yield f"week {shape.week} trains on {', '.join(stray)}", f"only {names}"


def away(case: WeeksCase) -> Found:
    for week, shape in case.pairs():
        gone = [_NAMES[weekday] for weekday in trained(week) if weekday in shape.free.away]
        if gone:
            yield f"week {shape.week} trains on {', '.join(gone)}", "no training on a day away"
        elif shape.free.lost and len(trained(week)) > len(shape.free.days):
            yield f"week {shape.week} has {len(trained(week))} training days", f"{len(shape.free.days)}"


def frequency(case: WeeksCase) -> Found:
    """As many days as the athlete has, in lighter weeks too."""
    for week, shape in case.pairs():
        least = sum(not one.event for one in shape.built.values())
        there = len(trained(week))
        if there < least and (shape.deload or not there):
            yield f"week {shape.week} has {there} training days", f"{least}, as every week"
    counts = [len(trained(week)) for week, shape in case.pairs() if not shape.free.lost and shape.event_day is None]
    lighter = [len(trained(week)) for week, shape in case.pairs() if shape.deload and not shape.free.lost]
    if lighter and counts and min(lighter) < max(counts):
        yield f"a lighter week has {min(lighter)} training days", f"{max(counts)}, as the others"


def event(case: WeeksCase) -> Found:
    """A race only on its own day; the days before it are quiet, and those after it rest."""
    for week, shape in case.pairs():
        for weekday, day in trained(week).items():
            if day.focus is Focus.RACE:
                yield f"a race on {_NAMES[weekday]} of week {shape.week}", "only the event's own day"
    place = case.block.place
    if place is None:
        return
    for week, shape in case.pairs():
        ahead = 7 * (place.week - shape.week) + place.weekday
        for weekday, day in trained(week).items():
            left = ahead - weekday
            if 0 < left <= QUIET_DAYS and is_hard(day):
                found = f"{_NAMES[weekday]} of week {shape.week} is hard"
                yield found, "nothing hard in the two days before the event"
            if shape.week == place.week and left <= 0:
                yield f"{_NAMES[weekday]} of week {shape.week} trains", "rest after the event"


def is_hard(day: DayPlan) -> bool:
    return day.load is DayLoad.HEAVY or day.focus in _LOUD


def heavy(case: WeeksCase) -> Found:
    """No two heavy days of one movement in a row, but where the days leave nothing else."""
    for week, shape in case.pairs():
        planned = {weekday: Session(day.focus, day.load) for weekday, day in trained(week).items() if day.focus}
        if not planned:
            continue
        found = _clashes(planned)
        best = arrange(tuple(planned.values()), tuple(planned))
        if len(found) > len(_clashes(best)):
            yield f"week {shape.week} is heavy on {found[0]}", "a day between heavy days of one movement"


def _clashes(week: dict[int, Session]) -> list[str]:
    pairs = ((day, day + 1) for day in week if day + 1 in week)
    return [f"{_NAMES[one]} and {_NAMES[other]}" for one, other in pairs if clash(week[one], week[other])]


def words(case: WeeksCase) -> Found:
    for week in case.weeks:
        for day in week.days:
            for text in (day.theme, day.notes if not day.event else ""):
                yield from unsafe(text)
