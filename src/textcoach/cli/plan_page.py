"""A plan as text, and as JSON."""

from collections.abc import Iterator

from textcoach.cli.app import plain
from textcoach.domain.distance import distance_words
from textcoach.domain.periodization.notes import read_notes
from textcoach.domain.plan import DayPlan, FitnessPlan, Mesocycle, Microcycle, WeekTargets
from textcoach.domain.plan_summary import PlanSummary
from textcoach.domain.profile_facts import WEEKDAYS
from textcoach.domain.reading import DistanceUnit


def plan_lines(plan: FitnessPlan, unit: DistanceUnit) -> Iterator[str]:
    """Distances in ``unit``."""
    weeks = f"{plan.weeks} week{'s' if plan.weeks != 1 else ''}"
    yield f"{plan.program.value} plan, {weeks} from {plan.starts_on}, {plan.state.value}"
    yield f"  id {plan.id}"
    if plan.event is not None:
        distance = f", {distance_words(plan.event.meters, unit)}" if plan.event.meters else ""
        yield f"  event: {plan.event.name} on {plan.event.day}{distance}"
    yield f"  {plan.overview}"
    if plan.summary is not None:
        yield f"  {_summary(plan.summary, unit)}"
    for clause in read_notes(plan.notes, plan.starts_on, plan.weeks).unread:
        yield f'  not understood by the rules, left to the coach: "{clause}"'
    for mesocycle in plan.mesocycles:
        yield _block(mesocycle)
        for week in mesocycle.microcycles:
            yield from week_lines(week, unit)


def _summary(summary: PlanSummary, unit: DistanceUnit) -> str:
    """ "completed: 20 of 24 workouts, 120 km run; estimated max: Deadlift 140.0 -> 152.5 kg"."""
    extra = f" and {summary.extra} unplanned" if summary.extra else ""
    done = f"completed: {summary.completed} of {summary.planned} workouts{extra}"
    ran = f", {distance_words(summary.meters, unit)} run" if summary.meters else ""
    gains = ", ".join(f"{one.exercise} {one.first:.1f} -> {one.last:.1f} kg" for one in summary.gains)
    return f"{done}{ran}" + (f"; estimated max: {gains}" if gains else "")


def _block(mesocycle: Mesocycle) -> str:
    overview = mesocycle.overview
    last = mesocycle.first_week + overview.weeks - 1
    weeks = f"Week {last}" if overview.weeks == 1 else f"Weeks {mesocycle.first_week}-{last}"
    lighter = ", last week lighter" if overview.deload else ""
    return f"  {weeks}: {overview.name} ({overview.focus}){lighter}"


def week_lines(week: Microcycle, unit: DistanceUnit) -> Iterator[str]:
    days = "; ".join(
        f"{WEEKDAYS[number]} {_theme(day, unit)}" for number, day in enumerate(week.days) if day.trains or day.event
    )
    yield f"    week {week.week}{' (lighter)' if week.deload else ''}: {days or 'no training'}"
    aims = ", ".join(_aims(week.targets, unit))
    if aims:
        yield f"      aims: {aims}"
    if week.targets.hard_sets:
        yield f"      hard sets: {_sets(week.targets)}"


def _theme(day: DayPlan, unit: DistanceUnit) -> str:
    distance = f" {distance_words(day.meters, unit)}" if day.meters else ""
    return f"{day.theme}{distance}{f' ({day.notes})' if day.event and day.notes else ''}"


def _aims(targets: WeekTargets, unit: DistanceUnit) -> Iterator[str]:
    if targets.rir is not None:
        yield f"leave {targets.rir:g}"
    if targets.percent is not None:
        yield f"main lifts at about {targets.percent:g} % of 1RM"
    if targets.meters:
        yield distance_words(targets.meters, unit)
    if "meters" in targets.reasons:
        yield targets.reasons["meters"]


def _sets(targets: WeekTargets) -> str:
    """By muscle; why fewer than what builds, once."""
    counts = ", ".join(f"{name.replace('_', ' ')} {count}" for name, count in targets.hard_sets.items())
    reasons = sorted({reason for name, reason in targets.reasons.items() if name != "meters"})
    return f"{counts} ({'; '.join(reasons)})" if reasons else counts


def plan_json(plan: FitnessPlan) -> dict[str, object]:
    """Distances in metres."""
    return {
        "id": str(plan.id),
        "athlete_id": str(plan.athlete_id),
        "program": plan.program.value,
        "goal": plan.goal,
        "state": plan.state.value,
        "starts_on": plan.starts_on.isoformat(),
        "weeks": plan.weeks,
        "overview": plan.overview,
        "notes": plan.notes,
        "event": plain(plan.event) if plan.event else None,
        "summary": plain(plan.summary) if plan.summary else None,
        "mesocycles": [
            {
                "name": mesocycle.overview.name,
                "first_week": mesocycle.first_week,
                "weeks": mesocycle.overview.weeks,
                "focus": mesocycle.overview.focus,
                "emphasis": mesocycle.overview.emphasis.value,
                "deload": mesocycle.overview.deload,
                "microcycles": [_week_json(week) for week in mesocycle.microcycles],
            }
            for mesocycle in plan.mesocycles
        ],
    }


def _week_json(week: Microcycle) -> dict[str, object]:
    return {
        "week": week.week,
        "deload": week.deload,
        "days": [day.theme if day.trains or day.event else None for day in week.days],
        "targets": plain(week.targets),
    }
