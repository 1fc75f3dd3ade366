"""How a week's distance is shared out to its runs: about 30 % to the long one, none longer than there is time for."""

from collections.abc import Sequence
from dataclasses import dataclass

from textcoach.domain.catalogue import by_name
from textcoach.domain.duration import pace
from textcoach.domain.periodization.absences import FEW_MINUTES, MID_WEEK
from textcoach.domain.periodization.arrangement import Week
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.mileage import RunWeek, race_rules, ran, recent, starting_meters, week_meters
from textcoach.domain.periodization.phases import runs_lead
from textcoach.domain.periodization.sessions import Session
from textcoach.domain.periodization.shape import WeekShape, shapes
from textcoach.domain.plan import RUNNING, DayPlan, Emphasis, Focus
from textcoach.domain.profile import ProgramType

_WEIGHT = {Focus.TEMPO_RUN: 0.95, Focus.INTERVALS: 0.85, Focus.REPETITIONS: 0.8}
_FEW_RUNS, _MOST_OF_FEW = 1.25, 1.35
"""Equal shares that the long run is where there are few, and at most."""
_OF_TWO = 0.6
_LEFT_OF_LONG, _MOST_LEFT = 0.3, 8_000.0
"""Of a usual week, the first long run after weeks without any, and its metres at most."""
_NEARLY = 0.985
_OF_LONGEST = 1.1
_OF_SESSION = 0.85
"""Of a session's minutes, the run itself."""
SHORTEST_RUN, _GRAIN = 1000.0, 100.0
_QUIET_WEIGHT, _MOST_QUIET, _MOST_IN_RACE_WEEK = 0.6, 5000.0, 0.2
"""Of the days before an event, and of the fullest of the last weeks a run in its week at most."""
_OF_RACE = 0.8
"""What the longest run before it should be."""

Distances = dict[int, float]
"""Metres by weekday."""


@dataclass(frozen=True, slots=True)
class RunsOfWeek:
    """``distances``: metres by weekday, the event itself among them. ``reason``: why they are fewer than the week
    might have, where they are."""

    distances: Distances
    reason: str = ""


def runs_of_weeks(case: BlockCase, weeks: Sequence[WeekShape]) -> list[RunsOfWeek]:
    """Of each of the block's weeks."""
    return _runs_of_weeks(case, weeks, weeks_before(case))


def weeks_before(case: BlockCase) -> list[RunWeek]:
    """Every week of the plan before the block: as laid out, or else as these rules would."""
    found: list[RunWeek] = []
    for block in sorted(case.plan.mesocycles, key=lambda block: block.first_week):
        if block.first_week >= case.first_week:
            break
        if len(block.microcycles) == block.overview.weeks:
            found += [ran(week.days, case.first_day(week.week)) for week in block.microcycles]
            continue
        earlier = case.of_block(block.overview, block.first_week)
        weeks = shapes(earlier)
        runs = _runs_of_weeks(earlier, weeks, found)
        found += [_run_week(shape, one.distances) for shape, one in zip(weeks, runs, strict=True)]
    return found


def _runs_of_weeks(case: BlockCase, weeks: Sequence[WeekShape], before: Sequence[RunWeek]) -> list[RunsOfWeek]:
    known = list(before)
    found = []
    for number, shape in enumerate(weeks):
        wanted = week_meters(case, shape, number, known)
        lately = recent(case, known)
        shared = _shared_out(case, shape, wanted, lately)
        reason = _reason(case, shape, wanted, shared, lately) if wanted else ""
        known.append(_run_week(shape, shared))
        found.append(RunsOfWeek(shared | _event_meters(case, shape), reason))
    return found


def _reason(case: BlockCase, shape: WeekShape, wanted: float, shared: Distances, lately: Sequence[RunWeek]) -> str:
    if shape.free.lost:
        return shape.free.reason
    if any(day < shape.first for day in shape.built):
        return MID_WEEK
    full = any(meters >= _most_on(case, shape, day, lately) - _GRAIN for day, meters in shared.items())
    return FEW_MINUTES if full and sum(shared.values()) < _NEARLY * wanted else ""


def _run_week(shape: WeekShape, shared: Distances) -> RunWeek:
    meters = [one for day, one in shared.items() if day >= shape.first and day != shape.event_day]
    return RunWeek(sum(meters), max(meters, default=0.0), shape.is_whole)


