"""A plan in plain words, and what must be said of it whoever wrote it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID

from textcoach.domain.periodization.absences import Absences
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.distances import weeks_before
from textcoach.domain.periodization.event import week_of
from textcoach.domain.periodization.mileage_figures import FAR, RaceKind, race_kind
from textcoach.domain.periodization.notes import read_notes
from textcoach.domain.periodization.season import SeasonCase
from textcoach.domain.plan import Emphasis, FitnessPlan, Mesocycle, MesocycleOverview
from textcoach.domain.profile import Event, ProgramType
from textcoach.domain.states import PlanState

_AIM = {
    ProgramType.STRENGTH: "get stronger",
    ProgramType.ENDURANCE: "run further and faster",
    ProgramType.SHRED: "get leaner and keep muscle",
    ProgramType.HYBRID: "get stronger and run better",
    ProgramType.REHAB: "come back gently",
    ProgramType.OTHER: "get fitter",
}
_RACE = {RaceKind.FIVE: "5 km", RaceKind.TEN: "10 km", RaceKind.HALF: "half marathon", RaceKind.MARATHON: "marathon"}
_RUNNERS = frozenset({ProgramType.ENDURANCE, ProgramType.HYBRID})
_ENOUGH = 0.6
"""Of the race, the longest run before it."""
RACE_METERS = 42_195.0
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def overview_of(case: SeasonCase, blocks: Sequence[MesocycleOverview]) -> str:
    """Weeks, aim, sessions and phases, then what must be said."""
    days = len(set(case.profile.weekdays)) or 1
    phases = ", then ".join(f"{block.name} ({block.weeks} wk)" for block in blocks)
    lighter = _lighter(blocks)
    sessions = f"{days} session{'s' if days != 1 else ''} a week"
    begun = f"{_weeks(case.length)} to {_AIM[case.profile.program]}, {sessions}: {phases}."
    return " ".join([begun, *lighter, *must_be_said(case, blocks)])


def _lighter(blocks: Sequence[MesocycleOverview]) -> Iterator[str]:
    ends = [block.deload for block in blocks if block.emphasis not in {Emphasis.TAPER, Emphasis.RESTORE}]
    if len(ends) == 1 and ends[0]:
        yield "The last week is lighter."
    elif ends and all(ends):
        yield "The last week of each block is lighter."
    elif any(ends):
        yield "Blocks end with a lighter week, but for the one before the taper."


def must_be_said(case: SeasonCase, blocks: Sequence[MesocycleOverview]) -> Iterator[str]:
    """Honest sentences about the event and the days away: code adds them, whoever wrote the plan."""
    event, place = case.event, case.place
    if event is not None and place is not None:
        yield f"{event.name} is on {_day(event.day)}, in week {place.week}."
        yield from _too_little(case, event, place.week, blocks)
    elif event is not None and event.day >= case.starts_on:
        yield f"{event.name} on {_day(event.day)} is after this plan ends: the taper to it needs another plan."
    yield from _absences(case, read_notes(case.notes, case.starts_on, case.length))


def _too_little(case: SeasonCase, event: Event, weeks: int, blocks: Sequence[MesocycleOverview]) -> Iterator[str]:
    """Too few weeks for the race, or too little time in them."""
    kind = race_kind(event.meters)
    least = case.rules.mileage.races[kind].least_weeks
    if weeks < least:
        yield (
            f"A {_RACE[kind]} asks for {least} weeks and there are {weeks}, so the aim is to get through it well and "
            "not a best time."
        )
    elif kind in FAR and event.meters and case.profile.program in _RUNNERS:
        longest = longest_run(case, blocks)
        if longest < _ENOUGH * min(event.meters, RACE_METERS):
            yield (
                f"The longest run on the way is {longest / 1000:.0f} km, which is short for a {_RACE[kind]}: more "
                "minutes or days would carry it further."
            )


def longest_run(case: SeasonCase, blocks: Sequence[MesocycleOverview]) -> float:
    """Metres of the longest run before the event, as the rules would lay the blocks out."""
    plan = _imagined(case, blocks)
    return max(
        week.longest for week in weeks_before(BlockCase(case.profile, plan, blocks[-1], plan.weeks + 1, case.rules))
    )


def _imagined(case: SeasonCase, blocks: Sequence[MesocycleOverview]) -> FitnessPlan:
    plan = FitnessPlan(
        id=UUID(int=0),
        athlete_id=UUID(int=0),
        program=case.profile.program,
        goal=case.profile.goal,
        starts_on=case.starts_on,
        overview="",
        notes=case.notes,
        state=PlanState.DRAFT,
        seed=0,
        created_at=datetime.combine(case.starts_on, time(), UTC),
        event=case.event,
    )
    for place, overview in enumerate(blocks):
        block = Mesocycle(UUID(int=place), plan.id, place, plan.weeks + 1, overview)
        plan = replace(plan, mesocycles=(*plan.mesocycles, block))
    return plan


def _absences(case: SeasonCase, absences: Absences) -> Iterator[str]:
    weeks = {week_of(case.starts_on, day) for day in absences.days}
    away = sorted(week for week in weeks if 1 <= week <= case.length)
    if away and len(away) == case.length and case.length > 1:
        yield "Days away are taken into account every week."
    elif away:
        yield f"Days away are taken into account in week{'s' if len(away) > 1 else ''} {_listed(away)}."
    fewer = sorted(week for week in absences.most_days if 1 <= week <= case.length)
    if fewer:
        yield f"Fewer days in week{'s' if len(fewer) > 1 else ''} {_listed(fewer)}, as asked."


def _listed(weeks: Sequence[int]) -> str:
    *first, last = [str(week) for week in weeks]
    return f"{', '.join(first)} and {last}" if first else last


def _weeks(count: int) -> str:
    return f"{count} week{'s' if count > 1 else ''}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