def _shared_out(case: BlockCase, shape: WeekShape, wanted: float, lately: Sequence[RunWeek]) -> Distances:
    """Distances of void days too: what they would have been."""
    week: Week = {day: one for day, one in shape.sessions.items() if one.focus in RUNNING and not one.event}
    long = next((day for day, one in week.items() if one.focus is Focus.LONG_RUN), None)
    share = 0.0 if long is None else _long_share(case, len(week), wanted)
    weights = {day: _weight(shape, day, one) for day, one in week.items() if day != long}
    each = wanted * (1 - share) / (sum(weights.values()) or 1.0)
    found = {day: min(each * weight, _most_on(case, shape, day, lately)) for day, weight in weights.items()}
    if long is not None:
        # What the other days have no time for is the long run's, as far as it bears it, and the other way round.
        rest = max(wanted * share, wanted - sum(found.values()))
        found[long] = min(rest, _most_long(case, shape, long, lately), _most_beside(case, found))
        more = max(0.0, wanted - sum(found.values())) / (sum(weights.values()) or 1.0)
        for day, weight in weights.items():
            found[day] = min(found[day] + more * weight, _most_on(case, shape, day, lately), found[long])
    elif found:
        longest = max(found, key=lambda day: found[day])
        others = {day: meters for day, meters in found.items() if day != longest}
        found[longest] = min(found[longest], _most_beside(case, others))
    return {day: max(SHORTEST_RUN, int(meters / _GRAIN + 0.5) * _GRAIN) for day, meters in sorted(found.items())}


def _weight(shape: WeekShape, day: int, session: Session) -> float:
    return _QUIET_WEIGHT if day in shape.quiet else _WEIGHT.get(session.focus, 1.0)


def _most_on(case: BlockCase, shape: WeekShape, day: int, lately: Sequence[RunWeek]) -> float:
    most = race_rules(case).long[case.profile.experience]
    in_time = shape.minutes(case)[day] * _OF_SESSION * _METERS_A_MINUTE
    if shape.event_day is not None:
        most = min(most, _MOST_IN_RACE_WEEK * max(week.meters for week in lately))
    return min(in_time, _MOST_QUIET if day in shape.quiet else most)


def _most_beside(case: BlockCase, others: Distances) -> float:
    """Of the long run, so that it stays within its share of the week; where there are few runs, of equal ones."""
    most = max(case.rules.running.long_run_most, _MOST_OF_FEW / (len(others) + 1))
    return sum(others.values()) * most / (1 - most) if others else float("inf")


def _long_share(case: BlockCase, runs: int, wanted: float) -> float:
    """About 30 %; more where there are few runs, and where the race asks for a longer one than that."""
    if runs <= 2:
        return 1.0 if runs == 1 else _OF_TWO
    share = max(case.rules.running.long_run, _FEW_RUNS / runs)
    meters = case.place.event.meters if case.race and case.place else None
    needed = _OF_RACE * meters / wanted if meters and wanted else 0.0
    return max(share, min(needed, case.rules.running.long_run_most))


def _most_long(case: BlockCase, shape: WeekShape, day: int, lately: Sequence[RunWeek]) -> float:
    """By the event, what was run lately, and time: the minutes said for that very weekday, or more than usual ones."""
    mileage = case.rules.mileage
    if day in case.profile.minutes_by_weekday:
        sessions = _OF_SESSION
    else:
        sessions = mileage.far_sessions if case.far else mileage.long_sessions
    longest = max(week.longest for week in lately) or min(_MOST_LEFT, starting_meters(case) * _LEFT_OF_LONG)
    minutes = min(shape.minutes(case)[day] * sessions, case.rules.running.longest_minutes)
    grown = longest * (_OF_LONGEST if _runs_grow(case) else 1.0)
    return min(race_rules(case).long[case.profile.experience], grown, minutes * _METERS_A_MINUTE)


def _runs_grow(case: BlockCase) -> bool:
    if case.overview.emphasis is Emphasis.TAPER:
        return False
    return case.profile.program is not ProgramType.HYBRID or runs_lead(case.overview.emphasis)


_METERS_A_MINUTE = 60_000 / pace(by_name("Run"))


def _event_meters(case: BlockCase, shape: WeekShape) -> Distances:
    place = case.place
    if place is None or shape.event_day is None or place.event.meters is None:
        return {}
    return {shape.event_day: place.event.meters}


def planned(days: Sequence[DayPlan], first: int) -> float | None:
    """Metres of a week's days that count, the event's too; None where none has a distance."""
    return sum(day.meters for day in days[first:] if day.meters) or None
